package org.activations.core.simd;

import java.lang.invoke.MethodHandle;

/**
 * {@link ScalarQuotients} on vectors.
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
            ScalarQuotients.apply(z, tail, end, out, max, sum);
        }
    }
}
