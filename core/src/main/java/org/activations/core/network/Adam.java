package org.activations.core.network;

/**
 * Gradient descent in which every weight has a step length of its own: m is a running mean of its gradient, v one of
 * the gradient's square, and the weight moves by −rate · m / (√v + epsilon). Both means begin at 0, and until they have
 * seen enough they are divided by the share that they have seen. So a weight moves by about the rate, however small its
 * gradients are.
 *
 * <p>Kingma and Ba, <i>Adam: A Method for Stochastic Optimization</i> (2015); {@code torch.optim.Adam}.
 *
 * @param rate the learning rate, positive and finite
 * @param batchSize how many examples make a step, at least 1; what is left at an epoch's end is a smaller batch
 * @param epochs how often every example is seen, at least 1
 * @param seed of the order of the examples, which is shuffled before each epoch
 * @param beta1 the share of m that is left after a step, from 0 to less than 1
 * @param beta2 the share of v that is left after a step, from 0 to less than 1
 * @param epsilon keeps a weight without gradients from a division by 0, positive and finite
 */
public record Adam(double rate, int batchSize, int epochs, long seed, double beta1, double beta2, double epsilon)
        implements Optimizer {

    /** @throws IllegalArgumentException if a number is out of range */
    public Adam {
        // What they have in common is looked at there.
        new Sgd(rate, batchSize, epochs, seed);
        Momentum.requireShare("beta1", beta1);
        Momentum.requireShare("beta2", beta2);
        if (!(epsilon > 0) || Double.isInfinite(epsilon)) {
            throw new IllegalArgumentException("epsilon is " + epsilon + ", expected a positive finite number");
        }
    }

    /** The numbers of the paper, as in PyTorch: beta1 0.9, beta2 0.999, epsilon 10⁻⁸. */
    public Adam(double rate, int batchSize, int epochs, long seed) {
        this(rate, batchSize, epochs, seed, 0.9, 0.999, 1e-8);
    }

    @Override
    public Descent descent(int length) {
        return new Moments(length);
    }

    private final class Moments implements Descent {

        private final double[] mean;
        private final double[] square;
        /** beta1 and beta2 to the power of the number of steps: what is left of the zeros at the beginning. */
        private double unseenMean = 1;
        private double unseenSquare = 1;

        Moments(int length) {
            mean = new double[length];
            square = new double[length];
        }

        @Override
        public void step(double[] weights, double[] gradient) {
            unseenMean *= beta1;
            unseenSquare *= beta2;
            double step = rate / (1 - unseenMean);
            double seen = Math.sqrt(1 - unseenSquare);
            for (int i = 0; i < weights.length; i++) {
                mean[i] = beta1 * mean[i] + (1 - beta1) * gradient[i];
                square[i] = beta2 * square[i] + (1 - beta2) * gradient[i] * gradient[i];
                weights[i] -= step * (mean[i] / (Math.sqrt(square[i]) / seen + epsilon));
            }
        }
    }
}
