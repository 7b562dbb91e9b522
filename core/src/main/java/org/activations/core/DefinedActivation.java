package org.activations.core;

import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.activations.core.simd.ArrayKernel;
import org.activations.core.simd.Kernels;
import org.activations.core.simd.Kernels.Formula;

/**
 * An activation function put together from its parts: how the catalogue and {@link Activation#of} make theirs.
 *
 * @param parameters what the function was made with, in the order of PyTorch's arguments; empty where there is no
 *         choice
 * @param kernel f over long arrays; null if f is all there is
 * @param slopeKernel the slope over long arrays; null where kernel is
 */
record DefinedActivation(String name, List<Double> parameters, String formula, DoubleUnaryOperator f,
        ArrayKernel kernel, DoubleUnaryOperator slope, ArrayKernel slopeKernel, Interval range,
        Interval derivativeRange, String use)
        implements Activation {

    DefinedActivation {
        Objects.requireNonNull(f, "the function is null");
        Objects.requireNonNull(slope, "the derivative is null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("an activation function needs a name, got \"" + name + "\"");
        }
    }

    DefinedActivation(String name, String formula, DoubleUnaryOperator f, DoubleUnaryOperator slope) {
        this(name, List.of(), formula, f, null, slope, null, Interval.REAL_LINE, Interval.REAL_LINE, "");
    }

    /** The same function as one of the catalogue, made with these parameters. */
    DefinedActivation with(double... parameters) {
        return new DefinedActivation(name, DoubleStream.of(parameters).boxed().toList(), formula, f,
                Kernels.shared(name, Formula.VALUE, f, parameters), slope,
                Kernels.shared(name, Formula.SLOPE, slope, parameters), range, derivativeRange, use);
    }

    /** The same function, its values known to lie between min and max. */
    DefinedActivation values(double min, double max) {
        return new DefinedActivation(name, parameters, formula, f, kernel, slope, slopeKernel,
                new Interval(min, max), derivativeRange, use);
    }

    /** The same function, its slopes known to lie between min and max. */
    DefinedActivation slopes(double min, double max) {
        return new DefinedActivation(name, parameters, formula, f, kernel, slope, slopeKernel, range,
                new Interval(min, max), use);
    }

    /** The same function, with the place where networks use it. */
    DefinedActivation usedFor(String use) {
        return new DefinedActivation(name, parameters, formula, f, kernel, slope, slopeKernel, range,
                derivativeRange, use);
    }

    @Override
    public double value(double z) {
        return f.applyAsDouble(z);
    }

    @Override
    public double derivative(double z) {
        return slope.applyAsDouble(z);
    }

    @Override
    public void value(double[] z, double[] out) {
        apply(f, kernel, z, out);
    }

    @Override
    public void derivative(double[] z, double[] out) {
        apply(slope, slopeKernel, z, out);
    }

    private static void apply(DoubleUnaryOperator definition, ArrayKernel kernel, double[] z, double[] out) {
        Shapes.sameLength("z", z, "out", out);
        // In this order: a short array waits for nothing, and a function without a kernel loads no vectors.
        if (z.length >= Kernels.SHORTEST && kernel != null && Kernels.areFasterAt(z.length)) {
            kernel.apply(z, 0, z.length, out);
            return;
        }
        for (int i = 0; i < z.length; i++) {
            out[i] = definition.applyAsDouble(z[i]);
        }
    }

    /** The name, and in parentheses the parameters if there are any: {@code leaky relu(0.01)}. */
    @Override
    public String toString() {
        return parameters.isEmpty() ? name
                : parameters.stream().map(String::valueOf).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
