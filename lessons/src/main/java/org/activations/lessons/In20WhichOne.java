package org.activations.lessons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.activations.core.Activation;

/** In [20]: value and slope of seven functions on the left, in the middle and on the right. */
public final class In20WhichOne {

    private In20WhichOne() {
    }

    public static void main(String[] arguments) {
        Map<String, double[]> rows = new LinkedHashMap<>();
        for (Activation f : Experiment.FUNCTIONS) {
            double[] z = {-3, 0, 3};
            double[] y = f.value(z);
            double[] slope = f.derivative(z);
            rows.put(f.name(), new double[] {y[0], y[1], y[2], slope[0], slope[1], slope[2]});
        }
        List<String> columns = List.of("f(-3)", "f(0)", "f(3)", "f'(-3)", "f'(0)", "f'(3)");
        System.out.println(Tables.print(Tables.of("", columns, rows), "0.000"));
    }
}
