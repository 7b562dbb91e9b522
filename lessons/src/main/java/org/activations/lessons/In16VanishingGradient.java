package org.activations.lessons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.activations.core.network.Examples;
import org.activations.core.network.Initialization;
import org.activations.core.network.LayerTrace;
import org.activations.core.network.Network;
import org.activations.lessons.experiment.Contender;
import org.activations.lessons.experiment.Digits;
import org.activations.lessons.experiment.Experiment;
import org.activations.lessons.experiment.Results;
import org.activations.lessons.experiment.Run;
import org.activations.lessons.experiment.Spread;

import static org.activations.core.Activations.LOGISTIC;
import static org.activations.core.Activations.TANH;

/**
 * In [16]: what depth does to the gradient and to learning, with weights that are too small and with the right ones.
 */
public final class In16VanishingGradient {

    private In16VanishingGradient() {
    }

    public static void main(String[] arguments) {
        Examples batch = Digits.read().training().range(0, 500);
        List<Contender> three = List.of(
                Contender.of(LOGISTIC).with(Initialization.GLOROT), Contender.of(LOGISTIC), Contender.of(TANH));
        List<String> depths = List.of("1 layer", "2", "3", "4", "5 layers");
        Map<String, double[]> ratios = new LinkedHashMap<>();
        for (Contender one : three) {
            ratios.put(one.name(), IntStream.rangeClosed(1, 5).mapToDouble(depth -> ratio(one, depth, batch))
                    .toArray());
        }
        System.out.println(Tables.print(
                Tables.of("Gradient per weight, first layer / last layer", depths, ratios), "0.0000"));
        Map<String, List<Spread>> accuracies = new LinkedHashMap<>();
        for (int depth = 1; depth <= 5; depth++) {
            int[] hidden = new int[depth];
            Arrays.fill(hidden, 32);
            Results results = Experiment.onDigits(hidden).rates(0.3).epochs(15).train(three);
            for (Contender one : three) {
                accuracies.computeIfAbsent(one.name(), name -> new ArrayList<>())
                        .add(results.of(one.name()).spread(Run::testAccuracy));
            }
        }
        System.out.println(Tables.print(
                Tables.of("Median test accuracy", depths, each(accuracies, Spread::median)), "0.000"));
        System.out.println(Tables.print(
                Tables.of("Smallest test accuracy", depths, each(accuracies, Spread::smallest)), "0.000"));
    }

    private static Map<String, double[]> each(Map<String, List<Spread>> rows, ToDoubleFunction<Spread> statistic) {
        Map<String, double[]> numbers = new LinkedHashMap<>();
        rows.forEach((name, row) -> numbers.put(name, row.stream().mapToDouble(statistic).toArray()));
        return numbers;
    }

    /** The median over five seeds. */
    private static double ratio(Contender one, int depth, Examples batch) {
        int[] sizes = new int[depth + 2];
        Arrays.fill(sizes, 32);
        sizes[0] = 64;
        sizes[depth + 1] = 10;
        return Spread.of(IntStream.rangeClosed(1, 5).mapToDouble(seed -> {
            double[] gradient = Network.of(seed, one.function(), one.weights(), sizes).trace(batch)
                    .byLayer(LayerTrace::gradientPerWeight);
            return gradient[0] / gradient[depth];
        }).toArray()).median();
    }
}
