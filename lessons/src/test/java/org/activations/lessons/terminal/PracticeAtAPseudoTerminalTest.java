package org.activations.lessons.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.activations.lessons.Jsh;
import org.activations.lessons.Project;
import org.activations.lessons.PseudoTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An hour of practice in small: the program itself, at a terminal of the system. */
@Timeout(180)
class PracticeAtAPseudoTerminalTest {

    private static final String EXERCISE = """
            // # Two
            //
            // Make it two.
            //
            // Hint: one more.

            int one = 1;
            // Add the other one.
            System.out.println(one);
            //> 2
            """;
    private static final String GAP = "// Add the other one.\n";

    private static final String START = "Change the file and save it; it is run then.\n";

    /** A project of its own, with two exercises. */
    @TempDir
    Path home;

    private Path copy;

    @BeforeEach
    void makeProject() throws IOException {
        PseudoTerminal.assumeThereIsOne();
        Path exercises = Files.createDirectories(home.resolve("lessons/src/main/practice"));
        Files.writeString(exercises.resolve("01-two.jsh"), EXERCISE);
        Files.writeString(exercises.resolve("02-three.jsh"), EXERCISE.replace("Two", "Three").replace("2", "3"));
        Path scripts = Files.createDirectories(home.resolve("lessons/src/main/jshell"));
        Files.writeString(scripts.resolve("01-one.jsh"), "// In [1]\nSystem.out.println(1);\n//> 1\n");
        copyClasses();
        copy = home.resolve(".activations/practice/01-two.jsh");
    }

