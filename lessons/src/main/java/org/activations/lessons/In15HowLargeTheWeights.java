package org.activations.lessons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.activations.core.Activation;
import org.activations.core.network.Examples;
import org.activations.core.network.Initialization;
import org.activations.core.network.LayerTrace;
import org.activations.core.network.Network;
import org.activations.core.network.Trace;
import org.activations.lessons.experiment.Digits;
import org.activations.lessons.experiment.Experiment;
import org.activations.lessons.experiment.Spread;

import static org.activations.core.Activations.SELU;
import static org.activations.core.network.Initialization.GLOROT;
import static org.activations.core.network.Initialization.HE;

/** In [15]: what becomes of signal and gradient from layer to layer, with weights of several sizes. */
public final class In15HowLargeTheWeights {

    private static final Examples SOME = Digits.read().training().range(0, 500);

    private In15HowLargeTheWeights() {
    }

    public static void main(String[] arguments) {
        Map<String, double[]> gains = new LinkedHashMap<>();
        List<Activation> functions = new ArrayList<>(Experiment.FUNCTIONS);
        functions.add(SELU);
        for (Activation function : functions) {
            double gain = Initialization.gain(function);
            gains.put(function.label(), new double[] {1 / (gain * gain), gain});
        }
        System.out.println(Tables.print(
                Tables.of("The slope rule", List.of("mean of f'(Z)²", "gain"), gains), "0.000"));
        List<String> scales = List.of("Glorot", "He", "slope rule");
        System.out.println(Tables.print(Tables.of("Gradient per weight, layer 1 / layer 5", scales,
                byScale(trace -> ratio(trace.byLayer(LayerTrace::gradientPerWeight), 0, 4))), "0.000"));
        System.out.println(Tables.print(Tables.of("Spread of the outputs, layer 5 / layer 1", scales,
                byScale(trace -> ratio(trace.byHiddenLayer(LayerTrace::outputSpread), 4, 0))), "0.000"));
        Map<String, double[]> deep = new LinkedHashMap<>();
        for (Activation function : Experiment.FUNCTIONS) {
            double[] layers = {1, 5, 10, 20};
            deep.put(function.label(), Arrays.stream(layers).map(layer -> median(function, Initialization.of(function),
                    20, trace -> trace.hidden().get((int) layer - 1).outputSpread())).toArray());
        }
        System.out.println(Tables.print(Tables.of("Spread of the outputs by the rule",
                List.of("layer 1", "layer 5", "layer 10", "layer 20"), deep), "0.0000"));
    }

    private static double ratio(double[] layers, int of, int to) {
        return layers[of] / layers[to];
    }

    private static Map<String, double[]> byScale(ToDoubleFunction<Trace> measure) {
        Map<String, double[]> rows = new LinkedHashMap<>();
        for (Activation function : Experiment.FUNCTIONS) {
            rows.put(function.label(), List.of(GLOROT, HE, Initialization.of(function)).stream()
                    .mapToDouble(weights -> median(function, weights, 5, measure)).toArray());
        }
        return rows;
    }

    /** The median over five seeds, of networks with so many hidden layers of 32 units. */
    private static double median(Activation function, Initialization weights, int depth,
            ToDoubleFunction<Trace> measure) {
        int[] sizes = new int[depth + 2];
        Arrays.fill(sizes, 32);
        sizes[0] = 64;
        sizes[depth + 1] = 10;
        return Spread.of(IntStream.rangeClosed(1, 5)
                .mapToDouble(seed -> measure.applyAsDouble(Network.of(seed, function, weights, sizes).trace(SOME)))
                .toArray()).median();
    }
}
