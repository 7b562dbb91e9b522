package org.activations.core.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

import static jdk.incubator.vector.VectorOperators.MAX;

/** {@link ScalarPowers} on vectors, for blocks of at least {@link ScalarPowers#SUMS} elements. */
final class VectorPowers implements ArrayKernel {

    private static final VectorSpecies<Double> SPECIES = VectorMath.SPECIES;

    @Override
    public void apply(double[] z, int from, int to, double[] out) {
        for (int start = from, end; start < to; start = end) {
            end = SharedKernel.endOfBlock(start, to);
            double max = max(z, start, end);
            double sum = sumOfPowers(z, start, end, out, ScalarPowers.subtrahend(max));
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

    /** Eight sums, as many at a time as a vector has numbers. */
    private static double sumOfPowers(double[] z, int from, int to, double[] out, double subtrahend) {
        int end = to - (to - from) % ScalarPowers.SUMS;
        for (int sum = 0; sum < ScalarPowers.SUMS; sum += SPECIES.length()) {
            DoubleVector sums = DoubleVector.zero(SPECIES);
            for (int i = from + sum; i < end; i += ScalarPowers.SUMS) {
                sums = sums.add(VectorMath.expOfNegative(DoubleVector.fromArray(SPECIES, z, i).sub(subtrahend)));
            }
            // By way of memory: reduceLanes(ADD) may add in any order, and in another one the next time.
            sums.intoArray(out, from + sum);
        }
        ScalarPowers.addPowers(z, end, to, subtrahend, out, from);
        return ScalarPowers.sum(out, from);
    }
}
