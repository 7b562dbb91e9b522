package org.activations.lessons.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.activations.core.network.DivergedException;
import org.activations.core.network.Epoch;
import org.activations.core.network.Network;
import org.activations.core.network.Score;
import org.activations.core.network.Split;
import org.activations.core.network.Training;

/** A network on its way, and what it has shown so far. */
final class Learner {

    private final Split data;
    private final Network network;
    private final Training training;
    private final List<Epoch> epochs = new ArrayList<>();
    private final List<Double> testLosses = new ArrayList<>();
    private final List<Double> testAccuracies = new ArrayList<>();
    private String trouble = "";
    private int steps;

    Learner(Plan plan, Design design, int seed, Split data) {
        this.data = data;
        network = design.network(seed, data.training().features(), data.training().classNames().size());
        training = network.training(data.training(), design.optimizer(plan.batch(), plan.epochs(), seed));
    }

    /** Learns from the next batch; after an epoch's last it is tested. */
    void step() {
        try {
            steps++;
            Optional<Epoch> shown = training.step();
            if (shown.isPresent()) {
                epochs.add(shown.get());
                Score tested = network.score(data.test());
                testLosses.add(tested.loss());
                testAccuracies.add(tested.accuracy());
            }
        } catch (DivergedException e) {
            trouble = "Diverged: " + e.getMessage();
        } catch (ArithmeticException e) {
            trouble = "Stopped: " + e.getMessage();
        }
    }

    boolean isOver() {
        return training.isOver() || !trouble.isEmpty();
    }

    /** Why it stopped before its end; empty if it has not. */
    String trouble() {
        return trouble;
    }

    int steps() {
        return steps;
    }

    Network network() {
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
