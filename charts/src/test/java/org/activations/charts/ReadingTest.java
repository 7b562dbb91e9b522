package org.activations.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a person reads in a picture: which name, which label and which colour stands where. */
class ReadingTest {

    private static final Color BLUE = new Color(0, 114, 178);
    private static final Color VERMILION = new Color(213, 94, 0);

    @Test
    @Drawing
    void valueIsBlueAndDerivativeIsVermilionAndDashed() {
        XYChart chart = Curves.of(Activations.LOGISTIC);
        XYSeries value = chart.getSeries("value");
        XYSeries derivative = chart.getSeries("derivative");
        assertEquals("$f(z)$", value.getLabel());
        assertEquals(BLUE, value.getLineColor());
        assertNull(value.getLineStyle().getDashArray());
        assertEquals("$f'(z)$", derivative.getLabel());
        assertEquals(VERMILION, derivative.getLineColor());
        assertNotNull(derivative.getLineStyle().getDashArray());
        assertEquals("$|f'(z)| < 0.1$", chart.getSeries("flat 1").getLabel());
        assertEquals("$\\text{Net input }z$", chart.getXAxisTitle());
        BufferedImage image = Png.image(Picture.of(chart));
        assertTrue(new Pixels(image).show(BLUE, chart.getScreenXFromChart(1),
                chart.getScreenYFromChart(Activations.LOGISTIC.value(1))));
    }

    @Test
    void titleNamesTheFunctionAndGivesItsFormula() {
        assertEquals("${\\large \\text{ReLU}}\\qquad f(z) = \\max(0, z)$", Curves.of(Activations.RELU).getTitle());
        assertEquals("${\\large \\text{mine}}$", Curves.of(Activation.of("mine", z -> z)).getTitle());
    }

    @Test
    void tanhIsVermilionAndLogisticBlueUnderTheirNames() {
        XYChart chart = Curves.tanhAndLogistic();
        assertEquals("$\\text{tanh}$", chart.getSeries("tanh").getLabel());
        assertEquals(VERMILION, chart.getSeries("tanh").getLineColor());
        assertEquals("$\\text{logistic}$", chart.getSeries("logistic").getLabel());
        assertEquals(BLUE, chart.getSeries("logistic").getLineColor());
        assertEquals("$\\text{Net input }z$", chart.getXAxisTitle());
        assertEquals("$\\text{Activation }f(z)$", chart.getYAxisTitle());
    }

    @Test
    void titlesStandAtTheirAxes() {
        XYChart chart = LineChart.of(Axes.linear("Curves", "Epoch", "Loss"), Map.of("a", new double[] {1, 2}));
        assertEquals("$\\text{Curves}$", chart.getTitle());
        assertEquals("$\\text{Epoch}$", chart.getXAxisTitle());
        assertEquals("$\\text{Loss}$", chart.getYAxisTitle());
        assertEquals("$\\text{a}$", chart.getSeries("a").getLabel());
    }

    @Test
    void linesHaveTheirOwnNamesAndMarkersInTheirOwnColours() {
        XYChart chart = LineChart.of(Axes.linear("", "Epoch", "Loss"), List.of(
                new LineChart.Line("ReLU", new double[] {1, 2}, new double[] {3, 4}),
                new LineChart.Line("tanh", new double[] {1, 2}, new double[] {5, 6})));
        Map.of("ReLU", BLUE, "tanh", VERMILION).forEach((name, colour) -> {
            XYSeries series = chart.getSeries(name);
            assertEquals("$\\text{" + name + "}$", series.getLabel());
            assertEquals(List.of(colour, colour), List.of(series.getLineColor(), series.getMarkerColor()));
        });
    }

    @Test
    void barsHaveTheNamesOfTheirSeriesAndStandAboveTheirCategories() {
        Map<String, double[]> bars = new LinkedHashMap<>();
        bars.put("Java", new double[] {1, 2, 3});
        bars.put("NumPy", new double[] {4, 5, 6});
        CategoryChart chart = BarChart.of(Axes.linear("", "", "Time"), List.of("ReLU", "tanh", "GELU"), bars);
        Map.of("Java", new Color(34, 34, 34), "NumPy", BLUE).forEach((name, colour) -> {
            CategorySeries series = chart.getSeries(name);
            assertEquals("$\\text{" + name + "}$", series.getLabel());
            assertEquals(colour, series.getFillColor());
            assertEquals(List.of("$\\vphantom{(}\\text{ReLU}$", "$\\vphantom{(}\\text{tanh}$",
                    "$\\vphantom{(}\\text{GELU}$"), series.getXData());
        });
    }

