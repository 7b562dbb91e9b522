package org.activations.core.network;

import org.apache.commons.numbers.core.Norm;

import java.util.Arrays;

/**
 * Products and sums of matrices that are arrays of rows.
 *
 * <p>The innermost loop runs along rows: there the JIT compiler takes as many numbers at a time as the processor can,
 * and every sum still keeps its order. In one flat array it would not, as it could not tell that the rows are apart.
 */
final class Matrices {

    private Matrices() {
    }

    /** {@code out += AB}. Shapes (m, k), (k, n) and (m, n). */
    static void addProduct(double[][] a, double[][] b, double[][] out) {
        for (int i = 0; i < out.length; i++) {
            double[] x = a[i];
            int k = 0;
            // Four rows at once: each number of the sum is then read and written a quarter as often.
            for (; k + 4 <= x.length; k += 4) {
                add(x[k], b[k], x[k + 1], b[k + 1], x[k + 2], b[k + 2], x[k + 3], b[k + 3], out[i]);
            }
            for (; k < x.length; k++) {
                add(x[k], b[k], out[i]);
            }
        }
    }

    /** {@code out += AᵀB}. Shapes (k, m), (k, n) and (m, n). */
    static void addTransposedProduct(double[][] a, double[][] b, double[][] out) {
        int k = 0;
        for (; k + 4 <= a.length; k += 4) {
            for (int i = 0; i < out.length; i++) {
                add(a[k][i], b[k], a[k + 1][i], b[k + 1], a[k + 2][i], b[k + 2], a[k + 3][i], b[k + 3], out[i]);
            }
        }
        for (; k < a.length; k++) {
            for (int i = 0; i < out.length; i++) {
                add(a[k][i], b[k], out[i]);
            }
        }
    }

    /** {@code sum += c x}. */
    static void add(double c, double[] x, double[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += c * x[j];
        }
    }

    private static void add(double c0, double[] x0, double c1, double[] x1, double c2, double[] x2,
            double c3, double[] x3, double[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += c0 * x0[j] + c1 * x1[j] + c2 * x2[j] + c3 * x3[j];
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

    static void clear(double[][] a) {
        for (double[] row : a) {
            Arrays.fill(row, 0);
        }
    }
}
