package org.activations.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

import org.activations.core.Vectors;

/**
 * A function as it is drawn: points from left to right, with a gap where the function jumps, so that no line joins what
 * is apart.
 *
 * @param z ascending
 * @param y of the same length, each f(z), but cut off far outside every graph; NaN is a gap
 */
record Curve(double[] z, double[] y) {

    /** A jump is a difference greater than this that stays when the two points draw together. */
    private static final double SMALLEST_JUMP = 0.01;

    /** No graph shows a y farther out than its z; at this many times that, y is cut off. */
    private static final int REACH = 40;

    /** The function at {@code count} evenly spaced points, and at the brink of each jump. */
    static Curve of(DoubleUnaryOperator function, double from, double to, int count) {
        double farthest = REACH * Math.max(Math.abs(from), Math.abs(to));
        DoubleUnaryOperator f = z -> drawn(function.applyAsDouble(z), farthest);
        double[] samples = Vectors.linspace(from, to, count);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                addJump(points, f, samples[i - 1], samples[i]);
            }
            points.add(new Point(samples[i], f.applyAsDouble(samples[i])));
        }
        return new Curve(points.stream().mapToDouble(Point::z).toArray(),
                points.stream().mapToDouble(Point::y).toArray());
    }

    /** The value as far out as a line can be drawn to: AWT would dash a line to 1e300 for ever. */
    private static double drawn(double y, double farthest) {
        return Double.isInfinite(y) ? Double.NaN : Math.max(-farthest, Math.min(y, farthest));
    }

    /** Adds both sides of the jump between two samples, if there is one. */
    private static void addJump(List<Point> points, DoubleUnaryOperator f, double from, double to) {
        double left = from;
        double right = to;
        while (differ(f, left, right) && Math.nextUp(left) < right) {
            double middle = (left + right) / 2;
            if (difference(f, left, middle) > difference(f, middle, right)) {
                right = middle;
            } else {
                left = middle;
            }
        }
        if (differ(f, left, right)) {
            if (left > from) {
                points.add(new Point(left, f.applyAsDouble(left)));
            }
            points.add(new Point(left, Double.NaN));
            if (right < to) {
                points.add(new Point(right, f.applyAsDouble(right)));
            }
        }
    }

    private static boolean differ(DoubleUnaryOperator f, double left, double right) {
        return difference(f, left, right) > SMALLEST_JUMP;
    }

    private static double difference(DoubleUnaryOperator f, double left, double right) {
        return Math.abs(f.applyAsDouble(right) - f.applyAsDouble(left));
    }

    /**
     * The points on both sides of each jump, by their index, and whether the value at the jump is theirs. As the sides
     * are neighbours among the doubles, the one with the shorter number is taken for the place of the jump.
     */
    Map<Integer, Boolean> jumps() {
        Map<Integer, Boolean> jumps = new TreeMap<>();
        for (int gap = 1; gap < y.length - 1; gap++) {
            int left = gap - 1;
            int right = gap + 1;
            boolean isJump = Double.isNaN(y[gap]) && !Double.isNaN(y[left] + y[right])
                    && Math.nextUp(z[left]) >= z[right];
            if (isJump) {
                boolean leftIsPlace = String.valueOf(z[left]).length() < String.valueOf(z[right]).length();
                jumps.put(left, leftIsPlace);
                jumps.put(right, !leftIsPlace);
            }
        }
        return jumps;
    }

    private record Point(double z, double y) {
    }
}
