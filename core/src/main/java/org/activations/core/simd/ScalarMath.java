package org.activations.core.simd;

import static org.activations.core.simd.Coefficients.DENSITY_OF_ZERO;
import static org.activations.core.simd.Coefficients.EXP;
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
 * The smooth functions of the catalogue and their slopes where they are neither flat nor a line: the definition that
 * {@link VectorMath} repeats, operation by operation, for as many numbers as a vector register holds. Whoever changes a
 * line here changes it there.
 *
 * <p>All of it is plain arithmetic and {@link Math#fma}, which Java rounds in one way on every machine. So both give
 * the same bits everywhere.
 *
 * <p>Everything starts from x = k ln 2 + r with a whole number k and |r| at most ln 2 / 2, so that eˣ = s (1 + p),
 * where s = 2ᵏ is exact and p = eʳ − 1 is a short polynomial. A formula that adds a number to eˣ adds it to s, where
 * nothing is lost, and rounds once: 1 + eˣ is {@code fma(p, s, s + 1)}. What that one rounding took is
 * {@code fma(p, s, s + 1 - sum)}; a variable whose name ends in Rest holds such a part.
 */
public final class ScalarMath {

    /** Up to this |x| eˣ and e⁻ˣ are normal numbers. */
    public static final double EXP_LIMIT = 708;

    /** Up to this |z| e²ᶻ − 1 is not yet e²ᶻ. */
    public static final double TANH_LIMIT = 18;

    /** Up to this |z| there is e²ᶻ. */
    public static final double TANHSHRINK_LIMIT = 350;

    /** Up to this |z| there is e^(−z²). */
    public static final double GAUSSIAN_LIMIT = 26.6;

    /** Up to this |z| there is e^(−z²/2). */
    public static final double GELU_LIMIT = 37;

    /** Up to this |z| there is the power in {@link #geluTanh}. */
    public static final double GELU_TANH_LIMIT = 21;

    /** Up to this z there is (e²ᶻ)², and beyond −z. */
    public static final double MISH_LIMIT = 170;

    private ScalarMath() {
    }

    /** eˣ. */
    public static double exp(double x) {
        return timesExp(1, x, 0);
    }

    /** factor · e^(x + rest). */
    public static double timesExp(double factor, double x, double rest) {
        double exponent = exponent(x);
        double product = power(exponent) * factor;
        return Math.fma(expm1OfRemainder(remainder(x, exponent) + rest), product, product);
    }

    /** eˣ for any x up to 0, subnormal results and 0 included. */
    public static double expOfNegative(double x) {
        double bounded = x < -760 ? -760 : x;
        double exponent = exponent(bounded);
        double p = expm1OfRemainder(remainder(bounded, exponent));
        double s = power(exponent + 128);
        return Math.fma(p, s, s) * 0x1p-128;
    }

    /** eˣ − 1. */
    public static double expm1(double x) {
        double exponent = exponent(x);
        double s = power(exponent);
        return Math.fma(expm1OfRemainder(remainder(x, exponent)), s, s - 1);
    }

    /** α(e^(z/α) − 1) where z is at most 0; z where it is greater or z/α, subnormal, has lost digits. */
    public static double celu(double z, double alpha) {
        double x = z / alpha;
        double rest = Math.fma(-x, alpha, z) / alpha;
        double exponent = exponent(x);
        double s = power(exponent);
        double r = remainder(x, exponent);
        double p = Math.fma(polynomial(EXP, r), r * r, rest) + r;
        return x > -Double.MIN_NORMAL ? z : Math.fma(p, s, s - 1) * alpha;
    }

    /** e^(z/α) where z is at most 0, else 1. */
    public static double celuSlope(double z, double alpha) {
        double x = z / alpha;
        double rest = Math.fma(-x, alpha, z) / alpha;
        return z > 0 ? 1 : timesExp(1, x, rest);
    }

    /** 1 / (1 + e⁻ᶻ). */
    public static double logistic(double z) {
        double x = -z;
        double exponent = exponent(x);
        double s = power(exponent);
        double p = expm1OfRemainder(remainder(x, exponent));
        return 1 / Math.fma(p, s, s + 1);
    }

    /** e⁻ˣ / (1 + e⁻ˣ)², x = |z|, where no power is large. */
    public static double logisticSlope(double z) {
        double x = -Math.abs(z);
        double exponent = exponent(x);
        double s = power(exponent);
        double p = expm1OfRemainder(remainder(x, exponent));
        double sum = Math.fma(p, s, s + 1);
        double q = reciprocal(sum, Math.fma(p, s, s + 1 - sum));
        double slope = Math.fma(p, s, s) * q * q;
        return slope > 0.25 ? 0.25 : slope;
    }

    /** (e²ᶻ − 1) / (e²ᶻ + 1). */
    public static double tanh(double z) {
        double x = z + z;
        double exponent = exponent(x);
        double s = power(exponent);
        double p = expm1OfRemainder(remainder(x, exponent));
        double n = Math.fma(p, s, s - 1);
        double d = Math.fma(p, s, s + 1);
        double tanh = quotient(n, Math.fma(p, s, s - 1 - n), d, Math.fma(p, s, s + 1 - d));
        return z == 0 ? z : tanh;
    }

    /** z − tanh z: near 0, where that cancels, z³ times a polynomial in z², and else |z| − 1 + 2 / (e^(2|z|) + 1). */
    public static double tanhshrink(double z) {
        double size = Math.abs(z);
        if (size < 1) {
            double square = z * z;
            return polynomial(TANHSHRINK, square) * square * z;
        }
        double x = size + size;
        double exponent = exponent(x);
        double s = power(exponent);
        double far = 2 / Math.fma(expm1OfRemainder(remainder(x, exponent)), s, s + 1) + (size - 1);
        return z < 0 ? -far : far;
    }

    /** tanh²z, where tanh z is what {@link #tanhshrink} takes from z. */
    public static double tanhshrinkSlope(double z) {
        double size = Math.abs(z);
        if (size < 1) {
            double square = z * z;
            double near = Math.fma(polynomial(TANHSHRINK, square) * square, -z, z);
            return near * near;
        }
        double x = size + size;
        double exponent = exponent(x);
        double s = power(exponent);
        double far = 1 - 2 / Math.fma(expm1OfRemainder(remainder(x, exponent)), s, s + 1);
        return far * far;
    }

    /** ln(1 + e^(βz)) / β. */
    public static double softplus(double z, double beta) {
        double size = Math.abs(z);
        double x = size * -beta;
        double log = log1pOfExp(x, Math.fma(size, -beta, -x));
        double inverse = 1 / beta;
        double part = log * inverse;
        part = Math.fma(Math.fma(-part, beta, log), inverse, part);
        return part + (z < 0 ? 0 : z);
    }

    /** 1 / (1 + e^(−βz)). */
    public static double softplusSlope(double z, double beta) {
        double x = z * -beta;
        double rest = Math.fma(z, -beta, -x);
        double exponent = exponent(x);
        double s = power(exponent);
        double p = expm1OfRemainder(remainder(x, exponent) + rest);
        return 1 / Math.fma(p, s, s + 1);
    }

    /** −ln(1 + e⁻ᶻ). */
    public static double logSigmoid(double z) {
        return (z > 0 ? 0 : z) - log1pOfExp(-Math.abs(z), 0);
    }

    /** ln(1 + e^(x + rest)), for x up to 0. */
    private static double log1pOfExp(double x, double rest) {
        double exponent = exponent(x);
        double s = power(exponent);
        double p = expm1OfRemainder(remainder(x, exponent) + rest);
        double t = Math.fma(p, s, s);
        return log1p(t, Math.fma(p, s, s - t));
    }

    /**
     * ln(1 + t + tRest) = 2 artanh(t / (2 + t)), for t from 0 to 1. Where t is more than 1/2 it is ln 2 + ln((1 + t) /
     * 2), which keeps the argument of artanh small. u is twice that argument, t / (1 + t/2) or (t − 1) / (3/2 + t/2).
     */
    private static double log1p(double t, double tRest) {
        boolean isLarge = t > 0.5;
        double n = isLarge ? t - 1 : t;
        double summand = isLarge ? 1.5 : 1;
        double d = Math.fma(t, 0.5, summand);
        double dRest = Math.fma(t, 0.5, summand - d);
        double inverse = 1 / d;
        double u = n * inverse;
        double uRest = Math.fma(-u, dRest, Math.fma(-u, d, n) + tRest) * inverse;
        uRest += isLarge ? LN_2_REST : 0;
        double square = u * u;
        double log = Math.fma(polynomial(LOG, square) * square, u, uRest) + u;
        return log + (isLarge ? LN_2 : 0);
    }

    /** factor · e^(−z²). */
    public static double timesGaussian(double factor, double z) {
        double x = -z * z;
        return timesExp(factor, x, Math.fma(-z, z, -x));
    }

    /** z / (1 + e⁻ᶻ). */
    public static double silu(double z) {
        double x = -z;
        double exponent = exponent(x);
        double s = power(exponent);
        double p = expm1OfRemainder(remainder(x, exponent));
        return z / Math.fma(p, s, s + 1);
    }

    /** σ(z) (1 + z σ(−z)). */
    public static double siluSlope(double z) {
        return gateSlope(-Math.abs(z), 0, z, z);
    }

    /** G (1 + zSlope (1 − G)), where G or 1 − G is 1 / (1 + e^(x + rest)), x at most 0: G where z is not negative. */
    private static double gateSlope(double x, double rest, double z, double zSlope) {
        double exponent = exponent(x);
        double s = power(exponent);
        double p = expm1OfRemainder(remainder(x, exponent) + rest);
        double sum = Math.fma(p, s, s + 1);
        double large = 1 / sum;
        double excess = Math.fma(large, Math.fma(p, s, s + 1 - sum), Math.fma(large, sum, -1));
        large = Math.fma(-excess, large, large);
        double small = Math.fma(p, s, s) * large;
        double gate = z < 0 ? small : large;
        double other = z < 0 ? large : small;
        return Math.fma(zSlope * other, gate, gate);
    }

    /** z Φ(z): near 0 by the series of Φ, from |z| = 1 on as max(0, z) − |z| Φ(−|z|). */
    public static double gelu(double z) {
        double x = Math.abs(z);
        double square = z * z;
        if (x < 1) {
            return Math.fma(polynomial(NORMAL, square), z, 0.5) * z;
        }
        double flat = polynomial(NORMAL_TAIL, (x - 4) / (x + 4));
        double power = square * -0.5;
        double powerRest = Math.fma(z, z, -square) * -0.5;
        double exponent = exponent(power);
        double s = power(exponent);
        double p = expm1OfRemainder(remainder(power, exponent) + powerRest);
        return (z < 0 ? 0 : z) - Math.fma(p, flat, flat) * s;
    }

    /**
     * Φ(z) + z φ(z): near 0 by the series, from |z| = 1 on, where x = |z|, by the slope of x Φ(−x), which is
     * e^(−x²/2) (Φ(−x) e^(x²/2) − x/√(2π)).
     */
    public static double geluSlope(double z) {
        double x = Math.abs(z);
        double square = z * z;
        if (x < 1) {
            return Math.fma(polynomial(NORMAL_SLOPE, square), z, 0.5);
        }
        double inverse = 1 / ((x + 4) * x);
        double flat = polynomial(NORMAL_TAIL, (x - 4) * x * inverse);
        double power = square * -0.5;
        double powerRest = Math.fma(z, z, -square) * -0.5;
        double exponent = exponent(power);
        double s = power(exponent);
        double p = expm1OfRemainder(remainder(power, exponent) + powerRest);
        double factor = Math.fma(x, -DENSITY_OF_ZERO, flat * (x + 4) * inverse);
        double far = Math.fma(p, factor, factor) * s;
        return z < 0 ? far : 1 - far;
    }

    /** z / (1 + eˣ), x = −z (2√(2/π) + 0.044715 z² 2√(2/π)); x in two parts, as eˣ magnifies an error. */
    public static double geluTanh(double z) {
        double square = z * z;
        double factor = gateFactor(square);
        double factorRest = gateFactorRest(square, Math.fma(z, z, -square), factor);
        double minusZ = -z;
        double x = minusZ * factor;
        double xRest = Math.fma(minusZ, factorRest, Math.fma(minusZ, factor, -x));
        double exponent = exponent(x);
        double s = power(exponent);
        double p = expm1OfRemainder(remainder(x, exponent) + xRest);
        return z / Math.fma(p, s, s + 1);
    }

    /** G (1 + z u' (1 − G)), where u' = 2√(2/π) (1 + 3 · 0.044715 z²) is the slope of u in G = 1 / (1 + e⁻ᵘ). */
    public static double geluTanhSlope(double z) {
        double square = z * z;
        double factor = gateFactor(square);
        double factorRest = gateFactorRest(square, Math.fma(z, z, -square), factor);
        double minusSize = -Math.abs(z);
        double x = minusSize * factor;
        double xRest = Math.fma(minusSize, factorRest, Math.fma(minusSize, factor, -x));
        return gateSlope(x, xRest, z, Math.fma(square, GATE_CUBIC_SLOPE, GATE_LINEAR) * z);
    }

    private static double gateFactor(double square) {
        return square * GATE_CUBIC + GATE_LINEAR;
    }

    /** What rounding took from the factor. */
    private static double gateFactorRest(double square, double squareRest, double factor) {
        double cubic = square * GATE_CUBIC;
        double cubicRest = Math.fma(square, GATE_CUBIC, -cubic);
        cubicRest = Math.fma(squareRest, GATE_CUBIC, Math.fma(square, GATE_CUBIC_REST, cubicRest));
        double linear = factor - cubic;
        return cubic - (factor - linear) + (GATE_LINEAR - linear) + (cubicRest + GATE_LINEAR_REST);
    }

    /** z tanh(softplus(z)) = z n / (n + 2) with n = eᶻ(eᶻ + 2). */
    public static double mish(double z) {
        double power = exp(z);
        double n = Math.fma(power, power, power + power);
        return n / (n + 2) * z;
    }

    /** eᶻ ((eᶻ + 2)(n + 2) + 4z (eᶻ + 1)) / (n + 2)², n as above. */
    public static double mishSlope(double z) {
        double power = exp(z);
        double d = Math.fma(power, power + 2, 2);
        double fourZ = z * 4;
        return Math.fma(power + 2, d, Math.fma(power, fourZ, fourZ)) * power / (d * d);
    }

    /** k, which is x / ln 2 rounded, in the last bits: for {@link #remainder} and {@link #power}. */
    private static double exponent(double x) {
        return Math.fma(x, LOG2_E, ROUNDING_TO_EXPONENT);
    }

    /** r = x − k ln 2. */
    private static double remainder(double x, double exponent) {
        double k = exponent - ROUNDING_TO_EXPONENT;
        return Math.fma(k, -LN_2_REST, Math.fma(k, -LN_2, x));
    }

    /** s = 2ᵏ, for k from −1022 to 1023. */
    private static double power(double exponent) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(exponent) << 52);
    }

    /** p = eʳ − 1, for |r| up to ln 2 / 2. */
    private static double expm1OfRemainder(double r) {
        return Math.fma(polynomial(EXP, r), r * r, r);
    }

    /** 1 / (d + dRest), where the rest is small beside d. */
    private static double reciprocal(double d, double dRest) {
        double q = 1 / d;
        return Math.fma(Math.fma(-q, dRest, Math.fma(-q, d, 1)), q, q);
    }

    /** (n + nRest) / (d + dRest), where the rests are small beside n and d. */
    private static double quotient(double n, double nRest, double d, double dRest) {
        double inverse = 1 / d;
        double q = n * inverse;
        return Math.fma(Math.fma(-q, dRest, Math.fma(-q, d, n) + nRest), inverse, q);
    }

    /** c₀ + c₁ x + c₂ x² + ..., an even number of terms: Horner's rule for the even and the odd powers side by side. */
    private static double polynomial(double[] c, double x) {
        double square = x * x;
        double even = c[c.length - 2];
        double odd = c[c.length - 1];
        for (int i = c.length - 4; i >= 0; i -= 2) {
            even = Math.fma(even, square, c[i]);
            odd = Math.fma(odd, square, c[i + 1]);
        }
        return Math.fma(odd, x, even);
    }
}
