package org.activations.lessons.publish;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.activations.charts.Curves;
import org.activations.charts.Names;
import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.core.network.Examples;
import org.activations.core.network.Split;
import org.activations.lessons.experiment.Digits;
import org.activations.lessons.experiment.Penguins;
import org.activations.lessons.experiment.Spirals;
import org.activations.lessons.experiment.TableExamples;

/** What the lab's script is told: the data of the lessons and two sets more, and the catalogue's names. */
final class LabData {

    private static final int POINTS = 400;

    /** Of the functions that have a parameter, its name. */
    private static final Map<String, String> PARAMETERS = Map.of("leaky relu", "slope", "softplus", "β", "elu", "α",
            "celu", "α", "softshrink", "λ", "hardshrink", "λ", "hardtanh", "min, max");

    private LabData() {
    }

    /** A script that defines the constant LAB: browsers read no data from a page that is a file. */
    static String script() {
        Digits digits = Digits.read();
        Examples penguins = TableExamples.of(Penguins.read(), "species", "beak_length_mm", "beak_depth_mm",
                "flipper_length_mm", "body_mass_g");
        Examples spirals = Spirals.points();
        Examples circles = circles();
        Examples corners = corners();
        StringJoiner sets = new StringJoiner(",\n", "{\n", "}");
        sets.add(set("spirals", "two spirals", "plane", 250, new Split(spirals, spirals)));
        sets.add(set("circles", "two circles", "plane", 250, new Split(circles, circles)));
        sets.add(set("xor", "exclusive or", "plane", 250, new Split(corners, corners)));
        sets.add(set("digits", "digits", "image", 15, new Split(digits.training(), digits.test())));
        sets.add(set("penguins", "penguins", "table", 30, penguins.split(0.7, 1).scaled()));
        return "const LAB = {\"flat\": " + Html.digits(Curves.FLAT)
                + ",\n\"defaults\": {\"data\": \"spirals\", \"epochs\": \"250\", \"batch\": \"32\", \"seeds\": \"1\", "
                + "\"f\": \"relu\", \"slope\": \"\", \"weights\": \"rule\", \"hidden\": \"16,16,16\", "
                + "\"normalized\": \"no\", \"optimizer\": \"sgd\", \"rate\": \"0.1\", \"seed\": \"1\"}"
                + ",\n\"functions\": " + Activations.all().stream()
                        .map(f -> "\"" + f.name() + "\": \"" + Names.capitalised(f.label()) + "\"")
                        .collect(Collectors.joining(", ", "{", "}"))
                + ",\n\"parameters\": " + Activations.all().stream().filter(f -> !parameter(f).isEmpty())
                        .map(f -> "\"" + f.name() + "\": " + parameter(f).stream()
                                .collect(Collectors.joining("\", \"", "[\"", "\"]")))
                        .collect(Collectors.joining(", ", "{", "}"))
                + ",\n\"data\": " + sets + "};\n";
    }

    /** The name of a function's parameter, and what it is in the catalogue; empty if it has none. */
    static List<String> parameter(Activation f) {
        String written = f.toString();
        return PARAMETERS.containsKey(f.name()) ? List.of(PARAMETERS.get(f.name()),
                written.substring(written.indexOf('(') + 1, written.length() - 1)) : List.of();
    }

    /** @param epochs as many as the lessons train with these data */
    private static String set(String name, String title, String kind, int epochs, Split split) {
        boolean isTested = split.test() != split.training();
        List<Examples> parts = isTested ? List.of(split.training(), split.test()) : List.of(split.training());
        String labels = parts.stream().flatMapToInt(part -> Arrays.stream(part.labels())).mapToObj(String::valueOf)
                .collect(Collectors.joining());
        DoubleStream numbers = parts.stream().flatMap(part -> Arrays.stream(part.inputs()))
                .flatMapToDouble(Arrays::stream);
        // Pixels from 0 to 16 are a letter each.
        String inputs = kind.equals("image")
                ? numbers.mapToObj(x -> Integer.toString((int) (x * 16), 36))
                        .collect(Collectors.joining("", "\"", "\""))
                : numbers.mapToObj(Html::digits).collect(Collectors.joining(",", "[", "]"));
        return "\"" + name + "\": {\"title\": \"" + title + "\", \"kind\": \"" + kind
                + "\", \"usual\": {\"epochs\": \"" + epochs + "\"}, \"training\": "
                + split.training().size() + ", \"features\": " + split.training().features() + ", \"classes\": "
                + split.training().classNames().stream().collect(Collectors.joining("\", \"", "[\"", "\"]"))
                + ",\n\"labels\": \"" + labels + "\",\n\"inputs\": " + inputs + "}";
    }

    /** A disc and a ring around it. */
    private static Examples circles() {
        SplittableRandom random = new SplittableRandom(1);
        int[] labels = IntStream.range(0, POINTS).map(i -> i % 2).toArray();
        return new Examples(Arrays.stream(labels).mapToObj(label -> {
            double radius = label == 0 ? 0.5 * Math.sqrt(random.nextDouble()) : 0.7 + 0.3 * random.nextDouble();
            double angle = 2 * Math.PI * random.nextDouble();
            return new double[] {radius * StrictMath.sin(angle), radius * StrictMath.cos(angle)};
        }).toArray(double[][]::new), labels);
    }

    /** Four squares, of which those that face each other are one class. */
    private static Examples corners() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] inputs = Stream.generate(() -> new double[] {random.nextDouble(-1, 1), random.nextDouble(-1, 1)})
                .filter(x -> Math.abs(x[0]) > 0.05 && Math.abs(x[1]) > 0.05).limit(POINTS).toArray(double[][]::new);
        return new Examples(inputs, Arrays.stream(inputs).mapToInt(x -> x[0] * x[1] > 0 ? 0 : 1).toArray());
    }
}
