package org.activations.charts;

import java.awt.image.BufferedImage;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Drawing
class FiguresTest {

    /** Inputs, sum and function in the order in which they are computed, at their heights. */
    @Test
    void neuronGoesFromItsInputsThroughTheSumToTheFunction() {
        Pixels pixels = new Pixels(Png.image(Figures.neuron()));
        for (int y : new int[] {90, 185, 280}) {
            assertTrue(pixels.show(Style.INK, 50 - 25, y), "no input at y = " + y);
        }
        assertTrue(pixels.show(Style.BLUE, 270 - 40, 185 + 3) && pixels.show(Style.BLUE, 270, 185 - 40), "no sum");
        assertTrue(pixels.show(Style.BLUE, 420, 185 - 55), "no function");
        assertTrue(pixels.show(Style.INK, 510, 185), "no output");
    }

    @Test
    void weightsOfTheFirstUnitOfALayerAreBlue() {
        Pixels pixels = new Pixels(Png.image(Figures.layer()));
        for (int i = 0; i < 4; i++) {
            double part = 0.25;
            double y = 90 + 90 * i + part * (120 + 5 * (i - 1.5) - 90 - 90 * i);
            assertTrue(pixels.show(Style.BLUE, 90 + part * (275 - 90), y), "weight " + i);
        }
    }

    @Test
    void gradientGoesBackInDashesThroughEachLayer() {
        Pixels pixels = new Pixels(Png.image(Figures.chainRule()));
        for (int i = 0; i < 4; i++) {
            int left = 42 + 129 * i;
            assertTrue(pixels.show(Style.VERMILION, left + 34, 146), "no head before layer " + i);
            assertTrue(pixels.show(Style.INK, left + 94, 126), "no head into layer " + i);
        }
    }

    @Test
    void nothingOfAFigureIsCutOff() {
        for (Picture figure : List.of(Figures.neuron(), Figures.layer(), Figures.chainRule())) {
            BufferedImage image = Png.image(figure);
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    boolean margin = x < 10 || y < 10 || x >= image.getWidth() - 10 || y >= image.getHeight() - 10;
                    assertEquals(-1, margin ? image.getRGB(x, y) : -1, "at (" + x + ", " + y + ")");
                }
            }
        }
    }
}
