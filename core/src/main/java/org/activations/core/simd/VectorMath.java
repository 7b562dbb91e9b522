package org.activations.core.simd;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

/**
 * The special functions of the catalogue for as many numbers at a time as a vector register holds.
 *
 * <p>Everything starts from x = k ln 2 + r with a whole number k and |r| at most ln 2 / 2, so that eˣ = s (1 + p),
 * where s = 2ᵏ is exact and p = eʳ − 1 is a short polynomial. A formula that adds a number to eˣ adds it to s, where
 * nothing is lost, and rounds once: 1 + eˣ is {@code p.fma(s, s.add(1))}. What that one rounding took is
 * {@code p.fma(s, s.add(1).sub(sum))}; a variable whose name ends in Rest holds such a part.
 *
 * <p>A vector stays in its register only if the compiler inlines everything into the loop, and C2 stops inlining
 * methods other than the Vector API's own once a loop has grown large. Hence there are no pairs of vectors, polynomials
 * are loops, and a long formula calls the methods of this class first and ends in plain arithmetic.
 */
final class VectorMath {

    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    /** Adding it rounds to an integer, which is left, plus the bias of a double's exponent, in the last bits. */
    private static final double ROUNDING_TO_EXPONENT = 0x1.8p52 + Double.MAX_EXPONENT;

    private static final double LOG2_E = 0x1.71547652b82fep0;

    /** ln 2, and what rounding took from it. */
    private static final double LN_2 = 0x1.62e42fefa39efp-1;
    private static final double LN_2_REST = 0x1.abc9e3b39803fp-56;

    /** 2√(2/π) and 0.044715 times that, with their rests. */
    private static final double GATE_LINEAR = 0x1.9884533d43651p0;
    private static final double GATE_LINEAR_REST = -0x1.cbc0d30ebfd15p-54;
    private static final double GATE_CUBIC = 0x1.2444f2a4d8b4bp-4;
    private static final double GATE_CUBIC_REST = -0x1.6c843a29d1c7p-61;

    /** eʳ − 1 = r + r² (1/2! + r/3! + ... + r¹¹/13!). For |r| up to ln 2 / 2 the next term is below 2⁻⁵⁶ of the sum. */
    private static final double[] EXP = table(12, n -> inverseFactorial(n + 2));

    /** artanh u = u + u³ (1/3 + u²/5 + ... + u³⁴/37). For u up to 1/3 the next term is below 2⁻⁶² of the sum. */
    private static final double[] ARTANH = table(18, n -> 1.0 / (2 * n + 3));

    /** z cosh z − sinh z = z³/3 + z⁵ (4/5! + 6z²/7! + 8z⁴/9! + ...), enough for |z| up to 1. */
    private static final double[] Z_COSH_LESS_SINH = table(8, n -> (2 * n + 4) * inverseFactorial(2 * n + 5));

    /** cosh z = 1 + z² (1/2! + z²/4! + z⁴/6! + ...), enough for |z| up to 1. */
    private static final double[] COSH = table(10, n -> inverseFactorial(2 * n + 2));

    /** Φ(z) = 1/2 + z (1 − z²/(2·3) + z⁴/(2²2!·5) − z⁶/(2³3!·7) + ...) / √(2π), enough for |z| up to 1. */
    private static final double[] NORMAL =
            table(14, n -> StrictMath.pow(-0.5, n) * inverseFactorial(n) / (2 * n + 1) / Math.sqrt(2 * Math.PI));

