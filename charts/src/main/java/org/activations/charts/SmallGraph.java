package org.activations.charts;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import org.activations.core.Activation;

/**
 * A graph that fits in a table: the curve over axes that cross at the origin, z from -4 to 4, y from -2 to 2, one unit
 * as long in both directions. The same axes for every function, so that graphs side by side can be compared.
 */
final class SmallGraph {

    static final int HALF_WIDTH = 4;
    static final int HALF_HEIGHT = 2;

    private static final int SAMPLES = 257;

    private final Curve curve;

    SmallGraph(Activation function) {
        curve = Curve.of(function::value, -HALF_WIDTH, HALF_WIDTH, SAMPLES);
    }

    /**
     * Paints the graph with its origin at (x, y).
     *
     * @param unit the length of 1 in pixels; the graph is 8 of them wide and 4 high
     */
    void paint(Graphics2D g, double x, double y, double unit) {
        paintAxes(g, x, y, unit);
        Graphics2D clipped = (Graphics2D) g.create();
        clipped.clip(new Rectangle2D.Double(x - unit * HALF_WIDTH, y - unit * HALF_HEIGHT,
                2 * unit * HALF_WIDTH, 2 * unit * HALF_HEIGHT));
        clipped.setColor(Style.BLUE);
        clipped.setStroke(Style.stroke((float) unit / 9));
        clipped.draw(path(x, y, unit));
        curve.jumps().forEach((i, isValue) ->
                Dot.paint(clipped, x + unit * curve.z()[i], y - unit * curve.y()[i], unit / 4, !isValue));
        clipped.dispose();
    }

    private Path2D path(double x, double y, double unit) {
        Path2D path = new Path2D.Double();
        boolean drawing = false;
        for (int i = 0; i < curve.z().length; i++) {
            double pointX = x + unit * curve.z()[i];
            double pointY = y - unit * curve.y()[i];
            if (Double.isNaN(pointY)) {
                drawing = false;
            } else if (drawing) {
                path.lineTo(pointX, pointY);
            } else {
                path.moveTo(pointX, pointY);
                drawing = true;
            }
        }
        return path;
    }

    private static void paintAxes(Graphics2D g, double x, double y, double unit) {
        g.setColor(Style.FAINT);
        g.setStroke(Style.stroke(1));
        g.draw(new Line2D.Double(x - unit * HALF_WIDTH, y, x + unit * HALF_WIDTH, y));
        g.draw(new Line2D.Double(x, y - unit * HALF_HEIGHT, x, y + unit * HALF_HEIGHT));
        double tick = unit / 10;
        for (int i = 1 - HALF_WIDTH; i < HALF_WIDTH; i++) {
            g.draw(new Line2D.Double(x + i * unit, y - tick, x + i * unit, y + tick));
        }
        for (int i = 1 - HALF_HEIGHT; i < HALF_HEIGHT; i++) {
            g.draw(new Line2D.Double(x - tick, y + i * unit, x + tick, y + i * unit));
        }
    }
}
