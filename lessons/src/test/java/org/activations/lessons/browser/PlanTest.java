package org.activations.lessons.browser;

import java.util.List;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.core.network.Adam;
import org.activations.core.network.Epoch;
import org.activations.core.network.Examples;
import org.activations.core.network.Initialization;
import org.activations.core.network.Network;
import org.activations.core.network.Sgd;
import org.activations.core.network.Split;
import org.activations.lessons.experiment.Spirals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlanTest {

    private static Design design(String address) {
        return Plan.of(address).designs().get(0);
    }

    @Test
    void emptyAddressIsOneNetworkOnTheSpirals() {
        Plan plan = Plan.of("");
        assertEquals("spirals", plan.data());
        assertEquals(250, plan.epochs());
        assertEquals(1, plan.designs().size());
        assertEquals("ReLU, slope rule, 16-16-16, sgd 0.1", plan.designs().get(0).title());
        assertFalse(plan.runs());
    }

    @Test
    void networkHasFromTheFirstWhatItIsNotTold() {
        Plan plan = Plan.of("f=tanh&rate=0.3&weights=glorot*4&f3=relu&run");
        assertTrue(plan.runs());
        assertEquals(List.of("tanh, Glorot x 4, 16-16-16, sgd 0.3", "tanh, Glorot x 4, 16-16-16, sgd 0.3",
                "ReLU, Glorot x 4, 16-16-16, sgd 0.3"), plan.designs().stream().map(Design::title).toList());
    }

    @Test
    void slopeStaysWithItsFormula() {
        Plan plan = Plan.of("f=z*z*z&slope=3*z*z&rate2=1&f3=z*z&f4=relu");
        assertEquals(12, plan.designs().get(1).f().derivative(2));
        assertEquals(4, plan.designs().get(2).f().derivative(2), 1e-9);
        assertEquals(Activations.RELU, plan.designs().get(3).f());
    }

    @Test
    void wordsMakeWhatTheyName() {
        Design design = design("f=Leaky ReLU(0.2)&weights=he&hidden=4, 5&normalized=yes&optimizer=adam"
                + "&rate=0.01&seed=3");
        assertEquals("leaky relu(0.2)", design.f().toString());
        assertEquals(Initialization.HE, design.weights(design.f()));
        assertArrayEquals(new int[] {4, 5}, design.hidden());
        assertTrue(design.isNormalized());
        assertEquals(new Adam(0.01, 8, 9, 3), design.optimizer(8, 9, 3));
        assertEquals("2-4-5-2", design.network(3, 2, 2).toString());
        assertArrayEquals(new int[] {4, 5}, design("hidden=4-5").hidden());
        assertArrayEquals(new int[0], design("hidden=").hidden());
    }

    @Test
    void everyFunctionOfTheCatalogueIsFoundByItsNameAndAsItIsWritten() {
        for (Activation f : Activations.all()) {
            assertEquals(f, design("f=" + f.name()).f());
            assertEquals(f.toString(), design("f=" + f).f().toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "foo=1            | \"foo\" is no key; expected data, epochs, batch, seeds, run, or of a network f, slope, ",
        "f5=relu          | \"f5\" is no key; expected data, ",
        "epochs=0         | epochs is 0, expected a whole number from 1 to 10000",
        "batch=2.5        | batch is 2.5, expected a whole number from 1 to 2000",
        "seeds=x          | seeds is \"x\", expected a number"})
    void wrongKeyOrNumberOfAPlanIsTold(String address, String message) {
        String told = assertThrows(IllegalArgumentException.class, () -> Plan.of(address)).getMessage();
        assertTrue(told.startsWith(message), told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "f=log(z)         | the formula log(z) is NaN at z = -8.0, expected a number at every z",
        "f=z&slope=0/0    | the slope of z is NaN at z = -8.0, expected a number at every z",
        "f=relu(2)        | relu has no parameter",
        "f=elu(1,2)       | elu has 2 parameters, expected 1",
        "f=elu(-1)        | elu needs a finite alpha",
        "f=unit step      | the activation function unit step is flat",
        "weights=big      | weights are \"big\", expected rule, glorot, he or lecun",
        "weights=he*0     | the factor is 0.0, expected a positive finite number",
        "hidden=0,3       | a hidden layer is 0, expected a whole number from 1 to 256",
        "normalized=maybe | normalized is \"maybe\", expected yes or no",
        "optimizer=best   | the optimizer is \"best\", expected sgd, momentum or adam",
        "rate=-1          | the rate is -1.0, expected a positive finite number"})
    void wrongWordOfANetworkIsTold(String address, String message) {
        Plan plan = Plan.of(address);
        Examples spirals = Spirals.points();
        String told = assertThrows(IllegalArgumentException.class, () ->
                new Learner(plan, plan.designs().get(0), 1, new Split(spirals, spirals)).begin()).getMessage();
        assertTrue(told.startsWith(message), told);
    }

    @Test
    void learnerLearnsAsTrainDoes() {
        Examples spirals = Spirals.points();
        Plan plan = Plan.of("f=tanh&epochs=3&rate=0.3&hidden=8,8");
        Learner learner = new Learner(plan, plan.designs().get(0), 2, new Split(spirals, spirals));
        while (!learner.isOver()) {
            learner.step();
        }
        Network network = Network.of(2, Activations.TANH, 2, 8, 8, 2);
        List<Epoch> epochs = network.train(spirals, new Sgd(0.3, 32, 3, 2));
        assertEquals(epochs, learner.epochs());
        assertEquals(network.accuracy(spirals), learner.testAccuracies().get(2));
        assertEquals(network.loss(spirals), learner.testLosses().get(2));
        assertEquals(3 * 13, learner.steps());
        assertEquals("", learner.trouble());
    }

    /** So that the worker can answer in between. */
    @Test
    void testAfterAnEpochIsTakenInStepsAndABatchWaitsForItsEnd() {
        Examples spirals = Spirals.points();
        Plan plan = Plan.of("epochs=2");
        Learner learner = new Learner(plan, plan.designs().get(0), 1, new Split(spirals, spirals));
        for (int i = 0; i < 13 + 12; i++) {
            learner.step();
            assertEquals(0, learner.epochs().size());
        }
        assertEquals(13, learner.steps());
        learner.step();
        assertEquals(1, learner.epochs().size());
        for (int i = 0; i < 13; i++) {
            assertFalse(learner.isOver());
            learner.batch();
        }
        assertEquals(2, learner.testLosses().size());
        assertTrue(learner.isOver());
    }

    @Test
    void divergenceIsToldInWordsAndEndsIt() {
        Examples spirals = Spirals.points();
        Plan plan = Plan.of("rate=1e200");
        Learner learner = new Learner(plan, plan.designs().get(0), 1, new Split(spirals, spirals));
        while (!learner.isOver()) {
            learner.step();
        }
        assertTrue(learner.trouble().startsWith("Diverged: the loss is "), learner.trouble());
    }

    @Test
    void dataAreSplitAndSampledFromAllOver() {
        double[] numbers = new double[1000];
        String labels = "0123456789".repeat(50);
        DataSet set = DataSet.of(2, 400, numbers, labels, "a,b,c,d,e,f,g,h,i,j");
        assertEquals(400, set.split().training().size());
        assertEquals(100, set.split().test().size());
        assertEquals(200, set.sample().size());
        assertEquals("j", set.split().test().classNames().get(9));
    }
}
