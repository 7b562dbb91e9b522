package org.activations.charts;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Plot_XY;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;

/**
 * An XChart chart whose lines have the same dashes everywhere and whose x axis is marked at the steps of its scale.
 * XChart draws a line for each pair of points, with the dashes begun anew at every point, so that short ones are
 * unbroken.
 */
final class LinesChart extends XYChart {

    /** What stands to the left of the plot is about so wide, with and without a title. */
    private static final int LEFT = 100;
    private static final int LEFT_OF_PANEL = 50;

    /** As wide are most legends. */
    private static final int LEGEND = 200;

    private Scale x;

    LinesChart(int width, int height) {
        super(width, height);
        plot = new Lines();
    }

    /** Gives the x axis these ends, and a mark with its number at each step. */
    void setX(Scale scale) {
        x = scale;
        getStyler().setXAxisMin(scale.min()).setXAxisMax(scale.max());
    }

    @Override
    public void paint(Graphics2D g, int width, int height) {
        if (x != null) {
            double legendWidth = hasLegendBeside() ? legend.getBounds().getWidth() : 0;
            getStyler().setXAxisTickMarkSpacingHint(x.spacing(width - left() - legendWidth));
        }
        super.paint(g, width, height);
    }

    /** About how long the x axis is, in pixels. */
    double widthOfPlot() {
        return getWidth() - left() - (hasLegendBeside() ? LEGEND : 0);
    }

    private int left() {
        return getStyler().isYAxisTitleVisible() ? LEFT : LEFT_OF_PANEL;
    }

    private boolean hasLegendBeside() {
        return getStyler().isLegendVisible() && getStyler().getLegendPosition() == LegendPosition.OutsideE;
    }

    /** The plot; areas and what lies behind them are left to XChart. */
    private final class Lines extends Plot_XY<XYStyler, XYSeries> {

        Lines() {
            super(LinesChart.this);
        }

        @Override
        public void paint(Graphics2D g) {
            List<XYSeries> lines = getSeriesCollection().stream().filter(series -> series.isEnabled()
                    && series.getXYSeriesRenderStyle().orElseThrow() != XYSeriesRenderStyle.PolygonArea).toList();
            lines.forEach(series -> series.setEnabled(false));
            super.paint(g);
            lines.forEach(series -> series.setEnabled(true));
            Graphics2D within = (Graphics2D) g.create();
            within.clip(getBounds());
            lines.forEach(series -> paintSeries(within, series));
            within.dispose();
        }

        private void paintSeries(Graphics2D g, XYSeries series) {
            XYStyler styler = getStyler();
            double left = getScreenXFromChart(styler.getXAxisMin());
            double width = getScreenXFromChart(styler.getXAxisMax()) - left;
            double bottom = getScreenYFromChart(styler.getYAxisMin());
            double height = getScreenYFromChart(styler.getYAxisMax()) - bottom;
            Path2D path = new Path2D.Double();
            boolean drawing = false;
            for (int i = 0; i < series.getXData().length; i++) {
                double y = series.getYData()[i];
                if (Double.isNaN(y)) {
                    drawing = false;
                    continue;
                }
                double screenX = left + width * part(series.getXData()[i], styler.getXAxisMin(), styler.getXAxisMax(),
                        styler.isXAxisLogarithmic());
                double screenY = bottom + height * part(y, styler.getYAxisMin(), styler.getYAxisMax(),
                        styler.isYAxisLogarithmic());
                if (drawing) {
                    path.lineTo(screenX, screenY);
                } else {
                    path.moveTo(screenX, screenY);
                    drawing = true;
                }
                g.setColor(series.getMarkerColor());
                series.getMarker().paint(g, screenX, screenY, styler.getMarkerSize());
            }
            if (series.getXYSeriesRenderStyle().orElseThrow() == XYSeriesRenderStyle.Line) {
                g.setColor(series.getLineColor());
                g.setStroke(series.getLineStyle());
                g.draw(path);
            }
        }

        /** Where on the way from min to max a value stands; also beyond, where XChart has no place for it. */
        private static double part(double value, double min, double max, boolean logarithmic) {
            return logarithmic ? (Math.log10(value) - Math.log10(min)) / (Math.log10(max) - Math.log10(min))
                    : (value - min) / (max - min);
        }
    }
}
