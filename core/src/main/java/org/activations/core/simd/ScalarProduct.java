package org.activations.core.simd;

/**
 * A product in loops along rows: there the JIT compiler takes as many numbers at a time as the processor can, and every
 * sum still keeps its order. In one flat array it would not, as it could not tell that the rows are apart.
 */
final class ScalarProduct implements MatrixProduct {

    @Override
    public void apply(double[] c, double[][] a, double[][] b, double[][] out) {
        for (int i = 0; i < out.length; i++) {
            System.arraycopy(c, 0, out[i], 0, c.length);
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

    private static void add(double x, double[] b, double[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += x * b[j];
        }
    }

    private static void add(double x0, double[] b0, double x1, double[] b1, double x2, double[] b2,
            double x3, double[] b3, double[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += x0 * b0[j] + x1 * b1[j] + x2 * b2[j] + x3 * b3[j];
        }
    }
}
