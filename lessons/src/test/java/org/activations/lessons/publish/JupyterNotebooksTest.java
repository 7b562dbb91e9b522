package org.activations.lessons.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.jr.ob.JSON;
import org.activations.lessons.Project;
import org.activations.lessons.notebook.Exercise;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JupyterNotebooksTest {

    private static final Notebook NOTEBOOK = new Notebook(Project.scripts());
    private static final Path FOLDER = Project.home().resolve("lessons/notebooks");
    private static final SortedMap<String, byte[]> FILES = Publication.notebookFiles(NOTEBOOK, FOLDER);

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> cells(Script script) throws IOException {
        byte[] file = FILES.get(script.file().getFileName().toString().replace(".jsh", ".ipynb"));
        return (List<Map<String, Object>>) JSON.std.mapFrom(file).get("cells");
    }

    private static String joined(Object lines) {
        return String.join("", ((List<?>) lines).stream().map(String::valueOf).toList());
    }

    @Test
    void committedNotebooksAreThoseOfTheScripts() throws IOException {
        Set<String> committed = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".ipynb"))
                    .forEach(committed::add);
        }
        assertEquals(FILES.keySet(), committed, "to refresh them: ./jsh notebook");
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            assertEquals(text(file.getValue()), Files.readString(FOLDER.resolve(file.getKey())),
                    "lessons/notebooks/" + file.getKey() + " is not that of its script; to refresh it: ./jsh notebook");
        }
    }

    @Test
    void codeAndOutputAreThoseOfTheScript() throws IOException {
        for (Script script : NOTEBOOK.scripts()) {
            List<String> code = new ArrayList<>();
            List<String> printed = new ArrayList<>();
            for (Map<String, Object> cell : cells(script)) {
                if (cell.get("cell_type").equals("code") && cell.get("id").toString().startsWith("cell-")) {
                    code.add(joined(cell.get("source")));
                    for (Object output : (List<?>) cell.get("outputs")) {
                        printed.add(joined(((Map<?, ?>) output).get("text")));
                    }
                }
            }
            List<String> expected = Files.readAllLines(script.file()).stream().filter(line -> line.startsWith("//>"))
                    .map(line -> line.replaceFirst("^//> ?", "")).toList();
            assertEquals(String.join("\n", expected) + "\n", String.join("", printed), script.file().toString());
            assertEquals(script.code().stream().map(block -> String.join("\n", block.source()).strip()).toList(), code);
        }
    }

    @Test
    void exercisesCloseTheNotebookOfTheirLesson() throws IOException {
        for (Exercise exercise : Exercise.of(NOTEBOOK.scripts())) {
            Script lesson = NOTEBOOK.select(String.valueOf(exercise.lesson())).get(0);
            String id = String.format(Locale.ROOT, "exercise-%02d-", exercise.script().number());
            List<Map<String, Object>> own = cells(lesson).stream().filter(cell -> cell.get("id").toString().startsWith(id))
                    .toList();
            assertEquals(List.of("markdown", "code", "markdown"), own.stream().map(cell -> cell.get("cell_type")).toList());
            assertTrue(joined(own.get(0).get("source")).startsWith(
                    "## Exercise " + exercise.script().number() + ": " + exercise.script().title()));
            assertTrue(joined(own.get(1).get("source")).contains("\n//> "), "what it prints once the gap is filled");
            String folded = joined(own.get(2).get("source"));
            assertTrue(folded.contains(exercise.hint())
                    && folded.contains(String.join("\n", exercise.solutionCode()).strip()), folded);
        }
    }

    @Test
    void cellsHaveNamesOfTheirOwn() throws IOException {
        for (Script script : NOTEBOOK.scripts()) {
            Set<Object> names = new HashSet<>();
            for (Map<String, Object> cell : cells(script)) {
                assertTrue(cell.get("id").toString().matches("[a-zA-Z0-9_-]{1,64}"), cell.get("id").toString());
                assertTrue(names.add(cell.get("id")), script.file() + " has two cells " + cell.get("id"));
            }
        }
    }

    @Test
    void everyPictureIsThereAndDescribed() {
        FILES.forEach((name, bytes) -> {
            Matcher picture = Pattern.compile("!\\[((?:[^\\\\\\]]|\\\\.)*)]\\((.*?)\\)").matcher(text(bytes));
            while (picture.find()) {
                assertTrue(Files.exists(FOLDER.resolve(picture.group(2))), name + " shows " + picture.group(2));
                assertTrue(picture.group(1).length() > 20, name + " does not describe " + picture.group(2));
            }
        });
        assertTrue(text(FILES.get("08-relu.ipynb")).contains("](../../charts/images/activation-functions.png)"));
    }

    @Test
    void pictureIsBelowItsCodeWhateverTheWordsThatDescribeIt(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("01-curve.jsh"), """
                // # Curve
                // ![A curve in [0, 1], from
                // `a[0]` to (1)](curve.png)
                //
                // After.

                // In [1]
                System.out.println("charts/target/images/curve.png");
                //> charts/target/images/curve.png
                """);
        String json = text(new JupyterNotebooks(new Notebook(folder), "images").files().get("01-curve.ipynb"));
        List<?> cells = (List<?>) JSON.std.mapFrom(json).get("cells");
        assertEquals(List.of("# Curve\n\nAfter.", "![A curve in \\[0, 1\\], from a\\[0\\] to (1)](images/curve.png)"),
                List.of(joined(((Map<?, ?>) cells.get(1)).get("source")),
                        joined(((Map<?, ?>) cells.get(3)).get("source"))));
    }

    @Test
    void figureStandsInTheText(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("01-unit.jsh"), """
                // # Unit
                //
                // Before.
                //
                // ![A sum of
                // `w[0]`](neuron.svg)
                //
                // After.
                """);
        String json = text(new JupyterNotebooks(new Notebook(folder), "images").files().get("01-unit.ipynb"));
        List<?> cells = (List<?>) JSON.std.mapFrom(json).get("cells");
        assertEquals("# Unit\n\nBefore.\n\n![A sum of w\\[0\\]](images/neuron.svg)\n\nAfter.",
                joined(((Map<?, ?>) cells.get(1)).get("source")));
    }

    /** Elsewhere than in the project the pictures come along. */
    @Test
    void pictureInAnotherFolderIsBesideTheNotebook() {
        SortedMap<String, byte[]> files = new JupyterNotebooks(NOTEBOOK, "images").files();
        assertTrue(text(files.get("08-relu.ipynb")).contains("](images/activation-functions.png)"));
    }
}
