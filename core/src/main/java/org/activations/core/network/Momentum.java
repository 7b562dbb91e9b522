package org.activations.core.network;

/**
 * Gradient descent with momentum: v = momentum · v + ∂L/∂w, and w moves by −rate · v. Where many gradients point the
 * same way the steps grow, up to 1 / (1 − momentum) times as long; where they alternate they cancel.
 *
 * <p>Polyak, <i>Some methods of speeding up the convergence of iteration methods</i> (1964); {@code torch.optim.SGD}
 * with {@code momentum=0.9}.
 *
 * @param rate the learning rate, positive and finite
 * @param batchSize how many examples make a step, at least 1; what is left at an epoch's end is a smaller batch
 * @param epochs how often every example is seen, at least 1
 * @param seed of the order of the examples, which is shuffled before each epoch
 * @param momentum the share of v that is left after a step, from 0 to less than 1
 */
public record Momentum(double rate, int batchSize, int epochs, long seed, double momentum) implements Optimizer {

    /** @throws IllegalArgumentException if a number is out of range */
    public Momentum {
        // What they have in common is looked at there.
        new Sgd(rate, batchSize, epochs, seed);
        requireShare("momentum", momentum);
    }

    /** Momentum 0.9. */
    public Momentum(double rate, int batchSize, int epochs, long seed) {
        this(rate, batchSize, epochs, seed, 0.9);
    }

    static void requireShare(String name, double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException(name + " is " + share + ", expected a number from 0 to less than 1");
        }
    }

    @Override
    public Descent descent(int length) {
        double[] velocity = new double[length];
        return (weights, gradient) -> {
            for (int i = 0; i < length; i++) {
                velocity[i] = momentum * velocity[i] + gradient[i];
                weights[i] -= rate * velocity[i];
            }
        };
    }
}
