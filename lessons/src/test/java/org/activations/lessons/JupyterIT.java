package org.activations.lessons;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.jr.ob.JSON;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.activations.lessons.publish.Publication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Runs the notebooks in Jupyter, where there is one, by the kernel that {@code ./jsh jupyter} makes. */
@Drawing
class JupyterIT {

    private static final Path HOME = Project.home();
    private static final String RUNNER = "jupyter-nbconvert";

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeTheKernel() throws Exception {
        assumeTrue(Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, RUNNER))), "there is no " + RUNNER + " here");
        Path jupyter = Files.writeString(folder.resolve("jupyter-lab"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(jupyter, PosixFilePermissions.fromString("rwxr-xr-x"));
        run(Map.of("PATH", folder + File.pathSeparator + System.getenv("PATH"),
                "JAVA_HOME", System.getProperty("java.home")), HOME + "/jsh", "jupyter");
    }

    static List<Script> lessons() {
        return new Notebook(Project.scripts()).scripts();
    }

    /** Runs a command, of which what it prints is told when it fails. */
    private static void run(Map<String, String> environment, String... command) throws Exception {
        Path output = Files.createTempFile(folder, "output", "");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(20, TimeUnit.MINUTES);
        process.destroy();
        assertTrue(ended && process.exitValue() == 0, () -> read(output));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }

    /** Runs a notebook from the top, and returns its cells with what came of them. */
    private static List<Map<String, Object>> executed(Path notebook) throws Exception {
        Path executed = folder.resolve("executed.ipynb");
        run(Map.of("JUPYTER_PATH", HOME.resolve("lessons/target/jupyter").toString()), RUNNER, "--to", "notebook",
                "--execute", "--ExecutePreprocessor.timeout=1200", "--output", executed.toString(),
                notebook.toString());
        return cells(executed);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> cells(Path notebook) throws IOException {
        return (List<Map<String, Object>>) JSON.std.mapFrom(Files.readString(notebook)).get("cells");
    }

    private static Path notebook(Script lesson) {
        return HOME.resolve("lessons/notebooks").resolve(Publication.notebookFile(lesson));
    }

    /** What the cells say, but for exercises, which are not run before: text as it is, and that there is a picture. */
    private static List<String> outputs(List<Map<String, Object>> cells) {
        List<String> outputs = new ArrayList<>();
        for (Map<String, Object> cell : cells) {
            if (cell.get("cell_type").equals("code") && !cell.get("id").toString().startsWith("exercise-")) {
                outputs.add(cell.get("id") + " [" + cell.get("execution_count") + "]");
                // What is printed is stored in the parts that it came in, and beside a picture a text that
                // stands for it.
                StringBuilder cellOutput = new StringBuilder();
                for (Object output : (List<?>) cell.get("outputs")) {
                    Map<?, ?> each = (Map<?, ?>) output;
                    cellOutput.append(each.get("text") instanceof List<?> lines
                            ? lines.stream().map(Object::toString).collect(Collectors.joining())
                            : each.get("data") instanceof Map<?, ?> data && data.containsKey("image/png") ? "picture"
                            : each.toString());
                }
                outputs.add(cellOutput.toString());
            }
        }
        return outputs;
    }

    private static List<Object> pictures(List<Map<String, Object>> cells) {
        return cells.stream().filter(cell -> cell.containsKey("outputs"))
                .flatMap(cell -> ((List<?>) cell.get("outputs")).stream())
                .map(output -> (Map<?, ?>) ((Map<?, ?>) output).get("data")).filter(Objects::nonNull)
                .map(data -> (Object) data.get("image/png")).toList();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void notebookRunsAloneAndSaysWhatItHolds(Script lesson) throws Exception {
        assertEquals(outputs(cells(notebook(lesson))), outputs(executed(notebook(lesson))));
    }

    @Test
    void anotherFunctionIsAnotherPicture() throws Exception {
        Script lesson = lessons().stream().filter(each -> each.subject().equals("your-own")).findFirst().orElseThrow();
        String text = Files.readString(notebook(lesson));
        String other = text.replace("z / StrictMath.hypot(1, z);", "z / (1 + Math.abs(z));")
                .replace("double root = 1 / StrictMath.hypot(1, z);",
                        "double root = Math.pow(1 + Math.abs(z), -2.0 / 3);");
        assertNotEquals(text, other);
        List<Object> own = pictures(executed(notebook(lesson)));
        List<Object> changed = pictures(executed(Files.writeString(folder.resolve("other.ipynb"), other)));
        assertEquals(1, own.size());
        assertEquals(1, changed.size());
        assertNotEquals(own, changed);
    }
}
