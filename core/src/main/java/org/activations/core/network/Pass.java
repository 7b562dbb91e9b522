package org.activations.core.network;

import org.activations.core.Vectors;

import java.util.List;

/** One batch on its way through all layers to the loss, and back-propagation: the gradient's way back. */
final class Pass {

    private final List<LayerPass> layers;
    private final double[][] inputs;
    private final int[] labels;
    private final double[][] gradient;
    private final List<double[]> gradients;
    private double[][] netInputs;

    private Pass(List<LayerPass> layers, int examples, int classes) {
        this.layers = layers;
        inputs = new double[examples][];
        labels = new int[examples];
        gradient = new double[examples][classes];
        gradients = layers.stream().flatMap(layer -> layer.gradients().stream()).toList();
    }

    /** The way of so many examples through layers that predict. */
    static Pass predicting(List<Layer> layers, int examples) {
        return new Pass(layers.stream().map(layer -> layer.predicting(examples)).toList(), examples, classes(layers));
    }

    /** The way of a batch of so many examples through layers that learn from it. */
    static Pass learning(List<Layer> layers, int examples) {
        return new Pass(layers.stream().map(layer -> layer.learning(examples)).toList(), examples, classes(layers));
    }

    private static int classes(List<Layer> layers) {
        return layers.get(layers.size() - 1).units();
    }

    /** How many examples make the batch. */
    int size() {
        return labels.length;
    }

    /** Takes the next {@code size()} examples of this order, the first at position {@code from}, through the layers. */
    void forward(Examples examples, int[] order, int from) {
        for (int i = 0; i < labels.length; i++) {
            inputs[i] = examples.inputs()[order[from + i]];
            labels[i] = examples.labels()[order[from + i]];
        }
        netInputs = inputs;
        for (LayerPass layer : layers) {
            netInputs = layer.forward(netInputs);
        }
    }

    /** The mean loss of the batch; leaves its gradient by the net inputs of the output units for the way back. */
    double loss() {
        return addLosses(0) / labels.length;
    }

    /**
     * Adds the loss of one example after the other to a sum; leaves the gradient of their mean as {@link #loss} does.
     */
    double addLosses(double losses) {
        double sum = losses;
        for (int i = 0; i < labels.length; i++) {
            sum += CrossEntropy.lossAndGradient(netInputs[i], labels[i], gradient[i]);
            Matrices.scale(1.0 / labels.length, gradient[i]);
        }
        return sum;
    }

    /** Takes the gradient of the mean loss back from the last layer to the first. */
    void backward() {
        double[][] signal = gradient;
        for (int i = layers.size() - 1; i >= 0; i--) {
            layers.get(i).backward(signal);
            if (i > 0) {
                signal = layers.get(i).inputGradient();
            }
        }
    }

    /** Whether the gradients of all biases are finite: each is a sum of δ, so one δ that is not shows in it. */
    boolean hasFiniteGradient() {
        for (LayerPass layer : layers) {
            for (double sum : layer.biasGradient()) {
                if (!Double.isFinite(sum)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** How many examples of the batch have their largest net input at their label. */
    int correct() {
        int correct = 0;
        for (int i = 0; i < labels.length; i++) {
            if (Vectors.argmax(netInputs[i]) == labels[i]) {
                correct++;
            }
        }
        return correct;
    }

    /** What the output units are given, shape (examples, classes). */
    double[][] netInputs() {
        return netInputs;
    }

    /** The gradients of all that training changes, from the first layer to the last. */
    List<double[]> gradients() {
        return gradients;
    }

    List<LayerPass> layers() {
        return layers;
    }
}
