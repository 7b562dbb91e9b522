package org.activations.core.network;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import static org.activations.core.network.ExamplesTest.assertMessage;
import static org.activations.core.network.NetworkTest.XOR;
import static org.activations.core.network.NetworkTest.random;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainingTest {

    private static List<Optimizer.Factory> optimizers() {
        return List.of(Sgd::new, Momentum::new, Adam::new);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void stepsComeToTheBitsOfTrain(Optimizer.Factory optimizer) {
        Examples examples = random(50, 4, 3);
        List<Hidden> hidden = List.of(Hidden.of(6, Activations.TANH), Hidden.of(5, Activations.GELU).normalized());
        Network network = Network.of(1, 4, hidden, 3);
        Network same = Network.of(1, 4, hidden, 3);
        List<Epoch> epochs = new ArrayList<>();
        Training training = network.training(examples, optimizer.of(0.01, 8, 3, 2));
        while (!training.isOver()) {
            training.step().ifPresent(epochs::add);
        }
        assertEquals(same.train(examples, optimizer.of(0.01, 8, 3, 2)), epochs);
        assertEquals(same.loss(examples), network.loss(examples));
    }

    @Test
    void stepSaysWhereTrainingIs() {
        Training training = Network.of(1, Activations.TANH, 2, 3, 2).training(XOR, new Sgd(0.1, 3, 2, 1));
        assertEquals(2, training.batches());
        for (int epoch = 1; epoch <= 2; epoch++) {
            for (int batch = 1; batch <= 2; batch++) {
                assertFalse(training.isOver());
                assertEquals(epoch, training.epoch());
                assertEquals(batch, training.batch());
                Optional<Epoch> ended = training.step();
                assertEquals(batch == 2, ended.isPresent());
                assertEquals(epoch, ended.map(Epoch::number).orElse(epoch));
            }
        }
        assertTrue(training.isOver());
        assertMessage(IllegalStateException.class, "training is over, all 2 epochs have been", training::step);
    }

    @Test
    void everyStepChangesTheNetworkAndTrainingOnItsOwnDoesNot() {
        Network network = Network.of(1, Activations.TANH, 2, 3, 2);
        double before = network.loss(XOR);
        Training training = network.training(XOR, new Sgd(0.1, 4, 2, 1));
        assertEquals(before, network.loss(XOR));
        training.step();
        assertTrue(network.loss(XOR) < before);
    }

    @Test
    void interruptedStepIsStillToCome() {
        Training training = Network.of(1, Activations.TANH, 2, 3, 2).training(XOR, new Sgd(0.1, 2, 2, 1));
        training.step();
        Thread.currentThread().interrupt();
        assertMessage(CancellationException.class, "training was interrupted in epoch 1, batch 2", training::step);
        assertEquals(1, training.step().orElseThrow().number());
    }

    /** Steps of Adam are about as long as the rate, so it takes one without measure. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void tooHighARateIsNamedWhicheverTheOptimizer(Optimizer.Factory optimizer) {
        Network network = Network.of(1, Activations.LINEAR, 2, 4, 2);
        String message = assertThrows(DivergedException.class,
                () -> network.train(XOR, optimizer.of(1e200, 2, 30, 1))).getMessage();
        assertTrue(message.matches("the loss is (NaN|Infinity) in epoch 1, batch 2, at rate 1.0E200: the weights have "
                + "grown beyond all bounds; train a new network at a lower rate, a tenth of it for a start"), message);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void slopeThatIsNoNumberIsNamedInANormalizedLayerToo(Optimizer.Factory optimizer) {
        Activation broken = Activation.of("broken", Math::abs, z -> Double.NaN);
        Hidden hidden = new Hidden(3, broken, Initialization.GLOROT, true);
        String message = assertThrows(ArithmeticException.class, () -> Network.of(1, 2, List.of(hidden), 2)
                .train(XOR, optimizer.of(0.1, 2, 3, 1))).getMessage();
        assertTrue(message.matches("there is no gradient in epoch 1, batch 1: the slope of the activation function "
                + "broken is NaN at z = .*"), message);
    }

    /** What the function is given is named, not the net input. */
    @Test
    void valueThatIsNoNumberIsNamedWithTheNormalizedArgument() {
        Activation narrow = Activation.of("narrow", z -> Math.abs(z) > 1.1 ? Double.NaN : z, z -> 1);
        Hidden hidden = new Hidden(1, narrow, Initialization.GLOROT, true);
        Examples examples = new Examples(new double[][] {{0}, {0}, {1}, {0}}, new int[4]);
        String message = assertThrows(ArithmeticException.class, () -> Network.of(1, 1, List.of(hidden), 2)
                .train(examples, new Sgd(0.1, 4, 1, 1))).getMessage();
        assertTrue(message.matches(".*the activation function narrow is NaN at z = -?1\\.7.*"), message);
    }

    @Test
    void batchOfOneCannotBeNormalizedAndIsRefusedBeforeTraining() {
        Network network = Network.of(1, 2, List.of(Hidden.of(3, Activations.RELU).normalized()), 2);
        double before = network.loss(XOR);
        assertMessage(IllegalArgumentException.class, "a batch of one example cannot be normalized, and 4 examples in "
                + "batches of 3 end with one; choose another batch size",
                () -> network.train(XOR, new Sgd(0.1, 3, 1, 1)));
        assertMessage(IllegalArgumentException.class, "a batch of one example cannot be normalized, and 4 examples in "
                + "batches of 1 end with one; choose another batch size",
                () -> network.train(XOR, new Sgd(0.1, 1, 1, 1)));
        assertEquals(before, network.loss(XOR));
        Network.of(1, Activations.RELU, 2, 3, 2).train(XOR, new Sgd(0.1, 3, 1, 1));
    }

    /** As the first layer's inputs and weights do not matter to what comes behind the normalization. */
    @Test
    void normalizedNetworkLearnsFromInputsOfAnyScale() {
        double[][] huge = {{0, 0}, {0, 1e6}, {1e6, 0}, {1e6, 1e6}};
        Network network = Network.of(1, 2, List.of(Hidden.of(8, Activations.TANH).normalized()), 2);
        Examples examples = new Examples(huge, XOR.labels());
        network.train(examples, new Sgd(0.5, 4, 300, 1));
        assertEquals(1, network.accuracy(examples), "the loss is " + network.loss(examples));
    }
}
