package org.activations.core.network;

import org.activations.core.simd.Kernels;
import org.apache.commons.numbers.core.Norm;

import java.util.Arrays;

/** Products and sums of matrices that are arrays of rows. */
final class Matrices {

    private Matrices() {
    }

    /** {@code out = c + AB}, c added to each row. Shapes (n,), (m, k), (k, n) and (m, n). */
    static void product(double[] c, double[][] a, double[][] b, double[][] out) {
        Kernels.product().apply(c, a, b, out);
    }

    /** {@code sum += c x}. */
    static void add(double c, double[] x, double[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += c * x[j];
        }
    }

    /** {@code x *= c}. */
    static void scale(double c, double[] x) {
        for (int j = 0; j < x.length; j++) {
            x[j] *= c;
        }
    }

    static void transpose(double[][] a, double[][] out) {
        for (int i = 0; i < a.length; i++) {
            double[] row = a[i];
            for (int j = 0; j < row.length; j++) {
                out[j][i] = row[j];
            }
        }
    }

    /** Frobenius norm: the square root of the sum of squares. No square over- or underflows on the way to it. */
    static double norm(double[][] a) {
        return Norm.L2.of(Arrays.stream(a).mapToDouble(Norm.L2::of).toArray());
    }

    /** The standard deviation down each column, as the root mean square over the columns. */
    static double columnSpread(double[][] a) {
        double sum = 0;
        for (int j = 0; j < a[0].length; j++) {
            double mean = 0;
            for (double[] row : a) {
                mean += row[j] / a.length;
            }
            for (double[] row : a) {
                sum += (row[j] - mean) * (row[j] - mean);
            }
        }
        return Math.sqrt(sum / a.length / a[0].length);
    }
}
