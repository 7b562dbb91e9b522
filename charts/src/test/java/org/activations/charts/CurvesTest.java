package org.activations.charts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.core.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CurvesTest {

    private static final double[] Z = Vectors.arange(-5, 5, 0.005);

    @TempDir
    Path folder;

    static List<Activation> catalogue() {
        return Activations.all();
    }

    @Test
    void bothCurvesArePlottedAtEveryPoint() {
        XYChart chart = Curves.tanhAndLogistic();
        for (Activation function : List.of(Activations.TANH, Activations.LOGISTIC)) {
            XYSeries series = chart.getSeries(function.name());
            assertArrayEquals(Z, series.getXData(), function.name());
            assertArrayEquals(function.value(Z), series.getYData(), function.name());
        }
        assertNotNull(chart.getSeries("tanh").getLineStyle().getDashArray(), "tanh is dashed");
        assertNull(chart.getSeries("logistic").getLineStyle().getDashArray(), "logistic is not");
        assertEquals(-1.5, chart.getStyler().getYAxisMin());
        assertEquals(1.5, chart.getStyler().getYAxisMax());
    }

    @Test
    @Drawing
    void logisticIsBlueWhereTheFunctionSays() {
        XYChart chart = Curves.tanhAndLogistic();
        Pixels pixels = Pixels.read(Png.save(chart, folder.resolve("curves.png")));
        assertEquals(1800, pixels.image().getWidth());
        assertEquals(1200, pixels.image().getHeight());
        for (double z = -4.9; z <= 4.9; z += 0.1) {
            double y = Activations.LOGISTIC.value(z);
            assertTrue(pixels.show(Style.BLUE, chart.getScreenXFromChart(z), chart.getScreenYFromChart(y)),
                    "the logistic curve is not at z = " + z);
        }
    }

    @Test
    @Drawing
    void nothingIsDrawnBetweenTheAxisAndItsNumbers() {
        BufferedImage image = Png.image(Picture.of(Curves.tanhAndLogistic()));
        int axis = 0;
        while (drawn(image, axis, 400, 800) < 400) {
            axis++;
        }
        for (int x = axis - 8; x < axis; x++) {
            assertEquals(0, drawn(image, x, 0, 1100), "pixels in column " + x + ", the axis is in " + axis);
        }
    }

    private static long drawn(BufferedImage image, int x, int top, int bottom) {
        return IntStream.range(top, bottom).filter(y -> image.getRGB(x, y) != Color.WHITE.getRGB()).count();
    }

    @Test
    @Drawing
    void tanhIsDashedWhereTheFunctionSaysAndNowhereElse() {
        XYChart chart = Curves.tanhAndLogistic();
        Pixels pixels = Pixels.read(Png.save(chart, folder.resolve("curves.png")));
        int drawn = 0;
        int points = 0;
        // Where the logistic curve does not cover it.
        for (double z = -4.9; z <= 0.6; z += 0.01) {
            double x = chart.getScreenXFromChart(z);
            double y = chart.getScreenYFromChart(Activations.TANH.value(z));
            points++;
            drawn += pixels.show(Style.VERMILION, x, y) ? 1 : 0;
            assertTrue(!pixels.show(Style.VERMILION, x, y - 12) && !pixels.show(Style.VERMILION, x - 12, y - 12),
                    "above the tanh curve at z = " + z);
        }
        // 14 of every 22 pixels, and a little more for the neighbours that count.
        assertEquals(14.0 / 22, (double) drawn / points, 0.06, "share of the dashes");
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyPlottedPointIsTheFunctions(Activation function) {
        XYChart chart = Curves.of(function);
        assertPlots(chart.getSeries("value"), function.value(chart.getSeries("value").getXData()));
        assertPlots(chart.getSeries("derivative"), function.derivative(chart.getSeries("derivative").getXData()));
    }

    private static void assertPlots(XYSeries series, double[] expected) {
        double[] y = series.getYData();
        int gaps = 0;
        for (int i = 0; i < y.length; i++) {
            if (Double.isNaN(y[i])) {
                gaps++;
            } else {
                assertEquals(expected[i], y[i], series.getName() + " at " + series.getXData()[i]);
            }
        }
        assertTrue(gaps <= 4 && y.length > 1000, gaps + " gaps in " + y.length + " points of the " + series.getName());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void shadedExactlyWhereTheSlopeIsFlat(Activation function) {
        assertShadedExactlyWhereFlat(function);
    }

    @Test
    void shadedExactlyWhereTheSlopeOfAFunctionOfOnesOwnIsFlat() {
        assertShadedExactlyWhereFlat(Activation.of("swish", z -> z / (1 + Math.exp(-2.7 * z))));
        assertShadedExactlyWhereFlat(Activation.of("square", z -> z * z, z -> 2 * z));
        assertShadedExactlyWhereFlat(Activation.of("steep", z -> 500 * (z - 0.123) * (z - 0.123),
                z -> 1000 * (z - 0.123)));
        assertShadedExactlyWhereFlat(Activation.of("two jumps", z -> z < 1.2345 ? 0 : z < 2.3456 ? z : 3,
                z -> z < 1.2345 ? 0.05 : z < 2.3456 ? 1 : -0.05));
        assertShadedExactlyWhereFlat(Activation.of("half", z -> Math.sqrt(z), z -> 0.5 / Math.sqrt(z)));
        assertShadedExactlyWhereFlat(Activation.of("wave", Math::sin, Math::cos));
    }

    private static void assertShadedExactlyWhereFlat(Activation function) {
        XYChart chart = Curves.of(function);
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double z = 10 * random.nextDouble() - 5;
            assertEquals(isFlat(function, z), isShaded(chart, z), "slope " + function.derivative(z) + " at z = " + z);
        }
        for (XYSeries region : chart.getSeriesCollection()) {
            if (region.getName().startsWith("flat")) {
                double from = region.getXMin();
                double to = region.getXMax();
                assertTrue(isFlat(function, from) && isFlat(function, to), "from " + from + " to " + to);
                assertFalse(isFlat(function, Math.nextDown(from)) && from > chart.getStyler().getXAxisMin(),
                        "left of " + from);
                assertFalse(isFlat(function, Math.nextUp(to)) && to < chart.getStyler().getXAxisMax(),
                        "right of " + to);
            }
        }
    }

    @Test
    void flatEndOfSiluGoesOnBeyondItsTurn() {
        XYChart chart = Curves.of(Activations.SILU);
        assertTrue(isShaded(chart, -4.99) && isShaded(chart, -1.27) && isShaded(chart, -0.92));
        assertFalse(isShaded(chart, -0.90));
        assertNull(chart.getSeries("flat 2"));
    }

    @Test
    void halfWithoutACurveIsNotShown() {
        assertEquals(-0.2, Curves.of(Activations.LOGISTIC).getStyler().getYAxisMin());
        assertEquals(1.2, Curves.of(Activations.LOGISTIC).getStyler().getYAxisMax());
        assertEquals(-1.5, Curves.of(Activations.TANH).getStyler().getYAxisMin());
    }

    private static boolean isFlat(Activation function, double z) {
        return Math.abs(function.derivative(z)) < Curves.FLAT;
    }

    private static boolean isShaded(XYChart chart, double z) {
        return chart.getSeriesCollection().stream().filter(series -> series.getName().startsWith("flat"))
                .anyMatch(region -> region.getXMin() <= z && z <= region.getXMax());
    }

    @Test
    void notShadedWhereThereIsNoFunction() {
        XYChart chart = Curves.of(Activation.of("log", Math::log));
        for (double z : new double[] {-5, -2.5, -0.01}) {
            assertFalse(isShaded(chart, z), "at z = " + z);
        }
    }

    @Test
    void flatOnBothSidesOfAJumpIsOneRegion() {
        XYChart chart = Curves.of(Activation.of("floor", z -> z < 0.005 ? 0 : 0.5, z -> z < 0.005 ? 0 : 0.05));
        assertTrue(isShaded(chart, 0.005));
        assertNull(chart.getSeries("flat 2"));
    }

    @Test
    @Drawing
    void jumpIsNotJoined() {
        XYChart chart = Curves.of(Activations.SIGN);
        Pixels pixels = Pixels.read(Png.save(chart, folder.resolve("sign.png")));
        double x = chart.getScreenXFromChart(0);
        assertTrue(pixels.show(Style.BLUE, x, chart.getScreenYFromChart(0)), "the value at 0");
        for (double y : new double[] {-0.75, -0.5, -0.25, 0.25, 0.5, 0.75}) {
            assertTrue(pixels.show(Style.SHADE, x, chart.getScreenYFromChart(y)), "a line joins the jump at y = " + y);
        }
    }

    @Test
    @Drawing
    void functionOfOnesOwnIsDrawn() {
        XYChart chart = Curves.of(Activation.of("swish à moi", z -> z / (1 + Math.exp(-z))));
        Pixels pixels = Pixels.read(Png.save(chart, folder.resolve("mine.png")));
        assertEquals(1800, pixels.image().getWidth());
        assertEquals(Color.WHITE.getRGB(), pixels.image().getRGB(0, 0));
    }

    @Test
    void anyNameCanBeSet() {
        assertDoesNotThrow(() -> Curves.of(Activation.of("my_f a#b$c%d&e{f} ~a^b\\c {", z -> z)));
    }

    @Test
    @Drawing
    void functionThatLeavesTheChartIsDrawnWithinIt() {
        XYChart chart = Curves.of(Activation.of("tan", Math::tan));
        // Not a measurement: a dashed line to 1e16 would never end.
        byte[] png = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Png.bytes(Picture.of(chart)));
        assertTrue(png.length > 10_000, png.length + " bytes");
        XYChart steep = Curves.of(Activation.of("steep", z -> 1e300 * z));
        Pixels pixels = Pixels.read(Png.save(steep, folder.resolve("steep.png")));
        for (double y = -4.5; y < 5; y += 1) {
            assertTrue(pixels.show(Style.BLUE, steep.getScreenXFromChart(0), steep.getScreenYFromChart(y)),
                    "the line is not at y = " + y);
        }
    }
}
