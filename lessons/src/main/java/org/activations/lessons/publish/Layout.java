package org.activations.lessons.publish;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.activations.charts.Png;
import org.activations.lessons.notebook.JavaLexer;
import org.activations.lessons.notebook.Script;

/** What all pages have around their content, and the forms of code, output and pictures. */
final class Layout {

    static final String TITLE = "Choosing activation functions";
    static final String CATALOGUE = "catalogue.html";
    static final String CATALOGUE_TITLE = "The catalogue";

    private final List<Script> scripts;

    Layout(List<Script> scripts) {
        this.scripts = scripts;
    }

    static String page(Script script) {
        return script.file().getFileName().toString().replace(".jsh", ".html");
    }

    /** Shown by browsers as text, which they do not with a file that ends in .jsh or .java. */
    static String script(Script script) {
        return "source/" + script.file().getFileName() + ".txt";
    }

    static String main(Script script) {
        return "source/" + script.mainClass() + ".java.txt";
    }

    /** The file of a cell's page; null if there is none. */
    String page(int number) {
        return scripts.stream().filter(script -> script.number() == number).map(Layout::page).findFirst().orElse(null);
    }

    /** The whole page. @param file its name, which the contents do not link to */
    String page(String file, String title, String content, String... scriptFiles) {
        Html html = new Html();
        html.raw("<!DOCTYPE html>").line().open("html", "lang", "en").line().open("head").line();
        html.open("meta", "charset", "utf-8").line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
        html.open("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", title.equals(TITLE) ? TITLE : title + " · " + TITLE).line();
        html.open("link", "rel", "stylesheet", "href", "style.css").line();
        for (String script : scriptFiles) {
            html.open("script", "src", script, "defer", "").close("script").line();
        }
        html.close("head").line().open("body").line();
        html.element("a", "Skip to the text", "class", "skip", "href", "#page_text").line();
        if (!title.equals(TITLE)) {
            html.open("header").element("a", TITLE, "href", "index.html").close("header").line();
        }
        contents(html, file);
        html.open("main", "id", "page_text").line().raw(content).line();
        neighbours(html, file);
        return html.close("main").line().close("body").line().close("html").line().toString();
    }

    private void contents(Html html, String file) {
        html.open("nav", "class", "contents", "aria-label", "Contents").open("details").element("summary", "Contents");
        html.line().open("ul").line();
        entry(html, file, "index.html", "Start");
        for (Script script : scripts) {
            entry(html, file, page(script), script.number() + " " + script.title());
        }
        entry(html, file, CATALOGUE, CATALOGUE_TITLE);
        html.close("ul").close("details").close("nav").line();
    }

    private static void entry(Html html, String file, String target, String title) {
        html.open("li");
        if (target.equals(file)) {
            html.element("a", title, "href", target, "aria-current", "page");
        } else {
            html.element("a", title, "href", target);
        }
        html.close("li").line();
    }

    private void neighbours(Html html, String file) {
        List<String> pages = new ArrayList<>(List.of("index.html"));
        List<String> titles = new ArrayList<>(List.of("Start"));
        scripts.forEach(script -> {
            pages.add(page(script));
            titles.add(script.title());
        });
        pages.add(CATALOGUE);
        titles.add(CATALOGUE_TITLE);
        int place = pages.indexOf(file);
        html.open("nav", "class", "neighbours", "aria-label", "Previous and next page");
        if (place > 0) {
            html.element("a", "← " + titles.get(place - 1), "rel", "prev", "href", pages.get(place - 1));
        }
        if (place < pages.size() - 1) {
            html.element("a", titles.get(place + 1) + " →", "rel", "next", "href", pages.get(place + 1));
        }
        html.close("nav").line();
    }

    /** Java in colour; it scrolls in itself, also from the keyboard. */
    static void code(Html html, String source) {
        html.open("div", "class", "code").open("pre", "tabindex", "0").open("code");
        JavaLexer lexer = new JavaLexer(source);
        while (lexer.next()) {
            if (lexer.kind() == JavaLexer.Kind.TEXT) {
                html.text(lexer.text());
            } else {
                html.element("span", lexer.text(), "class", lexer.kind().name().toLowerCase(Locale.ROOT));
            }
        }
        html.close("code").close("pre").close("div").line();
    }

    static void output(Html html, List<String> lines) {
        html.open("div", "class", "output").open("pre", "tabindex", "0")
                .element("samp", String.join("\n", lines)).close("pre").close("div").line();
    }

    /** A table that a script prints; below it the text as it is printed. */
    static void table(Html html, Output.Table table) {
        html.open("div", "class", "scroll", "tabindex", "0").open("table", "class", "result");
        if (!table.title().isEmpty()) {
            html.element("caption", table.title());
        }
        html.open("thead").open("tr");
        for (int i = 0; i < table.header().size(); i++) {
            html.element("th", table.header().get(i), right(i > 0 && table.isNumeric(i), "scope", "col"));
        }
        html.close("tr").close("thead").open("tbody").line();
        for (List<String> row : table.rows()) {
            html.open("tr").element("th", row.get(0), "scope", "row");
            for (int i = 1; i < row.size(); i++) {
                html.element("td", row.get(i).replaceFirst("^-(?=\\d)", "−"), right(table.isNumeric(i)));
            }
            html.close("tr").line();
        }
        html.close("tbody").close("table").close("div").line();
        html.open("details", "class", "printed").element("summary", "As it is printed");
        output(html, table.lines());
        html.close("details").line();
    }

    /** The attributes, and where numbers stand the class that sets them to the right. */
    private static String[] right(boolean numbers, String... attributes) {
        return numbers ? Stream.concat(Stream.of("class", "right"), Stream.of(attributes)).toArray(String[]::new)
                : attributes;
    }

    /** A picture, with the size that it has on paper, so that the page does not move when it comes. */
    static void picture(Html html, Map.Entry<String, byte[]> picture, String words) {
        ByteBuffer size = ByteBuffer.wrap(picture.getValue(), 16, 8);
        html.open("figure", "class", "picture").open("img", "src", picture.getKey(), "alt", words,
                "width", String.valueOf(size.getInt() / Png.SCALE), "height", String.valueOf(size.getInt() / Png.SCALE))
                .close("figure").line();
    }
}
