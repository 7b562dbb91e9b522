package org.activations.core.simd;

import java.lang.invoke.MethodHandle;
import java.util.function.DoubleUnaryOperator;

/**
 * A {@link VectorLoop} with its arguments.
 *
 * <p>The loop is called through a method handle that is no constant, which C2 cannot inline. Inlined into its callers,
 * perhaps twice, a long formula would reach the size where C2 stops inlining, and leave vectors on the heap.
 */
record VectorKernel(MethodHandle loop, DoubleUnaryOperator definition, double limit, double a, double b)
        implements ArrayKernel {

    @Override
    public void apply(double[] z, int from, int to, double[] out) {
        try {
            loop.invokeExact(z, from, to, out, definition, limit, a, b);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("a loop throws no checked exception", e);
        }
    }
}
