package org.activations.charts;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;

import org.activations.core.Activation;

/** A {@link FunctionTable} for a narrow screen, 520 pixels wide: what stands in a row there stands below each other. */
final class FunctionList implements Picture {

    private static final int WIDTH = 520;
    private static final int MARGIN = 16;
    static final int ROW = 172;
    private static final float FONT_SIZE = 20;

    /** Where the graphs have z = 0. */
    static final int ORIGIN = WIDTH - MARGIN - FunctionTable.UNIT * SmallGraph.HALF_WIDTH;

    private final List<Activation> functions;

    FunctionList(List<Activation> functions) {
        this.functions = functions;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return 2 * MARGIN + ROW * functions.size();
    }

    @Override
    public void paint(Graphics2D g) {
        rule(g, MARGIN);
        for (int i = 0; i < functions.size(); i++) {
            Activation function = functions.get(i);
            int top = MARGIN + ROW * i;
            new Tex("\\textbf{" + function.label() + "}", FONT_SIZE).paint(g, MARGIN, top + 28);
            if (!function.formula().isEmpty()) {
                new Tex(Tex.equation(function), FONT_SIZE).paintOnAxis(g, MARGIN, middle(i));
            }
            new SmallGraph(function).paint(g, ORIGIN, middle(i), FunctionTable.UNIT);
            new Tex(Tex.text(function.use()), FONT_SIZE).paint(g, MARGIN, top + 154);
            rule(g, top + ROW);
        }
    }

    /** The height at which function i has its formula, and its graph 0. */
    static int middle(int i) {
        return MARGIN + ROW * i + 80;
    }

    private static void rule(Graphics2D g, int y) {
        g.setColor(Style.INK);
        g.setStroke(Style.stroke(1));
        g.draw(new Line2D.Double(MARGIN, y, WIDTH - MARGIN, y));
    }
}
