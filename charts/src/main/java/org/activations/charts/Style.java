package org.activations.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Pattern;

import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How all pictures look: dark on white, lines that differ in dash as well as in colour, type in Computer Modern. */
final class Style {

    static {
        // Before AWT starts: a machine without a screen draws too. Therefore images and charts begin in this class.
        System.setProperty("java.awt.headless", "true");
    }

    /** Text and axes. */
    static final Color INK = new Color(0x22, 0x22, 0x22);

    /** Guides and the axes of small graphs. */
    static final Color FAINT = new Color(0xAA, 0xAA, 0xAA);

    /** The ground of a region that stands out. */
    static final Color SHADE = new Color(0xEE, 0xEE, 0xEE);

    // Colours that colour-blind readers can tell apart: M. Okabe and K. Ito, Color Universal Design (2002).
    static final Color BLUE = new Color(0x00, 0x72, 0xB2);
    static final Color VERMILION = new Color(0xD5, 0x5E, 0x00);
    static final Color GREEN = new Color(0x00, 0x9E, 0x73);
    static final Color PURPLE = new Color(0xCC, 0x79, 0xA7);
    static final Color ORANGE = new Color(0xE6, 0x9F, 0x00);
    static final Color SKY = new Color(0x56, 0xB4, 0xE9);

