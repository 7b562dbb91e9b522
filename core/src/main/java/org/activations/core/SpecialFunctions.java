package org.activations.core;

import org.activations.core.simd.ScalarMath;
import org.apache.commons.numbers.core.DD;
import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfcx;

import static org.activations.core.Exponential.timesExp;
import static org.activations.core.Exponential.timesExpOfSquare;
import static org.activations.core.simd.ScalarMath.EXP_LIMIT;
import static org.activations.core.simd.ScalarMath.GAUSSIAN_LIMIT;
import static org.activations.core.simd.ScalarMath.GELU_LIMIT;
import static org.activations.core.simd.ScalarMath.GELU_TANH_LIMIT;
import static org.activations.core.simd.ScalarMath.MISH_LIMIT;
import static org.activations.core.simd.ScalarMath.TANHSHRINK_LIMIT;
import static org.activations.core.simd.ScalarMath.TANH_LIMIT;

/**
 * The formulas of the catalogue in the form that keeps their digits over the whole range of double.
 *
 * <p>Where a function is neither flat nor a line it is {@link ScalarMath}'s. Here stand its tails: a power of e that
 * vanishes, a line, or a constant. All of it is plain arithmetic that every machine rounds in one way.
 *
 * <p>In a tail that vanishes like a power of e the factor comes first, in {@code times...(factor, z)}: near the end of
 * double's range a small number has few digits left. There the power wins over any factor, an infinite one too: the
 * product is 0, as the limit is.
 */
public final class SpecialFunctions {

    /** Each constant in two parts: its nearest double, and what that lacks. */
    private static final double SQRT_HALF = 0x1.6a09e667f3bcdp-1;
    private static final double SQRT_HALF_REST = -0x1.bdd3413b26456p-55;
    private static final double DENSITY_OF_ZERO = 0x1.9884533d43651p-2;
    private static final double DENSITY_OF_ZERO_REST = -0x1.cbc0d30ebfd15p-56;
    private static final double TWO_OVER_SQRT_PI = 0x1.20dd750429b6dp0;

    /** The argument of gelu tanh's gate is LINEAR z + CUBIC z³: 2√(2/π), and 0.044715 times that. */
    private static final DD LINEAR = DD.ofSum(0x1.9884533d43651p0, -0x1.cbc0d30ebfd15p-54);
    private static final DD CUBIC = DD.ofSum(0x1.2444f2a4d8b4bp-4, -0x1.6c843a29d1c7p-61);

    /** From here on to the left it is 0 to any factor. */
    private static final double TANH_GATE_VANISHES = -30;

    private SpecialFunctions() {
    }

    /** eᶻ. */
    static double exp(double z) {
        return timesExp(1, z);
    }

    /** σ(z) = 1 / (1 + e⁻ᶻ), between 0 and 1. */
    public static double logistic(double z) {
        return isWithin(EXP_LIMIT, z) ? ScalarMath.logistic(z) : z < 0 ? timesExp(1, z) : 1;
    }

    /** σ'(z) = σ(z)σ(−z), at most 1/4. */
    static double logisticSlope(double z) {
        return isWithin(EXP_LIMIT, z) ? ScalarMath.logisticSlope(z) : timesExp(1, -Math.abs(z));
    }

    /** tanh(z) = 1 − 2σ(−2z), between −1 and 1. */
    public static double tanh(double z) {
        return isWithin(TANH_LIMIT, z) ? ScalarMath.tanh(z) : Math.copySign(1 - 2 * exp(-2 * Math.abs(z)), z);
    }

    /** z − tanh(z), with the sign of z. */
    public static double tanhshrink(double z) {
        return isWithin(TANHSHRINK_LIMIT, z) ? ScalarMath.tanhshrink(z) : z - Math.copySign(1, z);
    }

    /** tanh²(z). */
    static double tanhshrinkSlope(double z) {
        return isWithin(TANHSHRINK_LIMIT, z) ? ScalarMath.tanhshrinkSlope(z) : 1;
    }

    /** ln(1 + eᶻ), from 0 up: max(0, z) with its corner rounded. */
    public static double softplus(double z) {
        return softplus(z, 1);
    }

    /** ln(1 + e^(βz)) / β. */
    static double softplus(double z, double beta) {
        double product = beta * z;
        if (isWithin(EXP_LIMIT, product)) {
            return ScalarMath.softplus(z, beta);
        }
        double inverse = 1 / beta;
        return z > 0 ? z : timesExp(inverse, product, Math.fma(beta, z, -product) + Math.fma(-inverse, beta, 1));
    }

    /** σ(βz). */
    static double softplusSlope(double z, double beta) {
        double product = beta * z;
        if (isWithin(EXP_LIMIT, product)) {
            return ScalarMath.softplusSlope(z, beta);
        }
        return z > 0 ? 1 : timesExp(1, product, Math.fma(beta, z, -product));
    }

    /** ln σ(z) = −ln(1 + e⁻ᶻ), up to 0. */
    static double logSigmoid(double z) {
        return isWithin(EXP_LIMIT, z) ? ScalarMath.logSigmoid(z) : z < 0 ? z : timesExp(-1, -z);
    }

    /** eᶻ − 1. */
    static double expm1(double z) {
        return z < -EXP_LIMIT ? -1 : ScalarMath.expm1(z);
    }

    /** α(e^(z/α) − 1) where z is at most 0, else z. */
    static double celu(double z, double alpha) {
        return isWithin(EXP_LIMIT, z / alpha) ? ScalarMath.celu(z, alpha) : z > 0 ? z : -alpha;
    }

