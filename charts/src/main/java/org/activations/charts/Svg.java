package org.activations.charts;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;

/**
 * Writes pictures as SVG, sharp at any size. Text is written as its outlines, so it looks the same on a machine without
 * our fonts. XChart paints its text as an image, so for its charts PNG is better.
 */
public final class Svg {

    /** A number's digits after the fifth behind the point, which no screen shows. */
    private static final Pattern FURTHER_DIGITS = Pattern.compile("(\\.\\d{5})\\d+");

    /** Names a page outside, and a page that holds the picture must not have it. */
    private static final Pattern DOCUMENT_TYPE = Pattern.compile("<\\?xml[^>]*>\\s*<!DOCTYPE[^>]*>\\s*");

    private Svg() {
    }

    /**
     * Saves a picture as {@link Png#save(Picture, Path)} does, as SVG.
     *
     * @throws java.io.UncheckedIOException if the folder or file cannot be written, saying which and why
     * @throws NoFontsException if nothing can be drawn on this machine, saying what to install
     */
    public static Path save(Picture picture, Path file) {
        return Png.write(bytes(picture), file);
    }

    /**
     * The picture as the bytes of an SVG file in UTF-8, which begins with the element {@code <svg>}.
     *
     * @throws NoFontsException if nothing can be drawn on this machine, saying what to install
     */
    public static byte[] bytes(Picture picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // As for Png: JLaTeXMath is not made for two threads.
        synchronized (Png.class) {
            Outlines g = new Outlines();
            picture.paint(g);
            try {
                new SVGProcessor().getDocument(g.getCommands(), new PageSize(0, 0, picture.width(), picture.height()))
                        .writeTo(out);
            } catch (IOException e) {
                throw new AssertionError("writing to memory failed", e);
            }
        }
        String svg = DOCUMENT_TYPE.matcher(out.toString(StandardCharsets.UTF_8)).replaceFirst("");
        return FURTHER_DIGITS.matcher(svg).replaceAll("$1").getBytes(StandardCharsets.UTF_8);
    }

    /** Draws the outlines of letters, where the library would name their font. */
    static final class Outlines extends VectorGraphics2D {

        @Override
        public void drawString(String text, float x, float y) {
            drawGlyphVector(getFont().layoutGlyphVector(getFontRenderContext(), text.toCharArray(), 0, text.length(),
                    Font.LAYOUT_LEFT_TO_RIGHT), x, y);
        }

        @Override
        public void drawString(String text, int x, int y) {
            drawString(text, (float) x, (float) y);
        }

        @Override
        public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
            fill(glyphs.getOutline(x, y));
        }
    }
}
