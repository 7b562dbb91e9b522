package org.activations.lessons.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.activations.lessons.notebook.JavaLexer;
import org.activations.lessons.notebook.Script;

/** What all pages have around their content, and the forms of code, output and pictures. */
final class Layout {

    static final String TITLE = "Choosing activation functions";
    static final String CATALOGUE = "catalogue.html";
    static final String CATALOGUE_TITLE = "The catalogue";

    /** What is shown of the site where a page is shared. */
    private static final String PREVIEW = "images/activation-functions.png";

    private final List<Entry> entries = new ArrayList<>();

    /** A page of the contents. @param label how the contents name it */
    private record Entry(String file, String title, String label) {
    }

    Layout(List<Script> scripts) {
        entries.add(new Entry("index.html", "Start", "Start"));
        scripts.forEach(script -> entries.add(
                new Entry(page(script), script.title(), script.number() + " " + script.title())));
        entries.add(new Entry(CATALOGUE, CATALOGUE_TITLE, CATALOGUE_TITLE));
        entries.add(new Entry(LabPage.FILE, LabPage.TITLE, LabPage.TITLE));
        entries.add(new Entry(ExerciseHtml.FILE, ExerciseHtml.TITLE, ExerciseHtml.TITLE));
        entries.add(new Entry(Glossary.FILE, Glossary.TITLE, Glossary.TITLE));
    }

    static String page(Script script) {
        return script.file().getFileName().toString().replace(".jsh", ".html");
    }

    /** The page of the lesson whose script has this name, its number aside. */
    Optional<String> lesson(String name) {
        return entries.stream().map(Entry::file).filter(file -> file.matches("\\d+-" + name + "\\.html")).findFirst();
    }

    /** How the contents name a page. */
    String label(String file) {
        return entries.stream().filter(entry -> entry.file().equals(file)).findFirst().orElseThrow().label();
    }

    /** The page with the source of a script and of its main. */
    static String source(Script script) {
        return script.file().getFileName().toString().replace(".jsh", "-source.html");
    }

    /**
     * The whole page.
     *
     * @param file its name, by which the contents know it
     * @param description what it is about, in a sentence or two
     * @param scriptFiles what it needs beside the scripts of every page
     */
    String page(String file, String title, String description, String content, String... scriptFiles) {
        Html html = new Html();
        html.raw("<!DOCTYPE html>").line().open("html", "lang", "en").line().open("head").line();
        html.open("meta", "charset", "utf-8").line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
        html.open("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", title.equals(TITLE) ? TITLE : title + " · " + TITLE).line();
        html.open("meta", "name", "description", "content", description).line();
        for (String[] shared : new String[][] {{"og:type", "article"}, {"og:site_name", TITLE}, {"og:title", title},
            {"og:description", description}, {"og:image", PREVIEW}, {"og:locale", "en"}}) {
            html.open("meta", "property", shared[0], "content", shared[1]).line();
        }
        html.open("link", "rel", "icon", "type", "image/svg+xml", "href", "icon.svg").line();
        html.open("link", "rel", "stylesheet", "href", "style.css").line();
        Stream.concat(Stream.of("search-index.js", "page.js"), Stream.of(scriptFiles)).forEach(script ->
                html.open("script", "src", script, "defer", "").close("script").line());
        html.close("head").line().open("body").line();
        html.element("a", "Skip to the text", "class", "skip", "href", "#page_text").line();
        html.open("header");
        if (!title.equals(TITLE)) {
            html.element("a", TITLE, "class", "site", "href", "index.html");
        }
        html.open("search", "id", "page_search", "hidden", "").close("search").close("header").line();
        contents(html, file);
        html.open("main", "id", "page_text").line().raw(content).line();
        neighbours(html, file);
        return html.close("main").line().close("body").line().close("html").line().toString();
    }

    private void contents(Html html, String file) {
        html.open("nav", "class", "contents", "aria-label", "Contents").open("details").element("summary", "Contents");
        html.line().open("ul").line();
        for (Entry entry : entries) {
            html.open("li").element("a", entry.label(), entry.file().equals(file)
                    ? new String[] {"href", entry.file(), "aria-current", "page"}
                    : new String[] {"href", entry.file()});
            html.close("li").line();
        }
        html.close("ul").close("details").close("nav").line();
    }

    private void neighbours(Html html, String file) {
        int place = entries.stream().map(Entry::file).toList().indexOf(file);
        if (place < 0) {
            return;
        }
        html.open("nav", "class", "neighbours", "aria-label", "Previous and next page");
        if (place > 0) {
            html.element("a", "← " + entries.get(place - 1).label(), "rel", "prev", "href",
                    entries.get(place - 1).file());
        }
        if (place < entries.size() - 1) {
            html.element("a", entries.get(place + 1).label() + " →", "rel", "next", "href",
                    entries.get(place + 1).file());
        }
        html.close("nav").line();
    }

    /** Java in colour, its imports folded; it scrolls in itself, also from the keyboard. */
    static void code(Html html, List<String> lines) {
        int imports = 0;
        for (int i = 0; i < lines.size() && (lines.get(i).startsWith("import ") || lines.get(i).isBlank()); i++) {
            imports = lines.get(i).isBlank() ? imports : i + 1;
        }
        html.open("div", "class", "code");
        html.open("div");
        if (imports > 0) {
            long count = lines.subList(0, imports).stream().filter(line -> !line.isBlank()).count();
            html.open("details", "class", "imports")
                    .element("summary", count == 1 ? "1 import" : count + " imports");
            source(html, lines.subList(0, imports));
            html.close("details").line();
        }
        List<String> others = lines.subList(imports, lines.size()).stream().dropWhile(String::isBlank).toList();
        if (!others.isEmpty()) {
            source(html, others);
        }
        html.close("div").close("div").line();
    }

    /** Java in colour. */
    static void source(Html html, List<String> lines) {
        html.open("pre", "tabindex", "0").open("code");
        JavaLexer lexer = new JavaLexer(String.join("\n", lines));
        while (lexer.next()) {
            if (lexer.kind() == JavaLexer.Kind.TEXT) {
                html.text(lexer.text());
            } else {
                html.element("span", lexer.text(), "class", lexer.kind().name().toLowerCase(Locale.ROOT));
            }
        }
        html.close("code").close("pre");
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
}
