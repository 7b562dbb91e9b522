package org.activations.lessons.publish;

import java.util.StringJoiner;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.activations.charts.Curves;
import org.activations.charts.Names;
import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.core.print.NumPy;

/** What the explorer draws: every function and its slope over z from -8 to 8, each number in all its digits. */
final class Samples {

    /** One tenth from each z to the next. */
    private static final int PER_UNIT = 10;
    private static final int END = 8 * PER_UNIT;
    /** Of neighbours farther apart than this, however near, one has jumped. */
    private static final double SMALLEST_JUMP = 0.01;

    private Samples() {
    }

    /** A script that defines the constant SAMPLES: browsers read no data from a page that is a file. */
    static String script() {
        StringJoiner functions = new StringJoiner(",\n");
        for (Activation function : Activations.all()) {
            functions.add("{\"name\": \"" + function.name() + "\", \"title\": \"" + Names.capitalised(function.label())
                    + "\",\n \"f\": " + values(function::value) + ",\n \"slope\": " + values(function::derivative)
                    + ",\n \"jumps\": {\"f\": " + jumps(function::value)
                    + ", \"slope\": " + jumps(function::derivative) + "}}");
        }
        return "const SAMPLES = {\"flat\": " + shortest(Curves.FLAT) + ",\n\"z\": " + values(z -> z)
                + ",\n\"functions\": [\n" + functions + "]};\n";
    }

    private static String values(DoubleUnaryOperator f) {
        StringJoiner values = new StringJoiner(",", "[", "]");
        IntStream.rangeClosed(-END, END).forEach(i -> values.add(shortest(f.applyAsDouble((double) i / PER_UNIT))));
        return values.toString();
    }

    /** The places of the samples that a jump follows. */
    private static String jumps(DoubleUnaryOperator f) {
        StringJoiner jumps = new StringJoiner(",", "[", "]");
        IntStream.range(-END, END).filter(i -> hasJump(f, (double) i / PER_UNIT, (i + 1.0) / PER_UNIT))
                .forEach(i -> jumps.add(String.valueOf(i + END)));
        return jumps.toString();
    }

    private static boolean hasJump(DoubleUnaryOperator f, double from, double to) {
        double left = from;
        double right = to;
        double middle = (left + right) / 2;
        while (left < middle && middle < right) {
            if (difference(f, left, middle) > difference(f, middle, right)) {
                right = middle;
            } else {
                left = middle;
            }
            middle = (left + right) / 2;
        }
        return difference(f, left, right) > SMALLEST_JUMP;
    }

    private static double difference(DoubleUnaryOperator f, double left, double right) {
        return Math.abs(f.applyAsDouble(right) - f.applyAsDouble(left));
    }

    /** The fewest digits that read back as the number; the JDK's own are more before version 19. */
    static String shortest(double x) {
        String repr = NumPy.repr(x);
        return repr.substring(repr.indexOf('(') + 1, repr.indexOf(')'));
    }
}
