package org.activations.lessons.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Does two small exercises at a terminal. */
@Timeout(120)
class PracticeTest {

    private static final String FIRST = """
            // # Two
            //
            // Make it two.
            //
            // Hint: one more.

            System.out.println(1);
            //> 2
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private Path copy;

    @BeforeEach
    void writeExercises() throws IOException {
        Files.createDirectories(folder.resolve("given/solutions"));
        Files.writeString(folder.resolve("given/01-two.jsh"), FIRST);
        Files.writeString(folder.resolve("given/solutions/01-two.jsh"), FIRST.replace("(1)", "(2)"));
        Files.writeString(folder.resolve("given/02-three.jsh"), FIRST.replace("Two", "Three").replace("2", "3"));
        copy = folder.resolve("own/01-two.jsh");
    }

    @Test
    void savedFileIsRunAndSolvedOnesAreRemembered() throws Exception {
        PipedOutputStream keys = new PipedOutputStream();
        try (Terminal terminal = new ExternalTerminal("test", "ansi", new PipedInputStream(keys), shown,
                StandardCharsets.UTF_8)) {
            Thread practice = new Thread(() -> practice(terminal), "practice");
            practice.start();
            awaitShown("Change the file and save");
            assertTrue(shown().contains("Two\n===\n\nMake it two.\n\n" + copy + "\n"), this::shown);
            press(keys, "h", "Hint: one more.");
            press(keys, "s", "Try it first");
            Files.writeString(copy, FIRST.replace("(1)", "(3)"));
            awaitShown(copy + ":8: printed other than the script says\n  expected //> 2\n  got      //> 3");
            press(keys, "s", "System.out.println(2);");
            shown.reset();
            press(keys, "x", "Change the file and save");
            assertTrue(shown().contains("What you wrote is now " + copy + ".old\n"), this::shown);
            assertEquals(FIRST, Files.readString(copy));
            Files.writeString(copy, FIRST.replace("(1)", "(2)"));
            awaitShown("Solved: Two.\n\nExercise 2 of 2\nThree\n");
            press(keys, "l", "*  1  Two\n   2  Three\n1 of 2 solved (*)\n");
            press(keys, "q", "");
            practice.join();
        }
        shown.reset();
        PipedOutputStream end = new PipedOutputStream();
        PipedInputStream typed = new PipedInputStream(end);
        end.write('q');
        try (Terminal terminal = new ExternalTerminal("test", "ansi", typed, shown, StandardCharsets.UTF_8)) {
            practice(terminal);
        }
        assertTrue(shown().contains("Exercise 2 of 2\nThree\n"), this::shown);
    }

    @Test
    void withoutATerminalTheCopyIsCheckedIfThereIsOne() throws IOException {
        Path given = folder.resolve("given");
        Path own = folder.resolve("own");
        assertTrue(Practice.check(given, 1, own).startsWith(given.resolve("01-two.jsh") + ":8: "));
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, FIRST.replace("(1)", "(2)"));
        assertEquals("", Practice.check(given, 1, own));
        assertEquals("there is no exercise 99; there are 1 to 2", assertThrows(IllegalArgumentException.class,
                () -> Practice.check(given, 99, own)).getMessage());
    }

    private void practice(Terminal terminal) {
        new Practice(terminal, folder.resolve("given"), Map.of("TERM", "dumb"), folder.resolve("own")).run(0);
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8).replaceAll("\r|\u001b\\[[0-9;?]*[A-Za-z]", "");
    }

    private void press(OutputStream keys, String pressed, String expected) throws Exception {
        keys.write(pressed.getBytes(StandardCharsets.UTF_8));
        keys.flush();
        awaitShown(expected);
    }

    private void awaitShown(String expected) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!shown().contains(expected)) {
            assertTrue(System.nanoTime() < deadline, () -> "'" + expected + "' is not shown in:\n" + shown());
            Thread.sleep(20);
        }
    }
}
