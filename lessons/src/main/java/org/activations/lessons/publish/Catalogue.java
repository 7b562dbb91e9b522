package org.activations.lessons.publish;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.activations.charts.Axes;
import org.activations.charts.LineChart;
import org.activations.charts.Names;
import org.activations.charts.Picture;
import org.activations.charts.Pictures;
import org.activations.charts.Png;
import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.core.Vectors;
import org.activations.lessons.Project;

/** The page of the catalogue: every function in its family, and a drawing in which they can be compared. */
final class Catalogue {

    private static final double[] SHOWN = {-2, -1, 0, 1, 2};
    private static final int END = 4;
    private static final int SAMPLES = 801;
    private static final Set<String> GREEK = Set.of("alpha", "beta", "lambda");

    private final Layout layout;
    private final CatalogueText text =
            new CatalogueText(Project.home().resolve("core/src/main/java/org/activations/core/Activations.java"));
    private final Map<String, Picture> pictures = new HashMap<>();

    Catalogue(Layout layout) {
        this.layout = layout;
    }

    /** The paths of the pictures. */
    static List<String> paths() {
        return Stream.concat(Activations.families().keySet().stream().map(Catalogue::path),
                Activations.all().stream().map(Catalogue::path)).toList();
    }

    private static String path(String family) {
        return "images/functions/family-" + family.replace(' ', '-') + ".png";
    }

    private static String path(Activation function) {
        return "images/functions/" + Names.file(function);
    }

    /** The pictures of the page, once it is made. While one is drawn, others become files. */
    Map<String, byte[]> pictures() {
        return pictures.entrySet().parallelStream().collect(Collectors.toMap(Map.Entry::getKey,
                picture -> Png.smallBytes(picture.getValue())));
    }

    private void show(Html html, String path, Picture picture, String words) {
        pictures.put(path, picture);
        new Drawing(path, picture.width(), picture.height(), null).write(html, words);
    }

    String html() {
        Html html = new Html();
        html.element("h1", Layout.CATALOGUE_TITLE).line();
        html.open("p").text(Activations.all().size()
                + " functions in families: formula, curve, values, slopes, and what "
                + "the source says of each. ").element("a", "Explore them", "href", "#explorer").text(" side by side.");
        html.close("p").line();
        html.element("p", "Ranges are those of doubles, in which an end that is only approached is reached: the "
                + "logistic function is 1 where z is large, though on paper it never is. An end without a short form "
                + "is rounded outward.").line();
        index(html);
        ExplorerHtml.write(html);
        Activations.families().forEach((family, functions) -> {
            String anchor = family.replace(' ', '-');
            html.open("section", "aria-labelledby", anchor);
            heading(html, "h2", Names.capitalised(family), anchor);
            family(html, family, functions);
            functions.forEach(function -> entry(html, function));
            html.close("section").line();
        });
        return layout.page(Layout.CATALOGUE, Layout.CATALOGUE_TITLE, Activations.all().size()
                + " activation functions: formula, curve, values, slopes and use of each, and an explorer.",
                html.toString(), TranslatedScript.EXPLORER.file(), "explorer.js");
    }

    /** All curves of a family in one picture. */
    private void family(Html html, String name, List<Activation> functions) {
        double[] z = Vectors.linspace(-END, END, SAMPLES);
        List<LineChart.Line> curves = functions.stream().map(function ->
                new LineChart.Line(function.label(), z, shown(function.value(z)))).toList();
        show(html, path(name), Picture.of(LineChart.of(Axes.linear("", "$z$", "$f(z)$"), curves)),
                "The curves of the family side by side: "
                + functions.stream().map(Activation::label).collect(Collectors.joining(", ")));
        html.open("p").element("a", "Compare their slopes in the explorer", "href",
                Links.explorer(functions).replace(Layout.CATALOGUE, "")).close("p").line();
    }

    /** Without what would make the rest flat. */
    private static double[] shown(double[] values) {
        return DoubleStream.of(values).map(value -> Math.abs(value) > END ? Double.NaN : value).toArray();
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
        String constant = constant(function);
        html.open("div", "class", "function").line();
        heading(html, "h3", Names.capitalised(function.label()), CatalogueText.anchor(constant));
        html.open("p").raw(MathMl.of("f(z) = " + formula(function, text.factory(constant)), true)).close("p").line();
        show(html, path(function), Pictures.named(Names.file(function)), words(function));
        html.open("dl");
        row(html, "Range of doubles", function.range().toString());
        row(html, "and of the slope", function.derivativeRange().toString());
        row(html, "Where it is used", function.use());
        html.close("dl").line();
        html.open("p").raw(text.of(constant)).close("p").line();
        values(html, function);
        html.close("div").line();
    }

    /**
     * The formula with the name of each parameter and, behind it, the number that it has in the catalogue. The method
     * that makes the function is asked for its formula with numbers that stand nowhere else, and these give way to the
     * names.
     */
    private static String formula(Activation function, CatalogueText.Factory factory) {
        if (factory == null) {
            return function.formula();
        }
        try {
            int count = factory.arguments().size();
            Object[] numbers = IntStream.range(0, count).mapToObj(i -> 1.234567 + i).toArray();
            Class<?>[] types = Collections.nCopies(count, double.class).toArray(Class<?>[]::new);
            String formula = ((Activation) Activations.class.getMethod(factory.method(), types).invoke(null, numbers))
                    .formula();
            StringBuilder values = new StringBuilder();
            int i = 0;
            for (Map.Entry<String, String> argument : factory.arguments().entrySet()) {
                String name = GREEK.contains(argument.getKey()) ? "\\" + argument.getKey() + " "
                        : "\\mathrm{" + argument.getKey() + "}";
                formula = formula.replace(String.valueOf(numbers[i++]), name);
                values.append(",\\quad ").append(name).append(" = ").append(argument.getValue());
            }
            return formula + values;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot call " + factory, e);
        }
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
            html.open("tr").element("td", Html.digits(z)).element("td", Html.digits(function.value(z)))
                    .element("td", Html.digits(function.derivative(z))).close("tr").line();
        }
        html.close("tbody").close("table").close("div").line();
    }
}
