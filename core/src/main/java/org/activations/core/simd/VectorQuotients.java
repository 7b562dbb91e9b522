package org.activations.core.simd;

import java.lang.invoke.MethodHandle;

/**
 * The second pass of softmax: e^(zᵢ − max) / sum. Each block of {@link SharedKernel#BLOCK} elements finds max and sum
 * in its first two places in {@code out}, which is not z, and so the pass needs no state of its own.
 *
 * @param loop with {@link VectorFormulas#SOFTMAX_QUOTIENT}
 */
record VectorQuotients(MethodHandle loop) implements ArrayKernel {

    @Override
    public void apply(double[] z, int from, int to, double[] out) {
        for (int start = from, end; start < to; start = end) {
            end = SharedKernel.endOfBlock(start, to);
            double max = out[start];
            double sum = out[start + 1];
            int tail = start + VectorMath.SPECIES.loopBound(end - start);
            // No definition: there are whole vectors only, and the formula holds for every number.
            VectorKernel.call(loop, z, start, tail, out, null, Double.POSITIVE_INFINITY, max, sum);
            for (int i = tail; i < end; i++) {
                out[i] = StrictMath.exp(z[i] - max) / sum;
            }
        }
    }
}
