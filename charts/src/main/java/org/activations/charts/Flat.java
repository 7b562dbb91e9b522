package org.activations.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

import org.activations.core.Vectors;

/**
 * A region in which a slope is nearer to 0 than {@link Curves#FLAT}.
 *
 * @param from the least z in it
 * @param to the greatest
 */
record Flat(double from, double to) {

    /**
     * All regions, from left to right, each exact to the last bit; a single z that is flat, or is not, is not seen and
     * is left out.
     *
     * @param slope NaN is not flat
     * @param count so many samples are taken; regions that lie between two are found where the slope passes through 0
     */
    static List<Flat> regions(DoubleUnaryOperator slope, double from, double to, int count) {
        DoublePredicate isFlat = z -> Math.abs(slope.applyAsDouble(z)) < Curves.FLAT;
        List<Flat> regions = new ArrayList<>();
        double start = isFlat.test(from) ? from : Double.NaN;
        double last = from;
        for (double z : points(slope, isFlat, from, to, count)) {
            boolean wasFlat = !Double.isNaN(start);
            if (wasFlat && !isFlat.test(z)) {
                add(regions, start, brink(isFlat, last, z));
                start = Double.NaN;
            } else if (!wasFlat && isFlat.test(z)) {
                start = brink(isFlat, z, last);
            }
            last = z;
        }
        if (!Double.isNaN(start)) {
            add(regions, start, to);
        }
        return regions;
    }

    /** The samples, and between two of them a flat point where the slope passes through 0. */
    private static List<Double> points(DoubleUnaryOperator slope, DoublePredicate isFlat, double from, double to,
            int count) {
        List<Double> points = new ArrayList<>();
        double[] samples = Vectors.linspace(from, to, count);
        for (int i = 0; i < count; i++) {
            if (i > 0 && slope.applyAsDouble(samples[i - 1]) * slope.applyAsDouble(samples[i]) < 0) {
                double positive = slope.applyAsDouble(samples[i]) > 0 ? samples[i] : samples[i - 1];
                double other = positive == samples[i] ? samples[i - 1] : samples[i];
                double zero = brink(z -> slope.applyAsDouble(z) > 0, positive, other);
                if (isFlat.test(zero)) {
                    points.add(zero);
                }
            }
            points.add(samples[i]);
        }
        return points;
    }

    /** The last number of the kind on the way from one that is to one that is not. */
    private static double brink(DoublePredicate isOfTheKind, double is, double isNot) {
        double last = is;
        double beyond = isNot;
        while (Math.nextAfter(last, beyond) != beyond) {
            double middle = last + (beyond - last) / 2;
            if (isOfTheKind.test(middle)) {
                last = middle;
            } else {
                beyond = middle;
            }
        }
        return last;
    }

    /** Adds a region; one that begins where the last ends, but for a single z, goes on with it. */
    private static void add(List<Flat> regions, double from, double to) {
        Flat before = regions.isEmpty() ? null : regions.get(regions.size() - 1);
        if (before != null && Math.nextUp(Math.nextUp(before.to)) >= from) {
            regions.set(regions.size() - 1, new Flat(before.from, to));
        } else if (from < to) {
            regions.add(new Flat(from, to));
        }
    }
}
