package org.activations.core.network;

/**
 * Plain stochastic gradient descent: after each batch, every weight w moves by −rate · ∂L/∂w.
 *
 * @param rate the learning rate, positive and finite
 * @param batchSize how many examples make a step, at least 1; what is left at an epoch's end is a smaller batch
 * @param epochs how often every example is seen, at least 1
 * @param seed of the order of the examples, which is shuffled before each epoch
 */
public record Sgd(double rate, int batchSize, int epochs, long seed) implements Optimizer {

    /** @throws IllegalArgumentException if rate, batch size or epochs are out of range */
    public Sgd {
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("the rate is " + rate + ", expected a positive finite number");
        }
        if (batchSize < 1) {
            throw new IllegalArgumentException("the batch size is " + batchSize + ", expected at least 1");
        }
        if (epochs < 1) {
            throw new IllegalArgumentException("the number of epochs is " + epochs + ", expected at least 1");
        }
    }

    @Override
    public Descent descent(int length) {
        return (weights, gradient) -> Matrices.add(-rate, gradient, weights);
    }
}
