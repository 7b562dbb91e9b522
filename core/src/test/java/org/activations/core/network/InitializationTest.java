package org.activations.core.network;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.SplittableRandom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InitializationTest {

    // Glorot: √(6 / (300 + 200)) and 2 / (300 + 200); the logistic function's bound is four times that. He: √(6 / 300)
    // and 2 / 300. LeCun: √(3 / 300) and 1 / 300.
    @ParameterizedTest
    @CsvSource({"GLOROT, 0.10954451150103323, 0.004", "HE, 0.1414213562373095, 0.006666666666666667",
        "LECUN, 0.1, 0.003333333333333333", "LOGISTIC, 0.4381780460041329, 0.064"})
    void weightsFillTheirBoundsEvenly(Initialization initialization, double bound, double variance) {
        double[][] weights = initialization.weights(300, 200, new SplittableRandom(1));
        DoubleSummaryStatistics all = Arrays.stream(weights).flatMapToDouble(Arrays::stream).summaryStatistics();
        double squares = Arrays.stream(weights).flatMapToDouble(Arrays::stream).map(w -> w * w).sum();
        assertEquals(60_000, all.getCount());
        assertTrue(-bound <= all.getMin() && all.getMin() < -0.999 * bound, "smallest weight " + all.getMin());
        assertTrue(0.999 * bound < all.getMax() && all.getMax() <= bound, "largest weight " + all.getMax());
        // Five standard errors of 60,000 draws: σ / √n for the mean, √(4/5 / n) of the variance for the variance.
        assertEquals(0, all.getAverage(), 5 * Math.sqrt(variance / 60_000), "mean");
        assertEquals(1, squares / 60_000 / variance, 5 * Math.sqrt(0.8 / 60_000), "variance / expected");
    }

    @ParameterizedTest
    @CsvSource({"logistic, LOGISTIC", "hard sigmoid, LOGISTIC", "tanh, GLOROT", "linear, GLOROT", "softsign, GLOROT",
        "relu, HE", "leaky relu, HE", "elu, HE", "gelu, HE", "silu, HE", "mish, HE", "selu, LECUN"})
    void functionOfTheCatalogueHasItsOwn(String name, Initialization expected) {
        Activation function = Activations.named(name);
        assertEquals(expected, Initialization.of(function));
        Network own = Network.of(function, 5, 7, 6, 4);
        Network asked = Network.of(function, expected, 5, 7, 6, 4);
        for (int layer = 0; layer < 2; layer++) {
            assertArrayEquals(asked.layers().get(layer).weights(), own.layers().get(layer).weights());
        }
    }

    @Test
    void parameterChangesNothingAndAFunctionOfOnesOwnHasGlorots() {
        assertEquals(Initialization.HE, Initialization.of(Activations.leakyRelu(0.2)));
        assertEquals(Initialization.GLOROT, Initialization.of(Activation.of("mine", z -> Math.max(0, z))));
    }

    /** A name that the catalogue does not have would give its function another initialization without a word. */
    @Test
    void everyNameIsOfTheCatalogue() {
        assertEquals(14, Activations.all().stream()
                .filter(function -> Initialization.of(function) != Initialization.GLOROT).count());
    }
}
