package org.activations.core.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

import static jdk.incubator.vector.VectorOperators.MAX;

/**
 * The first pass of softmax: of each block of {@link SharedKernel#BLOCK} elements, or nearly two where the array ends,
 * the largest, m, and the sum of e^(zᵢ − m). They are left in the block's first two places in {@code out}, which is not
 * z.
 */
final class VectorPowers implements ArrayKernel {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    @Override
    public void apply(double[] z, int from, int to, double[] out) {
        for (int start = from, end; start < to; start = end) {
            end = SharedKernel.endOfBlock(start, to);
            double max = max(z, start, end);
            double sum = sumOfPowers(z, start, end, out, max == Double.NEGATIVE_INFINITY ? 0 : max);
            out[start] = max;
            out[start + 1] = sum;
        }
    }

    /** Four at a time, as the next of a row of maxima has to wait for the one before. */
    private static double max(double[] z, int from, int to) {
        int length = SPECIES.length();
        DoubleVector first = DoubleVector.broadcast(SPECIES, Double.NEGATIVE_INFINITY);
        DoubleVector second = first;
        DoubleVector third = first;
        DoubleVector fourth = first;
        int i = from;
        for (; i <= to - 4 * length; i += 4 * length) {
            first = first.max(DoubleVector.fromArray(SPECIES, z, i));
            second = second.max(DoubleVector.fromArray(SPECIES, z, i + length));
            third = third.max(DoubleVector.fromArray(SPECIES, z, i + 2 * length));
            fourth = fourth.max(DoubleVector.fromArray(SPECIES, z, i + 3 * length));
        }
        double max = first.max(second).max(third.max(fourth)).reduceLanes(MAX);
        for (; i < to; i++) {
            max = Math.max(max, z[i]);
        }
        return max;
    }

    private static double sumOfPowers(double[] z, int from, int to, double[] out, double max) {
        DoubleVector sums = DoubleVector.zero(SPECIES);
        int i = from;
        for (; i <= to - SPECIES.length(); i += SPECIES.length()) {
            sums = sums.add(VectorMath.expOfNegative(DoubleVector.fromArray(SPECIES, z, i).sub(max)));
        }
        // By way of memory: reduceLanes(ADD) may add in any order, and in another one the next time.
        sums.intoArray(out, from);
        double sum = 0;
        for (int lane = 0; lane < SPECIES.length(); lane++) {
            sum += out[from + lane];
        }
        for (; i < to; i++) {
            sum += StrictMath.exp(z[i] - max);
        }
        return sum;
    }
}
