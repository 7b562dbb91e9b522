package org.activations.charts;

import java.util.Arrays;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.core.Vectors;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;

/** Curves of activation functions over the net input z, as charts of 900 by 600 pixels. */
public final class Curves {

    /** A function counts as saturated where the slope is flatter than this. */
    public static final double FLAT = 0.1;

    private static final int SAMPLES = 1001;

    private Curves() {
    }

    /**
     * The hyperbolic tangent and the logistic function, z from -5 to 5 in steps of 0.005. Their series are named "tanh"
     * and "logistic"; five more are dotted guides.
     */
    public static XYChart tanhAndLogistic() {
        XYChart chart = axes(5, -1.5, 1.5);
        chart.setYAxisTitle("$\\text{Activation }f(z)$");
        chart.getStyler().setLegendPosition(LegendPosition.InsideSE);
        for (double y : new double[] {1, 0.5, 0, -0.5, -1}) {
            Style.line(chart, "guide at " + y, new double[] {-5, 5}, new double[] {y, y}, Style.FAINT, Style.DOTS)
                    .setShowInLegend(false);
        }
        double[] z = Vectors.arange(-5, 5, 0.005);
        Style.line(chart, "tanh", z, Activations.TANH.value(z), Style.VERMILION, Style.DASHES);
        Style.line(chart, "logistic", z, Activations.LOGISTIC.value(z), Style.BLUE, Style.UNBROKEN);
        return chart;
    }

    /**
     * A function, its derivative dashed, and the region lightly shaded where the derivative is nearer to 0 than {@link
     * #FLAT}: there the function is saturated. z runs from -5 to 5, and as far as 8 where a function that has an upper
     * limit has not come near it by then. The series are named "value" and "derivative".
     *
     * @throws IllegalArgumentException if the function's formula is not TeX
     */
    public static XYChart of(Activation function) {
        double end = 5;
        Curve value = Curve.of(function::value, -end, end, SAMPLES);
        double limit = function.range().max();
        if (Double.isFinite(limit) && limit - largest(value) > 0.5) {
            end = 8;
            value = Curve.of(function::value, -end, end, SAMPLES);
        }
        Curve derivative = Curve.of(function::derivative, -end, end, SAMPLES);
        double[] ends = verticalEnds(end, value, derivative);
        XYChart chart = axes(end, ends[0], ends[1]);
        String title = "{\\large " + Tex.text(function.label()) + "}"
                + (function.formula().isEmpty() ? "" : "\\qquad " + Tex.equation(function));
        // XChart reads it when painting; a formula that is none is told here.
        Tex.parsed(title);
        chart.setTitle("$" + title + "$");
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS).setLegendLayout(LegendLayout.Horizontal);
        shadeFlat(chart, derivative, ends);
        Style.line(chart, "value", value.z(), value.y(), Style.BLUE, Style.UNBROKEN).setLabel("$f(z)$");
        Style.line(chart, "derivative", derivative.z(), derivative.y(), Style.VERMILION, Style.DASHES)
                .setLabel("$f'(z)$");
        markJumps(chart, value, ends);
        return chart;
    }

    /**
     * The same for all bounded functions, but for a lower half that would be empty; for the others whole numbers, and
     * no farther out than z itself.
     */
    private static double[] verticalEnds(double limit, Curve value, Curve derivative) {
        double min = Math.min(smallest(value), smallest(derivative));
        double max = Math.max(largest(value), largest(derivative));
        if (min > -0.1 && max < 1.2) {
            return new double[] {-0.25, 1.25};
        }
        if (min > -1.5 && max < 1.5) {
            return new double[] {-1.5, 1.5};
        }
        return new double[] {Math.max(-limit, Math.floor(Math.min(min, -1))), Math.min(limit, Math.ceil(max + 0.5))};
    }

    private static double smallest(Curve curve) {
        return Arrays.stream(curve.y()).filter(Double::isFinite).min().orElse(0);
    }

    private static double largest(Curve curve) {
        return Arrays.stream(curve.y()).filter(Double::isFinite).max().orElse(0);
    }

    /** Shades where the slope is flat, but for the turn of a function that rises again: nothing is saturated there. */
    private static void shadeFlat(XYChart chart, Curve derivative, double[] ends) {
        double[] z = derivative.z();
        double[] slope = derivative.y();
        int regions = 0;
        int to;
        for (int from = 0; from < z.length; from = Math.max(to, from + 1)) {
            to = endOfFlat(slope, from);
            boolean turns = from > 0 && isFlat(slope, from - 1) || to < z.length && isFlat(slope, to);
            boolean isTail = from == 0 || to == z.length;
            if (to - from > 1 && (isTail || !turns)) {
                double left = z[from];
                double right = z[to - 1];
                regions++;
                XYSeries region = chart.addSeries("flat " + regions, new double[] {left, right, right, left},
                        new double[] {ends[0], ends[0], ends[1], ends[1]});
                region.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
                region.setMarker(Style.NO_MARKER).setLineStyle(SeriesLines.NONE).setLineColor(Style.FAINT);
                region.setFillColor(Style.SHADE);
                region.setLabel("$|f'(z)| < " + FLAT + "$").setShowInLegend(regions == 1);
            }
        }
    }

    /** The first sample from here on that is not flat, or that falls where those before it rose, or the reverse. */
    private static int endOfFlat(double[] slope, int from) {
        double sign = 0;
        int to = from;
        while (to < slope.length && isFlat(slope, to) && !(sign * slope[to] < 0)) {
            sign = slope[to] == 0 || Double.isNaN(slope[to]) ? sign : Math.signum(slope[to]);
            to++;
        }
        return to;
    }

    private static boolean isFlat(double[] slope, int i) {
        // Across a jump, where the slope has a gap, flat remains flat.
        return isFlat(slope[i]) || Double.isNaN(slope[i]) && i > 0 && i < slope.length - 1
                && isFlat(slope[i - 1]) && isFlat(slope[i + 1]);
    }

    private static boolean isFlat(double slope) {
        return Math.abs(slope) < FLAT;
    }

    /** At each jump within the chart a dot for the value there, and open ones where a line only comes near it. */
    private static void markJumps(XYChart chart, Curve curve, double[] ends) {
        curve.jumps().forEach((i, isValue) -> {
            double z = curve.z()[i];
            double y = curve.y()[i];
            if (ends[0] <= y && y <= ends[1]) {
                XYSeries dot = chart.addSeries((isValue ? "value at " : "limit at ") + z, new double[] {z},
                        new double[] {y});
                dot.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter).setMarkerColor(Style.BLUE);
                dot.setMarker(isValue ? Style.DOT : Style.OPEN_DOT).setShowInLegend(false);
            }
        });
    }

    private static XYChart axes(double zMax, double yMin, double yMax) {
        XYChart chart = Style.xyChart();
        chart.setXAxisTitle("$\\text{Net input }z$");
        chart.getStyler().setXAxisMin(-zMax).setXAxisMax(zMax).setYAxisMin(yMin).setYAxisMax(yMax);
        return chart;
    }
}
