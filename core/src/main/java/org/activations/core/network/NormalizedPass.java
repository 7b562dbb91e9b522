package org.activations.core.network;

import java.util.Arrays;
import java.util.List;

/** A batch on its way through a normalized layer that predicts: mean and variance are fixed. */
class NormalizedPass extends LayerPass {

    private final NormalizedLayer layer;

    /** ẑ = (z − μ) / √(σ² + ε). */
    private final double[][] normalized;
    private final double[][] arguments;
    /** 1 / √(σ² + ε). */
    private final double[] scale;
    private final double[] gammaGradient;
    private final double[] betaGradient;

    NormalizedPass(NormalizedLayer layer, int examples) {
        super(layer, examples);
        this.layer = layer;
        normalized = new double[examples][layer.units()];
        arguments = new double[examples][layer.units()];
        scale = new double[layer.units()];
        gammaGradient = new double[layer.units()];
        betaGradient = new double[layer.units()];
    }

    /** γẑ + β. */
    @Override
    double[][] arguments() {
        return arguments;
    }

    double[][] normalized() {
        return normalized;
    }

    @Override
    final void normalize() {
        double[] mean = mean();
        double[] variance = variance();
        for (int unit = 0; unit < scale.length; unit++) {
            scale[unit] = 1 / Math.sqrt(variance[unit] + NormalizedLayer.EPSILON);
        }
        double[] gamma = layer.gamma();
        double[] beta = layer.beta();
        for (int example = 0; example < arguments.length; example++) {
            double[] z = netInputs()[example];
            for (int unit = 0; unit < z.length; unit++) {
                normalized[example][unit] = (z[unit] - mean[unit]) * scale[unit];
                arguments[example][unit] = normalized[example][unit] * gamma[unit] + beta[unit];
            }
        }
    }

    /** μ. */
    double[] mean() {
        return layer.runningMean();
    }

    /** σ². */
    double[] variance() {
        return layer.runningVariance();
    }

    /** ∂L/∂γ is the sum of δẑ over the batch, ∂L/∂β that of δ, and ∂L/∂z = δγ / √(σ² + ε). */
    @Override
    void denormalize(double[][] delta) {
        Arrays.fill(gammaGradient, 0);
        Arrays.fill(betaGradient, 0);
        double[] gamma = layer.gamma();
        for (int example = 0; example < delta.length; example++) {
            double[] row = delta[example];
            for (int unit = 0; unit < row.length; unit++) {
                gammaGradient[unit] += row[unit] * normalized[example][unit];
                betaGradient[unit] += row[unit];
                row[unit] *= gamma[unit] * scale[unit];
            }
        }
    }

    @Override
    List<double[]> gradients() {
        List<double[]> gradients = super.gradients();
        gradients.add(gammaGradient);
        gradients.add(betaGradient);
        return gradients;
    }
}
