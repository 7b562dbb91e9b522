package org.activations.lessons.notebook;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The answers are those of the JDK's jshell tool, word for word. */
class SessionTest {

    private static final String BEGUN = "begun";

    private static Session session;

    @BeforeAll
    static void start() {
        session = new Session();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    /** Values without a name, and snippets in the frames of exceptions, are numbered: the tests share a session. */
    private static void assertSays(String answer, String typed) {
        String said = String.join("\n", session.evaluate(typed))
                .replaceAll("^\\$\\d+", "\\$n").replaceAll("\\(#\\d+:", "(#n:");
        assertEquals(answer.stripTrailing(), said, typed);
    }

    /** Parameters have no names where only the class file of an interface tells of them. */
    @Test
    void documentationHasTheJavadocOfTheProjectsSources() {
        try (Session session = new Session()) {
            String call = "RELU.value(";
            List<Session.Documentation> values = session.documentation(call, call.length(), true);
            assertEquals("double Activation.value(double)", values.get(0).signature());
            assertEquals(3, values.size());
            values.forEach(each -> assertTrue(!each.javadoc().isEmpty(), each.signature()));
            assertEquals(List.of(), session.documentation(call, call.length(), false).get(0).javadoc());
            List<Session.Documentation> relu = session.documentation("RELU", 4, true);
            assertTrue(relu.get(0).signature().startsWith("Activations.RELU"), relu.get(0).signature());
            assertTrue(!relu.get(0).javadoc().isEmpty());
            assertEquals(List.of(), session.documentation("1 + ", 4, true));
        }
    }

    @Test
    void javadocIsShownAsMarkdown() {
        assertEquals(List.of("The `a < b` of `List`.", "", "More.", "", "- `a`: shape (n,)", "- returns: a sum",
                "- throws `Error` if not"), DocComments.markdown(" The {@code a < b} of {@link List}.\n\n <p>More.\n\n"
                + " @param a shape (n,)\n @return a sum\n @throws Error if not\n"));
    }

    @Test
    void valuesAreShown() {
        assertSays("$n ==> 2.0", "1.0 + 1");
        assertSays("x ==> 5", "int x = 5");
        assertSays("x ==> 6", "x = 6");
        assertSays("x ==> 6", "x");
        assertSays("s ==> null", "String s");
        assertSays("$n ==> \"text\"", "\"text\"");
        assertSays("z ==> double[3] { 1.0, 2.0, 3.0 }", "double[] z = {1, 2, 3}");
        assertSays("l ==> [1, 2]", "var l = List.of(1, 2)");
        assertSays("", "import java.util.regex.Pattern;");
        assertSays("", "// only a comment");
        assertSays("", "");
    }

    /** 80 characters where a value is set, 1,000 where it is asked for. */
    @Test
    void longValuesLoseTheirMiddleAsInJShell() {
        String set = "long ==> int[1000] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 ... , 0, 0, 0, 0, 0, 0, 0, 0 }";
        assertSays(set.replace("long", "many"), "int[] many = new int[1000]");
        assertSays(set.replace("long", "many"), "many = new int[1000]");
        assertSays("many ==> int[1000] { " + "0, ".repeat(216) + "0, ... 0" + ", 0".repeat(110) + " }", "many");
        String asked = session.evaluate("\"x\".repeat(2000)").get(0);
        assertEquals("\"" + "x".repeat(661) + " ... " + "x".repeat(332) + "\"", asked.replaceFirst("^\\S+ ==> ", ""));
        assertSays("$n ==> \"" + "x".repeat(998) + "\"", "\"x\".repeat(998)");
        assertSays("s ==> \"" + "x".repeat(78) + "\"", "String s = \"x\".repeat(78)");
    }

    @Test
    void severalStatementsOnALineRunOneAfterAnother() {
        assertSays("a ==> 1\nb ==> 2\nc ==> 3", "int a = 1; int b = 2; var c = a + b");
    }

    @Test
    void whatScriptsImportIsImported() {
        assertSays("$n ==> 0.5", "LOGISTIC.value(0)");
        assertSays("$n ==> 0.7310585786300049", "Activation.of(\"swish\", z -> z * logistic(z)).value(1)");
        assertSays("$n ==> \"[0.5 0.5]\"", "NumPy.str(Softmax.softmax(new double[2]))");
    }

    @Test
    void declarationsAreConfirmed() {
        assertSays("|  created method f(double)", "double f(double z) { return 2 * z; }");
        assertSays("|  replaced method f(double)", "double f(double z) { return 3 * z; }");
        assertSays("$n ==> 6.0", "f(2)");
        assertSays("|  created class C", "class C { }");
        assertSays("|  replaced record C", "public record C(int a) { }");
        assertSays("|  created interface I", "interface I { }");
        assertSays("|  created enum E", "enum E { A }");
        assertSays("|  created annotation interface N", "@interface N { }");
        assertSays("x ==> 1", "int x = 1");
        assertSays("x ==> \"one\"", "String x = \"one\"");
    }

    @Test
    void whatIsNotYetDeclaredIsNamed() {
        assertSays("|  created method h(), however, it cannot be invoked until method k() is declared",
                "void h() { k(); }");
        assertSays("|  attempted to call method h() which cannot be invoked until method k() is declared", "h()");
        assertSays("|  created class Q, however, it cannot be instantiated or its methods invoked until method m(), "
                + "and method k() are declared", "class Q { int f() { return m() + k(); } }");
        assertSays("|  attempted to use class Q which cannot be instantiated or its methods invoked until method m(), "
                + "and method k() are declared", "new Q()");
        assertSays("|  created variable p, however, it cannot be referenced until class P is declared", "P p;");
        assertSays("|  created method k()", "int k() { return 1; }");
        assertSays("", "h()");
    }

    @Test
    void errorsAreShownWithTheirPlace() {
        assertSays("""
                |  Error:
                |  incompatible types: java.lang.String cannot be converted to int
                |  int y = "no";
                |          ^--^
                """, "int y = \"no\";");
        assertSays("""
                |  Error:
                |  cannot find symbol
                |    symbol:   method undefined(int)
                |  undefined(3)
                |  ^-------^
                """, "undefined(3)");
        assertSays("""
                |  Error:
                |  illegal start of expression
                |  1 +* 2
                |     ^
                """, "1 +* 2");
        assertSays("""
                |  Error:
                |  incompatible types: java.lang.String cannot be converted to int
                |  int x = "s" +
                |          ^----...
                """, "int x = \"s\" +\n 5");
    }

    @Test
    void exceptionsAreShownWithTheirFrames() {
        assertSays("|  created method g(int)", "int g(int n) {\n    return n / 0;\n}");
        assertSays("""
                |  Exception java.lang.ArithmeticException: / by zero
                |        at g (#n:2)
                |        at (#n:1)
                """, "g(3)");
        assertSays("|  created class Thrower", "class Thrower { static int f(int[] a) { return a[1]; } }");
        assertSays("""
                |  Exception java.lang.ArrayIndexOutOfBoundsException: Index 1 out of bounds for length 0
                |        at Thrower.f (#n:1)
                |        at (#n:1)
                """, "Thrower.f(new int[0])");
        assertSays("|  Exception java.lang.IllegalStateException\n|        at (#n:1)",
                "throw new IllegalStateException()");
        assertSays("""
                |  Exception java.lang.IllegalStateException: b
                |        at (#n:1)
                |  Caused by: java.lang.RuntimeException: a
                |        ...
                """, "try { throw new RuntimeException(\"a\"); } "
                + "catch (RuntimeException e) { throw new IllegalStateException(\"b\", e); }");
        List<String> lines = session.evaluate("Vectors.dot(new double[3], new double[4])");
        assertEquals("|  Exception java.lang.IllegalArgumentException: shapes do not match: a is (3,) and b is (4,)",
                lines.get(0));
        assertTrue(lines.get(lines.size() - 2).matches("\\|        at Vectors\\.dot \\(Vectors\\.java:\\d+\\)"),
                lines.toString());
    }

    @Test
    void sessionGoesOnAfterAnError() {
        session.evaluate("int x = 1");
        session.evaluate("int wrong = \"no\"");
        session.evaluate("throw new Error()");
        assertSays("x ==> 1", "x");
    }

    @Test
    void typedPrintlnGoesToSystemOut() {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            assertSays("", "System.out.println(\"σ\")");
        } finally {
            System.setOut(out);
        }
        assertEquals("σ\n", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void runningAScriptGivesSystemOutBack() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        Cells.NOTEBOOK.select("1").forEach(session::run);
        assertTrue(System.out == out && System.err == err, "System.out and System.err are not what they were");
    }

    /** The notebook's cells start without the libraries, for speed; a teacher's own may want one. */
    @Test
    void scriptThatWantsALibraryGetsIt() {
        try (Session fresh = new Session()) {
            Script.Code code = new Script.Code(true, List.of(new Script.Line(2, "int n = 3;"),
                    new Script.Line(3, "import tech.tablesaw.api.IntColumn;"),
                    new Script.Line(4, "System.out.println(IntColumn.create(\"n\", n).size());")));
            List<Outcome> outcomes = fresh.run(code);
            assertEquals(List.of("3"), outcomes.get(2).printed(), outcomes.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"int f() {", "f(2", "x +", "for (int i = 0; i < 2; i++) {", "/* a", "\"\"\"\n a",
        "new double[] {1,"})
    void inputThatGoesOnIsUnfinished(String typed) {
        assertTrue(session.isUnfinished(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "int x = 1", "int x = 1;", "int f() { return 1; }", "1 +* 2", "if (true) { }", ")",
        "\"a"})
    void inputThatIsCompleteOrWrongIsNotUnfinished(String typed) {
        assertFalse(session.isUnfinished(typed));
    }

    @Test
    void namesAreCompleted() {
        assertEquals(new Session.Completion(8, List.of("arange(", "argmax(")), session.complete("Vectors.ar", 10));
        assertEquals(new Session.Completion(9, List.of("value(")), session.complete("LOGISTIC.va + 1", 11));
        session.evaluate("int hiddenUnits = 3");
        assertEquals(new Session.Completion(4, List.of("hiddenUnits")), session.complete("1 + hidd", 8));
        assertEquals(List.of(), session.complete("nosuch", 6).continuations());
    }

    @ParameterizedTest
    @ValueSource(strings = {"while (true) { }", "Thread.sleep(60_000);", "IntStream.iterate(0, i -> next(i)).sum();",
        "while (true) { try { Thread.sleep(1); } catch (Throwable e) { } }", "System.in.read();", "new Endless()"})
    void runawayStatementIsStoppedAndTheSessionGoesOn(String typed) throws Exception {
        System.clearProperty(BEGUN);
        session.evaluate("void begin() { System.setProperty(\"" + BEGUN + "\", \"\"); }");
        session.evaluate("int next(int i) { if (System.getProperty(\"" + BEGUN + "\") == null) { "
                + "throw new IllegalStateException(\"the test is over\"); } return i + 1; }");
        session.evaluate("class Endless { public String toString() { begin(); while (true) { } } }");
        session.evaluate("int x = 1");
        PipedInputStream silent = new PipedInputStream(new PipedOutputStream());
        InputStream in = System.in;
        try {
            System.setIn(silent);
            CompletableFuture<List<String>> running = CompletableFuture.supplyAsync(
                    () -> session.evaluate(typed.endsWith(")") ? typed : "{ begin(); " + typed + " }"));
            while (System.getProperty(BEGUN) == null) {
                Thread.sleep(10);
            }
            session.stop();
            List<String> said = running.get(20, TimeUnit.SECONDS);
            assertTrue(said.get(0).startsWith("|  Stopped"), said.toString());
        } finally {
            System.setIn(in);
            System.clearProperty(BEGUN);
        }
        assertSays("x ==> 1", "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thread.sleep(300);", "for (int i = 0; i < 10; i++) { Thread.sleep(10); }"})
    void classThatIsBeingInitializedIsNotSpoiltByAStop(String slow) throws Exception {
        System.clearProperty(BEGUN);
        session.evaluate("class Slow { static final int SEVEN; static { System.setProperty(\"" + BEGUN + "\", \"\"); "
                + "try { " + slow + " } catch (InterruptedException e) { throw new IllegalStateException(e); } "
                + "SEVEN = 7; } static void use() { while (true) { } } }");
        CompletableFuture<List<String>> running = CompletableFuture.supplyAsync(() -> session.evaluate("Slow.use()"));
        while (System.getProperty(BEGUN) == null) {
            Thread.sleep(10);
        }
        session.stop();
        assertTrue(running.get(20, TimeUnit.SECONDS).get(0).startsWith("|  Stopped"), running.get().toString());
        assertEquals("7", session.evaluate("Slow.SEVEN").get(0).replaceFirst(".* ==> ", ""));
    }

    @Test
    void variableOfATypeThatIsNotDeclaredYetIsListed() {
        try (Session fresh = new Session()) {
            fresh.evaluate("Later later");
            assertEquals(List.of("Later later = (not-active)"), fresh.variables());
            fresh.evaluate("class Later { }");
            assertEquals(List.of("Later later = null"), fresh.variables());
        }
    }

    @Test
    void valuesAreShownByLoopsAfterAStop() throws Exception {
        System.clearProperty(BEGUN);
        try (Session fresh = new Session()) {
            fresh.evaluate("class Three { "
                    + "public String toString() { int i = 0; while (i < 3) { i++; } return \"\" + i; } }");
            fresh.evaluate("Three three = new Three()");
            CompletableFuture<List<String>> running = CompletableFuture.supplyAsync(() -> fresh.evaluate(
                    "{ System.setProperty(\"" + BEGUN + "\", \"\"); while (true) { } }"));
            while (System.getProperty(BEGUN) == null) {
                Thread.sleep(10);
            }
            fresh.stop();
            assertTrue(running.get(20, TimeUnit.SECONDS).get(0).startsWith("|  Stopped"), running.get().toString());
            fresh.goOn();
            assertEquals(List.of("Three three = 3"), fresh.variables());
        }
    }

    /** The reader sees the code before it runs, and cannot know that javac is still at work. */
    @Test
    void stopBeforeAStatementRunsHoldsItBack() {
        try (Session fresh = new Session()) {
            Script.Code code = new Script.Code(true, List.of(new Script.Line(1, "System.out.println(1);")));
            fresh.stop();
            Outcome held = fresh.run(code).get(0);
            assertEquals(List.of(), held.printed());
            assertEquals("stopped", held.problem());
            fresh.goOn();
            assertEquals(List.of("1"), fresh.run(code).get(0).printed());
        }
    }

    /** A stop that comes while javac is at work is known only to the engine. */
    @Test
    void stopWhileAStatementIsCompiledEndsItBeforeItRuns() throws Exception {
        SnippetEngine.Provider provider = new SnippetEngine.Provider();
        try (JShell shell = JShell.builder().executionEngine(provider, null).build()) {
            shell.eval("int x = 1;");
            provider.engine().stop();
            assertNull(shell.eval("x = 2").get(0).exception());
            provider.engine().goOn();
            assertEquals("1", shell.eval("x").get(0).value());
        }
    }

    /** A thread that cannot be ended is not heard any more. */
    @Test
    void whatIsGivenUpPrintsNoMore() throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Session fresh = new Session()) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            CompletableFuture<List<String>> running = CompletableFuture.supplyAsync(() -> fresh.evaluate(
                    "new Object() { void run() { while (true) { try { System.out.print('x'); Thread.sleep(10); } "
                            + "catch (Throwable e) { run(); } } } }.run()"));
            while (printed.size() == 0) {
                Thread.sleep(10);
            }
            fresh.stop();
            assertTrue(running.get().get(0).startsWith("|  Stopped"), running.get().toString());
            // It may be printing right now.
            Thread.sleep(100);
            int length = printed.size();
            Thread.sleep(200);
            assertEquals(length, printed.size());
            assertEquals(List.of("$2 ==> 2"),
                    fresh.evaluate("1 + 1").stream().map(line -> line.replaceAll("^.\\d+", "\\$2")).toList());
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void outputAndFeedbackComeInTheOrderOfTheStatements() {
        PrintStream out = System.out;
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream screen = new PrintStream(shown, true, StandardCharsets.UTF_8);
        try {
            System.setOut(screen);
            session.evaluate("int i = 1; System.out.println(i); int j = 2;", screen::println);
        } finally {
            System.setOut(out);
        }
        assertEquals("i ==> 1\n1\nj ==> 2\n", shown.toString(StandardCharsets.UTF_8));
    }

    @Test
    void statementsBehindOneThatFailsDoNotRun() {
        session.evaluate("int kept = 1");
        assertEquals("|  Exception java.lang.IllegalStateException",
                session.evaluate("throw new IllegalStateException(); kept = 2")
                .get(0));
        assertSays("kept ==> 1", "kept");
    }

    @Test
    void variableThatANewClassResetsIsNamed() {
        assertSays("|  created class Held", "class Held { }");
        session.evaluate("Held held = new Held()");
        assertSays("|  replaced class Held\n|    update replaced variable held, reset to null",
                "class Held { int more; }");
    }

    @Test
    void exceptionInAThreadIsTold() {
        assertSays("|  Exception in thread \"mine\": java.lang.NumberFormatException: For input string: \"x\"",
                "new Thread(() -> Integer.parseInt(\"x\"), \"mine\").start()");
        assertSays("|  Exception in thread \"mine\": java.lang.IllegalStateException: b\n"
                + "|    caused by java.lang.RuntimeException: a", "new Thread(() -> { "
                + "throw new IllegalStateException(\"b\", new RuntimeException(\"a\")); }, \"mine\").start()");
    }

    /** The statement that starts it waits for it, not the one that makes it; and for a while it may be at work. */
    @ParameterizedTest
    @ValueSource(strings = {"java.util.concurrent.locks.LockSupport.parkNanos(5_000_000)",
        "while (System.nanoTime() - begun < 300_000_000) { }"})
    void exceptionInAThreadOfAnEarlierStatementIsTold(String first) {
        session.evaluate("Thread late = new Thread(() -> { long begun = System.nanoTime(); " + first
                + "; throw new IllegalStateException(\"b\"); }, \"late\")");
        assertSays("|  Exception in thread \"late\": java.lang.IllegalStateException: b", "late.start()");
    }

    @Test
    void cellIsWorthWhatItsLastStatementIs() {
        Session.Evaluation sum = session.evaluateCell("int one = 1;\n// Two more.\none + 2 // three");
        assertEquals(new Session.Evaluation(3, "3", List.of()), sum);
        assertEquals(1, session.evaluateCell("one").value());
        assertEquals("\"a\"", session.evaluateCell("\"a\"").text());
        for (String worthNothing : List.of("one + 2; int two = 2;", "void nothing() { }", "System.out.print(\"\");", "",
                "// Nothing.", "one = 4;", "(Object) null")) {
            assertNull(session.evaluateCell(worthNothing).value(), worthNothing);
            assertEquals(List.of(), session.evaluateCell(worthNothing).problem(), worthNothing);
        }
    }

    @Test
    void cellEndsWithTheStatementThatFailsAndSaysOfThatAlone() {
        Session.Evaluation rejected = session.evaluateCell(
                "int done = 1;\nint f() { return 1; }\nint x = nosuch;\ndone = 2;");
        assertNull(rejected.value());
        assertTrue(rejected.problem().get(0).startsWith("|  Error:") && rejected.problem().stream().noneMatch(
                line -> line.contains("created")), rejected.toString());
        assertEquals(1, session.evaluateCell("done").value());
        assertTrue(session.evaluateCell("1 / 0").problem().get(0).contains("ArithmeticException"));
    }

    @Test
    void statementBeginsBehindTheOneThatEndsBeforeTheCursor() {
        String cell = "int a = 1;\nint b = 2;\nMath.ma";
        assertEquals(cell.indexOf("\nMath"), session.statementBegin(cell, cell.length()));
        assertEquals(0, session.statementBegin(cell, 5));
    }
}
