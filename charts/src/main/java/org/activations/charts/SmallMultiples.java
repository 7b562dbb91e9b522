package org.activations.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.activations.core.Shapes;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

/**
 * Several measures with their spread, a panel for each under its name, all on the same axes: the median as a line, a
 * band from the smallest to the largest, and, to compare, the medians of the other panels as thin grey lines. Up to
 * four panels stand in a row, on a narrow screen one.
 */
public final class SmallMultiples implements Picture {

    private static final int COLUMNS = 4;
    private static final int PANEL_WIDTH = 250;
    /** Of two or three, which have room for it. */
    private static final int WIDE_PANEL_WIDTH = 330;
    /** In lower plots than that of such a panel, XChart has marks of its own choice. */
    private static final int PANEL_HEIGHT = 220;
    private static final int LEFT = 40;
    private static final int TITLE_HEIGHT = 34;
    private static final int BELOW = 70;
    private static final int RIGHT = 10;
    private static final int PADDING = 10;
    private static final int NOTE_LINE = 22;
    private static final List<String> NOTE = List.of("the median as a line,", "smallest to largest as a band,",
            "the medians of the others in grey");

    private static final Color GROUND = new Color(0xC6, 0xDF, 0xF1);
    private static final BasicStroke THIN = Style.stroke(1);

    /**
     * What one panel shows over its x.
     *
     * @param name above the panel
     * @param x shape (n,), ascending; no NaN
     * @param smallest shape (n,); NaN in one of the three is a gap
     * @param median shape (n,)
     * @param largest shape (n,)
     */
    public record Band(String name, double[] x, double[] smallest, double[] median, double[] largest) {

        /**
         * @throws IllegalArgumentException if the lengths differ, there are no points, or x has NaN
         * @throws NullPointerException if one of the five is null
         */
        public Band {
            Objects.requireNonNull(name, "the name of a band is null, expected a text");
            Shapes.vector("x of band \"" + name + "\"", x);
            Shapes.vector("smallest of band \"" + name + "\"", smallest);
            Shapes.vector("median of band \"" + name + "\"", median);
            Shapes.vector("largest of band \"" + name + "\"", largest);
            if (Stream.of(smallest, median, largest).anyMatch(y -> y.length != x.length) || x.length == 0) {
                throw new IllegalArgumentException("band \"" + name + "\" has x of shape (" + x.length
                        + ",), smallest of (" + smallest.length + ",), median of (" + median.length
                        + ",) and largest of ("
                        + largest.length + ",), expected the same and at least one point");
            }
            Axes.requireNoGap("band \"" + name + "\"", x);
        }

        private boolean isGap(int i) {
            return Double.isNaN(smallest[i] + median[i] + largest[i]);
        }
    }

    private final Axes axes;
    private final List<Band> bands;
    private final int columns;
    private final List<XYChart> panels = new ArrayList<>();

    private SmallMultiples(Axes axes, List<Band> bands, int columns) {
        this.axes = axes;
        this.bands = List.copyOf(bands);
        this.columns = columns;
        this.bands.forEach(band -> panels.add(panel(band)));
    }

