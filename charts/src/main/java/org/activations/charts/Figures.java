package org.activations.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;

import org.activations.core.Activations;
import org.activations.core.Vectors;

/**
 * Drawings of what a network is made of: what is computed is blue, what is learned from is vermilion and dashed. They
 * are as wide as a column of text, and their type can be read on a phone.
 */
public final class Figures {

    private static final BasicStroke LINE = Style.stroke(2);
    private static final BasicStroke BACKWARD = Style.stroke(2, 9, 5);

    private static final float FORMULA = 24;
    private static final float CAPTION = 19;

    /** The radius of an input or a unit. */
    private static final int RADIUS = 25;

    private static final double HEAD_LENGTH = 12;
    private static final double HEAD_WIDTH = 9;

    private Figures() {
    }

    private record Figure(int width, int height, Consumer<Graphics2D> painter) implements Picture {

        @Override
        public void paint(Graphics2D g) {
            painter.accept(g);
        }
    }

    /**
     * A neuron, 600 by 330 pixels: inputs, the first of which is 1, their weights, the weighted sum, the function, the
     * output.
     */
    public static Picture neuron() {
        return new Figure(600, 330, Figures::paintNeuron);
    }

    /** A layer of three units over three inputs and a 1, 600 by 430 pixels; what belongs to the first unit is blue. */
    public static Picture layer() {
        return new Figure(600, 430, Figures::paintLayer);
    }

    /** The chain rule through three layers of one unit each, 600 by 350 pixels: a factor for each step back. */
    public static Picture chainRule() {
        return new Figure(600, 350, Figures::paintChainRule);
    }

    private static void paintNeuron(Graphics2D g) {
        String[] inputs = {"1", "x_1", "x_2"};
        int input = 50;
        int sum = 270;
        int function = 420;
        int middle = 185;
        caption(g, "inputs", input, 42);
        caption(g, "weights", 155, 42);
        caption(g, "sum", sum, 42);
        caption(g, "function", function, 42);
        caption(g, "output", 550, 42);
        for (int i = 0; i < inputs.length; i++) {
            int y = middle + 95 * (i - 1);
            arrow(g, Style.INK, LINE, input + RADIUS, y, sum - 40, middle + 14 * (i - 1));
            circle(g, Style.INK, input, y, RADIUS);
            formula(g, inputs[i], input, y);
            label(g, "w_" + i, 145, middle + 57 * (i - 1));
        }
        circle(g, Style.BLUE, sum, middle, 40);
        formula(g, "\\sum", sum, middle);
        arrow(g, Style.INK, LINE, sum + 40, middle, function - 55, middle);
        formula(g, "z", 334, middle - 22);
        function(g, function, middle, 55);
        arrow(g, Style.INK, LINE, function + 55, middle, 515, middle);
        formula(g, "f(z)", 550, middle);
        formula(g, "z = w_0 + w_1 x_1 + w_2 x_2", 330, 296);
    }

    private static void paintLayer(Graphics2D g) {
        String[] inputs = {"1", "a_1", "a_2", "a_3"};
        int input = 65;
        int unit = 300;
        caption(g, "layer before", input, 42);
        caption(g, "weights", 185, 42);
        caption(g, "units", unit, 42);
        caption(g, "net inputs", 400, 42);
        caption(g, "outputs", 540, 42);
        for (int j = 2; j >= 0; j--) {
            int y = 120 + 105 * j;
            Color colour = j == 0 ? Style.BLUE : Style.FAINT;
            for (int i = 0; i < inputs.length; i++) {
                arrow(g, colour, LINE, input + RADIUS, 90 + 90 * i, unit - RADIUS, y + 5 * (i - 1.5));
            }
            circle(g, j == 0 ? Style.BLUE : Style.INK, unit, y, RADIUS);
            formula(g, "\\textstyle\\sum", unit, y);
            arrow(g, Style.INK, LINE, unit + RADIUS, y, 378, y);
            formula(g, "z_" + (j + 1), 400, y);
            arrow(g, Style.INK, LINE, 424, y, 500, y);
            formula(g, "f", 460, y - 22);
            formula(g, "f(z_" + (j + 1) + ")", 542, y);
        }
        for (int i = 0; i < inputs.length; i++) {
            circle(g, Style.INK, input, 90 + 90 * i, RADIUS);
            formula(g, inputs[i], input, 90 + 90 * i);
        }
        formula(g, "Z = W A", unit, 402);
        caption(g, "row 1 of W", 185, 84);
    }

