package org.activations.lessons;

import java.util.Arrays;
import java.util.Locale;

import org.activations.core.Vectors;
import org.activations.core.print.NumPy;
import org.activations.core.print.Torch;

import static org.activations.core.Activations.LOGISTIC;
import static org.activations.core.Activations.TANH;

/** In [11]: tanh and the logistic function over the same net inputs. */
public final class In11TwoCurves {

    private In11TwoCurves() {
    }

    public static void main(String[] arguments) {
        double[] z = Vectors.arange(-5, 5, 0.005);
        System.out.println(NumPy.str(TANH.value(z)));
        System.out.println(Torch.repr(TANH.value(z)));
        System.out.println(NumPy.str(LOGISTIC.value(z)));
        System.out.println(Torch.repr(LOGISTIC.value(z)));
        double largest = Arrays.stream(z).map(In11TwoCurves::difference).max().getAsDouble();
        System.out.println(String.format(Locale.ROOT, "largest difference: %.1e", largest));
        double[] around = {-2, -1, 0, 1, 2};
        System.out.println("tanh     " + NumPy.str(TANH.value(around)));
        System.out.println("logistic " + NumPy.str(LOGISTIC.value(around)));
    }

    private static double difference(double z) {
        return Math.abs(TANH.value(z) - (2 * LOGISTIC.value(2 * z) - 1));
    }
}
