package org.activations.lessons.publish;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;

/** The first page: the notebook's picture, all lessons, and how to run them. */
final class StartPage {

    private final Layout layout;
    private final Notebook notebook;
    private final Function<String, Map.Entry<String, byte[]>> pictures;

    StartPage(Layout layout, Notebook notebook, Function<String, Map.Entry<String, byte[]>> pictures) {
        this.layout = layout;
        this.notebook = notebook;
        this.pictures = pictures;
    }

    String html() {
        List<Script> first = notebook.select("notebook");
        List<Script> all = notebook.scripts();
        Html html = new Html();
        html.element("h1", Layout.TITLE).line();
        html.element("p", "A notebook on the activation functions of neural networks, in Java: its cells, each with "
                + "what it prints, and then lessons on the choice itself, shown by experiment.").line();
        first.forEach(script -> picture(html, script));
        list(html, "The notebook", first);
        list(html, "Beyond the notebook", all.subList(first.size(), all.size()));
        html.open("p").text("All functions, with their formulas, curves and slopes, and a drawing to explore: ")
                .element("a", "the catalogue", "href", Layout.CATALOGUE).text(".").close("p").line();
        html.element("h2", "How to run it", "id", "how-to-run-it").line();
        html.open("p").text("You need the project's folder, a JDK, 17 or newer, and Maven. ")
                .element("code", "./jsh").text(" walks through the notebook, cell by cell; ")
                .element("code", "./jsh " + all.get(all.size() - 1).number()).text(" is the last lesson, and ")
                .element("code", "./jsh --help").text(" says what else there is.").close("p").line();
        return layout.page("index.html", Layout.TITLE, html.toString(), "page.js");
    }

    private void picture(Html html, Script script) {
        script.pictures().forEach((name, words) -> script.code().stream()
                .flatMap(code -> Piece.of(code).stream()).flatMap(piece -> piece.pictures().stream())
                .filter(picture -> Publication.fileName(picture).equals(name))
                .forEach(picture -> Layout.picture(html, pictures.apply(picture), words)));
    }

    private static void list(Html html, String title, List<Script> scripts) {
        if (scripts.isEmpty()) {
            return;
        }
        html.element("h2", title, "id", title.toLowerCase(Locale.ROOT).replace(' ', '-')).line();
        html.open("ol", "class", "lessons").line();
        for (Script script : scripts) {
            html.open("li", "value", String.valueOf(script.number()))
                    .element("a", script.title(), "href", Layout.page(script)).close("li").line();
        }
        html.close("ol").line();
    }
}
