package org.activations.lessons;

import java.util.Arrays;

import org.activations.core.Softmax;
import org.activations.core.print.NumPy;

import static org.activations.core.Activations.ELU;
import static org.activations.core.Activations.TANH;

/** In [12]: three formulas as textbooks write them, where they break, and what the library gives there. */
public final class In12TextbookFormulas {

    private In12TextbookFormulas() {
    }

    public static void main(String[] arguments) {
        double[] large = {1000, 1001, 1002};
        System.out.println("textbook " + NumPy.str(textbookSoftmax(large)));
        System.out.println("library  " + NumPy.str(Softmax.softmax(large)));
        double[] four = {1e-17, 1e-10, 1, 710};
        System.out.println("textbook " + NumPy.str(textbookTanh(four)));
        System.out.println("sound    " + NumPy.str(soundTanh(four)));
        System.out.println("library  " + NumPy.str(TANH.value(four)));
        double[] small = {-1e-5, -1e-10, -1e-15, -1e-20};
        System.out.println("textbook " + NumPy.str(textbookElu(small)));
        System.out.println("library  " + NumPy.str(ELU.value(small)));
    }

    /** The function of In [4]. */
    private static double[] textbookSoftmax(double[] z) {
        double[] exp = Arrays.stream(z).map(StrictMath::exp).toArray();
        double sum = Arrays.stream(exp).sum();
        return Arrays.stream(exp).map(e -> e / sum).toArray();
    }

    private static double[] textbookTanh(double[] z) {
        return Arrays.stream(z)
                .map(x -> (StrictMath.exp(x) - StrictMath.exp(-x)) / (StrictMath.exp(x) + StrictMath.exp(-x)))
                .toArray();
    }

    private static double[] soundTanh(double[] z) {
        return Arrays.stream(z).map(x -> {
            double m = StrictMath.expm1(-2 * Math.abs(x));
            return Math.copySign(-m / (2 + m), x);
        }).toArray();
    }

    /** To the left of 0. */
    private static double[] textbookElu(double[] z) {
        return Arrays.stream(z).map(x -> StrictMath.exp(x) - 1).toArray();
    }
}
