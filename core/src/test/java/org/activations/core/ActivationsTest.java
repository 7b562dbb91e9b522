package org.activations.core;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

class ActivationsTest {

    private static final List<String> NAMES = List.of("linear", "unit step", "sign", "piecewise linear", "logistic",
            "tanh", "relu", "leaky relu", "relu6", "elu", "celu", "selu", "gelu", "gelu tanh", "silu", "mish",
            "softplus", "softsign", "log sigmoid", "tanhshrink", "softshrink", "hardshrink", "hardtanh", "hard sigmoid",
            "hardswish", "exponential", "gaussian");

    /** Their values may be 4 ulp from exact; those of all others 2. */
    private static final Set<String> HARDER = Set.of("gelu", "gelu tanh", "mish", "tanhshrink");

    /** Where a function or its slope jumps, and the default parameters put the place. */
    private static final double[] KINKS = {-3, -1, -0.5, 0, 0.5, 1, 3, 6};

    /** The catalogue, and functions that are not at PyTorch's defaults. */
    static Stream<Activation> functions() {
        return Stream.concat(Activations.all().stream(), Stream.of(
                Activations.threshold(1, 0), Activations.threshold(-1, 3), Activations.hardtanh(-0.5, 3),
                Activations.leakyRelu(0.2), Activations.leakyRelu(0), Activations.leakyRelu(-1),
                Activations.elu(0), Activations.elu(3), Activations.celu(0.5), Activations.celu(2),
                Activations.celu(1000), Activations.softplus(0.5), Activations.softplus(3),
                Activations.softshrink(0), Activations.softshrink(1), Activations.hardshrink(1)));
    }

    @Test
    void valuesAreWithinTwoUlpOfExact() {
        assertErrors("value", line -> HARDER.contains(line.function()) ? 4 : 2, Golden::value,
                line -> line.activation().value(line.input()), Golden::valueError);
    }

    @Test
    void derivativesAreWithinFourUlpOfExact() {
        assertErrors("derivative", line -> 4, Golden::derivative,
                line -> line.activation().derivative(line.input()), Golden::derivativeError);
    }

    private interface ErrorOf {
        double of(Golden line, double computed);
    }

    private static void assertErrors(String what, ToDoubleFunction<Golden> limit, ToDoubleFunction<Golden> expected,
            ToDoubleFunction<Golden> computed, ErrorOf error) {
        ToDoubleFunction<Golden> errorOf = line -> error.of(line, computed.applyAsDouble(line));
        String worstFirst = Golden.functions().stream()
                .filter(line -> !(errorOf.applyAsDouble(line) <= limit.applyAsDouble(line)))
                .sorted(Comparator.comparingDouble(errorOf).reversed())
                .map(line -> String.format("%s %s at %s: expected %s, got %s, %.1f ulp off", line.activation(), what,
                        line.input(), expected.applyAsDouble(line), computed.applyAsDouble(line),
                        errorOf.applyAsDouble(line)))
                .collect(Collectors.joining("\n"));
        assertEquals("", worstFirst);
    }

