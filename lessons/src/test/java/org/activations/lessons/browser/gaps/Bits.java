package org.activations.lessons.browser.gaps;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.core.Softmax;
import org.activations.core.network.Adam;
import org.activations.core.network.Epoch;
import org.activations.core.network.Examples;
import org.activations.core.network.Hidden;
import org.activations.core.network.Initialization;
import org.activations.core.network.LayerTrace;
import org.activations.core.network.Momentum;
import org.activations.core.network.Network;
import org.activations.core.network.Optimizer;
import org.activations.core.network.Sgd;
import org.activations.core.network.Split;
import org.activations.core.network.Trace;

/**
 * Prints a sum of all bits of what core computes, a line each. The lines are the same wherever it runs if the bits are.
 */
public final class Bits {

    private static final double[] SPECIAL = {0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE,
        709.8, -745.2, 0.5, 1.5, 2.5, 18, -37};

    /** As many numbers as a network passes to a function at once. */
    private static final int CHUNK = 1000;

    private final int inputs;

    private Bits(int inputs) {
        this.inputs = inputs;
    }

    /** @param arguments how many inputs each function gets */
    public static void main(String[] arguments) {
        Bits bits = new Bits(Integer.parseInt(arguments[0]));
        bits.methods();
        Activations.all().forEach(bits::activation);
        bits.activation(Activations.hardtanh(-0.3, 2));
        bits.activation(Activations.leakyRelu(0.2));
        bits.activation(Activations.elu(0.7));
        bits.activation(Activations.celu(1.3));
        bits.activation(Activations.softplus(2.5));
        bits.activation(Activation.of("swish", z -> z * Activations.LOGISTIC.value(z)));
        bits.softmax();
        bits.generator();
        networks();
        System.out.println("end");
    }

    /** What stands in for a method of Java, against what it stands in for. */
    private void methods() {
        line("exp", StrictMath::exp);
        line("expm1", StrictMath::expm1);
        line("log", StrictMath::log);
        line("log1p", StrictMath::log1p);
        line("tanh", StrictMath::tanh);
        line("pow", x -> StrictMath.pow(Math.abs(x), 1.7) + StrictMath.pow(x, 5) - StrictMath.pow(x, -3));
        line("hypot", x -> StrictMath.hypot(1, x) - StrictMath.hypot(x, x * 0.3));
        line("sin", x -> StrictMath.sin(x % 1e5));
        line("cos", x -> StrictMath.cos(x % 1e5));
        line("sqrt", Math::sqrt);
        line("rint", Math::rint);
        line("ulp", Math::ulp);
        line("scalb", x -> Math.scalb(x, (int) (x % 2000)) + Math.scalb(x, -30));
        line("getExponent", x -> Math.getExponent(x));
        line("copySign", x -> Math.copySign(3, x));
        line("signum", Math::signum);
        line("floor", Math::floor);
        line("ceil", Math::ceil);
        line("max", x -> Math.max(x, -0.0) + Math.min(0.0, x));
        Inputs others = new Inputs(2);
        line("fma", x -> Math.fma(x, others.next(), others.next()));
        line("fma of neighbours", x -> Math.fma(x, 1 + 0x1p-30, -x * (1 + 0x1p-30)));
    }

    private void line(String name, DoubleUnaryOperator f) {
        Sum sum = new Sum();
        Inputs random = new Inputs(1);
        for (int i = 0; i < inputs; i++) {
            sum.add(f.applyAsDouble(random.next()));
        }
        for (double x : SPECIAL) {
            sum.add(f.applyAsDouble(x));
        }
        System.out.println(name + " " + sum.value);
    }

    private void activation(Activation f) {
        line(f + " at 2", z -> f.value(2) + f.derivative(2));
        line(f + " value", f::value);
        line(f + " slope", f::derivative);
        Sum sum = new Sum();
        Inputs random = new Inputs(3);
        double[] z = new double[CHUNK];
        for (int i = 0; i < inputs; i += CHUNK) {
            fill(z, random);
            sum.add(f.value(z));
            sum.add(f.derivative(z));
        }
        System.out.println(f + " of arrays " + sum.value);
    }

