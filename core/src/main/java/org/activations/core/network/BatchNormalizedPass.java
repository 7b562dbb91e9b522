package org.activations.core.network;

import java.util.Arrays;

/** A batch on its way through a normalized layer that learns: mean and variance are the batch's own. */
final class BatchNormalizedPass extends NormalizedPass {

    private final NormalizedLayer layer;
    private final double[] mean;
    private final double[] variance;
    private final double[] byMean;
    private final double[] byVariance;

    BatchNormalizedPass(NormalizedLayer layer, int examples) {
        super(layer, examples);
        this.layer = layer;
        mean = new double[layer.units()];
        variance = new double[layer.units()];
        byMean = new double[layer.units()];
        byVariance = new double[layer.units()];
    }

    @Override
    double[] mean() {
        Arrays.fill(mean, 0);
        for (double[] z : netInputs()) {
            Matrices.add(1, z, mean);
        }
        divide(mean, netInputs().length);
        return mean;
    }

    @Override
    double[] variance() {
        Arrays.fill(variance, 0);
        for (double[] z : netInputs()) {
            for (int unit = 0; unit < z.length; unit++) {
                variance[unit] += (z[unit] - mean[unit]) * (z[unit] - mean[unit]);
            }
        }
        divide(variance, netInputs().length);
        return variance;
    }

    /**
     * A net input also moves the batch's mean and variance. With g = δγ / √(σ² + ε) the gradient is ∂L/∂z = g − (mean
     * of g) − ẑ (mean of gẑ), the means over the batch.
     */
    @Override
    void denormalize(double[][] delta) {
        super.denormalize(delta);
        Arrays.fill(byMean, 0);
        Arrays.fill(byVariance, 0);
        for (int example = 0; example < delta.length; example++) {
            for (int unit = 0; unit < byMean.length; unit++) {
                byMean[unit] += delta[example][unit];
                byVariance[unit] += delta[example][unit] * normalized()[example][unit];
            }
        }
        divide(byMean, delta.length);
        divide(byVariance, delta.length);
        for (int example = 0; example < delta.length; example++) {
            for (int unit = 0; unit < byMean.length; unit++) {
                delta[example][unit] -= byMean[unit] + normalized()[example][unit] * byVariance[unit];
            }
        }
    }

    @Override
    void remember() {
        layer.remember(mean, variance, netInputs().length);
    }

    private static void divide(double[] sums, double count) {
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] /= count;
        }
    }
}
