package org.activations.lessons.browser.gaps;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What stands in for a method of Java gives its bits. */
class GapsTest {

    private static final int TRIES = 30_000;

    private static final double[] SPECIAL = {0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
        1, -1, 0.5, -0.5, 1.5, 2.5, 2, -2, 3, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE,
        -Double.MAX_VALUE, 709.782712893384, -745.1332191019411, 0x1.fffffffffffffp51, 0x1p-30, 38.8};

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void functionsAreStrictMaths() {
        assertSame(StrictMath::exp, Fdlibm::exp);
        assertSame(StrictMath::expm1, Fdlibm::expm1);
        assertSame(StrictMath::log, Fdlibm::log);
        assertSame(StrictMath::log1p, Fdlibm::log1p);
        assertSame(StrictMath::tanh, Fdlibm::tanh);
    }

    @Test
    void sineAndCosineAreStrictMathsUpTo823549() {
        assertSame(x -> StrictMath.sin(x % 823549), x -> Fdlibm.sin(x % 823549));
        assertSame(x -> StrictMath.cos(x % 823549), x -> Fdlibm.cos(x % 823549));
        for (int i = 1; i < 1000; i++) {
            for (int shift = 4; shift < 60; shift += 7) {
                double nearby = i * (Math.PI / 2) + Math.scalb(1.0, -shift);
                assertSame(StrictMath.sin(nearby), Fdlibm.sin(nearby), "sin " + nearby);
                assertSame(StrictMath.cos(-nearby), Fdlibm.cos(-nearby), "cos " + -nearby);
            }
        }
    }

    @Test
    void powerIsStrictMaths() {
        for (double x : SPECIAL) {
            for (double y : SPECIAL) {
                assertSame(StrictMath.pow(x, y), Fdlibm.pow(x, y), x + " to the " + y);
            }
        }
        for (int i = 0; i < TRIES; i++) {
            double x = i % 2 == 0 ? any() : Math.abs(any());
            double y = i % 3 == 0 ? any() : i % 3 == 1 ? random.nextInt(-100, 100) : random.nextInt(-40, 40) / 4.0;
            assertSame(StrictMath.pow(x, y), Fdlibm.pow(x, y), x + " to the " + y);
        }
    }

    @Test
    void hypotenuseIsStrictMaths() {
        for (double x : SPECIAL) {
            for (double y : SPECIAL) {
                assertSame(StrictMath.hypot(x, y), Fdlibm.hypot(x, y), x + " and " + y);
            }
        }
        for (int i = 0; i < TRIES; i++) {
            double x = any();
            double y = i % 2 == 0 ? any() : x * any();
            assertSame(StrictMath.hypot(x, y), Fdlibm.hypot(x, y), x + " and " + y);
        }
    }

    @Test
    void roundingAndScalingAreMaths() {
        assertSame(Math::rint, ScaledNumbers::rint);
        assertSame(Math::ulp, ScaledNumbers::ulp);
        for (int i = 0; i < TRIES; i++) {
            double x = any();
            int power = random.nextInt(-2500, 2500) / (i % 2 == 0 ? 1 : 20);
            assertSame(Math.scalb(x, power), ScaledNumbers.scalb(x, power), x + " times 2 to the " + power);
        }
    }

    @Test
    void multiplyAddRoundsOnce() {
        for (double a : SPECIAL) {
            for (double b : SPECIAL) {
                for (double c : SPECIAL) {
                    assertMultiplyAdd(a, b, c);
                }
            }
        }
        for (int i = 0; i < TRIES; i++) {
            double a = any();
            double b = any();
            assertMultiplyAdd(a, b, any());
            assertMultiplyAdd(a, b, -a * b * (1 + random.nextInt(-2, 3) * 0x1p-52));
        }
    }

    /** Few bits, so that sums end in the middle between two doubles; what is added last may be as small as can be. */
    @Test
    void multiplyAddRoundsTheMiddleByWhatIsBeyond() {
        for (int i = 0; i < TRIES; i++) {
            double a = withFewBits();
            double b = withFewBits();
            double c = Math.scalb(withFewBits(), random.nextInt(-120, 120));
            assertMultiplyAdd(a, b, c);
            assertMultiplyAdd(a, b, -c);
            double odd = 1 + (2 * random.nextInt(1 << 25) + 1) * 0x1p-26;
            double three = 1 + (2 * random.nextInt(1 << 26) + 1) * 0x1p-27;
            assertMultiplyAdd(odd, three, Math.scalb(withFewBits(), random.nextInt(-1074, -40)));
            assertMultiplyAdd(odd, three, -Math.scalb(withFewBits(), random.nextInt(-1074, -40)));
        }
    }

