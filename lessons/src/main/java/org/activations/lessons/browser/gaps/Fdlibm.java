package org.activations.lessons.browser.gaps;

import org.teavm.jso.JSBody;

/**
 * The functions of {@link StrictMath} that core, its data and formulas of a reader's own use, to the bit. Java takes
 * them from fdlibm 5.3, and so does this class; a browser may round them otherwise.
 *
 * <p>Copyright © 1993, 2004 by Sun Microsystems, Inc. All rights reserved. Developed at SunSoft, a Sun Microsystems,
 * Inc. business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this
 * notice is preserved.
 *
 * <p>Names are fdlibm's: a polynomial's coefficients are P, Q, S, C or LG; a constant in two parts ends in HIGH and
 * LOW. What compares high words compares sizes, so the hexadecimal numbers are bounds.
 */
final class Fdlibm {

    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double LOG2_E = 1.44269504088896338700e+00;
    private static final double LARGEST_EXPONENT = 7.09782712893383973096e+02;
    private static final double SMALLEST_EXPONENT = -7.45133219101941108420e+02;

    private static final double P1 = 1.66666666666666019037e-01;
    private static final double P2 = -2.77777777770155933842e-03;
    private static final double P3 = 6.61375632143793436117e-05;
    private static final double P4 = -1.65339022054652515390e-06;
    private static final double P5 = 4.13813679705723846039e-08;

    private static final double Q1 = -3.33333333333331316428e-02;
    private static final double Q2 = 1.58730158725481460165e-03;
    private static final double Q3 = -7.93650757867487942473e-05;
    private static final double Q4 = 4.00821782732936239552e-06;
    private static final double Q5 = -2.01099218183624371326e-07;

    private static final double LG1 = 6.666666666666735130e-01;
    private static final double LG2 = 3.999999999940941908e-01;
    private static final double LG3 = 2.857142874366239149e-01;
    private static final double LG4 = 2.222219843214978396e-01;
    private static final double LG5 = 1.818357216161805012e-01;
    private static final double LG6 = 1.531383769920937332e-01;
    private static final double LG7 = 1.479819860511658591e-01;

    private static final double S1 = -1.66666666666666324348e-01;
    private static final double S2 = 8.33333333332248946124e-03;
    private static final double S3 = -1.98412698298579493134e-04;
    private static final double S4 = 2.75573137070700676789e-06;
    private static final double S5 = -2.50507602534068634195e-08;
    private static final double S6 = 1.58969099521155010221e-10;

    private static final double C1 = 4.16666666666666019037e-02;
    private static final double C2 = -1.38888888888741095749e-03;
    private static final double C3 = 2.48015872894767294178e-05;
    private static final double C4 = -2.75573143513906633035e-07;
    private static final double C5 = 2.08757232129817482790e-09;
    private static final double C6 = -1.13596475577881948265e-11;

    private static final double L1 = 5.99999999999994648725e-01;
    private static final double L2 = 4.28571428578550184252e-01;
    private static final double L3 = 3.33333329818377432918e-01;
    private static final double L4 = 2.72728123808534006489e-01;
    private static final double L5 = 2.30660745775561754067e-01;
    private static final double L6 = 2.06975017800338417784e-01;

    private static final double LN2 = 6.93147180559945286227e-01;
    private static final double LN2_24_BITS = 6.93147182464599609375e-01;
    private static final double LN2_24_BITS_LOW = -1.90465429995776804525e-09;
    private static final double LOG2_E_21_BITS = 1.44269502162933349609e+00;
    private static final double LOG2_E_21_BITS_LOW = 1.92596299112661746887e-08;
    private static final double TWO_THIRDS_LOG2_E = 9.61796693925975554329e-01;
    private static final double TWO_THIRDS_LOG2_E_HIGH = 9.61796700954437255859e-01;
    private static final double TWO_THIRDS_LOG2_E_LOW = -7.02846165095275826516e-09;
    private static final double LOG2_OF_1_5_HIGH = 5.84962487220764160156e-01;
    private static final double LOG2_OF_1_5_LOW = 1.35003920212974897128e-08;
    /** 2^1024 less half an ulp has the logarithm 1024 less this. */
    private static final double OVERFLOW_REST = 8.0085662595372944372e-17;

    private static final double TWO_OVER_PI = 6.36619772367581382433e-01;
    private static final double[] HALF_PI_HIGH =
            {1.57079632673412561417e+00, 6.07710050630396597660e-11, 2.02226624871116645580e-21};
    private static final double[] HALF_PI_LOW =
            {6.07710050650619224932e-11, 2.02226624879595063154e-21, 8.47842766036889956997e-32};
    /** Cancellation, in bits, from which on the next part of π/2 counts. */
    private static final int[] MOST_CANCELLED = {16, 49};

