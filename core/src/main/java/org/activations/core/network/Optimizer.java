package org.activations.core.network;

/**
 * How a network learns: batch by batch, each with one step down the gradient of the loss. {@link Sgd}, {@link Momentum}
 * and {@link Adam} differ in what they make of the gradients before.
 *
 * <p>An optimizer is a description and remembers nothing: one may train many networks, at the same time too.
 */
public sealed interface Optimizer permits Sgd, Momentum, Adam {

    /** The learning rate, positive and finite. */
    double rate();

    /** How many examples make a step, at least 1; what is left at an epoch's end is a smaller batch. */
    int batchSize();

    /** How often every example is seen, at least 1. */
    int epochs();

    /** The seed of the order of the examples, which is shuffled before each epoch. */
    long seed();

    /** Begins the descent of so many numbers. */
    Descent descent(int length);

    /** The way down of one array of weights. It remembers what its optimizer needs of the steps before. */
    @FunctionalInterface
    interface Descent {

        /**
         * One step.
         *
         * @param weights shape (length,), changed
         * @param gradient of the loss by each of them, shape (length,)
         */
        void step(double[] weights, double[] gradient);
    }

    /** An optimizer but for its numbers, to try it at several rates: {@code Sgd::new}, {@code Adam::new}. */
    @FunctionalInterface
    interface Factory {

        Optimizer of(double rate, int batchSize, int epochs, long seed);
    }
}
