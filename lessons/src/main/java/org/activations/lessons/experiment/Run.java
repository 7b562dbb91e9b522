package org.activations.lessons;

import java.util.List;

import org.activations.core.network.Epoch;
import org.activations.core.network.Network;

/**
 * How one network learned.
 *
 * @param rate the learning rate
 * @param seed of its weights and of the order of the examples
 * @param network as it is after training
 * @param epochs what each epoch showed on the training examples; those before it diverged, if it did
 * @param accuracy the share of the test examples whose class it predicts, from 0 to 1; if it diverged 0
 * @param diverged whether its loss stopped being a number, so that it is of no use
 */
public record Run(Contender contender, double rate, long seed, Network network, List<Epoch> epochs, double accuracy,
        boolean diverged) {

    /** The mean loss in an epoch, counted from 1; infinite if the network had diverged by then. */
    public double lossIn(int epoch) {
        return epoch <= epochs.size() ? epochs.get(epoch - 1).loss() : Double.POSITIVE_INFINITY;
    }

    /** The share of the training examples predicted in an epoch, counted from 1; 0 if it had diverged by then. */
    public double accuracyIn(int epoch) {
        return epoch <= epochs.size() ? epochs.get(epoch - 1).accuracy() : 0;
    }
}
