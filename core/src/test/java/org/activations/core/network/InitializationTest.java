package org.activations.core.network;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

import static org.activations.core.network.ExamplesTest.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InitializationTest {

    private static List<Object[]> scales() {
        return List.of(
                // √(6 / (300 + 200)) and 2 / (300 + 200).
                new Object[] {Initialization.GLOROT, 0.10954451150103323, 0.004},
                // Four times that, and sixteen times.
                new Object[] {Initialization.GLOROT.times(4), 0.4381780460041329, 0.064},
                // √(6 / 300) and 2 / 300.
                new Object[] {Initialization.HE, 0.1414213562373095, 0.006666666666666667},
                // √(3 / 300) and 1 / 300.
                new Object[] {Initialization.LECUN, 0.1, 0.003333333333333333},
                // The mean of e^(2Z) is e².
                new Object[] {Initialization.of(Activations.EXPONENTIAL), 0.1 / Math.E, 1 / 300.0 / Math.exp(2)});
    }

    @ParameterizedTest
    @MethodSource("scales")
    void weightsFillTheirBoundsEvenly(Initialization initialization, double bound, double variance) {
        double[][] weights = initialization.weights(300, 200, new SplittableRandom(1));
        DoubleSummaryStatistics all = Arrays.stream(weights).flatMapToDouble(Arrays::stream).summaryStatistics();
        double squares = Arrays.stream(weights).flatMapToDouble(Arrays::stream).map(w -> w * w).sum();
        double rounding = Math.ulp(bound) * 4;
        assertEquals(60_000, all.getCount());
        assertTrue(-bound - rounding <= all.getMin() && all.getMin() < -0.999 * bound, "smallest " + all.getMin());
        assertTrue(0.999 * bound < all.getMax() && all.getMax() <= bound + rounding, "largest " + all.getMax());
        // Five standard errors of 60,000 draws: σ / √n for the mean, √(4/5 / n) of the variance for the variance.
        assertEquals(0, all.getAverage(), 5 * Math.sqrt(variance / 60_000), "mean");
        assertEquals(1, squares / 60_000 / variance, 5 * Math.sqrt(0.8 / 60_000), "variance / expected");
    }

    /** The mean of f'(Z)², by quadrature with 30 digits that knew the kinks; relu6 is erf(6 / √2) / 2. */
    @ParameterizedTest
    @CsvSource({"linear, 1", "piecewise linear, 0.38292492254802620728", "logistic, 0.044836241350194371793",
        "tanh, 0.46440290244826824197", "relu, 0.5", "leaky relu, 0.50005", "relu6, 0.49999999901341235496",
        "elu, 0.66810200122317060643", "celu, 0.66810200122317060643", "selu, 1.0715749924557992576",
        "gelu, 0.45585086564928712211", "gelu tanh, 0.45581784596295060428", "silu, 0.379482351632829309",
        "mish, 0.47908375837396977461", "softplus, 0.29337903585809296274", "softsign, 0.2276713404221824997",
        "log sigmoid, 0.29337903585809296274", "tanhshrink, 0.2529918832439505908",
        "softshrink, 0.61707507745197379272", "hardshrink, 0.61707507745197379272",
        "hardtanh, 0.68268949213708589717", "hard sigmoid, 0.027702783442687216971",
        "hardswish, 0.3585315171786052437", "exponential, 7.3890560989306502272",
        "gaussian, 0.35777087639996635143"})
    void gainIsOneByTheRootOfTheMeanSquareSlope(String name, double mean) {
        assertEquals(1 / Math.sqrt(mean), Initialization.gain(Activations.named(name)), 3e-14 / Math.sqrt(mean));
    }

    @Test
    void everyFunctionThatIsNotFlatHasAGain() {
        Set<String> flat = Set.of("unit step", "sign");
        for (Activation function : Activations.all()) {
            if (!flat.contains(function.name())) {
                assertTrue(Initialization.gain(function) > 0.3, function.name());
            }
        }
    }

    @Test
    void weightsForReluAreHesAndThoseForLinearLeCunsToTheBit() {
        assertSameWeights(Initialization.HE, Initialization.of(Activations.RELU));
        assertSameWeights(Initialization.LECUN, Initialization.of(Activations.LINEAR));
    }

    private static void assertSameWeights(Initialization expected, Initialization actual) {
        for (int inputs : new int[] {1, 3, 32, 64, 1000}) {
            assertArrayEquals(expected.weights(inputs, 7, new SplittableRandom(1)),
                    actual.weights(inputs, 7, new SplittableRandom(1)));
        }
    }

    /** P(Z > kink) by the complementary error function, to 17 digits. */
    @ParameterizedTest
    @CsvSource({"0.3, 0.382088577811047367", "0.999, 0.158897345641318286", "-0.999, 0.841102654358681714",
        "1e-9, 0.49999999960105772", "3.14159, 0.000840165781832570168", "6, 9.86587645037698141e-10"})
    void jumpOfTheSlopeIsFoundWhereverItIs(double kink, double share) {
        Activation hinge = Activation.of("hinge", z -> Math.max(0, z - kink), z -> z > kink ? 1 : 0);
        double mean = 1 / Math.pow(Initialization.gain(hinge), 2);
        assertEquals(share, mean, 1e-13 * share + 1e-15);
    }

    @Test
    void functionOfOnesOwnGetsTheWeightsOfItsCurveNotOfItsName() {
        Activation silu = Activation.of("mine", z -> z * Activations.LOGISTIC.value(z));
        assertEquals(Initialization.gain(Activations.SILU), Initialization.gain(silu), 1e-12);
        Activation impostor = Activation.of("relu", StrictMath::tanh);
        assertEquals(Initialization.gain(Activations.TANH), Initialization.gain(impostor), 1e-12);
    }

    /** The difference sees the kink of relu in a neighbourhood of 2⁻⁹, in which its slope is neither 0 nor 1. */
    @Test
    void slopeByDifferencesIsAsGoodAsTheDifference() {
        Activation relu = Activation.of("mine", z -> Math.max(0, z));
        assertEquals(Initialization.gain(Activations.RELU), Initialization.gain(relu), 2e-4);
    }

    /** The slope 0.7 |z|^(−0.3) has a pole at 0 whose square can be integrated: 0.49 · 2^(−0.3) Γ(0.2) / √π. */
    @Test
    void poleThatCanBeIntegratedIs() {
        Activation power = Activation.of("power", z -> Math.signum(z) * Math.pow(Math.abs(z), 0.7),
                z -> 0.7 * Math.pow(Math.abs(z), -0.3));
        assertEquals(1 / Math.sqrt(1.03087176365396), Initialization.gain(power), 1e-7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit step", "sign"})
    void functionThatIsFlatEverywhereIsRefused(String name) {
        String message = "the activation function " + name + " is flat: its slope is 0 everywhere, and no weights can "
                + "make up for that";
        Activation flat = Activations.named(name);
        assertMessage(IllegalArgumentException.class, message, () -> Initialization.of(flat));
        assertMessage(IllegalArgumentException.class, message, () -> Initialization.gain(flat));
        assertMessage(IllegalArgumentException.class, message, () -> Network.of(1, flat, 2, 3, 2));
    }

    @Test
    void functionWithoutAMeanSquareSlopeIsRefusedWithTheArgumentThatIsToBlame() {
        assertNoMean("the slope of the activation function mine is NaN at z = -.*", z -> z, z -> Math.sqrt(z));
        assertNoMean("the slope of the activation function mine is Infinity at z = .*", z -> z,
                z -> 1 / Math.max(0, z));
        // Its square grows as fast as the density of the normal distribution falls, on either side.
        DoubleUnaryOperator steep = z -> z / 2 * Math.exp(z * z / 4);
        assertNoMean("the slope of the activation function mine is .*E17\\d at z = 40.0.*", z -> z, steep);
        assertNoMean("the slope of the activation function mine is -.*E17\\d at z = -40.0.*", z -> z,
                z -> z < 0 ? steep.applyAsDouble(z) : 0);
    }

    private static void assertNoMean(String message, DoubleUnaryOperator f, DoubleUnaryOperator slope) {
        String got = assertThrows(IllegalArgumentException.class,
                () -> Initialization.of(Activation.of("mine", f, slope))).getMessage();
        assertTrue(got.matches(message + ", so the mean of its square is no finite number, and no weights follow "
                + "from it; choose some, such as Initialization.GLOROT"), got);
    }

    /** Slopes that are noise: rounded to float, a difference of values says little, and the search has to end. */
    @Test
    void noiseIsNotSearchedForEver() {
        Activation rough = Activation.of("rough", z -> (float) Math.tanh(z));
        assertEquals(Initialization.gain(Activations.TANH), Initialization.gain(rough), 1e-5);
    }

    @Test
    void namesAreForTables() {
        assertEquals("Glorot, He, LeCun, slope rule, Glorot x 4, slope rule x 0.5", String.join(", ", Stream.of(
                Initialization.GLOROT, Initialization.HE, Initialization.LECUN, Initialization.of(Activations.TANH),
                Initialization.GLOROT.times(4), Initialization.of(Activations.TANH).times(0.5))
                .map(Initialization::toString).toList()));
    }

    @Test
    void sameNameAndScaleAreEqual() {
        assertEquals(Initialization.of(Activations.TANH), Initialization.of(Activations.TANH));
        assertEquals(Initialization.of(Activations.TANH).hashCode(), Initialization.of(Activations.TANH).hashCode());
        assertNotEquals(Initialization.of(Activations.TANH), Initialization.of(Activations.GELU));
        assertNotEquals(Initialization.HE, Initialization.of(Activations.RELU));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void factorMustBePositiveAndFinite(double factor) {
        assertMessage(IllegalArgumentException.class, "the factor is " + factor
                + ", expected a positive finite number", () -> Initialization.HE.times(factor));
    }
}
