package org.activations.charts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.activations.core.Activations;
import org.activations.core.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A reader sees where each axis begins and where it ends: there a mark stands, and its number beside it. */
@Drawing
class AxisMarksTest {

    private static final List<Axes> AXES = List.of(Axes.linear("Curves", "Epoch", "Loss"),
            Axes.linear("Curves", "Epoch", "Loss").withLogarithmicX(), Axes.logarithmic("", "Epoch", "Loss"),
            Axes.logarithmic("", "Epoch", "Loss").withLogarithmicX());

    static Stream<double[]> ranges() {
        Random random = new Random(1);
        List<double[]> ranges = new ArrayList<>(List.of(new double[] {0.3}, new double[] {1, 1e-3},
                new double[] {0.1, 0.3}, new double[] {0.003, 3}, new double[] {1, 15}, new double[] {1, 101},
                new double[] {123456, 123457}, new double[] {2, 1e9}));
        for (int i = 0; i < 12; i++) {
            double from = Math.pow(10, 14 * random.nextDouble() - 7);
            ranges.add(new double[] {from, from * (1 + Math.pow(10, 9 * random.nextDouble() - 4))});
        }
        return ranges.stream();
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void bothEndsOfBothAxesHaveAMarkAndANumber(double[] range) {
        double[] other = Arrays.stream(range).map(v -> 7).toArray();
        for (Axes axes : AXES) {
            assertEndsAreMarked(LineChart.of(axes, List.of(new LineChart.Line("a", range, other))));
            assertEndsAreMarked(LineChart.of(axes, List.of(new LineChart.Line("a name that is long", other, range))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6, 12, 15, 16, 17, 30, 40, 50, 99, 101, 250, 1000, 12345})
    void lastEpochIsWithinMarkedEnds(int epochs) {
        XYChart chart = LineChart.of(AXES.get(0), Map.of("loss", Vectors.linspace(2, 0.5, epochs)));
        assertEndsAreMarked(chart);
        double length = chart.getStyler().getXAxisMax() - chart.getStyler().getXAxisMin();
        assertTrue(chart.getStyler().getXAxisMin() >= 0 && chart.getStyler().getXAxisMax() >= epochs
                && (epochs == 1 || length < 1.5 * epochs), "axis of length " + length);
    }

    @Test
    void everyCurveHasMarkedEnds() {
        Activations.all().forEach(function -> assertEndsAreMarked(Curves.of(function)));
        assertEndsAreMarked(Curves.tanhAndLogistic());
    }

    @Test
    void barsHaveMarksAtBothEndsOfTheirHeights() {
        for (double[] heights : new double[][] {{1.7, 9.4}, {3, 3}, {-2, 5}, {1e-3, 2e-3}, {-7, -3}, {12345, 3}}) {
            assertEndsOfYAreMarked(BarChart.of(AXES.get(0), List.of("ReLU", "tanh"), Map.of("Java", heights)));
        }
    }

    @Test
    void numbersAtTheEndsOfALogarithmicAxisAreTheEnds() {
        XYChart chart = LineChart.of(AXES.get(1), List.of(
                new LineChart.Line("a", new double[] {0.003, 0.04, 2.5}, new double[] {1, 2, 3})));
        var ticks = chart.getStyler().getXAxisTickLabelsFormattingFunction();
        assertEquals(0.003, chart.getStyler().getXAxisMin());
        assertEquals(3.0, chart.getStyler().getXAxisMax());
        assertEquals(List.of("$0.003$", "$0.01$", " ", "$0.1$", "$1$", " ", "$3$"),
                Stream.of(0.003, 0.01, 0.02, 0.1, 1.0, 2.0, 3.0).map(ticks).toList());
    }

    /** The numbers below panels are not cut off where the next panel begins. */
    @ParameterizedTest
    @ValueSource(ints = {5, 15, 100, 1500})
    void eachPanelHasMarkedEnds(int epochs) {
        double[] x = Vectors.arange(1, epochs + 1);
        double[] y = Vectors.linspace(0.93, 0.1, epochs);
        for (Axes axes : AXES) {
            XYChart panel = SmallMultiples.of(axes, List.of(new SmallMultiples.Band("a", x, y, y, y))).panels().get(0);
            assertEndsAreMarked(panel);
        }
    }

    private static void assertEndsAreMarked(XYChart chart) {
        BufferedImage image = assertEndsOfYAreMarked(chart);
        AxesChartStyler styler = chart.getStyler();
        double bottom = edge(chart.getScreenYFromChart(styler.getYAxisMax()),
                chart.getScreenYFromChart(styler.getYAxisMin()));
        for (double end : new double[] {styler.getXAxisMin(), styler.getXAxisMax()}) {
            double x = chart.getScreenXFromChart(end);
            assertTrue(hasInk(image, x - 1, x + 1, bottom - 4, bottom - 2), "no mark below x = " + end);
            assertTrue(hasInk(image, x - 5, x + 5, bottom + 8, bottom + 30), "no number below x = " + end);
        }
    }

    private static BufferedImage assertEndsOfYAreMarked(AxesChart<? extends AxesChartStyler, ?> chart) {
        BufferedImage image = Png.image(Picture.of(chart));
        AxesChartStyler styler = chart.getStyler();
        double left = chart.getYAxisLeftWidth();
        for (double end : new double[] {styler.getYAxisMin(), styler.getYAxisMax()}) {
            double y = chart.getScreenYFromChart(end);
            assertTrue(hasInk(image, left + 2, left + 4, y - 1, y + 1), "no mark beside y = " + end);
            assertTrue(hasInk(image, left - 36, left - 8, y - 6, y + 6), "no number beside y = " + end);
        }
        return image;
    }

    /** The border of a plot, whose content takes 96 percent of it. */
    private static double edge(double from, double to) {
        return to + (to - from) * 0.02 / 0.96;
    }

    private static boolean hasInk(BufferedImage image, double left, double right, double top, double bottom) {
        return IntStream.range((int) (2 * left), (int) (2 * right)).anyMatch(x ->
                IntStream.range((int) (2 * top), (int) (2 * bottom))
                        .anyMatch(y -> new Color(image.getRGB(x, y)).getRed() < 128));
    }
}
