package org.activations.core;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.activations.core.simd.Kernels;

/**
 * Softmax and its relatives: functions from vector to vector, for the output layer of a network that chooses one of
 * several classes.
 *
 * <p>A matrix is taken row by row, a row being one example. As in PyTorch, a net input of −∞ has probability 0, and
 * there are no probabilities, all are NaN, where a net input is NaN or ∞ or all are −∞. Every machine
 * computes the same bits, however many numbers or threads it works with at a time: the sum of softmax is that of eight
 * sums, each of every eighth element, and of blocks of those, and up to eight elements it goes from the first to the
 * last.
 */
public final class Softmax {

    private Softmax() {
    }

    /**
     * The probabilities p(zᵢ) = e^zᵢ / Σⱼ e^zⱼ.
     *
     * <p>The largest element is subtracted first. That changes nothing in the quotient, and no power can overflow.
     *
     * @param z net inputs, shape (n,)
     * @return shape (n,); each between 0 and 1, their sum 1
     * @throws IllegalArgumentException if z is empty
     */
    public static double[] softmax(double[] z) {
        Shapes.notEmpty("z", z);
        double[] p = new double[z.length];
        Kernels.softmax(z, p);
        return p;
    }

    /**
     * {@link #softmax(double[])} of each row.
     *
     * @param z net inputs, shape (m, n)
     * @return shape (m, n); each row has sum 1
     * @throws IllegalArgumentException if z is ragged or its rows are empty
     */
    public static double[][] softmax(double[][] z) {
        return ofRows(z, Softmax::softmax);
    }

    /**
     * The logarithms of the probabilities, ln p(zᵢ) = zᵢ − ln Σⱼ e^zⱼ, finite where the probability itself is too small
     * for a double and exact to the last digits where it is close to 1.
     *
     * @param z net inputs, shape (n,)
     * @return shape (n,); each at most 0
     * @throws IllegalArgumentException if z is empty
     */
    public static double[] logSoftmax(double[] z) {
        Shapes.notEmpty("z", z);
        int best = Vectors.argmax(z);
        // e⁰ = 1 of the largest element is left to log1p; its 0 here is NaN where it is infinite.
        double others = z[best] - z[best];
        for (int i = 0; i < z.length; i++) {
            others += i == best ? 0 : StrictMath.exp(z[i] - z[best]);
        }
        double logOfSum = StrictMath.log1p(others);
        return Arrays.stream(z).map(zi -> zi - z[best] - logOfSum).toArray();
    }

    /**
     * {@link #logSoftmax(double[])} of each row.
     *
     * @param z net inputs, shape (m, n)
     * @return shape (m, n)
     * @throws IllegalArgumentException if z is ragged or its rows are empty
     */
    public static double[][] logSoftmax(double[][] z) {
        return ofRows(z, Softmax::logSoftmax);
    }

    /**
     * Softmax of −z: the smallest element gets the largest probability.
     *
     * @param z shape (n,)
     * @return shape (n,); each between 0 and 1, their sum 1
     * @throws IllegalArgumentException if z is empty
     */
    public static double[] softmin(double[] z) {
        return softmax(Arrays.stream(Shapes.vector("z", z)).map(zi -> -zi).toArray());
    }

    /**
     * {@link #softmin(double[])} of each row.
     *
     * @param z shape (m, n)
     * @return shape (m, n); each row has sum 1
     * @throws IllegalArgumentException if z is ragged or its rows are empty
     */
    public static double[][] softmin(double[][] z) {
        return ofRows(z, Softmax::softmin);
    }

    /**
     * The slopes of softmax, J(i, j) = ∂pᵢ/∂zⱼ = pᵢ(δᵢⱼ − pⱼ), where δ is 1 on the diagonal and 0 elsewhere.
     *
     * @param z net inputs, shape (n,)
     * @return shape (n, n), symmetric; each row has sum 0, or all are NaN where there are no probabilities
     * @throws IllegalArgumentException if z is empty
     */
    public static double[][] jacobian(double[] z) {
        double[] p = softmax(z);
        double[][] slopes = new double[p.length][p.length];
        for (int i = 0; i < p.length; i++) {
            // pᵢ(1 − pᵢ) would cancel where pᵢ is close to 1: 1 − pᵢ is what the other probabilities sum to. Where
            // there are no others their sum is 0, and NaN if the probability is.
            slopes[i][i] = p[i] - p[i];
            for (int j = 0; j < p.length; j++) {
                if (i != j) {
                    slopes[i][j] = -p[i] * p[j];
                    slopes[i][i] += p[i] * p[j];
                }
            }
        }
        return slopes;
    }

    private static double[][] ofRows(double[][] z, UnaryOperator<double[]> function) {
        return Arrays.stream(Shapes.matrix("z", z)).map(function).toArray(double[][]::new);
    }
}
