package org.activations.core.simd;

import java.lang.invoke.MethodHandles;
import java.util.function.DoubleUnaryOperator;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

import static jdk.incubator.vector.VectorOperators.GT;

/**
 * The loop over an array, as a template: {@link VectorKernels} defines this class anew, as a hidden class, for each
 * formula.
 *
 * <p>C2 keeps vectors in registers only where it can inline the formula into the loop, and so it must see a single
 * formula there. One loop shared by all would call an unknown one, and each vector would become an object on the heap.
 */
final class VectorLoop {

    private static final VectorSpecies<Double> SPECIES = VectorMath.SPECIES;

    private static final VectorFormula FORMULA = formula();

    private VectorLoop() {
    }

    /**
     * Writes the formula at z[from], ..., z[to − 1] to the same places of out.
     *
     * @param limit the formula holds for |z| up to here; beyond, and for the last few elements, the definition is asked
     * @param a the formula's first parameter
     * @param b the formula's second parameter
     */
    static void apply(double[] z, int from, int to, double[] out, DoubleUnaryOperator definition, double limit,
            double a, double b) {
        int end = from + SPECIES.loopBound(to - from);
        for (int i = from; i < end; i += SPECIES.length()) {
            DoubleVector vector = DoubleVector.fromArray(SPECIES, z, i);
            if (limit < Double.POSITIVE_INFINITY && vector.abs().compare(GT, limit).anyTrue()) {
                applyDefinition(z, i, i + SPECIES.length(), out, definition);
            } else {
                FORMULA.at(vector, a, b).intoArray(out, i);
            }
        }
        applyDefinition(z, end, to, out, definition);
    }

    private static void applyDefinition(double[] z, int from, int to, double[] out, DoubleUnaryOperator definition) {
        for (int i = from; i < to; i++) {
            out[i] = definition.applyAsDouble(z[i]);
        }
    }

    private static VectorFormula formula() {
        try {
            return MethodHandles.classData(MethodHandles.lookup(), "_", VectorFormula.class);
        } catch (IllegalAccessException e) {
            throw new IllegalAccessError(e.getMessage());
        }
    }
}
