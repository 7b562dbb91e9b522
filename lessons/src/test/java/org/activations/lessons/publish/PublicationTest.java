package org.activations.lessons.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.activations.charts.Figures;
import org.activations.charts.Png;
import org.activations.lessons.Drawing;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PublicationTest {

    @TempDir
    Path temporary;

    /** A notebook of one script, which prints 2 and says that it prints this. */
    private Notebook printing(String said) throws IOException {
        return complete("// # A sum\n\n// In [1]\nSystem.out.println(1 + 1);\n//> " + said + "\n");
    }

    /** A notebook of one script, which has its main. */
    private Notebook complete(String script) throws IOException {
        Path main = temporary.resolve("java/org/activations/lessons/In01Sum.java");
        Files.createDirectories(main.getParent());
        Files.writeString(main, "");
        return notebook(script);
    }

    private Notebook notebook(String script) throws IOException {
        Path scripts = Files.createDirectories(temporary.resolve("scripts"));
        Files.writeString(scripts.resolve("01-sum.jsh"), script);
        return new Notebook(scripts);
    }

    /** Each in a script that would run for ever. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $a$ and%// the sum $\\suum_i$   | :4: $\\suum_i$ cannot be set: the command \\suum is not known
            $x^$                          | :3: $x^$ cannot be set: a brace or an argument is missing or too many, or \
            an environment is other than cases
            a ! b%// --- ! ---%// 1 ! $\\yy$ | :5: $\\yy$ cannot be set: the command \\yy is not known
            """)
    void formulaThatCannotBeSetIsToldBeforeAnythingRuns(String prose, String fault) throws IOException {
        Notebook notebook = notebook("// # A sum\n//\n// " + prose.replace('%', '\n').replace('!', '|')
                + "\n\n// In [1]\nwhile (true) {\n}\n");
        String file = notebook.scripts().get(0).file().toString();
        assertEquals(file + fault, Publication.faults(notebook.scripts()).get(0));
        Exception e = assertThrows(IllegalStateException.class,
                () -> Publication.page(notebook, temporary.resolve("site")));
        assertEquals(file + fault + "; nothing is published, see ./jsh check", e.getMessage());
    }

    @Test
    void whatIsMissingIsToldBeforeAnythingRuns() throws IOException {
        List<Script> scripts = notebook("// # A sum\n\n// In [1]\nwhile (true) {\n}\n//> images/a.png\n").scripts();
        Path file = scripts.get(0).file();
        assertEquals(List.of(
                file + ":6: no text says what is to be seen in a.png, expected ![what is to be seen](a.png)",
                file + ":1: the script has no main, expected "
                        + temporary.resolve("java/org/activations/lessons/In01Sum.java")), Publication.faults(scripts));
    }

    @Test
    void figureThatThereIsNotIsToldBeforeAnythingRuns() throws IOException {
        List<Script> scripts = notebook("// # A sum\n//\n// ![What a\n// neuron is](neuron.svg)\n//\n"
                + "// ![What a sum is](sum.svg)\n\n// In [1]\nwhile (true) {\n}\n").scripts();
        assertEquals(scripts.get(0).file() + ":6: there is no figure sum.svg, expected one of neuron.svg, layer.svg, "
                + "chain-rule.svg", Publication.faults(scripts).get(0));
    }

    static Stream<BiFunction<Notebook, Path, Path>> commands() {
        return Stream.of(Publication::page, Publication::notebooks);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void scriptThatPrintsOtherwiseThanItSaysIsNotPublished(BiFunction<Notebook, Path, Path> command)
            throws IOException {
        Notebook wrong = printing("3");
        Path folder = temporary.resolve("site");
        Exception e = assertThrows(IllegalStateException.class, () -> command.apply(wrong, folder));
        assertTrue(e.getMessage().contains("01-sum.jsh:") && e.getMessage().lines().count() == 1
                && e.getMessage().endsWith("; nothing is published, see ./jsh check"), e.getMessage());
        assertFalse(Files.exists(folder));
    }

    @Test
    void whatWasPublishedBeforeIsLeftAsItWas() throws IOException {
        Path folder = temporary.resolve("site");
        assertEquals(folder, Publication.notebooks(printing("2"), folder));
        String before = Files.readString(folder.resolve("01-sum.ipynb"));
        Notebook wrong = printing("3");
        assertThrows(IllegalStateException.class, () -> Publication.notebooks(wrong, folder));
        assertEquals(before, Files.readString(folder.resolve("01-sum.ipynb")));
    }

    @Test
    @Drawing
    void notebookElsewhereHasItsFiguresAsTheyAreDrawn() throws IOException {
        Notebook layer = complete("// # A layer\n//\n// Here:\n//\n// ![Three units](layer.svg)\n\n// In [1]\n"
                + "System.out.println(3);\n//> 3\n");
        Path folder = Publication.notebooks(layer, temporary.resolve("site"));
        assertTrue(Files.readString(folder.resolve("01-sum.ipynb")).contains(
                "\"image/png\": \"" + Base64.getEncoder().encodeToString(Png.bytes(Figures.layer())) + "\""));
    }

    @Test
    void folderOfSomebodyElseIsRefusedBeforeAnythingRuns() throws IOException {
        Files.writeString(temporary.resolve("thesis.txt"), "mine");
        Notebook wrong = printing("3");
        assertThrows(IllegalArgumentException.class, () -> Publication.page(wrong, temporary));
    }
}
