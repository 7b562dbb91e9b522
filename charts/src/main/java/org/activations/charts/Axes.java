package org.activations.charts;

import java.util.Arrays;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.Objects;

import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;

/**
 * What stands around a chart's data. A text between dollar signs is TeX.
 *
 * @param title above the chart
 * @param x below the x axis
 * @param y beside the y axis
 * @param logarithmic whether the y axis has a logarithmic scale, marked at powers of ten
 * @param logarithmicX the same of the x axis
 */
public record Axes(String title, String x, String y, boolean logarithmic, boolean logarithmicX) {

    /** No linear axis shows a number farther from 0. */
    private static final double LARGEST = 1e15;

    /** No linear axis is shorter than this part of its largest number. */
    private static final double CLOSEST = 1e-9;

    /** On a linear axis shorter than this part of its largest number, all numbers begin with the same digits. */
    private static final double CLOSE = 1e-3;

    /** No logarithmic axis goes farther than from 1e-300 to this. */
    private static final double FARTHEST = 1e300;

    /** From as many powers between two numbers on, a logarithmic axis has no marks. */
    private static final int MOST_UNNUMBERED = 4;

    /** As many powers of ten have room beside a logarithmic axis. */
    private static final int MOST_POWERS = 12;

    /** @throws NullPointerException if a text is null */
    public Axes {
        Objects.requireNonNull(title, "title is null, expected a text");
        Objects.requireNonNull(x, "x is null, expected a text");
        Objects.requireNonNull(y, "y is null, expected a text");
    }

    /** Axes with linear scales. */
    public static Axes linear(String title, String x, String y) {
        return new Axes(title, x, y, false, false);
    }

    /** Axes with a logarithmic scale for y. */
    public static Axes logarithmic(String title, String x, String y) {
        return new Axes(title, x, y, true, false);
    }

    /** The same with a logarithmic scale for x, for what spans powers of ten, such as learning rates. */
    public Axes withLogarithmicX() {
        return new Axes(title, x, y, logarithmic, true);
    }

    /** The same scales, with nothing written beside them. */
    Axes withoutTexts() {
        return new Axes("", "", "", logarithmic, logarithmicX);
    }

    /**
     * Writes the texts on a chart, and extends a logarithmic axis to the powers of ten around the values.
     *
     * @param fromZero whether a linear y axis shows 0 below values that are all greater
     * @throws IllegalArgumentException if a text in TeX cannot be read, or a value cannot stand on its axis
     */
    void apply(AxesChart<? extends AxesChartStyler, ?> chart, Collection<double[]> values, boolean fromZero) {
        chart.setTitle(Style.label(title));
        chart.setXAxisTitle(Style.axisTitle(x));
        chart.setYAxisTitle(Style.axisTitle(y));
        AxesChartStyler styler = chart.getStyler();
        styler.setPlotGridHorizontalLinesVisible(true).setPlotGridLinesColor(Style.SHADE);
        if (!logarithmic) {
            requireLinear(values);
            if (areClose(values, fromZero)) {
                styler.setYAxisTickLabelsFormattingFunction(Style::longTick);
            }
            return;
        }
        styler.setYAxisLogarithmic(true).setYAxisLogarithmicDecadeOnly(true);
        DoubleSummaryStatistics exponents = summary(values.stream().map(Axes::exponents).toList());
        if (exponents.getCount() == 0) {
            // XChart has no logarithmic axis without values.
            styler.setYAxisMin(0.1).setYAxisMax(1.0);
            return;
        }
        long lowest = (long) Math.floor(exponents.getMin());
        long highest = Math.max(lowest + 1, (long) Math.ceil(exponents.getMax()));
        styler.setYAxisMin(Math.pow(10, lowest)).setYAxisMax(Math.pow(10, highest));
        long step = (highest - lowest) / MOST_POWERS + 1;
        styler.setYAxisTickLabelsFormattingFunction(value -> power(value, step));
        // XChart marks each power; so many marks would be a bar.
        boolean marked = step < MOST_UNNUMBERED;
        styler.setAxisTicksMarksVisible(marked).setPlotTicksMarksVisible(marked);
        styler.setPlotGridHorizontalLinesVisible(marked);
    }

