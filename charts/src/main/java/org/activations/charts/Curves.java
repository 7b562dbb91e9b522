package org.activations.charts;

import java.util.Arrays;
import java.util.List;

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
        LinesChart chart = axes(5, new Scale(-1.5, 1.5, 0.5));
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
     * A function, its derivative dashed, and lightly shaded all z where the derivative is nearer to 0 than {@link
     * #FLAT}: there next to nothing is learned. z runs from -5 to 5, and as far as 8 where a function that has an upper
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
        Scale y = vertical(end, value, derivative);
        LinesChart chart = axes(end, y);
        String title = "{\\large " + Tex.text(function.label()) + "}"
                + (function.formula().isEmpty() ? "" : "\\qquad " + Tex.equation(function));
        // XChart reads it when painting; a formula that is none is told here.
        Tex.parsed(title);
        chart.setTitle("$" + title + "$");
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS).setLegendLayout(LegendLayout.Horizontal);
        shadeFlat(chart, Flat.regions(function::derivative, -end, end, SAMPLES), y);
        Style.line(chart, "value", value.z(), value.y(), Style.BLUE, Style.UNBROKEN).setLabel("$f(z)$");
        Style.line(chart, "derivative", derivative.z(), derivative.y(), Style.VERMILION, Style.DASHES)
                .setLabel("$f'(z)$");
        markJumps(chart, value, y);
        return chart;
    }

    /**
     * The same for all bounded functions, but for a lower half that would be empty; for the others whole numbers, and
     * no farther out than z itself.
     */
    private static Scale vertical(double limit, Curve value, Curve derivative) {
        double min = Math.min(smallest(value), smallest(derivative));
        double max = Math.max(largest(value), largest(derivative));
        if (min > -0.1 && max < 1.2) {
            return new Scale(-0.2, 1.2, 0.2);
        }
        if (min > -1.5 && max < 1.5) {
            return new Scale(-1.5, 1.5, 0.5);
        }
        double from = Math.max(-limit, Math.floor(Math.min(min, -1)));
        double to = Math.min(limit, Math.ceil(max + 0.5));
        return new Scale(from, to, to - from > 10 && from % 2 == 0 && to % 2 == 0 ? 2 : 1);
    }

    private static double smallest(Curve curve) {
        return Arrays.stream(curve.y()).filter(Double::isFinite).min().orElse(0);
    }

    private static double largest(Curve curve) {
        return Arrays.stream(curve.y()).filter(Double::isFinite).max().orElse(0);
    }

    private static void shadeFlat(XYChart chart, List<Flat> regions, Scale y) {
        for (int i = 0; i < regions.size(); i++) {
            Flat flat = regions.get(i);
            XYSeries region = chart.addSeries("flat " + (i + 1),
                    new double[] {flat.from(), flat.to(), flat.to(), flat.from()},
                    new double[] {y.min(), y.min(), y.max(), y.max()});
            region.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
            region.setMarker(Style.NO_MARKER).setLineStyle(SeriesLines.NONE).setLineColor(Style.FAINT);
            region.setFillColor(Style.SHADE);
            region.setLabel("$|f'(z)| < " + FLAT + "$").setShowInLegend(i == 0);
        }
    }

    /** At each jump within the chart a dot for the value there, and open ones where a line only comes near it. */
    private static void markJumps(XYChart chart, Curve curve, Scale scale) {
        curve.jumps().forEach((i, isValue) -> {
            double z = curve.z()[i];
            double y = curve.y()[i];
            if (scale.min() <= y && y <= scale.max()) {
                XYSeries dot = chart.addSeries((isValue ? "value at " : "limit at ") + z, new double[] {z},
                        new double[] {y});
                dot.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter).setMarkerColor(Style.BLUE);
                dot.setMarker(isValue ? Style.DOT : Style.OPEN_DOT).setShowInLegend(false);
            }
        });
    }

    private static LinesChart axes(double zMax, Scale y) {
        LinesChart chart = Style.xyChart();
        chart.setXAxisTitle("$\\text{Net input }z$");
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        chart.getStyler().setXAxisTickLabelsFormattingFunction(Style::tickBelow);
        chart.setX(new Scale(-zMax, zMax, zMax > 5 ? 2 : 1));
        y.applyToY(chart);
        return chart;
    }
}
