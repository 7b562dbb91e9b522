package org.activations.lessons.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

import org.activations.core.Activation;
import org.activations.core.Vectors;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/** What the script of the explorer calls. A function is said as {@link Functions#of} reads it. */
public final class Explorer {

    /** A jump is a greater difference than this, relative to values beyond 1, however near both sides are. */
    private static final double SMALLEST_JUMP = 0.01;

    private static final Map<String, Activation> FUNCTIONS = new HashMap<>();

    private Explorer() {
    }

    /** There is nothing to do before the page calls. */
    public static void main(String[] arguments) {
    }

    /** What is wrong with a function; empty if nothing is. */
    @JSExport
    public static String trouble(String function) {
        try {
            named(function);
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    /** The function at each z. */
    @JSExport
    @JSByRef
    public static double[] values(String function, @JSByRef double[] z) {
        return Arrays.stream(z).map(named(function)::value).toArray();
    }

    /** Its slope at each z. */
    @JSExport
    @JSByRef
    public static double[] slopes(String function, @JSByRef double[] z) {
        return Arrays.stream(z).map(named(function)::derivative).toArray();
    }

    /**
     * A function, or its slope, as it is drawn: z and f(z) in turn, at evenly spaced points and on both sides of each
     * jump, which are neighbours among the doubles. Between them stands a point whose f(z) is NaN.
     */
    @JSExport
    @JSByRef
    public static double[] curve(String function, boolean isSlope, double from, double to, int points) {
        Activation activation = named(function);
        DoubleUnaryOperator f = isSlope ? activation::derivative : activation::value;
        List<Double> curve = new ArrayList<>();
        double[] z = Vectors.linspace(from, to, points);
        for (int i = 0; i < points; i++) {
            if (i > 0) {
                addJump(curve, f, z[i - 1], z[i]);
            }
            curve.addAll(List.of(z[i], f.applyAsDouble(z[i])));
        }
        return curve.stream().mapToDouble(number -> number).toArray();
    }

    /** Adds both sides of the jump between two points, if there is one. */
    private static void addJump(List<Double> curve, DoubleUnaryOperator f, double from, double to) {
        double left = from;
        double right = to;
        while (differ(f, left, right) && Math.nextUp(left) < right) {
            double middle = left + (right - left) / 2;
            if (difference(f, left, middle) > difference(f, middle, right)) {
                right = middle;
            } else {
                left = middle;
            }
        }
        if (differ(f, left, right)) {
            curve.addAll(List.of(left, f.applyAsDouble(left), left, Double.NaN, right, f.applyAsDouble(right)));
        }
    }

    private static boolean differ(DoubleUnaryOperator f, double left, double right) {
        double size = Math.max(Math.abs(f.applyAsDouble(left)), Math.abs(f.applyAsDouble(right)));
        return difference(f, left, right) > SMALLEST_JUMP * Math.max(1, size);
    }

    private static double difference(DoubleUnaryOperator f, double left, double right) {
        return Math.abs(f.applyAsDouble(right) - f.applyAsDouble(left));
    }

    /**
     * One unit a layer: the signal after each layer, and what is left there of a gradient, in turn.
     *
     * @param z what the first layer's unit is given
     * @param weight by which the next layer is given what the one before it makes
     * @param isSame whether each layer is given this z instead
     */
    @JSExport
    @JSByRef
    public static double[] layers(String function, double z, double weight, boolean isSame, int layers) {
        Activation f = named(function);
        double[] through = new double[2 * layers];
        double given = z;
        double product = 1;
        for (int layer = 0; layer < layers; layer++) {
            product *= f.derivative(given);
            through[2 * layer] = f.value(given);
            through[2 * layer + 1] = product;
            if (!isSame) {
                given = weight * f.value(given);
                product *= weight;
            }
        }
        return through;
    }

    private static Activation named(String function) {
        return FUNCTIONS.computeIfAbsent(function, words -> Functions.of(words, ""));
    }
}
