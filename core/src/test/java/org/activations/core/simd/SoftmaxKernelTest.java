package org.activations.core.simd;

import java.util.Arrays;
import org.activations.core.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Softmax one number after the other, as it runs without the vector module, whether the module is there or not. */
class SoftmaxKernelTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 4096, 8191, 8192, 20_003, 70_001})
    void passesGiveSoftmaxOfTheDefinition(int n) {
        double[] z = Vectors.linspace(-30, 12, n);
        double[] p = new double[n];
        new SoftmaxKernel(new ScalarMaxima(), new ScalarPowers()).apply(z, p);
        double[] powers = Arrays.stream(z).map(x -> StrictMath.exp(x - 12)).toArray();
        double sum = Arrays.stream(powers).sum();
        for (int i = 0; i < n; i++) {
            assertEquals(powers[i] / sum, p[i], 1e-13 * p[i], "element " + i + ", z = " + z[i]);
        }
    }

    @Test
    void onlyElementHasProbabilityOne() {
        double[] p = new double[1];
        new SoftmaxKernel(new ScalarMaxima(), new ScalarPowers()).apply(new double[] {-5}, p);
        assertArrayEquals(new double[] {1}, p);
    }
}
