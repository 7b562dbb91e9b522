package org.activations.lessons.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.jr.ob.JSON;
import org.activations.lessons.notebook.Exercise;
import org.activations.lessons.notebook.Markdown;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * The scripts as Jupyter notebooks, format 4.5, one for each, as Jupyter itself would write them after a run: pictures
 * are outputs, and cells are counted. Cells are named by their place in the lesson, outputs are what the script says,
 * and what a lesson needs of others is in one folded cell, so that each notebook runs alone.
 */
final class JupyterNotebooks {

    /** Says, with the number of the lesson, how to come by a kernel that knows the library. */
    private static final String ORIGIN = """
            This notebook was made from lesson %1$d. In the project's folder `./jsh jupyter %1$d` opens it, with a \
            kernel that knows the project's classes.

            <details><summary>Other clients</summary>

            - VS Code with Oracle's Java extension: copy the file to a name that ends in `.ijnb`, and put the entries \
            of `./jsh classpath` into the setting `jdk.notebook.classpath`.
            - JJava or rapaio's kernel on its own: `JJAVA_CLASSPATH="$(./jsh classpath)" \
            RJK_CLASSPATH="$(./jsh classpath | tr : ';')" jupyter lab`.

            </details>""";

    private static final Map<String, Object> FOLDED =
            object("jupyter", object("outputs_hidden", true, "source_hidden", true));

    private final Notebook notebook;
    private final List<Exercise> exercises;
    private final NotebookLinks links;
    private final Function<String, byte[]> pictures;

    /** @param pictures the bytes of a picture in PNG, by its file as a script prints it, of a figure by its name */
    JupyterNotebooks(Notebook notebook, Function<String, byte[]> pictures) {
        this.notebook = notebook;
        exercises = Exercise.of(notebook.scripts());
        links = new NotebookLinks(notebook.scripts());
        this.pictures = pictures;
    }

