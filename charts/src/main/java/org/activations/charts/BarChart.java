package org.activations.charts;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.activations.core.Shapes;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Groups of bars: one group for each category, in it one bar for each series, 900 by 600 pixels. */
public final class BarChart {

    /** From dark to light, as a reader without colour sees them; more series begin again. */
    private static final List<Color> FILLS = List.of(Style.INK, Style.BLUE, Style.ORANGE, Style.SKY, Style.FAINT);

    private BarChart() {
    }

    /**
     * Bars by the name of their series, in the order of the map.
     *
     * @param categories the names of the groups
     * @param bars a height for each category; NaN leaves its bar out
     * @throws IllegalArgumentException if a series has not as many heights as there are categories, or its name is
     *         blank, or there is no category
     * @throws NullPointerException if a series has no name or no heights
     */
    public static CategoryChart of(Axes axes, List<String> categories, Map<String, double[]> bars) {
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("no category, expected at least one");
        }
        bars.forEach((name, heights) -> {
            Names.require("a series of bars", name);
            Shapes.vector("bars \"" + name + "\"", heights);
        });
        CategoryChart chart = Style.categoryChart();
        axes.apply(chart, bars.values(), true);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS).setLegendLayout(LegendLayout.Horizontal);
        chart.getStyler().setAvailableSpaceFill(0.8);
        List<String> labels = categories.stream().map(Style::labelBelow).toList();
        bars.forEach((name, heights) -> {
            if (heights.length != categories.size()) {
                throw new IllegalArgumentException("bars \"" + name + "\" have shape (" + heights.length
                        + ",), expected (" + categories.size() + ",), one for each category");
            }
            Color fill = FILLS.get(chart.getSeriesCollection().size() % FILLS.size());
            CategorySeries series = chart.addSeries(name, labels, Arrays.stream(heights).boxed().toList());
            series.setLabel(Style.label(name)).setFillColor(fill);
        });
        return chart;
    }
}
