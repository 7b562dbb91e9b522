package org.activations.lessons.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.activations.core.Activation;
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

    /** By the words that they follow from: the slope rule takes a mean over a normal distribution. */
    private static final Map<List<String>, Initialization> WEIGHTS = new HashMap<>();

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

    /** The activation function, as {@link Functions#of} says. */
    Activation f() {
        return Functions.of(word("f"), word("slope"));
    }

    /** Weights by the rule of their slope, Glorot's, He's or LeCun's, times a factor if there is one. */
    Initialization weights(Activation f) {
        return WEIGHTS.computeIfAbsent(List.of(word("f"), word("slope"), word("weights")), words -> readWeights(f));
    }

    private Initialization readWeights(Activation f) {
        List<String> parts = Parts.of(word("weights").toLowerCase(Locale.ROOT), '*');
        Initialization weights = switch (parts.get(0).strip()) {
            case "rule" -> Initialization.of(f);
            case "glorot" -> Initialization.GLOROT;
            case "he" -> Initialization.HE;
            case "lecun" -> Initialization.LECUN;
            default -> throw new IllegalArgumentException("weights are \"" + word("weights")
                    + "\", expected rule, glorot, he or lecun, and * with a factor behind it if wanted");
        };
        if (parts.size() > 2) {
            throw new IllegalArgumentException("weights are \"" + word("weights") + "\", expected one factor");
        }
        return parts.size() == 1 ? weights
                : weights.times(Numbers.parse("the factor of the weights", parts.get(1)));
    }

    /** How many units each hidden layer has; there may be none. */
    int[] hidden() {
        String units = word("hidden").strip();
        if (units.isEmpty() || units.equals("0")) {
            return new int[0];
        }
        List<String> parts = Parts.of(units.replace('-', ','), ',');
        if (parts.size() > MOST_LAYERS) {
            throw new IllegalArgumentException("there are " + parts.size() + " hidden layers, expected at most "
                    + MOST_LAYERS);
        }
        return parts.stream().mapToInt(each -> Numbers.parse("a hidden layer", each, 1, MOST_UNITS)).toArray();
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
