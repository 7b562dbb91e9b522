package org.activations.lessons.browser;

import java.util.ArrayList;
import java.util.List;

import org.activations.core.network.DivergedException;
import org.activations.core.network.Epoch;
import org.activations.core.network.Network;
import org.activations.core.network.Score;
import org.activations.core.network.Split;
import org.activations.core.network.Testing;
import org.activations.core.network.Training;

/** A network on its way, and what it has shown so far. */
final class Learner {

    private final Split data;
    private final Plan plan;
    private final Design design;
    private final int seed;
    private Network network;
    private Training training;
    private final List<Epoch> epochs = new ArrayList<>();
    private final List<Double> testLosses = new ArrayList<>();
    private final List<Double> testAccuracies = new ArrayList<>();
    private Epoch shown;
    /** Under way from an epoch's last batch until all test examples have been; else null. */
    private Testing testing;
    private String trouble = "";
    private int steps;

    Learner(Plan plan, Design design, int seed, Split data) {
        this.plan = plan;
        this.design = design;
        this.seed = seed;
        this.data = data;
    }

    /**
     * Makes the network, if it is not made yet: one at a time takes less than all at once.
     *
     * @throws IllegalArgumentException if the design is none, or its network cannot learn from these batches
     */
    void begin() {
        if (network == null) {
            network = design.network(seed, data.training().features(), data.training().classNames().size());
            training = network.training(data.training(), design.optimizer(plan.batch(), plan.epochs(), seed));
        }
    }

    /** Learns from the next batch; after an epoch's last it is tested. */
    void batch() {
        finishTest();
        if (!isOver()) {
            step();
        }
        finishTest();
    }

    private void finishTest() {
        while (testing != null) {
            step();
        }
    }

    /** Learns from the next batch or is tested on some examples. */
    void step() {
        if (testing != null) {
            testing.step().ifPresent(this::note);
            return;
        }
        begin();
        try {
            steps++;
            training.step().ifPresent(epoch -> {
                shown = epoch;
                testing = network.testing(data.test());
            });
        } catch (DivergedException e) {
            trouble = "Diverged: " + Parts.of(e.getMessage(), ';').get(0)
                    + "; choose a lower rate, a tenth for a start";
        } catch (ArithmeticException e) {
            trouble = "Stopped: " + e.getMessage();
        }
    }

    private void note(Score tested) {
        epochs.add(shown);
        testLosses.add(tested.loss());
        testAccuracies.add(tested.accuracy());
        testing = null;
    }

    boolean isOver() {
        return training != null && training.isOver() && testing == null || !trouble.isEmpty();
    }

    /** Why it stopped before its end; empty if it has not. */
    String trouble() {
        return trouble;
    }

    int steps() {
        return steps;
    }

    Network network() {
        begin();
        return network;
    }

    List<Epoch> epochs() {
        return epochs;
    }

    List<Double> testLosses() {
        return testLosses;
    }

    List<Double> testAccuracies() {
        return testAccuracies;
    }
}
