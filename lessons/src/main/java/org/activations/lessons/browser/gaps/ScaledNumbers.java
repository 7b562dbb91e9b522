package org.activations.lessons.browser.gaps;

/** Methods of {@link Math} that TeaVM rounds otherwise, or gets wrong in part of double's range. */
final class ScaledNumbers {

    /** From here on a double is a whole number. */
    private static final double WHOLE = 0x1p52;

    /** More than takes the smallest double to the largest. */
    private static final int FAR = 2200;

    private static final int STEP = 512;

    private ScaledNumbers() {
    }

    /** x · 2^power. TeaVM cuts off the bits of a subnormal result. */
    static double scalb(double x, int power) {
        int left = Math.max(-FAR, Math.min(power, FAR));
        // The odd part first, so that of the products at most one rounds: after it there would be only 0.
        double product = x * powerOfTwo(left % STEP);
        for (left -= left % STEP; left != 0; left -= Integer.signum(left) * STEP) {
            product *= left > 0 ? 0x1p512 : 0x1p-512;
        }
        return product;
    }

    /** The whole number next to x, of two the even one. TeaVM takes the larger, and no further than a long goes. */
    static double rint(double x) {
        double size = Math.abs(x);
        return size < WHOLE ? Math.copySign(size + WHOLE - WHOLE, x) : x;
    }

    /** The distance to the next double. TeaVM's is wrong from 2 on. */
    static double ulp(double x) {
        if (!Double.isFinite(x)) {
            return Math.abs(x);
        }
        return scalb(Double.MIN_VALUE, Math.max(Math.getExponent(x), Double.MIN_EXPONENT) - Double.MIN_EXPONENT);
    }

    private static double powerOfTwo(int power) {
        return Words.toDouble(Double.MAX_EXPONENT + power << 20, 0);
    }
}
