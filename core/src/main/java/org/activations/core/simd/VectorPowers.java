package org.activations.core.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link ScalarPowers} on vectors, for blocks of at least {@link ScalarPowers#SUMS} elements. */
final class VectorPowers implements ArrayKernel {

    private static final VectorSpecies<Double> SPECIES = VectorMath.SPECIES;

    @Override
    public void apply(double[] z, int from, int to, double[] out) {
        for (int start = from, end; start < to; start = end) {
            end = SharedKernel.endOfBlock(start, to);
            double max = out[start];
            double sum = sumOfPowers(z, start, end, max, out);
            // Where the sums were.
            for (int i = start + 2; i < start + ScalarPowers.SUMS; i++) {
                out[i] = ScalarMath.expOfNegative(z[i] - max);
            }
            out[start] = max;
            out[start + 1] = sum;
        }
    }

    /** Eight sums, as many at a time as a vector has numbers, in the first places of out at last. */
    private static double sumOfPowers(double[] z, int from, int to, double max, double[] out) {
        int end = to - (to - from) % ScalarPowers.SUMS;
        for (int sum = 0; sum < ScalarPowers.SUMS; sum += SPECIES.length()) {
            DoubleVector sums = DoubleVector.zero(SPECIES);
            for (int i = from + sum; i < end; i += ScalarPowers.SUMS) {
                DoubleVector powers = VectorMath.expOfNegative(DoubleVector.fromArray(SPECIES, z, i).sub(max));
                powers.intoArray(out, i);
                sums = sums.add(powers);
            }
            // By way of memory: reduceLanes(ADD) may add in any order, and in another one the next time.
            sums.intoArray(out, from + sum);
        }
        ScalarPowers.addPowers(z, end, to, max, out, out, from);
        return ScalarPowers.sum(out, from);
    }
}
