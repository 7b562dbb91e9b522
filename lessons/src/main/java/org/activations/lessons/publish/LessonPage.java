package org.activations.lessons.publish;

import java.util.Map;
import java.util.function.Function;

import org.activations.lessons.notebook.Script;

/** The page of a lesson: its text, its code, below each statement what it prints, and pictures where they are made. */
final class LessonPage {

    private final Layout layout;
    private final Script script;
    private final Function<String, Map.Entry<String, byte[]>> pictures;
    private final Map<String, String> described;
    private final Html html = new Html();

    /** @param pictures the path and the bytes of a picture, given as the script prints its file */
    LessonPage(Layout layout, Script script, Function<String, Map.Entry<String, byte[]>> pictures) {
        this.layout = layout;
        this.script = script;
        this.pictures = pictures;
        described = script.pictures();
    }

    String html() {
        ProseHtml text = new ProseHtml(number -> number == script.number() ? null : layout.page(number));
        html.open("article").line();
        for (Script.Block block : script.blocks()) {
            if (block instanceof Script.Prose prose) {
                html.raw(text.of(prose.text()));
            } else if (block instanceof Script.Code code) {
                show(code);
            }
        }
        html.open("p", "class", "run").text("Run it: ").element("code", "./jsh " + script.number()).text(" · ")
                .element("a", "the script", "href", Layout.script(script)).text(" · ")
                .element("a", "the same as a main", "href", Layout.main(script)).close("p").line();
        html.close("article");
        return layout.page(Layout.page(script), script.title(), html.toString(), "page.js");
    }

    private void show(Script.Code code) {
        if (code.labelled()) {
            html.element("p", "In [" + script.number() + "]:", "class", "label").line();
        }
        for (Piece piece : Piece.of(code)) {
            if (!piece.source().isEmpty()) {
                Layout.code(html, String.join("\n", piece.source()));
            }
            for (Output part : piece.parts()) {
                if (part instanceof Output.Picture picture) {
                    show(picture);
                } else if (part instanceof Output.Table table) {
                    Layout.table(html, table);
                } else {
                    Layout.output(html, part.lines());
                }
            }
        }
    }

    private void show(Output.Picture picture) {
        Layout.picture(html, pictures.apply(picture.file()), described.get(Publication.fileName(picture.file())));
    }
}