    private Fdlibm() {
    }

    static double exp(double x) {
        int size = size(x);
        if (!(x <= LARGEST_EXPONENT)) {
            return Double.isNaN(x) ? x : Double.POSITIVE_INFINITY;
        }
        if (x < SMALLEST_EXPONENT) {
            return 0;
        }
        if (size < 0x3E300000) {
            return 1 + x;
        }
        int k = powerOfTwo(x, size);
        double high = x - k * LN2_HIGH;
        double low = k * LN2_LOW;
        double r = k == 0 ? x : high - low;
        double square = r * r;
        double c = r - square * (P1 + square * (P2 + square * (P3 + square * (P4 + square * P5))));
        if (k == 0) {
            return 1 - (r * c / (c - 2) - r);
        }
        double y = 1 - (low - r * c / (2 - c) - high);
        return k >= -1021 ? timesPowerOfTwo(y, k) : timesPowerOfTwo(y, k + 1000) * 0x1p-1000;
    }

    static double expm1(double x) {
        int size = size(x);
        if (!(x <= LARGEST_EXPONENT)) {
            return Double.isNaN(x) ? x : Double.POSITIVE_INFINITY;
        }
        if (x < 0 && size >= 0x4043687A) {
            return -1;
        }
        if (size < 0x3C900000) {
            return x;
        }
        int k = powerOfTwo(x, size);
        double high = x - k * LN2_HIGH;
        double low = k * LN2_LOW;
        double r = k == 0 ? x : high - low;
        double half = 0.5 * r;
        double halfSquare = r * half;
        double r1 = 1 + halfSquare * (Q1 + halfSquare * (Q2 + halfSquare * (Q3 + halfSquare * (Q4 + halfSquare * Q5))));
        double t = 3 - r1 * half;
        double e = halfSquare * ((r1 - t) / (6 - r * t));
        if (k == 0) {
            return r - (r * e - halfSquare);
        }
        double c = high - r - low;
        e = r * (e - c) - c;
        e -= halfSquare;
        if (k == -1) {
            return 0.5 * (r - e) - 0.5;
        }
        if (k == 1) {
            return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
        }
        if (k <= -2 || k > 56) {
            return timesPowerOfTwo(1 - (e - r), k) - 1;
        }
        double inverse = Words.toDouble(0x3FF - k << 20, 0);
        return timesPowerOfTwo(k < 20 ? 1 - inverse - (e - r) : r - (e + inverse) + 1, k);
    }

    /** k of x = k ln 2 + r, where |r| is at most about ln 2 / 2. */
    private static int powerOfTwo(double x, int size) {
        if (size <= 0x3FD62E42) {
            return 0;
        }
        int sign = x < 0 ? -1 : 1;
        return size < 0x3FF0A2B2 ? sign : (int) (LOG2_E * x + sign * 0.5);
    }

