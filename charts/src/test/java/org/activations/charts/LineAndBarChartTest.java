package org.activations.charts;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.activations.core.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LineAndBarChartTest {

    private static final Axes LINEAR = Axes.linear("Learning curves", "Epoch", "Loss");
    private static final Axes LOGARITHMIC = Axes.logarithmic("Gradient", "Layer", "Norm");

    @Test
    void linesAreTheData() {
        XYChart chart = LineChart.of(LINEAR, Map.of("tanh", new double[] {2.5, 1.25, 0.5}));
        assertArrayEquals(new double[] {1, 2, 3}, chart.getSeries("tanh").getXData());
        assertArrayEquals(new double[] {2.5, 1.25, 0.5}, chart.getSeries("tanh").getYData());
    }

    @Test
    @Drawing
    void eachLineMayHaveItsOwnX() {
        XYChart chart = LineChart.of(LINEAR, List.of(
                new LineChart.Line("a", new double[] {0, 10}, new double[] {1, 2}),
                new LineChart.Line("b", new double[] {5}, new double[] {3})));
        assertArrayEquals(new double[] {0, 10}, chart.getSeries("a").getXData());
        assertArrayEquals(new double[] {5}, chart.getSeries("b").getXData());
        assertTrue(Png.bytes(Picture.of(chart)).length > 0);
    }

    @Test
    void sevenLinesDifferWithoutColour() {
        Map<String, double[]> lines = new LinkedHashMap<>();
        for (int i = 1; i <= 7; i++) {
            lines.put("line " + i, new double[] {i, i});
        }
        XYChart chart = LineChart.of(LINEAR, lines);
        assertEquals(7, lines.keySet().stream().map(line -> chart.getSeries(line).getMarker()).distinct().count());
        assertEquals(7, lines.keySet().stream().map(line -> chart.getSeries(line).getLineColor()).distinct().count());
    }

    /** The dashes of a curve are those of its legend: as a share of its length, and in how often they begin. */
    @ParameterizedTest
    @Drawing
    @ValueSource(ints = {2, 15, 100, 101, 500, 2000, 20_000})
    void dashesAreTheSameWhateverTheNumberOfPoints(int points) {
        Map<String, double[]> lines = new LinkedHashMap<>();
        for (int i = 0; i < 7; i++) {
            lines.put("line " + i, Vectors.linspace(i, i + 0.4, points));
        }
        for (Axes axes : List.of(LINEAR, LINEAR.withLogarithmicX())) {
            XYChart chart = LineChart.of(axes, lines);
            lines.keySet().forEach(name -> chart.getSeries(name).setMarker(Style.NO_MARKER));
            Pixels pixels = new Pixels(Png.image(Picture.of(chart)));
            for (Map.Entry<String, double[]> line : lines.entrySet()) {
                assertDashes(chart, pixels, chart.getSeries(line.getKey()));
            }
        }
    }

    private static void assertDashes(XYChart chart, Pixels pixels, XYSeries series) {
        float[] pattern = series.getLineStyle().getDashArray();
        double[] x = series.getXData();
        double[] y = series.getYData();
        double length = 0;
        for (int i = 0; i < x.length - 1; i++) {
            double fromX = chart.getScreenXFromChart(x[i]);
            double fromY = chart.getScreenYFromChart(y[i]);
            double dx = chart.getScreenXFromChart(x[i + 1]) - fromX;
            double dy = chart.getScreenYFromChart(y[i + 1]) - fromY;
            int steps = (int) Math.ceil(Math.hypot(dx, dy));
            for (int step = 0; step < steps; step++) {
                double part = (double) step / steps;
                double place = length + part * Math.hypot(dx, dy);
                double edge = distanceToEdge(pattern, place);
                if (Math.abs(edge) > 1.3) {
                    assertEquals(edge > 0, pixels.show(series.getLineColor(), fromX + part * dx, fromY + part * dy),
                            series.getName() + " of " + x.length + " points, " + place + " pixels from its beginning");
                }
            }
            length += Math.hypot(dx, dy);
        }
    }

    /** How far a place of a line is from the next end of a dash, in pixels; negative where it is left blank. */
    private static double distanceToEdge(float[] pattern, double place) {
        if (pattern == null) {
            return Double.MAX_VALUE;
        }
        double period = 0;
        for (float part : pattern) {
            period += part;
        }
        double rest = place % period;
        for (int i = 0;; i++) {
            if (rest < pattern[i]) {
                double distance = Math.min(rest, pattern[i] - rest);
                return i % 2 == 0 ? distance : -distance;
            }
            rest -= pattern[i];
        }
    }

    @Test
    @Drawing
    void logarithmicAxisEndsAtPowersOfTen() {
        XYChart chart = LineChart.of(LOGARITHMIC, Map.of("tanh", new double[] {0.2, Double.NaN, 0.003}));
        assertEquals(0.001, chart.getStyler().getYAxisMin(), 1e-15);
        assertEquals(1, chart.getStyler().getYAxisMax());
        assertTrue(Png.bytes(Picture.of(chart)).length > 0);
    }

    @Test
    void logarithmicAxisRefusesZero() {
        Exception e = assertThrows(IllegalArgumentException.class,
                () -> LineChart.of(LOGARITHMIC, Map.of("tanh", new double[] {1, 0})));
        assertEquals("a logarithmic axis cannot show 0.0, expected finite values above 0", e.getMessage());
    }

    @Test
    void lineOfTwoLengthsIsRefused() {
        Exception e = assertThrows(IllegalArgumentException.class,
                () -> new LineChart.Line("tanh", new double[3], new double[2]));
        assertTrue(e.getMessage().contains("(3,)") && e.getMessage().contains("(2,)"), e.getMessage());
    }

    @Test
    void gapIsInYAndNotInX() {
        Exception e = assertThrows(IllegalArgumentException.class,
                () -> new LineChart.Line("tanh", new double[] {1, Double.NaN}, new double[] {1, 2}));
        assertEquals("line \"tanh\" has NaN at x[1], expected a number; a gap is NaN in y", e.getMessage());
    }

    @Test
    void whatIsNullIsNamed() {
        double[] one = {1};
        assertNull("the name of a line is null, expected a text", () -> new LineChart.Line(null, one, one));
        assertNull("x of line \"tanh\" is null, expected a double[]", () -> new LineChart.Line("tanh", null, one));
        assertNull("y of line \"tanh\" is null, expected a double[]", () -> new LineChart.Line("tanh", one, null));
        assertNull("y of line \"tanh\" is null, expected a double[]",
                () -> LineChart.of(LINEAR, Collections.singletonMap("tanh", null)));
        assertNull("bars \"tanh\" is null, expected a double[]",
                () -> BarChart.of(LINEAR, List.of("a"), Collections.singletonMap("tanh", null)));
        assertNull("the name of a series of bars is null, expected a text",
                () -> BarChart.of(LINEAR, List.of("a"), Collections.singletonMap(null, one)));
        assertNull("title is null, expected a text", () -> Axes.linear(null, "x", "y"));
    }

    private static void assertNull(String message, Executable call) {
        assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
    }

    @Test
    void eachLineHasANameOfItsOwn() {
        double[] one = {1};
        LineChart.Line line = new LineChart.Line("tanh", one, one);
        assertEquals("two lines are named \"tanh\", expected a name of its own for each",
                assertThrows(IllegalArgumentException.class, () -> LineChart.of(LINEAR, List.of(line, line)))
                        .getMessage());
        assertEquals("the name of a line is \"\", expected a text", assertThrows(IllegalArgumentException.class,
                () -> new LineChart.Line("", one, one)).getMessage());
        assertArrayEquals(one, LineChart.of(LINEAR, Map.of("uneven", one)).getSeries("uneven").getYData());
    }

    @Test
    @Drawing
    void barsAreTheDataAndNaNLeavesOneOut() {
        CategoryChart chart = BarChart.of(LOGARITHMIC, List.of("tanh", "relu"),
                Map.of("scalar", new double[] {20, Double.NaN}));
        assertArrayEquals(new double[] {20, Double.NaN}, chart.getSeries("scalar").getYData());
        assertTrue(Png.bytes(Picture.of(chart)).length > 0);
    }

    @Test
    void barForEachCategoryIsExpected() {
        Exception e = assertThrows(IllegalArgumentException.class,
                () -> BarChart.of(LINEAR, List.of("tanh", "relu"), Map.of("scalar", new double[] {1})));
        assertEquals("bars \"scalar\" have shape (1,), expected (2,), one for each category", e.getMessage());
        assertEquals("no category, expected at least one", assertThrows(IllegalArgumentException.class,
                () -> BarChart.of(LINEAR, List.of(), Map.of("scalar", new double[0]))).getMessage());
        assertEquals("the name of a series of bars is \"\", expected a text",
                assertThrows(IllegalArgumentException.class,
                        () -> BarChart.of(LINEAR, List.of("tanh"), Map.of("", new double[1]))).getMessage());
    }

    @Test
    @Drawing
    void textThatTexCannotSetIsDrawnAllTheSame() {
        Axes axes = Axes.linear("größer ≥ 50 % ^", "a_b & c", "$\\sigma(z)$");
        assertTrue(Png.bytes(Picture.of(LineChart.of(axes, Map.of("日本", new double[] {1, 2})))).length > 0);
    }

    @ParameterizedTest
    @Drawing
    @ValueSource(doubles = {0, 1, -3, 1e-300, Double.MIN_VALUE, 1e-12, 1e9, 1e15})
    void whateverIsWithinReachIsDrawnOnALinearAxis(double value) {
        for (double[] y : new double[][] {{value}, {value, value}, {0, value}, {-value, value}, {value, Double.NaN}}) {
            assertDrawn(LINEAR, y);
        }
    }

    /** Where labels are long, XChart goes on to look for marks that have room, for minutes. */
    @ParameterizedTest
    @Drawing
    @CsvSource({"1e7, 10000001", "123456789, 123456790", "-1e15, -999999998e6", "-9.439067808359674e8, -9.43906778e8",
        "4.29e-5, 4.3329e-5", "-9.5e14, -9.2e14", "-7.93e12, 0", "-1840253474919.677, 104232502110.82227",
        "-1.3173e-300, 5"})
    void farAndCloseValuesAreDrawnAtOnceOnALinearAxis(double from, double to) {
        double[] far = {from, to};
        double[] near = {1, 2};
        SmallMultiples.Band band = new SmallMultiples.Band("b", far, far, far, far);
        for (Picture picture : List.of(Picture.of(LineChart.of(LINEAR, List.of(new LineChart.Line("l", near, far)))),
                Picture.of(LineChart.of(LINEAR, List.of(new LineChart.Line("l", far, near)))),
                Picture.of(BarChart.of(LINEAR, List.of("a", "b"), Map.of("s", far))),
                SmallMultiples.of(LINEAR, List.of(band, band)))) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Png.bytes(picture));
        }
    }

    @Test
    void numbersThatBeginWithTheSameDigitsAreInFull() {
        double[] far = {123456789, 123456790};
        double[] near = {1, 2};
        assertEquals("$123456789.5$", LineChart.of(LINEAR, List.of(new LineChart.Line("l", near, far))).getStyler()
                .getYAxisTickLabelsFormattingFunction().apply(123456789.5));
        assertEquals("$123456789.5$", LineChart.of(LINEAR, List.of(new LineChart.Line("l", far, near))).getStyler()
                .getXAxisTickLabelsFormattingFunction().apply(123456789.5));
        assertEquals("$1.2·10^{8}$", BarChart.of(LINEAR, List.of("a", "b"), Map.of("s", far)).getStyler()
                .getYAxisTickLabelsFormattingFunction().apply(1.2e8));
        assertEquals("$1.2·10^{8}$", LineChart.of(LINEAR, Map.of("l", new double[] {1e8, 2e8})).getStyler()
                .getYAxisTickLabelsFormattingFunction().apply(1.2e8));
    }

    @Test
    void linearAxisRefusesWhatItHasNoMarksFor() {
        assertRefused("a linear axis cannot show values from 1.0 to 1.0E18, expected none beyond 1.0E15; "
                + "a logarithmic axis reaches farther", LINEAR, 1, 1e18);
        assertRefused("a linear axis cannot show values from -Infinity to 1.0, expected none beyond 1.0E15; "
                + "a logarithmic axis reaches farther", LINEAR, 1, Double.NEGATIVE_INFINITY);
        assertRefused("a linear axis cannot tell values from 1.0 to 1.000000000001 apart; "
                + "show how far they are from one of them", LINEAR, 1, 1.000000000001);
        LineChart.Line far = new LineChart.Line("far", new double[] {1, 1e18}, new double[] {1, 2});
        assertThrows(IllegalArgumentException.class, () -> LineChart.of(LINEAR, List.of(far)));
    }

    @Test
    void logarithmicAxisRefusesWhatLiesBeyondItsPowers() {
        assertRefused("a logarithmic axis cannot show 4.9E-324, expected values from 1.0E-300 to 1.0E300",
                LOGARITHMIC, 1, Double.MIN_VALUE);
        assertRefused("a logarithmic axis cannot show Infinity, expected finite values above 0",
                LOGARITHMIC, 1, Double.POSITIVE_INFINITY);
    }

    @Test
    @Drawing
    void logarithmicAxisIsDrawnOverAnyNumberOfPowers() {
        for (double[] y : new double[][] {{1}, {5}, {1, 1}, {Double.NaN}, {1, 1e-40}, {1e-300, 1e300}}) {
            assertDrawn(LOGARITHMIC, y);
        }
    }

    @Test
    void numbersOnALongLogarithmicAxisHaveRoom() {
        XYChart chart = LineChart.of(LOGARITHMIC, Map.of("l", new double[] {1, 1e-40}));
        Function<Double, String> ticks = chart.getStyler().getYAxisTickLabelsFormattingFunction();
        assertEquals("$10^{-40}$", ticks.apply(1e-40));
        assertEquals(11, IntStream.rangeClosed(-40, 0).filter(i -> !ticks.apply(Math.pow(10, i)).isBlank()).count());
    }

    @Test
    void textThatIsNotTexIsToldWhenTheChartIsMade() {
        for (Axes axes : List.of(Axes.linear("$\\nothing$", "x", "y"), Axes.linear("", "$\\nothing$", "y"),
                Axes.logarithmic("", "x", "$\\nothing$"))) {
            Exception e = assertThrows(IllegalArgumentException.class,
                    () -> LineChart.of(axes, Map.of("l", new double[] {1, 2})));
            assertTrue(e.getMessage().startsWith("cannot set the formula \\nothing in TeX: "), e.getMessage());
        }
    }

    @Test
    @Drawing
    void titleOfAnAxisIsNoHigherThanALine() {
        assertEquals("$\\sigma(z)$", Style.axisTitle("$\\sigma(z)$"));
        for (String formula : List.of("\\frac{\\partial L}{\\partial w}", "\\sum_{i=1}^{n}\\frac{a}{b}",
                "\\int_0^1 z")) {
            String title = Style.axisTitle("$" + formula + "$");
            assertTrue(title.contains(formula), title);
            double height = Tex.height(title.substring(1, title.length() - 1), 20);
            assertTrue(height > 20 && height < 25, title + " is " + height + " pixels high");
        }
    }

    @Test
    void longLogarithmicAxisHasNoMarks() {
        assertFalse(LineChart.of(LOGARITHMIC, Map.of("l", new double[] {1, 1e-40})).getStyler()
                .isAxisTicksMarksVisible());
        assertTrue(LineChart.of(LOGARITHMIC, Map.of("l", new double[] {1, 1e-4})).getStyler()
                .isAxisTicksMarksVisible());
    }

    private static void assertDrawn(Axes axes, double... y) {
        byte[] png = assertTimeoutPreemptively(Duration.ofMinutes(1),
                () -> Png.bytes(Picture.of(LineChart.of(axes, Map.of("l", y)))));
        assertTrue(png.length > 0);
    }

    private static void assertRefused(String message, Axes axes, double... y) {
        assertEquals(message, assertThrows(IllegalArgumentException.class,
                () -> LineChart.of(axes, Map.of("l", y))).getMessage());
    }
}
