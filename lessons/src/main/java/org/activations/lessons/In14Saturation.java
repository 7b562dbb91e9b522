package org.activations.lessons;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;

import org.activations.core.Activation;
import org.activations.core.Vectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

import static org.activations.core.Activations.LOGISTIC;
import static org.activations.core.Activations.LOG_SIGMOID;
import static org.activations.core.Activations.RELU;
import static org.activations.core.Activations.TANH;

/** In [14]: the slopes of three functions, and the net inputs from which two functions are 1. */
public final class In14Saturation {

    private In14Saturation() {
    }

    public static void main(String[] arguments) {
        IntColumn netInputs = IntColumn.create("z", -20, -10, -5, -2, -1, 0, 1, 2, 5, 10, 20);
        double[] z = netInputs.asDoubleArray();
        Table slopes = Table.create("Slopes", netInputs);
        for (Activation f : List.of(LOGISTIC, TANH, RELU)) {
            slopes.addColumns(DoubleColumn.create(f.label(), f.derivative(z)));
        }
        System.out.println(Tables.print(slopes, "0.000000000"));
        double exactlyOne = smallest(x -> TANH.value(x) == 1);
        System.out.println(String.format(Locale.ROOT, "tanh(z) is 1 from z = %.2f on", exactlyOne));
        double lost = smallest(x -> LOGISTIC.value(x) == 1);
        System.out.println(String.format(Locale.ROOT, "logistic(z) is 1 from z = %.2f on: ln(1 - 1) is %s, not %.2f",
                lost, Math.log(1 - LOGISTIC.value(lost)), LOG_SIGMOID.value(-lost)));
    }

    private static double smallest(DoublePredicate holds) {
        return Arrays.stream(Vectors.arange(0, 50, 0.01)).filter(holds).findFirst().getAsDouble();
    }
}
