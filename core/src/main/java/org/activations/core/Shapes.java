package org.activations.core;

import java.util.Objects;

/**
 * Checks arguments and says in one sentence what shape was given where another was expected. Public because the
 * printing of arrays needs the same checks.
 */
public final class Shapes {

    private Shapes() {
    }

    /** Returns the vector. @throws NullPointerException if it is null, naming it */
    public static double[] vector(String name, double[] vector) {
        return Objects.requireNonNull(vector, () -> name + " is null, expected a double[]");
    }

    /** @throws IllegalArgumentException if the vector has no elements */
    static void notEmpty(String name, double[] vector) {
        if (vector(name, vector).length == 0) {
            throw new IllegalArgumentException(name + " is empty, shape (0,), expected at least one element");
        }
    }

    /** @throws IllegalArgumentException if the lengths differ */
    static void sameLength(String name, double[] vector, String otherName, double[] other) {
        if (vector(name, vector).length != vector(otherName, other).length) {
            throw new IllegalArgumentException("shapes do not match: " + name + " is " + shape(vector) + " and "
                    + otherName + " is " + shape(other));
        }
    }

    /** Returns the matrix. @throws IllegalArgumentException if its rows differ in length */
    public static double[][] matrix(String name, double[][] matrix) {
        Objects.requireNonNull(matrix, () -> name + " is null, expected a double[][]");
        for (int row = 0; row < matrix.length; row++) {
            if (matrix[row] == null) {
                // Named only here, so that a million sound rows are not.
                vector(name + "[" + row + "]", null);
            }
            if (matrix[row].length != matrix[0].length) {
                throw new IllegalArgumentException(name + " is ragged: row 0 has shape " + shape(matrix[0])
                        + " and row " + row + " has shape " + shape(matrix[row]) + ", expected rows of one length");
            }
        }
        return matrix;
    }

    /** As NumPy writes it: {@code (3,)}. */
    static String shape(double[] vector) {
        return "(" + vector.length + ",)";
    }

    /** As NumPy writes it: {@code (3, 4)}; a matrix without rows has shape {@code (0, 0)}. */
    public static String shape(double[][] matrix) {
        return "(" + matrix.length + ", " + (matrix.length == 0 ? 0 : matrix[0].length) + ")";
    }
}
