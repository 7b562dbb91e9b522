package org.activations.lessons.publish;

import java.util.List;

import org.activations.charts.Curves;
import org.activations.charts.Names;
import org.activations.core.Activation;
import org.activations.core.Activations;

/** The explorer of the catalogue's page: what can be chosen, and the places for what its script draws. */
final class ExplorerHtml {

    private static final int MOST_LAYERS = 20;

    private ExplorerHtml() {
    }

    static void write(Html html) {
        html.open("section", "id", "explorer", "aria-labelledby", "explorer-title")
                .element("h2", "Explorer", "id", "explorer-title").line();
        html.open("noscript").element("p", "The explorer needs JavaScript: without it no curve can be chosen and drawn "
                + "here. All else on this page does without.").close("noscript").line();
        html.open("div", "id", "explorer-content", "data-flat", Html.digits(Curves.FLAT), "hidden", "").line();
        functions(html);
        html.element("p", "", "id", "explorer-trouble", "role", "alert").line();
        html.open("ul", "id", "legend", "aria-label", "Functions that are drawn").close("ul").line();
        html.element("p", "No function is chosen. Tick one above, and its curve and its slope are drawn here.",
                "id", "nothing", "hidden", "").line();
        html.open("div", "id", "drawn").line();
        html.open("svg", "id", "plot", "role", "img", "aria-label", "").close("svg").line();
        html.element("p", "Bars below the slopes: there the slope is nearer to 0 than " + Html.digits(Curves.FLAT)
                + ". A full dot is the value at a jump, an open one is only come near to. Point at a curve, or drag, "
                + "to move z.").line();
        window(html);
        values(html);
        layers(html);
        html.close("div").close("div").close("section").line();
    }

    private static void functions(Html html) {
        html.open("div", "id", "families").line();
        Activations.families().forEach((family, functions) -> {
            html.open("fieldset").element("legend", Names.capitalised(family));
            functions.forEach(function -> function(html, function));
            button(html, "class", "family", "All or none").close("fieldset").line();
        });
        html.close("div").line();
        html.open("p", "class", "fields");
        button(html, "id", "choose-all", "All functions").text(" ");
        button(html, "id", "choose-none", "No function").text(" ");
        html.open("label").text("and a formula of your own: f(z) = ").open("input", "id", "own", "size", "24",
                "spellcheck", "false", "placeholder", "z / (1 + abs(z))").close("label").close("p").line();
    }

    private static void function(Html html, Activation function) {
        List<String> parameter = LabData.parameter(function);
        html.open("label").open("input", "type", "checkbox", "name", "function", "value", function.name(),
                "data-parameter", parameter.isEmpty() ? "" : parameter.get(0),
                "data-number", parameter.isEmpty() ? "" : parameter.get(1))
                .text(Names.capitalised(function.label())).close("label");
    }

    private static void window(Html html) {
        html.open("div", "class", "fields", "role", "group", "aria-label", "Part of the axis that is drawn");
        html.open("label").text("z from ");
        numberField(html, "from", "6").open("label").text("to ");
        numberField(html, "to", "6");
        button(html, "id", "nearer", "Zoom in");
        button(html, "id", "farther", "Zoom out");
        button(html, "id", "whole", "−8 to 8");
        html.close("div").line();
    }

    private static void values(Html html) {
        html.open("div", "id", "points").close("div").line();
        html.open("p", "class", "fields");
        button(html, "id", "add-z", "Another z");
        html.open("label").open("input", "type", "checkbox", "id", "digits").text("All digits").close("label");
        html.close("p").line();
        html.open("div", "class", "scroll").open("table", "id", "values").close("table").close("div").line();
    }

    private static void layers(Html html) {
        html.element("h3", "Through layers", "id", "through-layers").line();
        html.element("p", "One unit a layer: the signal that goes on from each, and beside it what is left of a "
                + "gradient that comes back through it, the product of the slopes and weights on its way.").line();
        html.open("p", "class", "fields").open("label").text("Layers ").open("select", "id", "layers");
        for (int layers = 1; layers <= MOST_LAYERS; layers++) {
            html.element("option", String.valueOf(layers));
        }
        html.close("select").close("label").open("label").text("Each is given ").open("select", "id", "given")
                .element("option", "what the one before makes", "value", "signal")
                .element("option", "the same z", "value", "same").close("select").close("label");
        html.open("label").text("times a weight of ");
        numberField(html, "weight", "5").close("p").line();
        html.open("div", "class", "scroll").open("table", "id", "through").close("table").close("div").line();
    }

    /** Ends a label with its field. */
    private static Html numberField(Html html, String id, String size) {
        return html.open("input", "id", id, "size", size, "inputmode", "decimal").close("label");
    }

    private static Html button(Html html, String attribute, String value, String text) {
        return html.element("button", text, "type", "button", attribute, value);
    }
}
