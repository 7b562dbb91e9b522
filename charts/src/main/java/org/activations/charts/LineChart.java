package org.activations.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Map;

import org.activations.core.Shapes;
import org.activations.core.Vectors;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Several named lines on common axes, 900 by 600 pixels. Up to seven differ in colour, dash and marker, so that they
 * can be told apart in grey; more begin again.
 */
public final class LineChart {

    /** More than this would hide the line. */
    private static final int MOST_MARKERS = 40;

    private record Look(Color colour, BasicStroke stroke, Marker marker) {
    }

    private static final List<Look> LOOKS = List.of(
            new Look(Style.BLUE, Style.stroke(2.5f), SeriesMarkers.CIRCLE),
            new Look(Style.VERMILION, Style.stroke(2.5f, 10, 5), SeriesMarkers.SQUARE),
            new Look(Style.GREEN, Style.stroke(2.5f, 3, 3), SeriesMarkers.TRIANGLE_UP),
            new Look(Style.PURPLE, Style.stroke(2.5f, 10, 4, 3, 4), SeriesMarkers.DIAMOND),
            new Look(Style.INK, Style.stroke(2.5f), SeriesMarkers.CROSS),
            new Look(Style.ORANGE, Style.stroke(2.5f, 16, 6), SeriesMarkers.TRIANGLE_DOWN),
            new Look(Style.SKY, Style.stroke(2.5f, 6, 3), SeriesMarkers.PLUS));

    /**
     * A line through points.
     *
     * @param name for the legend; each line of a chart has its own
     * @param x shape (n,); no NaN
     * @param y shape (n,); NaN is a gap
     */
    public record Line(String name, double[] x, double[] y) {

        /**
         * @throws IllegalArgumentException if the lengths differ, there are no points, x has NaN, or the name is blank
         * @throws NullPointerException if one of the three is null
         */
        public Line {
            Names.require("a line", name);
            Shapes.vector("x of line \"" + name + "\"", x);
            Shapes.vector("y of line \"" + name + "\"", y);
            if (x.length != y.length || x.length == 0) {
                throw new IllegalArgumentException("line \"" + name + "\" has x of shape (" + x.length
                        + ",) and y of shape (" + y.length + ",), expected the same and at least one point");
            }
            Axes.requireNoGap("line \"" + name + "\"", x);
        }
    }

    private LineChart() {
    }

    /**
     * Lines, each over its own x.
     *
     * @throws IllegalArgumentException if a value cannot stand on its axis, two lines have one name, or a text in TeX
     *         cannot be read
     */
    public static XYChart of(Axes axes, List<Line> lines) {
        LinesChart chart = Style.xyChart();
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        axes.apply(chart, lines.stream().map(Line::y).toList(), false);
        axes.applyToX(chart, lines.stream().map(Line::x).toList());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (chart.getSeries(line.name()) != null) {
                throw new IllegalArgumentException("two lines are named \"" + line.name()
                        + "\", expected a name of its own for each");
            }
            Look look = LOOKS.get(i % LOOKS.size());
            XYSeries series = chart.addSeries(line.name(), line.x(), line.y());
            series.setMarker(line.x().length <= MOST_MARKERS ? look.marker() : Style.NO_MARKER);
            series.setMarkerColor(look.colour());
            series.setLineColor(look.colour()).setLineStyle(look.stroke()).setLabel(Style.label(line.name()));
        }
        return chart;
    }

    /** Lines over 1, 2, 3 ..., such as epochs or layers: their y by name, in the order of the map. */
    public static XYChart of(Axes axes, Map<String, double[]> lines) {
        return of(axes, lines.entrySet().stream()
                .map(line -> overCounts(line.getKey(), line.getValue())).toList());
    }

    private static Line overCounts(String name, double[] y) {
        Shapes.vector("y of line \"" + name + "\"", y);
        return new Line(name, Vectors.arange(1, y.length + 1), y);
    }
}
