package org.activations.lessons.experiment;

import java.util.Arrays;
import java.util.List;

import org.activations.charts.SmallMultiples.Band;

/**
 * What several seeds came to. The median says what is usual, the other two how much of it is luck.
 *
 * @param smallest of all
 * @param median the middle one; of an even number the mean of the two in the middle
 * @param largest of all
 */
public record Spread(double smallest, double median, double largest) {

    /**
     * The spread of these numbers, in any order. Where one is NaN, nothing is known of the others' place: all three are
     * NaN, as in NumPy.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Spread of(double... numbers) {
        if (numbers.length == 0) {
            throw new IllegalArgumentException("no number, expected at least one");
        }
        if (Arrays.stream(numbers).anyMatch(Double::isNaN)) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN);
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double lower = sorted[(sorted.length - 1) / 2];
        double upper = sorted[sorted.length / 2];
        return new Spread(sorted[0], lower == upper ? lower : lower + (upper - lower) / 2, sorted[sorted.length - 1]);
    }

    /**
     * Spreads over x as they are drawn, one for each x.
     *
     * @throws IllegalArgumentException if there are more of one than of the other
     */
    public static Band band(String name, double[] x, List<Spread> spreads) {
        return new Band(name, x, spreads.stream().mapToDouble(Spread::smallest).toArray(),
                spreads.stream().mapToDouble(Spread::median).toArray(),
                spreads.stream().mapToDouble(Spread::largest).toArray());
    }
}
