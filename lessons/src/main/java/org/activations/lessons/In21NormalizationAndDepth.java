package org.activations.lessons;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.activations.core.network.Adam;
import org.activations.lessons.experiment.Contender;
import org.activations.lessons.experiment.Experiment;
import org.activations.lessons.experiment.Results;
import org.activations.lessons.experiment.Run;
import org.activations.lessons.experiment.Spread;
import tech.tablesaw.api.Table;

/** In [21]: what batch normalization leaves of the choice, in five layers and in twenty. */
public final class In21NormalizationAndDepth {

    private In21NormalizationAndDepth() {
    }

    public static void main(String[] arguments) {
        List<Contender> plain = Contender.each(Experiment.FUNCTIONS);
        List<Contender> normalized = plain.stream().map(Contender::normalized).toList();
        Results five = Experiment.onDigits(32, 32, 32, 32, 32).rates(0.1, 0.3, 1).epochs(15).train(normalized);
        System.out.println(Tables.print(five.atBestRates().summary(
                "Training loss in epoch 3, normalized, at the best rate", run -> run.trainingLossIn(3)), "0.000"));
        System.out.println(Tables.print(five.byRate("Smallest test accuracy, normalized", Run::testAccuracy,
                Spread::smallest), "0.000"));
        int[] layers = new int[20];
        Arrays.fill(layers, 32);
        Experiment twenty = Experiment.onDigits(layers).epochs(15);
        Map<String, Results> three = new LinkedHashMap<>();
        three.put("SGD", twenty.rates(0.03).train(plain));
        three.put("Adam", twenty.by(Adam::new).rates(0.001).train(plain));
        three.put("normalized, SGD", twenty.rates(0.1).train(normalized));
        System.out.println(Tables.print(
                ofThree("Median test accuracy, twenty layers", three, Spread::median), "0.000"));
        System.out.println(Tables.print(
                ofThree("Smallest test accuracy, twenty layers", three, Spread::smallest), "0.000"));
    }

    private static Table ofThree(String title, Map<String, Results> three, ToDoubleFunction<Spread> statistic) {
        Map<String, double[]> rows = new LinkedHashMap<>();
        for (String name : three.get("SGD").names()) {
            rows.put(name, three.values().stream()
                    .mapToDouble(study -> statistic.applyAsDouble(study.of(name).spread(Run::testAccuracy))).toArray());
        }
        return Tables.of(title, List.copyOf(three.keySet()), rows);
    }
}
