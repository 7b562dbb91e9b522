package org.activations.core.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link ScalarProduct} on vectors: each number is made of the same sums in the same order.
 *
 * <p>Four rows and two vectors at once, as many sums as registers hold beside what they are made of: what is loaded for
 * one serves the others. Where rows or columns are left over, some that are done already are done again.
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
            for (int j = 0; j < c.length; j += 2 * SPECIES.length()) {
                apply(c, a[i], a[i1], a[i2], a[i3], b, out[i], out[i1], out[i2], out[i3],
                        Math.min(j, last), Math.min(j + SPECIES.length(), last));
            }
        }
    }

    /** Four rows of the product, in these the columns of two vectors. */
    private static void apply(double[] c, double[] a0, double[] a1, double[] a2, double[] a3, double[][] b,
            double[] out0, double[] out1, double[] out2, double[] out3, int left, int right) {
        DoubleVector left0 = DoubleVector.fromArray(SPECIES, c, left);
        DoubleVector left1 = left0;
        DoubleVector left2 = left0;
        DoubleVector left3 = left0;
        DoubleVector right0 = DoubleVector.fromArray(SPECIES, c, right);
        DoubleVector right1 = right0;
        DoubleVector right2 = right0;
        DoubleVector right3 = right0;
        int k = 0;
        for (; k + 4 <= b.length; k += 4) {
            DoubleVector x0 = DoubleVector.fromArray(SPECIES, b[k], left);
            DoubleVector x1 = DoubleVector.fromArray(SPECIES, b[k + 1], left);
            DoubleVector x2 = DoubleVector.fromArray(SPECIES, b[k + 2], left);
            DoubleVector x3 = DoubleVector.fromArray(SPECIES, b[k + 3], left);
            DoubleVector y0 = DoubleVector.fromArray(SPECIES, b[k], right);
            DoubleVector y1 = DoubleVector.fromArray(SPECIES, b[k + 1], right);
            DoubleVector y2 = DoubleVector.fromArray(SPECIES, b[k + 2], right);
            DoubleVector y3 = DoubleVector.fromArray(SPECIES, b[k + 3], right);
            left0 = left0.add(four(x0, x1, x2, x3, a0, k));
            right0 = right0.add(four(y0, y1, y2, y3, a0, k));
            left1 = left1.add(four(x0, x1, x2, x3, a1, k));
            right1 = right1.add(four(y0, y1, y2, y3, a1, k));
            left2 = left2.add(four(x0, x1, x2, x3, a2, k));
            right2 = right2.add(four(y0, y1, y2, y3, a2, k));
            left3 = left3.add(four(x0, x1, x2, x3, a3, k));
            right3 = right3.add(four(y0, y1, y2, y3, a3, k));
        }
        for (; k < b.length; k++) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, b[k], left);
            DoubleVector y = DoubleVector.fromArray(SPECIES, b[k], right);
            left0 = left0.add(x.mul(a0[k]));
            right0 = right0.add(y.mul(a0[k]));
            left1 = left1.add(x.mul(a1[k]));
            right1 = right1.add(y.mul(a1[k]));
            left2 = left2.add(x.mul(a2[k]));
            right2 = right2.add(y.mul(a2[k]));
            left3 = left3.add(x.mul(a3[k]));
            right3 = right3.add(y.mul(a3[k]));
        }
        left0.intoArray(out0, left);
        right0.intoArray(out0, right);
        left1.intoArray(out1, left);
        right1.intoArray(out1, right);
        left2.intoArray(out2, left);
        right2.intoArray(out2, right);
        left3.intoArray(out3, left);
        right3.intoArray(out3, right);
    }

    private static DoubleVector four(DoubleVector x0, DoubleVector x1, DoubleVector x2, DoubleVector x3,
            double[] a, int k) {
        return x0.mul(a[k]).add(x1.mul(a[k + 1])).add(x2.mul(a[k + 2])).add(x3.mul(a[k + 3]));
    }
}
