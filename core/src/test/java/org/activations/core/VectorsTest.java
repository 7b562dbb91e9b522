package org.activations.core;

import java.util.Arrays;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The bit patterns are NumPy 1.24's. */
class VectorsTest {

    @Test
    void dotIsTheSumOfProducts() {
        assertEquals(0x1.08f5c28f5c290p+1, Vectors.dot(new double[] {1, 1.4, 2.5}, new double[] {0.4, 0.3, 0.5}));
        assertEquals(0, Vectors.dot(new double[0], new double[0]));
    }

    @Test
    void dotOfAMatrixTakesEachRow() {
        double[][] matrix = {{1, 2, 3}, {4, 5, 6}};
        assertArrayEquals(new double[] {3, 9}, Vectors.dot(matrix, new double[] {1, 1, 0}));
        assertArrayEquals(new double[0], Vectors.dot(new double[0][], new double[] {1}));
    }

    @Test
    void shapesThatDoNotMatchAreNamed() {
        assertMessage("shapes do not match: a is (3,) and b is (4,)", () -> Vectors.dot(new double[3], new double[4]));
        assertMessage("shapes do not match: matrix is (2, 3) and vector is (4,), expected as many columns as elements",
                () -> Vectors.dot(new double[2][3], new double[4]));
        assertMessage("matrix is ragged: row 0 has shape (3,) and row 1 has shape (2,), expected rows of one length",
                () -> Vectors.dot(new double[][] {new double[3], new double[2]}, new double[3]));
        assertMessage("vector is empty, shape (0,), expected at least one element",
                () -> Vectors.argmax(new double[0]));
    }

    @Test
    void nullsAreNamed() {
        assertEquals("b is null, expected a double[]",
                assertThrows(NullPointerException.class, () -> Vectors.dot(new double[1], null)).getMessage());
        assertEquals("matrix[1] is null, expected a double[]", assertThrows(NullPointerException.class,
                () -> Vectors.dot(new double[][] {{1}, null}, new double[1])).getMessage());
        assertEquals("matrix is null, expected a double[][]", assertThrows(NullPointerException.class,
                () -> Vectors.dot((double[][]) null, new double[1])).getMessage());
    }