    @Test
    void logarithmicTicksAreThePowersThatTheyStandAt() {
        XYChart chart = LineChart.of(Axes.logarithmic("", "x", "y"), Map.of("a", new double[] {0.001, 10}));
        Function<Double, String> ticks = chart.getStyler().getYAxisTickLabelsFormattingFunction();
        assertEquals(List.of("$10^{-3}$", "$10^{0}$", "$10^{1}$"), Stream.of(0.001, 1.0, 10.0).map(ticks).toList());
    }

    @Test
    @Drawing
    void galleryNamesEachFunctionAboveItsGraph() {
        Gallery gallery = Gallery.of(Activations.families());
        BufferedImage image = Png.image(gallery);
        for (Map.Entry<Activation, Point> each : gallery.origins().entrySet()) {
            Point origin = each.getValue();
            assertShows(image, Tex.text(each.getKey().label()), 20, origin.x - 96, origin.y - 64);
        }
        Activations.families().forEach((family, functions) -> {
            int y = gallery.origins().get(functions.get(0)).y;
            assertShows(image, "\\textbf{" + Names.capitalised(family) + "}", 22, 30, y - 110);
        });
    }

    @Test
    @Drawing
    void tableNamesTheFunctionOfEachRowAndGivesItsFormula() {
        List<Activation> functions = List.of(Activations.RELU, Activations.TANH, Activations.LEAKY_RELU);
        BufferedImage image = Png.image(FunctionTable.of(functions));
        for (int i = 0; i < functions.size(); i++) {
            double middle = FunctionTable.middle(i);
            assertShows(image, Tex.text(functions.get(i).label()), 19, 36, middle + 19 / 3.0);
            assertShows(image, Tex.equation(functions.get(i)), 19, 246, middle + 19 / 4.0);
            String[] uses = functions.get(i).use().split("(?<=,) ");
            for (int line = 0; line < uses.length; line++) {
                double y = middle + 26 * (line - (uses.length - 1) / 2.0);
                assertShows(image, Tex.text(uses[line]), 19, 542, y + 19 / 3.0);
            }
        }
        assertShows(image, "\\textbf{Equation}", 19, 246, 42);
        assertShows(image, "\\textbf{Example}", 19, 542, 42);
    }

    @Test
    @Drawing
    void panelsAreNamedByTheirBandsAndAxesByTheirTitles() {
        double[] two = {1, 2};
        List<SmallMultiples.Band> bands = List.of(new SmallMultiples.Band("ReLU", two, two, two, two),
                new SmallMultiples.Band("tanh", two, two, two, two));
        SmallMultiples multiples = SmallMultiples.of(Axes.linear("", "Epoch", "Loss"), bands);
        BufferedImage image = Png.image(multiples);
        assertShows(image, Tex.text("ReLU"), 18, 40 + 52, 34 - 6);
        assertShows(image, Tex.text("tanh"), 18, 370 + 52, 34 - 6);
        assertShows(image, Tex.text("Epoch"), 18, 40 + 52, multiples.height() - 70 + 22);
    }

    /** The text and nothing else where it should stand. */
    private static void assertShows(BufferedImage image, String tex, float size, double x, double baseline) {
        BufferedImage expected = Png.image(new Picture() {
            @Override
            public int width() {
                return image.getWidth() / Png.SCALE;
            }

            @Override
            public int height() {
                return image.getHeight() / Png.SCALE;
            }

            @Override
            public void paint(Graphics2D g) {
                new Tex(tex, size).paint(g, x, baseline);
            }
        });
        int width = Math.min(2 * 180, image.getWidth() - (int) (2 * x));
        int left = (int) (2 * x) - 2;
        Rectangle ink = new Rectangle(left, (int) (2 * baseline) - 40, width, 56);
        boolean empty = true;
        for (int row = ink.y; row < ink.y + ink.height; row++) {
            for (int column = ink.x; column < ink.x + ink.width; column++) {
                empty &= expected.getRGB(column, row) == Color.WHITE.getRGB();
                assertEquals(expected.getRGB(column, row), image.getRGB(column, row),
                        tex + " does not stand at (" + x + ", " + baseline + ")");
            }
        }
        assertFalse(empty, tex + " is empty");
    }
}
