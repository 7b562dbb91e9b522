package org.activations.core.network;

import org.activations.core.Activations;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

import static org.activations.core.network.NetworkTest.XOR;
import static org.activations.core.network.NetworkTest.random;
import static org.activations.core.network.NetworkTest.set;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TraceTest {

    private static final int[] DEEP = {64, 32, 32, 32, 32, 32, 10};

    @Test
    void gradientOfDeepLogisticLayersVanishesWhereThatOfReluDoesNot() {
        Examples batch = random(32, 64, 10);
        double[] logistic = Network.of(1, Activations.LOGISTIC, Initialization.GLOROT, DEEP).trace(batch)
                .byLayer(LayerTrace::gradientNorm);
        double[] relu = Network.of(1, Activations.RELU, Initialization.GLOROT, DEEP).trace(batch)
                .byLayer(LayerTrace::gradientNorm);
        assertEquals(6, logistic.length);
        assertTrue(logistic[0] < logistic[5] / 100, "norms by layer: " + Arrays.toString(logistic));
        assertTrue(relu[0] > relu[5] / 10, "norms by layer: " + Arrays.toString(relu));
    }

    @Test
    void silentUnitsAreThoseAtZeroForEveryExample() {
        Network network = Network.of(1, Activations.RELU, 2, 5, 3, 2);
        double[] first = network.layers().get(0).biases();
        double[] second = network.layers().get(1).biases();
        Arrays.fill(first, 100);
        Arrays.fill(second, 1000);
        assertEquals(0, network.trace(XOR).silentUnits());
        first[2] = -100;
        second[0] = -1000;
        second[1] = -1000;
        assertEquals(3.0 / 8, network.trace(XOR).silentUnits());
        // One example at which the unit speaks is enough.
        set(network.layers().get(0), new double[2][5], 0, 0, 0, 0, 0);
        network.layers().get(0).weights()[1][0] = 1;
        assertEquals((4.0 + 2) / 8, network.trace(XOR).silentUnits());
        assertEquals(0, Network.of(1, Activations.RELU, 2, 2).trace(XOR).silentUnits(), "no hidden layer");
    }

    /** The first layer's inputs are a power of two as large, its weights as small: all other layers see no change. */
    @Test
    void normOfTheGradientNeitherUnderflowsNorOverflows() {
        Network network = Network.of(1, Activations.RELU, 2, 4, 3, 2);
        double[] norms = network.trace(XOR).byLayer(LayerTrace::gradientNorm);
        for (int power : new int[] {-565, -1000, 565, 1000}) {
            double[] scaled = norms.clone();
            scaled[0] = Math.scalb(norms[0], power);
            Network same = Network.of(1, Activations.RELU, 2, 4, 3, 2);
            for (double[] row : same.layers().get(0).weights()) {
                Arrays.setAll(row, unit -> Math.scalb(row[unit], -power));
            }
            double[][] inputs = Arrays.stream(XOR.inputs())
                    .map(row -> Arrays.stream(row).map(x -> Math.scalb(x, power)).toArray()).toArray(double[][]::new);
            Trace trace = same.trace(new Examples(inputs, XOR.labels()));
            assertArrayEquals(scaled, trace.byLayer(LayerTrace::gradientNorm), "2 to the " + power);
        }
    }

    @Test
    void gradientPerWeightIsTheRootMeanSquare() {
        Network network = Network.of(1, Activations.RELU, 2, 5, 3, 2);
        double[] norms = network.trace(XOR).byLayer(LayerTrace::gradientNorm);
        assertArrayEquals(new double[] {norms[0] / Math.sqrt(10), norms[1] / Math.sqrt(15), norms[2] / Math.sqrt(6)},
                network.trace(XOR).byLayer(LayerTrace::gradientPerWeight), 1e-15);
    }

    @Test
    void outputSpreadIsTheStandardDeviationOverTheExamples() {
        Network network = Network.of(1, Activations.LINEAR, 2, 2, 1, 2);
        set(network.layers().get(0), new double[][] {{3, 0}, {0, 4}}, 7, 8);
        set(network.layers().get(1), new double[][] {{2}, {0}}, 9);
        // The inputs are 0 and 1 half of the time each, so their standard deviation is 1/2.
        assertArrayEquals(new double[] {Math.sqrt((2.25 + 4) / 2), 3},
                network.trace(XOR).byHiddenLayer(LayerTrace::outputSpread), 1e-15);
        assertEquals(0, Network.of(1, Activations.RELU, 2, 2).trace(XOR).hidden().size(), "no hidden layer");
    }

    @Test
    void unitsLeftOfZeroHaveNoPositiveNetInput() {
        Network network = Network.of(1, Activations.LEAKY_RELU, 2, 3, 2, 2);
        set(network.layers().get(0), new double[][] {{1, 1, -1}, {1, 1, -1}}, -2, -1.5, 0);
        set(network.layers().get(1), new double[3][2], 0, 1e-300);
        List<LayerTrace> layers = network.trace(XOR).layers();
        assertArrayEquals(new boolean[] {true, false, true}, layers.get(0).unitsLeftOfZero());
        assertArrayEquals(new boolean[] {true, false}, layers.get(1).unitsLeftOfZero());
    }

    @Test
    void layerShowsWhatItIsGivenMakesAndWouldLearn() {
        Network network = Network.of(1, Activations.RELU, 2, 2, 2);
        set(network.layers().get(0), new double[][] {{1, -1}, {2, 0}}, 0.5, 0);
        set(network.layers().get(1), new double[][] {{0, 0}, {0, 0}}, 0, 0);
        Trace trace = network.trace(new Examples(new double[][] {{1, 1}, {-1, 0}}, new int[] {0, 0}));
        LayerTrace hidden = trace.layers().get(0);
        assertEquals(Activations.RELU, hidden.f());
        assertArrayEquals(new double[][] {{3.5, -1}, {-0.5, 1}}, hidden.netInputs());
        assertArrayEquals(new double[][] {{3.5, -1}, {-0.5, 1}}, hidden.arguments());
        assertArrayEquals(new double[][] {{3.5, 0}, {0, 1}}, hidden.outputs());
        assertArrayEquals(new double[2][2], hidden.weightGradient());
        // Both classes are at one half, so each example asks for 1/2 more of the first and less of the second.
        LayerTrace output = trace.layers().get(1);
        assertArrayEquals(new double[][] {{-0.875, 0.875}, {-0.25, 0.25}}, output.weightGradient());
        assertArrayEquals(new double[] {-0.5, 0.5}, output.biasGradient());
        assertEquals(network.loss(new Examples(new double[1][2], new int[1])), trace.loss(), 1e-15);
    }

    @Test
    void normalizedLayerShowsItsNetInputsBeforeAndAfter() {
        Network network = Network.of(1, 2, List.of(Hidden.of(3, Activations.RELU).normalized()), 2);
        LayerTrace untrained = network.trace(XOR).layers().get(0);
        for (int unit = 0; unit < 3; unit++) {
            int column = unit;
            double[] z = Arrays.stream(untrained.netInputs()).mapToDouble(row -> row[column]).toArray();
            double[] argument = Arrays.stream(untrained.arguments()).mapToDouble(row -> row[column]).toArray();
            double mean = Arrays.stream(z).sum() / 4;
            double variance = Arrays.stream(z).map(each -> (each - mean) * (each - mean)).sum() / 4;
            assertArrayEquals(Arrays.stream(z).map(each -> (each - mean) / Math.sqrt(variance + 1e-5)).toArray(),
                    argument, 1e-14);
        }
    }

    @Test
    void unitsOfANormalizedLayerAreLeftOfZeroByWhatTheirFunctionIsGiven() {
        Network network = Network.of(1, 2, List.of(Hidden.of(2, Activations.RELU).normalized()), 2);
        NormalizedLayer layer = (NormalizedLayer) network.layers().get(0);
        set(layer, new double[][] {{1, 1}, {1, 1}}, 10, 10);
        layer.beta()[0] = -10;
        assertArrayEquals(new boolean[] {true, false}, network.trace(XOR).layers().get(0).unitsLeftOfZero());
        assertEquals(0.5, network.trace(XOR).silentUnits());
    }

    /** Then one example can be looked at: among itself alone its net inputs would all be 0. */
    @Test
    void trainedNormalizedNetworkShowsWhatItPredictsWith() {
        Network network = Network.of(1, 2, List.of(Hidden.of(3, Activations.TANH).normalized()), 2);
        network.train(XOR, new Sgd(0.1, 2, 3, 1));
        assertEquals(network.loss(XOR), network.trace(XOR).loss(), 1e-15);
        assertEquals(network.loss(XOR.range(1, 2)), network.trace(XOR.range(1, 2)).loss());
    }
}
