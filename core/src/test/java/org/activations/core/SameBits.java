package org.activations.core;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.activations.core.simd.Kernels;

/**
 * Compares every function of the catalogue, its slope and softmax over arrays with the same over one number, bit by
 * bit. As a program it takes the number of inputs a function, and ends with an error at the first that differs.
 */
final class SameBits {

    /** Lengths from 0 on: those of every remainder that a vector, or a loop over several, can leave. */
    private static final int TAILS = 70;

    /** Long enough to be shared among threads. */
    private static final int LONG = 70_003;

    /** Numbers on both sides of where something happens: a kink, a saturation, an overflow, a loss of digits. */
    private static final double[] SPECIAL = DoubleStream.of(0, Double.MIN_VALUE, 0x1p-1030, Double.MIN_NORMAL, 1e-300,
            1e-160, 1e-107, 1e-20, 1e-8, 0.25, 0.5, Math.log(2), 1, 3, 6, 19, 21, 22, 26.6, 27, 37, 37.5, 100, 170,
            350, 354, 700, 708, 709, 720, 746, 1400, 1500, 1e10, 1e155, 1e300, Double.MAX_VALUE,
            Double.POSITIVE_INFINITY, Double.NaN)
            .flatMap(z -> DoubleStream.of(z, Math.nextUp(z), Math.nextDown(z))).flatMap(z -> DoubleStream.of(z, -z))
            .toArray();

    private SameBits() {
    }

    public static void main(String[] inputs) {
        int count = Integer.parseInt(inputs[0]);
        ActivationsTest.functions().forEach(f -> check(f, count));
        for (int length = 1; length <= LONG; length = length < TAILS ? length + 1 : length * 8 / 7) {
            checkSoftmax(length);
        }
        System.out.println((Kernels.haveVectors() ? "vectors, " : "no vectors, ") + count
                + " inputs a function: same bits");
    }

    /** Value and slope of a function over arrays of every kind, with so many random numbers. */
    static void check(Activation f, int count) {
        check(f + "'s value", f::value, f::value, count);
        check(f + "'s slope", f::derivative, f::derivative, count);
    }

    private static void check(String what, DoubleUnaryOperator one, UnaryOperator<double[]> many, int count) {
        SplittableRandom random = new SplittableRandom(1);
        for (int length = 0; length <= TAILS; length++) {
            check(what, one, many, numbers(random, length));
        }
        for (int lane = 0; lane < 8; lane++) {
            double[] z = numbers(random, 8 * SPECIAL.length + TAILS);
            for (int i = 0; i < SPECIAL.length; i++) {
                z[8 * i + lane] = SPECIAL[i];
            }
            check(what, one, many, z);
        }
        for (int done = 0; done < count; done += LONG) {
            check(what, one, many, numbers(random, Math.min(LONG, count - done)));
        }
    }

    private static void check(String what, DoubleUnaryOperator one, UnaryOperator<double[]> many, double[] z) {
        double[] values = many.apply(z);
        for (int i = 0; i < z.length; i++) {
            double expected = one.applyAsDouble(z[i]);
            if (Double.doubleToLongBits(values[i]) != Double.doubleToLongBits(expected)) {
                throw new AssertionError(what + " at " + z[i] + ", " + Double.toHexString(z[i]) + ", is "
                        + Double.toHexString(expected) + ", but " + Double.toHexString(values[i]) + " as element " + i
                        + " of " + z.length);
            }
        }
    }

    /** Softmax of so many elements against its definition: sums of every eighth element of each block of 4096. */
    static void checkSoftmax(int length) {
        double[] z = new SplittableRandom(length).doubles(length, -30, 12).toArray();
        double max = DoubleStream.of(z).max().orElseThrow();
        double sum = 0;
        for (int start = 0, end; start < length; start = end) {
            end = length - start < 2 * 4096 ? length : start + 4096;
            double[] sums = new double[8];
            for (int i = start; i < end; i++) {
                sums[(i - start) % 8] += Activations.EXPONENTIAL.value(z[i] - max);
            }
            double ofBlock = 0;
            for (double one : sums) {
                ofBlock += one;
            }
            sum += ofBlock;
        }
        double[] p = Softmax.softmax(z);
        for (int i = 0; i < length; i++) {
            double expected = Activations.EXPONENTIAL.value(z[i] - max) / sum;
            if (p[i] != expected) {
                throw new AssertionError("softmax of " + length + " elements is " + expected + " at " + i + ", but "
                        + p[i]);
            }
        }
    }

    /** A fifth each of numbers where functions bend, where they saturate and where they vanish, small ones and any. */
    private static double[] numbers(SplittableRandom random, int length) {
        return random.doubles(length, -1, 1).map(x -> switch (random.nextInt(5)) {
            case 0 -> 3 * x;
            case 1 -> 40 * x;
            case 2 -> 800 * x;
            case 3 -> x * Math.scalb(1.0, -random.nextInt(80));
            default -> Double.longBitsToDouble(random.nextLong());
        }).toArray();
    }
}
