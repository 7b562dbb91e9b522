package org.activations.lessons.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class NotebookTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeScripts() throws IOException {
        write("01-one.jsh", "// Nothing before.");
        write("03-three.jsh", "// As in In [1], and unlike In [10].");
        write("08-eight.jsh", "// Goes on\n// from In [3].");
        write("09-nine.jsh", "// # Stands alone");
        write("10-ten.jsh", "// Compares In [9] and In [8].");
    }

    private Path write(String name, String prose) throws IOException {
        int number = Integer.parseInt(name.substring(0, 2));
        return Files.writeString(folder.resolve(name),
                prose + "\n\n// In [" + number + "]\nSystem.out.println(" + number + ");\n//> " + number + "\n");
    }

    private static List<Integer> numbers(List<Script> scripts) {
        return scripts.stream().map(Script::number).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3        | [3]
            03       | [3]
            3-9      | [3, 8, 9]
            2-7      | [3]
            8-8      | [8]
            1-999    | [1, 3, 8, 9, 10]
            notebook | [1, 3, 8]
            beyond   | [9, 10]
            all      | [1, 3, 8, 9, 10]
            """)
    void wordSelectsScripts(String which, String expected) {
        assertEquals(expected, numbers(new Notebook(folder).select(which)).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two", "1-", "-1", "1-2-3", "1,3", "1 3", "Notebook", "1234", "\u0663"})
    void wordThatSelectsNothingIsAnsweredWithThoseThatDo(String which) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> new Notebook(folder).select(which));
        assertEquals("'" + which + "' names no cell; expected a number, a range such as 3-6, notebook, beyond or all",
                e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "4-7", "11-999"})
    void numberOfNoCellIsAnsweredWithThoseThatAre(String which) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> new Notebook(folder).select(which));
        assertEquals("there is no cell " + which + "; there are 1, 3, 8, 9, 10", e.getMessage());
    }

    @Test
    void reversedRangeIsAnsweredWithTheRightOne() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> new Notebook(folder).select("9-3"));
        assertEquals("the range 9-3 ends before it begins; expected 3-9", e.getMessage());
    }

    @Test
    void notebookWithoutLessonsBeyondItHasNone() throws IOException {
        Files.delete(folder.resolve("09-nine.jsh"));
        Files.delete(folder.resolve("10-ten.jsh"));
        Exception e = assertThrows(IllegalArgumentException.class, () -> new Notebook(folder).select("beyond"));
        assertEquals("there is no cell beyond; there are 1, 3, 8", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | []
            3  | [1]
            8  | [1, 3]
            9  | []
            10 | [1, 3, 8, 9]
            """)
    void scriptNeedsWhatItsProseNamesAndWhatTheseNeed(String which, String expected) {
        Notebook notebook = new Notebook(folder);
        assertEquals(expected, numbers(notebook.neededBy(notebook.select(which).get(0))).toString());
    }

    @Test
    void proseThatNamesNoCellIsRefused() throws IOException {
        Path file = write("05-five.jsh", "// As in In [4].");
        Notebook notebook = new Notebook(folder);
        Script script = notebook.select("5").get(0);
        Exception e = assertThrows(IllegalArgumentException.class, () -> notebook.neededBy(script));
        assertEquals(file + " names In [4], and there are only 1, 3, 5, 8, 9, 10", e.getMessage());
    }

    @Test
    void twoScriptsOfOneNumberAreRefused() throws IOException {
        Path file = write("03-tres.jsh", "// Another.");
        Exception e = assertThrows(IllegalArgumentException.class, () -> new Notebook(folder));
        assertEquals("two scripts have the number 3: " + folder.resolve("03-three.jsh") + " and " + file,
                e.getMessage());
    }

    @Test
    void folderWithoutScriptsIsRefused(@TempDir Path empty) throws IOException {
        Files.createFile(empty.resolve("notes.txt"));
        Exception e = assertThrows(IllegalArgumentException.class, () -> new Notebook(empty));
        assertEquals("no script *.jsh in " + empty, e.getMessage());
    }

    @Test
    void folderThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing");
        Exception e = assertThrows(UncheckedIOException.class, () -> new Notebook(missing));
        assertEquals("cannot read the scripts in " + missing + ": java.nio.file.NoSuchFileException: " + missing,
                e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4-four.jsh", "04four.jsh", "04-Four.jsh", "04-.jsh", "004-four.jsh", "04-four-.jsh",
        "four.jsh"})
    void misnamedFileIsRefused(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "// In [4]\nSystem.out.println(4);\n//> 4\n");
        Exception e = assertThrows(IllegalArgumentException.class, () -> new Notebook(folder));
        assertEquals(file + " is not named like a cell, expected for example 04-softmax.jsh", e.getMessage());
    }

    @Test
    void labelOfAnotherCellIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("04-four.jsh"),
                "// # Four\n\n// In [5]\nSystem.out.println(4);\n//> 4\n");
        Exception e = assertThrows(IllegalArgumentException.class, () -> new Notebook(folder).scripts());
        assertEquals(file + ":3: expected // In [4], got // In [5]", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            // # The `softmax` of $\\sigma$ | The softmax of σ
            // Before.\\n//\\n// ## Four   | Four
            // No title                   | four
            """)
    void titleIsWhatAReaderReadsOfTheFirstHeading(String prose, String title) throws IOException {
        assertEquals(title, Script.read(write("04-four.jsh", prose.replace("\\n", "\n"))).title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            // Guess: does `x`\\n// sum to 1?\\n//\\n// On. | does x sum to 1?
            // Text\\n// Guess: not a paragraph          | ''
            // - Guess: an item                        | ''
            """)
    void questionIsAParagraphThatBeginsSo(String prose, String question) throws IOException {
        Script script = Script.read(write("04-four.jsh", prose.replace("\\n", "\n")));
        assertEquals(question, ((Script.Prose) script.blocks().get(0)).question());
    }

    @Test
    void scriptIsReadAsProseAndCodeInTurn() throws IOException {
        Script script = Script.read(Files.writeString(folder.resolve("04-the-four.jsh"), """
                // # Four
                //
                // of them

                // In [4]
                int four = 4;

                int f() {
                    // within
                    return four;
                }
                //>  a blank first
                //>

                // After.

                f();
                """));
        assertEquals("Four", script.title());
        assertEquals("In04TheFour", script.mainClass());
        assertEquals(List.of(
                new Script.Prose(1, List.of("# Four", "", "of them")),
                new Script.Code(true, List.of(new Script.Line(6, "int four = 4;"), new Script.Line(7, ""),
                        new Script.Line(8, "int f() {"), new Script.Line(9, "    // within"),
                        new Script.Line(10, "    return four;"), new Script.Line(11, "}"),
                        new Script.Line(12, "//>  a blank first"), new Script.Line(13, "//>"))),
                new Script.Prose(15, List.of("After.")),
                new Script.Code(false, List.of(new Script.Line(17, "f();")))), script.blocks());
        assertEquals(List.of("int four = 4;", "", "int f() {", "    // within", "    return four;", "}"),
                script.code().get(0).source());
    }

    @ParameterizedTest
    @ValueSource(strings = {"._04-softmax.jsh", ".04-softmax.jsh.swp", "04-softmax.jsh~", "04-softmax.jsh.orig",
        "#04-softmax.jsh#", "04-softmax (1).jsh", "Copy of 04-softmax.jsh", "04-softmax_BACKUP_123.jsh",
        "04-softmax.sync-conflict-20260101-120000-ABCDEFG.jsh", "flycheck_04-softmax.jsh", ".DS_Store"})
    void whatOtherProgramsLeaveBesideScriptsIsNoScript(String name) throws IOException {
        Path scripts = Files.createDirectory(folder.resolve("scripts"));
        Files.writeString(scripts.resolve("04-softmax.jsh"), "// In [4]\nSystem.out.println(4);\n//> 4\n");
        Files.write(scripts.resolve(name), new byte[] {(byte) 0xff, 0});
        Files.createSymbolicLink(scripts.resolve(".#04-softmax.jsh"), Path.of("me@here.1234:5678"));
        Files.createSymbolicLink(scripts.resolve("05-gone.jsh"), Path.of("nowhere"));
        Files.createDirectory(scripts.resolve("06-folder.jsh"));
        assertEquals(List.of(4), new Notebook(scripts).scripts().stream().map(Script::number).toList());
    }
}
