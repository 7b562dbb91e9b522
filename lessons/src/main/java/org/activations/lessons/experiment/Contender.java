package org.activations.lessons;

import java.util.List;

import org.activations.core.Activation;
import org.activations.core.network.Initialization;

/**
 * What an {@link Experiment} compares: an activation function, and how large the weights are with which it begins.
 *
 * @param name in tables and legends; each contender of an experiment has its own
 */
public record Contender(String name, Activation function, Initialization initialization) {

    /** A function with the initialization that the literature gives it; one of your own gets Glorot's. */
    public static Contender of(Activation function) {
        return new Contender(function.label(), function, Initialization.of(function));
    }

    /** One for each function. */
    public static List<Contender> each(List<Activation> functions) {
        return functions.stream().map(Contender::of).toList();
    }
}
