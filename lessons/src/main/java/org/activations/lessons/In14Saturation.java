package org.activations.lessons;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoublePredicate;

import org.activations.core.Vectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

import static org.activations.core.Activations.LOGISTIC;
import static org.activations.core.Activations.RELU;
import static org.activations.core.Activations.TANH;

/** In [14]: the slopes of three functions, and the net inputs from which they are lost. */
public final class In14Saturation {

    private In14Saturation() {
    }

    public static void main(String[] arguments) {
        IntColumn netInputs = IntColumn.create("z", -20, -10, -5, -2, -1, 0, 1, 2, 5, 10, 20);
        double[] z = netInputs.asDoubleArray();
        Table slopes = Table.create("Slopes", netInputs);
        slopes.addColumns(DoubleColumn.create("logistic", LOGISTIC.derivative(z)));
        slopes.addColumns(DoubleColumn.create("tanh", TANH.derivative(z)));
        slopes.addColumns(DoubleColumn.create("relu", RELU.derivative(z)));
        System.out.println(Tables.print(slopes, "0.000000000"));
        double exactlyOne = smallest(x -> TANH.value(x) == 1);
        double lost = smallest(x -> 1 + LOGISTIC.derivative(x) == 1);
        System.out.println(String.format(Locale.ROOT, "tanh(z) is 1 from z = %.2f on", exactlyOne));
        System.out.println(String.format(Locale.ROOT, "1 + logistic'(z) is 1 from z = %.2f on", lost));
    }

    private static double smallest(DoublePredicate holds) {
        return Arrays.stream(Vectors.arange(0, 50, 0.01)).filter(holds).findFirst().getAsDouble();
    }
}
