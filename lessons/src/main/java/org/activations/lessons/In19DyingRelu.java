package org.activations.lessons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.activations.core.network.Sgd;

import static org.activations.core.Activations.LEAKY_RELU;
import static org.activations.core.Activations.RELU;

/** In [19]: how many units fall silent when the learning rate is too high. */
public final class In19DyingRelu {

    private In19DyingRelu() {
    }

    public static void main(String[] arguments) {
        Digits digits = Digits.read();
        Map<String, double[]> rows = new LinkedHashMap<>();
        for (double rate : new double[] {0.1, 1, 1.5, 3}) {
            Experiment experiment = new Experiment(digits, new Sgd(rate, 32, 30, 3), 64, 32, 10);
            for (Run run : experiment.train(List.of(RELU, LEAKY_RELU))) {
                double silent = run.network().silentUnits(digits.training());
                rows.put(run.function().name() + " at rate " + rate, new double[] {silent, run.accuracy()});
            }
        }
        System.out.println(Tables.print(Tables.of("", List.of("silent units", "accuracy"), rows), "0.000"));
    }
}
