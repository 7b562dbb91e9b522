package org.activations.lessons.terminal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.activations.lessons.notebook.Notebook;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Walks through three small cells at a terminal of the simplest kind, which echoes what is typed, and at another. */
@Timeout(60)
class WalkthroughTest {

    private static final String FIRST = """
            One
            ===

            The first.

            In [1]:
                int x = 42;
                System.out.println(x);

            42

            Enter: on to Two   b: back   ?: help   or any Java
            """;

    private static final String SECOND = """
            Two
            ===

            After In [1].

            In [2]:
                System.out.println(2 * x);

            """;

    private static final String LAST_CELL = """
            This was the last cell. Enter: end
            b: back   ?: help   or any Java
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @BeforeEach
    void writeScripts() throws IOException {
        Files.writeString(folder.resolve("01-one.jsh"), """
                // # One
                //
                // The first.

                // In [1]
                int x = 42;
                System.out.println(x);
                //> 42
                """);
        Files.writeString(folder.resolve("02-two.jsh"), """
                // # Two
                //
                // After In [1].

                // In [2]
                System.out.println(2 * x);
                //> 84
                """);
        Files.writeString(folder.resolve("09-nine.jsh"), """
                // # Nine

                // In [9]
                System.out.println(9);
                //> 10
                """);
    }

    private Terminal terminal(String typed) throws IOException {
        Terminal terminal = new DumbTerminal("test", Terminal.TYPE_DUMB,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), shown, StandardCharsets.UTF_8);
        terminal.setSize(new Size(60, 24));
        return terminal;
    }

    private void walk(Terminal terminal, String which) {
        Notebook notebook = new Notebook(folder);
        new Walkthrough(terminal, notebook, notebook.select(which), Map.of("TERM", "dumb")).run();
    }

    /** What a reader sees, without the sequences that move the cursor. */
    private String shown() {
        return shown.toString(StandardCharsets.UTF_8).replaceAll("\r|\u001b\\[[0-9;?]*[A-Za-z]", "");
    }

    private void assertTranscript(String expected, String which, String typed) throws IOException {
        try (Terminal terminal = terminal(typed)) {
            walk(terminal, which);
        }
        assertEquals(expected, shown());
    }

    @Test
    void enterGoesOnAndEndsAfterTheLastCell() throws IOException {
        assertTranscript(FIRST + "jsh> \n" + SECOND + "84\n\n" + LAST_CELL + "jsh> \n", "notebook", "\n\nnot read\n");
    }

    @Test
    void javaRunsInTheSessionOfTheCells() throws IOException {
        assertTranscript(FIRST + """
                jsh> x + 1
                $1 ==> 43
                jsh> int y =
                ...>     5;
                y ==> 5
                jsh> undefined(3)
                |  Error:
                |  cannot find symbol
                |    symbol:   method undefined(int)
                |  undefined(3)
                |  ^-------^
                jsh> 1 / 0
                |  Exception java.lang.ArithmeticException: / by zero
                |        at (#15:1)
                jsh> x = y
                x ==> 5
                jsh> System.out.println("σ")
                σ
                jsh>\s
                """ + SECOND + """
                10

                """ + folder.resolve("02-two.jsh") + """
                :7: printed other than the script says
                  expected //> 84
                  got      //> 10
                """ + LAST_CELL + "jsh> q\n", "notebook",
                "x + 1\nint y =\n    5;\nundefined(3)\n1 / 0\nx = y\nSystem.out.println(\"σ\")\n\nq\n");
    }

    @Test
    void readerGoesBackAndRunsACellAgain() throws IOException {
        assertTranscript(FIRST + "jsh> b\nThis is the first cell.\njsh> \n" + SECOND + "84\n\n" + LAST_CELL + "jsh> b\n"
                + FIRST + "jsh> x = 1\nx ==> 1\njsh> r\n" + FIRST + "jsh> q\n", "notebook", "b\n\nb\nx = 1\nr\nq\n");
    }

    @Test
    void numberGoesToThatCellAlsoBeyondThoseChosen() throws IOException {
        String nine = """
                Nine
                ====

                In [9]:
                    System.out.println(9);

                9

                """ + folder.resolve("09-nine.jsh") + """
                :5: printed other than the script says
                  expected //> 10
                  got      //> 9
                """ + LAST_CELL;
        assertTranscript(SECOND + "84\n\n" + LAST_CELL
                + "jsh> 77\nthere is no cell 77; there are 1, 2, 9\njsh> 9\n" + nine
                + "jsh> b\n" + SECOND + "84\n\nEnter: on to Nine   b: back   ?: help   or any Java\n"
                + "jsh> 01\n" + FIRST + "jsh> q\n", "2", "77\n9\nb\n01\nq\n");
    }

    @Test
    void cellThatFailsIsSaidToAndTheWalkGoesOn() throws IOException {
        Files.writeString(folder.resolve("01-one.jsh"),
                "// # One\n\n// In [1]\nint x = 1 / 0;\nSystem.out.println(x);\n//> 42\n");
        String failure = folder.resolve("01-one.jsh") + ":4: java.lang.ArithmeticException: / by zero\n";
        assertTranscript(SECOND + failure + LAST_CELL + "jsh> 1 + 1\n$1 ==> 2\njsh> q\n", "2", "1 + 1\nq\n");
    }

    @Test
    void helpNamesEveryKey() throws IOException {
        assertTranscript(FIRST + """
                jsh> ?
                Enter      the next cell
                a number   the cell of that number
                b          back to the cell before
                r          run this cell again
                q          end; Ctrl-D does the same
                ?          this help

                Anything else is Java, in the session of the cells. An
                expression shows its value, Tab completes a name, the arrow
                keys bring back what was typed, Ctrl-C stops what runs or
                clears the line. A variable named b, r or q shows with b;
                jsh> b;
                |  Error:
                |  cannot find symbol
                |    symbol:   variable b
                |  b;
                |  ^
                jsh> q
                """, "notebook", "?\nb;\nq\n");
    }

    @Test
    void inputThatEndsEndsTheWalk() throws IOException {
        assertTranscript(FIRST + "jsh> x\nx ==> 42\njsh> \n", "notebook", "x\n");
    }

    @Test
    void keysDoWhatTheyDoInAShell() throws Exception {
        PipedOutputStream keys = new PipedOutputStream();
        PipedInputStream typed = new PipedInputStream(keys);
        try (Terminal terminal = new ExternalTerminal("test", "ansi", typed, shown, StandardCharsets.UTF_8)) {
            Thread walk = new Thread(() -> walk(terminal, "notebook"), "walk");
            walk.start();
            awaitShown("or any Java");
            press(keys, "Vectors.argm\tnew double[] {1, x})\r", "$1 ==> 1");
            press(keys, "\u001b[A\r", "$2 ==> 1");
            press(keys, "no such thing", "jsh> no such thing");
            press(keys, "\u0003", "no such thing^C\njsh> ");
            press(keys, "x\r", "x ==> 42");
            // A stop that came before the statement runs would find nothing to stop: the loop says when it does.
            press(keys, "while (true) { if (x < 43) System.out.println(++x); }\r", "\n43\n");
            press(keys, "\u0003", "\n43\n|  Stopped.\n^Cjsh> ");
            press(keys, "x\r", "x ==> 43");
            press(keys, "\u0004", "");
            walk.join();
        }
    }

    /** Presses keys, as a person would not before the screen shows what the keys before brought. */
    private void press(OutputStream keys, String pressed, String expected) throws Exception {
        keys.write(pressed.getBytes(StandardCharsets.UTF_8));
        keys.flush();
        awaitShown(expected);
    }

    private void awaitShown(String expected) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!shown().contains(expected)) {
            assertTrue(System.nanoTime() < deadline, () -> "'" + expected + "' is not shown in:\n" + shown());
            Thread.sleep(20);
        }
    }

    @Test
    void systemOutIsGivenBack() throws IOException {
        PrintStream before = System.out;
        try (Terminal terminal = terminal("System.out.println(1)\nq\n")) {
            walk(terminal, "notebook");
        }
        assertSame(before, System.out);
    }
}