    static double log(double x) {
        if (!(x > 0)) {
            return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        boolean isSubnormal = x < Double.MIN_NORMAL;
        double normal = isSubnormal ? x * 0x1p54 : x;
        int high = Words.high(normal);
        int k = (high >> 20) - 1023 - (isSubnormal ? 54 : 0);
        high &= 0xFFFFF;
        int i = high + 0x95F64 & 0x100000;
        double f = Words.toDouble(high | i ^ 0x3FF00000, Words.low(normal)) - 1;
        k += i >> 20;
        double kHigh = k * LN2_HIGH;
        double kLow = k * LN2_LOW;
        if ((0xFFFFF & 2 + high) < 3) {
            if (f == 0) {
                return k == 0 ? 0 : kHigh + kLow;
            }
            double r = f * f * (0.5 - 0.33333333333333333 * f);
            return k == 0 ? f - r : kHigh - (r - kLow - f);
        }
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double odd = w * (LG2 + w * (LG4 + w * LG6));
        double even = z * (LG1 + w * (LG3 + w * (LG5 + w * LG7)));
        double r = even + odd;
        if ((high - 0x6147A | 0x6B851 - high) > 0) {
            double halfSquare = 0.5 * f * f;
            return k == 0 ? f - (halfSquare - s * (halfSquare + r))
                    : kHigh - (halfSquare - (s * (halfSquare + r) + kLow) - f);
        }
        return k == 0 ? f - s * (f - r) : kHigh - (s * (f - r) - kLow - f);
    }

    static double log1p(double x) {
        if (!(x > -1)) {
            return x == -1 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        int size = size(x);
        if (size < 0x3E200000) {
            return size < 0x3C900000 ? x : x - x * x * 0.5;
        }
        int high = Words.high(x);
        int k = 0;
        double f = x;
        double c = 0;
        int fraction = 1;
        if (high >= 0x3FDA827A || high < 0 && size > 0x3FD2BEC3) {
            boolean isLarge = high >= 0x43400000;
            double u = isLarge ? x : 1 + x;
            fraction = Words.high(u);
            k = (fraction >> 20) - 1023;
            c = isLarge ? 0 : (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
            fraction &= 0xFFFFF;
            if (fraction < 0x6A09E) {
                u = Words.toDouble(fraction | 0x3FF00000, Words.low(u));
            } else {
                k++;
                u = Words.toDouble(fraction | 0x3FE00000, Words.low(u));
                fraction = 0x100000 - fraction >> 2;
            }
            f = u - 1;
        }
        double halfSquare = 0.5 * f * f;
        double kHigh = k * LN2_HIGH;
        double kLow = k * LN2_LOW + c;
        if (fraction == 0) {
            if (f == 0) {
                return k == 0 ? 0 : kHigh + kLow;
            }
            double r = halfSquare * (1 - 0.66666666666666666 * f);
            return k == 0 ? f - r : kHigh - (r - kLow - f);
        }
        double s = f / (2 + f);
        double z = s * s;
        double r = z * (LG1 + z * (LG2 + z * (LG3 + z * (LG4 + z * (LG5 + z * (LG6 + z * LG7))))));
        return k == 0 ? f - (halfSquare - s * (halfSquare + r))
                : kHigh - (halfSquare - (s * (halfSquare + r) + kLow) - f);
    }

    static double tanh(double x) {
        int size = size(x);
        if (Double.isNaN(x) || size < 0x3C800000) {
            return x * (1 + x);
        }
        double z = 1;
        if (size < 0x40360000) {
            boolean isLarge = size >= 0x3FF00000;
            double t = expm1((isLarge ? 2 : -2) * Math.abs(x));
            z = isLarge ? 1 - 2 / (t + 2) : -t / (t + 2);
        }
        return x < 0 ? -z : z;
    }

    static double pow(double x, double y) {
        if (y == 0) {
            return 1;
        }
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return Double.NaN;
        }
        double size = Math.abs(x);
        if (Double.isInfinite(y)) {
            return size == 1 ? Double.NaN : size > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        if (y == 1 || y == 2) {
            return y == 1 ? x : x * x;
        }
        if (y == -1) {
            return 1 / x;
        }
        if (y == 0.5 && Words.high(x) >= 0) {
            return Math.sqrt(x);
        }
        boolean isWhole = y == Math.rint(y);
        double sign = Words.high(x) < 0 && isWhole && Math.rint(y / 2) != y / 2 ? -1 : 1;
        if (size == 0 || size == 1 || Double.isInfinite(size)) {
            double power = size == 1 ? 1 : y < 0 ? 1 / size : size;
            return x == -1 && !isWhole ? Double.NaN : sign * power;
        }
        if (x < 0 && !isWhole) {
            return Double.NaN;
        }
        if (Math.abs(y) >= 0x1.00001p31 && (size(y) > 0x43F00000 || size(x) < 0x3FEFFFFF || size(x) > 0x3FF00000)) {
            return sign * (size >= 1 == y > 0 ? Double.POSITIVE_INFINITY : 0);
        }
        double[] log = Math.abs(y) >= 0x1.00001p31 ? log2NearOne(size) : log2(size);
        double yHigh = highPart(y);
        double low = (y - yHigh) * log[0] + y * log[1];
        double high = yHigh * log[0];
        double sum = low + high;
        if (sum > 1024 || sum == 1024 && low + OVERFLOW_REST > sum - high) {
            return sign * Double.POSITIVE_INFINITY;
        }
        if (sum < -1075 || sum == -1075 && low <= sum - high) {
            return sign * 0.0;
        }
        return sign * exp2(high, low);
    }

    /** log₂ x in two parts, the first of 21 bits, for x so near 1 that four terms of the series do. */
    private static double[] log2NearOne(double x) {
        double t = x - 1;
        double w = t * t * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
        double u = LOG2_E_21_BITS * t;
        double v = t * LOG2_E_21_BITS_LOW - w * LOG2_E;
        double high = highPart(u + v);
        return new double[] {high, v - (high - u)};
    }

    /** log₂ x in two parts, the first of 21 bits. */
    private static double[] log2(double x) {
        boolean isSubnormal = x < Double.MIN_NORMAL;
        double normal = isSubnormal ? x * 0x1p53 : x;
        int word = Words.high(normal);
        int n = (word >> 20) - 0x3FF - (isSubnormal ? 53 : 0);
        word = word & 0xFFFFF | 0x3FF00000;
        boolean isNearOneAndAHalf = (word & 0xFFFFF) > 0x3988E && (word & 0xFFFFF) < 0xBB67A;
        if ((word & 0xFFFFF) >= 0xBB67A) {
            n++;
            word -= 0x100000;
        }
        double reduced = Words.toDouble(word, Words.low(normal));
        double centre = isNearOneAndAHalf ? 1.5 : 1;
        double u = reduced - centre;
        double v = 1 / (reduced + centre);
        double s = u * v;
        double sHigh = highPart(s);
        double tHigh = Words.toDouble((word >> 1 | 0x20000000) + 0x80000 + (isNearOneAndAHalf ? 0x40000 : 0), 0);
        double tLow = reduced - (tHigh - centre);
        double sLow = v * (u - sHigh * tHigh - sHigh * tLow);
        double square = s * s;
        double r = square * square
                * (L1 + square * (L2 + square * (L3 + square * (L4 + square * (L5 + square * L6)))));
        r += sLow * (sHigh + s);
        square = sHigh * sHigh;
        tHigh = highPart(3 + square + r);
        tLow = r - (tHigh - 3 - square);
        u = sHigh * tHigh;
        v = sLow * tHigh + tLow * s;
        double pHigh = highPart(u + v);
        double pLow = v - (pHigh - u);
        double zHigh = TWO_THIRDS_LOG2_E_HIGH * pHigh;
        double zLow = TWO_THIRDS_LOG2_E_LOW * pHigh + pLow * TWO_THIRDS_LOG2_E
                + (isNearOneAndAHalf ? LOG2_OF_1_5_LOW : 0);
        double centreHigh = isNearOneAndAHalf ? LOG2_OF_1_5_HIGH : 0;
        double high = highPart(zHigh + zLow + centreHigh + n);
        return new double[] {high, zLow - (high - n - centreHigh - zHigh)};
    }

    /** 2^(high + low). */
    private static double exp2(double high, double low) {
        double sum = low + high;
        int word = Words.high(sum);
        int n = 0;
        double rest = high;
        if (size(sum) > 0x3FE00000) {
            int rounded = word + (0x100000 >> (size(sum) >> 20) - 0x3FF + 1);
            int bits = ((rounded & 0x7FFFFFFF) >> 20) - 0x3FF;
            rest -= Words.toDouble(rounded & ~(0xFFFFF >> bits), 0);
            n = (rounded & 0xFFFFF | 0x100000) >> 20 - bits;
            n = word < 0 ? -n : n;
        }
        double t = highPart(low + rest);
        double u = t * LN2_24_BITS;
        double v = (low - (t - rest)) * LN2 + t * LN2_24_BITS_LOW;
        double z = u + v;
        double w = v - (z - u);
        double square = z * z;
        double t1 = z - square * (P1 + square * (P2 + square * (P3 + square * (P4 + square * P5))));
        double r = z * t1 / (t1 - 2) - (w + z * w);
        double power = 1 - (r - z);
        return (Words.high(power) >> 20) + n <= 0 ? ScaledNumbers.scalb(power, n) : timesPowerOfTwo(power, n);
    }

    private static double highPart(double x) {
        return Words.toDouble(Words.high(x), 0);
    }

    static double hypot(double x, double y) {
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return Double.POSITIVE_INFINITY;
        }
        double a = Math.max(Math.abs(x), Math.abs(y));
        double b = Math.min(Math.abs(x), Math.abs(y));
        if (Double.isNaN(a) || b == 0 || size(a) - size(b) > 0x3C00000) {
            return a + b;
        }
        // A power of two that keeps the squares within the range of double.
        int k = size(a) > 0x5F300000 ? 600 : b < Double.MIN_NORMAL ? -1022 : size(b) < 0x20B00000 ? -600 : 0;
        double scale = Words.toDouble(0x3FF - k << 20, 0);
        // Where b is subnormal fdlibm goes on with the high words from before, which only rounds otherwise.
        int aWord = size(k == -1022 ? a : a * scale);
        int bWord = size(k == -1022 ? b : b * scale);
        a *= scale;
        b *= scale;
        double difference = a - b;
        double root;
        if (difference > b) {
            double aHigh = Words.toDouble(aWord, 0);
            root = Math.sqrt(aHigh * aHigh - (b * -b - (a - aHigh) * (a + aHigh)));
        } else {
            double twice = a + a;
            double bHigh = Words.toDouble(bWord, 0);
            double twiceHigh = Words.toDouble(aWord + 0x100000, 0);
            root = Math.sqrt(twiceHigh * bHigh
                    - (difference * -difference - (twiceHigh * (b - bHigh) + (twice - twiceHigh) * b)));
        }
        return k == 0 ? root : ScaledNumbers.scalb(root, k);
    }

    static double sin(double x) {
        return sine(x, 0);
    }

    static double cos(double x) {
        return sine(x, 1);
    }

    /** sin(x + quarters · π/2). */
    private static double sine(double x, int quarters) {
        int size = size(x);
        if (size >= 0x413921FC) {
            // Beyond 823,549 fdlibm takes hundreds of digits of π: no data of ours go there.
            return size >= 0x7FF00000 ? Double.NaN : farSine(x, quarters);
        }
        if (size <= 0x3FE921FB) {
            return quarters == 0 ? nearSine(x, 0, true) : nearCosine(x, 0);
        }
        double[] rest = new double[2];
        int n = halfPis(Math.abs(x), size, rest);
        if (x < 0) {
            n = -n;
            rest[0] = -rest[0];
            rest[1] = -rest[1];
        }
        int quadrant = n + quarters & 3;
        double sine = quadrant % 2 == 0 ? nearSine(rest[0], rest[1], false) : nearCosine(rest[0], rest[1]);
        return quadrant < 2 ? sine : -sine;
    }

    @JSBody(params = {"x", "quarters"}, script = "return quarters ? Math.cos(x) : Math.sin(x);")
    private static native double farSine(double x, int quarters);

    /** n of x = n π/2 + rest, for x from π/4 to 823,549. */
    private static int halfPis(double x, int size, double[] rest) {
        int n = size < 0x4002D97C ? 1 : (int) (x * TWO_OVER_PI + 0.5);
        double high = x - n * HALF_PI_HIGH[0];
        double low = n * HALF_PI_LOW[0];
        // So near to a multiple of π/2 that its high word is the same; up to 32 that is found by looking.
        boolean mayCancel = n >= 32 || size == Words.high(n * (Math.PI / 2));
        for (int part = 0; part < MOST_CANCELLED.length && mayCancel; part++) {
            int cancelled = (size >> 20) - (Words.high(high - low) >> 20 & 0x7FF);
            mayCancel = cancelled > MOST_CANCELLED[part];
            if (mayCancel) {
                double before = high;
                low = n * HALF_PI_HIGH[part + 1];
                high = before - low;
                low = n * HALF_PI_LOW[part + 1] - (before - high - low);
            }
        }
        rest[0] = high - low;
        rest[1] = high - rest[0] - low;
        return n;
    }

    /** sin(x + rest) for |x| up to π/4. */
    private static double nearSine(double x, double rest, boolean isExact) {
        if (size(x) < 0x3E400000) {
            return x;
        }
        double z = x * x;
        double v = z * x;
        double r = S2 + z * (S3 + z * (S4 + z * (S5 + z * S6)));
        return isExact ? x + v * (S1 + z * r) : x - (z * (0.5 * rest - v * r) - rest - v * S1);
    }

    /** cos(x + rest) for |x| up to π/4. */
    private static double nearCosine(double x, double rest) {
        int size = size(x);
        if (size < 0x3E400000) {
            return 1;
        }
        double z = x * x;
        double r = z * (C1 + z * (C2 + z * (C3 + z * (C4 + z * (C5 + z * C6)))));
        if (size < 0x3FD33333) {
            return 1 - (0.5 * z - (z * r - x * rest));
        }
        double q = size > 0x3FE90000 ? 0.28125 : Words.toDouble(size - 0x200000, 0);
        return 1 - q - (0.5 * z - q - (z * r - x * rest));
    }

    /** The high word without the sign: the larger it is, the larger |x|, and NaN is largest. */
    private static int size(double x) {
        return Words.high(x) & 0x7FFFFFFF;
    }

    private static double timesPowerOfTwo(double x, int power) {
        return Words.toDouble(Words.high(x) + (power << 20), Words.low(x));
    }
}
