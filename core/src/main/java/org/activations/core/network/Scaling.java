package org.activations.core.network;

import java.util.Arrays;
import java.util.Objects;

/**
 * Brings the numbers of each column to mean 0 and standard deviation 1, so that grams count as much as millimetres.
 *
 * @param mean of each column, shape (features,)
 * @param deviation the standard deviation of each column, shape (features,); of one that is constant 1
 */
public record Scaling(double[] mean, double[] deviation) {

    /** As these examples ask for: the training examples, as a network is not to know any others. */
    public static Scaling of(Examples training) {
        double[] mean = new double[training.features()];
        double[] deviation = new double[training.features()];
        for (int i = 0; i < mean.length; i++) {
            int column = i;
            double[] numbers = Arrays.stream(training.inputs()).mapToDouble(row -> row[column]).toArray();
            boolean isConstant = Arrays.stream(numbers).allMatch(number -> number == numbers[0]);
            double centre = isConstant ? numbers[0] : Arrays.stream(numbers).sum() / numbers.length;
            mean[i] = centre;
            deviation[i] = isConstant ? 1 : Math.sqrt(Arrays.stream(numbers)
                    .map(number -> (number - centre) * (number - centre)).sum() / numbers.length);
        }
        return new Scaling(mean, deviation);
    }

    /**
     * These examples, scaled; the given ones are not changed.
     *
     * @throws IllegalArgumentException if they have not as many columns
     */
    public Examples apply(Examples examples) {
        return new Examples(Arrays.stream(examples.inputs()).map(this::apply).toArray(double[][]::new),
                examples.labels(), examples.classNames());
    }

    /**
     * One example, scaled; the given one is not changed.
     *
     * @throws IllegalArgumentException if it has not as many numbers as there are columns
     */
    public double[] apply(double[] x) {
        Objects.requireNonNull(x, "x is null, expected a double[]");
        if (x.length != mean.length) {
            throw new IllegalArgumentException("the scaling is one of " + mean.length + " columns, got " + x.length
                    + " numbers");
        }
        double[] scaled = new double[x.length];
        Arrays.setAll(scaled, i -> (x[i] - mean[i]) / deviation[i]);
        return scaled;
    }
}
