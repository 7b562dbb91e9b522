package org.activations.core.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static org.activations.core.simd.Coefficients.DENSITY_OF_ZERO;
import static org.activations.core.simd.Coefficients.EXP_0;
import static org.activations.core.simd.Coefficients.EXP_1;
import static org.activations.core.simd.Coefficients.EXP_2;
import static org.activations.core.simd.Coefficients.EXP_3;
import static org.activations.core.simd.Coefficients.EXP_4;
import static org.activations.core.simd.Coefficients.EXP_5;
import static org.activations.core.simd.Coefficients.EXP_6;
import static org.activations.core.simd.Coefficients.EXP_7;
import static org.activations.core.simd.Coefficients.EXP_8;
import static org.activations.core.simd.Coefficients.EXP_9;
import static org.activations.core.simd.Coefficients.GATE_CUBIC;
import static org.activations.core.simd.Coefficients.GATE_CUBIC_REST;
import static org.activations.core.simd.Coefficients.GATE_CUBIC_SLOPE;
import static org.activations.core.simd.Coefficients.GATE_LINEAR;
import static org.activations.core.simd.Coefficients.GATE_LINEAR_REST;
import static org.activations.core.simd.Coefficients.LN_2;
import static org.activations.core.simd.Coefficients.LN_2_REST;
import static org.activations.core.simd.Coefficients.LOG;
import static org.activations.core.simd.Coefficients.LOG2_E;
import static org.activations.core.simd.Coefficients.NORMAL;
import static org.activations.core.simd.Coefficients.NORMAL_SLOPE;
import static org.activations.core.simd.Coefficients.NORMAL_TAIL;
import static org.activations.core.simd.Coefficients.ROUNDING_TO_EXPONENT;
import static org.activations.core.simd.Coefficients.TANHSHRINK;

/**
 * {@link ScalarMath} for as many numbers at a time as a vector has: the same methods in the same order, each the same
 * operations in the same order on the same numbers, so that each lane has the same bits. What the formulas mean is said
 * there. Where a number takes one of two branches a vector takes both, and a mask chooses; or each branch is a method,
 * ...Near for |z| below 1 and ...Far from there on.
 *
 * <p>A vector stays in its register only if the compiler inlines everything into the loop, and C2 stops inlining
 * methods other than the Vector API's own once a loop has grown large. Hence there are no pairs of vectors, polynomials
 * are loops, and a long formula calls the methods of this class first and ends in plain arithmetic.
 */
final class VectorMath {

    /**
     * As many numbers as the processor's registers hold, but no more than softmax has sums; tests may ask for others.
     */
    static final VectorSpecies<Double> SPECIES = species(Integer.getInteger("activations.lanes",
            DoubleVector.SPECIES_PREFERRED.length()));

    private VectorMath() {
    }

    private static VectorSpecies<Double> species(int lanes) {
        return lanes < 4 ? DoubleVector.SPECIES_128 : lanes < 8 ? DoubleVector.SPECIES_256 : DoubleVector.SPECIES_512;
    }

    static DoubleVector exp(DoubleVector x) {
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        return expm1OfRemainder(remainder(x, exponent)).fma(s, s);
    }

    static DoubleVector timesExp(double factor, DoubleVector x) {
        DoubleVector exponent = exponent(x);
        DoubleVector product = power(exponent).mul(factor);
        return expm1OfRemainder(remainder(x, exponent)).fma(product, product);
    }

    static DoubleVector timesExp(DoubleVector factor, DoubleVector x, DoubleVector rest) {
        DoubleVector exponent = exponent(x);
        DoubleVector product = power(exponent).mul(factor);
        return expm1OfRemainder(remainder(x, exponent).add(rest)).fma(product, product);
    }

    static DoubleVector expOfNegative(DoubleVector x) {
        DoubleVector bounded = x.blend(-760, x.compare(LT, -760));
        DoubleVector exponent = exponent(bounded);
        DoubleVector p = expm1OfRemainder(remainder(bounded, exponent));
        DoubleVector s = power(exponent.add(128));
        return p.fma(s, s).mul(0x1p-128);
    }

