package org.activations.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.junit.jupiter.api.Test;
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
    void logarithmicTicksAreThePowersThatTheyStandAt() {
        XYChart chart = LineChart.of(Axes.logarithmic("", "x", "y"), Map.of("a", new double[] {0.001, 10}));
        Function<Double, String> ticks = chart.getStyler().getYAxisTickLabelsFormattingFunction();
        assertEquals(List.of("$10^{-3}$", "$10^{0}$", "$10^{1}$"), List.of(0.001, 1.0, 10.0).stream().map(ticks).toList());
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
        }
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
        int width = 2 * 180;
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
