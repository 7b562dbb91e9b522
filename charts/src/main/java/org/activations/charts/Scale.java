package org.activations.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;

/**
 * The ends of a linear axis, which are marked, and the step from one mark to the next: 1, 2 or 5 times a power of ten.
 *
 * @param min a multiple of the step
 * @param max a multiple of the step, greater than min
 */
record Scale(double min, double max, double step) {

    /** Beyond these the values are free from the rounding error of a few steps. */
    private static final MathContext DIGITS = new MathContext(12);

    private static final List<BigDecimal> FACTORS = List.of(BigDecimal.ONE, BigDecimal.valueOf(2),
            BigDecimal.valueOf(5));

    /** Fewer are taken only where more have no room. */
    private static final int FEWEST_STEPS = 3;

    /** The part of an axis. */
    private static final double LONGEST_STEP = 0.7;

    /** No axis is shorter for a single value. */
    private static final double SMALLEST = 1e-300;

    /** What stands above and below the plot of a chart is about so high, with and without titles. */
    private static final int ABOVE_AND_BELOW = 130;
    private static final int ABOVE_AND_BELOW_PANEL = 40;

    /**
     * The shortest scale with marks that have room.
     *
     * @param values what it reaches around; from 0 to 1 if there are none
     * @param pixels how long the axis is about
     * @param width the pixels that the number at a mark needs
     */
    static Scale around(DoubleSummaryStatistics values, double pixels, DoubleUnaryOperator width) {
        if (values.getCount() == 0) {
            return between(0, 1, pixels, width);
        }
        double smallest = values.getMin();
        double largest = values.getMax();
        if (smallest < largest) {
            return between(smallest, largest, pixels, width);
        }
        double around = Math.abs(smallest) < SMALLEST ? 1 : Math.abs(smallest) / 2;
        return between(smallest - around, smallest + around, pixels, width);
    }

    /** The scale that reaches least beyond the values; of several, that with most marks. */
    private static Scale between(double smallest, double largest, double pixels, DoubleUnaryOperator width) {
        BigDecimal from = new BigDecimal(smallest, DIGITS);
        BigDecimal to = new BigDecimal(largest, DIGITS);
        BigDecimal spread = to.subtract(from);
        Scale shortest = null;
        for (int exponent = spread.precision() - spread.scale() - 3;; exponent++) {
            for (BigDecimal factor : FACTORS) {
                BigDecimal step = factor.scaleByPowerOfTen(exponent);
                BigDecimal min = from.divide(step, 0, RoundingMode.FLOOR).multiply(step);
                BigDecimal max = to.divide(step, 0, RoundingMode.CEILING).multiply(step);
                int steps = max.subtract(min).divide(step, 0, RoundingMode.HALF_EVEN).intValue();
                if (shortest != null && steps < FEWEST_STEPS) {
                    return shortest;
                }
                double widest = Stream.of(min, min.add(step), max).mapToDouble(BigDecimal::doubleValue).map(width)
                        .max().orElseThrow();
                boolean hasRoom = steps < FEWEST_STEPS || steps * widest <= pixels;
                Scale scale = new Scale(min.doubleValue(), max.doubleValue(), step.doubleValue());
                if (hasRoom && (shortest == null || scale.max - scale.min < shortest.max - shortest.min)) {
                    shortest = scale;
                }
            }
        }
    }

    /** About how long the y axis of a chart is, in pixels. */
    static double heightOfPlot(AxesChart<? extends AxesChartStyler, ?> chart) {
        return chart.getHeight()
                - (chart.getStyler().isXAxisTitleVisible() ? ABOVE_AND_BELOW : ABOVE_AND_BELOW_PANEL);
    }

    /** Gives the y axis of a chart these ends, and a mark with its number at each step. */
    void applyToY(AxesChart<? extends AxesChartStyler, ?> chart) {
        chart.getStyler().setYAxisMin(min).setYAxisMax(max);
        chart.getStyler().setYAxisTickMarkSpacingHint(spacing(heightOfPlot(chart)));
    }

    /**
     * The pixels from mark to mark, on an axis about so long: XChart takes for its step the round number that comes
     * nearest. It has no marks where these are more than the axis.
     */
    int spacing(double pixels) {
        return (int) Math.max(1, Math.round(Math.min(step / (max - min), LONGEST_STEP) * pixels));
    }
}
