package org.activations.lessons.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.activations.lessons.Project;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every exercise lacks what it asks for and nothing else; every solution has it. */
@Timeout(120)
class ExerciseTest {

    @TempDir
    Path folder;

    static Stream<Named<Exercise>> exercises() {
        return new Notebook(Project.practice()).scripts().stream()
                .map(script -> Named.of(script.file().getFileName().toString(), new Exercise(script)));
    }

    private static String missing(Exercise exercise, Path attempt) {
        try (Session session = new Session()) {
            return exercise.missing(attempt, session);
        }
    }

    /** As given it compiles and runs, and prints something else: what is missing is the gap, no name and no import. */
    @ParameterizedTest
    @MethodSource("exercises")
    void asGivenItPrintsOtherThanItShould(Exercise exercise) {
        String missing = missing(exercise, exercise.file());
        assertTrue(missing.startsWith(exercise.file() + ":"), missing);
        assertTrue(missing.contains(": printed other than the script says\n  expected //> "), missing);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void solutionSolvesIt(Exercise exercise) {
        assertEquals("", missing(exercise, exercise.solution()));
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void taskHasATitleAndAHintThatIsNotShownWithIt(Exercise exercise) {
        assertTrue(exercise.task().get(0).startsWith("# "), () -> exercise.task().toString());
        assertFalse(String.join("\n", exercise.task()).contains("Hint"));
        assertFalse(exercise.hint().isBlank());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void linesFitIntoEightyColumns(Exercise exercise) throws IOException {
        for (Path file : List.of(exercise.file(), exercise.solution())) {
            for (String line : Files.readAllLines(file)) {
                assertTrue(line.length() <= 80, () -> file + ": " + line);
            }
        }
    }

    @Test
    void numbersBeginWithOneAndLeaveNoneOut() {
        List<Script> scripts = new Notebook(Project.practice()).scripts();
        for (int i = 0; i < scripts.size(); i++) {
            assertEquals(i + 1, scripts.get(i).number());
        }
        assertTrue(scripts.size() >= 20);
    }

    @Test
    void changedExpectationIsNoSolution() throws IOException {
        Exercise exercise = new Exercise(Script.read(write("01-one.jsh",
                "// # One\n\nSystem.out.println(1);\n//> 2\n")));
        Path attempt = write("own/01-one.jsh", "// # One\n\nSystem.out.println(1);\n//> 1\n");
        assertEquals(attempt + ":4: the //> lines belong to the exercise\n  expected //> 2\n  got      //> 1",
                missing(exercise, attempt));
    }

    @Test
    void compilerErrorIsSaidWithItsLine() throws IOException {
        Exercise exercise = new Exercise(Script.read(write("01-one.jsh",
                "// # One\n\nSystem.out.println(1);\n//> 2\n")));
        Path attempt = write("own/01-one.jsh", "// # One\n\nSystem.out.println(two);\n//> 2\n");
        String missing = missing(exercise, attempt);
        assertTrue(missing.startsWith(attempt + ":3: ") && missing.contains("cannot find symbol"), missing);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
