package org.activations.core.simd;

/** The product of two matrices that are arrays of rows. */
@FunctionalInterface
public interface MatrixProduct {

    /**
     * {@code out = c + AB}, where c is added to each row. Each number begins with c's and then takes four products at a
     * time.
     *
     * @param c shape (n,)
     * @param a shape (m, k)
     * @param b shape (k, n)
     * @param out shape (m, n), other arrays than those of a, b and c
     */
    void apply(double[] c, double[][] a, double[][] b, double[][] out);
}