    /**
     * x Φ(−x) e^(x²/2), which climbs from 0.26 at x = 1 to 0.4, as a polynomial in t = (x − 4) / (x + 4) for x from 1
     * to 38, to 2⁻⁵⁸. By mpmath with 60 digits, where {@code x = lambda t: 4 * (1 + t) / (1 - t)}:
     * {@code chebyfit(lambda t: x(t) * exp(x(t)**2 / 2) * erfc(x(t) / sqrt(2)) / 2, [-0.6, 0.81], 22)}.
     */
    private static final double[] NORMAL_TAIL = {
        0x1.82b4bb8c94dcep-2, 0x1.2dda040d62d0fp-4, -0x1.c41d6bcaf84f5p-4, 0x1.9adc525a901c1p-4,
        -0x1.024df8efd3ecfp-4, 0x1.b0ffe01dbdfbbp-6, -0x1.691976f9879a7p-8, -0x1.e4abd3e9c757cp-11,
        0x1.ce76f68304d91p-11, -0x1.99fef15f3189fp-15, -0x1.e8a4e89e065d8p-14, 0x1.16cf267b29297p-16,
        0x1.2cda123bacda4p-16, -0x1.5d543bb73b7cbp-19, -0x1.b849c51476d3fp-19, 0x1.ae865643cacacp-23,
        0x1.61b28a98ebd1ep-21, 0x1.8ab4e585a45dep-25, -0x1.21dcaf4460a4ep-23, -0x1.2abac5c3d8768p-26,
        0x1.98865cfb578fcp-26, -0x1.0371bc0d1c69bp-29
    };

    private VectorMath() {
    }

    /** eˣ, for |x| up to 708. */
    static DoubleVector exp(DoubleVector x) {
        return exp(x, broadcast(SPECIES, 0));
    }

    /** e^(x + rest), for |x| up to 708. */
    static DoubleVector exp(DoubleVector x, DoubleVector rest) {
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        return expm1OfRemainder(remainder(x, exponent).add(rest)).fma(s, s);
    }

    /** eˣ for any x up to 0, subnormal results and 0 included. */
    static DoubleVector expOfNegative(DoubleVector x) {
        DoubleVector bounded = x.blend(-760, x.compare(LT, -760));
        DoubleVector exponent = exponent(bounded);
        DoubleVector p = expm1OfRemainder(remainder(bounded, exponent));
        DoubleVector s = power(exponent.add(128));
        return p.fma(s, s).mul(0x1p-128);
    }

    /** eˣ − 1, for |x| up to 708. */
    static DoubleVector expm1(DoubleVector x) {
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        return expm1OfRemainder(remainder(x, exponent)).fma(s, s.sub(1));
    }

    /** α(e^(z/α) − 1) where z is at most 0, for |z/α| up to 708; z where it is greater or z/α is subnormal. */
    static DoubleVector celu(DoubleVector z, double alpha) {
        DoubleVector x = z.div(alpha);
        return expm1(x).mul(alpha).blend(z, x.compare(GT, -Double.MIN_NORMAL));
    }

