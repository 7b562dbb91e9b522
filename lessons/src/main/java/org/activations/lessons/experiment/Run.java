package org.activations.lessons.experiment;

import java.util.List;

import org.activations.core.network.Epoch;
import org.activations.core.network.Network;

/**
 * How one network learned.
 *
 * @param experiment that it belongs to
 * @param rate the learning rate
 * @param seed of its weights and of the order of the examples
 * @param network as it is after training
 * @param epochs what each epoch showed on the training examples; those before it diverged, if it did
 * @param testAccuracies after each of these epochs the share of the test examples whose class it predicted
 * @param diverged whether its loss stopped being a number, so that it is of no use
 */
public record Run(Experiment experiment, Contender contender, double rate, long seed, Network network,
        List<Epoch> epochs, List<Double> testAccuracies, boolean diverged) {

    /** The mean loss over the training examples in an epoch, counted from 1; infinite if it had diverged by then. */
    public double trainingLossIn(int epoch) {
        return epoch <= epochs.size() ? epochs.get(epoch - 1).loss() : Double.POSITIVE_INFINITY;
    }

    /** The share of the training examples predicted in an epoch, counted from 1; 0 if it had diverged by then. */
    public double trainingAccuracyIn(int epoch) {
        return epoch <= epochs.size() ? epochs.get(epoch - 1).accuracy() : 0;
    }

    /** The share of the test examples predicted after an epoch, counted from 1; 0 if it had diverged by then. */
    public double testAccuracyIn(int epoch) {
        return epoch <= testAccuracies.size() ? testAccuracies.get(epoch - 1) : 0;
    }

    /** The share of the training examples whose class it predicts now, from 0 to 1; if it diverged 0. */
    public double trainingAccuracy() {
        return diverged ? 0 : network.accuracy(experiment.training());
    }

    /** The share of the test examples whose class it predicts now, from 0 to 1; if it diverged 0. */
    public double testAccuracy() {
        return diverged ? 0 : testAccuracyIn(testAccuracies.size());
    }
}
