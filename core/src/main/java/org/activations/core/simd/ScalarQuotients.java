package org.activations.core.simd;

/**
 * The second pass of softmax, one number after the other: e^(zᵢ − max) / sum. Each block of {@link SharedKernel#BLOCK}
 * elements finds max and sum in its first two places in {@code out}, which is not z, and so the pass needs no state of
 * its own.
 */
final class ScalarQuotients implements ArrayKernel {

    @Override
    public void apply(double[] z, int from, int to, double[] out) {
        for (int start = from, end; start < to; start = end) {
            end = SharedKernel.endOfBlock(start, to);
            apply(z, start, end, out, out[start], out[start + 1]);
        }
    }

    static void apply(double[] z, int from, int to, double[] out, double max, double sum) {
        for (int i = from; i < to; i++) {
            out[i] = ScalarMath.expOfNegative(z[i] - max) / sum;
        }
    }
}
