package org.activations.core.simd;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static java.util.Map.entry;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

/** The catalogue on vectors, in the catalogue's order. */
final class VectorFormulas {

    /** As in the catalogue. */
    private static final double SELU_SCALE = 1.0507009873554804934193349852946;
    private static final double SELU_SCALE_ALPHA = 1.7580993408473768599402175208123;

    /**
     * A formula and where it holds, for |z| up to the limit: beyond, a power of e would overflow or have few digits
     * left. NaN gives NaN in any case.
     */
    record Row(double limit, VectorFormula formula) {
    }

    private static final Map<String, Row> ROWS = Map.ofEntries(
            row("linear", (z, a, b) -> z),
            row("unit step", (z, a, b) ->
                    z.blend(0, z.compare(LT, 0)).blend(0.5, z.compare(EQ, 0)).blend(1, z.compare(GT, 0))),
            row("sign", (z, a, b) -> z.blend(-1, z.compare(LT, 0)).blend(1, z.compare(GT, 0))),
            row("piecewise linear", (z, a, b) -> z.add(0.5).max(0).min(1)),
            row("logistic", 708, (z, a, b) -> VectorMath.logistic(z)),
            row("hard sigmoid", (z, a, b) -> z.add(3).max(0).min(6).div(6)),
            row("tanh", 350, (z, a, b) -> VectorMath.tanh(z)),
            row("hardtanh", (z, a, b) -> z.max(a).min(b)),
            row("softsign", Double.MAX_VALUE, (z, a, b) -> z.div(z.abs().add(1))),
            row("log sigmoid", 700, (z, a, b) -> VectorMath.logSigmoid(z)),
            row("gaussian", 26.6, (z, a, b) -> VectorMath.gaussian(z)),
            row("relu", (z, a, b) -> z.max(0)),
            row("leaky relu", (z, a, b) -> a == 0 ? z.max(0) : z.mul(a).blend(z, z.compare(GT, 0))),
            row("relu6", (z, a, b) -> z.max(0).min(6)),
            row("threshold", (z, a, b) -> z.blend(b, z.compare(LE, a))),
            row("softplus", 700, (z, a, b) -> VectorMath.softplus(z, a)),
            row("elu", 708, (z, a, b) -> VectorMath.expm1(z).mul(a).blend(z, z.compare(GE, 0))),
            row("celu", 708, (z, a, b) -> VectorMath.celu(z, a)),
            row("selu", 708, (z, a, b) ->
                    VectorMath.expm1(z).mul(SELU_SCALE_ALPHA).blend(z.mul(SELU_SCALE), z.compare(GE, 0))),
            row("exponential", 708, (z, a, b) -> VectorMath.exp(z)),
            row("silu", 708, (z, a, b) -> VectorMath.logistic(z).mul(z)),
            row("hardswish", (z, a, b) ->
                    z.mul(z.add(3)).div(6).blend(z, z.compare(GE, 3)).blend(0, z.compare(LE, -3))),
            row("gelu", 37, (z, a, b) -> VectorMath.gelu(z)),
            row("gelu tanh", 21, (z, a, b) -> VectorMath.geluTanh(z)),
            row("mish", 350, (z, a, b) -> VectorMath.tanhOfSoftplus(z).mul(z)),
            row("softshrink", (z, a, b) ->
                    z.sub(z).blend(z.sub(a), z.compare(GT, a)).blend(z.add(a), z.compare(LT, -a))),
            row("hardshrink", (z, a, b) -> z.blend(0, z.abs().compare(LE, a))),
            row("tanhshrink", 350, (z, a, b) -> VectorMath.tanhshrink(z)));

    /** The second pass of softmax: a is the largest element, b the sum of the powers. */
    static final VectorFormula SOFTMAX_QUOTIENT = (z, a, b) -> VectorMath.expOfNegative(z.sub(a)).div(b);

    private VectorFormulas() {
    }

    /** Every formula. */
    static List<VectorFormula> all() {
        return Stream.concat(ROWS.values().stream().map(Row::formula), Stream.of(SOFTMAX_QUOTIENT)).toList();
    }

    /** The row of a function with first parameter a; null if there is none. */
    static Row named(String name, double a) {
        Row row = ROWS.get(name);
        return switch (name) {
            // What counts is the argument of e: βz, and z/α. The limit stays finite, as no formula holds at ∞.
            case "softplus" -> new Row(Math.min(row.limit / a, Double.MAX_VALUE), row.formula);
            case "celu" -> new Row(Math.min(row.limit * a, Double.MAX_VALUE), row.formula);
            default -> row;
        };
    }

    private static Map.Entry<String, Row> row(String name, VectorFormula formula) {
        return row(name, Double.POSITIVE_INFINITY, formula);
    }

    private static Map.Entry<String, Row> row(String name, double limit, VectorFormula formula) {
        return entry(name, new Row(limit, formula));
    }
}
