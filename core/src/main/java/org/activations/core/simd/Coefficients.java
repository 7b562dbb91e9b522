package org.activations.core.simd;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The polynomials and constants of {@link ScalarMath} and {@link VectorMath}. Those in hexadecimal are Chebyshev fits
 * by mpmath with 60 digits; in each the term with the lowest power comes first, and their number is even.
 */
final class Coefficients {

    /** Adding it rounds to an integer, which is left, plus the bias of a double's exponent, in the last bits. */
    static final double ROUNDING_TO_EXPONENT = 0x1.8p52 + Double.MAX_EXPONENT;

    static final double LOG2_E = 0x1.71547652b82fep0;

    /** ln 2, and what rounding took from it. */
    static final double LN_2 = 0x1.62e42fefa39efp-1;
    static final double LN_2_REST = 0x1.abc9e3b39803fp-56;

    /** 2√(2/π) and 0.044715 times that, with their rests; and three times the second, for the slope. */
    static final double GATE_LINEAR = 0x1.9884533d43651p0;
    static final double GATE_LINEAR_REST = -0x1.cbc0d30ebfd15p-54;
    static final double GATE_CUBIC = 0x1.2444f2a4d8b4bp-4;
    static final double GATE_CUBIC_REST = -0x1.6c843a29d1c7p-61;
    static final double GATE_CUBIC_SLOPE = 0x1.b6676bf7450f0p-3;

    /** 1/√(2π). */
    static final double DENSITY_OF_ZERO = 0x1.9884533d43651p-2;

    static final double EXP_0 = 0x1.0000000000001p-1;
    static final double EXP_1 = 0x1.5555555555556p-3;
    static final double EXP_2 = 0x1.5555555553d63p-5;
    static final double EXP_3 = 0x1.11111111109b3p-7;
    static final double EXP_4 = 0x1.6c16c1788bd90p-10;
    static final double EXP_5 = 0x1.a01a01a7c41d5p-13;
    static final double EXP_6 = 0x1.a019b90d2ae7ap-16;
    static final double EXP_7 = 0x1.71de0dae63bb3p-19;
    static final double EXP_8 = 0x1.289185613a3d6p-22;
    static final double EXP_9 = 0x1.af38a9b0ec855p-26;

    /**
     * (eʳ − 1 − r) / r² for |r| up to ln 2 / 2, to 2⁻⁵⁶ of eʳ: {@code chebyfit(lambda r: (exp(r) - 1 - r) / r**2,
     * [-log(2) / 2, log(2) / 2], 10)}. As constants too, since a compiler takes no element of an array for one.
     */
    static final double[] EXP = {
        EXP_0, EXP_1, EXP_2, EXP_3, EXP_4, EXP_5, EXP_6, EXP_7, EXP_8, EXP_9
    };

    /**
     * (2 artanh(u/2) − u) / u³ = 1/12 + u²/80 + u⁴/448 + ... in powers of u², for |u| up to 0.4, to 2⁻⁶⁰ of u:
     * {@code chebyfit(lambda q: (2 * atanh(sqrt(q) / 2) - sqrt(q)) / sqrt(q)**3, [0, 0.16], 8)}.
     */
    static final double[] LOG = {
        0x1.5555555555555p-4, 0x1.9999999999f1cp-7, 0x1.24924923dde11p-9, 0x1.c71c72e010cf6p-12, 0x1.745cac0b0aa64p-14,
        0x1.3b29d9250a83fp-16, 0x1.0e8ba6cd6f03bp-18, 0x1.16a17ad027494p-20
    };

    /**
     * (z − tanh z) / z³ = 1/3 − 2z²/15 + ... in powers of z², for |z| up to 1, to 2⁻⁵⁵: {@code chebyfit(lambda q:
     * (sqrt(q) - tanh(sqrt(q))) / sqrt(q)**3, [0, 1], 16)}.
     */
    static final double[] TANHSHRINK = {
        0x1.5555555555555p-2, -0x1.11111111110b9p-3, 0x1.ba1ba1ba1453ep-5, -0x1.664f4880d2a47p-6, 0x1.226e3519865dfp-7,
        -0x1.d6d3c538d0bbep-9, 0x1.7da2bdc3daa27p-10, -0x1.3551ae34bdfffp-11, 0x1.f5211730ee038p-13,
        -0x1.94981e5bdbe6fp-14, 0x1.42090e21d3d28p-15, -0x1.ea19b73b128d8p-17, 0x1.4eb911dcd9788p-18,
        -0x1.7238a0a7e22b6p-20, 0x1.1ab979c0ab58cp-22, -0x1.b028f6cb72ebfp-26
    };

    /** Φ(z) = 1/2 + z (1 − z²/(2·3) + z⁴/(2²2!·5) − z⁶/(2³3!·7) + ...) / √(2π), enough for |z| up to 1. */
    static final double[] NORMAL =
            table(14, n -> StrictMath.pow(-0.5, n) * inverseFactorial(n) / (2 * n + 1) / Math.sqrt(2 * Math.PI));

    /** The slope of z Φ(z) = z/2 + z² (...) is 1/2 + z (...): the same series with each power's slope. */
    static final double[] NORMAL_SLOPE = table(14, n -> (2 * n + 2) * NORMAL[n]);

    /**
     * x Φ(−x) e^(x²/2), which climbs from 0.26 at x = 1 to 0.4, as a polynomial in t = (x − 4) / (x + 4) for x from 1
     * to 38, to 2⁻⁵⁸: where {@code x = lambda t: 4 * (1 + t) / (1 - t)}, {@code chebyfit(lambda t: x(t) *
     * exp(x(t)**2 / 2) * erfc(x(t) / sqrt(2)) / 2, [-0.6, 0.81], 22)}.
     */
    static final double[] NORMAL_TAIL = {
        0x1.82b4bb8c94dcep-2, 0x1.2dda040d62d0fp-4, -0x1.c41d6bcaf84f5p-4, 0x1.9adc525a901c1p-4,
        -0x1.024df8efd3ecfp-4, 0x1.b0ffe01dbdfbbp-6, -0x1.691976f9879a7p-8, -0x1.e4abd3e9c757cp-11,
        0x1.ce76f68304d91p-11, -0x1.99fef15f3189fp-15, -0x1.e8a4e89e065d8p-14, 0x1.16cf267b29297p-16,
        0x1.2cda123bacda4p-16, -0x1.5d543bb73b7cbp-19, -0x1.b849c51476d3fp-19, 0x1.ae865643cacacp-23,
        0x1.61b28a98ebd1ep-21, 0x1.8ab4e585a45dep-25, -0x1.21dcaf4460a4ep-23, -0x1.2abac5c3d8768p-26,
        0x1.98865cfb578fcp-26, -0x1.0371bc0d1c69bp-29
    };

    private Coefficients() {
    }

    private static double[] table(int size, IntToDoubleFunction coefficient) {
        return IntStream.range(0, size).mapToDouble(coefficient).toArray();
    }

    private static double inverseFactorial(int n) {
        return 1 / IntStream.rangeClosed(2, n).asDoubleStream().reduce(1, (product, i) -> product * i);
    }
}
