package org.activations.lessons;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.activations.core.Activations;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.activations.lessons.terminal.Player;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the README and the other pages quote is what the project does. */
class ReadmeTest {

    private static final Path HOME = Project.home();
    private static final String README = read("README.md");
    private static final Notebook NOTEBOOK = new Notebook(Project.scripts());

    private static String read(String file) {
        try {
            return Files.readString(HOME.resolve(file));
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    @Test
    void staysUnderAHundredLinesBesideTheTableOfCells() {
        long lines = README.lines().filter(line -> !line.matches("\\| \\d+ .*")).count();
        assertTrue(lines < 100, "README.md has " + lines + " lines beside the table of cells");
    }

    @Test
    void quotesACellAsTheNotebookShowsIt() {
        Matcher quote = Pattern.compile("like this:\n\n```\n(.*?)```\n", Pattern.DOTALL).matcher(README);
        assertTrue(quote.find(), "README.md has no cell between ``` lines after \"like this:\"");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> differences = Player.playThrough(NOTEBOOK, "6",
                new PrintStream(out, true, StandardCharsets.UTF_8));
        assertEquals(List.of(), differences);
        assertEquals(out.toString(StandardCharsets.UTF_8).strip(), quote.group(1).strip(), "README.md quotes cell 6");
    }

    @Test
    void listsEveryCellWithItsScriptItsMainAndItsPictures() {
        List<String> rows = README.lines().filter(line -> line.matches("\\| \\d+ .*")).toList();
        for (Script script : NOTEBOOK.scripts()) {
            String row = row(script);
            assertTrue(rows.contains(row), () ->
                    "the table of cells in README.md lacks this row, or has another for cell "
                    + script.number() + ":\n" + row);
        }
        assertEquals(NOTEBOOK.scripts().stream().map(ReadmeTest::row).toList(), rows,
                "the table of cells in README.md has rows of no script, or in another order than the scripts");
    }

    @Test
    void quotesOnlyCommandsThatThereAre() {
        String launcher = read("jsh");
        String usage = launcher.substring(launcher.indexOf("usage: "), launcher.indexOf("\nWHICH"));
        List<String> known = matches("\\./jsh ([a-z]+)", usage);
        List<String> quoted = matches("`\\./jsh ([^`]+)`", README);
        assertTrue(quoted.size() > 5, "README.md quotes " + quoted);
        for (String words : quoted) {
            String word = words.split(" ")[0];
            if (!known.contains(word)) {
                assertDoesNotThrow(() -> NOTEBOOK.select(word), "README.md quotes ./jsh " + words);
            }
        }
    }

    private static List<String> matches(String regex, String text) {
        return Pattern.compile(regex).matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static String row(Script script) {
        String file = script.file().getFileName().toString();
        String main = script.mainClass();
        String pictures = Pattern.compile("\"(([a-z-]+)\\.png)\"").matcher(
                        String.join("\n", script.code().stream().flatMap(code -> code.source().stream()).toList()))
                .results().map(p -> " [" + p.group(2) + "](charts/images/" + p.group(1) + ")")
                .reduce("", String::concat);
        return "| " + script.number() + " " + script.title()
                + " | [" + file.replace(".jsh", "") + "](lessons/src/main/jshell/" + file
                + ") | [" + main + "](lessons/src/main/java/org/activations/lessons/" + main + ".java) |"
                + pictures + " |";
    }

    @Test
    void everyLinkLeadsToAFile() {
        Matcher link = Pattern.compile("]\\(([^)#]+)\\)").matcher(README);
        while (link.find()) {
            assertTrue(Files.exists(HOME.resolve(link.group(1))),
                    "README.md links to " + link.group(1) + ", which is not there");
        }
    }

    @Test
    void quotesTheErrorsAsTheAccuracyTableHasThem() {
        List<String> quoted = README.lines().filter(line -> line.matches("\\| .* \\| [0-9e+.]+ \\| .*")).toList();
        assertTrue(quoted.size() > 5, "README.md quotes " + quoted);
        List<String> table = read("core/ACCURACY.md").lines().toList();
        quoted.forEach(line -> assertTrue(table.contains(line), () -> "not in core/ACCURACY.md: " + line));
    }

    @Test
    void catalogueIsTheOneThatJshLists() {
        String fence = "```\n";
        String page = read("lessons/ACTIVATIONS.md");
        String quoted = page.substring(page.indexOf(fence) + fence.length(), page.lastIndexOf(fence));
        assertEquals(Tables.print(CatalogueTable.of(Activations.all())).strip(), quoted.strip(),
                "lessons/ACTIVATIONS.md is what ./jsh list activations prints");
    }
}
