package org.activations.core.network;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The gradients that come back through the layers, against central differences of the loss that goes forward. */
class BackPropagationTest {

    /** Six: the loops that take four rows at once then have two left. */
    private static final Examples EXAMPLES = new Examples(
            new double[][] {{0.2, -0.7, 1.1}, {0.9, 0.3, -0.4}, {-0.5, 0.6, 0.1}, {0.1, 1.2, -0.9}, {-1, 0.4, 0.6},
                {0.7, -0.3, -1.3}},
            new int[] {0, 1, 2, 1, 0, 2});

    /** No function of the catalogue has a kink or a jump elsewhere. */
    private static final double[] KINKS = {-3, -1, -0.5, 0, 0.5, 1, 3, 6};

    /** Half the distance over which a difference is taken. */
    private static final double STEP = 0x1p-16;

    // Relative. Rounding of the loss costs 1e-16 / h, some 1e-11, and the third derivative h² L'''/6, which is largest
    // where the hidden layers are exponential: there it is 2e-9.
    private static final double TOLERANCE = 1e-8;

    private static List<Activation> catalogue() {
        return Activations.all();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void gradientsAreCentralDifferencesOfTheLoss(Activation hidden) {
        assertGradients(smoothAround(twoLayers(hidden, false), Pass::predicting), Pass::predicting);
    }

    /** The batch's own mean and variance, which every net input moves. */
    @ParameterizedTest
    @MethodSource("catalogue")
    void gradientsOfANormalizedNetworkThatLearnsAreToo(Activation hidden) {
        assertGradients(smoothAround(twoLayers(hidden, true), Pass::learning), Pass::learning);
    }

    /** The running mean and variance, which are fixed. */
    @Test
    void gradientsOfANormalizedNetworkThatPredictsAreToo() {
        Network network = smoothAround(twoLayers(Activations.GELU, true), Pass::predicting);
        network.train(EXAMPLES, new Adam(0.01, 3, 2, 1));
        assertGradients(network, Pass::predicting);
    }

    @Test
    void gradientsOfLayersThatDifferAreToo() {
        List<Hidden> layers = List.of(Hidden.of(5, Activations.TANH), Hidden.of(4, Activations.MISH).normalized(),
                Hidden.of(3, Activations.LOGISTIC));
        assertGradients(smoothAround(layers, Pass::learning), Pass::learning);
    }

    private static List<Hidden> twoLayers(Activation f, boolean isNormalized) {
        return List.of(new Hidden(5, f, Initialization.GLOROT, isNormalized),
                new Hidden(4, f, Initialization.GLOROT, isNormalized));
    }

    private static void assertGradients(Network network, Way way) {
        Pass pass = forward(network, way);
        pass.loss();
        pass.backward();
        List<double[]> gradients = pass.gradients().stream().map(double[]::clone).toList();
        List<double[]> parameters = network.layers().stream().flatMap(layer -> layer.parameters().stream()).toList();
        assertEquals(parameters.size(), gradients.size());
        for (int i = 0; i < gradients.size(); i++) {
            double[] row = parameters.get(i);
            for (int j = 0; j < row.length; j++) {
                int index = j;
                double kept = row[j];
                DoubleUnaryOperator loss = parameter -> {
                    row[index] = parameter;
                    return forward(network, way).loss();
                };
                double slope = (loss.applyAsDouble(kept + STEP) - loss.applyAsDouble(kept - STEP)) / (2 * STEP);
                row[j] = kept;
                assertEquals(slope, gradients.get(i)[j], TOLERANCE * Math.max(1, Math.abs(slope)),
                        network.layers().get(0).activation() + ", array " + i + " of parameters, number " + j);
            }
        }
    }

    /** The first network in which no function's argument comes near a kink, where there is no slope to compare with. */
    private static Network smoothAround(List<Hidden> hidden, Way way) {
        for (int seed = 1; seed < 1000; seed++) {
            Network network = Network.of(seed, 3, hidden, 3);
            Random random = new Random(seed);
            network.layers().stream().flatMap(layer -> layer.parameters().stream().skip(layer.inputs()))
                    .forEach(row -> Arrays.setAll(row, unit -> row[unit] + random.nextDouble() - 0.5));
            if (smooth(network, way)) {
                return network;
            }
        }
        throw new AssertionError(hidden + ": every network has an argument at a kink");
    }

    private static boolean smooth(Network network, Way way) {
        return forward(network, way).layers().stream().limit(network.layers().size() - 1)
                .flatMap(layer -> Arrays.stream(layer.arguments())).flatMapToDouble(Arrays::stream)
                .noneMatch(z -> Arrays.stream(KINKS).anyMatch(kink -> Math.abs(z - kink) < 1e-3));
    }

    private static Pass forward(Network network, Way way) {
        Pass pass = way.through(network.layers(), EXAMPLES.size());
        pass.forward(EXAMPLES, EXAMPLES.inOrder(), 0);
        return pass;
    }

    /** Whether the layers predict or learn. */
    private interface Way {

        Pass through(List<Layer> layers, int examples);
    }
}
