package org.activations.lessons.notebook;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jdk.jshell.tool.JavaShellToolBuilder;
import org.activations.lessons.Drawing;
import org.activations.lessons.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What is saved runs from top to bottom in the JDK's own jshell, and leaves the same variables. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TranscriptTest {

    private static final String BEGUN = "transcript.begun";

    @TempDir
    Path folder;

    private Session session;
    private Path saved;

    @BeforeEach
    void startSession() {
        session = new Session();
        saved = folder.resolve("saved.jsh");
    }

    @AfterEach
    void endSession() {
        session.close();
    }

    /** Saves, lets jshell run it, and compares names, types and values; objects that show an address by their type. */
    private void assertRunsAgain() throws Exception {
        session.save(saved);
        String text = Files.readString(saved);
        Path look = Files.writeString(folder.resolve("look.jsh"), "/vars\n/exit\n");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PrintStream says = new PrintStream(said, true, StandardCharsets.UTF_8);
        JavaShellToolBuilder.builder().in(InputStream.nullInputStream(), null).out(says, says, says)
                .err(new PrintStream(errors, true, StandardCharsets.UTF_8)).persistence(new HashMap<>())
                .start("--execution", "local", "--class-path", System.getProperty("java.class.path"),
                        saved.toString(), look.toString());
        assertEquals("", errors.toString(StandardCharsets.UTF_8), text);
        List<String> variables = said.toString(StandardCharsets.UTF_8).lines()
                .map(String::stripLeading).map(line -> line.split(" = ", 2)).filter(parts -> parts.length == 2)
                .map(parts -> parts[0] + " = " + Feedback.shortened(parts[1], Feedback.SHORT)).toList();
        assertEquals(comparable(session.variables()), comparable(variables), text);
    }

    private static List<String> comparable(List<String> variables) {
        return variables.stream().flatMap(String::lines)
                .map(line -> line.replaceAll("REPL\\.|\\$JShell\\$\\w+[.$]|@[0-9a-f]+", "").stripTrailing()).sorted()
                .toList();
    }

    private void run(String... typed) {
        for (String each : typed) {
            session.evaluate(each);
        }
    }

    private void stop(String typed) throws Exception {
        System.clearProperty(BEGUN);
        CompletableFuture<List<String>> running = CompletableFuture.supplyAsync(() -> session.evaluate(typed));
        while (System.getProperty(BEGUN) == null) {
            Thread.sleep(10);
        }
        session.stop();
        List<String> said = running.get(60, TimeUnit.SECONDS);
        assertTrue(said.get(0).startsWith("|  Stopped"), said.toString());
    }

    private void play(Script script) {
        session.prepare(script, new Notebook(Project.scripts()).neededBy(script));
        session.run(script).forEach(outcome -> assertEquals("", outcome.problem()));
    }

    @Test
    @Drawing
    void everyCellOfTheNotebookRunsAgain() throws Exception {
        new Notebook(Project.scripts()).select("notebook").forEach(this::play);
        run("int all = Arrays.deepHashCode(new Object[] {X, w, W, A, Z, yProbas, z});");
        assertRunsAgain();
    }

    /** Cells 3 and 6 declare one variable, and 4 uses it in between. */
    @Test
    void cellThatIsEditedAndRunAgainDoesSoBehindThoseThatUsedIt() throws Exception {
        for (String number : List.of("1", "3", "4")) {
            new Notebook(Project.scripts()).select(number).forEach(this::play);
        }
        Path copy = folder.resolve("03-output-layer.jsh");
        Script third = new Notebook(Project.scripts()).select("3").get(0);
        Files.writeString(copy, Files.readString(third.file()).replaceFirst("\\{1, 1\\.4", "{1, 2.5")
                .replaceAll("(?m)^//>.*\n", ""));
        session.run(Script.read(copy));
        run("double probability = yProbas[0];");
        assertRunsAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "int x = 1; int y = x + 1; int x = 5; String x = \"five\"; int z = x.length() + y;",
        "int twice(int n) { return half(n) * 4; }\nint half(int n) { return n / 2; }\nint eight = twice(4);",
        "int f() { return 1; }\nint one = f();\nint f() { return 2; }\nint two = f();",
        "class P { int x; }\nP p = new P();\nclass P { int x = 3; }\nP q = new P(); int three = q.x;",
        "Later later;\nclass Later { }\nlater = new Later();",
        "1 + 1\n$REFERENCE * 2", "\"a\".repeat(3); // thrice\nnull",
        "var list = new ArrayList<Integer>();\nlist.add(7)",
        "double d = Stream.of(1, 2) // two\n    .mapToInt(i -> i)\n    .sum();",
        "int i = 0;\nif (i > 0) {\n    i = 1;\n}\nelse {\n    i = 2;\n}",
        "String block = \"\"\"\n    a // no comment\n    b;\n    \"\"\";",
        "import java.util.regex.*;\nPattern pattern = Pattern.compile(\"a\");",
        "enum Colour { RED }\nColour c = Colour.RED;",
        "int a = 1, b = 2;", "/* before */ int c = 3;"})
    void whatIsTypedRunsAgain(String typed) throws Exception {
        List<String> said = new ArrayList<>();
        for (String part : typed.split("\n(?=[$])")) {
            String last = said.isEmpty() ? "" : said.get(said.size() - 1).replaceFirst(" ==>.*", "");
            session.evaluate(part.replace("$REFERENCE", last), said::add);
        }
        assertTrue(said.stream().noneMatch(line -> line.contains("Error")), said.toString());
        assertRunsAgain();
    }

    /** The JDK's jshell reads its files in the locale's charset before JDK 18. */
    @Test
    void lettersOfAnyAlphabetRunAgainWhereJshellReadsThem() throws Exception {
        assumeTrue(Charset.defaultCharset().equals(StandardCharsets.UTF_8), () -> "jshell reads "
                + Charset.defaultCharset() + " here");
        whatIsTypedRunsAgain("int σ = 1; String greek = \"σ\";");
    }

    @Test
    void whatFailedIsACommentAndLeavesTheValuesThatItLeft() throws Exception {
        run("int count = 0; String text = \"\"; double ratio = 1; long big = 0; char c = 'a'; boolean done = false;",
                "void step() { count++; text += \"\\\"\\n\"; throw new IllegalStateException(); }",
                "step();", "int n = 1 / 0;", "String s = List.of(\"a\").get(1);", "n = 7;",
                "{ ratio = 0.0 / 0; big = 1L << 40; c = '\\''; done = true; Integer.parseInt(\"x\"); }",
                "int wrong = \"no\";", "nosuch();", "var v = Integer.parseInt(\"x\");",
                "import nosuch.*;", "int after = count + n;");
        assertRunsAgain();
        String text = Files.readString(saved);
        assertTrue(text.contains("\n// Threw, and is left out:\n// int n = 1 / 0;\nint n;\nn = 0;\n"), text);
    }

    @Test
    void whatWasStoppedIsACommentAndLeavesTheValuesThatItLeft() throws Exception {
        run("int count = 0;", "int endless() { while (true) { count = 42; System.setProperty(\"" + BEGUN
                + "\", \"\"); } }");
        stop("int result = endless();");
        stop("while (true) { count = 43; System.setProperty(\"" + BEGUN + "\", \"\"); }");
        run("result = 3;", "int after = count;");
        assertRunsAgain();
        assertTrue(Files.readString(saved).contains("// Was stopped, and is left out:\n// int result = endless();\n"),
                Files.readString(saved));
    }

    @Test
    void cellThatFailsIsSavedUpToThere() throws Exception {
        Path script = Files.writeString(folder.resolve("01-fails.jsh"),
                "// In [1]\nint x = 1;\nint y = x / 0;\nint never = 1;\n");
        session.run(Script.read(script));
        assertRunsAgain();
    }
}
