package org.activations.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.Objects;
import java.util.function.Function;

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
     * Writes the texts on a chart, and gives its y axis a scale around the values, with a mark at both ends: round
     * numbers, or powers of ten where it is logarithmic.
     *
     * @param toZero whether a linear y axis reaches to 0
     * @throws IllegalArgumentException if a text in TeX cannot be read, or a value cannot stand on its axis
     */
    void apply(AxesChart<? extends AxesChartStyler, ?> chart, Collection<double[]> values, boolean toZero) {
        chart.setTitle(Style.label(title));
        chart.setXAxisTitle(Style.axisTitle(x));
        chart.setYAxisTitle(Style.axisTitle(y));
        AxesChartStyler styler = chart.getStyler();
        styler.setPlotGridHorizontalLinesVisible(true).setPlotGridLinesColor(Style.SHADE);
        if (!logarithmic) {
            requireLinear(values);
            DoubleSummaryStatistics all = summary(values);
            if (toZero && all.getCount() > 0) {
                all.accept(0);
            }
            if (areClose(all)) {
                styler.setYAxisTickLabelsFormattingFunction(Style::longTick);
            }
            double spacing = styler.getYAxisTickMarkSpacingHint();
            Scale.around(all, Scale.heightOfPlot(chart), number -> spacing).applyToY(chart);
            return;
        }
        Powers powers = Powers.around(values, MOST_POWERS);
        styler.setYAxisLogarithmic(true).setYAxisLogarithmicDecadeOnly(true);
        styler.setYAxisMin(powers.min()).setYAxisMax(powers.max());
        styler.setYAxisTickLabelsFormattingFunction(powers::label);
        // XChart marks each power; so many marks would be a bar.
        boolean marked = powers.step() < MOST_UNNUMBERED;
        styler.setAxisTicksMarksVisible(marked).setPlotTicksMarksVisible(marked);
        styler.setPlotGridHorizontalLinesVisible(marked);
    }

    /**
     * Gives the x axis a scale around the values, with a mark at both ends.
     *
     * @throws IllegalArgumentException if a value cannot stand on it
     */
    void applyToX(LinesChart chart, Collection<double[]> values) {
        AxesChartStyler styler = chart.getStyler();
        double pixels = chart.widthOfPlot();
        if (!logarithmicX) {
            requireLinear(values);
            DoubleSummaryStatistics all = summary(values);
            if (areClose(all)) {
                styler.setXAxisTickLabelsFormattingFunction(Style::longTick);
            } else if (all.getMin() < 0) {
                styler.setXAxisTickLabelsFormattingFunction(Style::tickBelow);
            }
            double spacing = styler.getXAxisTickMarkSpacingHint();
            Function<Double, String> ticks = styler.getXAxisTickLabelsFormattingFunction();
            chart.setX(Scale.around(all, pixels, number -> Math.max(spacing, Style.roomFor(ticks.apply(number),
                    styler.getAxisTickLabelsFont()))));
            return;
        }
        Decades decades = Decades.around(values);
        double room = Style.roomFor("0.001", styler.getAxisTickLabelsFont()) / pixels;
        Function<Double, String> ticks = styler.getXAxisTickLabelsFormattingFunction();
        styler.setXAxisLogarithmic(true).setXAxisLogarithmicDecadeOnly(false);
        styler.setXAxisMin(decades.min()).setXAxisMax(decades.max());
        styler.setXAxisTickLabelsFormattingFunction(
                value -> decades.hasNumber(value, room) ? ticks.apply(value) : " ");
        if (decades.length() > MOST_POWERS) {
            styler.setAxisTicksMarksVisible(false).setPlotTicksMarksVisible(false);
        }
    }

    /**
     * The powers of ten at which a logarithmic axis ends, and how many powers lie between two numbers.
     *
     * @param lowest a multiple of the step
     * @param highest a multiple of the step
     */
    private record Powers(long lowest, long highest, long step) {

        /** @throws IllegalArgumentException if a value cannot stand on a logarithmic axis */
        static Powers around(Collection<double[]> values, int most) {
            DoubleSummaryStatistics exponents = summary(values.stream().map(Axes::exponents).toList());
            if (exponents.getCount() == 0) {
                // XChart has no logarithmic axis without values.
                return new Powers(-1, 0, 1);
            }
            long lowest = (long) Math.floor(exponents.getMin());
            long highest = Math.max(lowest + 1, (long) Math.ceil(exponents.getMax()));
            long step = (highest - lowest + most - 1) / most;
            return new Powers(Math.floorDiv(lowest, step) * step, -Math.floorDiv(-highest, step) * step, step);
        }

        double min() {
            return Math.pow(10, lowest);
        }

        double max() {
            return Math.pow(10, highest);
        }

        /** The number at a mark, if it has one. */
        String label(double value) {
            long exponent = Math.round(Math.log10(value));
            return exponent % step == 0 ? "$10^{" + exponent + "}$" : " ";
        }
    }

    /**
     * A logarithmic axis that ends at numbers of one digit, such as 0.003 and 20.
     *
     * @param max greater than min
     */
    private record Decades(double min, double max) {

        private static final double ROUNDING = 1e-9;

        /** @throws IllegalArgumentException if a value cannot stand on a logarithmic axis */
        static Decades around(Collection<double[]> values) {
            values.forEach(Axes::exponents);
            DoubleSummaryStatistics all = summary(values);
            double min = oneDigit(all.getMin(), RoundingMode.FLOOR);
            double max = oneDigit(all.getMax(), RoundingMode.CEILING);
            double exponent = Math.floor(Math.log10(min));
            return min < max ? new Decades(min, max)
                    : new Decades(Math.pow(10, exponent), Math.pow(10, exponent + 1));
        }

        private static double oneDigit(double value, RoundingMode mode) {
            return new BigDecimal(value, MathContext.DECIMAL32).round(new MathContext(1, mode)).doubleValue();
        }

        /** In powers of ten. */
        double length() {
            return Math.log10(max) - Math.log10(min);
        }

        /**
         * Whether the number at a mark is written: at both ends, and at powers of ten between them.
         *
         * @param room the part of the axis that a number needs
         */
        boolean hasNumber(double value, double room) {
            double exponent = Math.log10(value);
            double fromMin = exponent - Math.log10(min);
            double toMax = Math.log10(max) - exponent;
            double step = Math.ceil(room * length());
            boolean isPower = Math.abs(exponent - Math.rint(exponent)) < ROUNDING && Math.rint(exponent) % step == 0;
            return Math.min(Math.abs(fromMin), Math.abs(toMax)) < ROUNDING
                    || isPower && Math.min(fromMin, toMax) >= room * length();
        }
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

    private static boolean areClose(DoubleSummaryStatistics all) {
        double spread = all.getMax() - all.getMin();
        return spread > 0 && spread < CLOSE * Math.max(Math.abs(all.getMin()), Math.abs(all.getMax()));
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
