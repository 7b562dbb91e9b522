package org.activations.lessons.publish;

import java.util.ArrayList;
import java.util.List;

import org.activations.lessons.notebook.Exercise;
import org.activations.lessons.notebook.Markdown;
import org.activations.lessons.notebook.Script;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Exercises on the pages of their lessons, and the page that lists them all. */
final class ExerciseHtml {

    static final String FILE = "exercises.html";
    static final String TITLE = "Exercises";

    private ExerciseHtml() {
    }

    /** An exercise: its task, its code with the gap, what that should print, a hint and the solution folded. */
    static void write(Html html, Exercise exercise, ProseHtml text) {
        int number = exercise.script().number();
        String anchor = "exercise_" + number;
        html.open("section", "class", "exercise", "aria-labelledby", anchor).line();
        html.element("h3", number + ": " + exercise.script().title(), "id", anchor).line();
        Node task = Markdown.read(exercise.task());
        if (task.getFirstChild() instanceof Heading title) {
            title.unlink();
        }
        if (Markdown.begins(task.getLastChild(), Exercise.BELONGS)) {
            task.getLastChild().unlink();
        }
        html.raw(text.of(task));
        List<String> printed = new ArrayList<>();
        for (Script.Code code : exercise.script().code()) {
            Layout.code(html, code.source());
            Piece.of(code).forEach(piece -> printed.addAll(piece.output()));
        }
        html.element("p", "Once the gap is filled it prints:").line();
        Layout.output(html, printed);
        html.open("details").element("summary", "Hint").open("p").raw(text.inside(
                Markdown.read(List.of(exercise.hint())).getFirstChild())).close("p").close("details").line();
        html.open("details").element("summary", "Solution");
        Layout.code(html, exercise.solutionCode().stream().filter(line -> !line.startsWith("//")).toList());
        html.close("details").line();
        html.open("p").element("code", "./jsh practice " + number).text(" checks what you write, whenever you save it.")
                .close("p").line();
        html.close("section").line();
    }

    /** The page that lists all exercises with their lessons. */
    static String page(Layout layout, List<Script> lessons, List<Exercise> exercises) {
        Html html = new Html();
        html.element("h1", TITLE).line();
        html.element("p", "Each stands at the end of its lesson: a task, code with a gap, a hint and a solution. The "
                + "project checks an attempt whenever you save it.").line();
        html.open("p").element("code", "./jsh practice").text(" begins with the first that you have not solved.")
                .close("p").line();
        for (Script lesson : lessons) {
            List<Exercise> own = of(lesson, exercises);
            if (!own.isEmpty()) {
                html.open("h2", "id", "lesson-" + lesson.number())
                        .element("a", lesson.number() + " " + lesson.title(), "href", Layout.page(lesson)).close("h2");
                html.open("ol", "class", "lessons").line();
                own.forEach(exercise -> html.open("li", "value", String.valueOf(exercise.script().number()))
                        .element("a", exercise.script().title(), "href",
                        Layout.page(lesson) + "#exercise_" + exercise.script().number()).close("li").line());
                html.close("ol").line();
            }
        }
        return layout.page(FILE, TITLE, exercises.size() + " exercises on activation functions, with hints and "
                + "solutions, each at the end of its lesson.", html.toString());
    }

    static List<Exercise> of(Script lesson, List<Exercise> exercises) {
        return exercises.stream().filter(exercise -> exercise.lesson() == lesson.number()).toList();
    }
}
