package org.activations.core.network;

import org.activations.core.Activation;

import java.util.Arrays;
import java.util.List;

/**
 * A layer whose net inputs are normalized before its function: a = f(γ (z − μ) / √(σ² + ε) + β), with z = xW + b.
 *
 * <p>While it learns, μ and σ² are mean and variance of a unit's net inputs over the batch; for predictions they are
 * running means of these. Ioffe and Szegedy, <i>Batch Normalization</i> (2015); ε, the pace of the running means and
 * their variance, which is the unbiased one, are those of {@code torch.nn.BatchNorm1d}. As there b remains, though the
 * mean takes it away again.
 */
final class NormalizedLayer extends Layer {

    static final double EPSILON = 1e-5;

    /** The share of a running mean that a batch replaces. */
    private static final double PACE = 0.1;

    private final double[] gamma;
    private final double[] beta;
    private final double[] runningMean;
    private final double[] runningVariance;
    private boolean hasLearned;

    NormalizedLayer(double[][] weights, Activation activation) {
        super(weights, activation);
        gamma = new double[units()];
        beta = new double[units()];
        runningMean = new double[units()];
        runningVariance = new double[units()];
        Arrays.fill(gamma, 1);
        Arrays.fill(runningVariance, 1);
    }

    /** γ, shape (units,). */
    double[] gamma() {
        return gamma;
    }

    /** β, shape (units,). */
    double[] beta() {
        return beta;
    }

    /** μ for predictions, shape (units,). */
    double[] runningMean() {
        return runningMean;
    }

    /** σ² for predictions, shape (units,). */
    double[] runningVariance() {
        return runningVariance;
    }

    /** Takes mean and variance of a batch of so many examples into the running ones; the variance unbiased. */
    void remember(double[] mean, double[] variance, double examples) {
        for (int unit = 0; unit < units(); unit++) {
            runningMean[unit] = (1 - PACE) * runningMean[unit] + PACE * mean[unit];
            runningVariance[unit] = (1 - PACE) * runningVariance[unit]
                    + PACE * (variance[unit] * examples / (examples - 1));
        }
        hasLearned = true;
    }

    @Override
    List<double[]> parameters() {
        List<double[]> parameters = super.parameters();
        parameters.add(gamma);
        parameters.add(beta);
        return parameters;
    }

    @Override
    boolean canPredict() {
        return hasLearned;
    }

    @Override
    LayerPass predicting(int examples) {
        return new NormalizedPass(this, examples);
    }

    @Override
    LayerPass learning(int examples) {
        return new BatchNormalizedPass(this, examples);
    }
}
