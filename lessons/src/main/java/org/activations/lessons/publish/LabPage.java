package org.activations.lessons.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.activations.lessons.notebook.Script;

/** The page with networks that learn, and what leads there. */
final class LabPage {

    static final String FILE = "lab.html";
    static final String TITLE = "The lab";
    /** The experiments of the lessons, by the name of the script without its number: words and address. */
    private static final Map<String, Map<String, String>> EXPERIMENTS = experiments();

    private final Layout layout;

    LabPage(Layout layout) {
        this.layout = layout;
    }

    private static Map<String, Map<String, String>> experiments() {
        String deep = "data=digits&epochs=15&hidden=32,32,32,32,32";
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put("why-not-linear", Map.of("Linear units, ReLU and tanh on the spirals, five seeds",
                "f=linear&f2=relu&f3=tanh&rate=0.3&seeds=5"));
        all.put("how-large-the-weights", Map.of("Logistic units at Glorot's weights, at He's and by the slope rule, "
                + "five seeds", deep + "&seeds=5&f=logistic&rate=0.3&weights=glorot&weights2=he&weights3=rule"));
        all.put("vanishing-gradient",
                Map.of("Five layers: logistic at Glorot's weights, logistic and tanh by the rule, five seeds",
                        deep + "&rate=0.3&seeds=5&f=logistic&weights=glorot&weights2=rule&f3=tanh&weights3=rule"));
        all.put("learning-speed", Map.of("ELU at the rates 0.03, 0.1, 0.3 and 1, five seeds",
                deep + "&seeds=5&f=elu&rate=0.03&rate2=0.1&rate3=0.3&rate4=1"));
        all.put("centred", Map.of("The four curves in three epochs at rate 0.1, five seeds",
                "data=digits&epochs=3&hidden=32,32,32,32,32&seeds=5&weights=glorot&f=logistic(4*z)"
                        + "&slope=4*logistic'(4*z)&f2=logistic(4*z)-0.5&slope2=4*logistic'(4*z)&f3=2*logistic(4*z)"
                        + "&slope3=8*logistic'(4*z)&f4=2*logistic(4*z)-1&slope4=8*logistic'(4*z)"));
        all.put("dying-relu", Map.of("ReLU at rates 0.9 and 1.5, leaky ReLU at 1.5, five seeds",
                "data=digits&epochs=10&hidden=32&seeds=5&f=relu&rate=0.9&rate2=1.5&f3=leaky+relu&rate3=1.5"));
        all.put("optimizers", Map.of("ReLU with plain steps, momentum and Adam, five seeds", deep
                + "&seeds=5&f=relu&optimizer2=momentum&rate2=0.01&optimizer3=adam&rate3=0.003"));
        all.put("normalization-and-depth", Map.of("GELU at rate 1, without and with batch normalization, five seeds",
                deep + "&seeds=5&rate=1&f=gelu&normalized2=yes"));
        all.put("your-own-data", Map.of("Penguins, scaled: tanh and ReLU, five seeds",
                "data=penguins&epochs=30&hidden=16,16&seeds=5&f=tanh&f2=relu"));
        all.put("your-own", Map.of("A function of one’s own beside tanh and ReLU, five seeds", deep
                + "&seeds=5&f=tanh&f2=relu&f3=z/hypot(1,z)&slope3=1/hypot(1,z)*(1/hypot(1,z))*(1/hypot(1,z))"));
        return all;
    }

    /** Adds to a lesson's page the way to its experiment, if it has one. */
    static void link(Html html, Script script) {
        String name = script.file().getFileName().toString().replaceAll("^\\d+-|\\.jsh$", "");
        EXPERIMENTS.getOrDefault(name, Map.of()).forEach((words, address) -> html.open("p", "class", "to-lab")
                .text("In the lab: ").element("a", words, "href", FILE + "#" + address).text(".").close("p").line());
    }

