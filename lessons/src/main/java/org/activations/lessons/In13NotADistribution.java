package org.activations.lessons;

import java.util.Arrays;
import java.util.Locale;

import org.activations.core.Softmax;
import org.activations.core.Vectors;
import org.activations.core.print.NumPy;

import static org.activations.core.Activations.LOGISTIC;

/** In [13]: logistic outputs do not sum to 1, softmax does, and softmax twice says too little. */
public final class In13NotADistribution {

    private In13NotADistribution() {
    }

    public static void main(String[] arguments) {
        double[] z = In03OutputLayer.netInput();
        System.out.println("logistic " + described(LOGISTIC.value(z)));
        System.out.println("softmax  " + described(Softmax.softmax(z)));
        double[] sure = Softmax.softmax(new double[] {5, 0, 0});
        System.out.println("once  " + described(sure));
        System.out.println("twice " + described(Softmax.softmax(sure)));
    }

    private static String described(double[] p) {
        return NumPy.str(p)
                + String.format(Locale.ROOT, " sum %.3f, class %d", Arrays.stream(p).sum(), Vectors.argmax(p));
    }
}