    @Test
    void argmaxIsTheFirstOfTheLargest() {
        assertEquals(1, Vectors.argmax(new double[] {1, 3, 3, 2}));
        assertEquals(0, Vectors.argmax(new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY}));
        assertEquals(0, Vectors.argmax(new double[] {-0.0, 0.0}));
    }

    @Test
    void argmaxIsTheFirstNaN() {
        assertEquals(2, Vectors.argmax(new double[] {1, Double.POSITIVE_INFINITY, Double.NaN, Double.NaN}));
        assertEquals(0, Vectors.argmax(new double[] {Double.NaN, 1}));
    }

    @Test
    void arangeAgreesWithNumPyToTheBit() {
        // The second element is start + step; all others have the spacing (start + step) - start.
        assertArrayEquals(new double[] {0x1.999999999999ap-4, 0x1.999999999999ap-3, 0x1.3333333333334p-2,
                0x1.999999999999ap-2, 0x1p-1, 0x1.3333333333333p-1, 0x1.6666666666667p-1,
                0x1.999999999999ap-1, 0x1.ccccccccccccdp-1},
                Vectors.arange(0.1, 1, 0.1));
        assertArrayEquals(new double[] {-0x1.3333333333333p-2, -0x1.9999999999999p-3, -0x1.9999999999998p-4, 0x1p-54,
                0x1.999999999999cp-4, 0x1.999999999999ap-3, 0x1.3333333333335p-2}, Vectors.arange(-0.3, 0.4, 0.1));
        assertArrayEquals(new double[] {0x1.1c37937e08000p+53, 0x1.1c37937e08002p+53, 0x1.1c37937e08004p+53,
                0x1.1c37937e08006p+53}, Vectors.arange(1e16, 1e16 + 10, 3));
        assertArrayEquals(new double[] {5, 3.5, 2, 0.5}, Vectors.arange(5, 0, -1.5));
        double[] z = Vectors.arange(-5, 5, 0.005);
        assertArrayEquals(new double[] {2000, -0x1.3fae147ae147bp+2, -0x1.3f5c28f5c28f6p+2, -0x1.47ae147aff400p-8,
                -0x1.ep-44, 0x1.3fae147ae138cp+2}, new double[] {z.length, z[1], z[2], z[999], z[1000], z[1999]});
    }

    @Test
    void arangeOfIntegersCounts() {
        assertArrayEquals(new double[] {0, 1, 2}, Vectors.arange(3));
        assertArrayEquals(new double[] {2, 3}, Vectors.arange(2, 4));
        assertArrayEquals(new double[0], Vectors.arange(4, 2));
        assertArrayEquals(new double[0], Vectors.arange(2, 2, -1));
    }

    @Test
    void arangeOfAStepBeyondAllMeasureIsTheStart() {
        double infinity = Double.POSITIVE_INFINITY;
        assertArrayEquals(new double[] {1}, Vectors.arange(1, 5, infinity));
        assertArrayEquals(new double[] {-1}, Vectors.arange(-1, -2, -infinity));
        assertArrayEquals(new double[] {0}, Vectors.arange(0, 1e-320, 1e300));
        assertArrayEquals(new double[0], Vectors.arange(0, 1, -infinity));
        assertArrayEquals(new double[0], Vectors.arange(1, 1, infinity));
        assertArrayEquals(new double[0], Vectors.arange(0, -1e-320, 1e300));
    }

    @Test
    void arangeWithoutALengthIsRefused() {
        assertMessage("arange(0.0, 1.0, 0.0) has no length: expected numbers and a step that is not 0",
                () -> Vectors.arange(0, 1, 0));
        assertMessage("arange(0.0, NaN, 1.0) has no length: expected numbers and a step that is not 0",
                () -> Vectors.arange(Double.NaN));
        assertMessage("arange(0.0, 1.0E10, 1.0) has shape (10000000000,), expected at most (2147483639,)",
                () -> Vectors.arange(1e10));
    }

    @Test
    void messagesHaveTheSameDigitsInEveryLocale() {
        Locale locale = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertMessage("arange(0.0, 1.0E10, 1.0) has shape (10000000000,), expected at most (2147483639,)",
                    () -> Vectors.arange(1e10));
            assertMessage(
                    "matrix is ragged: row 0 has shape (3,) and row 1 has shape (2,), expected rows of one length",
                    () -> Vectors.dot(new double[][] {new double[3], new double[2]}, new double[3]));
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void linspaceAgreesWithNumPyToTheBit() {
        assertArrayEquals(new double[] {-1, -0x1.5555555555556p-1, -0x1.5555555555556p-2, 0, 0x1.5555555555554p-2,
                0x1.5555555555554p-1, 1}, Vectors.linspace(-1, 1, 7));
        assertArrayEquals(new double[] {0x1.999999999999ap-4, 0x1.0a3d70a3d70a4p-2, 0x1.ae147ae147ae2p-2,
                0x1.28f5c28f5c28fp-1, 0x1.7ae147ae147aep-1, 0x1.ccccccccccccdp-1}, Vectors.linspace(0.1, 0.9, 6));
        assertArrayEquals(new double[] {2, 0x1.aaaaaaaaaaaabp+0, 0x1.5555555555556p+0, 1}, Vectors.linspace(2, 1, 4));
    }

    @Test
    void linspaceDoesNotLoseAStepThatUnderflows() {
        double tiny = Double.MIN_VALUE;
        assertArrayEquals(new double[] {0, 0, tiny, tiny}, Vectors.linspace(0, tiny, 4));
        assertArrayEquals(new double[] {0, 0, tiny, 2 * tiny, 2 * tiny}, Vectors.linspace(0, 2 * tiny, 5));
    }

    @Test
    void linspaceOfOneElementIsTheStart() {
        assertArrayEquals(new double[] {1}, Vectors.linspace(1, 2, 1));
        assertArrayEquals(new double[0], Vectors.linspace(1, 2, 0));
        assertMessage("linspace needs a count of 0 or more, got -1", () -> Vectors.linspace(1, 2, -1));
        assertMessage("linspace(0.0, 1.0, 2147483647) has shape (2147483647,), expected at most (2147483639,)",
                () -> Vectors.linspace(0, 1, Integer.MAX_VALUE));
    }

    @Test
    void linspaceToInfinityIsWhatItIsInNumPy() {
        double infinity = Double.POSITIVE_INFINITY;
        assertArrayEquals(new double[] {Double.NaN}, Vectors.linspace(1, infinity, 1));
        assertArrayEquals(new double[] {Double.NaN, infinity, infinity}, Vectors.linspace(0, infinity, 3));
        assertArrayEquals(new double[] {Double.NaN, Double.NaN, infinity}, Vectors.linspace(-infinity, infinity, 3));
        assertArrayEquals(new double[] {Double.NaN, infinity, 1e308}, Vectors.linspace(-1e308, 1e308, 3));
    }

    @Test
    void argumentsAreLeftAlone() {
        double[] a = {3, 1, 2};
        double[] copy = a.clone();
        Vectors.dot(a, a);
        Vectors.argmax(a);
        assertEquals(Arrays.toString(copy), Arrays.toString(a));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
