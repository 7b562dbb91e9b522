package org.activations.lessons;

import java.util.Arrays;

/**
 * What several seeds came to. The median says what is usual, the other two how much of it is luck.
 *
 * @param smallest of all
 * @param median the middle one; of an even number the mean of the two in the middle
 * @param largest of all
 */
public record Spread(double smallest, double median, double largest) {

    /**
     * The spread of these numbers, in any order.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Spread of(double... numbers) {
        if (numbers.length == 0) {
            throw new IllegalArgumentException("no number, expected at least one");
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double lower = sorted[(sorted.length - 1) / 2];
        double upper = sorted[sorted.length / 2];
        return new Spread(sorted[0], lower == upper ? lower : lower + (upper - lower) / 2, sorted[sorted.length - 1]);
    }
}
