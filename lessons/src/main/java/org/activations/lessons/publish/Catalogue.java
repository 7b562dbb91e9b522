package org.activations.lessons.publish;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.activations.charts.Names;
import org.activations.charts.Pictures;
import org.activations.charts.Png;
import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.lessons.Project;

/** The page of the catalogue: every function in its family, and a drawing in which they can be compared. */
final class Catalogue {

    private static final double[] SHOWN = {-2, -1, 0, 1, 2};

    private final Layout layout;
    private final CatalogueText text =
            new CatalogueText(Project.home().resolve("core/src/main/java/org/activations/core/Activations.java"));
    private final SortedMap<String, byte[]> pictures = new TreeMap<>();

    Catalogue(Layout layout) {
        this.layout = layout;
    }

    /** The pictures of the page, once it is made. */
    SortedMap<String, byte[]> pictures() {
        return pictures;
    }

    String html() {
        Html html = new Html();
        html.element("h1", Layout.CATALOGUE_TITLE).line();
        html.open("p").text(Activations.all().size()
                + " functions in families: formula, curve, values, slopes, and what "
                + "the source says of each. ").element("a", "Explore them", "href", "#explorer").text(" side by side.");
        html.close("p");
        html.line();
        index(html);
        html.open("section", "id", "explorer", "aria-labelledby", "explorer-title")
                .element("h2", "Explorer", "id", "explorer-title");
        html.open("noscript").element("p", "The explorer needs JavaScript; all else on this page does without.")
                .close("noscript").open("div", "id", "explorer-content", "hidden", "").close("div");
        html.close("section").line();
        Activations.families().forEach((family, functions) -> {
            String anchor = family.replace(' ', '-');
            html.open("section", "aria-labelledby", anchor);
            heading(html, "h2", Names.capitalised(family), anchor);
            functions.forEach(function -> entry(html, function));
            html.close("section").line();
        });
        return layout.page(Layout.CATALOGUE, Layout.CATALOGUE_TITLE, html.toString(),
                "samples.js", "explorer.js", "page.js");
    }

    private static void index(Html html) {
        html.open("dl", "class", "functions").line();
        Activations.families().forEach((family, functions) -> {
            html.element("dt", Names.capitalised(family)).open("dd");
            functions.forEach(function -> html.element("a", Names.capitalised(function.label()),
                    "href", "#" + CatalogueText.anchor(constant(function))).text(" "));
            html.close("dd").line();
        });
        html.close("dl").line();
    }

    /** The name of the function's constant in the catalogue's source. */
    private static String constant(Activation function) {
        return function.name().toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private void entry(Html html, Activation function) {
        String file = Names.file(function);
        String path = "images/functions/" + file;
        pictures.put(path, Png.bytes(Pictures.named(file)));
        String constant = constant(function);
        html.open("div", "class", "function").line();
        heading(html, "h3", Names.capitalised(function.label()), CatalogueText.anchor(constant));
        html.open("p").raw(MathMl.of("f(z) = " + function.formula(), true)).close("p").line();
        Layout.picture(html, Map.entry(path, pictures.get(path)), words(function));
        html.open("dl");
        row(html, "Range", function.range().toString());
        row(html, "Range of the slope", function.derivativeRange().toString());
        row(html, "Where it is used", function.use());
        html.close("dl").line();
        html.open("p").raw(text.of(constant)).close("p").line();
        values(html, function);
        html.close("div").line();
    }

    private static void heading(Html html, String level, String title, String anchor) {
        html.open(level, "id", anchor).text(title + "\u00a0")
                .element("a", "#", "class", "anchor", "href", "#" + anchor, "aria-label", "Link to “" + title + "”")
                .close(level).line();
    }

    private static void row(Html html, String name, String value) {
        if (!value.isEmpty()) {
            html.element("dt", name).element("dd", value);
        }
    }

    /** What a reader would see: where the curve passes, and how steep it is there. */
    private static String words(Activation function) {
        return String.format(Locale.ROOT, "The curve of %s passes %.3g at z = -2, %.3g at 0 and %.3g at 2; "
                        + "its slope, dashed, is %.3g, %.3g and %.3g there", Names.capitalised(function.label()),
                function.value(-2), function.value(0), function.value(2),
                function.derivative(-2), function.derivative(0), function.derivative(2));
    }

    private static void values(Html html, Activation function) {
        html.open("div", "class", "scroll", "tabindex", "0").open("table").open("thead").open("tr");
        for (String head : new String[] {"z", "f(z)", "f′(z)"}) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        for (double z : SHOWN) {
            html.open("tr").element("td", Samples.shortest(z)).element("td", Samples.shortest(function.value(z)))
                    .element("td", Samples.shortest(function.derivative(z))).close("tr").line();
        }
        html.close("tbody").close("table").close("div").line();
    }
}
