package org.activations.core.simd;

import java.util.concurrent.TimeUnit;
import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.core.Softmax;
import org.activations.core.Vectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Times functions over arrays of evenly spaced numbers from −10 to 10, and beside them a copy of the array.
 *
 * <pre>{@code
 * mvn -P benchmark -pl core verify \
 *     -Djmh="ArrayBenchmark -p n=1000 -jvmArgs --add-modules=jdk.incubator.vector -prof gc"
 * }</pre>
 *
 * <p>Without the {@code jvmArgs} it times the definitions, one number after the other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ArrayBenchmark {

    @State(Scope.Benchmark)
    public static class Function {

        @Param({"logistic", "tanh", "relu", "leaky relu", "elu", "silu", "gelu", "mish", "softplus"})
        String name;

        Activation f;

        @Setup
        public void find() {
            f = Activations.named(name);
        }
    }

    @Param({"3", "1000", "100000", "1000000", "10000000"})
    int n;

    private double[] z;
    private double[] out;

    @Setup
    public void fill() {
        z = Vectors.linspace(-10, 10, n);
        out = new double[n];
    }

    @Benchmark
    public double[] value(Function function) {
        function.f.value(z, out);
        return out;
    }

    @Benchmark
    public double[] softmax() {
        return Softmax.softmax(z);
    }

    @Benchmark
    public double[] copy() {
        System.arraycopy(z, 0, out, 0, n);
        return out;
    }
}
