package org.activations.lessons.publish;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.activations.lessons.notebook.Exercise;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.commonmark.node.Node;

/** The first page: for whom the lessons are, all of them, and the notebook's picture. */
final class StartPage {

    private final Layout layout;
    private final Notebook notebook;
    private final List<Exercise> exercises;
    private final Function<String, Drawing> pictures;
    private final Html html = new Html();

    StartPage(Layout layout, Notebook notebook, List<Exercise> exercises,
            Function<String, Drawing> pictures) {
        this.layout = layout;
        this.notebook = notebook;
        this.exercises = exercises;
        this.pictures = pictures;
    }

    /** @param introduction for whom the lessons are, what they teach, and what is needed */
    String html(Node introduction, ProseHtml text) {
        List<Script> first = notebook.select("notebook");
        List<Script> all = notebook.scripts();
        List<Script> beyond = all.subList(first.size(), all.size());
        html.element("h1", Layout.TITLE).line();
        html.raw(text.titled().of(introduction));
        int hours = (int) Math.round(all.stream().mapToInt(this::minutes).sum() / 60.0);
        html.element("p", "With all " + exercises.size() + " exercises the lessons take about " + hours
                + (hours == 1 ? " hour." : " hours.")).line();
        list("The notebook", "They follow a notebook in Python, cell by cell, and keep its numbers: it has no cell 2 "
                + "and no cell 5.", first);
        list("Beyond the notebook", "They compare functions by experiment, one question at a time.", beyond);
        html.element("h2", "To try and to look up", "id", "to-try-and-to-look-up").line();
        html.open("ul").line();
        lookUp(LabPage.FILE, LabPage.TITLE, "networks to change and to watch while they learn, in your browser");
        lookUp(Layout.CATALOGUE, "The catalogue", "all functions, with formula, curve and slope, and an explorer");
        lookUp(ExerciseHtml.FILE, ExerciseHtml.TITLE, "with hints and solutions");
        lookUp(Glossary.FILE, Glossary.TITLE, "the terms, each in a sentence or two");
        html.close("ul").line();
        html.element("h2", "How to run it", "id", "how-to-run-it").line();
        html.open("p").element("code", "./jsh").text(" walks through the notebook at a terminal, cell by cell, and "
                + "takes any Java that you type; ").element("code", "./jsh " + all.get(all.size() - 1).number())
                .text(" is the last lesson, and ").element("code", "./jsh --help").text(" says what else there is. To "
                + "paste code from these pages into the JDK’s own jshell, start it with ")
                .element("code", "jshell --class-path \"$(./jsh classpath)\"").text(".").close("p").line();
        first.forEach(this::picture);
        return layout.page("index.html", Layout.TITLE, "Which activation function should a neural network use? "
                + all.size() + " lessons in Java find out by experiment.", html.toString());
    }

    private int minutes(Script script) {
        return LessonPage.minutes(script, ExerciseHtml.of(script, exercises));
    }

    private void lookUp(String file, String title, String words) {
        html.open("li").element("a", title, "href", file).text(": " + words).close("li").line();
    }

    private void picture(Script script) {
        script.pictures().forEach((name, words) -> script.code().stream()
                .flatMap(code -> Piece.of(code).stream()).flatMap(piece -> piece.pictures().stream())
                .filter(picture -> Publication.fileName(picture).equals(name))
                .forEach(picture -> pictures.apply(picture).write(html, words)));
    }

    private void list(String title, String words, List<Script> scripts) {
        if (scripts.isEmpty()) {
            return;
        }
        html.element("h2", title, "id", title.toLowerCase(Locale.ROOT).replace(' ', '-')).line();
        html.element("p", words).line().open("ol", "class", "lessons").line();
        for (Script script : scripts) {
            html.open("li", "value", String.valueOf(script.number()))
                    .element("a", script.title(), "href", Layout.page(script))
                    .element("span", " " + minutes(script) + " min", "class", "minutes");
            if (!script.learned().isEmpty()) {
                html.element("span", script.learned(), "class", "learned");
            }
            html.close("li").line();
        }
        html.close("ol").line();
    }
}