    /** Such a product is not taken apart, unless the sum is all but halfway between two doubles. */
    @Test
    void multiplyAddOfAProductThatIsSmallRoundsOnceToo() {
        for (int i = 0; i < TRIES; i++) {
            double c = random.nextDouble(-1, 1);
            double a = random.nextDouble(-1, 1);
            double b = Math.scalb(random.nextDouble(-1, 1), -random.nextInt(60));
            assertMultiplyAdd(a, b, c);
            double nearOne = 1 + random.nextInt(-4, 5) * Math.ulp(1.0);
            assertMultiplyAdd(nearOne, Math.ulp(c) * nearOne / 2, c);
            assertMultiplyAdd(a, Math.ulp(c) / a * (random.nextInt(8) + 0.5), c);
        }
        assertMultiplyAdd(1 + 3 * Math.ulp(1.0), 0x1p-53, 1);
    }

    @Test
    void shortCopyCopiesWhatIsInTheArraysAndWithinOneFromEitherSide() {
        double[] to = new double[5];
        ShortCopies.fastArraycopy(new double[] {1, 2, 3, 4}, 1, to, 2, 3);
        assertArrayEquals(new double[] {0, 0, 2, 3, 4}, to);
        ShortCopies.fastArraycopy(to, 2, to, 3, 2);
        assertArrayEquals(new double[] {0, 0, 2, 2, 3}, to);
        int[] ints = new int[2];
        ShortCopies.fastArraycopy(new int[] {7, 8}, 0, ints, 0, 2);
        assertArrayEquals(new int[] {7, 8}, ints);
        assertThrows(IndexOutOfBoundsException.class, () -> ShortCopies.fastArraycopy(new double[2], 1, to, 0, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> ShortCopies.fastArraycopy(new double[2], 0, to, -1, 2));
    }

    @Test
    void generatorDrawsAsTheJdks() {
        for (long seed = -20; seed < 200; seed++) {
            RandomGenerator expected =
                    java.util.random.RandomGeneratorFactory.of("L64X128MixRandom").create(seed * seed * seed);
            RandomGenerator actual = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * seed * seed);
            for (int i = 1; i < 100; i++) {
                assertEquals(expected.nextLong(), actual.nextLong());
                assertEquals(expected.nextDouble(), actual.nextDouble());
                for (int bound : new int[] {i, 1 << 30, (1 << 30) + i, Integer.MAX_VALUE - i}) {
                    assertEquals(expected.nextInt(bound), actual.nextInt(bound));
                }
            }
            assertThrows(IllegalArgumentException.class, () -> actual.nextInt(0));
        }
        assertThrows(IllegalArgumentException.class, () -> RandomGeneratorFactory.of("Random"));
    }

    @Test
    void sumOfAStreamIsCompensatedAsTheJdks() {
        for (int i = 0; i < 1000; i++) {
            double[] numbers = DoubleStream.generate(this::any).limit(i % 50).toArray();
            SumDoubleConsumer actual = new SumDoubleConsumer();
            DoubleStream.of(numbers).forEach(actual::test);
            assertSame(DoubleStream.of(numbers).sum(), actual.sum, Arrays.toString(numbers));
        }
    }

    private void assertMultiplyAdd(double a, double b, double c) {
        assertSame(Math.fma(a, b, c), FusedMultiplyAdd.fma(a, b, c), a + " * " + b + " + " + c);
    }

    private void assertSame(DoubleUnaryOperator expected, DoubleUnaryOperator actual) {
        for (double x : SPECIAL) {
            assertSame(expected.applyAsDouble(x), actual.applyAsDouble(x), "at " + x);
        }
        for (int i = 0; i < TRIES; i++) {
            double x = any();
            assertSame(expected.applyAsDouble(x), actual.applyAsDouble(x), "at " + x);
        }
    }

    private static void assertSame(double expected, double actual, String description) {
        if (Double.doubleToLongBits(expected) != Double.doubleToLongBits(actual)) {
            assertEquals(expected, actual, description);
            assertEquals(Double.toHexString(expected), Double.toHexString(actual), description);
        }
    }

    private double any() {
        return switch (random.nextInt(4)) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> random.nextDouble(-750, 750);
            case 2 -> random.nextDouble(-2, 2);
            default -> Math.scalb(random.nextDouble(-1, 1), random.nextInt(-30, 12));
        };
    }

    /** From 1 to 2, with zeros from some bit on. */
    private double withFewBits() {
        long bits = Double.doubleToRawLongBits(random.nextDouble(1, 2));
        return Double.longBitsToDouble(bits & -1L << random.nextInt(52));
    }
}
