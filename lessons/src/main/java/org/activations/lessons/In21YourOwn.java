package org.activations.lessons;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.activations.core.Activation;
import org.activations.core.Vectors;
import org.activations.core.network.Sgd;

import static org.activations.core.Activations.TANH;

/** In [21]: a function of one's own, checked and trained like those of the catalogue. */
public final class In21YourOwn {

    private In21YourOwn() {
    }

    public static void main(String[] arguments) {
        Activation mine = Activation.of("mine",
                z -> z / Math.sqrt(1 + z * z),
                z -> 1 / ((1 + z * z) * Math.sqrt(1 + z * z)));
        Activation valuesOnly = Activation.of("mine", mine::value);
        double error = Arrays.stream(Vectors.linspace(-10, 10, 2001))
                .map(z -> Math.abs(mine.derivative(z) - valuesOnly.derivative(z))).max().getAsDouble();
        System.out.println(String.format(Locale.ROOT, "slope: largest difference %.0e", error));
        double[] y = mine.value(Vectors.linspace(-1000, 1000, 2001));
        double min = Arrays.stream(y).min().getAsDouble();
        double max = Arrays.stream(y).max().getAsDouble();
        System.out.println(String.format(Locale.ROOT, "range: %.3f to %.3f, and %.3f at 0", min, max, mine.value(0)));
        Experiment experiment = new Experiment(Digits.read(), new Sgd(0.1, 32, 30, 3), 64, 32, 32, 32, 32, 32, 10);
        List<Run> runs = experiment.train(List.of(TANH, mine));
        System.out.println(Tables.print(LearningCurves.accuracy(runs, 1, 3, 10, 30), "0.000"));
    }
}
