package org.activations.core.simd;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * The fast way over an array, where there is one.
 *
 * <p>With {@code --add-modules jdk.incubator.vector} the functions of the catalogue, and products of matrices, run on
 * as many numbers at a time as the processor's vector registers hold. The first half second of each is slow, until the
 * compiler has seen it. The JDK warns of the module on stderr; with {@code --add-exports
 * java.base/jdk.internal.module=ALL-UNNAMED} in its place it is loaded when it is needed, without a word.
 *
 * <p>Without the module no class that needs it is loaded, and the definition runs on one number after the other. Either
 * way the threads of the common pool share a long array, and the results are the same to the bit.
 */
public final class Kernels {

    /** A shorter array is done before a kernel has begun. */
    public static final int SHORTEST = 16;

    private static final int SHORTEST_SOFTMAX = 64;

    static final String MODULE = "jdk.incubator.vector";

    /** One number after the other. */
    private static final SoftmaxKernel SOFTMAX_OF_FEW = new SoftmaxKernel(new ScalarMaxima(), new ScalarPowers());

    private Kernels() {
    }

    /** What of a function. */
    public enum Formula {
        VALUE, SLOPE
    }

    /** What the module makes possible. */
    interface Factory {

        /** The function with this name and these parameters, 0 where it has none; null if the catalogue has none. */
        ArrayKernel function(String name, Formula formula, DoubleUnaryOperator definition, double a, double b);

        /** How many numbers a vector holds. */
        int lanes();

        /** {@link ScalarMaxima}. */
        ArrayKernel maxima();

        /** {@link ScalarPowers} for blocks of {@link #SHORTEST_SOFTMAX} elements and more. */
        ArrayKernel powers();

        /** {@link ScalarProduct}. */
        MatrixProduct product();
    }

    /** Initialized when the first array comes, so that a program without arrays does not wait for it. */
    private static final class Vectors {

        static final Factory FACTORY = isUsable() ? load() : null;
        static final SoftmaxKernel SOFTMAX = FACTORY == null ? SOFTMAX_OF_FEW
                : new SoftmaxKernel(FACTORY.maxima(), FACTORY.powers());
        static final MatrixProduct PRODUCT = FACTORY == null ? new ScalarProduct() : FACTORY.product();

        static boolean isUsable() {
            // Without the optimizing compiler each vector is an object, and slower than its numbers one by one.
            String mode = System.getProperty("java.vm.info", "");
            return !mode.contains("interpreted") && !mode.contains("emulated-client")
                    && (ModuleLayer.boot().findModule(MODULE).isPresent() || canLoadModule());
        }

        /** Loads the module as the JDK itself does with those that it needs late, if that is exported to us. */
        static boolean canLoadModule() {
            try {
                Class.forName("jdk.internal.module.Modules").getMethod("loadModule", String.class)
                        .invoke(null, MODULE);
                return true;
            } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
                // Not exported, or another JDK than those that are known: the definitions remain.
                return false;
            }
        }

        static Factory load() {
            try {
                Class<?> factory = Class.forName("org.activations.core.simd.VectorKernels");
                Factory made = (Factory) factory.getDeclaredConstructor().newInstance();
                new SoftmaxKernel(made.maxima(), made.powers())
                        .apply(new double[SHORTEST_SOFTMAX], new double[SHORTEST_SOFTMAX]);
                return made;
            } catch (ReflectiveOperationException | LinkageError e) {
                // A processor without what it takes, or a JDK where the module has changed: the definitions remain.
                return null;
            }
        }
    }

    /** Whether functions run on vectors here: the module is there, and the processor has what they take. */
    public static boolean haveVectors() {
        return factory() != null;
    }

    /** On how many numbers at a time functions run here, 1 without vectors. */
    public static int lanes() {
        return haveVectors() ? factory().lanes() : 1;
    }

    /** Whether kernels are faster than a plain loop over an array of this length, at least {@link #SHORTEST}. */
    public static boolean areFasterAt(int length) {
        return SharedKernel.isShared(length) || haveVectors();
    }

    /** A function of the catalogue over arrays, shared among threads where that pays. */
    public static ArrayKernel shared(String name, Formula formula, DoubleUnaryOperator definition,
            double... parameters) {
        return shared(new OnFirstUse(name, formula, definition, parameters));
    }

    /** A kernel shared among threads where that pays. */
    public static ArrayKernel shared(ArrayKernel kernel) {
        return new SharedKernel(kernel);
    }

    /** A function of the catalogue on vectors in the calling thread; empty if the module is not there. */
    public static Optional<ArrayKernel> vectors(String name, Formula formula, DoubleUnaryOperator definition,
            double... parameters) {
        return Optional.ofNullable(factory()).map(factory -> factory.function(name, formula, definition,
                parameters.length > 0 ? parameters[0] : 0, parameters.length > 1 ? parameters[1] : 0));
    }

    /** The product of matrices, the same to the bit with and without vectors. */
    public static MatrixProduct product() {
        return Vectors.PRODUCT;
    }

    /** Writes softmax of z, shape (n,), n at least 1, into {@code out}, another array of the same length. */
    public static void softmax(double[] z, double[] out) {
        (z.length < SHORTEST_SOFTMAX ? SOFTMAX_OF_FEW : Vectors.SOFTMAX).apply(z, out);
    }

    /** Null if the module is not there. */
    static Factory factory() {
        return Vectors.FACTORY;
    }

    private static final class OnFirstUse implements ArrayKernel {

        private final String name;
        private final Formula formula;
        private final DoubleUnaryOperator definition;
        private final double[] parameters;
        private ArrayKernel kernel;

        OnFirstUse(String name, Formula formula, DoubleUnaryOperator definition, double... parameters) {
            this.name = name;
            this.formula = formula;
            this.definition = definition;
            this.parameters = parameters;
        }

        @Override
        public void apply(double[] z, int from, int to, double[] out) {
            // Two threads may both make it: kernels are immutable, and either will do.
            ArrayKernel made = kernel;
            if (made == null) {
                made = vectors(name, formula, definition, parameters).orElseGet(() -> ArrayKernel.of(definition));
                kernel = made;
            }
            made.apply(z, from, to, out);
        }
    }
}