    private static void paintChainRule(Graphics2D g) {
        String[] values = {"x", "a_1", "a_2", "a_3", "L"};
        String[] forward = {"f(w_1 x)", "f(w_2 a_1)", "f(w_3 a_2)", ""};
        String[] backward = {"x f'(z_1)", "w_2 f'(z_2)", "w_3 f'(z_3)", "\\partial L / \\partial a_3"};
        int y = 135;
        caption(g, "Forward, each layer takes the value of the one before", 300, 42);
        for (int i = 0; i < values.length; i++) {
            int x = 42 + 129 * i;
            circle(g, i == 0 || i == 4 ? Style.INK : Style.BLUE, x, y, RADIUS + 3);
            formula(g, values[i], x, y);
            if (i < values.length - 1) {
                arrow(g, Style.INK, LINE, x + 30, y - 9, x + 99, y - 9);
                formula(g, forward[i], x + 64.5, y - 48);
                arrow(g, Style.VERMILION, BACKWARD, x + 99, y + 11, x + 30, y + 11);
                formula(g, backward[i], x + 64.5, y + 50);
            }
        }
        caption(g, "Back, each layer multiplies by its slope and its weight,", 300, 238);
        caption(g, "the first by its slope and its input", 300, 262);
        formula(g, "\\frac{\\partial L}{\\partial w_1} = x f'(z_1) \\cdot w_2 f'(z_2) \\cdot w_3 f'(z_3) \\cdot "
                + "\\frac{\\partial L}{\\partial a_3}", 300, 310);
    }

    /** A square with the logistic curve, which stands for any function. */
    private static void function(Graphics2D g, int x, int y, int half) {
        g.setColor(Color.WHITE);
        Rectangle2D square = new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
        g.fill(square);
        g.setColor(Style.FAINT);
        g.setStroke(Style.stroke(1));
        g.draw(new Line2D.Double(x - half, y + half * 0.6, x + half, y + half * 0.6));
        g.draw(new Line2D.Double(x, y - half, x, y + half));
        Path2D curve = new Path2D.Double();
        for (double z : Vectors.linspace(-5, 5, 51)) {
            double curveX = x + half * 0.9 * z / 5;
            double curveY = y + half * (0.6 - 1.2 * Activations.LOGISTIC.value(z));
            if (z == -5) {
                curve.moveTo(curveX, curveY);
            } else {
                curve.lineTo(curveX, curveY);
            }
        }
        g.setColor(Style.BLUE);
        g.setStroke(Style.stroke(3));
        g.draw(curve);
        g.setStroke(LINE);
        g.draw(square);
        formula(g, "f", x - half + 16, y - half + 20);
    }

    private static void circle(Graphics2D g, Color colour, double x, double y, double radius) {
        Ellipse2D circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setColor(Color.WHITE);
        g.fill(circle);
        g.setColor(colour);
        g.setStroke(LINE);
        g.draw(circle);
    }

    private static void arrow(Graphics2D g, Color colour, BasicStroke stroke, double fromX, double fromY, double toX,
            double toY) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        double alongX = (toX - fromX) / length;
        double alongY = (toY - fromY) / length;
        double neckX = toX - HEAD_LENGTH * alongX;
        double neckY = toY - HEAD_LENGTH * alongY;
        g.setColor(colour);
        g.setStroke(stroke);
        g.draw(new Line2D.Double(fromX, fromY, neckX, neckY));
        Path2D head = new Path2D.Double();
        head.moveTo(toX, toY);
        head.lineTo(neckX - HEAD_WIDTH / 2 * alongY, neckY + HEAD_WIDTH / 2 * alongX);
        head.lineTo(neckX + HEAD_WIDTH / 2 * alongY, neckY - HEAD_WIDTH / 2 * alongX);
        head.closePath();
        g.fill(head);
    }

    private static void formula(Graphics2D g, String formula, double x, double y) {
        new Tex(formula, FORMULA).paintAround(g, x, y);
    }

    /** A formula on the line that it is for, which it covers. */
    private static void label(Graphics2D g, String formula, double x, double y) {
        Tex label = new Tex(formula, FORMULA);
        g.setColor(Color.WHITE);
        g.fill(new Rectangle2D.Double(x - label.width() / 2 - 3, y - 13, label.width() + 6, 26));
        label.paintAround(g, x, y);
    }

    /** A text with the middle of its baseline at (x, y). */
    private static void caption(Graphics2D g, String text, double x, double y) {
        Tex caption = new Tex(Tex.text(text), CAPTION);
        caption.paint(g, x - caption.width() / 2, y);
    }
}
