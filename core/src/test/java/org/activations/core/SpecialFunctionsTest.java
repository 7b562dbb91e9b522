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
    void normalDistributionIsExactToTwoUlp() {
        assertClose("normalDistribution", SpecialFunctions::normalDistribution, 2, new double[][] {
                {-38, 0x0.00000037b23b8p-1022}, {-37.5, 0x1.08eda98086fd1p-1021}, {-30.2, 0x1.d022ef17ac8b7p-665},
                {-8.3, 0x1.e0210a5a1d835p-55}, {-0.9, 0x1.78f483d6e55c6p-3}, {3.3, 0x1.ffc0a2fa3c9a5p-1},
                {-10, 0x1.26c75e84fb10dp-77}, {-1.3, 0x1.8c7eaa3883ae2p-4},
                {-0.2, 0x1.aed68af0463c7p-2}, {0, 0.5}, {0.4, 0x1.4f9370429b7f3p-1}, {2.5, 0x1.fcd21635036c6p-1},
                {9, 1}, {-0x1.8e1639a0d6094p1, 0x1.ea598e4b3a26fp-11}, {-0x1.9170bfe73b802p4, 0x1.e70656609b0a1p-461},
                {-0x1.54650b1fe0663p4, 0x1.b47dd7a67659cp-333}, {-0x1.e1563e4bb4c08p4, 0x1.e6f0ba00db50dp-660},
                {-20.578, 0x1.cd87aaef0bea7p-312}, {-18.485, 0x1.f938d7ed8543dp-253},
                {-12.13, 0x1.e6d375c5a4fa3p-112}, {-4.622, 0x1.fe1af076c73f1p-20}});
    }

    @Test
    void normalDensityIsExactToOneUlp() {
        assertClose("normalDensity", SpecialFunctions::normalDensity, 1, new double[][] {
                {-38, 0x0.00000845eb885p-1022}, {-37.5, 0x1.36aef2c06d29bp-1016}, {-30.2, 0x1.b6820d02f8861p-660},
                {-8.3, 0x1.f92b2b8953849p-52}, {-0.9, 0x1.1078a6d90d746p-2}, {3.3, 0x1.c38fa5088a899p-10},
                {-10, 0x1.7416846b4d5d9p-74}, {-1.3, 0x1.5ef67f134153ep-3},
                {0, 0x1.9884533d43651p-2}, {0.4, 0x1.791bcec2c8cfcp-2}, {9, 0x1.2f67c5e7a9a39p-60},
                {-0x1.37a974e7d6cc7p4, 0x1.f7884b180c6acp-276}, {-0x1.7ef1c33b50882p2, 0x1.cce73183df6a0p-28},
                {-0x1.023a0a09ee085p2, 0x1.e81a1e5638f62p-14}, {-0x1.87dcf9113043bp4, 0x1.fb9f6985dfb88p-435}});
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
    void softplusAndLogSigmoidAreExactToOneUlp() {
        assertClose("softplus", SpecialFunctions::softplus, 1, new double[][] {
                {-2.7423, 0x1.ff7141785d8a0p-5}, {-2.7419, 0x1.ffa409205b186p-5}, {-0.5678, 0x1.cbcb0ebe87768p-2},
                {-0.4407, 0x1.fcce2fcecf9bcp-2}});
        assertClose("log sigmoid", SpecialFunctions::logSigmoid, 1, new double[][] {
                {0.4415, -0x1.fc7c1671dcdcap-2}, {0.6396, -0x1.b1cd46905a315p-2}, {2.0678, -0x1.e7c3d75b6f733p-4},
                {36.044, -0x1.ffd293af1f164p-53}});
    }

    /** At these z one part that rounding took from an exponent, a constant or a factor is an ulp of the product. */
    @Test
    void tailsPutBackWhatRoundingTook() {
        assertClose("gelu", Activations.GELU::value, 1, new double[][] {
                {-0x1.2b7b0d5e9406fp5, -0x1.b9cd19b4c6ddcp-1013}, {-0x1.28350a32e906cp5, -0x1.b331af0845ba7p-991},
                {-0x1.28ef183b0af98p5, -0x1.dff6b0ed02650p-996}, {-0x1.29418752bcff9p5, -0x1.ae9d25a51307ep-998},
                {-37.1899, -1.8480328255604753e-301}, {-37.3595, -3.320430426277531e-304}});
        assertClose("softplus(9e-5)", Activations.softplus(9e-5)::value, 1, new double[][] {
                {-7866890.18, 3.6018692896462375e-304}});
        assertClose("softplus(0.41...)", Activations.softplus(0x1.a449f43f991fdp-2)::value, 1, new double[][] {
                {-0x1.afb19fcd8eb6ep10, 0x1.bca40a173f2fcp-1022}});
        assertClose("softplus(0.16...)", Activations.softplus(0x1.58ba42db921acp-3)::value, 1, new double[][] {
                {-0x1.06f89f01c771bp12, 0x1.c12450363f0b6p-1020}});
    }

    @Test
    void slopesAreExactToFourUlp() {
        assertClose("logistic", Activations.LOGISTIC::derivative, 4, new double[][] {
                {-2.6471, 0x1.fa2e8c27eb427p-5}, {1.9378, 0x1.c2bae58f83a28p-4}});
        assertClose("silu", Activations.SILU::derivative, 4, new double[][] {
                {-13.7156, -0x1.d77e83f5dac05p-17}, {-7.5066, -0x1.d4081efe1af7dp-9}});
        assertClose("gelu tanh", Activations.GELU_TANH::derivative, 4, new double[][] {
                {-6.5645, -0x1.dc7d0542e5ed8p-39}, {-4.3849, -0x1.c1eebe07bf554p-15}});
        assertClose("softplus(7.3)", Activations.softplus(7.3)::derivative, 4, new double[][] {
                {-87.8318904109589, 0x1.fa10d65db8b13p-926}});
        assertClose("celu(1000)", Activations.celu(1000)::derivative, 4, new double[][] {
                {-587800.5, 0x1.fa0c932288a62p-849}});
    }

    @Test
    void formulaThatIsNearerHoldsWhereItChanges() {
        assertEquals(-0.15865525393145705, Activations.GELU.value(-1));
        assertEquals(-0.08331547058768630, Activations.GELU.derivative(-1), 0x1p-53);
        assertEquals(-2.5141257595934626e-72, Activations.MISH.value(-170));
        assertEquals(0.23975006109347674, SpecialFunctions.normalDistribution(-0.7071067811865475));
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
