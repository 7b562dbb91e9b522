package org.activations.core.simd;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

import static java.util.Map.entry;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;

/** The catalogue on vectors, in the catalogue's order: f, and beside it its derivative. */
final class VectorFormulas {

    /** As in the catalogue. */
    private static final double SELU_SCALE = 1.0507009873554804934193349852946;
    private static final double SELU_SCALE_ALPHA = 1.7580993408473768599402175208123;

    /** Of βz and z/α: less than the limit, as they are rounded. */
    private static final double LIMIT_OF_ARGUMENT = 700;

    /**
     * Two formulas and where they hold, for |z| up to the limit: beyond, a power of e would overflow or have few digits
     * left. NaN gives NaN in any case.
     */
    record Row(double limit, VectorFormula value, VectorFormula slope) {

        VectorFormula formula(Kernels.Formula formula) {
            return formula == Kernels.Formula.VALUE ? value : slope;
        }
    }

    /** One formula for |z| below 1 and another from there on. */
    record NearAndFar(VectorFormula near, VectorFormula far) implements VectorFormula {

        @Override
        public DoubleVector at(DoubleVector z, double a, double b) {
            return far.at(z, a, b).blend(near.at(z, a, b), z.abs().compare(LT, 1));
        }
    }

    private static final Map<String, Row> ROWS = Map.ofEntries(
            row("linear",
                    (z, a, b) -> z,
                    (z, a, b) -> constant(1, z)),
            row("unit step",
                    (z, a, b) -> z.blend(0, z.compare(LT, 0)).blend(0.5, z.compare(EQ, 0)).blend(1, z.compare(GT, 0)),
                    (z, a, b) -> constant(0, z)),
            row("sign",
                    (z, a, b) -> z.blend(-1, z.compare(LT, 0)).blend(1, z.compare(GT, 0)),
                    (z, a, b) -> constant(0, z)),
            row("piecewise linear",
                    (z, a, b) -> z.add(0.5).max(0).min(1),
                    (z, a, b) -> oneWhere(z.abs().compare(LT, 0.5), z)),
            row("logistic", ScalarMath.EXP_LIMIT,
                    (z, a, b) -> VectorMath.logistic(z),
                    (z, a, b) -> VectorMath.logisticSlope(z)),
            row("hard sigmoid",
                    (z, a, b) -> z.add(3).max(0).min(6).div(6),
                    (z, a, b) -> constant(0, z).blend(1 / 6.0, z.abs().compare(LT, 3))),
            row("tanh", ScalarMath.TANH_LIMIT,
                    (z, a, b) -> VectorMath.tanh(z),
                    (z, a, b) -> VectorMath.logisticSlope(z.mul(2)).mul(4)),
            row("hardtanh",
                    (z, a, b) -> z.max(a).min(b),
                    (z, a, b) -> oneWhere(z.compare(GT, a).and(z.compare(LT, b)), z)),
            row("softsign", Double.MAX_VALUE,
                    (z, a, b) -> z.div(z.abs().add(1)),
                    (z, a, b) -> DoubleVector.broadcast(VectorMath.SPECIES, 1).div(z.abs().add(1)).div(z.abs().add(1))),
            row("log sigmoid", ScalarMath.EXP_LIMIT,
                    (z, a, b) -> VectorMath.logSigmoid(z),
                    (z, a, b) -> VectorMath.logistic(z.neg())),
            row("gaussian", ScalarMath.GAUSSIAN_LIMIT,
                    (z, a, b) -> VectorMath.gaussian(z),
                    (z, a, b) -> VectorMath.gaussianSlope(z)),
            row("relu",
                    (z, a, b) -> z.max(0),
                    (z, a, b) -> oneWhere(z.compare(GT, 0), z)),
            row("leaky relu",
                    (z, a, b) -> a == 0 ? z.max(0) : z.mul(a).blend(z, z.compare(GT, 0)),
                    (z, a, b) -> constant(a, z).blend(1, z.compare(GT, 0))),
            row("relu6",
                    (z, a, b) -> z.max(0).min(6),
                    (z, a, b) -> oneWhere(z.compare(GT, 0).and(z.compare(LT, 6)), z)),
            row("threshold",
                    (z, a, b) -> z.blend(b, z.compare(LE, a)),
                    (z, a, b) -> oneWhere(z.compare(GT, a), z)),
            row("softplus", LIMIT_OF_ARGUMENT,
                    (z, a, b) -> VectorMath.softplus(z, a),
                    (z, a, b) -> VectorMath.softplusSlope(z, a)),
            row("elu", ScalarMath.EXP_LIMIT,
                    (z, a, b) -> VectorMath.expm1(z).mul(a).blend(z, z.compare(GE, 0)),
                    (z, a, b) -> VectorMath.timesExp(a, z).blend(1, z.compare(GT, 0))),
            row("celu", LIMIT_OF_ARGUMENT,
                    (z, a, b) -> VectorMath.celu(z, a),
                    (z, a, b) -> VectorMath.celuSlope(z, a)),
            row("selu", ScalarMath.EXP_LIMIT,
                    (z, a, b) -> VectorMath.expm1(z).mul(SELU_SCALE_ALPHA)
                            .blend(z.mul(SELU_SCALE), z.compare(GE, 0)),
                    (z, a, b) -> VectorMath.timesExp(SELU_SCALE_ALPHA, z).blend(SELU_SCALE, z.compare(GT, 0))),
            row("exponential", ScalarMath.EXP_LIMIT,
                    (z, a, b) -> VectorMath.exp(z),
                    (z, a, b) -> VectorMath.exp(z)),
            row("silu", ScalarMath.EXP_LIMIT,
                    (z, a, b) -> VectorMath.silu(z),
                    (z, a, b) -> VectorMath.siluSlope(z)),
            row("hardswish",
                    (z, a, b) -> z.mul(z.add(3)).div(6).blend(z, z.compare(GE, 3)).blend(0, z.compare(LE, -3)),
                    (z, a, b) -> z.mul(2).add(3).div(6).blend(1, z.compare(GT, 3)).blend(0, z.compare(LT, -3))),
            row("gelu", ScalarMath.GELU_LIMIT,
                    new NearAndFar((z, a, b) -> VectorMath.geluNear(z),
                            (z, a, b) -> VectorMath.geluFar(z)),
                    (z, a, b) -> VectorMath.geluSlope(z)),
            row("gelu tanh", ScalarMath.GELU_TANH_LIMIT,
                    (z, a, b) -> VectorMath.geluTanh(z),
                    (z, a, b) -> VectorMath.geluTanhSlope(z)),
            row("mish", ScalarMath.MISH_LIMIT,
                    (z, a, b) -> VectorMath.mish(z),
                    (z, a, b) -> VectorMath.mishSlope(z)),
            row("softshrink",
                    (z, a, b) -> constant(0, z).blend(z.sub(a), z.compare(GT, a)).blend(z.add(a), z.compare(LT, -a)),
                    (z, a, b) -> oneWhere(z.abs().compare(GT, a), z)),
            row("hardshrink",
                    (z, a, b) -> z.blend(0, z.abs().compare(LE, a)),
                    (z, a, b) -> oneWhere(z.abs().compare(GT, a), z)),
            row("tanhshrink", ScalarMath.TANHSHRINK_LIMIT,
                    new NearAndFar((z, a, b) -> VectorMath.tanhshrinkNear(z),
                            (z, a, b) -> VectorMath.tanhshrinkFar(z)),
                    new NearAndFar((z, a, b) -> VectorMath.tanhshrinkSlopeNear(z),
                            (z, a, b) -> VectorMath.tanhshrinkSlopeFar(z))));

