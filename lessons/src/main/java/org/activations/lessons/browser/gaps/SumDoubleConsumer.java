package org.activations.lessons.browser.gaps;

import java.util.function.DoublePredicate;

/** What TeaVM sums a stream with, and the JDK with compensation: Kahan (1965). */
final class SumDoubleConsumer implements DoublePredicate {

    /** Of all numbers so far. TeaVM reads it at the end. */
    double sum;

    private double plain;
    private double high;
    private double excess;

    @Override
    public boolean test(double x) {
        double corrected = x - excess;
        double next = high + corrected;
        excess = next - high - corrected;
        high = next;
        plain += x;
        double compensated = high - excess;
        sum = Double.isNaN(compensated) && Double.isInfinite(plain) ? plain : compensated;
        return true;
    }
}