    /** e^(z/α) where z is at most 0, else 1. */
    static double celuSlope(double z, double alpha) {
        double quotient = z / alpha;
        if (isWithin(EXP_LIMIT, quotient)) {
            return ScalarMath.celuSlope(z, alpha);
        }
        return z > 0 ? 1 : timesExp(1, quotient, Math.fma(-quotient, alpha, z) / alpha);
    }

    /** e^(−z²), between 0 and 1. */
    public static double gaussian(double z) {
        return timesGaussian(1, z);
    }

    /** factor · e^(−z²). */
    static double timesGaussian(double factor, double z) {
        return isWithin(GAUSSIAN_LIMIT, z) ? ScalarMath.timesGaussian(factor, z)
                : timesExpOfSquare(factor, -1, z, 0);
    }

    /** φ(z) = e^(−z²/2) / √(2π), the density of the standard normal distribution. */
    public static double normalDensity(double z) {
        return timesNormalDensity(1, z);
    }

    static double timesNormalDensity(double factor, double z) {
        return timesExpOfSquare(factor * DENSITY_OF_ZERO, -0.5, z, DENSITY_OF_ZERO_REST / DENSITY_OF_ZERO);
    }

    /** Φ(z), the standard normal distribution: the area under {@link #normalDensity} to the left of z. */
    public static double normalDistribution(double z) {
        return timesNormalDistribution(1, z);
    }

    /**
     * factor · Φ(z), from Φ(z) = (1 + erf(z/√2)) / 2 = erfc(−z/√2) / 2.
     *
     * <p>erfc falls so steeply that the rounding error of z/√2 alone can cost a thousand ulp. So its steep part
     * e^(−z²/2) is taken out: what erfcx(x) = e^(x²) erfc(x) leaves is as flat as 1/x.
     */
    static double timesNormalDistribution(double factor, double z) {
        if (Math.abs(z) > 40) {
            return z < 0 ? Math.copySign(0, factor) : factor;
        }
        double x = Math.abs(z) * SQRT_HALF;
        if (x <= 0.5) {
            return factor * (0.5 + 0.5 * Math.copySign(Erf.value(x), z));
        }
        double erfcx = Erfcx.value(x);
        double rest = Math.fma(Math.abs(z), SQRT_HALF, -x) + Math.abs(z) * SQRT_HALF_REST;
        double correction = rest * (2 * x - TWO_OVER_SQRT_PI / erfcx);
        if (z > 0) {
            return factor * (1 - timesExpOfSquare(0.5 * erfcx, -0.5, z, correction));
        }
        double product = 0.5 * factor * erfcx;
        return timesExpOfSquare(product, -0.5, z, correction + Math.fma(0.5 * factor, erfcx, -product) / product);
    }

    /** z σ(z). */
    static double silu(double z) {
        return isWithin(EXP_LIMIT, z) ? ScalarMath.silu(z) : z < 0 ? timesExp(z, z) : z;
    }

    /** σ(z)(1 + z σ(−z)). */
    static double siluSlope(double z) {
        return isWithin(EXP_LIMIT, z) ? ScalarMath.siluSlope(z) : z < 0 ? timesExp(1 + z, z) : 1;
    }

    /** z Φ(z). */
    static double gelu(double z) {
        return isWithin(GELU_LIMIT, z) ? ScalarMath.gelu(z) : timesNormalDistribution(z, z);
    }

    /** Φ(z) + z φ(z). */
    static double geluSlope(double z) {
        return isWithin(GELU_LIMIT, z) ? ScalarMath.geluSlope(z) : normalDistribution(z) + timesNormalDensity(z, z);
    }

    /** z (1 + tanh(√(2/π) (z + 0.044715 z³))) / 2, which follows {@link #gelu} to three digits. */
    static double geluTanh(double z) {
        return isWithin(GELU_TANH_LIMIT, z) ? ScalarMath.geluTanh(z) : z < 0 ? timesTailOfTanhGate(z, z) : z;
    }

    /** The slope of {@link #geluTanh}. */
    static double geluTanhSlope(double z) {
        if (isWithin(GELU_TANH_LIMIT, z)) {
            return ScalarMath.geluTanhSlope(z);
        }
        double slope = DD.ofSquare(Math.max(z, TANH_GATE_VANISHES)).multiply(CUBIC).multiply(3).add(LINEAR).hi();
        return z < 0 ? timesTailOfTanhGate(1 + z * slope, z) : 1;
    }

    /** z tanh(softplus(z)). */
    static double mish(double z) {
        return isWithin(MISH_LIMIT, z) ? ScalarMath.mish(z) : z < 0 ? timesExp(z, z) : z;
    }

    /** The slope of {@link #mish}. */
    static double mishSlope(double z) {
        return isWithin(MISH_LIMIT, z) ? ScalarMath.mishSlope(z) : z < 0 ? timesExp(1 + z, z) : 1;
    }

    /**
     * factor · σ(2√(2/π) (z + 0.044715 z³)) for z up to −21, where σ is a power.
     *
     * <p>It multiplies the argument's rounding error by the argument: hence the double-double.
     */
    private static double timesTailOfTanhGate(double factor, double z) {
        double x = Math.max(z, TANH_GATE_VANISHES);
        DD argument = DD.ofSquare(x).multiply(CUBIC).add(LINEAR).multiply(x);
        return timesExp(factor, argument.hi(), argument.lo());
    }

    /** NaN too: there every formula gives NaN. */
    private static boolean isWithin(double limit, double z) {
        return !(Math.abs(z) > limit);
    }
}
