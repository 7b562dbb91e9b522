package org.activations.lessons.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.activations.lessons.Project;
import org.activations.lessons.notebook.Notebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TranslatedScriptTest {

    @TempDir
    Path folder;

    private String script() {
        return new String(TranslatedScript.EXPLORER.bytes(folder), StandardCharsets.UTF_8);
    }

    @Test
    void sameCodeIsNotTranslatedAgain() throws IOException {
        Files.writeString(folder.resolve(TranslatedScript.EXPLORER.file()), "const explorerJava = 0;");
        Files.writeString(folder.resolve("explorer-code"), TranslatedScript.code());
        assertEquals("const explorerJava = 0;", script());
    }

    @Test
    void otherCodeIsTranslated() throws IOException {
        Files.writeString(folder.resolve(TranslatedScript.EXPLORER.file()), "const explorerJava = 0;");
        Files.writeString(folder.resolve("explorer-code"), "of another day");
        String script = script();
        assertTrue(script.startsWith("const explorerJava = exports => {\n"), script.substring(0, 100));
        assertTrue(script.contains("exports.curve"), "a function of the page is missing");
        assertEquals(TranslatedScript.code(), Files.readString(folder.resolve("explorer-code")));
    }

    /** What would hold the script is a file, as in a checkout that nobody may write. */
    @Test
    void folderThatCannotBeWrittenKeepsNoScriptFromThePage() throws IOException {
        Path file = Files.writeString(folder.resolve("target"), "");
        byte[] script = TranslatedScript.EXPLORER.bytes(file.resolve("browser"));
        assertTrue(new String(script, StandardCharsets.UTF_8).startsWith("const explorerJava = exports => {\n"));
    }

    @Test
    void whatCannotBeTranslatedIsNamed() {
        String message = assertThrows(IllegalStateException.class, () ->
                Translation.translate(Untranslatable.class.getName(), "lab",
                        false, folder.resolve("it.js"))).getMessage();
        assertTrue(message.contains("Untranslatable cannot be translated to JavaScript: ")
                && message.contains("Thread.setContextClassLoader"), message);
    }

    /** Uses what no browser has. */
    static final class Untranslatable {

        public static void main(String[] arguments) {
            Thread.currentThread().setContextClassLoader(null);
        }
    }

    @Test
    void everyExperimentOfALessonHasItsLessonAndItsLink() {
        Notebook notebook = new Notebook(Project.scripts());
        String page = new LabPage(new Layout(notebook.scripts())).html();
        long links = notebook.scripts().stream().filter(script -> {
            Html html = new Html();
            LabPage.link(html, script);
            Matcher address = Pattern.compile("href=\"lab.html(#[^\"]*)\"").matcher(html.toString());
            return address.find() && page.contains("href=\"" + address.group(1) + "\"");
        }).count();
        assertEquals(10, links);
    }

    @Test
    void dataAreTheLessons() {
        String data = LabData.script();
        assertTrue(data.contains("\"kind\": \"image\", \"usual\": {\"epochs\": \"15\"}, \"training\": 1500"));
        assertTrue(data.contains("\"classes\": [\"Adelie\", \"Chinstrap\", \"Gentoo\"]"));
    }
}
