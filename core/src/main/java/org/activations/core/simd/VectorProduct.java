package org.activations.core.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ScalarProduct} on vectors: each number is made of the same sums in the same order.
 *
 * <p>Four rows at once: what is loaded for one serves the others. Where rows or columns are left over, some that are
 * done already are done again.
 */
final class VectorProduct implements MatrixProduct {

    private static final VectorSpecies<Double> SPECIES = VectorMath.SPECIES;

    private final MatrixProduct narrow = new ScalarProduct();

    @Override
    public void apply(double[] c, double[][] a, double[][] b, double[][] out) {
        int last = c.length - SPECIES.length();
        if (last < 0) {
            narrow.apply(c, a, b, out);
            return;
        }
        int lastRow = out.length - 1;
        for (int i = 0; i <= lastRow; i += 4) {
            int i1 = Math.min(i + 1, lastRow);
            int i2 = Math.min(i + 2, lastRow);
            int i3 = Math.min(i + 3, lastRow);
            for (int j = 0; j < c.length; j += SPECIES.length()) {
                apply(c, a[i], a[i1], a[i2], a[i3], b, out[i], out[i1], out[i2], out[i3], Math.min(j, last));
            }
        }
    }

    /**
     * Four rows of the product, in these the columns from j on that one vector holds. The sums are written out, as a
     * method that the JIT compiler leaves uninlined would return each vector as an object.
     */
    private static void apply(double[] c, double[] a0, double[] a1, double[] a2, double[] a3, double[][] b,
            double[] out0, double[] out1, double[] out2, double[] out3, int j) {
        DoubleVector sum0 = DoubleVector.fromArray(SPECIES, c, j);
        DoubleVector sum1 = sum0;
        DoubleVector sum2 = sum0;
        DoubleVector sum3 = sum0;
        int k = 0;
        for (; k + 4 <= b.length; k += 4) {
            DoubleVector x0 = DoubleVector.fromArray(SPECIES, b[k], j);
            DoubleVector x1 = DoubleVector.fromArray(SPECIES, b[k + 1], j);
            DoubleVector x2 = DoubleVector.fromArray(SPECIES, b[k + 2], j);
            DoubleVector x3 = DoubleVector.fromArray(SPECIES, b[k + 3], j);
            sum0 = sum0.add(x0.mul(a0[k]).add(x1.mul(a0[k + 1])).add(x2.mul(a0[k + 2])).add(x3.mul(a0[k + 3])));
            sum1 = sum1.add(x0.mul(a1[k]).add(x1.mul(a1[k + 1])).add(x2.mul(a1[k + 2])).add(x3.mul(a1[k + 3])));
            sum2 = sum2.add(x0.mul(a2[k]).add(x1.mul(a2[k + 1])).add(x2.mul(a2[k + 2])).add(x3.mul(a2[k + 3])));
            sum3 = sum3.add(x0.mul(a3[k]).add(x1.mul(a3[k + 1])).add(x2.mul(a3[k + 2])).add(x3.mul(a3[k + 3])));
        }
        for (; k < b.length; k++) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, b[k], j);
            sum0 = sum0.add(x.mul(a0[k]));
            sum1 = sum1.add(x.mul(a1[k]));
            sum2 = sum2.add(x.mul(a2[k]));
            sum3 = sum3.add(x.mul(a3[k]));
        }
        sum0.intoArray(out0, j);
        sum1.intoArray(out1, j);
        sum2.intoArray(out2, j);
        sum3.intoArray(out3, j);
    }
}
