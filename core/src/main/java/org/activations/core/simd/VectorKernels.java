package org.activations.core.simd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;
import jdk.incubator.vector.DoubleVector;

/** Makes the kernels on vectors. */
final class VectorKernels implements Kernels.Factory {

    private static final MethodType LOOP = MethodType.methodType(void.class, double[].class, int.class, int.class,
            double[].class, DoubleUnaryOperator.class, double.class, double.class, double.class);

    /**
     * Of the formulas with one another: enough for the profiles of the Vector API, in less than a tenth of a second.
     */
    private static final int ROUNDS = 50;

    static {
        // On the module path: the descriptor does not require the module, as that cannot be done without a warning.
        ModuleLayer.boot().findModule(Kernels.MODULE).ifPresent(VectorKernels.class.getModule()::addReads);
    }

    private final Map<VectorFormula, MethodHandle> loops = new ConcurrentHashMap<>();

    /** @throws UnsupportedOperationException on an x86 without fma, where each call of it would take a microsecond */
    VectorKernels() {
        boolean x86 = !System.getProperty("os.arch").equals("aarch64");
        if (x86 && DoubleVector.SPECIES_PREFERRED.length() < 4) {
            throw new UnsupportedOperationException("expected 256 bits, as come with fma, got "
                    + DoubleVector.SPECIES_PREFERRED);
        }
        meetAllFormulas();
    }

    /**
     * Shows the compiler every operation before it compiles the first. On JDK 17 C2 would take the operations of a
     * program's first function for all that there are, and note in the Vector API's methods that this was wrong. A long
     * formula calls these so often that the notes exceed a limit (PerMethodTrapLimit), beyond which its vectors stay on
     * the heap for good.
     */
    private static void meetAllFormulas() {
        DoubleVector one = DoubleVector.broadcast(VectorMath.SPECIES, 1);
        List<VectorFormula> formulas = VectorFormulas.all();
        for (int round = 0; round < ROUNDS; round++) {
            for (VectorFormula formula : formulas) {
                formula.at(one, 1, 1);
            }
        }
    }

    @Override
    public ArrayKernel function(String name, Kernels.Formula formula, DoubleUnaryOperator definition, double a,
            double b) {
        VectorFormulas.Row row = VectorFormulas.named(name, a);
        return row == null ? null : new VectorKernel(loop(row.formula(formula)), definition, row.limit(), a, b);
    }

    @Override
    public int lanes() {
        return VectorMath.SPECIES.length();
    }

    @Override
    public ArrayKernel maxima() {
        return new VectorMaxima();
    }

    @Override
    public ArrayKernel powers() {
        return new VectorPowers();
    }

    @Override
    public MatrixProduct product() {
        return new VectorProduct();
    }

    /** The loop with this formula, made once. */
    private MethodHandle loop(VectorFormula formula) {
        return loops.computeIfAbsent(formula, absent -> {
            try (InputStream template = VectorLoop.class.getResourceAsStream("VectorLoop.class")) {
                Lookup hidden = MethodHandles.lookup()
                        .defineHiddenClassWithClassData(template.readAllBytes(), formula, true);
                return hidden.findStatic(hidden.lookupClass(), "apply", LOOP);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("no loop for " + formula, e);
            }
        });
    }
}
