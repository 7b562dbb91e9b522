package org.activations.core;

import java.util.Locale;

/** The notebook's vector operations, with NumPy's names and semantics. Vectors have shape (n,), matrices (m, n). */
public final class Vectors {

    /** No Java array is longer. */
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private Vectors() {
    }

    /**
     * The inner product of two vectors, summed from the first element to the last.
     *
     * @param a shape (n,)
     * @param b shape (n,)
     * @throws IllegalArgumentException if the lengths differ
     */
    public static double dot(double[] a, double[] b) {
        Shapes.sameLength("a", a, "b", b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * The product of a matrix and a vector: the inner product of each row with the vector.
     *
     * @param matrix shape (m, n)
     * @param vector shape (n,)
     * @return shape (m,)
     * @throws IllegalArgumentException if the matrix is ragged or its rows are not as long as the vector
     */
    public static double[] dot(double[][] matrix, double[] vector) {
        Shapes.matrix("matrix", matrix);
        Shapes.vector("vector", vector);
        if (matrix.length > 0 && matrix[0].length != vector.length) {
            throw new IllegalArgumentException("shapes do not match: matrix is " + Shapes.shape(matrix)
                    + " and vector is " + Shapes.shape(vector) + ", expected as many columns as elements");
        }
        double[] product = new double[matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            product[row] = dot(matrix[row], vector);
        }
        return product;
    }

    /**
     * The index of the largest element; of several, the first. NaN counts as larger than any number, as in NumPy.
     *
     * @param vector shape (n,), at least one element
     * @throws IllegalArgumentException if the vector is empty
     */
    public static int argmax(double[] vector) {
        Shapes.notEmpty("vector", vector);
        int best = 0;
        for (int i = 0; i < vector.length; i++) {
            if (Double.isNaN(vector[i])) {
                return i;
            }
            if (vector[i] > vector[best]) {
                best = i;
            }
        }
        return best;
    }

    /** {@code arange(0, stop, 1)}. */
    public static double[] arange(double stop) {
        return arange(0, stop, 1);
    }

    /** {@code arange(start, stop, 1)}. */
    public static double[] arange(double start, double stop) {
        return arange(start, stop, 1);
    }

    /**
     * Evenly spaced numbers from start, included, to stop, excluded.
     *
     * <p>To the bit as NumPy: after the first two elements the spacing is {@code (start + step) - start}, which
     * rounding can make differ from step.
     *
     * @return shape (ceil((stop - start) / step),), empty if stop does not lie beyond start
     * @throws IllegalArgumentException if step is 0, an argument is NaN, or the array would be longer than Java allows
     */
    public static double[] arange(double start, double stop, double step) {
        double quotient = (stop - start) / step;
        // As in NumPy, a quotient that underflows to +0 is above it, unless stop is start.
        boolean underflows = Double.compare(quotient, 0) == 0 && stop != start;
        double count = underflows ? 1 : Math.ceil(quotient);
        if (step == 0 || Double.isNaN(count)) {
            throw new IllegalArgumentException("arange(" + start + ", " + stop + ", " + step
                    + ") has no length: expected numbers and a step that is not 0");
        }
        if (count > LONGEST) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "arange(%s, %s, %s) has shape (%.0f,), expected at most (%d,)",
                    start, stop, step, count, LONGEST));
        }
        double[] range = new double[(int) Math.max(0, count)];
        double next = start + step;
        double delta = next - start;
        for (int i = 0; i < range.length; i++) {
            range[i] = i == 0 ? start : i == 1 ? next : start + i * delta;
        }
        return range;
    }

    /**
     * Evenly spaced numbers from start to stop, both included, to the bit as NumPy.
     *
     * @param count how many; with 1, start alone
     * @return shape (count,)
     * @throws IllegalArgumentException if count is negative, or the array would be longer than Java allows
     */
    public static double[] linspace(double start, double stop, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("linspace needs a count of 0 or more, got " + count);
        }
        if (count > LONGEST) {
            throw new IllegalArgumentException("linspace(" + start + ", " + stop + ", " + count + ") has shape ("
                    + count + ",), expected at most (" + LONGEST + ",)");
        }
        double[] space = new double[count];
        int gaps = count - 1;
        double length = stop - start;
        double step = length / gaps;
        for (int i = 0; i < count; i++) {
            // A step that underflows to 0 would repeat start: there the fraction is taken first.
            space[i] = (gaps == 0 ? i * length : step == 0 ? (double) i / gaps * length : i * step) + start;
        }
        if (count > 1) {
            space[gaps] = stop;
        }
        return space;
    }
}
