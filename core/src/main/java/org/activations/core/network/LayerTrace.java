package org.activations.core.network;

import org.activations.core.Activation;

import java.util.Arrays;

/**
 * What a layer made of a batch, and what it would have learned from it.
 *
 * @param f the activation function, of the output layer {@code linear}
 * @param netInputs z = xW + b, shape (examples, units)
 * @param arguments what f was given, shape (examples, units): the net inputs, normalized if the layer is
 * @param outputs a = f(arguments), shape (examples, units)
 * @param weightGradient ∂L/∂W, shape (inputs, units)
 * @param biasGradient ∂L/∂b, shape (units,)
 */
public record LayerTrace(Activation f, double[][] netInputs, double[][] arguments, double[][] outputs,
        double[][] weightGradient, double[] biasGradient) {

    static LayerTrace of(LayerPass pass) {
        return new LayerTrace(pass.activation(), pass.netInputs(), pass.arguments(), pass.outputs(),
                pass.weightGradient(), pass.biasGradient());
    }

    /** How many units the layer has. */
    public int units() {
        return biasGradient.length;
    }

    /**
     * The norm ‖∂L/∂W‖ of the weight gradient. Where it is small the layer does not learn. It is 0 or infinite only
     * where the gradient is, or beyond the range of double.
     */
    public double gradientNorm() {
        return Matrices.norm(weightGradient);
    }

    /**
     * The root mean square of ∂L/∂w over the weights w: {@link #gradientNorm} in a measure by which layers of different
     * size compare.
     */
    public double gradientPerWeight() {
        return gradientNorm() / Math.sqrt((double) weightGradient.length * units());
    }

    /**
     * How far the outputs spread around their mean: the standard deviation of a unit's output over the examples, as the
     * root mean square over the units. Where it is small, all examples look the same to the layers that follow.
     */
    public double outputSpread() {
        return Matrices.columnSpread(outputs);
    }

    /** The share of units whose output is 0 for every example, from 0 to 1. */
    public double silentUnits() {
        return (double) countSilentUnits() / units();
    }

    int countSilentUnits() {
        int silent = 0;
        for (int unit = 0; unit < units(); unit++) {
            int column = unit;
            if (Arrays.stream(outputs).allMatch(row -> row[column] == 0)) {
                silent++;
            }
        }
        return silent;
    }

    /**
     * For each unit, whether its function is given a positive number for no example: it then uses its left half alone,
     * and a unit of {@code relu} is silent.
     */
    public boolean[] unitsLeftOfZero() {
        boolean[] left = new boolean[units()];
        for (int unit = 0; unit < left.length; unit++) {
            int column = unit;
            left[unit] = Arrays.stream(arguments).noneMatch(row -> row[column] > 0);
        }
        return left;
    }
}
