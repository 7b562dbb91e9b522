package org.activations.core.simd;

import java.lang.invoke.MethodHandles;
import java.util.function.DoubleUnaryOperator;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.activations.core.simd.VectorFormulas.NearAndFar;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;

/**
 * The loop over an array, as a template: {@link VectorKernels} defines this class anew, as a hidden class, for each
 * formula.
 *
 * <p>C2 keeps vectors in registers only where it can inline the formula into the loop, and so it must see a single
 * formula there. One loop shared by all would call an unknown one, and each vector would become an object on the heap.
 *
 * <p>Of two formulas the first leaves its results in the array until the second is done. In one piece C2 would read
 * the coefficients of both ahead, more than there are registers, and put them on the stack. As deep as the stack
 * happens to be, a vector of 64 bytes there lies in one line of the cache or in two, and the same code took up to half
 * as long again in one thread as in another.
 */
final class VectorLoop {

    private static final VectorSpecies<Double> SPECIES = VectorMath.SPECIES;

    /** For every number, or for those that are not near 0. */
    private static final VectorFormula FORMULA = formula() instanceof NearAndFar both ? both.far() : formula();

    /** For those near 0; null if that is no other formula. */
    private static final VectorFormula NEAR = formula() instanceof NearAndFar both ? both.near() : null;

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
            DoubleVector size = vector.abs();
            if (limit < Double.POSITIVE_INFINITY && size.compare(GT, limit).anyTrue()) {
                applyDefinition(z, i, i + SPECIES.length(), out, definition);
            } else if (NEAR == null) {
                FORMULA.at(vector, a, b).intoArray(out, i);
            } else {
                VectorMask<Double> isNear = size.compare(LT, 1);
                if (isNear.anyTrue()) {
                    NEAR.at(vector, a, b).intoArray(out, i);
                }
                FORMULA.at(vector, a, b).blend(DoubleVector.fromArray(SPECIES, out, i), isNear).intoArray(out, i);
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
