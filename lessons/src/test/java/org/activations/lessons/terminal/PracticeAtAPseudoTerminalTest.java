package org.activations.lessons.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.activations.lessons.Jsh;
import org.activations.lessons.Project;
import org.activations.lessons.PseudoTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    @Test
    void keysAreReadWithoutEnterAndOneEndsPractice() throws IOException {
        try (PseudoTerminal window = PseudoTerminal.start(Map.of(), practice())) {
            window.await("Fill the gap and save");
            window.type("l", "0 of 2 solved (*)");
            window.type("q");
            assertEquals(0, window.awaitEnd(), window::text);
        }
    }
}
