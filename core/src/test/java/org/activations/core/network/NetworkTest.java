package org.activations.core.network;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.core.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

import static org.activations.core.network.ExamplesTest.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NetworkTest {

    private static final int[] DEEP = {64, 32, 32, 32, 32, 32, 10};

    private static final Examples XOR =
            new Examples(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new int[] {0, 1, 1, 0});

    @Test
    void learnsExclusiveOr() {
        Network network = Network.of(Activations.TANH, 1, 2, 8, 2);
        network.train(XOR, new Sgd(0.5, 4, 500, 1));
        assertEquals(1, network.accuracy(XOR), "the loss is " + network.loss(XOR));
        assertTrue(network.predict(new double[] {0, 1})[1] > 0.9, "the loss is " + network.loss(XOR));
    }

    @Test
    void learnsSpiralsWithAFunctionOfTheReadersOwn() {
        Activation own = Activation.of("bent", z -> z / (1 + Math.abs(z)));
        Examples spirals = spirals(100);
        Network network = Network.of(own, Initialization.HE, 1, 2, 16, 16, 2);
        List<Epoch> epochs = network.train(spirals, new Sgd(0.3, 10, 200, 1));
        assertEquals(1, network.accuracy(spirals), "the last epoch was " + epochs.get(199));
    }

    @Test
    void noHiddenLayerIsNotEnoughForExclusiveOr() {
        Network network = Network.of(Activations.TANH, 1, 2, 2);
        network.train(XOR, new Sgd(0.5, 4, 500, 1));
        assertEquals(Math.log(2), network.loss(XOR), 1e-6);
    }

    @Test
    void predictionIsTheSoftmaxOfWhatTheFormulasGive() {
        Network network = Network.of(Activations.RELU, 1, 1, 2, 2);
        Layer hidden = network.layers().get(0);
        Layer output = network.layers().get(1);
        set(hidden, new double[][] {{1, -1}}, 0.5, 0.25);
        set(output, new double[][] {{2, 0}, {0, 3}}, 0, Math.log(3) - 5);
        // z = (2.5, -1.75), relu (2.5, 0), net inputs (5, ln 3 - 5): shares 1 and 3 e⁻¹⁰.
        double[] p = network.predict(new double[] {2});
        double small = 3 * Math.exp(-10);
        assertArrayEquals(new double[] {1 / (1 + small), small / (1 + small)}, p, 1e-15);
        assertEquals(0, Vectors.argmax(p));
    }

    @Test
    void weightsOfZeroPredictAllClassesAlikeAtALossOfLnTen() {
        Network network = Network.of(Activations.LOGISTIC, 1, 4, 3, 10);
        network.layers().forEach(layer -> Matrices.clear(layer.weights()));
        Examples examples = random(20, 4, 10);
        assertEquals(Math.log(10), network.loss(examples), 1e-14);
        assertEquals(0.1, network.predict(new double[4])[9], 1e-16);
    }

    @Test
    void sameSeedGivesTheSameBitsAndAnotherSeedOthers() {
        Examples examples = random(50, 4, 3);
        List<Epoch> once = Network.of(Activations.TANH, 7, 4, 6, 3).train(examples, new Sgd(0.1, 8, 5, 3));
        List<Epoch> again = Network.of(Activations.TANH, 7, 4, 6, 3).train(examples, new Sgd(0.1, 8, 5, 3));
        List<Epoch> otherWeights = Network.of(Activations.TANH, 8, 4, 6, 3).train(examples, new Sgd(0.1, 8, 5, 3));
        List<Epoch> otherOrder = Network.of(Activations.TANH, 7, 4, 6, 3).train(examples, new Sgd(0.1, 8, 5, 4));
        assertEquals(once, again);
        assertNotEquals(once.get(4).loss(), otherWeights.get(4).loss());
        assertNotEquals(once.get(4).loss(), otherOrder.get(4).loss());
    }

    /** Java's own random numbers and arithmetic, so every release and every processor must come to these digits. */
    @Test
    void everyMachineComesToTheSameLoss() {
        Network network = Network.of(Activations.RELU, Initialization.GLOROT, 1, 5, 17, 9, 3);
        Examples examples = random(50, 5, 3);
        network.train(examples, new Sgd(0.1, 8, 20, 1));
        assertEquals(1.0718136418196536, network.loss(examples));
    }

    @Test
    void epochReportsTheMeanOverExamplesNotOverBatches() {
        Network network = Network.of(Activations.TANH, 1, 4, 6, 3);
        Examples examples = random(11, 4, 3);
        // At this rate the weights stay as they are, so the batches of 4, 4 and 3 see the network that loss() sees.
        Epoch epoch = network.train(examples, new Sgd(Double.MIN_VALUE, 4, 1, 1)).get(0);
        assertEquals(network.loss(examples), epoch.loss(), 1e-14);
        assertEquals(network.accuracy(examples), epoch.accuracy(), 1e-15);
    }

    @Test
    void progressIsToldOfEachEpochInOrder() {
        List<Epoch> told = new ArrayList<>();
        List<Epoch> epochs = Network.of(Activations.TANH, 1, 2, 4, 2).train(XOR, new Sgd(0.1, 3, 5, 1), told::add);
        assertEquals(epochs, told);
        assertEquals(List.of(1, 2, 3, 4, 5), told.stream().map(Epoch::number).toList());
    }

    @Test
    void batchLargerThanTheExamplesIsTheExamples() {
        Network network = Network.of(Activations.TANH, 1, 2, 4, 2);
        Network same = Network.of(Activations.TANH, 1, 2, 4, 2);
        assertEquals(network.train(XOR, new Sgd(0.1, 4, 3, 1)), same.train(XOR, new Sgd(0.1, Integer.MAX_VALUE, 3, 1)));
    }

    @Test
    void gradientOfDeepLogisticLayersVanishesWhereThatOfReluDoesNot() {
        Examples batch = random(32, 64, 10);
        double[] logistic = Network.of(Activations.LOGISTIC, Initialization.GLOROT, 1, DEEP).gradientNorms(batch);
        double[] relu = Network.of(Activations.RELU, Initialization.GLOROT, 1, DEEP).gradientNorms(batch);
        assertEquals(6, logistic.length);
        assertTrue(logistic[0] < logistic[5] / 100, "norms by layer: " + Arrays.toString(logistic));
        assertTrue(relu[0] > relu[5] / 10, "norms by layer: " + Arrays.toString(relu));
    }

    @Test
    void silentUnitsAreThoseAtZeroForEveryExample() {
        Network network = Network.of(Activations.RELU, 1, 2, 5, 3, 2);
        double[] first = network.layers().get(0).biases();
        double[] second = network.layers().get(1).biases();
        Arrays.fill(first, 100);
        Arrays.fill(second, 1000);
        assertEquals(0, network.silentUnits(XOR));
        first[2] = -100;
        second[0] = -1000;
        second[1] = -1000;
        assertEquals(3.0 / 8, network.silentUnits(XOR));
        // One example at which the unit speaks is enough.
        set(network.layers().get(0), new double[2][5], 0, 0, 0, 0, 0);
        network.layers().get(0).weights()[1][0] = 1;
        assertEquals((4.0 + 2) / 8, network.silentUnits(XOR));
        assertEquals(0, Network.of(Activations.RELU, 1, 2, 2).silentUnits(XOR), "no hidden layer");
    }

    @Test
    void trainingChangesNoArgument() {
        double[][] inputs = {{0, 0}, {0, 1}, {1, 0}};
        int[] labels = {0, 1, 1};
        Network network = Network.of(Activations.RELU, 1, 2, 4, 2);
        network.train(new Examples(inputs, labels), new Sgd(0.1, 2, 3, 1));
        assertArrayEquals(new double[][] {{0, 0}, {0, 1}, {1, 0}}, inputs);
        assertArrayEquals(new int[] {0, 1, 1}, labels);
    }

    @Test
    void askingChangesNoWeights() {
        Network network = Network.of(Activations.TANH, 1, 2, 4, 2);
        double loss = network.loss(XOR);
        network.predict(new double[] {1, 0});
        network.gradientNorms(XOR);
        network.silentUnits(XOR);
        assertEquals(loss, network.loss(XOR));
    }

    @Test
    void tooHighARateIsNamedWithItsEpochAndBatch() {
        Network network = Network.of(Activations.LINEAR, 1, 2, 4, 2);
        String message = assertThrows(DivergedException.class,
                () -> network.train(XOR, new Sgd(1e200, 2, 30, 1))).getMessage();
        assertTrue(message.matches("the loss is (NaN|Infinity) in epoch 1, batch 2, at rate 1.0E200: the weights have "
                + "grown beyond all bounds; train a new network at a lower rate, a tenth of it for a start"), message);
    }

    @Test
    void tooHighARateIsNoticedAfterTheLastStep() {
        Network network = Network.of(Activations.LINEAR, 1, 2, 4, 2);
        String message = assertThrows(ArithmeticException.class,
                () -> network.train(XOR, new Sgd(1e200, 4, 1, 1))).getMessage();
        assertTrue(message.contains(" after epoch 1, at rate 1.0E200: "), message);
    }

    @Test
    void functionThatGivesNaNIsNamedWithItsArgument() {
        Network network = Network.of(Activation.of("root", Math::sqrt), 1, 2, 4, 2);
        assertFailsTraining("the loss is NaN in epoch 1, batch 1, at rate 0.1: the activation function root is NaN at "
                + "z = -\\d.*", network, XOR, new Sgd(0.1, 4, 1, 1));
    }

    @Test
    void functionThatGivesNaNOnlyAfterAStepIsNamed() {
        // Class 0 wants a smaller output, and so a smaller z: 0.001 before the first step, below 0 after it.
        Examples one = new Examples(new double[][] {{1}}, new int[] {0});
        Activation root = Activation.of("root", Math::sqrt, z -> 0.5 / Math.sqrt(z));
        for (int epochs = 1; epochs <= 2; epochs++) {
            Network network = Network.of(root, 1, 1, 1, 2);
            set(network.layers().get(0), new double[][] {{0.001}}, 0);
            set(network.layers().get(1), new double[][] {{-1, 1}}, 0, 0);
            assertFailsTraining("the loss is NaN " + (epochs == 1 ? "after epoch 1" : "in epoch 2, batch 1")
                    + ", at rate 1.0: the activation function root is NaN at z = -\\d.*",
                    network, one, new Sgd(1, 1, epochs, 1));
        }
    }

    /** An input of 0 and biases of 0 make z = 0, where z / |z| is NaN, whatever the rate. */
    @Test
    void slopeThatIsNaNIsNamedWithItsArgument() {
        Activation size = Activation.of("size", Math::abs, z -> z / Math.abs(z));
        Network network = Network.of(size, 1, 2, 4, 2);
        assertFailsTraining("there is no gradient in epoch 1, batch 1: the slope of the activation function size is "
                + "NaN at z = 0.0", network, XOR, new Sgd(1e-9, 4, 2, 1));
    }

    /** At this rate the biases stay 0. The example that is to blame comes early or late, as the seed has it. */
    @Test
    void slopeThatIsNaNIsNamedWithItsBatch() {
        Activation size = Activation.of("size", Math::abs, z -> z / Math.abs(z));
        Set<String> batches = new TreeSet<>();
        for (int seed = 1; seed <= 30; seed++) {
            Sgd slow = new Sgd(Double.MIN_VALUE, 1, 1, seed);
            Network network = Network.of(size, 1, 2, 4, 2);
            String message = assertThrows(ArithmeticException.class, () -> network.train(XOR, slow)).getMessage();
            batches.add(message.substring(0, message.indexOf(':')));
        }
        String where = "there is no gradient in epoch 1, batch ";
        assertEquals(Set.of(where + 1, where + 2, where + 3, where + 4), batches);
    }

    @Test
    void functionWhoseValueOrSlopeIsInfiniteIsNamed() {
        Examples zero = new Examples(new double[][] {{0, 0}}, new int[] {0});
        Activation inverse = Activation.of("inverse", z -> 1 / z, z -> -1 / (z * z));
        assertFailsTraining("the loss is NaN in epoch 1, batch 1, at rate 0.1: the activation function inverse is "
                + "Infinity at z = 0.0", Network.of(inverse, 1, 2, 4, 2), zero, new Sgd(0.1, 1, 1, 1));
        Activation root = Activation.of("root", Math::sqrt, z -> 0.5 / Math.sqrt(z));
        assertFailsTraining("there is no gradient in epoch 1, batch 1: the slope of the activation function root is "
                + "Infinity at z = 0.0", Network.of(root, 1, 2, 4, 2), zero, new Sgd(0.1, 1, 1, 1));
    }

    /** A function that overflows has not failed by itself: a study shows such a network as diverged, and goes on. */
    @Test
    void functionThatOverflowsIsNamedAndCountsAsDiverged() {
        Activation cube = Activation.of("cube", z -> z * z * z, z -> 3 * z * z);
        Network network = Network.of(cube, 1, 2, 4, 2);
        String message = assertThrows(DivergedException.class,
                () -> network.train(XOR, new Sgd(1e110, 4, 9, 1))).getMessage();
        assertTrue(message.matches("the loss is (NaN|Infinity) (in|after) epoch \\d.*, at rate 1.0E110: the activation "
                + "function cube is -?Infinity at z = .*"), message);
    }

    /** The first layer's inputs are a power of two as large, its weights as small: all other layers see no change. */
    @Test
    void normOfTheGradientNeitherUnderflowsNorOverflows() {
        Network network = Network.of(Activations.RELU, 1, 2, 4, 3, 2);
        double[] norms = network.gradientNorms(XOR);
        for (int power : new int[] {-565, -1000, 565, 1000}) {
            double[] scaled = norms.clone();
            scaled[0] = Math.scalb(norms[0], power);
            Network same = Network.of(Activations.RELU, 1, 2, 4, 3, 2);
            for (double[] row : same.layers().get(0).weights()) {
                Arrays.setAll(row, unit -> Math.scalb(row[unit], -power));
            }
            double[][] inputs = Arrays.stream(XOR.inputs())
                    .map(row -> Arrays.stream(row).map(x -> Math.scalb(x, power)).toArray()).toArray(double[][]::new);
            assertArrayEquals(scaled, same.gradientNorms(new Examples(inputs, XOR.labels())), "2 to the " + power);
        }
    }

    @Test
    void examplesThatDoNotFitAreRefused() {
        Network network = Network.of(Activations.RELU, 1, 64, 32, 10);
        String wrongInputs = "the network 64-32-10 has 64 inputs, got examples of 63 numbers";
        Examples short63 = new Examples(new double[2][63], new int[2]);
        refuse(wrongInputs, () -> network.train(short63, new Sgd(0.1, 2, 1, 1)));
        refuse(wrongInputs, () -> network.loss(short63));
        refuse(wrongInputs, () -> network.accuracy(short63));
        refuse(wrongInputs, () -> network.gradientNorms(short63));
        refuse(wrongInputs, () -> network.silentUnits(short63));
        refuse(wrongInputs, () -> network.predict(new double[63]));
        refuse("labels[1] is 10, expected 0 to 9: the network 64-32-10 has 10 classes",
                () -> network.loss(new Examples(new double[2][64], new int[] {9, 10})));
        assertMessage(NullPointerException.class, "x is null, expected a double[]", () -> network.predict(null));
        assertMessage(NullPointerException.class, "examples is null", () -> network.loss(null));
    }

    @Test
    void sizesMustBeTwoOrMoreAndPositive() {
        String rule = "a network needs two or more sizes, each at least 1, from the inputs to the classes, got ";
        refuse(rule + "[64]", () -> Network.of(Activations.RELU, 1, 64));
        refuse(rule + "[64, 0, 10]", () -> Network.of(Activations.RELU, 1, 64, 0, 10));
        assertMessage(NullPointerException.class, "the activation function is null", () -> Network.of(null, 1, 2, 2));
        assertMessage(NullPointerException.class, "sizes is null, expected an int[]",
                () -> Network.of(Activations.RELU, 1, (int[]) null));
    }

    @Test
    void interruptedThreadStopsBeforeTheNextBatch() {
        Network network = Network.of(Activations.TANH, 1, 2, 4, 2);
        double before = network.loss(XOR);
        Thread.currentThread().interrupt();
        assertMessage(CancellationException.class, "training was interrupted in epoch 1, batch 1",
                () -> network.train(XOR, new Sgd(0.1, 2, 1, 1)));
        assertFalse(Thread.interrupted(), "the interrupt has been told");
        assertEquals(before, network.loss(XOR));
        assertMessage(CancellationException.class, "training was interrupted in epoch 3, batch 1",
                () -> network.train(XOR, new Sgd(0.1, 2, 9, 1), epoch -> {
                    if (epoch.number() == 2) {
                        Thread.currentThread().interrupt();
                    }
                }));
    }

    @Test
    void gradientPerWeightIsTheRootMeanSquare() {
        Network network = Network.of(Activations.RELU, 1, 2, 5, 3, 2);
        double[] norms = network.gradientNorms(XOR);
        assertArrayEquals(new double[] {norms[0] / Math.sqrt(10), norms[1] / Math.sqrt(15), norms[2] / Math.sqrt(6)},
                network.gradientPerWeight(XOR), 1e-15);
    }

    @Test
    void outputSpreadIsTheStandardDeviationOverTheExamples() {
        Network network = Network.of(Activations.LINEAR, 1, 2, 2, 1, 2);
        set(network.layers().get(0), new double[][] {{3, 0}, {0, 4}}, 7, 8);
        set(network.layers().get(1), new double[][] {{2}, {0}}, 9);
        // The inputs are 0 and 1 half of the time each, so their standard deviation is 1/2.
        assertArrayEquals(new double[] {Math.sqrt((2.25 + 4) / 2), 3}, network.outputSpreads(XOR), 1e-15);
        assertEquals(0, Network.of(Activations.RELU, 1, 2, 2).outputSpreads(XOR).length, "no hidden layer");
    }

    @Test
    void unitsLeftOfZeroHaveNoPositiveNetInput() {
        Network network = Network.of(Activations.LEAKY_RELU, 1, 2, 3, 2, 2);
        set(network.layers().get(0), new double[][] {{1, 1, -1}, {1, 1, -1}}, -2, -1.5, 0);
        set(network.layers().get(1), new double[3][2], 0, 1e-300);
        assertArrayEquals(new boolean[] {true, false, true, true, false}, network.unitsLeftOfZero(XOR));
    }

    private static void assertFailsTraining(String message, Network network, Examples examples, Sgd sgd) {
        String got = assertThrows(ArithmeticException.class, () -> network.train(examples, sgd)).getMessage();
        assertTrue(got.matches(message), got);
    }

    private static void refuse(String message, Executable call) {
        assertMessage(IllegalArgumentException.class, message, call);
    }

    private static void set(Layer layer, double[][] weights, double... biases) {
        for (int i = 0; i < weights.length; i++) {
            System.arraycopy(weights[i], 0, layer.weights()[i], 0, weights[i].length);
        }
        System.arraycopy(biases, 0, layer.biases(), 0, biases.length);
    }

    private static Examples random(int count, int features, int classes) {
        Random random = new Random(1);
        double[][] inputs = new double[count][features];
        for (double[] row : inputs) {
            Arrays.setAll(row, i -> random.nextDouble());
        }
        return new Examples(inputs, random.ints(count, 0, classes).toArray());
    }

    /** Two spirals around each other, half a turn apart. */
    private static Examples spirals(int count) {
        double[][] inputs = new double[count][];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % 2;
            double radius = 0.2 + 2.0 * i / count;
            double angle = 2 * radius + Math.PI * labels[i];
            inputs[i] = new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
        }
        return new Examples(inputs, labels);
    }
}
