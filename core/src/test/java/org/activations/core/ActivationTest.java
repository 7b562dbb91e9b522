package org.activations.core;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ActivationTest {

    @Test
    void derivativeOfAFunctionOfYourOwnIsRightToEightDigits() {
        Map<DoubleUnaryOperator, DoubleUnaryOperator> slopes = Map.of(
                Activations.SILU::value, Activations.SILU::derivative,
                Activations.GELU::value, Activations.GELU::derivative,
                Activations.TANH::value, Activations.TANH::derivative,
                StrictMath::sin, StrictMath::cos,
                StrictMath::exp, StrictMath::exp,
                z -> z * z * z, z -> 3 * z * z);
        slopes.forEach((f, expected) -> {
            Activation mine = Activation.of("mine", f);
            for (double z : Vectors.linspace(-20, 20, 4001)) {
                double slope = expected.applyAsDouble(z);
                // A difference of values of size f cannot show a slope below their rounding errors.
                double tolerance = 1e-8 * Math.abs(slope) + 1e-12 * Math.abs(f.applyAsDouble(z));
                assertEquals(slope, mine.derivative(z), tolerance, "at " + z);
            }
        });
    }

    @Test
    void derivativeOfAFunctionOfYourOwnHasTheLimitsAndKeepsNaN() {
        Activation swish = Activation.of("swish", z -> z * SpecialFunctions.logistic(z));
        assertEquals(1, swish.derivative(Double.POSITIVE_INFINITY), 1e-8);
        assertEquals(0, swish.derivative(Double.NEGATIVE_INFINITY));
        assertEquals(1, swish.derivative(1e300), 1e-8);
        assertTrue(Double.isNaN(swish.derivative(Double.NaN)));
    }

    @Test
    void aFunctionOfYourOwnIsLikeTheRest() {
        Activation square = Activation.of("my square", z -> z * z, z -> 2 * z);
        assertEquals("my square", square.name());
        assertEquals("my square", square.label());
        assertEquals("", square.formula());
        assertEquals(Interval.REAL_LINE, square.range());
        assertEquals(6, square.derivative(3));
        assertThrows(IllegalArgumentException.class, () -> Activation.of(" ", z -> z));
        assertEquals("name is null",
                assertThrows(NullPointerException.class, () -> Activation.of(null, z -> z)).getMessage());
        assertEquals("the function is null",
                assertThrows(NullPointerException.class, () -> Activation.of("mine", null)).getMessage());
    }

    @Test
    void classWithAValueAndADerivativeHasTheRest() {
        Activation cube = new Activation() {
            @Override
            public String name() {
                return "cube";
            }

            @Override
            public String formula() {
                return "z^3";
            }

            @Override
            public double value(double z) {
                return z * z * z;
            }

            @Override
            public double derivative(double z) {
                return 3 * z * z;
            }
        };
        double[] z = {-1, 0, 2};
        assertArrayEquals(new double[] {-1, 0, 8}, cube.value(z));
        assertArrayEquals(new double[] {3, 0, 12}, cube.derivative(z));
        assertEquals(Interval.REAL_LINE, cube.range());
        assertEquals(Interval.REAL_LINE, cube.derivativeRange());
        assertEquals("", cube.use());
        assertEquals("shapes do not match: z is (3,) and out is (2,)",
                assertThrows(IllegalArgumentException.class, () -> cube.value(z, new double[2])).getMessage());
        assertEquals("shapes do not match: z is (3,) and out is (2,)",
                assertThrows(IllegalArgumentException.class, () -> cube.derivative(z, new double[2])).getMessage());
    }

    @Test
    void labelIsTheNameAsTheLiteratureSpellsIt() {
        assertEquals("leaky ReLU", Activations.leakyRelu(0.2).label());
        assertEquals("SiLU", Activations.SILU.label());
        assertEquals("GELU tanh", Activations.GELU_TANH.label());
        assertEquals("hard sigmoid", Activations.HARD_SIGMOID.label());
        for (Activation f : Activations.all()) {
            assertEquals(f.name(), f.label().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void arraysAreTakenElementByElement() {
        double[] z = {-1, 0, 2};
        assertArrayEquals(new double[] {0, 0, 2}, Activations.RELU.value(z));
        assertArrayEquals(new double[] {0, 0, 1}, Activations.RELU.derivative(z));
        assertArrayEquals(new double[] {-1, 0, 2}, z);
        assertArrayEquals(new double[0], Activations.RELU.value(new double[0]));
        assertNotSame(z, Activations.LINEAR.value(z));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 100, 40_000})
    void arrayOfAnyLengthHasTheValuesOfItsElements(int n) {
        double[] z = Vectors.linspace(-3, 3, n);
        for (Activation f : List.of(Activations.RELU, Activations.TANH, Activation.of("square", x -> x * x))) {
            assertArrayEquals(Arrays.stream(z).map(f::value).toArray(), f.value(z), f.name());
            assertArrayEquals(Arrays.stream(z).map(f::derivative).toArray(), f.derivative(z), f.name() + "'s slope");
        }
    }

    @Test
    void resultMayBeWrittenOverTheArgument() {
        double[] z = {-1, 0, 2};
        Activations.RELU.value(z, z);
        assertArrayEquals(new double[] {0, 0, 2}, z);
        Activations.RELU.derivative(z, z);
        assertArrayEquals(new double[] {0, 0, 1}, z);
    }

    @Test
    void arraysOfDifferentLengthsAreRefused() {
        assertEquals("shapes do not match: z is (3,) and out is (4,)", assertThrows(IllegalArgumentException.class,
                () -> Activations.TANH.value(new double[3], new double[4])).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Activations.TANH.derivative(new double[3], new double[4]));
        assertEquals("z is null, expected a double[]", assertThrows(NullPointerException.class,
                () -> Activations.TANH.value((double[]) null)).getMessage());
    }
}
