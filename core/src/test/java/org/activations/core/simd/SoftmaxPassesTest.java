package org.activations.core.simd;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The first two passes of softmax, one number after the other and, where the module is there, on vectors. */
class SoftmaxPassesTest {

    private static final int BLOCK = SharedKernel.BLOCK;

    private record Passes(ArrayKernel maxima, ArrayKernel powers) {
    }

    private static List<Passes> passes() {
        Passes scalar = new Passes(new ScalarMaxima(), new ScalarPowers());
        return !Kernels.haveVectors() ? List.of(scalar)
                : List.of(scalar, new Passes(Kernels.factory().maxima(), Kernels.factory().powers()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void blockHasItsOwnMaximumPowersAndSumWhereverItStands(int from) {
        int[] ends = {from + BLOCK, from + 2 * BLOCK, from + 3 * BLOCK + 71};
        double[] z = new SplittableRandom(1).doubles(ends[2] + 5, -30, 12).toArray();
        for (Passes passes : passes()) {
            double[] out = new double[z.length];
            passes.maxima.apply(z, from, ends[2], out);
            int start = from;
            for (int end : ends) {
                double max = Arrays.stream(z, start, end).max().orElseThrow();
                assertEquals(max, out[start], passes + ", maximum at " + start);
                start = end;
            }
            passes.powers.apply(z, from, ends[2], out);
            start = from;
            for (int end : ends) {
                double[] alone = Arrays.copyOfRange(z, start, end);
                double[] expected = new double[alone.length];
                expected[0] = Arrays.stream(alone).max().orElseThrow();
                new ScalarPowers().apply(alone, 0, alone.length, expected);
                assertArrayEquals(expected, Arrays.copyOfRange(out, start, end), passes + ", block at " + start);
                start = end;
            }
            assertArrayEquals(new double[from], Arrays.copyOf(out, from));
            assertArrayEquals(new double[5], Arrays.copyOfRange(out, ends[2], z.length));
        }
    }
}
