package org.activations.core.simd;

/**
 * The last pass of softmax: e^(zᵢ − max) / sum. Of each block of {@link SharedKernel#BLOCK} elements the powers wait in
 * {@code out}, which is not z, and max and sum in the places of the first two, whose powers are computed again. So the
 * pass needs no state of its own. The compiler makes vectors of its loop by itself.
 */
final class Quotients implements ArrayKernel {

    @Override
    public void apply(double[] z, int from, int to, double[] out) {
        for (int start = from, end; start < to; start = end) {
            end = SharedKernel.endOfBlock(start, to);
            double max = out[start];
            double sum = out[start + 1];
            out[start] = ScalarMath.expOfNegative(z[start] - max);
            out[start + 1] = ScalarMath.expOfNegative(z[start + 1] - max);
            for (int i = start; i < end; i++) {
                out[i] /= sum;
            }
        }
    }
}
