package org.activations.charts;

import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * A line of text or a formula, set: ink on a clear ground, {@link Png#SCALE} pixels for one of the picture.
 *
 * @param image of type ARGB
 * @param baseline how many pixels the baseline lies below the upper edge
 */
record TexImage(BufferedImage image, int baseline) {

    /** Room on all sides for what a letter's ink goes beyond its box, in pixels of the image. */
    private static final int MARGIN = 4;

    /** A clear image. */
    TexImage(int width, int height, int baseline) {
        this(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), baseline);
    }

    /**
     * JLaTeXMath's image of a formula, with the font size in pixels of the picture.
     *
     * @throws NoFontsException if nothing can be drawn on this machine
     */
    static TexImage of(TeXFormula formula, float size) {
        TeXIcon icon = icon(formula, size);
        double ascent = icon.getTrueIconHeight() - icon.getTrueIconDepth();
        int baseline = pixels(ascent) + MARGIN;
        TexImage set = new TexImage(pixels(icon.getTrueIconWidth()) + 2 * MARGIN,
                baseline + pixels(icon.getTrueIconDepth()) + MARGIN, baseline);
        Graphics2D g = set.image.createGraphics();
        g.translate(MARGIN, baseline);
        g.scale(Png.SCALE, Png.SCALE);
        g.translate(0, -ascent);
        icon.paintIcon(null, g, 0, 0);
        g.dispose();
        return set;
    }

    private static TeXIcon icon(TeXFormula formula, float size) {
        Fonts.require();
        TeXIcon icon = formula.createTeXIcon(TeXConstants.STYLE_DISPLAY, size);
        icon.setInsets(new Insets(0, 0, 0, 0), true);
        icon.setForeground(Style.INK);
        return icon;
    }

    /** Paints no image but the formula itself, with the left end of the baseline at (x, y). */
    static void paintOutlines(TeXFormula formula, float size, Graphics2D g, double x, double y) {
        TeXIcon icon = icon(formula, size);
        Graphics2D moved = (Graphics2D) g.create();
        moved.translate(x, y - (icon.getTrueIconHeight() - icon.getTrueIconDepth()));
        icon.paintIcon(null, moved, 0, 0);
        moved.dispose();
    }

    /** In pixels of the picture. */
    double width() {
        return (image.getWidth() - 2.0 * MARGIN) / Png.SCALE;
    }

    /** How far above the baseline its middle is, in pixels of the picture. */
    double middle() {
        return (baseline - image.getHeight() / 2.0) / Png.SCALE;
    }

    /** Enough whole pixels of the image for a length in pixels of the picture. */
    private static int pixels(double length) {
        return (int) Math.ceil(Png.SCALE * length);
    }

    /** The colours, row by row: a change to them changes the image. */
    int[] colours() {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Paints with the left end of the baseline at (x, y), rounded to a pixel of the image. */
    void paint(Graphics2D g, double x, double y) {
        Graphics2D fine = (Graphics2D) g.create();
        fine.scale(1.0 / Png.SCALE, 1.0 / Png.SCALE);
        fine.drawImage(image, (int) Math.round(Png.SCALE * x) - MARGIN, (int) Math.round(Png.SCALE * y) - baseline,
                null);
        fine.dispose();
    }
}
