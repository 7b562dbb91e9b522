package org.activations.core;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Expected numbers were computed with 50 digits; those with infinities are PyTorch's. */
class SoftmaxTest {

    private static final double[] Z = {1.78, 0.76, 1.65};
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final UnaryOperator<double[]> JACOBIAN =
            z -> Arrays.stream(Softmax.jacobian(z)).flatMapToDouble(Arrays::stream).toArray();

    @Test
    void softmaxGivesTheNotebooksProbabilities() {
        assertArrayEquals(new double[] {0.44668973115361305, 0.16107405688126553, 0.3922362119651215},
                Softmax.softmax(Z), 2e-16);
    }

    @Test
    void softmaxSumsToOne() {
        for (int n = 1; n < 50; n++) {
            assertEquals(1, Arrays.stream(Softmax.softmax(Vectors.linspace(-n, n, n))).sum(), 1e-15, n + " elements");
        }
    }

    @Test
    void softmaxNeitherOverflowsNorChangesWhenAllArgumentsAreShifted() {
        assertArrayEquals(new double[] {0.6224593312018546, 0, 0, 0.37754066879814546},
                Softmax.softmax(new double[] {1000, 0, -1000, 999.5}), 2e-16);
        assertArrayEquals(Softmax.softmax(new double[] {1, 2, 4}), Softmax.softmax(new double[] {-1023, -1022, -1020}));
    }

    @Test
    void logSoftmaxIsTheLogarithmOfSoftmax() {
        assertArrayEquals(new double[] {-0.8058910391273552, -1.8258910391273553, -0.9358910391273553},
                Softmax.logSoftmax(Z), 4e-16);
    }

    @Test
    void logSoftmaxKeepsWhatSoftmaxLoses() {
        double[] logs = Softmax.logSoftmax(new double[] {0, -50});
        assertArrayEquals(new double[] {-1.9287498479639178e-22, -50}, logs, 1e-37);
        assertEquals(-2000.47407698418, Softmax.logSoftmax(new double[] {1000, 0, -1000, 999.5})[2], 5e-13);
    }

    @Test
    void softminIsSoftmaxOfTheNegatives() {
        assertArrayEquals(Softmax.softmax(new double[] {-1.78, -0.76, -1.65}), Softmax.softmin(Z));
    }

    @Test
    void rowsAreTakenOneByOne() {
        double[][] rows = {Z, {1000, 0, -1000}};
        assertArrayEquals(new double[][] {Softmax.softmax(rows[0]), Softmax.softmax(rows[1])}, Softmax.softmax(rows));
        assertArrayEquals(new double[][] {Softmax.logSoftmax(rows[0]), Softmax.logSoftmax(rows[1])},
                Softmax.logSoftmax(rows));
        assertArrayEquals(new double[][] {Softmax.softmin(rows[0]), Softmax.softmin(rows[1])}, Softmax.softmin(rows));
        assertArrayEquals(new double[0][], Softmax.softmax(new double[0][]));
        assertArrayEquals(new double[][] {{1.78, 0.76, 1.65}, {1000, 0, -1000}}, rows);
    }

    @Test
    void jacobianIsTheSlopeOfSoftmax() {
        double[][] slopes = Softmax.jacobian(Z);
        double[] firstRow = {0.24715801523552594, -0.07195012716411427, -0.1752078880714117};
        assertArrayEquals(firstRow, slopes[0], 2e-16);
        for (int i = 0; i < Z.length; i++) {
            for (int j = 0; j < Z.length; j++) {
                int row = i;
                int column = j;
                CentralDifference slope = new CentralDifference(zj -> {
                    double[] moved = Z.clone();
                    moved[column] = zj;
                    return Softmax.softmax(moved)[row];
                });
                assertEquals(slope.applyAsDouble(Z[j]), slopes[i][j], 1e-12, "row " + i + ", column " + j);
            }
        }
    }

    @Test
    void jacobianKeepsTheSlopeOfASaturatedOutput() {
        double[][] slopes = Softmax.jacobian(new double[] {0, -50});
        assertEquals(1.9287498479639178e-22, slopes[0][0], 1e-37);
        assertEquals(-1.9287498479639178e-22, slopes[1][0], 1e-37);
    }

    @Test
    void noProbabilitiesWithoutALargestFiniteArgument() {
        for (UnaryOperator<double[]> f : List.of(Softmax::softmax, Softmax::logSoftmax, JACOBIAN)) {
            for (double[] z : List.of(new double[] {INFINITY, 1}, new double[] {-INFINITY, -INFINITY},
                    new double[] {1, Double.NaN}, new double[] {INFINITY, INFINITY},
                    new double[] {INFINITY, -INFINITY}, new double[] {Double.NaN, 1, 2, -INFINITY},
                    new double[] {Double.NaN}, new double[] {INFINITY}, new double[] {-INFINITY})) {
                assertTrue(Arrays.stream(f.apply(z)).allMatch(Double::isNaN), Arrays.toString(z));
            }
        }
    }

    @Test
    void slopeOfTheOnlyProbabilityIsZero() {
        assertArrayEquals(new double[][] {{0}}, Softmax.jacobian(new double[] {3}));
    }

    @Test
    void jacobianHasNoSlopeWhereAProbabilityIsZero() {
        double[][] slopes = Softmax.jacobian(new double[] {-INFINITY, 1, 1});
        assertArrayEquals(new double[] {0.25, -0.25}, Arrays.copyOfRange(slopes[1], 1, 3));
        for (int i = 0; i < 3; i++) {
            assertEquals(0, Math.abs(slopes[0][i]), "row 0, column " + i);
            assertEquals(0, Math.abs(slopes[i][0]), "row " + i + ", column 0");
        }
    }

    @Test
    void minusInfinityHasProbabilityZero() {
        assertArrayEquals(new double[] {0, 1}, Softmax.softmax(new double[] {-INFINITY, 1}));
        assertArrayEquals(new double[] {-INFINITY, 0}, Softmax.logSoftmax(new double[] {-INFINITY, 1}));
        assertArrayEquals(new double[] {0, 1}, Softmax.softmin(new double[] {INFINITY, 1}));
    }

    @Test
    void emptyAndRaggedAreRefused() {
        for (UnaryOperator<double[]> f : List.of(Softmax::softmax, Softmax::logSoftmax, Softmax::softmin, JACOBIAN)) {
            assertEquals("z is empty, shape (0,), expected at least one element",
                    assertThrows(IllegalArgumentException.class, () -> f.apply(new double[0])).getMessage());
            assertEquals("z is null, expected a double[]",
                    assertThrows(NullPointerException.class, () -> f.apply(null)).getMessage());
        }
        assertEquals("z is ragged: row 0 has shape (3,) and row 2 has shape (4,), expected rows of one length",
                assertThrows(IllegalArgumentException.class,
                        () -> Softmax.softmax(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9, 10}})).getMessage());
    }
}
