package org.activations.lessons.browser.gaps;

import static org.activations.lessons.browser.gaps.FusedMultiplyAdd.LARGEST;
import static org.activations.lessons.browser.gaps.FusedMultiplyAdd.SMALLEST;
import static org.activations.lessons.browser.gaps.FusedMultiplyAdd.SPLITTER;

/**
 * Core's polynomial, which most of the time goes into. A number that a script passes to a function becomes an object, so
 * each step of {@link FusedMultiplyAdd} stands here itself, with the halves of what is the same in all steps.
 */
final class Polynomial {

    private Polynomial() {
    }

    /** c₀ + c₁ x + c₂ x² + ..., an even number of terms: Horner's rule for the even and the odd powers. */
    static double polynomial(double[] c, double x) {
        double square = x * x;
        return FusedMultiplyAdd.fma(everySecond(c, c.length - 1, square), x, everySecond(c, c.length - 2, square));
    }

    private static double everySecond(double[] c, int last, double x) {
        double scaled = SPLITTER * x;
        double xHigh = scaled - (scaled - x);
        double xLow = x - xHigh;
        double value = c[last];
        for (int i = last - 2; i >= 0; i -= 2) {
            double summand = c[i];
            double high = value * x;
            scaled = SPLITTER * value;
            double valueHigh = scaled - (scaled - value);
            double valueLow = value - valueHigh;
            double low = valueLow * xLow - (high - valueHigh * xHigh - valueLow * xHigh - valueHigh * xLow);
            double lowSum = summand + low;
            double part = lowSum - summand;
            double rest = summand - (lowSum - part) + (low - part);
            double sum = high + lowSum;
            part = sum - high;
            double tail = high - (sum - part) + (lowSum - part) + rest;
            double result = sum + tail;
            double step = 2 * (tail - (result - sum));
            boolean isPlain = Math.abs(high) > SMALLEST && Math.abs(result) < LARGEST
                    && (step == 0 || result + step - result != step);
            value = isPlain ? result : FusedMultiplyAdd.fma(value, x, summand);
        }
        return value;
    }
}
