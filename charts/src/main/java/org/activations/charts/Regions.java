package org.activations.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.activations.core.network.Examples;

/**
 * How several classifiers part the plane into two classes: a panel for each under its name, the region of class 0
 * shaded, with the points on it, class 0 as filled dots and class 1 as open ones. Four panels stand in a row.
 */
public final class Regions implements Picture {

    private static final int COLUMNS = 4;
    private static final int SIDE = 210;
    private static final int GAP = 14;
    private static final int TITLE_HEIGHT = 34;
    /** The classifier is asked once for a square of so many pixels a side. */
    private static final int STEP = 2;
    /** How far the panels reach from the origin. */
    private static final double REACH = 1.1;

    private static final Color GROUND = new Color(0xC6, 0xDF, 0xF1);

    private final Examples points;
    private final Map<String, ToIntFunction<double[]>> classifiers;

    private Regions(Examples points, Map<String, ToIntFunction<double[]>> classifiers) {
        this.points = points;
        this.classifiers = classifiers;
    }

    /**
     * A panel for each classifier, in the order of the map.
     *
     * @param points of two numbers each, which lie within 1.1 of 0, in the classes 0 and 1
     * @param classifiers each gives the class, 0 or 1, of a point, shape (2,)
     * @throws IllegalArgumentException if the points have not two numbers, or there is no classifier
     */
    public static Regions of(Examples points, Map<String, ToIntFunction<double[]>> classifiers) {
        if (points.features() != 2) {
            throw new IllegalArgumentException("the points have " + points.features() + " numbers each, expected 2");
        }
        if (classifiers.isEmpty()) {
            throw new IllegalArgumentException("no classifier, expected at least one");
        }
        return new Regions(points, classifiers);
    }

    @Override
    public int width() {
        return GAP + COLUMNS * (SIDE + GAP);
    }

    @Override
    public int height() {
        int rows = (classifiers.size() + COLUMNS - 1) / COLUMNS;
        return GAP + rows * (TITLE_HEIGHT + SIDE + GAP);
    }

    @Override
    public void paint(Graphics2D g) {
        List<String> names = new ArrayList<>(classifiers.keySet());
        for (int i = 0; i < names.size(); i++) {
            int left = GAP + i % COLUMNS * (SIDE + GAP);
            int top = GAP + i / COLUMNS * (TITLE_HEIGHT + SIDE + GAP) + TITLE_HEIGHT;
            new Tex(Tex.text(names.get(i)), 20).paint(g, left, top - 10);
            paintPanel(g, left, top, classifiers.get(names.get(i)));
        }
    }

    private void paintPanel(Graphics2D g, int left, int top, ToIntFunction<double[]> classifier) {
        g.setColor(GROUND);
        for (int x = 0; x < SIDE; x += STEP) {
            for (int y = 0; y < SIDE; y += STEP) {
                double[] middle = {toPlane(x + STEP / 2.0), -toPlane(y + STEP / 2.0)};
                if (classifier.applyAsInt(middle) == 0) {
                    g.fill(new Rectangle2D.Double(left + x, top + y, STEP, STEP));
                }
            }
        }
        for (int i = 0; i < points.size(); i++) {
            double[] point = points.inputs()[i];
            boolean open = points.labels()[i] == 1;
            g.setColor(open ? Style.VERMILION : Style.BLUE);
            Dot.paint(g, left + toPanel(point[0]), top + toPanel(-point[1]), 4, open);
        }
        g.setColor(Style.INK);
        g.setStroke(Style.stroke(1));
        g.draw(new Rectangle2D.Double(left, top, SIDE, SIDE));
    }

    private static double toPlane(double pixel) {
        return (2 * pixel / SIDE - 1) * REACH;
    }

    private static double toPanel(double coordinate) {
        return (coordinate / REACH + 1) * SIDE / 2;
    }
}