    /** 1 / (1 + e⁻ᶻ), for |z| up to 708. */
    static DoubleVector logistic(DoubleVector z) {
        DoubleVector x = z.neg();
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(x, exponent));
        DoubleVector sAndOne = s.add(1);
        DoubleVector sum = p.fma(s, sAndOne);
        return reciprocal(sum, p.fma(s, sAndOne.sub(sum)));
    }

    /** (e²ᶻ − 1) / (e²ᶻ + 1), for |z| up to 350. */
    static DoubleVector tanh(DoubleVector z) {
        DoubleVector x = z.add(z);
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(x, exponent));
        DoubleVector sLessOne = s.sub(1);
        DoubleVector sAndOne = s.add(1);
        DoubleVector numerator = p.fma(s, sLessOne);
        DoubleVector denominator = p.fma(s, sAndOne);
        DoubleVector tanh = quotient(numerator, p.fma(s, sLessOne.sub(numerator)),
                denominator, p.fma(s, sAndOne.sub(denominator)));
        return tanh.blend(z, z.compare(EQ, 0));
    }

    /** z − tanh z, for |z| up to 350: near 0, where that cancels, (z cosh z − sinh z) / cosh z from their series. */
    static DoubleVector tanhshrink(DoubleVector z) {
        DoubleVector size = z.abs();
        DoubleVector square = z.mul(z);
        DoubleVector factor = polynomial(Z_COSH_LESS_SINH, square).fma(square, broadcast(SPECIES, 1 / 3.0));
        DoubleVector cosh = polynomial(COSH, square).fma(square, broadcast(SPECIES, 1));
        DoubleVector x = size.add(size);
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(x, exponent));
        DoubleVector far = size.sub(1).add(broadcast(SPECIES, 2).div(p.fma(s, s.add(1)))).div(size);
        DoubleVector squareRest = z.fma(z, square.neg());
        DoubleVector numerator = factor.mul(square);
        DoubleVector numeratorRest = factor.fma(squareRest, factor.fma(square, numerator.neg()));
        DoubleVector near = numerator.div(cosh);
        near = near.neg().fma(cosh, numerator).add(numeratorRest).div(cosh).add(near);
        return far.blend(near, size.compare(LT, 1)).mul(z);
    }

    /** ln(1 + e^(βz)) / β, for |βz| up to 700. */
    static DoubleVector softplus(DoubleVector z, double beta) {
        DoubleVector size = z.abs();
        DoubleVector x = size.mul(-beta);
        return log1pOfExp(x, size.fma(broadcast(SPECIES, -beta), x.neg())).div(beta).add(z.max(0));
    }

    /** −ln(1 + e⁻ᶻ), for |z| up to 700. */
    static DoubleVector logSigmoid(DoubleVector z) {
        return z.min(0).sub(log1pOfExp(z.abs().neg(), broadcast(SPECIES, 0)));
    }

    /** ln(1 + eʸ) = 2 artanh(eʸ / (2 + eʸ)), y = x + rest, for x from −700 to 0. */
    private static DoubleVector log1pOfExp(DoubleVector x, DoubleVector rest) {
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(x, exponent).add(rest));
        DoubleVector numerator = p.fma(s, s);
        DoubleVector numeratorRest = p.fma(s, s.sub(numerator));
        DoubleVector denominator = numerator.add(2);
        DoubleVector denominatorRest = numerator.sub(denominator.sub(2)).add(numeratorRest);
        DoubleVector u = quotient(numerator, numeratorRest, denominator, denominatorRest);
        DoubleVector square = u.mul(u);
        DoubleVector half = polynomial(ARTANH, square).mul(square).fma(u, u);
        return half.add(half);
    }

    /** e^(−z²), for |z| up to 26.6. */
    static DoubleVector gaussian(DoubleVector z) {
        DoubleVector minusZ = z.neg();
        DoubleVector x = minusZ.mul(z);
        return exp(x, minusZ.fma(z, x.neg()));
    }

    /** z Φ(z), for |z| up to 37: near 0 by the series of Φ, from |z| = 1 on as max(0, z) − |z| Φ(−|z|). */
    static DoubleVector gelu(DoubleVector z) {
        DoubleVector x = z.abs();
        DoubleVector square = z.mul(z);
        DoubleVector near = polynomial(NORMAL, square).fma(z, broadcast(SPECIES, 0.5)).mul(z);
        DoubleVector flat = polynomial(NORMAL_TAIL, x.sub(4).div(x.add(4)));
        DoubleVector power = square.mul(-0.5);
        DoubleVector powerRest = z.fma(z, square.neg()).mul(-0.5);
        DoubleVector exponent = exponent(power);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(power, exponent).add(powerRest));
        DoubleVector far = z.max(0).sub(p.fma(flat, flat).mul(s));
        return far.blend(near, x.compare(LT, 1));
    }

    /** z / (1 + eˣ) with x = −z (1 + 0.044715 z²) 2√(2/π), for |z| up to 21; x in two parts, as eˣ magnifies an error. */
    static DoubleVector geluTanh(DoubleVector z) {
        DoubleVector minusZ = z.neg();
        DoubleVector square = z.mul(z);
        DoubleVector squareRest = z.fma(z, square.neg());
        DoubleVector cubic = square.mul(GATE_CUBIC);
        DoubleVector cubicRest = square.fma(broadcast(SPECIES, GATE_CUBIC), cubic.neg())
                .add(squareRest.mul(GATE_CUBIC)).add(square.mul(GATE_CUBIC_REST));
        DoubleVector sum = cubic.add(GATE_LINEAR);
        DoubleVector linear = sum.sub(cubic);
        DoubleVector sumRest = cubic.sub(sum.sub(linear)).add(broadcast(SPECIES, GATE_LINEAR).sub(linear))
                .add(cubicRest.add(GATE_LINEAR_REST));
        DoubleVector x = minusZ.mul(sum);
        DoubleVector xRest = minusZ.fma(sum, x.neg()).add(minusZ.mul(sumRest));
        DoubleVector exponent = exponent(x);
        DoubleVector s = power(exponent);
        DoubleVector p = expm1OfRemainder(remainder(x, exponent).add(xRest));
        return z.div(p.fma(s, s.add(1)));
    }

    /** tanh(softplus(z)) = n / (n + 2) with n = eᶻ(eᶻ + 2), for |z| up to 350. */
    static DoubleVector tanhOfSoftplus(DoubleVector z) {
        DoubleVector power = exp(z);
        DoubleVector n = power.fma(power, power.add(power));
        return n.div(n.add(2));
    }

    /** k, which is x / ln 2 rounded, in the last bits: for {@link #remainder} and {@link #power}. */
    private static DoubleVector exponent(DoubleVector x) {
        return x.fma(broadcast(SPECIES, LOG2_E), broadcast(SPECIES, ROUNDING_TO_EXPONENT));
    }

    /** r = x − k ln 2. */
    private static DoubleVector remainder(DoubleVector x, DoubleVector exponent) {
        DoubleVector k = exponent.sub(ROUNDING_TO_EXPONENT);
        return k.fma(broadcast(SPECIES, -LN_2_REST), k.fma(broadcast(SPECIES, -LN_2), x));
    }

    /** s = 2ᵏ, for k from −1022 to 1023. */
    private static DoubleVector power(DoubleVector exponent) {
        return exponent.reinterpretAsLongs().lanewise(LSHL, 52).reinterpretAsDoubles();
    }

    /** p = eʳ − 1, for |r| up to ln 2 / 2. */
    private static DoubleVector expm1OfRemainder(DoubleVector r) {
        return polynomial(EXP, r).fma(r.mul(r), r);
    }

    /** 1 / (d + rest), where rest is small beside d. */
    private static DoubleVector reciprocal(DoubleVector d, DoubleVector rest) {
        DoubleVector q = broadcast(SPECIES, 1).div(d);
        DoubleVector minusQ = q.neg();
        return minusQ.fma(rest, minusQ.fma(d, broadcast(SPECIES, 1))).fma(q, q);
    }

    /** (n + nRest) / (d + dRest), where the rests are small beside n and d. */
    private static DoubleVector quotient(DoubleVector n, DoubleVector nRest, DoubleVector d, DoubleVector dRest) {
        DoubleVector inverse = broadcast(SPECIES, 1).div(d);
        DoubleVector q = n.mul(inverse);
        DoubleVector minusQ = q.neg();
        return minusQ.fma(dRest, minusQ.fma(d, n).add(nRest)).fma(inverse, q);
    }

    /** c₀ + c₁ x + c₂ x² + ..., an even number of terms: Horner's rule for the even and the odd powers side by side. */
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

    private static double[] table(int size, IntToDoubleFunction coefficient) {
        return IntStream.range(0, size).mapToDouble(coefficient).toArray();
    }

    private static double inverseFactorial(int n) {
        return 1 / IntStream.rangeClosed(2, n).asDoubleStream().reduce(1, (product, i) -> product * i);
    }
}
