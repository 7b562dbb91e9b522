package org.activations.core.simd;

/**
 * Softmax in two passes: the largest element and the sum of powers, then the quotients.
 *
 * <p>Each pass computes the powers, which is faster than to write them to memory and read them again. The sums of the
 * blocks are added from the first to the last, however many threads made them. Between the passes they wait in
 * {@code out}, where results are written over them at last.
 */
final class SoftmaxKernel {

    private final ArrayKernel powers;
    private final ArrayKernel quotients;

    SoftmaxKernel(ArrayKernel powers, ArrayKernel quotients) {
        this.powers = new SharedKernel(powers);
        this.quotients = new SharedKernel(quotients);
    }

    /** Writes softmax of z into {@code out}, which is another array of the same length. */
    void apply(double[] z, double[] out) {
        int n = z.length;
        if (n == 1) {
            // There is no room for a maximum and a sum: 1, but NaN where z is not finite.
            out[0] = 1 + (z[0] - z[0]);
            return;
        }
        powers.apply(z, 0, n, out);
        double max = Double.NEGATIVE_INFINITY;
        for (int block = 0; block < n; block = SharedKernel.endOfBlock(block, n)) {
            max = Math.max(max, out[block]);
        }
        double sum = 0;
        for (int block = 0; block < n; block = SharedKernel.endOfBlock(block, n)) {
            sum += out[block + 1] * ScalarMath.expOfNegative(out[block] - max);
        }
        for (int block = 0; block < n; block = SharedKernel.endOfBlock(block, n)) {
            out[block] = max;
            out[block + 1] = sum;
        }
        quotients.apply(z, 0, n, out);
    }
}
