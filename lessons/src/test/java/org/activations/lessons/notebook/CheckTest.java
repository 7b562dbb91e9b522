package org.activations.lessons.notebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
    void linesTooManyAreToldWhereTheFirstIsMissing() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "System.out.println(\"a\\nb\\nc\");", "int x = 1;");
        String difference = file + ":3: printed other than the script says\n  expected no line\n  got      //> ";
        assertFails(difference + "a\n" + difference + "b\n" + difference + "c");
    }

    @Test
    void expectationInTheMiddleOfAStatementIsToldAsSuch() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "void f() {", "    System.out.println(1);", "//> 1", "}");
        assertFails(file + ":3: reached end of file while parsing: the statement is not complete where its //> line "
                + "stands\n  |     System.out.println(1);");
    }

    @Test
    void scriptThatIsNotInUtf8IsNamedWithTheLine() throws IOException {
        Path file = write("01-one.jsh", "// In [1]");
        Files.write(file, "// # One\n// caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Exception e = assertThrows(IllegalArgumentException.class, () -> Script.read(file));
        assertEquals(file + ":2: this is not text in UTF-8, expected a script", e.getMessage());
    }

    @Test
    void markAtTheBeginningOfAFileIsNoCodeAndStays() throws IOException {
        Path file = write("01-one.jsh", "\uFEFF// In [1]", "System.out.println(1);", "//> 2");
        assertEquals(List.of(file + ":3"), check("all", true).updated());
        assertEquals("\uFEFF// In [1]\nSystem.out.println(1);\n//> 1\n", Files.readString(file));
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
        assertFails(file + ":3: java.lang.ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0\n"
                + "  | System.out.println(a[0]);");
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
        assertFails(file + ":3: cannot find symbol\n  symbol:   variable two\n  location: method twice(double)\n"
                + "  |     return x * two;");
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
        assertFails(file + ":2: printed on stderr: beware\n  | System.err.println(\"beware\");");
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
        assertFails(file + ":2: two statements on a line, expected each on a line of its own\n  | int a = 1; a = 2;");
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
                file + ":4: java.lang.IllegalStateException: no\n  | throw new IllegalStateException(\"no\");"),
                check.failures());
        assertFalse(check.canBeUpdated());
        assertEquals(List.of(), check.updated());
        assertEquals(before, Files.readString(file));
    }

    /** As in the JDK's jshell: what is named may be declared further down, in another block even. */
    @Test
    void whatIsDeclaredFurtherDownMayBeUsed() throws IOException {
        write("01-one.jsh", "// In [1]", "sealed interface Shape permits Square, Circle { }",
                "record Square() implements Shape { }",
                "record Circle() implements Shape { }", "", "// Prose.", "", "boolean even(int n) {",
                "    return n == 0 || odd(n - 1);", "}", "interface A { B b(); }", "", "// More prose.", "",
                "interface B { A a(); }", "boolean odd(int n) {", "    return n != 0 && even(n - 1);", "}",
                "System.out.println(even(7) + \" \" + new Circle());", "//> false Circle[]");
        assertEquals(new Check(List.of(), List.of(), 1), check("all", false));
    }

    @Test
    void whatIsNeverDeclaredFailsAtTheEnd() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "double half(double x) {", "    return x / two;", "}",
                "System.out.println(1);", "//> 1");
        assertFails(file + ":3: cannot find symbol\n  symbol:   variable two\n  location: method half(double)\n"
                + "  |     return x / two;");
    }

    @Test
    void statementsGoOnOnTheNextLineAsInJava() throws IOException {
        write("01-one.jsh", "// In [1]", "int n = 0;;", "try {", "    n = Integer.parseInt(\"x\");", "}",
                "catch (NumberFormatException e) {", "    n = 3;", "}", "finally {", "    n++;", "}", "do {",
                "    n--;", "}",
                "while (n > 0);", "while (n < 2) {", "    n++;", "}", "if (n == 2) {", "    n = 5;", "}", "else {",
                "    n = 6;", "}", "System.out.println(n);", "//> 5");
        assertEquals(new Check(List.of(), List.of(), 1), check("all", false));
    }

    @Test
    void commentsInsideAStatementAreCode() throws IOException {
        write("01-one.jsh", "// In [1]", "int twice(int n) {", "// In the first column.", "    return 2 * n;", "}",
                "String text = \"\"\"", "// no comment", "\"\"\";", "System.out.println(twice(2) + text.strip());",
                "//> 4// no comment");
        assertEquals(new Check(List.of(), List.of(), 1), check("all", false));
    }

    /** The statement goes on behind the line, prints it, and an update leaves it where it is. */
    @ParameterizedTest
    @ValueSource(strings = {"//>", "//> no expectation", "//>> \\\"\"\" // \""})
    void expectationInsideATextBlockIsText(String line) throws IOException {
        String printed = line.replace("\\", "");
        Path file = write("01-one.jsh", "// In [1]", "String text = \"\"\"", "a", "", line, line, "// b", "\"\"\";",
                "System.out.println(\"\"\"", line, "c\"\"\");", "//> other", "/* An example:", line, "*/",
                "System.out.print(text);", "//> a", "//>", "//> " + printed, "//> " + printed, "//> // b");
        String before = Files.readString(file);
        assertFails(file + ":12: printed other than the script says\n  expected //> other\n  got      //> " + printed
                + "\n" + file + ":13: printed other than the script says\n  expected no line\n  got      //> c");
        assertEquals(new Check(List.of(), List.of(file + ":12"), 2), check("all", true));
        assertEquals(before.replace("//> other", "//> " + printed + "\n//> c"), Files.readString(file));
        assertEquals(new Check(List.of(), List.of(), 2), check("all", true));
    }

    @Test
    void textBlockThatIsNotClosedFailsWithItsLine() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "System.out.println(1);", "//> 1", "String text = \"\"\"", "a;",
                "//> a", "System.out.println(text);", "//> a");
        assertFails(file + ":4: unclosed text block\n  | String text = \"\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"record A(int v) { } int y = 5;", "void f() { } void g() { }",
            "for (;;) { break; } int y = 5;",
        "int a = 1; a = 2;"})
    void secondStatementIsNeverDropped(String line) throws IOException {
        Path file = write("01-one.jsh", "// In [1]", line, "System.out.println(1);", "//> 1");
        assertFails(file + ":2: two statements on a line, expected each on a line of its own\n  | " + line);
    }

    @Test
    void exceptionIsToldWithItsCauses() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "class Broken { static int zero = 1 / Integer.parseInt(\"0\"); }",
                "System.out.println(Broken.zero);", "//> 0");
        assertFails(file + ":3: java.lang.ExceptionInInitializerError\n"
                + "  caused by java.lang.ArithmeticException: / by zero\n  | System.out.println(Broken.zero);");
    }

    @Test
    void exceptionInAThreadFails() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "int number(String text) {", "    try {",
                "        return Integer.parseInt(text);", "    } catch (NumberFormatException e) {",
                "        throw new IllegalStateException(\"no number\", e);", "    }", "}",
                "Thread mine = new Thread(() -> number(\"x\"), \"mine\");", "mine.start();", "System.out.println(1);",
                "//> 1");
        assertFails(file + ":9: in thread \"mine\": java.lang.IllegalStateException: no number\n"
                + "  caused by java.lang.NumberFormatException: For input string: \"x\"\n"
                + "  | Thread mine = new Thread(() -> number(\"x\"), \"mine\");");
    }

    @Test
    void exceptionWithoutAMessageThatCanBeReadFailsAllTheSame() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "class Mute extends RuntimeException {",
                "    public String getMessage() { throw new IllegalStateException(); }", "}", "throw new Mute();",
                "System.out.println(1);", "//> 1");
        String failure = check("all", false).failures().get(0);
        assertTrue(failure.matches("\\Q" + file
                + "\\E:5: java\\.lang\\.RuntimeException: REPL\\.\\S*Mute, whose message cannot "
                + "be read: java\\.lang\\.IllegalStateException\n  \\| throw new Mute\\(\\);"), failure);
    }

    @Test
    void floodOfOutputFails() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "while (true) {", "    System.out.println(\"for ever\");", "}");
        assertFails(file + ":2: java.lang.IllegalStateException: the statement prints more than 10 MB\n"
                + "  | while (true) {");
    }

    @ParameterizedTest
    @ValueSource(strings = {"System.exit(0);", "Runtime.getRuntime().exit(0);", "Runtime.getRuntime().halt(0);"})
    void scriptCannotEndTheCheck(String statement) throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "System.out.println(1);", "//> 2", statement);
        List<String> failures = check("all", false).failures();
        assertEquals(file + ":3: printed other than the script says\n  expected //> 2\n  got      //> 1",
                failures.get(0));
        assertTrue(failures.get(1).matches("\\Q" + file
                + "\\E:4: java\\.lang\\.NoSuchMethodError: .*WouldEndTheNotebook.*\n  \\| \\Q"
                + statement + "\\E"),
                failures.get(1));
    }

    @Test
    void nameOfAnotherCellIsToldWithItsCure() throws IOException {
        write("01-one.jsh", "// In [1]", "import java.util.concurrent.TimeUnit;", "double half(double x) {",
                "    return x / 2;", "}", "int size = 3;", "System.out.println(half(size) + TimeUnit.DAYS.name());",
                "//> 1.5DAYS");
        Path file = write("02-two.jsh", "// # Two", "", "// In [2]", "int y = 1 +", "    size;",
                "System.out.println(y);", "//> 4");
        Path later = write("03-three.jsh", "// # Three", "", "// In [3]", "double quarter(double x) {",
                "    return half(half(x));", "}", "System.out.println(quarter(1));", "//> 0.25");
        Path last = write("04-four.jsh", "// # Four", "", "// In [4]", "TimeUnit unit = null;",
                "System.out.println(unit);", "//> null");
        String failure = check("2", false).failures().get(0);
        assertTrue(failure.startsWith(file + ":5: cannot find symbol"), failure);
        assertTrue(failure.endsWith(
                "\n  |     size;\n  size is defined in In [1]: name In [1] in the prose, and it runs before"),
                failure);
        assertEquals(List.of(later + ":5: cannot find symbol\n  symbol:   method half(double)\n"
                + "  location: method quarter(double)\n  |     return half(half(x));\n"
                + "  half is defined in In [1]: name In [1] in the prose, and it runs before"),
                check("3", false).failures());
        failure = check("4", false).failures().get(0);
        assertTrue(failure.endsWith("\n  | TimeUnit unit = null;\n"
                + "  TimeUnit is imported in In [1]: write import java.util.concurrent.TimeUnit;"), failure);
        assertTrue(failure.startsWith(last + ":4: "), failure);
    }

    @Test
    void updateNoticesWhoNowPrintsSomethingElse() throws IOException {
        Path file = write("01-one.jsh", "// In [1]", "int x = 43;", "System.out.println(x);", "//> 42");
        Path other = write("02-two.jsh", "// From In [1].", "", "// In [2]", "System.out.println(x);", "//> 42");
        write("03-three.jsh", "// In [3]", "System.out.println(3);", "//> other");
        String before = Files.readString(other);
        Check check = check("1", true);
        assertEquals(new Check(List.of(other + ":5: printed other than the script says\n"
                + "  expected //> 42\n  got      //> 43"), List.of(file + ":4"), 2), check);
        assertTrue(check.canBeUpdated());
        assertEquals(before, Files.readString(other));
        assertEquals(List.of(), check("1-2", true).failures());
    }

    @Test
    void scriptThatReadsFindsNothing() throws IOException {
        write("01-one.jsh", "// In [1]", "System.out.println(System.in.read());", "//> -1");
        assertEquals(new Check(List.of(), List.of(), 1), check("all", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\r\n", "\r", "\n\r\n"})
    void updateChangesNoOtherByteWhateverEndsTheLines(String end) throws IOException {
        String text = String.join(end, "// # Title  ", "// In [1]", "System.out.println(\"a\\nb\");%s", "int x = 2;",
                "// Prose. ") + "\n\n";
        String oneLineEnd = end.equals("\r\r\n") || end.equals("\r") ? "\r" : "\n";
        Path file = Files.writeString(folder.resolve("01-one.jsh"), text.formatted(oneLineEnd + "//> x"));
        check("all", true);
        assertEquals(text.formatted(oneLineEnd + "//> a" + oneLineEnd + "//> b"), Files.readString(file));
        assertEquals(new Check(List.of(), List.of(), 1), check("all", false));
    }
}
