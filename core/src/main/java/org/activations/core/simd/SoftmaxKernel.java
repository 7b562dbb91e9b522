package org.activations.core.simd;

/**
 * Softmax in three passes: the largest element, the powers and their sum, the quotients.
 *
 * <p>The powers wait in {@code out} for their sum. To compute them a second time takes 1.3 to 1.5 times as long up to a
 * million numbers, and 1.0 to 1.3 times at ten million, where memory decides (AMD EPYC with AVX-512, eight lanes and
 * four, JDK 17 and 25). The sums of the blocks are added from the first to the last, however many threads made them.
 * Maxima and sums wait in {@code out} too, where results are written over them at last.
 */
final class SoftmaxKernel {

    private final ArrayKernel maxima;
    private final ArrayKernel powers;
    private final ArrayKernel quotients = new SharedKernel(new Quotients());

    SoftmaxKernel(ArrayKernel maxima, ArrayKernel powers) {
        this.maxima = new SharedKernel(maxima);
        this.powers = new SharedKernel(powers);
    }

    /** Writes softmax of z into {@code out}, which is another array of the same length. */
    void apply(double[] z, double[] out) {
        int n = z.length;
        if (n == 1) {
            // There is no room for a maximum and a sum: 1, but NaN where z is not finite.
            out[0] = 1 + (z[0] - z[0]);
            return;
        }
        maxima.apply(z, 0, n, out);
        double max = Double.NEGATIVE_INFINITY;
        for (int block = 0; block < n; block = SharedKernel.endOfBlock(block, n)) {
            max = Math.max(max, out[block]);
        }
        for (int block = 0; block < n; block = SharedKernel.endOfBlock(block, n)) {
            out[block] = max;
        }
        powers.apply(z, 0, n, out);
        double sum = 0;
        for (int block = 0; block < n; block = SharedKernel.endOfBlock(block, n)) {
            sum += out[block + 1];
        }
        for (int block = 0; block < n; block = SharedKernel.endOfBlock(block, n)) {
            out[block + 1] = sum;
        }
        quotients.apply(z, 0, n, out);
    }
}
