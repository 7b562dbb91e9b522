package org.activations.core.network;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.core.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import static org.activations.core.network.ExamplesTest.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NetworkTest {

    static final Examples XOR =
            new Examples(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new int[] {0, 1, 1, 0});

    @TempDir
    private static Path classes;

    @Test
    void learnsExclusiveOr() {
        Network network = Network.of(1, Activations.TANH, 2, 8, 2);
        network.train(XOR, new Sgd(0.5, 4, 500, 1));
        assertEquals(1, network.accuracy(XOR), "the loss is " + network.loss(XOR));
        assertTrue(network.predict(new double[] {0, 1})[1] > 0.9, "the loss is " + network.loss(XOR));
    }

    @Test
    void learnsSpiralsWithAFunctionOfTheReadersOwn() {
        Activation own = Activation.of("bent", z -> z / (1 + Math.abs(z)));
        Examples spirals = spirals(100);
        Network network = Network.of(1, own, Initialization.HE, 2, 16, 16, 2);
        List<Epoch> epochs = network.train(spirals, new Sgd(0.3, 10, 200, 1));
        assertEquals(1, network.accuracy(spirals), "the last epoch was " + epochs.get(199));
    }

    @Test
    void scoreIsLossAndAccuracyAtOnce() {
        Examples spirals = spirals(100);
        Network network = Network.of(1, Activations.TANH, 2, 8, 2);
        network.train(spirals, new Sgd(0.3, 10, 20, 1));
        double loss = 0;
        int right = 0;
        for (int i = 0; i < spirals.size(); i++) {
            double p = network.predict(spirals.inputs()[i])[spirals.labels()[i]];
            loss -= Math.log(p) / spirals.size();
            right += p > 0.5 ? 1 : 0;
        }
        assertEquals(loss, network.score(spirals).loss(), 1e-12);
        assertEquals((double) right / spirals.size(), network.score(spirals).accuracy());
        assertEquals(network.score(spirals), new Score(network.loss(spirals), network.accuracy(spirals)));
        Testing testing = network.testing(spirals);
        for (int i = 0; i + 1 < (spirals.size() + 31) / 32; i++) {
            assertEquals(Optional.empty(), testing.step());
        }
        assertEquals(Optional.of(network.score(spirals)), testing.step());
        assertThrows(IllegalStateException.class, testing::step);
    }

    @Test
    void noHiddenLayerIsNotEnoughForExclusiveOr() {
        Network network = Network.of(1, Activations.TANH, 2, 2);
        network.train(XOR, new Sgd(0.5, 4, 500, 1));
        assertEquals(Math.log(2), network.loss(XOR), 1e-6);
    }

    @Test
    void predictionIsTheSoftmaxOfWhatTheFormulasGive() {
        Network network = Network.of(1, Activations.RELU, 1, 2, 2);
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
    void probabilitiesOfManyExamplesAreThoseOfEach() {
        Network network = Network.of(1, Activations.TANH, 4, 6, 3);
        Examples examples = random(50, 4, 3);
        double[][] probabilities = network.probabilities(examples);
        assertEquals(50, probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            assertArrayEquals(network.predict(examples.inputs()[i]), probabilities[i], "example " + i);
        }
    }

    @Test
    void weightsOfZeroPredictAllClassesAlikeAtALossOfLnTen() {
        Network network = Network.of(1, Activations.LOGISTIC, 4, 3, 10);
        network.layers().stream().flatMap(layer -> Arrays.stream(layer.weights()))
                .forEach(row -> Arrays.fill(row, 0));
        Examples examples = random(20, 4, 10);
        assertEquals(Math.log(10), network.loss(examples), 1e-14);
        assertEquals(0.1, network.predict(new double[4])[9], 1e-16);
    }

    @Test
    void sameSeedGivesTheSameBitsAndAnotherSeedOthers() {
        Examples examples = random(50, 4, 3);
        List<Epoch> once = Network.of(7, Activations.TANH, 4, 6, 3).train(examples, new Sgd(0.1, 8, 5, 3));
        List<Epoch> again = Network.of(7, Activations.TANH, 4, 6, 3).train(examples, new Sgd(0.1, 8, 5, 3));
        List<Epoch> otherWeights = Network.of(8, Activations.TANH, 4, 6, 3).train(examples, new Sgd(0.1, 8, 5, 3));
        List<Epoch> otherOrder = Network.of(7, Activations.TANH, 4, 6, 3).train(examples, new Sgd(0.1, 8, 5, 4));
        assertEquals(once, again);
        assertNotEquals(once.get(4).loss(), otherWeights.get(4).loss());
        assertNotEquals(once.get(4).loss(), otherOrder.get(4).loss());
    }

    /** Java's own random numbers and arithmetic, so every release and every processor must come to these digits. */
    @Test
    void everyMachineComesToTheSameLoss() {
        Network network = Network.of(1, Activations.RELU, Initialization.GLOROT, 5, 17, 9, 3);
        Examples examples = random(50, 5, 3);
        network.train(examples, new Sgd(0.1, 8, 20, 1));
        assertEquals(1.0718136418196536, network.loss(examples));
    }

    @Test
    void epochReportsTheMeanOverExamplesNotOverBatches() {
        Network network = Network.of(1, Activations.TANH, 4, 6, 3);
        Examples examples = random(11, 4, 3);
        // At this rate the weights stay as they are, so the batches of 4, 4 and 3 see the network that loss() sees.
        for (Epoch epoch : network.train(examples, new Sgd(Double.MIN_VALUE, 4, 2, 1))) {
            assertEquals(network.loss(examples), epoch.loss(), 1e-14);
            assertEquals(network.accuracy(examples), epoch.accuracy(), 1e-15);
        }
    }

    @Test
    void progressIsToldOfEachEpochInOrder() {
        List<Epoch> told = new ArrayList<>();
        List<Epoch> epochs = Network.of(1, Activations.TANH, 2, 4, 2).train(XOR, new Sgd(0.1, 3, 5, 1), told::add);
        assertEquals(epochs, told);
        assertEquals(List.of(1, 2, 3, 4, 5), told.stream().map(Epoch::number).toList());
    }

    @Test
    void batchLargerThanTheExamplesIsTheExamples() {
        Network network = Network.of(1, Activations.TANH, 2, 4, 2);
        Network same = Network.of(1, Activations.TANH, 2, 4, 2);
        assertEquals(network.train(XOR, new Sgd(0.1, 4, 3, 1)), same.train(XOR, new Sgd(0.1, Integer.MAX_VALUE, 3, 1)));
    }

    @Test
    void trainingChangesNoArgument() {
        double[][] inputs = {{0, 0}, {0, 1}, {1, 0}};
        int[] labels = {0, 1, 1};
        Network network = Network.of(1, Activations.RELU, 2, 4, 2);
        network.train(new Examples(inputs, labels), new Sgd(0.1, 2, 3, 1));
        assertArrayEquals(new double[][] {{0, 0}, {0, 1}, {1, 0}}, inputs);
        assertArrayEquals(new int[] {0, 1, 1}, labels);
    }

    @Test
    void askingChangesNoWeights() {
        Network network = Network.of(1, Activations.TANH, 2, 4, 2);
        double loss = network.loss(XOR);
        network.predict(new double[] {1, 0});
        network.trace(XOR);
        assertEquals(loss, network.loss(XOR));
    }

    @Test
    void tooHighARateIsNamedWithItsEpochAndBatch() {
        Network network = Network.of(1, Activations.LINEAR, 2, 4, 2);
        String message = assertThrows(DivergedException.class,
                () -> network.train(XOR, new Sgd(1e200, 2, 30, 1))).getMessage();
        assertTrue(message.matches("the loss is (NaN|Infinity) in epoch 1, batch 2, at rate 1.0E200: the weights have "
                + "grown beyond all bounds; train a new network at a lower rate, a tenth of it for a start"), message);
    }

    @Test
    void tooHighARateIsNoticedAfterTheLastStep() {
        Network network = Network.of(1, Activations.LINEAR, 2, 4, 2);
        String message = assertThrows(ArithmeticException.class,
                () -> network.train(XOR, new Sgd(1e200, 4, 1, 1))).getMessage();
        assertTrue(message.contains(" after epoch 1, at rate 1.0E200: "), message);
    }

    @Test
    void functionThatGivesNaNIsNamedWithItsArgument() {
        Network network = Network.of(1, Activation.of("root", Math::sqrt), Initialization.GLOROT, 2, 4, 2);
        assertFailsTraining("the loss is NaN in epoch 1, batch 1, at rate 0.1: the activation function root is NaN at "
                + "z = -\\d.*", network, XOR, new Sgd(0.1, 4, 1, 1));
    }

    @Test
    void functionThatGivesNaNOnlyAfterAStepIsNamed() {
        // Class 0 wants a smaller output, and so a smaller z: 0.001 before the first step, below 0 after it.
        Examples one = new Examples(new double[][] {{1}}, new int[] {0});
        Activation root = Activation.of("root", Math::sqrt, z -> 0.5 / Math.sqrt(z));
        for (int epochs = 1; epochs <= 2; epochs++) {
            Network network = Network.of(1, root, Initialization.GLOROT, 1, 1, 2);
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
        Network network = Network.of(1, size, 2, 4, 2);
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
            Network network = Network.of(1, size, 2, 4, 2);
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
                + "Infinity at z = 0.0", Network.of(1, inverse, Initialization.GLOROT, 2, 4, 2), zero,
                new Sgd(0.1, 1, 1, 1));
        Activation root = Activation.of("root", Math::sqrt, z -> 0.5 / Math.sqrt(z));
        assertFailsTraining("there is no gradient in epoch 1, batch 1: the slope of the activation function root is "
                + "Infinity at z = 0.0", Network.of(1, root, Initialization.GLOROT, 2, 4, 2), zero,
                new Sgd(0.1, 1, 1, 1));
    }

    /** A function that overflows has not failed by itself: a study shows such a network as diverged, and goes on. */
    @Test
    void functionThatOverflowsIsNamedAndCountsAsDiverged() {
        Activation cube = Activation.of("cube", z -> z * z * z, z -> 3 * z * z);
        Network network = Network.of(1, cube, 2, 4, 2);
        String message = assertThrows(DivergedException.class,
                () -> network.train(XOR, new Sgd(1e110, 4, 9, 1))).getMessage();
        assertTrue(message.matches("the loss is (NaN|Infinity) (in|after) epoch \\d.*, at rate 1.0E110: the activation "
                + "function cube is -?Infinity at z = .*"), message);
    }

    @Test
    void examplesThatDoNotFitAreRefused() {
        Network network = Network.of(1, Activations.RELU, 64, 32, 10);
        String wrongInputs = "the network 64-32-10 has 64 inputs, got examples of 63 numbers";
        Examples short63 = new Examples(new double[2][63], new int[2]);
        refuse(wrongInputs, () -> network.train(short63, new Sgd(0.1, 2, 1, 1)));
        refuse(wrongInputs, () -> network.loss(short63));
        refuse(wrongInputs, () -> network.accuracy(short63));
        refuse(wrongInputs, () -> network.trace(short63));
        refuse(wrongInputs, () -> network.probabilities(short63));
        refuse(wrongInputs, () -> network.training(short63, new Sgd(0.1, 2, 1, 1)));
        refuse(wrongInputs, () -> network.predict(new double[63]));
        refuse("labels[1] is 10, expected 0 to 9: the network 64-32-10 has 10 classes",
                () -> network.loss(new Examples(new double[2][64], new int[] {9, 10})));
        assertMessage(NullPointerException.class, "x is null, expected a double[]", () -> network.predict(null));
        assertMessage(NullPointerException.class, "examples is null", () -> network.loss(null));
    }

    @Test
    void sizesMustBeTwoOrMoreAndPositive() {
        String rule = "a network needs two or more sizes, each at least 1, from the inputs to the classes, got ";
        refuse(rule + "[64]", () -> Network.of(1, Activations.RELU, 64));
        refuse(rule + "[64, 0, 10]", () -> Network.of(1, Activations.RELU, 64, 0, 10));
        assertMessage(NullPointerException.class, "the activation function is null", () -> Network.of(1, null, 2, 2));
        assertMessage(NullPointerException.class, "sizes is null, expected an int[]",
                () -> Network.of(1, Activations.RELU, (int[]) null));
    }

    /** It would be a network of 32 inputs and 10 classes, and 64 the seed. */
    @Test
    void seedThatIsForgottenDoesNotCompile() throws Exception {
        assertTrue(compiles("Network.of(1, GELU, 64, 32, 10)"));
        assertFalse(compiles("Network.of(GELU, 64, 32, 10)"));
        assertFalse(compiles("Network.of(GELU, HE, 64, 32, 10)"));
    }

    private static boolean compiles(String expression) throws Exception {
        String source = """
                import org.activations.core.network.Network;
                import static org.activations.core.Activations.GELU;
                import static org.activations.core.network.Initialization.HE;
                class Line { Object value = %s; }""".formatted(expression);
        JavaFileObject line = new SimpleJavaFileObject(URI.create("string:///Line.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        String core = Path.of(Network.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        return ToolProvider.getSystemJavaCompiler().getTask(Writer.nullWriter(), null, ignored -> { },
                List.of("-proc:none", "-d", classes.toString(), "-cp", core), null, List.of(line)).call();
    }

    @Test
    void layersMayHaveFunctionsAndWeightsOfTheirOwn() {
        Network network = Network.of(7, 4, List.of(Hidden.of(5, Activations.TANH),
                Hidden.of(6, Activations.RELU).with(Initialization.LECUN)), 3);
        assertEquals("4-5-6-3", network.toString());
        assertEquals(List.of(Activations.TANH, Activations.RELU, Activations.LINEAR),
                network.layers().stream().map(Layer::activation).toList());
        // The random numbers are the same whatever the scale; the output layer's is that of the last hidden layer.
        Network glorot = Network.of(7, Activations.TANH, Initialization.GLOROT, 4, 5, 6, 3);
        double[] factors = {Initialization.gain(Activations.TANH) / 2 / Math.sqrt(2.0 / 9),
            1 / Math.sqrt(5) / Math.sqrt(2.0 / 11), 1 / Math.sqrt(6) / Math.sqrt(2.0 / 9)};
        for (int layer = 0; layer < 3; layer++) {
            double[][] weights = glorot.layers().get(layer).weights();
            for (int i = 0; i < weights.length; i++) {
                double factor = factors[layer];
                assertArrayEquals(Arrays.stream(weights[i]).map(w -> w * factor).toArray(),
                        network.layers().get(layer).weights()[i], 1e-15);
            }
        }
    }

    @Test
    void layersOfOneFunctionAreTheNetworkOfThatFunction() {
        Network list = Network.of(3, 4, List.of(Hidden.of(5, Activations.GELU), Hidden.of(6, Activations.GELU)), 3);
        Network sizes = Network.of(3, Activations.GELU, 4, 5, 6, 3);
        Network rule = Network.of(3, Activations.GELU, Initialization.of(Activations.GELU), 4, 5, 6, 3);
        Examples examples = random(20, 4, 3);
        assertEquals(sizes.loss(examples), list.loss(examples));
        assertEquals(sizes.loss(examples), rule.loss(examples));
    }

    @Test
    void normalizedLayerHasTheWeightsOfOneThatIsNot() {
        Network plain = Network.of(1, Activations.TANH, 2, 3, 2);
        Network normalized = Network.of(1, 2, List.of(Hidden.of(3, Activations.TANH).normalized()), 2);
        assertArrayEquals(plain.layers().get(0).weights(), normalized.layers().get(0).weights());
        // Its running mean is 0 and its running variance 1, until it learns.
        assertEquals(plain.loss(XOR), normalized.loss(XOR), 1e-5);
        assertNotEquals(plain.loss(XOR), normalized.loss(XOR));
    }

    @Test
    void networkWithoutHiddenLayersHasTheWeightsOfTheLinearFunction() {
        Network none = Network.of(1, 4, List.of(), 3);
        Network linear = Network.of(1, Activations.LINEAR, Initialization.LECUN, 4, 3);
        assertArrayEquals(linear.layers().get(0).weights(), none.layers().get(0).weights());
        assertArrayEquals(linear.layers().get(0).weights(),
                Network.of(1, Activations.LOGISTIC, 4, 3).layers().get(0).weights());
    }

    @Test
    void hiddenLayerKeepsWhatIsNotChanged() {
        Hidden hidden = new Hidden(3, Activations.TANH, Initialization.HE, true);
        assertEquals(hidden, Hidden.of(3, Activations.TANH).normalized().with(Initialization.HE));
        assertEquals(hidden, Hidden.of(3, Activations.TANH).with(Initialization.HE).normalized());
    }

    @Test
    void layersMustHaveInputsUnitsAndClasses() {
        List<Hidden> hidden = List.of(Hidden.of(3, Activations.TANH));
        refuse("a network needs at least one input and one class, got 0 inputs and 2 classes",
                () -> Network.of(1, 0, hidden, 2));
        refuse("a network needs at least one input and one class, got 2 inputs and 0 classes",
                () -> Network.of(1, 2, hidden, 0));
        refuse("a hidden layer of 0 units, expected at least 1", () -> Hidden.of(0, Activations.TANH));
        assertMessage(NullPointerException.class, "the activation function is null",
                () -> new Hidden(1, null, Initialization.HE, false));
        assertMessage(NullPointerException.class, "the initialization is null", () -> hidden.get(0).with(null));
        assertMessage(NullPointerException.class, "hidden is null, expected a List", () -> Network.of(1, 2, null, 2));
    }

    @Test
    void interruptedThreadStopsBeforeTheNextBatch() {
        Network network = Network.of(1, Activations.TANH, 2, 4, 2);
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

    private static void assertFailsTraining(String message, Network network, Examples examples, Sgd sgd) {
        String got = assertThrows(ArithmeticException.class, () -> network.train(examples, sgd)).getMessage();
        assertTrue(got.matches(message), got);
    }

    private static void refuse(String message, Executable call) {
        assertMessage(IllegalArgumentException.class, message, call);
    }

    static void set(Layer layer, double[][] weights, double... biases) {
        for (int i = 0; i < weights.length; i++) {
            System.arraycopy(weights[i], 0, layer.weights()[i], 0, weights[i].length);
        }
        System.arraycopy(biases, 0, layer.biases(), 0, biases.length);
    }

    static Examples random(int count, int features, int classes) {
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
