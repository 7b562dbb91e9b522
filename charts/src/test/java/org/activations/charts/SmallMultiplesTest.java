package org.activations.charts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

import org.activations.charts.SmallMultiples.Band;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@Drawing
class SmallMultiplesTest {

    private static final Color BAND = new Color(0xC6, 0xDF, 0xF1);
    private static final double[] X = {1, 2, 3};
    private static final Band WIDE = new Band("wide", X, new double[] {0, 0, 0}, new double[] {4, 4, 4},
            new double[] {8, 8, 8});
    private static final Band NARROW = new Band("narrow", X, new double[] {1, 1, 1}, new double[] {1.5, 1.5, 1.5},
            new double[] {2, 2, 2});
    private static final Axes AXES = Axes.linear("", "Epoch", "Loss");

    /** The first of two panels of 330 pixels begins at 40; its plot is as high as the numbers from 0 to 8. */
    @Test
    void eachPanelHasItsOwnBandAndMedianAndTheOthersMedianInGrey() {
        BufferedImage image = Png.image(SmallMultiples.of(AXES, List.of(WIDE, NARROW)));
        assertEquals(List.of(BAND, Style.BLUE, BAND, Style.FAINT, BAND), colours(image, 40 + 200));
        assertEquals(List.of(Style.FAINT, BAND, Style.BLUE, BAND), colours(image, 370 + 200));
    }

    /** The first of two panels of 330 pixels begins at 40, the second at 370. */
    @Test
    void bandHasAGapWhereItHasNaN() {
        double[] x = {1, 2, 3, 4, 5};
        double[] none = {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        Band broken = new Band("broken", x, new double[] {0, 0, Double.NaN, 2, 2},
                new double[] {4, 4, Double.NaN, 4, 4}, new double[] {8, 8, Double.NaN, 8, 8});
        for (Axes axes : List.of(AXES, AXES.withLogarithmicX())) {
            SmallMultiples multiples = SmallMultiples.of(axes, List.of(broken, new Band("none", x, none, none, none)));
            BufferedImage image = Png.image(multiples);
            XYChart panel = multiples.panels().get(0);
            assertEquals(List.of(BAND, Style.BLUE, BAND), colours(image, 40 + (int) panel.getScreenXFromChart(1.3)));
            assertEquals(List.of(BAND, Style.BLUE, BAND), colours(image, 40 + (int) panel.getScreenXFromChart(4.7)));
            assertEquals(List.of(), colours(image, 40 + (int) panel.getScreenXFromChart(3)));
            assertEquals(List.of(Style.FAINT), colours(image, 370 + (int) panel.getScreenXFromChart(1.3)));
        }
        Png.image(SmallMultiples.of(AXES, List.of(new Band("none", x, none, none, none))));
    }

    /** The colours that a column of pixels meets from above, without white, grid and what smoothing makes of edges. */
    private static List<Color> colours(BufferedImage image, int x) {
        List<Color> known = List.of(BAND, Style.BLUE, Style.FAINT);
        List<Color> met = IntStream.range(90, 2 * 200).mapToObj(y -> new Color(image.getRGB(2 * x, y)))
                .filter(known::contains).toList();
        return IntStream.range(0, met.size()).filter(i -> i == 0 || !met.get(i).equals(met.get(i - 1)))
                .mapToObj(met::get).toList();
    }

    @Test
    void fourPanelsStandInARow() {
        assertEquals(50 + 4 * 250, SmallMultiples.of(AXES, List.of(WIDE, WIDE, WIDE, WIDE, NARROW)).width());
        assertEquals(2 * (34 + 220) + 70, SmallMultiples.of(AXES, List.of(WIDE, WIDE, WIDE, WIDE, NARROW)).height());
    }

    /** Each panel is 330 pixels wide, begins at 40, and is 254 pixels below the one before. */
    @Test
    void panelsStandBelowEachOtherOnANarrowScreen() {
        SmallMultiples narrow = SmallMultiples.of(AXES, List.of(WIDE, WIDE, WIDE, WIDE, NARROW)).narrow();
        assertEquals(380, narrow.width());
        assertEquals(5 * 254 + 70 + 2 * 22, narrow.height());
        assertEquals(narrow, narrow.narrow());
        BufferedImage image = Png.image(narrow);
        assertEquals(List.of(BAND, Style.BLUE, BAND, Style.FAINT, BAND), colours(image, 40 + 200));
        BufferedImage last = image.getSubimage(0, 2 * 4 * 254, image.getWidth(), 2 * 254);
        assertEquals(List.of(Style.FAINT, BAND, Style.BLUE, BAND), colours(last, 40 + 200));
    }

    @Test
    void whatIsNoBandIsRefusedInWords() {
        assertEquals("the name of a band is null, expected a text",
                assertThrows(NullPointerException.class, () -> new Band(null, X, X, X, X)).getMessage());
        assertEquals("median of band \"b\" is null, expected a double[]",
                assertThrows(NullPointerException.class, () -> new Band("b", X, X, null, X)).getMessage());
        double[] gap = {1, Double.NaN, 3};
        assertEquals("band \"b\" has NaN at x[1], expected a number; a gap is NaN in y",
                assertThrows(IllegalArgumentException.class, () -> new Band("b", gap, X, X, X)).getMessage());
    }

    @Test
    void whatHasNoPlaceOnAnAxisIsRefusedWhenItIsMade() {
        assertEquals("no band, expected at least one",
                assertThrows(IllegalArgumentException.class, () -> SmallMultiples.of(AXES, List.of())).getMessage());
        assertEquals("band \"b\" has x of shape (3,), smallest of (3,), median of (2,) and largest of (3,), "
                + "expected the same and at least one point", assertThrows(IllegalArgumentException.class,
                        () -> new Band("b", X, X, new double[2], X)).getMessage());
        Axes logarithmic = Axes.logarithmic("", "Epoch", "Loss");
        assertEquals("a logarithmic axis cannot show 0.0, expected finite values above 0",
                assertThrows(IllegalArgumentException.class, () -> SmallMultiples.of(logarithmic, List.of(WIDE)))
                        .getMessage());
        Band fromZero = new Band("zero", new double[3], X, X, X);
        assertEquals("a logarithmic axis cannot show 0.0, expected finite values above 0",
                assertThrows(IllegalArgumentException.class,
                        () -> SmallMultiples.of(AXES.withLogarithmicX(), List.of(fromZero))).getMessage());
    }
}