    @Test
    void piecewiseLinearFunctionsAreExact() {
        Set<String> names = Set.of("linear", "unit step", "sign", "piecewise linear", "relu", "leaky relu", "relu6",
                "softshrink", "hardshrink", "hardtanh", "threshold");
        for (Golden line : Golden.functions()) {
            if (names.contains(line.function())) {
                assertEquals(0, line.valueError(line.activation().value(line.input())), line.toString());
                assertEquals(0, line.derivativeError(line.activation().derivative(line.input())), line.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void derivativeIsTheSlopeOfTheValues(Activation f) {
        CentralDifference slope = new CentralDifference(f::value);
        for (double z : Vectors.linspace(-12, 12, 2003)) {
            if (DoubleStream.of(KINKS).noneMatch(kink -> Math.abs(z - kink) < 0.005)) {
                double expected = slope.applyAsDouble(z);
                assertEquals(expected, f.derivative(z), 2e-11 * Math.max(1, Math.abs(f.value(z))), f + " at " + z);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void rangesHoldForRandomBitPatternsAndOnlyNaNGivesNaN(Activation f) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1_000_000; i++) {
            assertInRange(f, Double.longBitsToDouble(random.nextLong()));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void rangesAreTight(Activation f) {
        double[] values = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double[] slopes = values.clone();
        DoubleStream everyKind = DoubleStream.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE,
                -Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -0.0, 1e-8, -1e-8, Math.nextDown(3.0),
                Math.nextUp(-1.0));
        DoubleStream.concat(everyKind, DoubleStream.of(Vectors.linspace(-50, 50, 100_001))).forEach(z -> {
            assertInRange(f, z);
            values[0] = Math.min(values[0], f.value(z));
            values[1] = Math.max(values[1], f.value(z));
            slopes[0] = Math.min(slopes[0], f.derivative(z));
            slopes[1] = Math.max(slopes[1], f.derivative(z));
        });
        assertReached(f + "'s values", f.range(), values[0], values[1]);
        assertReached(f + "'s slopes", f.derivativeRange(), slopes[0], slopes[1]);
    }

    private static void assertInRange(Activation f, double z) {
        double value = f.value(z);
        double slope = f.derivative(z);
        boolean holds = Double.isNaN(z) ? Double.isNaN(value) && Double.isNaN(slope)
                : f.range().contains(value) && f.derivativeRange().contains(slope);
        if (!holds) {
            fail(f + " at " + z + " (" + Double.toHexString(z) + "): value " + value + " in " + f.range() + ", slope "
                    + slope + " in " + f.derivativeRange());
        }
    }

    private static void assertReached(String what, Interval range, double min, double max) {
        assertTrue(min == range.min() || min - range.min() < 1e-6, what + " go down to " + min + ", stated " + range);
        assertTrue(max == range.max() || range.max() - max < 1e-6, what + " go up to " + max + ", stated " + range);
    }

    @Test
    void infinitiesHaveTheLimits() {
        for (Activation f : List.of(Activations.SILU, Activations.GELU, Activations.GELU_TANH, Activations.MISH,
                Activations.HARDSWISH, Activations.SOFTPLUS)) {
            assertEquals(Double.POSITIVE_INFINITY, f.value(Double.POSITIVE_INFINITY), f.name());
            assertEquals(1, f.derivative(Double.POSITIVE_INFINITY), f.name());
            assertEquals(0, Math.abs(f.value(Double.NEGATIVE_INFINITY)), f.name());
            assertEquals(0, Math.abs(f.derivative(Double.NEGATIVE_INFINITY)), f.name());
        }
        assertEquals(Double.NEGATIVE_INFINITY, Activations.TANHSHRINK.value(Double.NEGATIVE_INFINITY));
        assertEquals(Double.NEGATIVE_INFINITY, Activations.LOG_SIGMOID.value(Double.NEGATIVE_INFINITY));
        assertEquals(-1, Activations.SOFTSIGN.value(Double.NEGATIVE_INFINITY));
        assertEquals(0, Activations.GAUSSIAN.value(Double.NEGATIVE_INFINITY));
    }

    @Test
    void oddFunctionsKeepTheSignOfZero() {
        for (Activation f : List.of(Activations.LINEAR, Activations.SIGN, Activations.TANH, Activations.SOFTSIGN,
                Activations.HARDTANH, Activations.TANHSHRINK)) {
            assertEquals(-0.0, f.value(-0.0), f.name());
            assertEquals(0.0, f.value(0.0), f.name());
        }
    }

    @Test
    void zeroHasNoSignWhereTheFunctionIsFlat() {
        for (Activation f : List.of(Activations.RELU, Activations.leakyRelu(0), Activations.SOFTSHRINK,
                Activations.softshrink(0))) {
            assertEquals(0.0, f.value(-0.0), f.toString());
            assertEquals(0.0, f.value(0.0), f.toString());
        }
    }

    @Test
    void celuOfASubnormalNumberIsThatNumber() {
        assertEquals(-0x1.8p-1030, Activations.celu(1000).value(-0x1.8p-1030));
        assertEquals(-1e-310, Activations.celu(1e300).value(-1e-310));
        assertEquals(-1e-10, Activations.celu(1e300).value(-1e-10));
    }

    @Test
    void slopesAtKinksAreThoseOfPyTorch() {
        // name, kinks and the slopes there, from torch.autograd.grad of PyTorch 1.13.
        Map.of("relu", new double[] {0, 0}, "leaky relu", new double[] {0, 0.01}, "relu6", new double[] {0, 0, 6, 0},
                "hardtanh", new double[] {-1, 0, 1, 0}, "hard sigmoid", new double[] {-3, 0, 3, 0},
                "hardswish", new double[] {-3, -0.5, 3, 1.5}, "softshrink", new double[] {-0.5, 0, 0.5, 0},
                "hardshrink", new double[] {-0.5, 0, 0.5, 0}).forEach((name, pairs) -> {
                    for (int i = 0; i < pairs.length; i += 2) {
                        double slope = Activations.named(name).derivative(pairs[i]);
                        assertEquals(pairs[i + 1], slope, name + " at " + pairs[i]);
                    }
                });
        assertEquals(0, Activations.threshold(1, 0).derivative(1));
        assertEquals(2, Activations.elu(2).derivative(0));
        assertEquals(1, Activations.celu(2).derivative(0));
    }

    @Test
    void catalogueHasTheTwentySevenNamesInSixFamilies() {
        assertEquals(Set.copyOf(NAMES), Activations.all().stream().map(Activation::name).collect(Collectors.toSet()));
        assertEquals(27, Activations.all().size());
        assertEquals(List.of("step and linear", "saturating", "rectifiers", "smooth rectifiers", "gates", "shrinkage"),
                List.copyOf(Activations.families().keySet()));
        assertEquals(Activations.all(), Activations.families().values().stream().flatMap(List::stream).toList());
    }

    @Test
    void everyFunctionSaysWhereItIsUsedAndHowItIsWritten() {
        for (Activation f : Activations.all()) {
            assertTrue(!f.use().isBlank(), f + " has no use()");
            long opened = f.formula().chars().filter(c -> c == '{').count();
            long closed = f.formula().chars().filter(c -> c == '}').count();
            assertEquals(opened, closed, f + " has braces that do not match: " + f.formula());
        }
        assertEquals("\\begin{cases}0.2\\,z & z \\leq 0\\\\ z & z > 0\\end{cases}",
                Activations.leakyRelu(0.2).formula());
    }

    @Test
    void nameIsFoundInUpperAndLowerCase() {
        assertEquals(Activations.GELU_TANH, Activations.named(" GELU Tanh"));
        assertEquals("name is null, expected that of an activation function",
                assertThrows(NullPointerException.class, () -> Activations.named(null)).getMessage());
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Activations.named("swish"));
        assertEquals("no activation function is named \"swish\"; there are "
                + String.join(", ", Activations.all().stream().map(Activation::name).toList()), e.getMessage());
    }

    @Test
    void parametersAreThoseOfPyTorchInItsOrder() {
        assertEquals("leaky relu(0.01)", String.valueOf(Activations.LEAKY_RELU));
        assertEquals("hardtanh(-1.0, 1.0)", String.valueOf(Activations.HARDTANH));
        assertEquals("threshold(1.0, 0.0)", String.valueOf(Activations.threshold(1, 0)));
        assertEquals("relu", String.valueOf(Activations.RELU));
        assertEquals("leaky relu", Activations.leakyRelu(0.2).name());
    }

    @Test
    void parametersMoveBendsAndBounds() {
        assertEquals("[-0.5, 3]", Activations.hardtanh(-0.5, 3).range().toString());
        assertEquals(List.of(-0.5, 2.0, 3.0), values(Activations.hardtanh(-0.5, 3), -4, 2, 4));
        assertEquals(List.of(0.0, 0.0, 1.5), values(Activations.softshrink(1), -1, 1, 2.5));
        assertEquals(List.of(-2.5, 0.0, 2.5), values(Activations.hardshrink(2), -2.5, 2, 2.5));
        assertEquals(List.of(-1.0, 1.0), values(Activations.hardshrink(0), -1, 1));
        assertEquals("(-∞, ∞)", Activations.leakyRelu(0.2).range().toString());
        assertEquals("[0, ∞)", Activations.leakyRelu(0).range().toString());
        assertEquals("[-1, 1]", Activations.leakyRelu(-1).derivativeRange().toString());
        assertEquals("[-3, ∞)", Activations.elu(3).range().toString());
        assertEquals("[-0.5, ∞)", Activations.celu(0.5).range().toString());
        assertEquals(List.of(-3.0, 2.0), values(Activations.elu(3), -1000, 2));
        assertEquals(List.of(-0.5, 2.0), values(Activations.celu(0.5), -1000, 2));
    }

    private static List<Double> values(Activation f, double... z) {
        return DoubleStream.of(z).map(f::value).boxed().toList();
    }

    @Test
    void parametersStandInTheFormulaAndOneIsLeftOut() {
        assertEquals("\\frac{\\ln(1 + e^{0.5z})}{0.5}", Activations.softplus(0.5).formula());
        assertEquals("\\ln(1 + e^z)", Activations.softplus(1).formula());
        assertEquals("\\begin{cases}3\\,(e^z - 1) & z \\leq 0\\\\ z & z > 0\\end{cases}", Activations.elu(3).formula());
        assertEquals("\\begin{cases}e^z - 1 & z \\leq 0\\\\ z & z > 0\\end{cases}", Activations.elu(1).formula());
        assertEquals("\\begin{cases}2\\,(e^{z/2} - 1) & z \\leq 0\\\\ z & z > 0\\end{cases}",
                Activations.celu(2).formula());
        assertEquals("\\begin{cases}e^z - 1 & z \\leq 0\\\\ z & z > 0\\end{cases}", Activations.celu(1).formula());
        assertEquals("\\min(\\max(-1.0E9, z), 1000000)", Activations.hardtanh(-1e9, 1e6).formula());
        assertEquals("\\begin{cases}z + 2 & z < -2\\\\ 0 & |z| \\leq 2\\\\ z - 2 & z > 2\\end{cases}",
                Activations.softshrink(2).formula());
    }

    @Test
    void senselessParametersAreRefused() {
        Map<String, Executable> refused = Map.ofEntries(
                Map.entry("leaky relu needs a finite slope, got [NaN]", () -> Activations.leakyRelu(Double.NaN)),
                Map.entry("elu needs a finite alpha >= 0, got [-1.0]", () -> Activations.elu(-1)),
                Map.entry("elu needs a finite alpha >= 0, got [Infinity]", () -> Activations.elu(1 / 0.0)),
                Map.entry("celu needs a finite alpha > 0, got [0.0]", () -> Activations.celu(0)),
                Map.entry("softplus needs a finite beta > 0 with finite 1/beta, got [0.0]",
                        () -> Activations.softplus(0)),
                Map.entry("softplus needs a finite beta > 0 with finite 1/beta, got [1.0E-320]",
                        () -> Activations.softplus(1e-320)),
                Map.entry("hardtanh needs finite min < max, got [2.0, 1.0]", () -> Activations.hardtanh(2, 1)),
                Map.entry("hardtanh needs finite min < max, got [1.0, 1.0]", () -> Activations.hardtanh(1, 1)),
                Map.entry("softshrink needs a finite lambda >= 0, got [-0.5]", () -> Activations.softshrink(-0.5)),
                Map.entry("hardshrink needs a finite lambda >= 0, got [NaN]", () -> Activations.hardshrink(Double.NaN)),
                Map.entry("threshold needs finite t and v, got [1.0, NaN]",
                        () -> Activations.threshold(1, Double.NaN)));
        refused.forEach((message, call) ->
                assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage()));
    }
}
