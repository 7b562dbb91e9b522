package org.activations.lessons;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.activations.core.Activation;
import org.activations.core.network.Examples;
import org.activations.core.network.Initialization;
import org.activations.core.network.Network;

import static org.activations.core.network.Initialization.GLOROT;
import static org.activations.core.network.Initialization.HE;

/** In [15]: what becomes of signal and gradient from layer to layer, with weights of several sizes. */
public final class In15HowLargeTheWeights {

    private In15HowLargeTheWeights() {
    }

    public static void main(String[] arguments) {
        Examples digits = Digits.read().training().range(0, 500);
        Map<String, double[]> forward = new LinkedHashMap<>();
        Map<String, double[]> backward = new LinkedHashMap<>();
        for (Activation function : Experiment.FUNCTIONS) {
            for (Initialization weights : List.of(GLOROT, HE, Initialization.of(function))) {
                String name = function.label() + ", " + weights;
                forward.put(name, medians(function, weights, network -> network.outputSpreads(digits)));
                backward.put(name, medians(function, weights, network -> network.gradientPerWeight(digits)));
            }
        }
        System.out.println(Tables.print(Tables.of("Spread of the outputs by layer",
                List.of("1", "2", "3", "4", "5"), forward), "0.0000"));
        System.out.println(Tables.print(Tables.of("Gradient per weight by layer",
                List.of("1", "2", "3", "4", "5", "6"), backward), "0.0E0"));
    }

    /** Layer by layer the median over five seeds. */
    private static double[] medians(Activation function, Initialization weights, Function<Network, double[]> measure) {
        double[][] seeds = IntStream.rangeClosed(1, 5)
                .mapToObj(seed -> measure.apply(Network.of(function, weights, seed, 64, 32, 32, 32, 32, 32, 10)))
                .toArray(double[][]::new);
        return IntStream.range(0, seeds[0].length)
                .mapToDouble(layer -> Spread.of(Arrays.stream(seeds).mapToDouble(seed -> seed[layer]).toArray())
                .median())
                .toArray();
    }
}
