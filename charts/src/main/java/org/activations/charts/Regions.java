package org.activations.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

import org.activations.core.network.Examples;

/**
 * How several classifiers part the plane into two classes: a panel for each under its name, the region of class 0
 * shaded, with the points on it, class 0 as filled dots and class 1 as open ones. Four panels stand in a row, on a
 * narrow screen two.
 */
public final class Regions implements Picture {

    private static final int COLUMNS = 4;
    private static final int NARROW_COLUMNS = 2;
    private static final int SIDE = 210;
    private static final int GAP = 14;
    private static final int TITLE_HEIGHT = 34;
    /** The classifier is asked first for so many squares along a side: what lies between their middles is not seen. */
    private static final int SQUARES = 56;
    /** So often the squares along the boundary are parted in four; the last are smaller than a pixel of the file. */
    private static final int PARTINGS = 3;
    /** How far the panels reach from the origin. */
    private static final double REACH = 1.1;

    private static final Color GROUND = new Color(0xC6, 0xDF, 0xF1);

    private final Examples points;
    private final Map<String, ToIntFunction<double[]>> classifiers;
    private final int columns;
    /** Where each classifier says 0, in a panel at (0, 0), once it has been asked: the most of the work. */
    private final Map<String, Path2D> regions;

    private Regions(Examples points, Map<String, ToIntFunction<double[]>> classifiers, int columns,
            Map<String, Path2D> regions) {
        this.points = points;
        this.classifiers = classifiers;
        this.columns = columns;
        this.regions = regions;
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
        return new Regions(points, classifiers, COLUMNS, new HashMap<>());
    }

    @Override
    public Regions narrow() {
        return columns == NARROW_COLUMNS ? this : new Regions(points, classifiers, NARROW_COLUMNS, regions);
    }

    @Override
    public int width() {
        return GAP + columns * (SIDE + GAP);
    }

    @Override
    public int height() {
        int rows = (classifiers.size() + columns - 1) / columns;
        return GAP + rows * (TITLE_HEIGHT + SIDE + GAP);
    }

    @Override
    public void paint(Graphics2D g) {
        List<String> names = new ArrayList<>(classifiers.keySet());
        for (int i = 0; i < names.size(); i++) {
            int left = GAP + i % columns * (SIDE + GAP);
            int top = GAP + i / columns * (TITLE_HEIGHT + SIDE + GAP) + TITLE_HEIGHT;
            new Tex(Tex.text(names.get(i)), 20).paint(g, left, top - 10);
            paintPanel(g, left, top, names.get(i));
        }
    }

    private void paintPanel(Graphics2D g, int left, int top, String name) {
        Path2D region = regions.computeIfAbsent(name, missing -> region(classifiers.get(name)));
        g.setColor(GROUND);
        g.fill(region.createTransformedShape(AffineTransform.getTranslateInstance(left, top)));
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

    /** Where the classifier says 0 in a panel at (0, 0), as a pile of rectangles. */
    private static Path2D region(ToIntFunction<double[]> classifier) {
        boolean[][] isZero = new boolean[SQUARES][SQUARES];
        for (int row = 0; row < SQUARES; row++) {
            for (int column = 0; column < SQUARES; column++) {
                isZero[row][column] = isZero(classifier, row, column, SQUARES);
            }
        }
        for (int i = 0; i < PARTINGS; i++) {
            isZero = parted(isZero, classifier);
        }
        double side = (double) SIDE / isZero.length;
        Path2D region = new Path2D.Double();
        for (int row = 0; row < isZero.length; row++) {
            int end;
            for (int start = 0; start < isZero.length; start = end) {
                end = start + 1;
                while (end < isZero.length && isZero[row][end] == isZero[row][start]) {
                    end++;
                }
                if (isZero[row][start]) {
                    region.append(new Rectangle2D.Double(side * start, side * row, side * (end - start), side), false);
                }
            }
        }
        return region;
    }

    /** Twice as many squares along a side. The classifier is asked again only where a square has another beside it. */
    private static boolean[][] parted(boolean[][] isZero, ToIntFunction<double[]> classifier) {
        int squares = 2 * isZero.length;
        boolean[][] parted = new boolean[squares][squares];
        for (int row = 0; row < squares; row++) {
            for (int column = 0; column < squares; column++) {
                parted[row][column] = isBoundary(isZero, row / 2, column / 2)
                        ? isZero(classifier, row, column, squares) : isZero[row / 2][column / 2];
            }
        }
        return parted;
    }

    /** Whether one of the squares around this one differs from it. */
    private static boolean isBoundary(boolean[][] isZero, int row, int column) {
        for (int i = Math.max(0, row - 1); i < Math.min(isZero.length, row + 2); i++) {
            for (int j = Math.max(0, column - 1); j < Math.min(isZero.length, column + 2); j++) {
                if (isZero[i][j] != isZero[row][column]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the classifier says in the middle of a square. */
    private static boolean isZero(ToIntFunction<double[]> classifier, int row, int column, int squares) {
        double side = (double) SIDE / squares;
        double[] middle = {toPlane(side * (column + 0.5)), -toPlane(side * (row + 0.5))};
        return classifier.applyAsInt(middle) == 0;
    }

    private static double toPlane(double pixel) {
        return (2 * pixel / SIDE - 1) * REACH;
    }

    private static double toPanel(double coordinate) {
        return (coordinate / REACH + 1) * SIDE / 2;
    }
}
