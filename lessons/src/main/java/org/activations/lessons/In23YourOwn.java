package org.activations.lessons;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

import org.activations.core.Activation;
import org.activations.core.Vectors;
import org.activations.lessons.experiment.Contender;
import org.activations.lessons.experiment.Experiment;
import org.activations.lessons.experiment.Results;
import org.activations.lessons.experiment.Run;

import static org.activations.core.Activations.RELU;
import static org.activations.core.Activations.TANH;

/** In [23]: a function of one's own, checked and trained like those of the catalogue. */
public final class In23YourOwn {

    private In23YourOwn() {
    }

    public static void main(String[] arguments) {
        Activation mine = Activation.of("mine", In23YourOwn::value, In23YourOwn::slope);
        Activation valuesOnly = Activation.of("mine", mine::value);
        double error = Arrays.stream(Vectors.linspace(-10, 10, 2001))
                .map(z -> Math.abs(mine.derivative(z) - valuesOnly.derivative(z))).max().getAsDouble();
        System.out.println(String.format(Locale.ROOT, "slope: largest difference %.0e", error));
        double[] positives = LongStream.rangeClosed(0, 1 << 20)
                .mapToDouble(i -> Double.longBitsToDouble(i * 0x7FF_0000_0000L)).toArray();
        double[] ofPositives = mine.value(positives);
        int wrong = 0;
        for (int i = 0; i < positives.length; i++) {
            boolean odd = mine.value(-positives[i]) == -ofPositives[i];
            boolean rises = i == 0 || ofPositives[i] >= ofPositives[i - 1];
            wrong += odd && rises ? 0 : 1;
        }
        System.out.println(wrong + " of " + positives.length + " are wrong; at " + positives[positives.length - 1]
                + " it is " + ofPositives[positives.length - 1]);
        Results compared = Experiment.onDigits(32, 32, 32, 32, 32).epochs(15)
                .train(Contender.each(List.of(TANH, RELU, mine)));
        System.out.println(Tables.print(
                compared.summary("Test accuracy in epoch 3", run -> run.testAccuracyIn(3)), "0.000"));
        System.out.println(Tables.print(compared.summary("Test accuracy", Run::testAccuracy), "0.000"));
    }

    private static double value(double z) {
        return Double.isInfinite(z) ? Math.signum(z) : z / StrictMath.hypot(1, z);
    }

    private static double slope(double z) {
        double root = 1 / StrictMath.hypot(1, z);
        return root * root * root;
    }
}