    /**
     * A panel for each band, in order.
     *
     * @param axes of all panels; their title is not shown
     * @throws IllegalArgumentException if there is no band, a value cannot stand on its axis, or a text in TeX cannot
     *        be read
     */
    public static SmallMultiples of(Axes axes, List<Band> bands) {
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("no band, expected at least one");
        }
        return new SmallMultiples(axes, bands, Math.min(COLUMNS, bands.size()));
    }

    @Override
    public SmallMultiples narrow() {
        return isNarrow() ? this : new SmallMultiples(axes, bands, 1);
    }

    private boolean isNarrow() {
        return columns == 1;
    }

    private XYChart panel(Band shown) {
        LinesChart chart = Style.xyChart(panelWidth(), PANEL_HEIGHT);
        Font small = new Font(Font.SERIF, Font.PLAIN, 14);
        chart.getStyler().setLegendVisible(false).setChartTitleVisible(false);
        chart.getStyler().setAxisTitlesVisible(false).setPlotGridVerticalLinesVisible(false);
        chart.getStyler().setAxisTickLabelsFont(small).setAxisTickPadding(9);
        chart.getStyler().setXAxisTickMarkSpacingHint(40).setYAxisTickMarkSpacingHint(36).setAxisTickMarkLength(4);
        axes.withoutTexts().apply(chart, bands.stream()
                .flatMap(band -> Stream.of(band.smallest(), band.median(), band.largest())).toList(), true);
        axes.applyToX(chart, bands.stream().map(Band::x).toList());
        String last = chart.getStyler().getXAxisTickLabelsFormattingFunction().apply(chart.getStyler().getXAxisMax());
        // XChart leaves out a number that goes beyond the chart.
        chart.getStyler().setChartPadding(Math.max(PADDING, (int) Math.ceil(Style.width(last, small) / 2)));
        addBand(chart, shown);
        for (int i = 0; i < bands.size(); i++) {
            Band other = bands.get(i);
            if (other != shown) {
                Style.line(chart, "other " + i, other.x(), other.median(), Style.FAINT, THIN);
            }
        }
        Style.line(chart, "median", shown.x(), shown.median(), Style.BLUE, Style.stroke(3));
        return chart;
    }

    /** Between two gaps the band is an area of its own. */
    private static void addBand(XYChart chart, Band band) {
        int to;
        for (int from = 0; from < band.x().length; from = to + 1) {
            to = from;
            while (to < band.x().length && !band.isGap(to)) {
                to++;
            }
            if (to > from) {
                double[] x = Arrays.copyOfRange(band.x(), from, to);
                XYSeries area = chart.addSeries("band from " + from, thereAndBack(x, x),
                        thereAndBack(Arrays.copyOfRange(band.largest(), from, to),
                                Arrays.copyOfRange(band.smallest(), from, to)));
                area.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea).setMarker(Style.NO_MARKER);
                area.setLineColor(GROUND).setLineStyle(THIN).setFillColor(GROUND);
            }
        }
    }

    /** One to the right, then the other to the left. */
    private static double[] thereAndBack(double[] there, double[] back) {
        return DoubleStream.concat(Arrays.stream(there), Arrays.stream(reversed(back))).toArray();
    }

    private static double[] reversed(double[] x) {
        double[] reversed = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            reversed[i] = x[x.length - 1 - i];
        }
        return reversed;
    }

    /** The panels in order, without their names. */
    List<XYChart> panels() {
        return List.copyOf(panels);
    }

    private int panelWidth() {
        return columns < COLUMNS ? WIDE_PANEL_WIDTH : PANEL_WIDTH;
    }

    private int rows() {
        return (bands.size() + columns - 1) / columns;
    }

    /** What the lines mean, in as many lines as the width asks for. */
    private List<String> note() {
        return isNarrow() ? NOTE : List.of(String.join(" ", NOTE));
    }

    @Override
    public int width() {
        return LEFT + columns * panelWidth() + RIGHT;
    }

    @Override
    public int height() {
        return rows() * (TITLE_HEIGHT + PANEL_HEIGHT) + BELOW + NOTE_LINE * (note().size() - 1);
    }

    @Override
    public void paint(Graphics2D g) {
        Fonts.require();
        for (int i = 0; i < bands.size(); i++) {
            Graphics2D panel = (Graphics2D) g.create();
            panel.translate(LEFT + i % columns * panelWidth(),
                    i / columns * (TITLE_HEIGHT + PANEL_HEIGHT) + TITLE_HEIGHT);
            panels.get(i).paint(panel, panelWidth(), PANEL_HEIGHT);
            new Tex(Tex.text(bands.get(i).name()), 18).paint(panel, 52, -6);
            panel.dispose();
        }
        int bottom = rows() * (TITLE_HEIGHT + PANEL_HEIGHT);
        new Tex(Tex.text(axes.x()), 18).paint(g, LEFT + 52, bottom + 22);
        for (int i = 0; i < note().size(); i++) {
            new Tex(Tex.text(note().get(i)), 15).paint(g, LEFT + 52, bottom + 50 + NOTE_LINE * i);
        }
        Graphics2D upright = (Graphics2D) g.create();
        upright.translate(26, TITLE_HEIGHT + PANEL_HEIGHT - 34);
        upright.rotate(-Math.PI / 2);
        new Tex(Tex.text(axes.y()), 18).paint(upright, 0, 0);
        upright.dispose();
    }
}
