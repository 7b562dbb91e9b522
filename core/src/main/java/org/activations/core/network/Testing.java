package org.activations.core.network;

import java.util.Optional;

/** A test of a network that is gone through some examples at a time; {@link Network#testing} begins one. */
public final class Testing {

    /** How many examples are asked about at a time. */
    private static final int AT_ONCE = 32;

    private final Examples examples;
    private final int[] order;
    private final Pass some;
    private final Pass rest;
    private double losses;
    private double correct;
    private int done;

    Testing(Network network, Examples examples) {
        this.examples = examples;
        order = examples.inOrder();
        some = Pass.predicting(network.layers(), Math.min(AT_ONCE, order.length));
        rest = Pass.predicting(network.layers(), order.length % some.size());
    }

    /**
     * Asks about the next examples.
     *
     * @return the score, if these were the last
     * @throws IllegalStateException if all have been
     */
    public Optional<Score> step() {
        if (done == order.length) {
            throw new IllegalStateException("the test is over, all " + done + " examples have been");
        }
        Pass pass = order.length - done < some.size() ? rest : some;
        pass.forward(examples, order, done);
        losses = pass.addLosses(losses);
        correct += pass.correct();
        done += pass.size();
        return done < order.length ? Optional.empty()
                : Optional.of(new Score(losses / order.length, correct / order.length));
    }
}
