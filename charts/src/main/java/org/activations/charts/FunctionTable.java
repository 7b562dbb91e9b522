package org.activations.charts;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

import org.activations.core.Activation;

/**
 * A table of activation functions, one row each: name, equation, an example of where it is used, and its graph. It is
 * 1000 pixels wide and 72 high, and 116 more for each row.
 */
public final class FunctionTable implements Picture {

    private static final int WIDTH = 1000;
    private static final int HEADER = 56;
    private static final int MARGIN = 16;
    private static final int ROW = 116;
    private static final float FONT_SIZE = 19;

    private static final int LINE = 26;

    /** The length of 1 in the graphs. */
    static final int UNIT = 24;

    /** Where the columns begin. */
    private static final int[] COLUMNS = {36, 246, 542, 778};

    /** Where the graphs have z = 0. */
    static final int ORIGIN = COLUMNS[3] + UNIT * SmallGraph.HALF_WIDTH;

    private static final String[] HEADINGS = {"Activation function", "Equation", "Example", "1D graph"};

    private final List<Activation> functions;

    private FunctionTable(List<Activation> functions) {
        this.functions = functions;
    }

    /** A table of these functions, in this order. */
    public static FunctionTable of(List<Activation> functions) {
        return new FunctionTable(List.copyOf(functions));
    }

    @Override
    public Picture narrow() {
        return new FunctionList(functions);
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return HEADER + ROW * functions.size() + MARGIN;
    }

    @Override
    public void paint(Graphics2D g) {
        rule(g, 2, MARGIN);
        for (int column = 0; column < HEADINGS.length; column++) {
            new Tex("\\textbf{" + HEADINGS[column] + "}", FONT_SIZE).paint(g, COLUMNS[column], 42);
        }
        rule(g, 1, HEADER);
        for (int i = 0; i < functions.size(); i++) {
            Activation function = functions.get(i);
            int middle = middle(i);
            paintLines(g, COLUMNS[0], middle, function.label());
            if (!function.formula().isEmpty()) {
                new Tex(Tex.equation(function), FONT_SIZE).paintOnAxis(g, COLUMNS[1], middle);
            }
            paintLines(g, COLUMNS[2], middle, function.use().split("(?<=,) "));
            new SmallGraph(function).paint(g, ORIGIN, middle, UNIT);
            rule(g, i == functions.size() - 1 ? 2 : 0.5f, HEADER + ROW * (i + 1));
        }
    }

    /** The height at which row i has its middle, and its graph 0. */
    static int middle(int i) {
        return HEADER + ROW * i + ROW / 2;
    }

    /** Lines of text, the middle of them at y. */
    private static void paintLines(Graphics2D g, int x, int y, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            double baseline = y + FONT_SIZE / 3 + LINE * (i - (lines.length - 1) / 2.0);
            new Tex(Tex.text(lines[i]), FONT_SIZE).paint(g, x, baseline);
        }
    }

    private static void rule(Graphics2D g, float width, int y) {
        g.setColor(Style.INK);
        g.setStroke(Style.stroke(width));
        g.draw(new Line2D.Double(MARGIN, y, WIDTH - MARGIN, y));
    }
}
