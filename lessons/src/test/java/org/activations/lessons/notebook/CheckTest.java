package org.activations.lessons.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CheckTest {

    @TempDir
    Path folder;

    private Path write(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Check check(String which, boolean update) {
        Notebook notebook = new Notebook(folder);
        return Check.run(notebook, notebook.select(which), update);
    }

    private void assertFails(String failure) {
        assertEquals(List.of(failure), check("all", false).failures());
    }

    @Test
    void scriptsThatPrintWhatTheySayPass() throws IOException {
        write("01-one.jsh", "// # One", "", "// In [1]", "int x = 20 +", "        22;", "",
                "System.out.println(\"x:\\n \" + x);", "//> x:", "//>  42", "System.out.println();", "//>");
        write("02-two.jsh", "// From In [1].", "", "// In [2]", "System.out.println(x);", "//> 42");
        assertEquals(new Check(List.of(), List.of(), 3), check("all", false));
    }

    @Test
    void scriptsNeededBeforeRunUnseen() throws IOException {
        write("01-one.jsh", "// In [1]", "int x = 42;", "System.out.println(x);", "//> not this");
        write("02-two.jsh", "// From In [1].", "", "// In [2]", "System.out.println(x);", "//> 42");
        assertEquals(new Check(List.of(), List.of(), 1), check("2", false));
    }

    @Test
    void otherOutputFailsWithTheLineOfItsExpectation() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "System.out.println(\"a\\nb \");", "//> a", "//> b");
        assertFails(file + ":4: printed other than the script says\n  expected //> b\n  got      //> b ");
    }

    @Test
    void everyLineThatDiffersIsNamed() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "System.out.println(\"a\\nb\\nc\");", "//> x", "//> b", "//> z");
        assertFails(file + ":3: printed other than the script says\n  expected //> x\n  got      //> a\n"
                + file + ":5: printed other than the script says\n  expected //> z\n  got      //> c");
    }

    @Test
    void lineTooManyFails() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "System.out.println(\"a\\nb\");", "//> a");
        assertFails(file + ":4: printed other than the script says\n  expected no line\n  got      //> b");
    }

    @Test
    void lineTooFewFails() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "System.out.println(\"a\");", "//> a", "//> b");
        assertFails(file + ":4: printed other than the script says\n  expected //> b\n  got      no line");
    }

    @Test
    void outputWithoutExpectationFails() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "System.out.println(\"a\");");
        assertFails(file + ":3: printed other than the script says\n  expected no line\n  got      //> a");
    }

    @Test
    void exceptionFailsWithTheLineOfItsStatement() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "int[] a = {};", "System.out.println(a[0]);", "//> 0",
                "System.out.println(1);", "//> not reached");
        assertFails(file + ":3: java.lang.ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0");
    }

    @Test
    void rejectedStatementFailsWithTheLineOfTheMistake() throws IOException {
        Path file = write("01-one.jsh", "// # One", "", "// In [1]", "double twice(double x) {", "    String y = 2;",
                "    return y;", "}", "System.out.println(twice(2));", "//> 4.0");
        String failure = check("all", false).failures().get(0);
        assertTrue(failure.startsWith(file + ":5: incompatible types: int cannot be converted to java.lang.String"),
                failure);
    }

    @Test
    void methodThatNeedsWhatIsNotDeclaredFails() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "double twice(double x) {", "    return x * two;", "}",
                "System.out.println(twice(2));", "//> 4.0");
        assertFails(file + ":2: created method twice(double), however, "
                + "it cannot be invoked until variable two is declared");
    }

    @Test
    void nameDefinedNowhereFails() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "System.out.println(1);", "//> 1",
                "System.out.println(missing);", "//> 1");
        String failure = check("all", false).failures().get(0);
        assertTrue(failure.startsWith(file + ":4: cannot find symbol"), failure);
    }

    @Test
    void outputOnStderrFails() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "System.err.println(\"beware\");",
                "System.out.println(1);", "//> 1");
        assertFails(file + ":2: printed on stderr: beware");
    }

    @Test
    void scriptThatPrintsNothingFails() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "int x = 1;");
        assertFails(file + ":1: the script prints nothing, expected a println and its //> lines");
    }

    @Test
    void missingSemicolonFails() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "int x = 1", "System.out.println(x)", "//> 1");
        String failure = check("all", false).failures().get(0);
        assertTrue(failure.startsWith(file + ":2: "), failure);
    }

    @Test
    void secondStatementOnALineFails() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "int a = 1; a = 2;", "System.out.println(a);", "//> 2");
        assertFails(file + ":2: two statements on a line, expected each on a line of its own");
    }

    @Test
    void scriptThatFailsKeepsThoseThatNeedItFromRunning() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "int x = 1 / 0;", "System.out.println(x);", "//> 0");
        write("02-two.jsh", "// From In [1].", "", "// In [2]", "System.out.println(x);", "//> 42");
        assertEquals(List.of(file + ":2: java.lang.ArithmeticException: / by zero"), check("2", false).failures());
    }

    @Test
    void updateRewritesOnlyWhatDiffers() throws IOException {
        Path file = write("01-one.jsh", "// # One  ", "", "// In [1]", "System.out.println(\"a\");", "//> a",
                "System.out.println(\"b\\n\\nc \");", "//> x", "System.out.println(\"d\");", "",
                "System.out.println(\"e\");", "//> e", "//> f", "", "// Prose.", "", "System.out.println();", "", "");
        Path other = write("02-two.jsh", "// In [2]", "System.out.println(2);", "//> 2");
        Object untouched = Files.getAttribute(other, "unix:ino");
        Check check = check("all", true);
        assertEquals(new Check(List.of(), List.of(file + ":7", file + ":9", file + ":11", file + ":17"), 6), check);
        assertEquals(String.join("\n", "// # One  ", "", "// In [1]", "System.out.println(\"a\");", "//> a",
                "System.out.println(\"b\\n\\nc \");", "//> b", "//>", "//> c ", "System.out.println(\"d\");", "//> d",
                "",
                "System.out.println(\"e\");", "//> e", "", "// Prose.", "", "System.out.println();", "//>", "", "", ""),
                Files.readString(file));
        assertEquals(untouched, Files.getAttribute(other, "unix:ino"), "a script that needs no change is left alone");
        assertEquals(new Check(List.of(), List.of(), 6), check("all", true));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file, other), files.sorted().toList());
        }
    }

    @Test
    void updateKeepsPermissionsAndLineEnds() throws IOException {
        Path file = Files.writeString(folder.resolve("01-one.jsh"), "// In [1]\r\nSystem.out.println(1);\r\n//> 2");
        Object permissions = Files.getPosixFilePermissions(file);
        assertEquals(List.of(file + ":3"), check("all", true).updated());
        assertEquals("// In [1]\r\nSystem.out.println(1);\r\n//> 1", Files.readString(file));
        assertEquals(permissions, Files.getPosixFilePermissions(file));
    }

    @Test
    void updateLeavesAScriptThatFailsAsItIs() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "System.out.println(1);", "//> 2",
                "throw new IllegalStateException(\"no\");");
        String before = Files.readString(file);
        Check check = check("all", true);
        assertEquals(List.of(file + ":3: printed other than the script says\n  expected //> 2\n  got      //> 1",
                file + ":4: java.lang.IllegalStateException: no"), check.failures());
        assertEquals(List.of(), check.updated());
        assertEquals(before, Files.readString(file));
    }
}
