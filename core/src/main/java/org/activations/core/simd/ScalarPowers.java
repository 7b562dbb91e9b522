package org.activations.core.simd;

import java.util.Arrays;

/**
 * The second pass of softmax, one number after the other: the powers e^(zᵢ − max), and of each block of
 * {@link SharedKernel#BLOCK} elements their sum. A block finds max in its first place in {@code out}, which is not z.
 * It leaves its powers there, but in the first two places max and the sum.
 *
 * <p>The sum is made of eight, each of every eighth element, which are added at last. So vectors of two, four or eight
 * numbers can add in the same order, and up to eight elements it is the sum from the first to the last.
 */
final class ScalarPowers implements ArrayKernel {

    static final int SUMS = 8;

    @Override
    public void apply(double[] z, int from, int to, double[] out) {
        double[] sums = new double[SUMS];
        for (int start = from, end; start < to; start = end) {
            end = SharedKernel.endOfBlock(start, to);
            double max = out[start];
            Arrays.fill(sums, 0);
            addPowers(z, start, end, max, out, sums, 0);
            out[start] = max;
            out[start + 1] = sum(sums, 0);
        }
    }

    /** Writes the powers of z[from], z[from + 1], ..., and adds them to the sums at first, first + 1, ... in turn. */
    static void addPowers(double[] z, int from, int to, double max, double[] out, double[] sums, int first) {
        for (int i = from; i < to; i++) {
            out[i] = ScalarMath.expOfNegative(z[i] - max);
            sums[first + (i - from) % SUMS] += out[i];
        }
    }

    /** The sum of the sums, from the first to the last. */
    static double sum(double[] sums, int first) {
        double sum = 0;
        for (int i = first; i < first + SUMS; i++) {
            sum += sums[i];
        }
        return sum;
    }
}
