package org.activations.core.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

import static jdk.incubator.vector.VectorOperators.MAX;

/** {@link ScalarMaxima} on vectors. */
final class VectorMaxima implements ArrayKernel {

    private static final VectorSpecies<Double> SPECIES = VectorMath.SPECIES;

    @Override
    public void apply(double[] z, int from, int to, double[] out) {
        for (int start = from, end; start < to; start = end) {
            end = SharedKernel.endOfBlock(start, to);
            out[start] = max(z, start, end);
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
}