    static final BasicStroke UNBROKEN = stroke(3.5f);
    static final BasicStroke DASHES = stroke(3.5f, 14, 8);
    static final BasicStroke DOTS = new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1,
            new float[] {0, 4}, 0);

    static final Marker NO_MARKER = SeriesMarkers.NONE;
    static final Dot DOT = new Dot(false);
    static final Dot OPEN_DOT = new Dot(true);

    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;

    private static final int FONT_SIZE = 20;

    /** Computer Modern comes with JLaTeXMath; of this font only the size counts, but for text that TeX cannot set. */
    static final Font FONT = new Font(Font.SERIF, Font.PLAIN, FONT_SIZE);

    /** So many digits of a double are free from the rounding error of a few steps. */
    private static final int DIGITS = 12;

    /** As wide is a digit, in font sizes. */
    private static final double DIGIT = 0.5;

    /** XChart measures the TeX, dollar signs and all, in a font of the machine, whose characters are no wider. */
    private static final double ROOM = 0.73;

    /** What of a number in TeX is not seen. */
    private static final Pattern NOT_SEEN = Pattern.compile("[^-.·0-9]");

    /** What XChart leaves for a line of type, in pixels. */
    private static final double LINE_HEIGHT = 24;

    private Style() {
    }

    /** A line so wide, drawn and left blank for so many pixels in turn; unbroken without these. */
    static BasicStroke stroke(float width, float... dash) {
        float[] pattern = dash.length == 0 ? null : dash;
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }

    /** A white image to paint a picture on. */
    static BufferedImage sheet(int width, int height) {
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = sheet.createGraphics();
        g.setBackground(Color.WHITE);
        g.clearRect(0, 0, width, height);
        g.dispose();
        return sheet;
    }

    /** Axes for lines, 900 by 600 pixels. */
    static LinesChart xyChart() {
        return xyChart(WIDTH, HEIGHT);
    }

    /** Axes for lines. */
    static LinesChart xyChart(int width, int height) {
        LinesChart chart = new LinesChart(width, height);
        apply(chart.getStyler());
        chart.getStyler().setXAxisTickLabelsFormattingFunction(Style::tick);
        // XChart marks an axis at the data where these are evenly spaced. An uneven series that is never shown keeps it
        // to round numbers.
        double[] uneven = {0, 1, 3};
        // Its name is blank, as no other is.
        chart.addSeries(" ", uneven, uneven).setEnabled(false).setShowInLegend(false);
        return chart;
    }

    /** Axes for bars, 900 by 600 pixels. */
    static CategoryChart categoryChart() {
        CategoryChart chart = new CategoryChart(WIDTH, HEIGHT);
        apply(chart.getStyler());
        // Here XChart marks the y axis at the data where these are evenly spaced, as two are. With all their digits
        // they would be too long: see tick.
        chart.getStyler().setYAxisTickLabelsFormattingFunction(value -> tick(value, 6));
        return chart;
    }

    /** Adds a series as a line without markers; its legend is its name. */
    static XYSeries line(XYChart chart, String name, double[] x, double[] y, Color colour, BasicStroke stroke) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setMarker(NO_MARKER).setLineColor(colour).setLineStyle(stroke).setLabel(label(name));
        return series;
    }

    /**
     * Text as XChart is given it: in TeX between dollar signs, if it is not so already and can be.
     *
     * @throws IllegalArgumentException if it is between dollar signs and JLaTeXMath cannot read it
     */
    static String label(String text) {
        if (text.length() > 1 && text.startsWith("$") && text.endsWith("$")) {
            // XChart reads it when painting; what is no formula is told here.
            Tex.parsed(text.substring(1, text.length() - 1));
            return text;
        }
        return Tex.isSettable(text) ? "$" + Tex.text(text) + "$" : text;
    }

    /**
     * A label that is no higher than a line: XChart gives an axis title no more, and takes the rest from the numbers.
     */
    static String axisTitle(String text) {
        String label = label(text);
        if (label.equals(text) && text.startsWith("$")) {
            String formula = text.substring(1, text.length() - 1);
            double height = Tex.height(formula, FONT_SIZE);
            if (height > LINE_HEIGHT) {
                return "$\\scalebox{" + tick(LINE_HEIGHT / height).replace("$", "") + "}{$" + formula + "$}$";
            }
        }
        return label;
    }

    /** Text below the x axis, as high and deep as a parenthesis, so that all stand on one line. */
    static String labelBelow(String text) {
        return label(text).replaceFirst("^\\$", "\\$\\\\vphantom{(}");
    }

    /**
     * A number on a linear axis, without the rounding error of its steps; with a power of ten where zeros would be
     * many.
     */
    static String tick(double value) {
        return tick(value, DIGITS);
    }

    private static String tick(double value, int digits) {
        BigDecimal rounded = rounded(value, digits);
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (rounded.signum() == 0 || exponent >= -4 && exponent < 6) {
            return "$" + rounded.toPlainString() + "$";
        }
        String factor = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        // XChart takes fewer and fewer marks until no label has more than 20 characters, and goes on for minutes, past
        // the ends of the axis: so the dot is one character and not \cdot.
        return "$" + (factor.equals("1") ? "" : factor + "·") + "10^{" + exponent + "}$";
    }

    /** A number on a linear axis where all begin with the same digits: in full, as a power of ten leaves out none. */
    static String longTick(double value) {
        // XChart has no marks closer than 1e-10; a shorter axis has one number.
        return Math.abs(value) < 1e-10 ? tick(value) : "$" + rounded(value, DIGITS).toPlainString() + "$";
    }

    /** The pixels from one number below an axis to the next, by which XChart too finds that they have room. */
    static double roomFor(String tick, Font font) {
        return ROOM * font.getSize() * tick.length();
    }

    /** How many pixels wide a number is. */
    static double width(String tick, Font font) {
        return DIGIT * font.getSize() * NOT_SEEN.matcher(tick).replaceAll("").length();
    }

    private static BigDecimal rounded(double value, int digits) {
        return new BigDecimal(value, new MathContext(digits)).stripTrailingZeros();
    }

    /**
     * A number below an x axis with negative numbers: an empty subscript makes it as deep without a minus sign as with
     * one.
     */
    static String tickBelow(double value) {
        return tick(value).replaceFirst("\\$$", "_ \\$");
    }

    /** Ground, axes, type and legend. */
    private static void apply(AxesChartStyler styler) {
        styler.setLocale(Locale.ROOT);
        styler.setChartFontColor(INK).setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE);
        styler.setChartPadding(12).setPlotBorderColor(INK).setPlotContentSize(0.96);
        styler.setPlotMargin(0).setPlotGridLinesVisible(false).setPlotTicksMarksVisible(true);
        styler.setChartTitleFont(FONT).setChartTitleBoxVisible(false).setChartTitlePadding(10);
        styler.setAxisTitleFont(FONT).setAxisTitlePadding(12);
        styler.setAxisTickLabelsFont(FONT.deriveFont(18f)).setAxisTickLabelsColor(INK);
        styler.setAxisTickMarksColor(INK).setAxisTickMarkLength(6);
        // The border is the axis; XChart's own line beside it is a stray dot.
        styler.setAxisTicksLineVisible(false);
        // XChart sets labels in TeX too close to the axis.
        styler.setAxisTickPadding(13);
        styler.setXAxisTickMarkSpacingHint(60).setYAxisTickMarkSpacingHint(60);
        styler.setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
        styler.setYAxisTickLabelsFormattingFunction(Style::tick);
        styler.setLegendFont(FONT).setLegendBorderColor(FAINT).setLegendPadding(6).setLegendSeriesLineLength(44);
        styler.setMarkerSize(10);
    }
}
