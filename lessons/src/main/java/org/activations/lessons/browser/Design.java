package org.activations.lessons.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.core.network.Adam;
import org.activations.core.network.Hidden;
import org.activations.core.network.Initialization;
import org.activations.core.network.Momentum;
import org.activations.core.network.Network;
import org.activations.core.network.Optimizer;
import org.activations.core.network.Sgd;

/**
 * A network as the address of the page describes it, a word for each key.
 *
 * @param words by {@link #KEYS}, in their order
 */
record Design(Map<String, String> words) {

    /** The keys and what they are where nothing is said. */
    static final Map<String, String> KEYS = defaults();

    private static final int MOST_UNITS = 256;
    private static final int MOST_LAYERS = 20;

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("f", "relu");
        defaults.put("slope", "");
        defaults.put("weights", "rule");
        defaults.put("hidden", "16,16,16");
        defaults.put("normalized", "no");
        defaults.put("optimizer", "sgd");
        defaults.put("rate", "0.1");
        defaults.put("seed", "1");
        return defaults;
    }

    /**
     * The activation function: one of the catalogue, with its parameters in brackets or without, or a formula. A
     * formula's slope is a central difference, or what the design says.
     *
     * @throws IllegalArgumentException if it is none of these, or not a number somewhere between −8 and 8
     */
    Activation f() {
        String name = word("f").strip();
        Activation known = known(name.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        DoubleUnaryOperator value = Formula.of(name);
        Activation own = word("slope").isBlank() ? Activation.of("own", value)
                : Activation.of("own", value, Formula.of(word("slope")));
        for (double z = -8; z <= 8; z += 0.25) {
            if (Double.isNaN(own.value(z)) || Double.isNaN(own.derivative(z))) {
                throw new IllegalArgumentException("the " + (Double.isNaN(own.value(z)) ? "formula " : "slope of ")
                        + name + " is NaN at z = " + z + ", expected a number at every z");
            }
        }
        return own;
    }

    private static Activation known(String name) {
        int bracket = name.indexOf('(');
        String plain = (bracket < 0 ? name : name.substring(0, bracket)).strip();
        boolean isKnown = Activations.all().stream().anyMatch(each -> each.name().equals(plain));
        if (!isKnown || bracket < 0) {
            return isKnown ? Activations.named(plain) : null;
        }
        String inside = name.substring(bracket + 1);
        if (!inside.endsWith(")") || inside.contains("z")) {
            return null;
        }
        double[] parameters = Arrays.stream(inside.substring(0, inside.length() - 1).split(","))
                .mapToDouble(each -> Numbers.parse("the parameter of " + plain, each)).toArray();
        int expected = plain.equals("hardtanh") || plain.equals("threshold") ? 2 : 1;
        if (parameters.length != expected) {
            throw new IllegalArgumentException(plain + " has " + parameters.length + " parameters, expected "
                    + expected);
        }
        double first = parameters[0];
        return switch (plain) {
            case "hardtanh" -> Activations.hardtanh(first, parameters[1]);
            case "leaky relu" -> Activations.leakyRelu(first);
            case "softplus" -> Activations.softplus(first);
            case "elu" -> Activations.elu(first);
            case "celu" -> Activations.celu(first);
            case "softshrink" -> Activations.softshrink(first);
            case "hardshrink" -> Activations.hardshrink(first);
            default -> throw new IllegalArgumentException(plain + " has no parameter");
        };
    }

    /** Weights by the rule of their slope, Glorot's, He's or LeCun's, times a factor if there is one. */
    Initialization weights(Activation f) {
        String[] parts = word("weights").toLowerCase(Locale.ROOT).split("\\*", 2);
        Initialization weights = switch (parts[0].strip()) {
            case "rule" -> Initialization.of(f);
            case "glorot" -> Initialization.GLOROT;
            case "he" -> Initialization.HE;
            case "lecun" -> Initialization.LECUN;
            default -> throw new IllegalArgumentException("weights are \"" + word("weights")
                    + "\", expected rule, glorot, he or lecun, and * with a factor behind it if wanted");
        };
        return parts.length == 1 ? weights : weights.times(Numbers.parse("the factor of the weights", parts[1]));
    }

    /** How many units each hidden layer has; there may be none. */
    int[] hidden() {
        String units = word("hidden").strip();
        if (units.isEmpty() || units.equals("0")) {
            return new int[0];
        }
        String[] parts = units.split(",");
        if (parts.length > MOST_LAYERS) {
            throw new IllegalArgumentException("there are " + parts.length + " hidden layers, expected at most "
                    + MOST_LAYERS);
        }
        return Arrays.stream(parts).mapToInt(each -> Numbers.parse("a hidden layer", each, 1, MOST_UNITS)).toArray();
    }

    boolean isNormalized() {
        return switch (word("normalized")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("normalized is \"" + word("normalized")
                    + "\", expected yes or no");
        };
    }

    int seed() {
        return Numbers.parse("seed", word("seed"), 0, 1_000_000);
    }

    Network network(long seed, int inputs, int classes) {
        Activation f = f();
        Initialization weights = weights(f);
        boolean isNormalized = isNormalized();
        List<Hidden> layers = new ArrayList<>();
        for (int units : hidden()) {
            layers.add(new Hidden(units, f, weights, isNormalized));
        }
        return Network.of(seed, inputs, layers, classes);
    }

    Optimizer optimizer(int batch, int epochs, long seed) {
        double rate = Numbers.parse("rate", word("rate"));
        return switch (word("optimizer")) {
            case "sgd" -> new Sgd(rate, batch, epochs, seed);
            case "momentum" -> new Momentum(rate, batch, epochs, seed);
            case "adam" -> new Adam(rate, batch, epochs, seed);
            default -> throw new IllegalArgumentException("the optimizer is \"" + word("optimizer")
                    + "\", expected sgd, momentum or adam");
        };
    }

    /** What stands beneath the picture: {@code ReLU, slope rule, 16-16-16, sgd 0.1}. */
    String title() {
        Activation f = f();
        String function = f.name().equals("own") ? word("f") : f.label();
        return function + ", " + weights(f) + ", " + (hidden().length == 0 ? "no hidden layer"
                : word("hidden").replace(",", "-").replace(" ", "")) + (isNormalized() ? " normalized" : "") + ", "
                + word("optimizer") + " " + word("rate");
    }

    private String word(String key) {
        return words.get(key);
    }
}
