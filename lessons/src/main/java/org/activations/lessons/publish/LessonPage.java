package org.activations.lessons.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.activations.core.Activation;
import org.activations.lessons.notebook.Exercise;
import org.activations.lessons.notebook.Markdown;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;

/**
 * The page of a lesson: its text, its code, below each statement what it prints, pictures where they are made, and at
 * the end its exercises and where to go on. What is asked before some code folds what that prints.
 */
final class LessonPage {

    /** A function alone can be seen in the catalogue. */
    private static final int FEWEST_TO_COMPARE = 2;

    private final Layout layout;
    private final Script script;
    private final List<Script> needed;
    private final List<Exercise> exercises;
    private final Links.OnPage links;
    private final ProseHtml text;
    private final Function<String, Drawing> pictures;
    private final Map<String, String> described;
    private final Html html = new Html();
    private boolean asked;

    /**
     * A page.
     *
     * @param exercises those of this lesson
     * @param pictures the drawing of a picture, given as the script prints its file, or of a figure by its file
     */
    LessonPage(Layout layout, Notebook notebook, Script script, List<Exercise> exercises, Links links,
            Function<String, Drawing> pictures) {
        this.layout = layout;
        this.script = script;
        this.exercises = exercises;
        this.pictures = pictures;
        needed = notebook.neededBy(script);
        this.links = links.on(Layout.page(script));
        text = new ProseHtml(this.links);
        described = script.pictures();
    }

    String html() {
        html.open("article").line();
        html.element("p", "Lesson " + script.number() + " · about " + minutes(script, exercises) + " minutes",
                "class", "lesson").line();
        Node next = null;
        for (Script.Block block : script.blocks()) {
            if (block instanceof Script.Prose prose) {
                Node document = prose.text();
                Node last = document.getLastChild();
                if (Markdown.begins(last, Script.NEXT)) {
                    last.unlink();
                    next = last;
                }
                show(document);
            } else if (block instanceof Script.Code code) {
                show(code);
            }
        }
        LabPage.link(html, script);
        end(next);
        html.close("article");
        String description = script.learned().isEmpty()
                ? "Lesson " + script.number() + " of " + Layout.TITLE + ": " + script.title() + "."
                : "You learn: " + script.learned();
        return layout.page(Layout.page(script), script.title(), description, html.toString());
    }

    /** The sections of the page, by their anchors, once it is made. */
    List<Map.Entry<String, String>> sections() {
        return text.sections();
    }

    /** How long a lesson takes: its words at reading speed, its code more slowly, its exercises more slowly still. */
    static int minutes(Script script, List<Exercise> exercises) {
        int words = 0;
        long lines = 0;
        for (Script.Block block : script.blocks()) {
            if (block instanceof Script.Prose prose) {
                words += String.join(" ", prose.lines()).split("\\s+").length;
            } else if (block instanceof Script.Code code) {
                lines += code.source().stream().filter(line -> !line.isBlank() && !line.startsWith("import ")).count();
            }
        }
        double minutes = words / 120.0 + lines / 6.0 + 5 * exercises.size();
        return Math.max(1, (int) Math.round(minutes / 5)) * 5;
    }

    /** What is learned stands out, a question gets a place for its answer, a figure stands where it is described. */
    private void show(Node document) {
        for (Node part = document.getFirstChild(); part != null; part = part.getNext()) {
            if (Markdown.begins(part, Script.LEARN)) {
                html.open("p", "class", "learn").raw(text.inside(part)).close("p").line();
            } else if (Markdown.begins(part, Script.GUESS)) {
                asked = true;
                html.open("div", "class", "guess").line().open("p").raw(text.inside(part)).close("p").line();
                if (part.getNext() instanceof BulletList choices) {
                    html.open("ul", "class", "choices").raw(text.inside(choices)).close("ul").line();
                    part = choices;
                }
                html.close("div").line();
            } else if (Markdown.isFigure(part)) {
                Markdown.pictures(part).forEach((file, words) -> pictures.apply(file).write(html, words));
            } else {
                html.raw(text.of(part));
            }
        }
    }

    private void show(Script.Code code) {
        if (code.labelled()) {
            html.element("p", "In [" + script.number() + "]:", "class", "label").line();
        }
        boolean folded = false;
        boolean first = code.labelled() && !needed.isEmpty();
        for (Piece piece : Piece.of(code)) {
            if (!piece.source().isEmpty()) {
                Layout.code(html, piece.source());
            }
            if (first) {
                needs();
                first = false;
            }
            if (asked && !piece.output().isEmpty()) {
                html.open("details", "class", "reveal").element("summary", "Show what it prints").line();
                asked = false;
                folded = true;
            }
            for (Output part : piece.parts()) {
                if (part instanceof Output.Picture picture) {
                    pictures.apply(picture.file())
                            .write(html, described.get(Publication.fileName(picture.file())));
                } else if (part instanceof Output.Table table) {
                    Layout.table(html, table);
                } else {
                    Layout.output(html, part.lines());
                }
            }
        }
        if (folded) {
            html.close("details").line();
        }
    }

    /** What has to run before the code of this page, for whoever copies it into a session of its own. */
    private void needs() {
        html.open("p", "class", "needs");
        links.write(html, "It goes on from " + needed.stream().map(each -> "In [" + each.number() + "]")
                .collect(Collectors.joining(" and ")) + ", whose code is copied along.");
        html.close("p").line();
        List<String> lines = new ArrayList<>();
        for (Script each : needed) {
            lines.add("// In [" + each.number() + "]");
            each.code().forEach(code -> lines.addAll(code.source()));
        }
        html.open("template", "id", "page_needed").text(String.join("\n", lines) + "\n").close("template").line();
    }

    private void end(Node next) {
        if (!exercises.isEmpty()) {
            html.element("h2", exercises.size() == 1 ? "Exercise" : "Exercises", "id", "page_exercises").line();
            exercises.forEach(exercise -> ExerciseHtml.write(html, exercise, text));
        }
        html.open("div", "class", "run").line();
        List<Activation> functions = links.functions();
        if (functions.size() >= FEWEST_TO_COMPARE) {
            html.open("p").text("Compare in the explorer: ")
                    .element("a", Links.words(functions), "href", Links.explorer(functions)).close("p").line();
        }
        html.open("p").text("Run it: ").element("code", "./jsh " + script.number()).text(" · ")
                .element("a", "its source, as a script and as a main", "href", Layout.source(script)).close("p").line();
        if (next != null) {
            html.open("p", "class", "next").raw(text.inside(next)).close("p").line();
        }
        html.close("div").line();
    }
}