    String html() {
        Html html = new Html();
        html.element("h1", TITLE).line();
        html.element("p", "Networks learn here, in your browser, by the same Java that the lessons run, to the last "
                + "bit. Choose what differs between them, run them, and see what it changes.").line();
        html.open("noscript").element("p", "The lab needs JavaScript: without it no network can learn on this page. "
                + "What the lessons found is all on their pages.").close("noscript").line();
        html.open("div", "id", "lab", "hidden", "").close("div").line();
        html.element("h2", "What can be seen").line();
        html.element("p", "Above: the plane in the colours of the classes that a network predicts, the paler the less "
                + "sure it is; or the test examples that it gets wrong. Then loss and accuracy. Each small picture is "
                + "a hidden layer: the curve is its function, grey where its slope is nearer to 0 than 0.1; blue, "
                + "below, what the function is given by 200 training examples, and orange, at the left, what it makes "
                + "of that. A blue heap in the grey learns next to nothing. A narrow orange heap says nearly the same "
                + "of every example, and the next layer has little to go by.").line();
        html.element("p", "Below stands how much of the last layer’s gradient per weight is left in the first: near 1 "
                + "all layers learn alike, far below it the first ones hardly do.").line();
        experiments(html);
        address(html);
        return layout.page(FILE, TITLE, "Train small networks in the browser and change what they are made of: "
                + "function, weights, rate, depth, normalization.", html.toString(),
                TranslatedScript.LAB.file(), "lab-data.js", "lab-worker.js", "lab.js");
    }

    private void experiments(Html html) {
        html.element("h2", "Experiments", "id", "experiments").line();
        html.element("p", "Those of the lessons, which explain their words: choose one, then Run.").line();
        html.open("ul", "id", "lab-experiments").line();
        EXPERIMENTS.forEach((name, each) -> each.forEach((words, address) -> {
            html.open("li").element("a", words, "href", "#" + address);
            layout.lesson(name)
                    .ifPresent(file -> html.text(": lesson ").element("a", layout.label(file), "href", file));
            html.close("li").line();
        }));
        html.close("ul").line();
    }

    private static void address(Html html) {
        html.element("h2", "The address", "id", "address").line();
        html.open("p").text("All that is chosen stands in the address of this page after #, so a copy of the address "
                + "is a copy of the experiment. It is a row of key=value with & between. A key with 2, 3 or 4 behind "
                + "it is of the second, third or fourth network, which else is as the first: ")
                .element("code", "#data=digits&f=relu&f2=tanh&rate2=0.3&run").text(".").close("p").line();
        html.open("div", "class", "scroll", "tabindex", "0").open("table").open("thead").open("tr");
        List.of("key", "value", "where nothing is said").forEach(each -> html.element("th", each, "scope", "col"));
        html.close("tr").close("thead").open("tbody").line();
        row(html, "data", "spirals, circles, xor, digits, penguins", "spirals");
        row(html, "epochs, batch", "whole numbers", "250, 32");
        row(html, "seeds", "1 to 9 networks of each kind, with the seeds that follow", "1");
        row(html, "run", "no value: learning begins at once", "");
        row(html, "f", "a name of the catalogue, leaky relu(0.2) too, or a formula: z / (1 + abs(z))", "relu");
        row(html, "slope", "the formula's slope", "a central difference");
        row(html, "weights", "rule, glorot, he, lecun; glorot*4 is four times as large", "rule");
        row(html, "hidden", "units of each hidden layer, with commas", "16,16,16");
        row(html, "normalized", "yes: batch normalization", "no");
        row(html, "optimizer, rate", "sgd, momentum or adam; a number", "sgd, 0.1");
        row(html, "seed", "of weights and order", "1");
        html.close("tbody").close("table").close("div").line();
        html.open("p").text("In a formula there are z, numbers, ").element("code", "+ - * / ( )").text(", ")
                .element("code", "z > 0 ? z : 0.2 * z")
                .text(", functions of Java’s Math such as exp, tanh, abs and max, and those of the catalogue. When the "
                + "networks have learned, the table with id ").element("code", "result")
                .text(" has the first network’s last training loss and its test accuracy with all digits, in ")
                .element("code", "data-loss").text(" and ").element("code", "data-accuracy").text("; ")
                .element("code", "data-training-accuracy").text(" and ").element("code", "data-test-loss")
                .text(" are there too.").close("p").line();
    }

    private static void row(Html html, String key, String value, String otherwise) {
        html.open("tr").element("th", key, "scope", "row").element("td", value).element("td", otherwise)
                .close("tr").line();
    }
}
