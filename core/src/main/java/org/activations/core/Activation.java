package org.activations.core;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * An activation function: what a unit of a neural network makes of its net input z.
 *
 * <p>{@link Activations} is the catalogue. A function of your own is one line:
 *
 * <pre>{@code
 * Activation swish = Activation.of("swish", z -> z * logistic(z));
 * }</pre>
 *
 * <p>An implementation defines {@link #value(double)} and {@link #derivative(double)}; everything over arrays follows
 * from these. Values and derivatives are pure: the same z gives the same result, NaN gives NaN. Over an array each
 * element is, to the bit, what the function is of that one number, on every processor and however many numbers or
 * threads it works with at a time.
 */
public interface Activation {

    /** The name in lower case, as in the literature, for example {@code "leaky relu"}. */
    String name();

    /**
     * The name as the literature spells it, for legends, titles and tables: {@code "leaky ReLU"} for {@code "leaky
     * relu"}; the name itself where it has no spelling of its own.
     */
    default String label() {
        return Labels.of(name());
    }

    /** The definition as TeX without dollar signs, for example {@code \max(0, z)}; empty where there is none. */
    String formula();

    /** The function at z. */
    double value(double z);

    /** The slope at z; at a kink the convention that the function states. */
    double derivative(double z);

    /** The values that the function can take in double arithmetic. */
    default Interval range() {
        return Interval.REAL_LINE;
    }

    /** The values that the derivative can take in double arithmetic. */
    default Interval derivativeRange() {
        return Interval.REAL_LINE;
    }

    /** Where networks use it, in a few words, for example {@code "Multilayer NN, RNNs"}; empty when not stated. */
    default String use() {
        return "";
    }

    /** The function at each element, in a new array. */
    default double[] value(double[] z) {
        double[] out = new double[Shapes.vector("z", z).length];
        value(z, out);
        return out;
    }

    /** The slope at each element, in a new array. */
    default double[] derivative(double[] z) {
        double[] out = new double[Shapes.vector("z", z).length];
        derivative(z, out);
        return out;
    }

    /**
     * Writes the function at each element of z into {@code out}, which may be z itself.
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    default void value(double[] z, double[] out) {
        Shapes.sameLength("z", z, "out", out);
        for (int i = 0; i < z.length; i++) {
            out[i] = value(z[i]);
        }
    }

    /**
     * Writes the slope at each element of z into {@code out}, which may be z itself.
     *
     * @throws IllegalArgumentException if the lengths differ
     */
    default void derivative(double[] z, double[] out) {
        Shapes.sameLength("z", z, "out", out);
        for (int i = 0; i < z.length; i++) {
            out[i] = derivative(z[i]);
        }
    }

    /** A function given by its values alone. Its derivative is a {@linkplain CentralDifference central difference}. */
    static Activation of(String name, DoubleUnaryOperator value) {
        return of(name, value, new CentralDifference(value));
    }

    /** A function given by its values and its derivative. */
    static Activation of(String name, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
        return new DefinedActivation(Objects.requireNonNull(name, "name is null"), "", value, derivative);
    }
}
