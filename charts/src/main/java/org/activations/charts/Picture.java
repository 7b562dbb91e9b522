package org.activations.charts;

import java.awt.Graphics2D;

import org.knowm.xchart.internal.chartpart.Chart;

/** Something that can be painted on a white ground. Sizes are in pixels of a screen; a PNG has twice as many. */
public interface Picture {

    /** The width in pixels. */
    int width();

    /** The height in pixels. */
    int height();

    /**
     * Paints the picture with its upper left corner at (0, 0).
     *
     * @throws NoFontsException if it has text, and nothing can be drawn on this machine
     */
    void paint(Graphics2D g);

    /**
     * The same for a narrow screen, with below each other what stands side by side here; itself where that need not be.
     */
    default Picture narrow() {
        return this;
    }

    /** An XChart chart in its own size. */
    static Picture of(Chart<?, ?> chart) {
        return new Picture() {
            @Override
            public int width() {
                return chart.getWidth();
            }

            @Override
            public int height() {
                return chart.getHeight();
            }

            @Override
            public void paint(Graphics2D g) {
                Fonts.require();
                chart.paint(g, chart.getWidth(), chart.getHeight());
            }
        };
    }
}
