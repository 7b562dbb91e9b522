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

    /** The full run of 10 million inputs a function is {@code -Dactivations.inputs=10000000}. */
    @ParameterizedTest
    @MethodSource("org.activations.core.ActivationsTest#functions")
    void arrayHasTheBitsOfOneNumber(Activation f) {
        SameBits.check(f, Integer.getInteger("activations.inputs", 100_000));
    }

    @Test
    void arrayHasTheBitsOfOneNumberWhateverTheParameters() {
        for (double parameter : new double[] {1e-306, 1e-20, 0.4, 7.1, 1e20, 1e306}) {
            for (Activation f : List.of(Activations.softplus(parameter), Activations.celu(parameter),
                    Activations.elu(parameter), Activations.leakyRelu(parameter), Activations.softshrink(parameter),
                    Activations.hardshrink(parameter), Activations.hardtanh(-parameter, parameter),
                    Activations.threshold(-parameter, parameter))) {
                SameBits.check(f, 10_000);
            }
        }
    }

    /** Where e^(βz) is one half the logarithm changes its formula. */
    @ParameterizedTest
    @ValueSource(doubles = {0.7, 1, 1.9, 3.3, 8.3})
    void softplusHasTheBitsOfOneNumberWhereItsPowerIsOneHalf(double beta) {
        Activation softplus = Activations.softplus(beta);
        double middle = -Math.log(2) / beta;
        double[] z = IntStream.range(-32, 32).mapToDouble(i -> middle + i * Math.ulp(middle)).toArray();
        assertArrayEquals(Arrays.stream(z).map(softplus::value).toArray(), softplus.value(z));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 63, 64, 65, 71, 1000, 4095, 4096, 4097, 8191, 8192, 8193, 70_003, 200_007})
    void softmaxHasTheBitsOfItsDefinition(int length) {
        SameBits.checkSoftmax(length);
    }

    @ParameterizedTest
    @MethodSource("org.activations.core.ActivationsTest#functions")
    void resultMayReplaceTheArgument(Activation f) {
        double[] z = Vectors.linspace(-800, 800, 1003);
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

    private static double bound(Activation f) {
        return HARDER.contains(f.name()) ? 4 : 2;
    }
}
