package org.activations.lessons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.activations.core.Activation;
import org.activations.core.network.Examples;
import org.activations.core.network.Network;
import org.activations.core.network.Sgd;
import org.activations.lessons.experiment.Contender;
import org.activations.lessons.experiment.Digits;
import org.activations.lessons.experiment.Experiment;
import org.activations.lessons.experiment.Results;
import org.activations.lessons.experiment.Run;

import static org.activations.core.Activations.LEAKY_RELU;
import static org.activations.core.Activations.RELU;

/** In [19]: how many units fall silent as the learning rate rises, and whether they come back. */
public final class In19DyingRelu {

    private In19DyingRelu() {
    }

    public static void main(String[] arguments) {
        Examples digits = Digits.read().training();
        Results results = Experiment.onDigits(32).rates(0.3, 0.6, 0.9, 1.2, 1.5, 1.8, 2.1).epochs(10)
                .train(Contender.each(List.of(RELU, LEAKY_RELU)));
        System.out.println(Tables.print(results.of(RELU.label()).summary("Share of silent units",
                run -> run.network().trace(digits).silentUnits()), "0.000"));
        System.out.println(Tables.print(results.summary("Test accuracy", Run::testAccuracy), "0.000"));
        Map<String, double[]> rows = new LinkedHashMap<>();
        for (Activation function : List.of(RELU, LEAKY_RELU)) {
            double[] counts = new double[2];
            for (int seed = 1; seed <= 5; seed++) {
                count(function, seed, digits, counts);
            }
            rows.put(function.label(), counts);
        }
        System.out.println(Tables.print(Tables.of("160 units in five networks",
                List.of("left of 0", "came back"), rows), "0"));
    }

    private static void count(Activation function, int seed, Examples digits, double[] counts) {
        Network network = Network.of(seed, function, 64, 32, 10);
        List<boolean[]> left = new ArrayList<>();
        network.train(digits, new Sgd(1.2, 32, 10, seed),
                epoch -> left.add(network.trace(digits).layers().get(0).unitsLeftOfZero()));
        for (int i = 0; i < 32; i++) {
            int unit = i;
            int first = IntStream.range(0, 10).filter(epoch -> left.get(epoch)[unit]).findFirst().orElse(10);
            counts[0] += first < 10 ? 1 : 0;
            counts[1] += IntStream.range(first, 10).anyMatch(epoch -> !left.get(epoch)[unit]) ? 1 : 0;
        }
    }
}
