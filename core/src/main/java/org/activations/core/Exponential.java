package org.activations.core;

import org.activations.core.simd.ScalarMath;

/**
 * Powers of e times a factor over the whole range of double, without the digits that rounding the exponent costs.
 *
 * <p>An error of one ulp in an exponent of 700 is an error of 700 ulp in the power. So an exponent comes in two parts,
 * the nearest double and the rest that rounding took from it, and e^(z + rest) is eᶻ (1 + rest).
 */
final class Exponential {

    /** Where e to this or less would make even the largest double less than half of the smallest. */
    private static final double VANISHING = -1456;

    /** 1500 ln 2 in two parts; the first has no bit below the last one of a number between 512 and 2048. */
    private static final double LN_2_POW_1500 = 0x1.03ee211c0456fp+10;
    private static final double LN_2_POW_1500_REST = -0x1.3156d0dcfb149p-44;

    private Exponential() {
    }

    /** factor · eᶻ. */
    static double timesExp(double factor, double z) {
        return timesExp(factor, z, 0);
    }

    /** factor · e^(z + rest). Where the power takes any finite factor to 0 it does so to an infinite one. */
    static double timesExp(double factor, double z, double rest) {
        if (!(Math.abs(z) > ScalarMath.EXP_LIMIT)) {
            return ScalarMath.timesExp(factor, z, rest);
        }
        if (z < VANISHING) {
            return Math.copySign(0, factor);
        }
        if (z > -VANISHING) {
            return factor * Double.POSITIVE_INFINITY;
        }
        // The power alone could be subnormal where the product is not, or infinite: 2^±1500 and the factor's own power
        // of 2 wait until the end, where the result has the bits. The sum with z is exact.
        double side = Math.copySign(1, z);
        int exponent = Math.getExponent(factor);
        double product = ScalarMath.timesExp(Math.scalb(factor, -exponent), z - side * LN_2_POW_1500,
                rest - side * LN_2_POW_1500_REST);
        return Math.scalb(product, exponent + (int) side * 1500);
    }

    /** factor · e^(scale · z²), scale −1 or −1/2; rest is of the exponent too. */
    static double timesExpOfSquare(double factor, double scale, double z, double rest) {
        double square = z * z;
        return timesExp(factor, scale * square, scale * Math.fma(z, z, -square) + rest);
    }
}
