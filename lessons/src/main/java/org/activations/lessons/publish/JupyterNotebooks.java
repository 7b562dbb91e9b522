package org.activations.lessons.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.jr.ob.JSON;
import org.activations.lessons.notebook.Exercise;
import org.activations.lessons.notebook.Markdown;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.commonmark.node.Node;

/**
 * The scripts as Jupyter notebooks, format 4.5, one for each. Cells are named by their place in the lesson, outputs are
 * what the script says, and what a lesson needs of others comes first, so that each notebook runs alone.
 */
final class JupyterNotebooks {

    /** What a kernel needs beyond the lessons. */
    private static final String CLASS_PATH = """
            To run it, build with `./jsh list` and start Jupyter in the project's folder, with the class path for JJava \
            and for
            rapaio's kernel: `JJAVA_CLASSPATH="$(./jsh classpath)" RJK_CLASSPATH="$(./jsh classpath | tr : ';')" \
            jupyter lab`.
            In VS Code with Oracle's Java extension, copy the file to a name that ends in `.ijnb`, and put the entries \
            of
            `./jsh classpath` into the setting `jdk.notebook.classpath`.""";

    private final Notebook notebook;
    private final List<Exercise> exercises;
    private final String pictures;

    /** @param pictures the folder of the pictures, from the notebooks on */
    JupyterNotebooks(Notebook notebook, String pictures) {
        this.notebook = notebook;
        exercises = Exercise.of(notebook.scripts());
        this.pictures = pictures;
    }

    /** The files, by name. */
    SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Script script : notebook.scripts()) {
            String name = script.file().getFileName().toString().replace(".jsh", ".ipynb");
            files.put(name, json(script).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private String json(Script script) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("cells", cells(script));
        file.put("metadata", object("kernelspec", object("display_name", "Java", "language", "java", "name", "java"),
                "language_info", object("file_extension", ".jshell", "mimetype", "text/x-java-source", "name", "Java",
                        "pygments_lexer", "java")));
        file.put("nbformat", 4);
        file.put("nbformat_minor", 5);
        try {
            return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).with(lineByLine()).asString(file) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    /** Every element on a line of its own, so that a changed line of a lesson is a changed line of the file. */
    private static PrettyPrinter lineByLine() {
        DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
        return new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
    }

    private List<Map<String, Object>> cells(Script script) {
        List<Map<String, Object>> cells = new ArrayList<>();
        cells.add(markdown("class-path", CLASS_PATH));
        for (Script needed : notebook.neededBy(script)) {
            cells.add(markdown(id("needs", needed.number(), 0),
                    "From " + needed.title() + ", which this lesson goes on from:"));
            int block = 0;
            for (Script.Code code : needed.code()) {
                cells.add(code(id("needs", needed.number(), ++block), code));
            }
        }
        int block = 0;
        Map<String, String> described = script.pictures();
        for (Script.Block each : script.blocks()) {
            String id = id("cell", script.number(), ++block);
            if (each instanceof Script.Prose prose) {
                cells.add(markdown(id, text(prose)));
            } else if (each instanceof Script.Code code) {
                cells.add(code(id, code));
                addPictures(cells, id, code, described);
            }
        }
        for (Exercise exercise : ExerciseHtml.of(script, exercises)) {
            addExercise(cells, exercise);
        }
        return cells;
    }

    /** An exercise, with its hint and its solution folded. */
    private static void addExercise(List<Map<String, Object>> cells, Exercise exercise) {
        int number = exercise.script().number();
        String task = String.join("\n", exercise.task()).strip();
        cells.add(markdown(id("exercise", number, 1), task.replaceFirst("^#+ ", "## Exercise " + number + ": ")));
        for (Script.Code code : exercise.script().code()) {
            cells.add(cell(id("exercise", number, 2), code.lines().stream().map(Script.Line::text).toList(), List.of()));
        }
        cells.add(markdown(id("exercise", number, 3), folded("Hint", exercise.hint()) + "\n\n" + folded("Solution",
                "```java\n" + String.join("\n", exercise.solutionCode()).strip() + "\n```")));
    }

    private static String folded(String title, String text) {
        return "<details><summary>" + title + "</summary>\n\n" + text + "\n\n</details>";
    }

    /**
     * Figures stand in the text. Other pictures come where they are made: below the code, not in the text above it that
     * describes them.
     */
    private String text(Script.Prose prose) {
        List<String> lines = new ArrayList<>(prose.lines());
        for (Node part = prose.text().getLastChild(); part != null; part = part.getPrevious()) {
            if (Markdown.isPicture(part)) {
                int first = part.getSourceSpans().get(0).getLineIndex();
                int end = first + part.getSourceSpans().size();
                if (Markdown.isFigure(part)) {
                    lines.subList(first, end).clear();
                    lines.addAll(first, Markdown.pictures(part).entrySet().stream()
                            .map(figure -> link(figure.getValue(), figure.getKey())).toList());
                } else {
                    boolean blankAbove = first > 0 && lines.get(first - 1).isBlank();
                    lines.subList(blankAbove ? first - 1 : first, end).clear();
                }
            }
        }
        return String.join("\n", lines).strip();
    }

    private void addPictures(List<Map<String, Object>> cells, String id, Script.Code code,
            Map<String, String> described) {
        List<String> links = Piece.of(code).stream().flatMap(piece -> piece.pictures().stream())
                .map(Publication::fileName)
                .map(name -> link(described.getOrDefault(name, name), name)).toList();
        if (!links.isEmpty()) {
            cells.add(markdown(id + "-picture", String.join("\n\n", links)));
        }
    }

    private String link(String words, String file) {
        return "![" + words.replaceAll("[\\[\\]\\\\]", "\\\\$0") + "](" + pictures + "/" + file + ")";
    }

    private static String id(String kind, int cell, int block) {
        return String.format(Locale.ROOT, "%s-%02d-%02d", kind, cell, block);
    }

    private static Map<String, Object> markdown(String id, String text) {
        return object("cell_type", "markdown", "id", id, "metadata", Map.of(), "source", lines(text));
    }

    private static Map<String, Object> code(String id, Script.Code code) {
        return cell(id, code.source(), Piece.of(code).stream().flatMap(piece -> piece.output().stream()).toList());
    }

    private static Map<String, Object> cell(String id, List<String> source, List<String> printed) {
        List<Object> outputs = printed.isEmpty() ? List.of() : List.of(object("name", "stdout", "output_type", "stream",
                "text", lines(printed.stream().map(line -> line + "\n").collect(Collectors.joining()))));
        Map<String, Object> cell = object("cell_type", "code", "execution_count", null, "id", id, "metadata", Map.of());
        cell.put("outputs", outputs);
        cell.put("source", lines(String.join("\n", source).strip()));
        return cell;
    }

    /** As the format has it: a list of lines, each with its end. */
    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\n)"));
    }

    /** Names and values in turn, kept in this order. */
    private static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }
}
