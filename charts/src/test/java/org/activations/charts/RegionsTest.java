package org.activations.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

import org.activations.core.network.Examples;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Drawing
class RegionsTest {

    private static final Examples POINTS =
            new Examples(new double[][] {{0.55, 0.55}, {-0.55, -0.55}}, new int[] {0, 1});
    private static final Color GROUND = new Color(0xC6, 0xDF, 0xF1);

    /** Panels are 210 pixels wide, the first from (14, 48) on, the second to its right 14 pixels away. */
    @Test
    void eachPanelIsShadedWhereItsClassifierSaysZero() {
        Map<String, ToIntFunction<double[]>> two = new LinkedHashMap<>();
        two.put("right", x -> x[0] > 0 ? 0 : 1);
        two.put("above", x -> x[1] > 0 ? 0 : 1);
        BufferedImage image = painted(Regions.of(POINTS, two));
        assertEquals(GROUND, colour(image, 14 + 160, 48 + 190), "right, below");
        assertEquals(Color.WHITE, colour(image, 14 + 20, 48 + 20), "left, above");
        assertEquals(Color.WHITE, colour(image, 238 + 160, 48 + 190), "right, below");
        assertEquals(GROUND, colour(image, 238 + 20, 48 + 20), "left, above");
    }

    /** The third of the panels is the first of the second row, 258 pixels below the first. */
    @Test
    void twoPanelsStandInARowOnANarrowScreen() {
        Map<String, ToIntFunction<double[]>> three = new LinkedHashMap<>();
        three.put("none", x -> 1);
        three.put("all", x -> 0);
        three.put("right", x -> x[0] > 0 ? 0 : 1);
        Regions narrow = Regions.of(POINTS, three).narrow();
        assertEquals(14 + 2 * 224, narrow.width());
        assertEquals(14 + 2 * 258, narrow.height());
        BufferedImage image = painted(narrow);
        assertEquals(GROUND, colour(image, 238 + 20, 48 + 20), "all");
        assertEquals(GROUND, colour(image, 14 + 160, 306 + 190), "right");
        assertEquals(Color.WHITE, colour(image, 14 + 20, 306 + 20), "left");
    }

    @Test
    void classifierIsAskedOnceForBothWidths() {
        AtomicInteger asked = new AtomicInteger();
        Regions regions = Regions.of(POINTS, Map.of("one", x -> asked.incrementAndGet() * 0));
        painted(regions);
        int once = asked.get();
        painted(regions.narrow());
        assertEquals(once, asked.get());
    }

    @Test
    void pointsStandAtTheirPlacesFilledInClassZeroAndOpenInClassOne() {
        BufferedImage image = painted(Regions.of(POINTS, Map.of("all", x -> 0)));
        assertEquals(Style.BLUE, colour(image, 14 + 157, 48 + 52));
        assertEquals(Color.WHITE, colour(image, 14 + 52, 48 + 157));
        assertEquals(GROUND, colour(image, 14 + 105, 48 + 105));
    }

    /** Along a boundary at any slope the colour changes where the class does, within two pixels of the file. */
    @Test
    void boundaryIsDrawnToTwoPixelsOfTheFile() {
        for (double slope : new double[] {0, 0.05, 0.3, 1, -0.7, 3, -20}) {
            BufferedImage image = Png.image(Regions.of(new Examples(new double[][] {{9, 9}}, new int[1]),
                    Map.of("line", x -> x[1] > slope * x[0] + 0.013 ? 0 : 1)));
            for (int column = 2; column < 418; column++) {
                for (int row = 2; row < 418; row++) {
                    double x = (column + 0.5 - 210) / 210 * 1.1;
                    double y = (210 - row - 0.5) / 210 * 1.1;
                    double distance = (y - slope * x - 0.013) / Math.hypot(1, slope) / 1.1 * 210;
                    if (Math.abs(distance) > 1.5) {
                        assertEquals(distance > 0 ? GROUND : Color.WHITE, colour(image, 28 + column, 96 + row),
                                "slope " + slope + ", " + distance + " pixels from the line");
                    }
                }
            }
        }
    }

    /** A picture is drawn while a reader waits, and a network is asked at each point. */
    @Test
    void classifierIsAskedAtALittleMoreThanASampleOfThePoints() {
        AtomicInteger asked = new AtomicInteger();
        painted(Regions.of(POINTS, Map.of("ring", x -> {
            asked.incrementAndGet();
            return Math.hypot(x[0], x[1]) < 0.5 ? 0 : 1;
        })));
        assertTrue(asked.get() < 15_000, asked + " times");
    }

    @Test
    void rowsHaveFourPanels() {
        Map<String, ToIntFunction<double[]>> five = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            five.put("f" + i, x -> 0);
        }
        assertEquals(14 + 4 * 224, Regions.of(POINTS, five).width());
        assertEquals(14 + 2 * 258, Regions.of(POINTS, five).height());
    }

    @Test
    void pointsNotOfThePlaneAreRefused() {
        Examples three = new Examples(new double[1][3], new int[1]);
        Map<String, ToIntFunction<double[]>> none = Map.of();
        assertEquals("the points have 3 numbers each, expected 2",
                assertThrows(IllegalArgumentException.class, () -> Regions.of(three, none)).getMessage());
        assertEquals("no classifier, expected at least one",
                assertThrows(IllegalArgumentException.class, () -> Regions.of(POINTS, none)).getMessage());
    }

    private static BufferedImage painted(Regions regions) {
        BufferedImage image = Style.sheet(regions.width(), regions.height());
        Graphics2D g = image.createGraphics();
        regions.paint(g);
        g.dispose();
        return image;
    }

    private static Color colour(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y));
    }
}
