package org.activations.lessons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.activations.core.Activation;
import org.activations.lessons.experiment.Experiment;

/** In [9]: values and slopes of the functions that the lessons compare. */
public final class In09TheFunctions {

    private In09TheFunctions() {
    }

    public static void main(String[] arguments) {
        double[] around = {-3, -1, 0, 1, 3};
        Map<String, double[]> values = new LinkedHashMap<>();
        Map<String, double[]> slopes = new LinkedHashMap<>();
        for (Activation f : Experiment.FUNCTIONS) {
            values.put(f.label(), f.value(around));
            slopes.put(f.label(), f.derivative(around));
        }
        List<String> at = List.of("z = -3", "z = -1", "z = 0", "z = 1", "z = 3");
        System.out.println(Tables.print(Tables.of("f(z)", at, values), "0.000"));
        System.out.println(Tables.print(Tables.of("f'(z)", at, slopes), "0.000"));
    }
}
