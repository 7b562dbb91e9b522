package org.activations.core;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Values over arrays against the definition number by number. The build runs it with the vector module and without. */
class ArrayValuesTest {

    private static final Set<String> HARDER = Set.of("gelu", "gelu tanh", "mish", "tanhshrink");

    /** A vector register holds at most 32 numbers. */
    private static final double[] ORDINARY = Vectors.linspace(-9.7, 9.3, 40);

    /** Numbers on both sides of where something happens: a kink, a saturation, an overflow, a loss of digits. */
    private static final double[] SPECIAL = DoubleStream.of(0, Double.MIN_VALUE, 0x1p-1030, Double.MIN_NORMAL, 1e-300,
            1e-160, 1e-107, 1e-20, 1e-8, 0.5, 1, 3, 6, 19, 22, 26.5, 27, 36.9, 37.5, 100, 349, 351, 699, 707, 709, 720,
            746, 1e10, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NaN)
            .flatMap(z -> DoubleStream.of(z, -z)).toArray();

    @Test
    void goldenValuesAreWithinTheUlpOfOneNumber() {
        Map<String, List<Golden>> lines = Golden.functions().stream().collect(Collectors.groupingBy(Golden::function));
        assertTrue(lines.size() > 25, "functions in the golden data: " + lines.keySet());
        lines.forEach((name, cases) -> {
            Activation f = cases.get(0).activation();
            double[] values = f.value(cases.stream().mapToDouble(Golden::input).toArray());
            for (int i = 0; i < values.length; i++) {
                double error = cases.get(i).valueError(values[i]);
                assertTrue(error <= bound(f), String.format("%s at %s: expected %s, got %s, %.1f ulp off", f,
                        cases.get(i).input(), cases.get(i).value(), values[i], error));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.activations.core.ActivationsTest#functions")
    void anyLengthGivesTheValuesOfTheDefinition(Activation f) {
        for (int n = 0; n <= ORDINARY.length; n++) {
            assertDefinition(f, Arrays.copyOf(ORDINARY, n));
        }
    }

    @ParameterizedTest
    @MethodSource("org.activations.core.ActivationsTest#functions")
    void specialNumbersKeepTheirValueInEveryLane(Activation f) {
        int lanes = 8;
        for (int lane = 0; lane < lanes; lane++) {
            double[] z = Vectors.linspace(-9.7, 9.3, lanes * SPECIAL.length);
            for (int i = 0; i < SPECIAL.length; i++) {
                z[lanes * i + lane] = SPECIAL[i];
            }
            assertDefinition(f, z);
        }
    }

    @Test
    void limitsAtInfinityAreKeptWhateverTheParameters() {
        double[] infinities = new double[16];
        Arrays.fill(infinities, 0, 8, Double.POSITIVE_INFINITY);
        Arrays.fill(infinities, 8, 16, Double.NEGATIVE_INFINITY);
        for (Activation f : List.of(Activations.softplus(1e-306), Activations.softplus(1e306), Activations.celu(1e-306),
                Activations.celu(1e306))) {
            assertDefinition(f, infinities);
        }
    }

    @ParameterizedTest
    @MethodSource("org.activations.core.ActivationsTest#functions")
    void resultMayReplaceTheArgument(Activation f) {
        double[] z = DoubleStream.concat(DoubleStream.of(ORDINARY), DoubleStream.of(SPECIAL)).toArray();
        double[] expected = f.value(z);
        f.value(z, z);
        assertArrayEquals(expected, z);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "tanh", "gelu"})
    void longArrayIsMadeOfItsBlocks(String name) {
        Activation f = Activations.named(name);
        double[] z = Vectors.linspace(-800, 800, 100_003);
        int block = 8192;
        double[] expected = IntStream.rangeClosed(0, z.length / block)
                .mapToObj(i -> f.value(Arrays.copyOfRange(z, i * block, Math.min(z.length, (i + 1) * block))))
                .flatMapToDouble(DoubleStream::of).toArray();
        assertArrayEquals(expected, f.value(z));
    }

    private static void assertDefinition(Activation f, double[] z) {
        double[] values = f.value(z);
        for (int i = 0; i < z.length; i++) {
            double expected = f.value(z[i]);
            double error = Ulp.error(values[i], expected);
            boolean signed = Double.isNaN(expected) || Math.copySign(1, values[i]) == Math.copySign(1, expected);
            assertTrue(signed && error <= (z[i] == 0 ? 0 : 2 * bound(f)), String.format(
                    "%s at %s, element %d of %d: expected %s, got %s, %.1f ulp off", f, z[i], i, z.length, expected,
                    values[i], error));
        }
    }

    private static double bound(Activation f) {
        return HARDER.contains(f.name()) ? 4 : 2;
    }
}
