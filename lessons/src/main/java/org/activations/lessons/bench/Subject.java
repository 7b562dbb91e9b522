package org.activations.lessons.bench;

import java.util.function.BiConsumer;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.core.Vectors;
import org.activations.core.simd.ArrayKernel;
import org.activations.core.simd.Kernels;
import org.activations.core.simd.ScalarMath;

/**
 * What is timed: a function from an array to an array of the same length that is there already.
 *
 * @param scalar the function on one number after the other
 * @param fast the function as the library has it, on vectors and shared among the threads of the pool that it runs in
 */
record Subject(String name, BiConsumer<double[], double[]> scalar, BiConsumer<double[], double[]> fast) {

    private static final ArrayKernel COPY =
            Kernels.shared((z, from, to, out) -> System.arraycopy(z, from, out, from, to - from));

    private static final Subject SOFTMAX = new Subject("softmax", Subject::softmax, Kernels::softmax);

    /**
     * Softmax, or a function of the catalogue; upper and lower case are the same.
     *
     * @throws IllegalArgumentException if there is none of this name, listing the names that there are
     */
    static Subject named(String name) {
        if (name.equalsIgnoreCase(SOFTMAX.name)) {
            return SOFTMAX;
        }
        Activation function;
        try {
            function = Activations.named(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + "; and softmax", e);
        }
        return new Subject(function.name(), (z, out) -> {
            for (int i = 0; i < z.length; i++) {
                out[i] = function.value(z[i]);
            }
        }, function::value);
    }

    /** A copy, shared as a function is: as fast as memory allows. */
    static void copy(double[] z, double[] out) {
        COPY.apply(z, 0, z.length, out);
    }

    /** Softmax as the textbook has it, into an array that is there. */
    private static void softmax(double[] z, double[] out) {
        double max = z[Vectors.argmax(z)];
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            out[i] = ScalarMath.expOfNegative(z[i] - max);
            sum += out[i];
        }
        for (int i = 0; i < z.length; i++) {
            out[i] /= sum;
        }
    }
}
