package org.activations.lessons.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.activations.core.Activation;
import org.activations.core.network.Adam;
import org.activations.core.network.Epoch;
import org.activations.core.network.Examples;
import org.activations.core.network.Initialization;
import org.activations.core.network.Momentum;
import org.activations.core.network.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.activations.core.Activations.LINEAR;
import static org.activations.core.Activations.LOGISTIC;
import static org.activations.core.Activations.RELU;
import static org.activations.core.Activations.TANH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExperimentTest {

    private static final Experiment SMALL = Experiment.onSpirals(6).epochs(3).seeds(2);

    @Test
    void runsComeInTheOrderOfContendersRatesAndSeedsAndDoNotDependOnEachOther() {
        List<Contender> two = Contender.each(List.of(TANH, RELU));
        Results together = SMALL.rates(0.3, 0.1).train(two);
        assertEquals(List.of("tanh 0.3 1", "tanh 0.3 2", "tanh 0.1 1", "tanh 0.1 2", "ReLU 0.3 1", "ReLU 0.3 2",
                "ReLU 0.1 1", "ReLU 0.1 2"), together.runs().stream()
                .map(run -> run.contender().name() + " " + run.rate() + " " + run.seed()).toList());
        Results alone = SMALL.rates(0.1).train(two.subList(1, 2));
        assertEquals(alone.runs().get(1).epochs(), together.runs().get(7).epochs());
        assertEquals(3, alone.runs().get(0).epochs().size());
    }

    @Test
    void contenderHasTheWeightsOfItsFunctionOrThoseThatItIsGiven() {
        assertEquals(Initialization.of(LOGISTIC), Contender.of(LOGISTIC).weights());
        List<Epoch> own = SMALL.train(List.of(Contender.of(LOGISTIC))).runs().get(0).epochs();
        Contender small = Contender.of(LOGISTIC).with(Initialization.GLOROT);
        assertEquals("logistic, Glorot", small.name());
        List<Epoch> glorot = SMALL.train(List.of(small)).runs().get(0).epochs();
        assertTrue(own.get(0).loss() != glorot.get(0).loss());
        List<Epoch> normalized = SMALL.train(List.of(small.normalized())).runs().get(0).epochs();
        assertTrue(normalized.get(0).loss() != glorot.get(0).loss());
    }

    @Test
    void networksLearnByTheOptimizerThatIsNamed() {
        List<Contender> one = Contender.each(List.of(TANH));
        assertEquals(SMALL.train(one).runs().get(0).epochs(),
                SMALL.by((rate, batchSize, epochs, seed) -> new Momentum(rate, batchSize, epochs, seed, 0))
                .train(one).runs().get(0).epochs());
        assertNotEquals(SMALL.train(one).runs().get(0).epochs(),
                SMALL.by(Adam::new).train(one).runs().get(0).epochs());
    }

    @Test
    void accuracyIsThatOfTheExamplesInItsName() {
        Examples spirals = Spirals.points();
        Split halves = spirals.split(0.5, 1);
        Run run = Experiment.on(halves, 8).epochs(3).seeds(4, 4).train(Contender.each(List.of(TANH))).runs().get(0);
        assertEquals(4, run.seed());
        assertEquals(run.network().accuracy(halves.test()), run.testAccuracy());
        assertEquals(run.network().accuracy(halves.training()), run.trainingAccuracy());
        assertEquals(run.testAccuracy(), run.testAccuracyIn(3));
        assertEquals(run.epochs().get(1).accuracy(), run.trainingAccuracyIn(2));
        Run shorter = Experiment.on(halves, 8).epochs(2).seeds(4, 4).train(Contender.each(List.of(TANH))).runs().get(0);
        assertEquals(shorter.testAccuracy(), run.testAccuracyIn(2));
    }

    @Test
    void networkThatDivergesIsAResultLikeAnyOther() {
        Results results = SMALL.rates(0.1, 1e200).train(Contender.each(List.of(LINEAR)));
        Run diverged = results.at(1e200).runs().get(0);
        assertTrue(diverged.diverged());
        assertEquals(0, diverged.testAccuracy());
        assertEquals(0, diverged.trainingAccuracyIn(3) + diverged.testAccuracyIn(3));
        assertEquals(Double.POSITIVE_INFINITY, diverged.trainingLossIn(3));
        assertFalse(results.at(0.1).runs().get(0).diverged());
        assertEquals(0.1, results.atBestRates().runs().get(0).rate());
    }

    @Test
    void functionThatMakesNoNumberEndsTheStudyWithItsOwnMessage() {
        Activation root = Activation.of("root", Math::sqrt);
        Contender contender = new Contender("root", root, Initialization.GLOROT, false);
        Exception e = assertThrows(ArithmeticException.class,
                () -> SMALL.train(List.of(Contender.of(TANH), contender)));
        assertTrue(e.getMessage().contains("the activation function root is NaN at z = -"), e.getMessage());
    }

    @Test
    void experimentThatCannotBeIsToldInOneLine() {
        Examples spirals = Spirals.points();
        Split unlike = new Split(spirals, Digits.read().test());
        assertEquals("training examples of 2 numbers, and test examples of 64, expected as many",
                assertThrows(IllegalArgumentException.class, () -> Experiment.on(unlike, 4)).getMessage());
        assertEquals("no learning rate, expected at least one",
                assertThrows(IllegalArgumentException.class, () -> SMALL.rates(new double[0])).getMessage());
        assertEquals("the seeds are 1 to 0, expected at least one",
                assertThrows(IllegalArgumentException.class, () -> SMALL.seeds(0)).getMessage());
        assertEquals("the number of epochs is 0, expected at least 1",
                assertThrows(IllegalArgumentException.class, () -> SMALL.epochs(0)).getMessage());
        assertEquals("the rate is NaN, expected a positive finite number",
                assertThrows(IllegalArgumentException.class, () -> SMALL.rates(0.1, Double.NaN)).getMessage());
        assertEquals("the units of the hidden layers are [0], expected each at least 1",
                assertThrows(IllegalArgumentException.class, () -> Experiment.onDigits(0)).getMessage());
    }

    @Test
    void eachContenderHasANameOfItsOwn() {
        assertEquals("contenders is null, expected a List",
                assertThrows(NullPointerException.class, () -> SMALL.train(null)).getMessage());
        assertEquals("no contender, expected at least one",
                assertThrows(IllegalArgumentException.class, () -> SMALL.train(List.of())).getMessage());
        assertEquals("two contenders are named \"tanh\", expected a name of its own for each",
                assertThrows(IllegalArgumentException.class,
                        () -> SMALL.train(Contender.each(List.of(TANH, RELU, TANH)))).getMessage());
    }

    /** It would go on for hours. */
    @Test
    @Timeout(60)
    void interruptStopsAllThatTrain() {
        Experiment endless = Experiment.onSpirals(16, 16).epochs(100_000_000);
        Thread.currentThread().interrupt();
        assertEquals("training was interrupted", assertThrows(CancellationException.class,
                () -> endless.train(Contender.each(List.of(TANH, RELU)))).getMessage());
        assertFalse(Thread.interrupted());
        while (Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals("training"))) {
            Thread.yield();
        }
    }

    @Test
    void spiralsWindOnceAndMirrorEachOther() {
        Examples points = Spirals.points();
        assertEquals(400, points.size());
        assertEquals(List.of(0L, 200L),
                List.of(Arrays.stream(points.labels(), 0, 200).filter(label -> label == 1).count(),
                Arrays.stream(points.labels()).filter(label -> label == 1).count()));
        assertEquals(0.1, points.inputs()[0][1], 1e-15);
        for (int i = 0; i < 200; i++) {
            for (int axis = 0; axis < 2; axis++) {
                assertEquals(points.inputs()[i][axis], -points.inputs()[200 + i][axis], 1e-15, "point " + i);
            }
            assertEquals(0.1 + 0.9 * i / 200, Math.hypot(points.inputs()[i][0], points.inputs()[i][1]), 1e-15);
        }
    }
}
