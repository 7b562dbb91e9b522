package org.activations.core.simd;

import java.util.Arrays;

/**
 * The first pass of softmax, one number after the other: of each block of {@link SharedKernel#BLOCK} elements, or
 * nearly two where the array ends, the largest, m, and the sum of e^(zᵢ − m). They are left in the block's first two
 * places in {@code out}, which is not z.
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
            double max = Double.NEGATIVE_INFINITY;
            for (int i = start; i < end; i++) {
                max = Math.max(max, z[i]);
            }
            Arrays.fill(sums, 0);
            addPowers(z, start, end, subtrahend(max), sums, 0);
            out[start] = max;
            out[start + 1] = sum(sums, 0);
        }
    }

    /** What is subtracted from the elements: the largest, but of nothing but −∞ not that, which would give NaN. */
    static double subtrahend(double max) {
        return max == Double.NEGATIVE_INFINITY ? 0 : max;
    }

    /** Adds the powers of z[from], z[from + 1], ... to the sums at first, first + 1, ... in turn. */
    static void addPowers(double[] z, int from, int to, double subtrahend, double[] sums, int first) {
        for (int i = from; i < to; i++) {
            sums[first + (i - from) % SUMS] += ScalarMath.expOfNegative(z[i] - subtrahend);
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
