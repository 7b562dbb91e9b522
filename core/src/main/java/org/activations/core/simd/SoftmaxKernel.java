package org.activations.core.simd;

/**
 * Softmax of a long vector in two passes: the largest element and the sum of powers, then the quotients.
 *
 * <p>Each pass computes the powers, which is faster than to write them to memory and read them again. The sums of the
 * blocks are added from the first to the last, however many threads made them. Between the passes they wait in
 * {@code out}, where results are written over them at last.
 */
final class SoftmaxKernel {

    private final ArrayKernel powers;
    private final ArrayKernel quotients;

    SoftmaxKernel(Kernels.Factory factory) {
        powers = new SharedKernel(factory.powers());
        quotients = new SharedKernel(factory.quotients());
    }

    /** Writes softmax of z into {@code out}, which is another array of the same length, at least 2. */
    void apply(double[] z, double[] out) {
        int n = z.length;
        powers.apply(z, 0, n, out);
        double max = Double.NEGATIVE_INFINITY;
        for (int block = 0; block < n; block = SharedKernel.endOfBlock(block, n)) {
            max = Math.max(max, out[block]);
        }
        double sum = 0;
        for (int block = 0; block < n; block = SharedKernel.endOfBlock(block, n)) {
            sum += out[block + 1] * StrictMath.exp(out[block] - max);
        }
        for (int block = 0; block < n; block = SharedKernel.endOfBlock(block, n)) {
            out[block] = max;
            out[block + 1] = sum;
        }
        quotients.apply(z, 0, n, out);
    }
}