    /** The files, by name. */
    SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Script script : notebook.scripts()) {
            files.put(NotebookLinks.file(script), json(script).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private String json(Script script) {
        Map<String, Object> file = object("cells", new Cells(script).all(),
                "metadata", object("kernelspec", object("display_name", "Java", "language", "java", "name", "java"),
                "language_info", object("file_extension", ".jshell", "mimetype", "text/x-java-source", "name", "Java",
                "pygments_lexer", "java")), "nbformat", 4, "nbformat_minor", 5);
        try {
            return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).with(asJupyterWrites()).asString(file) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    /**
     * Every element on a line of its own and names in the order of the alphabet: what is changed in Jupyter and saved
     * differs in the lines that were changed.
     */
    private static PrettyPrinter asJupyterWrites() {
        DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("").withArrayEmptySeparator(""))
                .withArrayIndenter(indenter).withObjectIndenter(indenter);
    }

    /** The cells of one notebook. */
    private final class Cells {

        private final Script script;
        private final Map<String, String> described;
        private final List<Map<String, Object>> cells = new ArrayList<>();
        private int count;

        Cells(Script script) {
            this.script = script;
            described = script.pictures();
        }

        List<Map<String, Object>> all() {
            cells.add(markdown("lesson", "# " + script.title() + "\n\n"
                    + String.format(Locale.ROOT, ORIGIN, script.number())));
            addNeeded();
            int block = 0;
            for (Script.Block each : script.blocks()) {
                String id = id("cell", script.number(), ++block);
                if (each instanceof Script.Prose prose) {
                    addProse(id, prose);
                } else if (each instanceof Script.Code code) {
                    cells.add(run(id, List.of(code), Map.of()));
                }
            }
            ExerciseHtml.of(script, exercises).forEach(this::addExercise);
            return cells;
        }

        private void addNeeded() {
            List<Script> needed = notebook.neededBy(script);
            if (!needed.isEmpty()) {
                cells.add(markdown(id("needs", script.number(), 1), "It goes on from "
                        + needed.stream().map(NotebookLinks::title).collect(Collectors.joining(", "))
                        + ": the folded cell below runs what is there."));
                cells.add(run(id("needs", script.number(), 2),
                        needed.stream().flatMap(each -> each.code().stream()).toList(), FOLDED));
            }
        }

        /** A cell of prose, with the figures that stand in it; without its title, which stands above. */
        private void addProse(String id, Script.Prose prose) {
            String text = text(prose);
            if (!text.isEmpty()) {
                Map<String, Object> attachments = new TreeMap<>();
                for (Node part = prose.text().getFirstChild(); part != null; part = part.getNext()) {
                    if (Markdown.isFigure(part)) {
                        Markdown.pictures(part).keySet().forEach(file -> attachments.put(attached(file),
                                object("image/png", base64(attached(file)))));
                    }
                }
                Map<String, Object> cell = attachments.isEmpty() ? object() : object("attachments", attachments);
                cell.putAll(markdown(id, text));
                cells.add(cell);
            }
        }

        /** Figures stand in the text; what is to be seen in other pictures is said where these are made. */
        private String text(Script.Prose prose) {
            List<String> lines = new ArrayList<>(prose.lines());
            for (Node part = prose.text().getLastChild(); part != null; part = part.getPrevious()) {
                boolean title = part.getPrevious() == null && part instanceof Heading
                        && Markdown.words(part).equals(script.title());
                if (title || Markdown.isPicture(part)) {
                    int first = part.getSourceSpans().get(0).getLineIndex();
                    int end = first + part.getSourceSpans().size();
                    if (Markdown.isFigure(part)) {
                        lines.subList(first, end).clear();
                        Markdown.pictures(part).forEach((file, words) -> lines.add(first, "!["
                                + words.replaceAll("[\\[\\]\\\\]", "\\\\$0") + "](attachment:" + attached(file) + ")"));
                    } else {
                        boolean blankAbove = first > 0 && lines.get(first - 1).isBlank();
                        lines.subList(blankAbove ? first - 1 : first, end).clear();
                    }
                }
            }
            String text = links.in(String.join("\n", lines).strip(), script);
            return nextLesson().map(next -> text.replaceFirst("(?m)^" + Script.NEXT, Matcher.quoteReplacement(
                    "Next, " + NotebookLinks.title(next) + ": "))).orElse(text);
        }

        private Optional<Script> nextLesson() {
            return notebook.scripts().stream().filter(other -> other.number() > script.number()).findFirst();
        }

        /** A cell that has run, with what it has printed, and shown if it ends so. */
        private Map<String, Object> run(String id, List<Script.Code> code, Map<String, Object> metadata) {
            count++;
            List<Piece> pieces = code.stream().flatMap(block -> Piece.of(block).stream()).toList();
            List<String> printed = pieces.stream().flatMap(piece -> piece.output().stream()).toList();
            List<Object> outputs = new ArrayList<>();
            if (!printed.isEmpty()) {
                outputs.add(object("name", "stdout", "output_type", "stream", "text",
                        lines(printed.stream().map(line -> line + "\n").collect(Collectors.joining()))));
            }
            pieces.get(pieces.size() - 1).shown().ifPresent(picture -> outputs.add(shown(picture)));
            return cell(id, count, metadata, outputs, code.stream()
                    .map(block -> String.join("\n", block.source()).strip()).collect(Collectors.joining("\n\n")));
        }

        private Map<String, Object> shown(String picture) {
            String name = Publication.fileName(picture);
            return object("data", object("image/png", base64(picture)),
                    "execution_count", count,
                    "metadata", object("image/png", object("alt", described.getOrDefault(name, name))),
                    "output_type", "execute_result");
        }

        /** An exercise, which is for the reader to run, with its hint and its solution folded. */
        private void addExercise(Exercise exercise) {
            int number = exercise.script().number();
            String task = String.join("\n", exercise.task()).replaceFirst(
                    "(?s)\n\\s*" + Exercise.BELONGS + "\\d+\\.\\s*$", "").strip();
            cells.add(markdown(id("exercise", number, 1), links.in(task.replaceFirst("^#+ ",
                    "## Exercise " + number + ": "), script)));
            for (Script.Code code : exercise.script().code()) {
                cells.add(cell(id("exercise", number, 2), null, Map.of(), List.of(),
                        code.lines().stream().map(Script.Line::text).collect(Collectors.joining("\n")).strip()));
            }
            cells.add(markdown(id("exercise", number, 3), folded("Hint", links.in(exercise.hint(), script)) + "\n\n"
                    + folded("Solution", "```java\n" + String.join("\n", exercise.solutionCode()).strip() + "\n```")));
        }
    }

    private String base64(String picture) {
        return Base64.getEncoder().encodeToString(pictures.apply(picture));
    }

    /** JupyterLab shows no attachment in SVG: a figure is attached in PNG. */
    private static String attached(String figure) {
        return figure.replaceFirst("\\.svg$", ".png");
    }

    private static String folded(String title, String text) {
        return "<details><summary>" + title + "</summary>\n\n" + text + "\n\n</details>";
    }

    private static String id(String kind, int cell, int block) {
        return String.format(Locale.ROOT, "%s-%02d-%02d", kind, cell, block);
    }

    private static Map<String, Object> markdown(String id, String text) {
        return object("cell_type", "markdown", "id", id, "metadata", Map.of(), "source", lines(text));
    }

    private static Map<String, Object> cell(String id, Integer count, Map<String, Object> metadata,
            List<Object> outputs, String source) {
        return object("cell_type", "code", "execution_count", count, "id", id, "metadata", metadata,
                "outputs", outputs, "source", lines(source));
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
