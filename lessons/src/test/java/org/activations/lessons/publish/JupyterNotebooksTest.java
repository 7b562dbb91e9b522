package org.activations.lessons.publish;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
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

import javax.imageio.ImageIO;

import com.fasterxml.jackson.jr.ob.JSON;
import org.activations.charts.Pictures;
import org.activations.lessons.Drawing;
import org.activations.lessons.Project;
import org.activations.lessons.notebook.Exercise;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
                        if (((Map<?, ?>) output).containsKey("text")) {
                            printed.add(joined(((Map<?, ?>) output).get("text")));
                        }
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
            List<Map<String, Object>> own = cells(lesson).stream()
                    .filter(cell -> cell.get("id").toString().startsWith(id)).toList();
            assertEquals(List.of("markdown", "code", "markdown"),
                    own.stream().map(cell -> cell.get("cell_type")).toList());
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

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> outputs(Map<String, Object> cell) {
        return (List<Map<String, Object>>) cell.get("outputs");
    }

    private static String picture(Map<String, Object> output) {
        return String.valueOf(((Map<?, ?>) output.get("data")).get("image/png"));
    }

    @Test
    void pictureIsAnOutputOfTheCellThatDrawsIt() throws IOException {
        int pictures = 0;
        for (Script script : NOTEBOOK.scripts()) {
            for (Map<String, Object> cell : cells(script)) {
                Matcher drawn = Pattern.compile("(?m)^Images\\.show\\(\"([a-z-]+\\.png)\"").matcher(
                        joined(cell.get("source")));
                if (cell.get("cell_type").equals("code") && drawn.find()) {
                    List<Map<String, Object>> outputs = outputs(cell);
                    Map<String, Object> last = outputs.get(outputs.size() - 1);
                    assertEquals("execute_result", last.get("output_type"), script.file() + ": " + cell.get("id"));
                    assertEquals(cell.get("execution_count"), last.get("execution_count"));
                    byte[] kept = Files.readAllBytes(Project.home().resolve("charts/images").resolve(drawn.group(1)));
                    assertArrayEquals(kept, Base64.getDecoder().decode(picture(last)), script.file().toString());
                    Map<?, ?> metadata = (Map<?, ?>) ((Map<?, ?>) last.get("metadata")).get("image/png");
                    assertTrue(metadata.get("alt").toString().length() > 20, script.file() + " does not describe it");
                    pictures++;
                }
            }
        }
        assertTrue(pictures > 10, "pictures: " + pictures);
    }

    @Test
    void nothingOutsideTheFileIsShown() {
        FILES.forEach((name, bytes) -> assertFalse(
                Pattern.compile("!\\[[^\"]*]\\((?!attachment:)").matcher(text(bytes)).find(), name));
    }

    @Test
    void titleComesFirstAndTheCellsOfOtherLessonsAreFolded() throws IOException {
        for (Script script : NOTEBOOK.scripts()) {
            List<Map<String, Object>> cells = cells(script);
            String first = joined(cells.get(0).get("source"));
            assertTrue(first.startsWith("# " + script.title() + "\n"), first);
            assertTrue(first.contains("`./jsh jupyter " + script.number() + "`"), first);
            List<Script> needed = NOTEBOOK.neededBy(script);
            List<Object> folded = cells.stream()
                    .filter(cell -> cell.get("metadata").toString().contains("source_hidden"))
                    .map(cell -> cell.get("id")).toList();
            assertEquals(needed.isEmpty() ? List.of() : List.of(cells.get(2).get("id")), folded);
            for (Script each : needed) {
                assertTrue(joined(cells.get(1).get("source")).contains("[" + each.title() + "]("
                        + each.file().getFileName().toString().replace(".jsh", ".ipynb") + ")"));
            }
        }
    }

    @Test
    void countsAreThoseOfARunFromTheTop() throws IOException {
        for (Script script : NOTEBOOK.scripts()) {
            int count = 0;
            for (Map<String, Object> cell : cells(script)) {
                if (cell.get("cell_type").equals("code")) {
                    assertEquals(cell.get("id").toString().startsWith("exercise-") ? null : ++count,
                            cell.get("execution_count"), script.file() + ": " + cell.get("id"));
                }
            }
        }
    }

    @Test
    void noCellIsNamedByANumberThatJupyterContradicts() throws IOException {
        for (Script script : NOTEBOOK.scripts()) {
            for (Map<String, Object> cell : cells(script)) {
                String source = joined(cell.get("source"));
                assertFalse(Pattern.compile("In\\s+\\[").matcher(source).find(), script.file() + ": " + source);
            }
        }
    }

    @Test
    void everyLinkLeadsToANotebookBesideIt() {
        FILES.forEach((name, bytes) -> {
            Matcher link = Pattern.compile("]\\(([^) ]+)").matcher(text(bytes));
            int links = 0;
            while (link.find()) {
                if (link.group(1).endsWith(".ipynb")) {
                    assertTrue(FILES.containsKey(link.group(1)), name + " links to " + link.group(1));
                    links++;
                }
            }
            assertTrue(links > 0, name + " links to no other");
        });
        assertTrue(text(FILES.get("04-softmax.ipynb")).contains(
                "The outputs of the logistic units in [An output layer of logistic units](03-output-layer.ipynb) do"));
        assertTrue(text(FILES.get("21-normalization-and-depth.ipynb")).contains(
                "[Lesson 15](15-how-large-the-weights.ipynb \\\"How large the weights?\\\") chose"));
    }

    @Test
    void textOfAPictureIsItsDescriptionWhateverTheWords(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("01-curve.jsh"), """
                // # Curve
                // ![A curve in [0, 1], from
                // `a[0]` to (1)](curve.png)
                //
                // After.

                // In [1]
                Images.show("curve.png",
                        curve);
                //> charts/target/images/curve.png
                """);
        byte[] file = new JupyterNotebooks(new Notebook(folder), name -> name.getBytes(StandardCharsets.UTF_8)).files()
                .get("01-curve.ipynb");
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> cells = (List<Map<String, Object>>) JSON.std.mapFrom(file).get("cells");
        assertEquals(3, cells.size());
        assertEquals("After.", joined(cells.get(1).get("source")));
        Map<String, Object> shown = outputs(cells.get(2)).get(1);
        assertEquals("charts/target/images/curve.png",
                new String(Base64.getDecoder().decode(picture(shown)), StandardCharsets.UTF_8));
        assertEquals(Map.of("image/png", Map.of("alt", "A curve in [0, 1], from a[0] to (1)")), shown.get("metadata"));
    }

    @Test
    void figureStandsInTheTextAndInTheFile(@TempDir Path folder) throws IOException {
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
        byte[] file = new JupyterNotebooks(new Notebook(folder), name -> name.getBytes(StandardCharsets.UTF_8)).files()
                .get("01-unit.ipynb");
        Map<?, ?> cell = (Map<?, ?>) ((List<?>) JSON.std.mapFrom(file).get("cells")).get(1);
        assertEquals("Before.\n\n![A sum of w\\[0\\]](attachment:neuron.png)\n\nAfter.", joined(cell.get("source")));
        assertEquals(Map.of("neuron.png", Map.of("image/png", Base64.getEncoder().encodeToString(
                "neuron.png".getBytes(StandardCharsets.UTF_8)))), cell.get("attachments"));
    }

    /** JupyterLab shows no other. */
    @Test
    void figuresAreAttachedAsTheProjectKeepsThemInPng() throws IOException {
        int figures = 0;
        for (Script script : NOTEBOOK.scripts()) {
            for (Map<String, Object> cell : cells(script)) {
                Map<?, ?> attachments = (Map<?, ?>) cell.getOrDefault("attachments", Map.of());
                for (Map.Entry<?, ?> figure : attachments.entrySet()) {
                    String name = figure.getKey().toString();
                    assertTrue(joined(cell.get("source")).contains("](attachment:" + name + ")"), name);
                    byte[] kept = Files.readAllBytes(Project.home().resolve("charts/images").resolve(name));
                    assertEquals(Map.of("image/png", Base64.getEncoder().encodeToString(kept)), figure.getValue());
                    figures++;
                }
            }
        }
        assertEquals(3, figures);
    }

    /** Their letters are ours, but smoothed a little differently from JDK to JDK. */
    @Test
    @Drawing
    void keptFiguresAreTheDrawnOnes() throws IOException {
        for (String figure : List.of("neuron.png", "layer.png", "chain-rule.png")) {
            BufferedImage kept = ImageIO.read(Project.home().resolve("charts/images").resolve(figure).toFile());
            BufferedImage drawn = Pictures.draw(figure).image();
            assertEquals(List.of(drawn.getWidth(), drawn.getHeight()), List.of(kept.getWidth(), kept.getHeight()));
            int different = 0;
            for (int x = 0; x < kept.getWidth(); x++) {
                for (int y = 0; y < kept.getHeight(); y++) {
                    different += Math.abs((kept.getRGB(x, y) & 0xFF) - (drawn.getRGB(x, y) & 0xFF)) > 96 ? 1 : 0;
                }
            }
            assertTrue(different < 20, figure + " differs in " + different
                    + " pixels; to refresh it: ./jsh charts charts/images");
        }
    }
}
