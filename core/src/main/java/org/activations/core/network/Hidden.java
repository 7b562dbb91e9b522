package org.activations.core.network;

import org.activations.core.Activation;

import java.util.Objects;

/**
 * A hidden layer of a network that has yet to be made.
 *
 * <pre>{@code
 * Network network = Network.of(1, 64, List.of(Hidden.of(32, GELU).normalized(), Hidden.of(32, TANH)), 10);
 * }</pre>
 *
 * @param units how many, at least 1
 * @param f the activation function
 * @param weights how large they are before training
 * @param isNormalized whether the net inputs of each batch are normalized before f: batch normalization, Ioffe and
 *        Szegedy (2015), {@code torch.nn.BatchNorm1d}
 */
public record Hidden(int units, Activation f, Initialization weights, boolean isNormalized) {

    /** @throws IllegalArgumentException if there is no unit */
    public Hidden {
        Objects.requireNonNull(f, "the activation function is null");
        Objects.requireNonNull(weights, "the initialization is null");
        if (units < 1) {
            throw new IllegalArgumentException("a hidden layer of " + units + " units, expected at least 1");
        }
    }

    /**
     * A layer with weights as its function asks for, see {@link Initialization#of}; it is not normalized.
     *
     * @throws IllegalArgumentException if there is no unit, or no weights suit the function
     */
    public static Hidden of(int units, Activation f) {
        return new Hidden(units, f, Initialization.of(f), false);
    }

    /** The same with other weights. */
    public Hidden with(Initialization weights) {
        return new Hidden(units, f, weights, isNormalized);
    }

    /** The same with batch normalization between net inputs and function. */
    public Hidden normalized() {
        return new Hidden(units, f, weights, true);
    }
}