    private void softmax() {
        Sum sum = new Sum();
        Inputs random = new Inputs(4);
        for (int length = 1; length < 20; length++) {
            double[] z = new double[length];
            for (int i = 0; i < inputs / CHUNK + 1; i++) {
                fill(z, random);
                sum.add(Softmax.softmax(z));
                sum.add(Softmax.logSoftmax(z));
            }
        }
        for (int length : new int[] {64, 4096, 8191, 8192, 20000}) {
            double[] z = new double[length];
            for (int i = 0; i < length; i++) {
                z[i] = random.next() % 30;
            }
            sum.add(Softmax.softmax(z));
        }
        System.out.println("softmax " + sum.value);
    }

    private void generator() {
        Sum sum = new Sum();
        for (int seed = -3; seed < 30; seed++) {
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 7919L);
            for (int i = 1; i <= inputs / 20; i++) {
                sum.add(random.nextInt(i));
                sum.add(random.nextInt(Integer.MAX_VALUE - i));
                sum.add(random.nextInt((1 << 30) + i));
                sum.add(random.nextDouble());
                sum.add(random.nextBoolean() ? 1 : 0);
            }
        }
        System.out.println("generator " + sum.value);
    }

    /** Networks of each kind: functions, weights, optimizers, normalization. */
    private static void networks() {
        for (Activation f : Activations.all()) {
            network("of " + f, f, Initialization.GLOROT, new Sgd(0.1, 32, 5, 1));
        }
        for (Activation f : List.of(Activations.LOGISTIC, Activations.RELU, Activations.GELU, Activations.SILU)) {
            Initialization rule = Initialization.of(f);
            network(f + " by the rule", f, rule, new Sgd(0.1, 32, 5, 1));
            network(f + " by the rule, momentum", f, rule.times(0.7), new Momentum(0.03, 30, 5, 2));
            network(f + " by the rule, Adam", f, Initialization.HE, new Adam(0.01, 32, 5, 3));
        }
        network("that diverges", Activations.RELU, Initialization.LECUN.times(20), new Sgd(1e5, 32, 5, 1));
    }

    private static void network(String name, Activation f, Initialization weights, Optimizer optimizer) {
        Split spirals = spirals().split(0.8, 5).scaled();
        Sum sum = new Sum();
        for (boolean isNormalized : new boolean[] {false, true}) {
            Hidden first = new Hidden(9, f, weights, isNormalized);
            Hidden second = new Hidden(7, f, weights, false);
            Network network = Network.of(1, 2, List.of(first, second), 2);
            try {
                for (Epoch epoch : network.train(spirals.training(), optimizer)) {
                    sum.add(epoch.loss());
                    sum.add(epoch.accuracy());
                }
                sum.add(network.loss(spirals.test()));
                sum.add(network.predict(spirals.test().inputs()[5]));
                Trace trace = network.trace(spirals.training());
                sum.add(trace.loss());
                sum.add(trace.silentUnits());
                sum.add(trace.byLayer(LayerTrace::gradientPerWeight));
                sum.add(trace.byLayer(LayerTrace::outputSpread));
            } catch (ArithmeticException e) {
                sum.add(e.getMessage().length());
            }
        }
        System.out.println("network " + name + " " + sum.value);
    }

    private static Examples spirals() {
        double[][] inputs = new double[100][];
        int[] labels = new int[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            labels[i] = i % 2;
            double u = i / (double) inputs.length;
            double angle = Math.PI * (2 * u + labels[i]);
            inputs[i] = new double[] {u * StrictMath.sin(angle), u * StrictMath.cos(angle)};
        }
        return new Examples(inputs, labels);
    }

    private static void fill(double[] z, Inputs random) {
        for (int i = 0; i < z.length; i++) {
            z[i] = random.next();
        }
    }

    /** Numbers of all sizes, and among them as many from where functions are curved. */
    private static final class Inputs {

        private int state;

        Inputs(int seed) {
            state = seed;
        }

        double next() {
            int kind = nextInt() >>> 30;
            if (kind == 0) {
                return Words.toDouble(nextInt(), nextInt());
            }
            return nextInt() * (kind == 1 ? 0x1p-30 : kind == 2 ? 0x1p-27 : 0x1p-21);
        }

        private int nextInt() {
            state = state * 1664525 + 1013904223;
            return state ^ state >>> 15;
        }
    }

    private static final class Sum {

        private int value = 17;

        void add(double x) {
            // What NaN's other bits are is left open.
            double known = Double.isNaN(x) ? Double.NaN : x;
            value = (value * 31 + Words.high(known)) * 31 + Words.low(known);
        }

        void add(double[] x) {
            for (double each : x) {
                add(each);
            }
        }
    }
}
