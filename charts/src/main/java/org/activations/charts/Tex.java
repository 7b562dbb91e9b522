package org.activations.charts;

import java.awt.Graphics2D;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.activations.core.Activation;
import org.scilab.forge.jlatexmath.DefaultTeXFontParser;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/** A line of text or a formula set in Computer Modern, which comes with JLaTeXMath and not from the machine. */
final class Tex {

    /** How far above the baseline formulas have their middle, in font sizes. */
    private static final double AXIS_HEIGHT = 0.25;

    /** All but ASCII, without what only stands for itself in mathematics, and the letters of Western Europe. */
    private static final Pattern UNSETTABLE = Pattern.compile("[^ -~À-ÿ]|[$\\\\^~\"<>|`×÷]");

    static {
        // The fonts are used as they are; to be found by their names too, they would have AWT look through the
        // machine's.
        DefaultTeXFontParser.registerFonts(false);
    }

    private static final TexImages IMAGES = new TexImages(file());

    private final String formula;
    private final TexImage image;
    private final float size;

    /**
     * @param formula TeX without dollar signs
     * @param size the font size in pixels
     * @throws IllegalArgumentException if JLaTeXMath cannot read the formula
     */
    Tex(String formula, float size) {
        this.formula = formula;
        this.size = size;
        image = IMAGES.get(formula, size);
    }

    private static Path file() {
        String file = System.getProperty("activations.tex", "");
        return file.isEmpty() ? null : Path.of(file);
    }

    /** See {@link Pictures#keepTex()}. */
    static void keep() {
        IMAGES.keep();
    }

    /**
     * The formula, read when no picture is being painted: JLaTeXMath is not made for two threads.
     *
     * @throws IllegalArgumentException if JLaTeXMath cannot read the formula
     */
    static TeXFormula parsed(String formula) {
        synchronized (Png.class) {
            try {
                return new TeXFormula(formula);
            } catch (ParseException e) {
                String reason = e.getMessage().strip();
                throw new IllegalArgumentException("cannot set the formula " + formula + " in TeX: " + reason, e);
            }
        }
    }

    /** How high and deep a formula is at this font size, both in pixels; 0 where nothing can be drawn. */
    static double height(String formula, float size) {
        synchronized (Png.class) {
            TeXFormula parsed = parsed(formula);
            return !Fonts.areThere() ? 0 : parsed.createTeXIcon(TeXConstants.STYLE_DISPLAY, size).getTrueIconHeight();
        }
    }

    /** f(z) = the function's formula, as TeX without dollar signs. */
    static String equation(Activation function) {
        String formula = function.formula();
        if (formula.contains("\\begin{cases}")) {
            // JLaTeXMath sets cases closer together and their fractions larger than TeX does.
            formula = formula.replace("&", "&\\quad ").replace("\\frac", "\\tfrac");
        }
        return "f(z) = " + formula;
    }

    /** Whether JLaTeXMath has all characters of the text. */
    static boolean isSettable(String text) {
        return !UNSETTABLE.matcher(text).find();
    }

    /** The text in upright type, as TeX without dollar signs; a question mark for a character that cannot be set. */
    static String text(String text) {
        return "\\text{" + UNSETTABLE.matcher(text).replaceAll("?").replaceAll("[#%&_{}]", "\\\\$0") + "}";
    }

    /** Paints with the left end of the baseline at (x, y). */
    void paint(Graphics2D g, double x, double y) {
        if (g instanceof Svg.Outlines) {
            TexImage.paintOutlines(parsed(formula), size, g, x, y);
        } else {
            image.paint(g, x, y);
        }
    }

    /** The width in pixels. */
    double width() {
        return image.width();
    }

    /** Paints with its middle at (x, y), as high and deep as it is. */
    void paintAround(Graphics2D g, double x, double y) {
        paint(g, x - width() / 2, y + image.middle());
    }

    /** Paints with the left end at x and the baseline so far below y that signs and fraction bars are level with y. */
    void paintOnAxis(Graphics2D g, double x, double y) {
        paint(g, x, y + AXIS_HEIGHT * size);
    }
}
