package org.activations.lessons.experiment;

import org.activations.core.network.Examples;

/**
 * Two spirals in the plane, one of each class, that wind once around each other: no line parts them. They are made from
 * a formula, so they are the same everywhere.
 */
public final class Spirals {

    private static final int POINTS = 200;

    private Spirals() {
    }

    /**
     * 200 points of class 0, then 200 of class 1. The i-th has the radius 0.1 + 0.9 u and the angle 2πu, and half a
     * turn more in class 1, with u = i / 200.
     */
    public static Examples points() {
        double[][] inputs = new double[2 * POINTS][];
        int[] labels = new int[2 * POINTS];
        for (int i = 0; i < inputs.length; i++) {
            labels[i] = i / POINTS;
            double u = i % POINTS / (double) POINTS;
            double radius = 0.1 + 0.9 * u;
            double angle = Math.PI * (2 * u + labels[i]);
            inputs[i] = new double[] {radius * StrictMath.sin(angle), radius * StrictMath.cos(angle)};
        }
        return new Examples(inputs, labels);
    }
}
