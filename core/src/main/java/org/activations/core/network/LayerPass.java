package org.activations.core.network;

import org.activations.core.Activation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * One batch on its way through one layer, forth and back. The arrays are made once and filled anew with each batch.
 *
 * <p>In the formulas x are the inputs, z = xW + b the net inputs, a = f(z) the outputs, one example a row. δ is the
 * gradient of the loss L by z.
 */
class LayerPass {

    private final Layer layer;

    private double[][] inputs;
    private final double[][] netInputs;
    private final double[][] outputs;
    /**
     * The arguments of the function in one row, and then what the function or its slope makes of them: it is fast over
     * many numbers.
     */
    private final double[] flat;

    private double[][] delta;
    private final double[][] weightGradient;
    private final double[] biasGradient;
    private final double[][] transposedInputs;
    private final double[][] transposedWeights;
    private final double[][] inputGradient;
    private final double[] zerosByUnit;
    private final double[] zerosByInput;

    LayerPass(Layer layer, int examples) {
        this.layer = layer;
        netInputs = new double[examples][layer.units()];
        outputs = new double[examples][layer.units()];
        flat = new double[examples * layer.units()];
        weightGradient = new double[layer.inputs()][layer.units()];
        biasGradient = new double[layer.units()];
        transposedInputs = new double[layer.inputs()][examples];
        transposedWeights = new double[layer.units()][layer.inputs()];
        inputGradient = new double[examples][layer.inputs()];
        zerosByUnit = new double[layer.units()];
        zerosByInput = new double[layer.inputs()];
    }

    /** z = xW + b and a = f(z). Returns a. */
    double[][] forward(double[][] inputs) {
        this.inputs = inputs;
        Matrices.product(layer.biases(), inputs, layer.weights(), netInputs);
        normalize();
        layer.activation().value(flattened(arguments()), flat);
        for (int example = 0; example < outputs.length; example++) {
            System.arraycopy(flat, example * layer.units(), outputs[example], 0, layer.units());
        }
        return outputs;
    }

    /**
     * From ∂L/∂a to the gradients of this layer: δ = ∂L/∂a · f'(z), ∂L/∂W = xᵀδ, and ∂L/∂b is the sum of δ over the
     * batch.
     *
     * @param gradient ∂L/∂a; becomes δ
     */
    void backward(double[][] gradient) {
        delta = gradient;
        layer.activation().derivative(flattened(arguments()), flat);
        for (int example = 0; example < delta.length; example++) {
            double[] row = delta[example];
            for (int unit = 0; unit < row.length; unit++) {
                row[unit] *= flat[example * row.length + unit];
            }
        }
        denormalize(delta);
        Matrices.transpose(inputs, transposedInputs);
        Matrices.product(zerosByUnit, transposedInputs, delta, weightGradient);
        Arrays.fill(biasGradient, 0);
        for (double[] row : delta) {
            Matrices.add(1, row, biasGradient);
        }
    }

    private double[] flattened(double[][] rows) {
        for (int example = 0; example < rows.length; example++) {
            System.arraycopy(rows[example], 0, flat, example * layer.units(), layer.units());
        }
        return flat;
    }

    /** ∂L/∂x = δWᵀ: the ∂L/∂a of the layer before. */
    double[][] inputGradient() {
        Matrices.transpose(layer.weights(), transposedWeights);
        Matrices.product(zerosByInput, delta, transposedWeights, inputGradient);
        return inputGradient;
    }

    /** What normalization there is between net inputs and function: none. */
    void normalize() {
        // The function is given the net inputs themselves.
    }

    /** Takes δ back through it. */
    void denormalize(double[][] delta) {
        // It is δ already.
    }

    /** The layer has learned from this batch: notes what it keeps of it besides the step. */
    void remember() {
        // Nothing.
    }

    /** The gradients of {@link Layer#parameters}, in their order. */
    List<double[]> gradients() {
        List<double[]> gradients = new ArrayList<>(Arrays.asList(weightGradient));
        gradients.add(biasGradient);
        return gradients;
    }

    /**
     * Says that the activation function makes no finite number of an argument, and of which; empty if it makes one of
     * all.
     *
     * @param what is so, and when
     */
    Optional<ArithmeticException> valueNotFinite(String what) {
        return notFinite(what + ": the activation function ", layer.activation()::value);
    }

    /** Says the same of the slope. */
    Optional<ArithmeticException> slopeNotFinite(String what) {
        return notFinite(what + ": the slope of the activation function ", layer.activation()::derivative);
    }

    /** NaN is the function's own; infinite it may well be because the weights have grown. */
    private Optional<ArithmeticException> notFinite(String what, DoubleUnaryOperator f) {
        return Arrays.stream(arguments()).flatMapToDouble(Arrays::stream)
                .filter(z -> Double.isFinite(z) && !Double.isFinite(f.applyAsDouble(z)))
                .mapToObj(z -> {
                    double result = f.applyAsDouble(z);
                    String message = what + layer.activation().name() + " is " + result + " at z = " + z;
                    return Double.isNaN(result) ? new ArithmeticException(message) : new DivergedException(message);
                })
                .findFirst();
    }

    Activation activation() {
        return layer.activation();
    }

    double[][] netInputs() {
        return netInputs;
    }

    /** What the function is given, shape (examples, units). */
    double[][] arguments() {
        return netInputs;
    }

    double[][] outputs() {
        return outputs;
    }

    double[][] weightGradient() {
        return weightGradient;
    }

    double[] biasGradient() {
        return biasGradient;
    }
}
