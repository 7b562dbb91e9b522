package org.activations.core.network;

import org.activations.core.Activation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A layer of units: {@code a = f(xW + b)}. */
class Layer {

    private final double[][] weights;
    private final double[] biases;
    private final Activation activation;

    /**
     * @param weights W, shape (inputs, units); column j belongs to unit j
     * @param activation f
     */
    Layer(double[][] weights, Activation activation) {
        this.weights = weights;
        this.biases = new double[weights[0].length];
        this.activation = activation;
    }

    int inputs() {
        return weights.length;
    }

    int units() {
        return biases.length;
    }

    /** W, shape (inputs, units). */
    double[][] weights() {
        return weights;
    }

    /** b, shape (units,). */
    double[] biases() {
        return biases;
    }

    Activation activation() {
        return activation;
    }

    /** All numbers that training changes, in the order of {@link LayerPass#gradients}. */
    List<double[]> parameters() {
        List<double[]> parameters = new ArrayList<>(Arrays.asList(weights));
        parameters.add(biases);
        return parameters;
    }

    /** Whether the layer can predict as well as learn: a normalized one has to have learned something first. */
    boolean canPredict() {
        return true;
    }

    /** The way of so many examples through the layer when it predicts. */
    LayerPass predicting(int examples) {
        return new LayerPass(this, examples);
    }

    /** The way of a batch of so many examples through the layer when it learns. */
    LayerPass learning(int examples) {
        return new LayerPass(this, examples);
    }
}
