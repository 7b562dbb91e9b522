package org.activations.lessons.browser.gaps;

import java.math.BigInteger;

/**
 * {@link Math#fma}, which JavaScript has not: a · b + c with one rounding.
 *
 * <p>The product is two doubles (Dekker 1971), and so is each sum. What decides the last bit is whether the low parts
 * lie on this or that side of the middle between two doubles: Boldo and Melquiond, <i>Emulation of FMA and correctly
 * rounded sums: proved algorithms using rounding to odd</i> (2008).
 */
final class FusedMultiplyAdd {

    /** 2²⁷ + 1 parts a double into halves of 26 bits. */
    private static final double SPLITTER = 0x1.0000002p27;

    /** From here on no part of a product is too small for a double, and up to there none is too large. */
    private static final double SMALLEST = 0x1p-900;
    private static final double LARGEST = 0x1p900;

    /** Twice the most that a product of size 1 loses by rounding. */
    private static final double PLACE = 0x1p-52;

    private static final int SIGNIFICAND_BITS = 53;
    private static final int SMALLEST_EXPONENT = -1074;

    private FusedMultiplyAdd() {
    }

    /**
     * Next to the summand a product is often small. Then its rounding, at most half of its last place, cannot change
     * the rounded sum, and what the sum has lost tells.
     */
    static double fma(double a, double b, double c) {
        double product = a * b;
        double sum = product + c;
        double part = sum - c;
        double lost = c - (sum - part) + (product - part);
        double size = Math.abs(product);
        double most = size * PLACE;
        boolean isRounded = size > SMALLEST && Math.abs(sum) < LARGEST
                && sum + (lost + most) == sum && sum + (lost - most) == sum;
        return isRounded ? sum : byParts(a, b, c);
    }

    private static double byParts(double a, double b, double c) {
        double high = a * b;
        double scaled = SPLITTER * a;
        double aHigh = scaled - (scaled - a);
        double aLow = a - aHigh;
        scaled = SPLITTER * b;
        double bHigh = scaled - (scaled - b);
        double bLow = b - bHigh;
        double low = aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
        double lowSum = c + low;
        double part = lowSum - c;
        double rest = c - (lowSum - part) + (low - part);
        double sum = high + lowSum;
        part = sum - high;
        double sumRest = high - (sum - part) + (lowSum - part);
        double tail = sumRest + rest;
        double result = sum + tail;
        double step = 2 * (tail - (result - sum));
        if (Math.abs(high) > SMALLEST && Math.abs(result) < LARGEST) {
            // The tail ends in the very middle between result and result + step: what it has lost decides.
            return step != 0 && result + step - result == step ? middle(sumRest, rest, result, step) : result;
        }
        return ofAnySize(a, b, c);
    }

    /** Apart, and seldom called, so that {@link #byParts} is short enough to be taken into what calls it. */
    private static double middle(double sumRest, double rest, double result, double step) {
        double tail = sumRest + rest;
        double part = tail - sumRest;
        double lost = sumRest - (tail - part) + (rest - part);
        return (step > 0 ? lost > 0 : lost < 0) ? result + step : result;
    }

    private static double ofAnySize(double a, double b, double c) {
        if (a == 0 || b == 0 || !Double.isFinite(a) || !Double.isFinite(b)) {
            return a * b + c;
        }
        if (!Double.isFinite(c)) {
            return c;
        }
        int productExponent = exponent(a) + exponent(b);
        int exponent = Math.min(productExponent, exponent(c));
        BigInteger sum = significand(a).multiply(significand(b)).shiftLeft(productExponent - exponent)
                .add(significand(c).shiftLeft(exponent(c) - exponent));
        return sum.signum() < 0 ? -rounded(sum.negate(), exponent) : rounded(sum, exponent);
    }

    /** A finite number is its significand times 2 to this. */
    private static int exponent(double x) {
        return Math.max(Math.getExponent(x), Double.MIN_EXPONENT) - (SIGNIFICAND_BITS - 1);
    }

    private static BigInteger significand(double x) {
        return BigInteger.valueOf((long) ScaledNumbers.scalb(x, -exponent(x)));
    }

    /** The double next to n · 2^exponent, of two the even one. */
    private static double rounded(BigInteger n, int exponent) {
        int dropped = Math.max(0, Math.max(n.bitLength() - SIGNIFICAND_BITS, SMALLEST_EXPONENT - exponent));
        BigInteger kept = n.shiftRight(dropped);
        BigInteger twiceRest = n.subtract(kept.shiftLeft(dropped)).shiftLeft(1);
        int half = dropped == 0 ? -1 : twiceRest.compareTo(BigInteger.ONE.shiftLeft(dropped));
        boolean roundsUp = half > 0 || half == 0 && kept.testBit(0);
        return ScaledNumbers.scalb((double) (kept.longValue() + (roundsUp ? 1 : 0)), exponent + dropped);
    }
}
