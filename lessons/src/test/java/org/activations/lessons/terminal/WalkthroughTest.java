package org.activations.lessons.terminal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.workspace.Viewer;
import org.activations.lessons.notebook.Session;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.terminal.impl.ExternalTerminal;
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

            Enter: on to Two   b: back  e: edit  ?: help  or any Java
            """;

    private static final String SECOND = """
            Two
            ===

            After In [1].

            In [2]:
                System.out.println(2 * x);

            """;

    private static final String LAST_CELL = """
            This was the last cell; 9: Nine   Enter: end
            b: back  e: edit  ?: help  or any Java
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private Map<String, String> environment = Map.of("TERM", "dumb");

    /** Types a line whenever a prompt asks for one, as a person does, and then is at the end. */
    private final class Typist extends InputStream {

        private final byte[] typed;
        private int at;
        private int lines;

        Typist(String typed) {
            this.typed = typed.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            if (at == 0 || at <= typed.length && typed[at - 1] == '\n') {
                awaitPrompts(++lines);
            }
            return at < typed.length ? typed[at++] & 0xff : -1;
        }

        /** One at a time: more would be asked for before the prompt is there. */
        @Override
        public int read(byte[] bytes, int from, int length) {
            int read = read();
            if (read < 0) {
                return -1;
            }
            bytes[from] = (byte) read;
            return 1;
        }

        private void awaitPrompts(int count) {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (shown().split("(?:jsh|guess|\\.\\.\\.)> ", -1).length <= count && System.nanoTime() < deadline) {
                try {
                    Thread.sleep(5);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

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
                new Typist(typed), shown, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(60, 24));
        return terminal;
    }

    private void walk(Terminal terminal, String which) {
        Notebook notebook = new Notebook(folder);
        new Walkthrough(terminal, notebook, notebook.select(which), environment, folder.resolve("own")).run();
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
    void enterGoesOnAndAfterTheLastCellAsksOnceBeforeItEnds() throws IOException {
        String question = "Enter again: end. What is in the session is lost then; /save FILE keeps it.\n";
        assertTranscript(FIRST + "jsh> \n" + SECOND + "84\n\n" + LAST_CELL + "jsh> \n" + question + "jsh> x\nx ==> 42\n"
                + "jsh> \n" + question + "jsh> \n", "notebook", "\n\nx\n\n\nnot read\n");
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
                |        at (#16:1)
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
                This was the last cell   Enter: end
                b: back  e: edit  ?: help  or any Java
                """;
        assertTranscript(SECOND + "84\n\n" + LAST_CELL
                + "jsh> 77\nthere is no cell 77; there are 1, 2, 9\njsh> 9\n" + nine
                + "jsh> b\n" + SECOND + "84\n\nEnter: on to Nine   b: back  e: edit  ?: help  or any Java\n"
                + "jsh> 01\n" + FIRST + "jsh> q\n", "2", "77\n9\nb\n01\nq\n");
    }

    @Test
    void cellThatFailsIsSaidToAndTheWalkGoesOn() throws IOException {
        Files.writeString(folder.resolve("01-one.jsh"),
                "// # One\n\n// In [1]\nint x = 1 / 0;\nSystem.out.println(x);\n//> 42\n");
        String failure = folder.resolve("01-one.jsh") + ":4: java.lang.ArithmeticException: / by zero\n";
        assertTranscript(SECOND + failure + LAST_CELL + "jsh> 1 + 1\n$1 ==> 2\njsh> q\n", "2", "1 + 1\nq\n");
    }

    /** A guess is no Java, is not judged, and is asked for once; with nobody to guess, the cells play through. */
    @Test
    void questionInTheProseWaitsForAGuessBeforeTheResult() throws IOException {
        Files.writeString(folder.resolve("02-two.jsh"), """
                // # Two
                //
                // After In [1].
                //
                // Guess: how much is twice
                // that?

                // In [2]
                System.out.println(2 * x);
                //> 84
                """);
        String question = """
                Two
                ===

                After In [1].

                Guess: how much is twice that?

                In [2]:
                    System.out.println(2 * x);

                """;
        assertTranscript(question + "guess> about \"80!(\n\n84\n\n" + LAST_CELL + "jsh> r\n" + question + "84\n\n"
                + LAST_CELL + "jsh> q\n", "2", "about \"80!(\nr\nq\n");
        ByteArrayOutputStream piped = new ByteArrayOutputStream();
        assertEquals(List.of(), Player.playThrough(new Notebook(folder), "2", new PrintStream(piped)));
        assertEquals(question + "84\n\n", piped.toString(StandardCharsets.UTF_8));
    }

    @Test
    void helpNamesEveryKey() throws IOException {
        assertTranscript(FIRST + """
                jsh> ?
                Enter      the next cell
                a number   the cell of that number
                b          back to the cell before, as it was shown
                e          edit your own copy of this cell, and run it
                r          run this cell again: your copy, if there is one
                reset      back to the original of this cell
                o          open the last picture, of a cell or your own
                q          end; exit, quit and Ctrl-D do the same
                ?          this help

                /vars /methods /imports /list /edit /reset /exit /help do
                what they do in jshell, /save FILE writes the session as a
                script. Anything else is Java, in the session of the cells.
                An expression shows its value. Tab completes a name; behind
                a parenthesis it shows signatures, again their Javadoc. The
                arrow keys bring back what was typed, also in earlier
                sessions, Ctrl-C stops what runs or clears the line.
                A variable named b, e, o, r or q shows with b;
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
    void pictureIsNamedInFullSketchedAndOpened() throws Exception {
        Path png = folder.resolve("curve.png");
        BufferedImage image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 80; x++) {
            for (int y = 0; y < 40; y++) {
                image.setRGB(x, y, y < 20 ? 0x0000ff : 0xffffff);
            }
        }
        ImageIO.write(image, "png", png.toFile());
        Files.writeString(folder.resolve("01-one.jsh"),
                "// # One\n\n// In [1]\nSystem.out.println(\"" + png + "\");\n");
        Path viewer = folder.resolve("xdg-open");
        Files.writeString(viewer, "#!/bin/sh\nprintf %s \"$1\" >" + folder.resolve("opened") + "\n");
        assertTrue(viewer.toFile().setExecutable(true));
        environment = Map.of("TERM", "dumb", "PATH", folder.toString());
        try (Terminal terminal = terminal("o\nq\n")) {
            walk(terminal, "1");
        }
        String row = "\u28ff".repeat(60) + "\n";
        assertTrue(shown().contains("\n" + png + "\n\n" + row), this::shown);
        assertTrue(shown().contains("jsh> o\nOpened " + png + "\n"), this::shown);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Files.exists(folder.resolve("opened")) || Files.size(folder.resolve("opened")) == 0) {
            assertTrue(System.nanoTime() < deadline, "the viewer has not been started");
            Thread.sleep(20);
        }
        assertEquals(png.toString(), Files.readString(folder.resolve("opened")));
    }

    @Test
    void pictureThatTheReaderSavesIsOpened() throws IOException {
        Path viewer = folder.resolve("xdg-open");
        Files.writeString(viewer, "#!/bin/sh\nexit 0\n");
        assertTrue(viewer.toFile().setExecutable(true));
        environment = Map.of("TERM", "dumb", "PATH", folder.toString());
        Path own = folder.resolve("own.png");
        String save = "org.activations.charts.Png.write(new byte[0], java.nio.file.Path.of(\"" + own + "\"))";
        try (Terminal terminal = terminal(save + "\nx\no\nq\n")) {
            walk(terminal, "notebook");
        }
        assertTrue(shown().contains("jsh> x\nx ==> 42\njsh> o\nOpened " + own + "\njsh> q\n"), this::shown);
    }

    @Test
    void viewerThatFailsHasNotOpenedThePicture() throws IOException {
        Path viewer = folder.resolve("xdg-open");
        Files.writeString(viewer, "#!/bin/sh\nexit 3\n");
        assertTrue(viewer.toFile().setExecutable(true));
        assertEquals(viewer + " has failed with exit status 3; the picture is curve.png",
                new Viewer(Map.of("PATH", folder.toString())).open(Path.of("curve.png")));
    }

    @Test
    void withoutAPictureOrAViewerOpeningSaysSo() throws IOException {
        assertTranscript(FIRST + "jsh> o\nThere is no picture yet.\njsh> q\n", "notebook", "o\nq\n");
        assertEquals("There is neither xdg-open nor open here; the picture is curve.png",
                new Viewer(Map.of("PATH", folder.toString())).open(Path.of("curve.png")));
    }

    /** In a window of 80 by 24, after a larger one: 60 lines of output come in pages, each with room to spare. */
    @Test
    void cellLongerThanTheWindowIsShownAPageAtATime() throws Exception {
        Files.writeString(folder.resolve("02-two.jsh"), """
                // # Two

                // In [2]
                for (int i = 1; i <= 60; i++) {
                    System.out.println("line " + i);
                }
                """);
        environment = Map.of("TERM", "ansi", "NO_COLOR", "1");
        PipedOutputStream keys = new PipedOutputStream();
        try (Terminal terminal = new ExternalTerminal("test", "ansi", new PipedInputStream(keys), shown,
                StandardCharsets.UTF_8)) {
            terminal.setSize(Size.of(120, 60));
            Thread walk = new Thread(() -> walk(terminal, "notebook"), "walk");
            walk.start();
            awaitShown("or any Java");
            terminal.setSize(Size.of(80, 24));
            press(keys, "\r", "-- more: Space, Enter; q: all the rest --");
            assertTrue(shown().contains("line 11\n"), this::shown);
            assertTrue(!shown().contains("line 14\n"), this::shown);
            press(keys, " ", "line 30\n");
            assertTrue(!shown().contains("line 35\n"), this::shown);
            press(keys, "q", "This was the last cell");
            assertTrue(shown().contains("line 60\n"), this::shown);
            assertEquals(2, shown().split("-- more", -1).length - 1);
            press(keys, "q\r", "");
            walk.join();
        }
    }

    @Test
    void inputThatEndsEndsTheWalk() throws IOException {
        assertTranscript(FIRST + "jsh> x\nx ==> 42\njsh> \n", "notebook", "x\n");
    }

    @Test
    void editedCopyRunsAndIsFoundAgainAndResetGoesBack() throws IOException {
        environment = Map.of("TERM", "dumb", "VISUAL", "sed -i s/42/43/");
        Path copy = folder.resolve("own/01-one.jsh");
        try (Terminal terminal = terminal("e\nx\n\n1\nq\n")) {
            walk(terminal, "notebook");
        }
        String note = "Your copy, " + copy + "; reset: the original\n";
        String edited = FIRST.replace("42", "43");
        assertEquals(FIRST + "jsh> e\n" + note + edited + "jsh> x\nx ==> 43\njsh> \n" + SECOND + "86\n\n"
                + folder.resolve("02-two.jsh") + ":7: printed other than the script says\n"
                + "  expected //> 84\n  got      //> 86\n" + LAST_CELL + "jsh> 1\n" + FIRST + "jsh> q\n", shown());

        shown.reset();
        try (Terminal terminal = terminal("r\nreset\nr\nreset\nq\n")) {
            walk(terminal, "notebook");
        }
        assertEquals(FIRST + "r: run your copy, " + copy + "\njsh> r\n" + note + edited + "jsh> reset\n"
                + "Your copy is now " + copy + ".old; r runs the original.\njsh> r\n" + FIRST
                + "jsh> reset\nThis cell is the original; e makes a copy of your own.\njsh> q\n", shown());
        assertTrue(Files.readString(folder.resolve("own/01-one.jsh.old")).contains("int x = 43"));
    }

    @Test
    void withoutAnEditorTheCopyIsNamed() throws IOException {
        environment = Map.of("TERM", "dumb", "PATH", folder.toString());
        assertTranscript(FIRST + "jsh> e\nThere is no editor: set VISUAL or EDITOR, or edit "
                + folder.resolve("own/01-one.jsh") + " elsewhere; r runs it.\njsh> q\n", "notebook", "e\nq\n");
    }

    @Test
    void pasteWithBlankLinesIsOneInput() throws IOException {
        StringBuilder pasted = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            pasted.append("int v").append(i).append(" = ").append(i).append(";\n\n");
        }
        InputStream paste = new ByteArrayInputStream((pasted + "v18 + v19\n").getBytes(StandardCharsets.UTF_8));
        // As a terminal of the system does, and no thread of JLine's, it holds all of it ready.
        try (Terminal terminal = new ExternalTerminal("test", Terminal.TYPE_DUMB, paste, shown,
                StandardCharsets.UTF_8)) {
            walk(terminal, "notebook");
        }
        assertTrue(shown().contains("v19 ==> 19\n$1 ==> 37\n"), this::shown);
        assertTrue(!shown().contains("In [2]"), this::shown);
    }

    @Test
    void savedSessionRunsByItself() throws IOException {
        Path saved = folder.resolve("saved.jsh");
        String typed = "int twice(int n) { return 2 * n; }\nint y = twice(x);\n/save " + saved
                + "\n/vars\n/methods\n/none\nq\n";
        try (Terminal terminal = terminal(typed)) {
            walk(terminal, "notebook");
        }
        assertTrue(shown().contains("jsh> /vars\n|    int x = 42\n|    int y = 84\n"
                + "jsh> /methods\n|    int twice(int)\njsh> /none\nThere is no /none; there are /exit, /help,"),
                this::shown);
        try (Session session = new Session()) {
            session.evaluate(Files.readString(saved));
            assertEquals(List.of("y ==> 84"), session.evaluate("y"));
        }
    }

    @Test
    void historyIsKeptBetweenSessions() throws IOException {
        try (Terminal terminal = terminal("int kept = 7;\nq\n")) {
            walk(terminal, "notebook");
        }
        assertTrue(Files.readString(folder.resolve("own/history")).contains("int kept = 7;"));
    }

    @Test
    void keysDoWhatTheyDoInAShell() throws Exception {
        PipedOutputStream keys = new PipedOutputStream();
        PipedInputStream typed = new PipedInputStream(keys);
        try (Terminal terminal = new ExternalTerminal("test", "ansi", typed, shown, StandardCharsets.UTF_8)) {
            Thread walk = new Thread(() -> walk(terminal, "notebook"), "walk");
            walk.start();
            awaitShown("or any Java");
            press(keys, "Vectors.argm", "jsh> Vectors.argm");
            press(keys, "\t", "jsh> Vectors.argmax(");
            press(keys, "new double[] {1, x})\r", "$1 ==> 1");
            press(keys, "\u001b[A\r", "$2 ==> 1");
            press(keys, "Vectors.argmax(\t", "int Vectors.argmax(double[] vector)\nTab again: the Javadoc\n");
            press(keys, "\t", "• `vector`: shape (n,), at least one element\n");
            press(keys, "\u0003", "Vectors.argmax(\njsh> ");
            press(keys, "no such thing", "jsh> no such thing");
            press(keys, "\u0003", "no such thing\njsh> ");
            press(keys, "x\r", "x ==> 42");
            // A stop that came before the statement runs would find nothing to stop: the loop says when it does.
            press(keys, "while (true) { if (x < 43) System.out.println(++x); }\r", "\n43\n");
            press(keys, "\u0003", "|  Stopped.\n");
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
    void outputWithoutANewlineSharesNoLineWithAValueOrThePrompt() throws IOException {
        assertTranscript(FIRST + """
                jsh> System.out.print("a"); int b = 2
                a
                b ==> 2
                jsh> System.out.print("c")
                c
                jsh> q
                """, "notebook", "System.out.print(\"a\"); int b = 2\nSystem.out.print(\"c\")\nq\n");
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
