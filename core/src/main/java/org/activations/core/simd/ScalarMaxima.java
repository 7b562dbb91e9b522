package org.activations.core.simd;

/**
 * The first pass of softmax, one number after the other: the largest of each block of {@link SharedKernel#BLOCK}
 * elements, or nearly two where the array ends. It is left in the block's first place in {@code out}.
 */
final class ScalarMaxima implements ArrayKernel {

    @Override
    public void apply(double[] z, int from, int to, double[] out) {
        for (int start = from, end; start < to; start = end) {
            end = SharedKernel.endOfBlock(start, to);
            double max = z[start];
            for (int i = start + 1; i < end; i++) {
                max = Math.max(max, z[i]);
            }
            out[start] = max;
        }
    }
}
