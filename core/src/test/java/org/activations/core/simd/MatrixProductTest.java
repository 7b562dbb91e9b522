package org.activations.core.simd;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

/** One number after the other and, where the module is there, on vectors. */
class MatrixProductTest {

    private static List<MatrixProduct> products() {
        MatrixProduct scalar = new ScalarProduct();
        return Kernels.haveVectors() ? List.of(scalar, Kernels.factory().product()) : List.of(scalar);
    }

    /** Rows, what is summed over, and columns, with and without a rest in each. */
    @ParameterizedTest
    @CsvSource({"32, 32, 32", "32, 64, 32", "32, 32, 10", "1, 5, 8", "2, 4, 9", "3, 7, 15", "4, 1, 16", "5, 3, 17",
        "7, 9, 24", "8, 6, 31", "6, 2, 40", "3, 5, 2", "4, 4, 7", "9, 8, 1"})
    void numbersAreSumsOfFourProductsAtATimeToTheBit(int rows, int terms, int columns) {
        SplittableRandom random = new SplittableRandom(1);
        double[] c = random.doubles(columns, -1, 1).toArray();
        double[][] a = matrix(rows, terms, random);
        double[][] b = matrix(terms, columns, random);
        double[][] expected = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double sum = c[j];
                int k = 0;
                for (; k + 4 <= terms; k += 4) {
                    sum += a[i][k] * b[k][j] + a[i][k + 1] * b[k + 1][j] + a[i][k + 2] * b[k + 2][j]
                            + a[i][k + 3] * b[k + 3][j];
                }
                for (; k < terms; k++) {
                    sum += a[i][k] * b[k][j];
                }
                expected[i][j] = sum;
            }
        }
        for (MatrixProduct product : products()) {
            double[][] out = matrix(rows, columns, random);
            product.apply(c, a, b, out);
            assertArrayEquals(expected, out, product.getClass().getSimpleName());
        }
    }

    private static double[][] matrix(int rows, int columns, SplittableRandom random) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            Arrays.setAll(row, i -> random.nextDouble() - 0.5);
        }
        return matrix;
    }
}
