package org.activations.core;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Expected numbers were computed with 50 digits and rounded once. */
class SpecialFunctionsTest {

    @Test
    void normalDistributionIsExactToFourUlp() {
        assertClose("normalDistribution", SpecialFunctions::normalDistribution, 4, new double[][] {
                {-38, 0x0.00000037b23b8p-1022}, {-37.5, 0x1.08eda98086fd1p-1021}, {-30.2, 0x1.d022ef17ac8b7p-665},
                {-8.3, 0x1.e0210a5a1d835p-55}, {-0.9, 0x1.78f483d6e55c6p-3}, {3.3, 0x1.ffc0a2fa3c9a5p-1},
                {-10, 0x1.26c75e84fb10dp-77}, {-1.3, 0x1.8c7eaa3883ae2p-4},
                {-0.2, 0x1.aed68af0463c7p-2}, {0, 0.5}, {0.4, 0x1.4f9370429b7f3p-1}, {2.5, 0x1.fcd21635036c6p-1},
                {9, 1}});
    }

    @Test
    void normalDensityIsExactToTwoUlp() {
        assertClose("normalDensity", SpecialFunctions::normalDensity, 2, new double[][] {
                {-38, 0x0.00000845eb885p-1022}, {-37.5, 0x1.36aef2c06d29bp-1016}, {-30.2, 0x1.b6820d02f8861p-660},
                {-8.3, 0x1.f92b2b8953849p-52}, {-0.9, 0x1.1078a6d90d746p-2}, {3.3, 0x1.c38fa5088a899p-10},
                {-10, 0x1.7416846b4d5d9p-74}, {-1.3, 0x1.5ef67f134153ep-3},
                {0, 0x1.9884533d43651p-2}, {0.4, 0x1.791bcec2c8cfcp-2}, {9, 0x1.2f67c5e7a9a39p-60}});
    }

    @Test
    void gaussianIsExactToTwoUlp() {
        assertClose("gaussian", SpecialFunctions::gaussian, 2, new double[][] {{-38, 0}, {-10, 0x1.a8c1f14e2af5dp-145},
                {-0.2, 0x1.ebec97e700b8dp-1}, {0, 1}, {2.5, 0x1.fa0e9586aebc7p-10}, {9, 0x1.1a6baeadb4fd1p-117}});
    }

    @Test
    void softplusIsExactToTwoUlp() {
        assertClose("softplus", SpecialFunctions::softplus, 2, new double[][] {{-38, 0x1.2188ad6ae3303p-55},
                {-10, 0x1.7cd564c9e0d19p-15}, {-0.2, 0x1.323f4204ebb36p-1}, {2.5, 0x1.4a190f0e6368ap+1},
                {9, 0x1.200102cb0bcfdp+3}});
    }

    @Test
    void tanhshrinkIsWhatTanhLeaves() {
        for (double z : Vectors.linspace(-5, 5, 1001)) {
            assertEquals(z, SpecialFunctions.tanh(z) + SpecialFunctions.tanhshrink(z), Math.ulp(z), "at " + z);
        }
    }

    @Test
    void factorComesBeforeTheDigitsOfTheTailGo() {
        // e^-740 is a subnormal number of two digits, and so many would the product have.
        assertEquals(-3.0996675112355562e-319, SpecialFunctions.silu(-740), Double.MIN_VALUE);
        assertEquals(-0.0, SpecialFunctions.silu(Double.NEGATIVE_INFINITY));
    }

    @Test
    void largeFactorTimesAVanishingPowerKeepsItsDigits() {
        // By mpmath with 60 digits.
        assertClose("elu(1e100)", Activations.elu(1e100)::derivative, 2, new double[][] {
                {-840, 0x1.419120f02fc9ep-880}, {-830, 0x1.b04f9a12ea0fbp-866}, {-900, 0x1.b3b97e0acbf8fp-967}});
        assertClose("elu(1e308)", Activations.elu(1e308)::derivative, 2, new double[][] {
                {-1400, 0x1.4d53ce9fce1c1p-997}});
        assertEquals(0, Activations.elu(1e308).derivative(-1500));
    }

    @Test
    void eluAndItsRelativesKeepTheSignOfZero() {
        double[] zeros = {-0.0, 0.0};
        for (Activation f : List.of(Activations.ELU, Activations.elu(3), Activations.elu(0), Activations.CELU,
                Activations.celu(0.3), Activations.SELU)) {
            assertEquals(-0.0, f.value(-0.0), f.toString());
            assertEquals(0.0, f.value(0.0), f.toString());
            assertArrayEquals(zeros, f.value(zeros), f.toString());
        }
    }

    @Test
    void softplusOfAnyBetaIsExactToTwoUlp() {
        assertClose("softplus(7.3)", Activations.softplus(7.3)::value, 2, new double[][] {
                {-90, 0x1.3726231046c1ap-951}, {-3.1, 0x1.660649c68a98fp-36}, {-0.2, 0x1.d4b22ef50c5a9p-6}, 
                {0.01, 0x1.99c69507693e4p-4}, {0.6, 0x1.3412b26725986p-1}, {4.0, 0x1.0000000000020p+2}});
    }

    @Test
    void nothingDecreasesWhereTheFormulaChanges() {
        for (double seam : new double[] {-40, -0.7071067811865476, -0.625, 0.625, 0.7071067811865476, 40}) {
            for (double z = seam - 20 * Math.ulp(seam); z < seam + 20 * Math.ulp(seam); z += Math.ulp(seam)) {
                double next = z + 8 * Math.ulp(seam);
                assertTrue(SpecialFunctions.logistic(z) <= SpecialFunctions.logistic(next), "logistic at " + z);
                assertTrue(SpecialFunctions.tanh(z) <= SpecialFunctions.tanh(next), "tanh at " + z);
                assertTrue(SpecialFunctions.softplus(z) <= SpecialFunctions.softplus(next), "softplus at " + z);
            }
        }
    }

    private static void assertClose(String name, DoubleUnaryOperator f, double ulps, double[][] cases) {
        for (double[] c : cases) {
            double error = Ulp.error(f.applyAsDouble(c[0]), c[1]);
            assertTrue(error <= ulps, () -> name + "(" + c[0] + ") is " + error + " ulp from " + c[1]);
        }
    }
}