    /** The program takes the folder that its classes are in for the project. */
    private void copyClasses() throws IOException {
        try (Stream<Path> files = Files.walk(classes())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copied = home.resolve("lessons/target/classes").resolve(classes().relativize(file));
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }

    private static Path classes() {
        return Project.home().resolve("lessons/target/classes");
    }

    private String[] practice() {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).equals(classes()) ? home.resolve("lessons/target/classes").toString()
                        : entry).collect(Collectors.joining(File.pathSeparator));
        return PseudoTerminal.javaCommand(classPath, Jsh.class.getName(), "practice");
    }

    private void save(String gap) throws IOException {
        Files.writeString(copy, EXERCISE.replace(GAP, gap + "\n"));
    }

    private PseudoTerminal window() throws IOException {
        PseudoTerminal window = PseudoTerminal.start(Map.of(), practice());
        window.await(START);
        return window;
    }

    private static void assertEnds(PseudoTerminal window, String key) throws IOException {
        window.type(key);
        assertEquals(0, window.awaitEnd(), window::text);
    }

    private String solution() {
        return EXERCISE.replace("(one)", "(2)");
    }

    static Stream<String> endless() {
        return Stream.of("while (true) { }", "class Loop { static int turn() { while (true) { } } } Loop.turn();",
                "class Early { static int at; static { while (at == 0) { } } static void use() { } }\nEarly.use();",
                "java.util.stream.IntStream.iterate(0, i -> 1 - i).sum();", "Thread.sleep(1_000_000);",
                "Thread loop = new Thread(() -> { while (true) { } }); loop.start(); loop.join();",
                "while (true) { try { Thread.sleep(9); } catch (Throwable e) { } }",
                "String s = \"\"; while (true) { s = java.util.List.of(s).get(0); System.out.print(\"\"); }");
    }

    @ParameterizedTest
    @MethodSource("endless")
    void controlCStopsWhatRunsAndSaysSo(String endless) throws IOException {
        try (PseudoTerminal window = window()) {
            save(endless.replace("; loop", ";\nloop").replace("} Loop", "}\nLoop").replace("; while", ";\nwhile"));
            window.await("It is running; Ctrl-C stops it.");
            window.type(PseudoTerminal.CTRL_C, "stopped");
            Files.writeString(copy, solution());
            window.await("Solved: Two.");
            window.await("Exercise 2 of 2");
            assertEnds(window, "q");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", PseudoTerminal.CTRL_D, PseudoTerminal.CTRL_BACKSLASH})
    void keyEndsPracticeWhileAnAttemptRuns(String key) throws IOException {
        try (PseudoTerminal window = window()) {
            save("while (true) { }");
            window.await("It is running");
            assertEnds(window, key);
        }
    }

    @Test
    void savedFileStopsWhatRunsAndIsRunItself() throws IOException {
        try (PseudoTerminal window = window()) {
            save("while (true) { }");
            window.await("It is running");
            Files.writeString(copy, solution());
            window.await("Solved: Two.");
            assertEnds(window, "q");
        }
    }

    @Test
    void keysAreObeyedWhileAnAttemptRuns() throws IOException {
        try (PseudoTerminal window = window()) {
            save("while (true) { }");
            window.await("It is running");
            window.type("h", "Hint: one more.");
            window.type("n", "Exercise 2 of 2");
            window.await(START);
            window.type("n", "Exercise 1 of 2");
            window.await("It is running");
            window.type(PseudoTerminal.CTRL_C, "stopped");
            assertEnds(window, PseudoTerminal.CTRL_C);
        }
    }

    /** With the marks that terminals put around a paste and without, keys of several bytes, the mouse, the focus. */
    @ParameterizedTest
    @ValueSource(strings = {"int x = x + 1;", "int x = x + 1;\r\nint l = x;\r\n", "xx",
        "\u001b[200~int x = x + 1;\nqqq\u001b[201~", PseudoTerminal.ARROW_UP, PseudoTerminal.ARROW_LEFT,
        PseudoTerminal.F1, PseudoTerminal.DELETE, "\u001b[1;5C", "\u001bx", "\u001b[<0;30;7M", "\u001b[M xx",
        "\u001b[I", "\u001b[O", "\u001b]11;rgb:0000/0000/0000\u001b\\", "\u001b[6;20;10t"})
    void burstOfBytesIsNoKey(String burst) throws IOException {
        try (PseudoTerminal window = window()) {
            window.type("h", "Hint: one more.");
            window.type(burst);
            // A key of its own, as the program waits for a pause.
            window.await(() -> isKeyHeard(window), "a key behind the burst");
            assertEquals("", window.rest().replaceAll("Hint: one more\\.\\s*", "").strip(), window::text);
            assertEnds(window, "q");
        }
    }

    private static boolean isKeyHeard(PseudoTerminal window) {
        try {
            window.type("h");
            TimeUnit.MILLISECONDS.sleep(200);
            return window.rest().contains("Hint");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void keysWantNoEnterWhenTheProgramGoesOnInTheForeground() throws IOException {
        Path start = Files.writeString(home.resolve("start"), "exec '" + String.join("' '", practice()) + "'\n");
        try (PseudoTerminal shell = PseudoTerminal.start(Map.of("PS1", "> "), "sh", "-i")) {
            shell.await("> ");
            shell.type("sh " + start + "\n", START);
            shell.signal("STOP");
            shell.await("topped");
            shell.await("> ");
            // As many shells do by themselves when they take the terminal back.
            shell.type("stty sane; fg\n", start + "\n");
            shell.await(() -> isKeyHeard(shell), "a key without Enter");
            shell.type("q", "> ");
            shell.type("exit\n");
            assertEquals(0, shell.awaitEnd(), shell::text);
        }
    }

    @Test
    void nothingThatWasWrittenIsLostByStartingAgain() throws IOException {
        try (PseudoTerminal window = window()) {
            Files.writeString(copy, "// mine\n");
            window.await("belong to the exercise");
            window.type("x", "What you wrote is now " + copy + ".old\n");
            window.await(START);
            window.type("x", START);
            Files.writeString(copy, "// mine again\n");
            window.await("belong to the exercise");
            window.type("x", "What you wrote is now " + copy + ".old2\n");
            assertEquals("// mine\n", Files.readString(Path.of(copy + ".old")));
            assertEquals("// mine again\n", Files.readString(Path.of(copy + ".old2")));
            assertEnds(window, "q");
        }
    }

    @Test
    void fileThatIsAwayForAMomentDoesNotEndPractice() throws IOException {
        try (PseudoTerminal window = window()) {
            Files.move(copy, Path.of(copy + "~"));
            Files.createDirectory(copy);
            window.await(copy + " is not there, or cannot be read");
            Files.delete(copy);
            Files.writeString(copy, solution());
            window.await("Solved: Two.");
            assertEnds(window, "q");
        }
    }

    @Test
    void deletedFileIsMadeAnewBeforeTheEditorOpensIt() throws IOException {
        Path editor = Files.writeString(home.resolve("editor"), "#!/bin/sh\nwc -l <\"$1\"\n");
        try (PseudoTerminal window = PseudoTerminal.start(Map.of("VISUAL", "sh " + editor), practice())) {
            window.await(START);
            Files.delete(copy);
            window.type("e", EXERCISE.lines().count() + "\n");
            assertEnds(window, "q");
        }
    }

    @Test
    void newStartGoesOnWhereTheReaderWas() throws IOException {
        try (PseudoTerminal window = window()) {
            window.type("n", "Exercise 2 of 2");
            window.await(START);
            assertEnds(window, "q");
        }
        try (PseudoTerminal window = window()) {
            assertTrue(window.text().contains("Exercise 2 of 2"), window::text);
            assertEnds(window, "q");
        }
    }

    @Test
    void practicesAtTheSameTimeShareWhatIsSolved() throws IOException {
        try (PseudoTerminal one = window(); PseudoTerminal other = window()) {
            one.type("n", "Exercise 2 of 2");
            one.await(START);
            Files.writeString(copy.resolveSibling("02-three.jsh"),
                    solution().replace("2", "3").replace("Two", "Three"));
            one.await("Solved: Three.");
            one.await(START);
            other.type("l", "1 of 2 solved (*)");
            Files.writeString(copy, solution());
            other.await("All 2 are solved.");
            one.awaitEnd();
            other.awaitEnd();
        }
        PseudoTerminal again = PseudoTerminal.start(Map.of(), practice());
        again.await("2 of 2 solved (*)");
        again.awaitEnd();
    }

    @Test
    void damagedProgressCostsWhatIsDamagedAndIsPutAside() throws IOException {
        Path progress = Files.createDirectories(copy.getParent()).resolve("progress");
        byte[] damaged = {'1', '\n', (byte) 0xff, '\n'};
        Files.write(progress, damaged);
        try (PseudoTerminal window = window()) {
            assertTrue(window.text().startsWith(progress + " is damaged: 1 of 2 lines can be read and are used; "
                    + "as it was it is now " + progress + ".old\n"), window::text);
            assertTrue(window.text().contains("Exercise 2 of 2"), window::text);
            assertEnds(window, "q");
        }
        assertArrayEquals(damaged, Files.readAllBytes(Path.of(progress + ".old")));
    }
}