    /**
     * Gives the x axis its scale; a logarithmic one goes from the smallest value to the largest.
     *
     * @throws IllegalArgumentException if a value cannot stand on it
     */
    void applyToX(AxesChart<? extends AxesChartStyler, ?> chart, Collection<double[]> values) {
        if (!logarithmicX) {
            requireLinear(values);
            if (areClose(values, false)) {
                chart.getStyler().setXAxisTickLabelsFormattingFunction(Style::longTick);
            }
            return;
        }
        values.forEach(Axes::exponents);
        DoubleSummaryStatistics all = summary(values);
        chart.getStyler().setXAxisLogarithmic(true).setXAxisLogarithmicDecadeOnly(true);
        chart.getStyler().setXAxisMin(all.getMin()).setXAxisMax(all.getMax());
    }

    /** The number at a mark on a logarithmic axis, at every so many powers of ten. */
    private static String power(double value, long step) {
        long exponent = Math.round(Math.log10(value));
        return exponent % step == 0 ? "$10^{" + exponent + "}$" : " ";
    }

    /**
     * Refuses what has no place on a linear axis: XChart would count its marks for ever, or find none.
     *
     * @param values NaN stands for none
     * @throws IllegalArgumentException if a value is infinite or larger than 1e15, or if all are so close together that
     *         their numbers would be the same
     */
    static void requireLinear(Collection<double[]> values) {
        DoubleSummaryStatistics all = summary(values);
        double largest = Math.max(Math.abs(all.getMin()), Math.abs(all.getMax()));
        if (all.getCount() > 0 && largest > LARGEST) {
            throw new IllegalArgumentException("a linear axis cannot show values from " + all.getMin() + " to "
                    + all.getMax() + ", expected none beyond " + LARGEST + "; a logarithmic axis reaches farther");
        }
        double spread = all.getMax() - all.getMin();
        if (spread > 0 && spread < CLOSEST * largest) {
            throw new IllegalArgumentException("a linear axis cannot tell values from " + all.getMin() + " to "
                    + all.getMax() + " apart; show how far they are from one of them");
        }
    }

    private static boolean areClose(Collection<double[]> values, boolean fromZero) {
        DoubleSummaryStatistics all = summary(values);
        double smallest = fromZero ? Math.min(0, all.getMin()) : all.getMin();
        double spread = all.getMax() - smallest;
        return spread > 0 && spread < CLOSE * Math.max(Math.abs(smallest), Math.abs(all.getMax()));
    }

    /**
     * Refuses x without a place on its axis.
     *
     * @param what has this x
     * @throws IllegalArgumentException if a number is NaN
     */
    static void requireNoGap(String what, double[] x) {
        for (int i = 0; i < x.length; i++) {
            if (Double.isNaN(x[i])) {
                throw new IllegalArgumentException(
                        what + " has NaN at x[" + i + "], expected a number; a gap is NaN in y");
            }
        }
    }

    /** Of all numbers but NaN. */
    static DoubleSummaryStatistics summary(Collection<double[]> values) {
        return values.stream().flatMapToDouble(Arrays::stream).filter(value -> !Double.isNaN(value))
                .summaryStatistics();
    }

    private static double[] exponents(double[] values) {
        return Arrays.stream(values).map(Axes::exponent).toArray();
    }

    private static double exponent(double value) {
        if (value <= 0 || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a logarithmic axis cannot show " + value
                    + ", expected finite values above 0");
        }
        if (value < 1 / FARTHEST || value > FARTHEST) {
            throw new IllegalArgumentException("a logarithmic axis cannot show " + value + ", expected values from "
                    + 1 / FARTHEST + " to " + FARTHEST);
        }
        return Math.log10(value);
    }
}