    static DoubleVector expm1(DoubleVector x) {
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        return expm1OfRemainder(remainder(x, exponent)).fma(s, s.sub(1));
    }

    static DoubleVector celu(DoubleVector z, double alpha) {
        DoubleVector x = z.div(alpha);
        DoubleVector rest = x.neg().fma(broadcast(SPECIES, alpha), z).div(alpha);
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector r = remainder(x, exponent);
        DoubleVector p = expPolynomial(r).fma(r.mul(r), rest).add(r);
        return p.fma(s, s.sub(1)).mul(alpha).blend(z, x.compare(GT, -Double.MIN_NORMAL));
    }

    static DoubleVector celuSlope(DoubleVector z, double alpha) {
        DoubleVector x = z.div(alpha);
        DoubleVector rest = x.neg().fma(broadcast(SPECIES, alpha), z).div(alpha);
        return timesExp(broadcast(SPECIES, 1), x, rest).blend(1, z.compare(GT, 0));
    }

    static DoubleVector logistic(DoubleVector z) {
        DoubleVector x = z.neg();
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(x, exponent));
        return broadcast(SPECIES, 1).div(p.fma(s, s.add(1)));
    }

    static DoubleVector logisticSlope(DoubleVector z) {
        DoubleVector x = z.abs().neg();
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(x, exponent));
        DoubleVector sum = p.fma(s, s.add(1));
        DoubleVector q = reciprocal(sum, p.fma(s, s.add(1).sub(sum)));
        DoubleVector slope = p.fma(s, s).mul(q).mul(q);
        return slope.blend(0.25, slope.compare(GT, 0.25));
    }

    static DoubleVector tanh(DoubleVector z) {
        DoubleVector x = z.add(z);
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(x, exponent));
        DoubleVector n = p.fma(s, s.sub(1));
        DoubleVector d = p.fma(s, s.add(1));
        DoubleVector tanh = quotient(n, p.fma(s, s.sub(1).sub(n)), d, p.fma(s, s.add(1).sub(d)));
        return tanh.blend(z, z.compare(EQ, 0));
    }

    static DoubleVector tanhshrinkNear(DoubleVector z) {
        DoubleVector square = z.mul(z);
        return polynomial(TANHSHRINK, square).mul(square).mul(z);
    }

    static DoubleVector tanhshrinkFar(DoubleVector z) {
        DoubleVector size = z.abs();
        DoubleVector x = size.add(size);
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector far = broadcast(SPECIES, 2).div(expm1OfRemainder(remainder(x, exponent)).fma(s, s.add(1)))
                .add(size.sub(1));
        return far.blend(far.neg(), z.compare(LT, 0));
    }

    static DoubleVector tanhshrinkSlopeNear(DoubleVector z) {
        DoubleVector square = z.mul(z);
        DoubleVector tanh = polynomial(TANHSHRINK, square).mul(square).fma(z.neg(), z);
        return tanh.mul(tanh);
    }

    static DoubleVector tanhshrinkSlopeFar(DoubleVector z) {
        DoubleVector size = z.abs();
        DoubleVector x = size.add(size);
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector tanh = broadcast(SPECIES, 1)
                .sub(broadcast(SPECIES, 2).div(expm1OfRemainder(remainder(x, exponent)).fma(s, s.add(1))));
        return tanh.mul(tanh);
    }

    /** β = 1, where nothing is lost in βz and division by β is none. */
    static DoubleVector softplus(DoubleVector z) {
        DoubleVector log = log1pOfExp(z.abs().neg());
        return log.add(z.blend(0, z.compare(LT, 0)));
    }

    static DoubleVector softplus(DoubleVector z, double beta) {
        DoubleVector size = z.abs();
        DoubleVector x = size.mul(-beta);
        DoubleVector log = log1pOfExp(x, size.fma(broadcast(SPECIES, -beta), x.neg()));
        double inverse = 1 / beta;
        DoubleVector part = log.mul(inverse);
        part = part.neg().fma(broadcast(SPECIES, beta), log).fma(broadcast(SPECIES, inverse), part);
        return part.add(z.blend(0, z.compare(LT, 0)));
    }

    static DoubleVector softplusSlope(DoubleVector z, double beta) {
        DoubleVector x = z.mul(-beta);
        DoubleVector rest = z.fma(broadcast(SPECIES, -beta), x.neg());
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(x, exponent).add(rest));
        return broadcast(SPECIES, 1).div(p.fma(s, s.add(1)));
    }

    static DoubleVector logSigmoid(DoubleVector z) {
        return z.blend(0, z.compare(GT, 0)).sub(log1pOfExp(z.abs().neg()));
    }

    private static DoubleVector log1pOfExp(DoubleVector x) {
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(x, exponent));
        DoubleVector t = p.fma(s, s);
        return log1p(t, p.fma(s, s.sub(t)));
    }

    private static DoubleVector log1pOfExp(DoubleVector x, DoubleVector rest) {
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(x, exponent).add(rest));
        DoubleVector t = p.fma(s, s);
        return log1p(t, p.fma(s, s.sub(t)));
    }

    /** With a polynomial of its own: where it comes C2 would no longer inline the common one. */
    private static DoubleVector log1p(DoubleVector t, DoubleVector tRest) {
        VectorMask<Double> isLarge = t.compare(GT, 0.5);
        DoubleVector n = t.blend(t.sub(1), isLarge);
        DoubleVector half = broadcast(SPECIES, 0.5);
        DoubleVector summand = broadcast(SPECIES, 1).blend(1.5, isLarge);
        DoubleVector d = t.fma(half, summand);
        DoubleVector dRest = t.fma(half, summand.sub(d));
        DoubleVector inverse = broadcast(SPECIES, 1).div(d);
        DoubleVector u = n.mul(inverse);
        DoubleVector minusU = u.neg();
        DoubleVector uRest = minusU.fma(dRest, minusU.fma(d, n).add(tRest)).mul(inverse);
        uRest = uRest.add(broadcast(SPECIES, 0).blend(LN_2_REST, isLarge));
        DoubleVector x = u.mul(u);
        DoubleVector square = x.mul(x);
        DoubleVector even = broadcast(SPECIES, LOG[LOG.length - 2]);
        DoubleVector odd = broadcast(SPECIES, LOG[LOG.length - 1]);
        for (int i = LOG.length - 4; i >= 0; i -= 2) {
            even = even.fma(square, broadcast(SPECIES, LOG[i]));
            odd = odd.fma(square, broadcast(SPECIES, LOG[i + 1]));
        }
        DoubleVector log = odd.fma(x, even).mul(x).fma(u, uRest).add(u);
        return log.add(broadcast(SPECIES, 0).blend(LN_2, isLarge));
    }

    static DoubleVector gaussian(DoubleVector z) {
        DoubleVector minusZ = z.neg();
        DoubleVector x = minusZ.mul(z);
        return timesExp(broadcast(SPECIES, 1), x, minusZ.fma(z, x.neg()));
    }

    static DoubleVector gaussianSlope(DoubleVector z) {
        DoubleVector minusZ = z.neg();
        DoubleVector x = minusZ.mul(z);
        return timesExp(z.mul(-2), x, minusZ.fma(z, x.neg()));
    }

    static DoubleVector silu(DoubleVector z) {
        DoubleVector x = z.neg();
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(x, exponent));
        return z.div(p.fma(s, s.add(1)));
    }

    static DoubleVector siluSlope(DoubleVector z) {
        return gateSlope(z.abs().neg(), broadcast(SPECIES, 0), z, z);
    }

    private static DoubleVector gateSlope(DoubleVector x, DoubleVector rest, DoubleVector z, DoubleVector zSlope) {
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(x, exponent).add(rest));
        DoubleVector sum = p.fma(s, s.add(1));
        DoubleVector large = broadcast(SPECIES, 1).div(sum);
        DoubleVector excess = large.fma(p.fma(s, s.add(1).sub(sum)), large.fma(sum, broadcast(SPECIES, -1)));
        large = excess.neg().fma(large, large);
        DoubleVector small = p.fma(s, s).mul(large);
        VectorMask<Double> isNegative = z.compare(LT, 0);
        DoubleVector gate = large.blend(small, isNegative);
        DoubleVector other = small.blend(large, isNegative);
        return zSlope.mul(other).fma(gate, gate);
    }

    static DoubleVector geluNear(DoubleVector z) {
        return polynomial(NORMAL, z.mul(z)).fma(z, broadcast(SPECIES, 0.5)).mul(z);
    }

    static DoubleVector geluFar(DoubleVector z) {
        DoubleVector x = z.abs();
        DoubleVector square = z.mul(z);
        DoubleVector flat = polynomial(NORMAL_TAIL, x.sub(4).div(x.add(4)));
        DoubleVector power = square.mul(-0.5);
        DoubleVector powerRest = z.fma(z, square.neg()).mul(-0.5);
        DoubleVector exponent = exponent(power);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(power, exponent).add(powerRest));
        return z.blend(0, z.compare(LT, 0)).sub(p.fma(flat, flat).mul(s));
    }

    static DoubleVector geluSlope(DoubleVector z) {
        DoubleVector x = z.abs();
        DoubleVector square = z.mul(z);
        DoubleVector near = polynomial(NORMAL_SLOPE, square).fma(z, broadcast(SPECIES, 0.5));
        DoubleVector inverse = broadcast(SPECIES, 1).div(x.add(4).mul(x));
        DoubleVector flat = polynomial(NORMAL_TAIL, x.sub(4).mul(x).mul(inverse));
        DoubleVector power = square.mul(-0.5);
        DoubleVector powerRest = z.fma(z, square.neg()).mul(-0.5);
        DoubleVector exponent = exponent(power);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(power, exponent).add(powerRest));
        DoubleVector factor = x.fma(broadcast(SPECIES, -DENSITY_OF_ZERO), flat.mul(x.add(4)).mul(inverse));
        DoubleVector far = p.fma(factor, factor).mul(s);
        return far.neg().add(1).blend(far, z.compare(LT, 0)).blend(near, x.compare(LT, 1));
    }

    static DoubleVector geluTanh(DoubleVector z) {
        DoubleVector square = z.mul(z);
        DoubleVector factor = gateFactor(square);
        DoubleVector factorRest = gateFactorRest(square, z.fma(z, square.neg()), factor);
        DoubleVector minusZ = z.neg();
        DoubleVector x = minusZ.mul(factor);
        DoubleVector xRest = minusZ.fma(factorRest, minusZ.fma(factor, x.neg()));
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(x, exponent).add(xRest));
        return z.div(p.fma(s, s.add(1)));
    }

    static DoubleVector geluTanhSlope(DoubleVector z) {
        DoubleVector square = z.mul(z);
        DoubleVector factor = gateFactor(square);
        DoubleVector factorRest = gateFactorRest(square, z.fma(z, square.neg()), factor);
        DoubleVector minusSize = z.abs().neg();
        DoubleVector x = minusSize.mul(factor);
        DoubleVector xRest = minusSize.fma(factorRest, minusSize.fma(factor, x.neg()));
        return gateSlope(x, xRest, z, square.fma(broadcast(SPECIES, GATE_CUBIC_SLOPE), broadcast(SPECIES, GATE_LINEAR))
                .mul(z));
    }

    private static DoubleVector gateFactor(DoubleVector square) {
        return square.mul(GATE_CUBIC).add(GATE_LINEAR);
    }

    private static DoubleVector gateFactorRest(DoubleVector square, DoubleVector squareRest, DoubleVector factor) {
        DoubleVector cubic = square.mul(GATE_CUBIC);
        DoubleVector cubicRest = square.fma(broadcast(SPECIES, GATE_CUBIC), cubic.neg());
        cubicRest = squareRest.fma(broadcast(SPECIES, GATE_CUBIC),
                square.fma(broadcast(SPECIES, GATE_CUBIC_REST), cubicRest));
        DoubleVector linear = factor.sub(cubic);
        return cubic.sub(factor.sub(linear)).add(broadcast(SPECIES, GATE_LINEAR).sub(linear))
                .add(cubicRest.add(GATE_LINEAR_REST));
    }

    static DoubleVector mish(DoubleVector z) {
        DoubleVector power = exp(z);
        DoubleVector n = power.fma(power, power.add(power));
        return n.div(n.add(2)).mul(z);
    }

    static DoubleVector mishSlope(DoubleVector z) {
        DoubleVector power = exp(z);
        DoubleVector d = power.fma(power.add(2), broadcast(SPECIES, 2));
        DoubleVector fourZ = z.mul(4);
        return power.add(2).fma(d, power.fma(fourZ, fourZ)).mul(power).div(d.mul(d));
    }

    private static DoubleVector exponent(DoubleVector x) {
        return x.fma(broadcast(SPECIES, LOG2_E), broadcast(SPECIES, ROUNDING_TO_EXPONENT));
    }

    private static DoubleVector remainder(DoubleVector x, DoubleVector exponent) {
        DoubleVector k = exponent.sub(ROUNDING_TO_EXPONENT);
        return k.fma(broadcast(SPECIES, -LN_2_REST), k.fma(broadcast(SPECIES, -LN_2), x));
    }

    private static DoubleVector power(DoubleVector exponent) {
        return exponent.reinterpretAsLongs().lanewise(LSHL, 52).reinterpretAsDoubles();
    }

    private static DoubleVector expm1OfRemainder(DoubleVector r) {
        return expPolynomial(r).fma(r.mul(r), r);
    }

    /** Of constants, which stay in registers; elements of an array would be read again for every vector. */
    private static DoubleVector expPolynomial(DoubleVector r) {
        DoubleVector square = r.mul(r);
        DoubleVector even = broadcast(SPECIES, EXP_8).fma(square, broadcast(SPECIES, EXP_6))
                .fma(square, broadcast(SPECIES, EXP_4)).fma(square, broadcast(SPECIES, EXP_2))
                .fma(square, broadcast(SPECIES, EXP_0));
        DoubleVector odd = broadcast(SPECIES, EXP_9).fma(square, broadcast(SPECIES, EXP_7))
                .fma(square, broadcast(SPECIES, EXP_5)).fma(square, broadcast(SPECIES, EXP_3))
                .fma(square, broadcast(SPECIES, EXP_1));
        return odd.fma(r, even);
    }

    private static DoubleVector reciprocal(DoubleVector d, DoubleVector dRest) {
        DoubleVector one = broadcast(SPECIES, 1);
        DoubleVector q = one.div(d);
        DoubleVector minusQ = q.neg();
        return minusQ.fma(dRest, minusQ.fma(d, one)).fma(q, q);
    }

    private static DoubleVector quotient(DoubleVector n, DoubleVector nRest, DoubleVector d, DoubleVector dRest) {
        DoubleVector inverse = broadcast(SPECIES, 1).div(d);
        DoubleVector q = n.mul(inverse);
        DoubleVector minusQ = q.neg();
        return minusQ.fma(dRest, minusQ.fma(d, n).add(nRest)).fma(inverse, q);
    }

    private static DoubleVector polynomial(double[] c, DoubleVector x) {
        DoubleVector square = x.mul(x);
        DoubleVector even = broadcast(SPECIES, c[c.length - 2]);
        DoubleVector odd = broadcast(SPECIES, c[c.length - 1]);
        for (int i = c.length - 4; i >= 0; i -= 2) {
            even = even.fma(square, broadcast(SPECIES, c[i]));
            odd = odd.fma(square, broadcast(SPECIES, c[i + 1]));
        }
        return odd.fma(x, even);
    }
}
