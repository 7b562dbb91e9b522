package org.activations.core.network;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One look into a network: what each layer made of a batch of examples, and the gradient that came back.
 *
 * @param loss the mean cross-entropy
 * @param layers from the first hidden layer to the output layer
 */
public record Trace(double loss, List<LayerTrace> layers) {

    public Trace {
        layers = List.copyOf(layers);
    }

    /** All layers but the output layer. */
    public List<LayerTrace> hidden() {
        return layers.subList(0, layers.size() - 1);
    }

    /** A measure of each layer, the output layer last: {@code trace.byLayer(LayerTrace::gradientPerWeight)}. */
    public double[] byLayer(ToDoubleFunction<LayerTrace> measure) {
        return layers.stream().mapToDouble(measure).toArray();
    }

    /** A measure of each hidden layer: {@code trace.byHiddenLayer(LayerTrace::outputSpread)}. */
    public double[] byHiddenLayer(ToDoubleFunction<LayerTrace> measure) {
        return hidden().stream().mapToDouble(measure).toArray();
    }

    /** The share of hidden units whose output is 0 for every example, from 0 to 1; without hidden units 0. */
    public double silentUnits() {
        int units = hidden().stream().mapToInt(LayerTrace::units).sum();
        int silent = hidden().stream().mapToInt(LayerTrace::countSilentUnits).sum();
        return units == 0 ? 0 : (double) silent / units;
    }
}