    /** Softplus with β = 1: the same bits with a few operations less. */
    private static final VectorFormula SOFTPLUS_OF_1 = (z, a, b) -> VectorMath.softplus(z);

    private VectorFormulas() {
    }

    /** Every formula. */
    static List<VectorFormula> all() {
        return Stream.concat(ROWS.values().stream().flatMap(row -> Stream.of(row.value, row.slope)),
                Stream.of(SOFTPLUS_OF_1)).toList();
    }

    /** The row of a function with first parameter a; null if there is none. */
    static Row named(String name, double a) {
        Row row = ROWS.get(name);
        return switch (name) {
            // What counts is the argument of e: βz, and z/α. The limit stays finite, as no formula holds at ∞.
            case "softplus" -> new Row(Math.min(row.limit / a, Double.MAX_VALUE), a == 1 ? SOFTPLUS_OF_1 : row.value,
                    row.slope);
            case "celu" -> new Row(Math.min(row.limit * a, Double.MAX_VALUE), row.value, row.slope);
            default -> row;
        };
    }

    /** The same number in every lane, but NaN for NaN. */
    private static DoubleVector constant(double c, DoubleVector z) {
        return DoubleVector.broadcast(VectorMath.SPECIES, c).blend(z, z.compare(NE, z));
    }

    private static DoubleVector oneWhere(VectorMask<Double> condition, DoubleVector z) {
        return constant(0, z).blend(1, condition);
    }

    private static Map.Entry<String, Row> row(String name, VectorFormula value, VectorFormula slope) {
        return row(name, Double.POSITIVE_INFINITY, value, slope);
    }

    private static Map.Entry<String, Row> row(String name, double limit, VectorFormula value, VectorFormula slope) {
        return entry(name, new Row(limit, value, slope));
    }
}
