package org.activations.core.simd;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The first pass of softmax, one number after the other and, where the module is there, on vectors. */
class PowersTest {

    private static final int BLOCK = SharedKernel.BLOCK;

    private static List<ArrayKernel> kernels() {
        ArrayKernel scalar = new ScalarPowers();
        return Kernels.haveVectors() ? List.of(scalar, Kernels.factory().powers()) : List.of(scalar);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void blockHasItsOwnMaximumAndSumWhereverItStands(int from) {
        int[] ends = {from + BLOCK, from + 2 * BLOCK, from + 3 * BLOCK + 71};
        double[] z = new SplittableRandom(1).doubles(ends[2] + 5, -30, 12).toArray();
        for (ArrayKernel powers : kernels()) {
            double[] out = new double[z.length];
            powers.apply(z, from, ends[2], out);
            int start = from;
            for (int end : ends) {
                double[] alone = Arrays.copyOfRange(z, start, end);
                double[] expected = new double[alone.length];
                powers.apply(alone, 0, alone.length, expected);
                assertEquals(Arrays.stream(alone).max().orElseThrow(), out[start], powers + ", maximum at " + start);
                assertEquals(expected[1], out[start + 1], powers + ", sum at " + start);
                start = end;
            }
        }
    }
}
