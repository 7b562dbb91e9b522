package org.activations.lessons.experiment;

import java.util.List;

import org.activations.core.Activation;
import org.activations.core.network.Hidden;
import org.activations.core.network.Initialization;

/**
 * What an {@link Experiment} compares: what the hidden layers of a network are made of.
 *
 * @param name in tables and legends; each contender of an experiment has its own
 * @param function the activation function
 * @param weights how large they are before training
 * @param isNormalized whether the net inputs of each batch are normalized
 */
public record Contender(String name, Activation function, Initialization weights, boolean isNormalized) {

    /** A function under its own name, with weights by the slope rule, and not normalized. */
    public static Contender of(Activation function) {
        return new Contender(function.label(), function, Initialization.of(function), false);
    }

    /** One for each function: they differ in nothing else. */
    public static List<Contender> each(List<Activation> functions) {
        return functions.stream().map(Contender::of).toList();
    }

    /** The same with other weights, named after both: {@code "ELU, He"}. */
    public Contender with(Initialization weights) {
        return new Contender(function.label() + ", " + weights, function, weights, isNormalized);
    }

    /** The same with batch normalization. */
    public Contender normalized() {
        return new Contender(name, function, weights, true);
    }

    /** The same under another name. */
    public Contender named(String name) {
        return new Contender(name, function, weights, isNormalized);
    }

    Hidden layer(int units) {
        return new Hidden(units, function, weights, isNormalized);
    }
}
