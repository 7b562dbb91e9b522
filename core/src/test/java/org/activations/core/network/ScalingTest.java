package org.activations.core.network;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.activations.core.network.ExamplesTest.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ScalingTest {

    private static final Examples GRAMS_AND_MILLIMETRES =
            Examples.of(new double[][] {{1000, 1}, {3000, 5}, {1000, 3}, {3000, 3}}, List.of("a", "b", "b", "a"));

    @Test
    void columnsHaveMeanZeroAndStandardDeviationOne() {
        Examples scaled = Scaling.of(GRAMS_AND_MILLIMETRES).apply(GRAMS_AND_MILLIMETRES);
        double root = Math.sqrt(2);
        assertArrayEquals(new double[][] {{-1, -2 / root}, {1, 2 / root}, {-1, 0}, {1, 0}}, scaled.inputs());
        assertArrayEquals(new int[] {0, 1, 1, 0}, scaled.labels());
        assertEquals(List.of("a", "b"), scaled.classNames());
    }

    @Test
    void otherExamplesAreScaledByTheSameNumbers() {
        Scaling scaling = Scaling.of(GRAMS_AND_MILLIMETRES);
        assertArrayEquals(new double[] {2000, 3}, scaling.mean());
        assertArrayEquals(new double[] {1000, Math.sqrt(2)}, scaling.deviation());
        assertArrayEquals(new double[] {3, 0}, scaling.apply(new double[] {5000, 3}));
    }

    /** The sum of three times 0.1 is not 0.3, which would leave a deviation of some 10⁻¹⁷ to divide by. */
    @Test
    void constantColumnBecomesZero() {
        Examples tenths = new Examples(new double[][] {{0.1, 1}, {0.1, 2}, {0.1, 3}}, new int[3]);
        Scaling scaling = Scaling.of(tenths);
        assertEquals(1, scaling.deviation()[0]);
        for (double[] row : scaling.apply(tenths).inputs()) {
            assertEquals(0, row[0]);
        }
        assertEquals(-0.1, scaling.apply(new double[] {0, 1})[0]);
    }

    @Test
    void argumentsAreNotChanged() {
        double[] x = {1, 2};
        Scaling scaling = Scaling.of(GRAMS_AND_MILLIMETRES);
        scaling.apply(x);
        scaling.apply(GRAMS_AND_MILLIMETRES);
        assertArrayEquals(new double[] {1, 2}, x);
        assertEquals(3000, GRAMS_AND_MILLIMETRES.inputs()[1][0]);
    }

    @Test
    void otherColumnsAreRefused() {
        Scaling scaling = Scaling.of(GRAMS_AND_MILLIMETRES);
        assertMessage(IllegalArgumentException.class, "the scaling is one of 2 columns, got 3 numbers",
                () -> scaling.apply(new double[3]));
        assertMessage(IllegalArgumentException.class, "the scaling is one of 2 columns, got 1 numbers",
                () -> scaling.apply(new Examples(new double[1][1], new int[1])));
        assertMessage(NullPointerException.class, "x is null, expected a double[]",
                () -> scaling.apply((double[]) null));
    }

    /** The test examples are as unseen as before: what they are changes nothing in the scaling. */
    @Test
    void splitIsScaledByItsTrainingPart() {
        Examples others = new Examples(new double[][] {{4000, 3}, {2500, 7}}, new int[2]);
        Split split = new Split(GRAMS_AND_MILLIMETRES.range(0, 2), others).scaled();
        assertArrayEquals(new double[][] {{-1, -1}, {1, 1}}, split.training().inputs());
        assertArrayEquals(new double[][] {{2, 0}, {0.5, 2}}, split.test().inputs());
    }
}
