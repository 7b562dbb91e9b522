package org.activations.core.network;

import org.activations.core.Activation;

import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * How large the weights of a layer are before training. They are drawn evenly from [−b, b), with b = √(3 variance).
 *
 * <p>Too small, and signals fade from layer to layer, forward and backward; too large, and they grow or saturate. What
 * is right follows from the slope of the activation function, as {@link #of} says. Glorot's, He's and LeCun's weights
 * are here to compare with.
 */
public final class Initialization {

    /**
     * Variance 2 / (inputs + units), which keeps signal and gradient in balance around z = 0 where the slope is 1. Made
     * for tanh and its like. Glorot and Bengio, <i>Understanding the difficulty of training deep feedforward neural
     * networks</i> (2010); {@code torch.nn.init.xavier_uniform_}.
     */
    public static final Initialization GLOROT = new Initialization("Glorot", 2, true);

    /**
     * Variance 2 / inputs: twice as much per input, as a rectifier silences half of them. Made for {@code relu}. He et
     * al., <i>Delving Deep into Rectifiers</i> (2015); {@code torch.nn.init.kaiming_uniform_}.
     */
    public static final Initialization HE = new Initialization("He", 2, false);

    /**
     * Variance 1 / inputs, which keeps the variance of the signal where outputs have variance 1. Made for {@code selu}.
     * LeCun et al., <i>Efficient BackProp</i> (1998); Klambauer et al., <i>Self-Normalizing Neural Networks</i> (2017);
     * {@code torch.nn.init.kaiming_uniform_} with {@code nonlinearity="linear"}.
     */
    public static final Initialization LECUN = new Initialization("LeCun", 1, false);

    private final String name;
    private final double numerator;
    private final boolean countsUnits;

    private Initialization(String name, double numerator, boolean countsUnits) {
        this.name = name;
        this.numerator = numerator;
        this.countsUnits = countsUnits;
    }

    /**
     * Variance 1 / (inputs · E[f'(Z)²]), Z standard normal. On its way back a gradient is multiplied in each layer by
     * weights and slopes, and so its square, on average, by inputs · variance · E[f'(Z)²]: by 1, with these weights, as
     * long as net inputs are about standard normal. For {@code relu} they are {@link #HE}'s, to the bit.
     *
     * @throws IllegalArgumentException if f is flat everywhere, or the mean square of its slope is not finite
     */
    public static Initialization of(Activation f) {
        return new Initialization("slope rule", 1 / SlopeSquare.mean(f), false);
    }

    /**
     * By how much the standard deviation of the weights for f exceeds that of the weights for {@code linear}: 1 /
     * √E[f'(Z)²], Z standard normal; 1 for {@code linear}, √2 for {@code relu}. {@code torch.nn.init.calculate_gain}
     * knows it for a few functions, for some by another rule.
     *
     * @throws IllegalArgumentException if f is flat everywhere, or the mean square of its slope is not finite
     */
    public static double gain(Activation f) {
        return 1 / Math.sqrt(SlopeSquare.mean(f));
    }

    /**
     * The same weights, each multiplied by this factor.
     *
     * @throws IllegalArgumentException if the factor is not positive and finite
     */
    public Initialization times(double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("the factor is " + factor + ", expected a positive finite number");
        }
        String number = factor == Math.rint(factor) ? String.valueOf((long) factor) : String.valueOf(factor);
        return new Initialization(name + " x " + number, numerator * factor * factor, countsUnits);
    }

    /** For tables, for example {@code "Glorot"}, {@code "slope rule"} or {@code "Glorot x 4"}. */
    @Override
    public String toString() {
        return name;
    }

    /** Two are equal that are called the same and give the same weights. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Initialization that && name.equals(that.name) && numerator == that.numerator;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, numerator);
    }

    /** Weights for a layer, shape (inputs, units). */
    double[][] weights(int inputs, int units, RandomGenerator random) {
        double bound = Math.sqrt(3 * (numerator / (countsUnits ? inputs + units : inputs)));
        double[][] weights = new double[inputs][units];
        for (double[] row : weights) {
            for (int unit = 0; unit < units; unit++) {
                row[unit] = (2 * random.nextDouble() - 1) * bound;
            }
        }
        return weights;
    }
}
