package org.activations.lessons.browser.gaps;

import static org.activations.lessons.browser.gaps.FusedMultiplyAdd.LARGEST;
import static org.activations.lessons.browser.gaps.FusedMultiplyAdd.SMALLEST;

/**
 * Core's polynomial, which most of the time goes into, with {@link FusedMultiplyAdd} only where a plain product and sum
 * may round otherwise.
 */
final class Polynomial {

    /** Twice the most that a product of size 1 loses by rounding. */
    private static final double PLACE = 0x1p-52;

    private Polynomial() {
    }

    /** c₀ + c₁ x + c₂ x² + ..., an even number of terms: Horner's rule for the even and the odd powers. */
    static double polynomial(double[] c, double x) {
        double square = x * x;
        return FusedMultiplyAdd.fma(everySecond(c, c.length - 1, square), x, everySecond(c, c.length - 2, square));
    }

    /**
     * Horner's rule. Next to the summand a product is mostly small. Then its rounding, at most half of its last place,
     * cannot change the rounded sum, and what the sum has lost tells.
     */
    private static double everySecond(double[] c, int last, double x) {
        double value = c[last];
        for (int i = last - 2; i >= 0; i -= 2) {
            double summand = c[i];
            double product = value * x;
            double sum = product + summand;
            double part = sum - summand;
            double lost = summand - (sum - part) + (product - part);
            double size = Math.abs(product);
            double most = size * PLACE;
            boolean isRounded = size > SMALLEST && Math.abs(sum) < LARGEST
                    && sum + (lost + most) == sum && sum + (lost - most) == sum;
            value = isRounded ? sum : FusedMultiplyAdd.fma(value, x, summand);
        }
        return value;
    }
}
