package org.activations.core;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.activations.core.Activations.EXPONENTIAL;
import static org.activations.core.Activations.GAUSSIAN;
import static org.activations.core.Activations.GELU;
import static org.activations.core.Activations.GELU_TANH;
import static org.activations.core.Activations.LOGISTIC;
import static org.activations.core.Activations.LOG_SIGMOID;
import static org.activations.core.Activations.MISH;
import static org.activations.core.Activations.SELU;
import static org.activations.core.Activations.SILU;
import static org.activations.core.Activations.TANH;
import static org.activations.core.Activations.celu;
import static org.activations.core.Activations.elu;
import static org.activations.core.Activations.softplus;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Far to the left powers of e leave the range of double before a value or slope does that has a large factor, and a
 * rounded exponent costs digits. Expected numbers were computed with 70 digits and rounded once.
 */
class TailsTest {

    private record Case(Activation f, double z, double value, double slope) {
    }

    private static List<Case> tails() {
        return List.of(
            new Case(elu(1e100), -830.0, -1e+100, 3.432258745572623e-261),
            new Case(elu(1e100), -840.0, -1e+100, 1.5582430597567146e-265),
            new Case(elu(1e308), -1400.0, -1e+308, 9.721322154756662e-301),
            new Case(elu(1e-100), -400.0, -1e-100, 1.9151695967140057e-274),
            new Case(elu(1e-300), -0.5, -3.934693402873666e-301, 6.065306597126334e-301),
            new Case(celu(7), -4970.3, -7.0, 4.28849815961038e-309),
            new Case(celu(1e-3), -0.7213, -0.001, 5.5384750445e-314),
            new Case(softplus(0.1), -7091.3, 1.0684496175544572e-307, 1.068449617554457e-308),
            new Case(softplus(3), -238.7, 3.346572626247e-312, 1.0039717878747e-311),
            new Case(softplus(1e-20), -7.2e+22, 2.0322308024243736e-293, 2.0322308024e-313),
            new Case(softplus(9e-5), -7866890.18, 3.6018692896462375e-304, 3.241682360681614e-308),
            new Case(softplus(1e-300), -9.87e+302, 2.2456721935625824e-129, 0.0),
            new Case(LOGISTIC, -709.5, 7.38014831401258e-309, 7.38014831401258e-309),
            new Case(LOGISTIC, 709.5, 1.0, 7.38014831401258e-309),
            new Case(TANH, 358.9, 1.0, 7.33636417034e-312),
            new Case(SELU, -709.5, -1.7580993408473768, 1.2975033886221397e-308),
            new Case(SELU, -744.0, -1.7580993408473768, 1.5e-323),
            new Case(EXPONENTIAL, -709.5, 7.38014831401258e-309, 7.38014831401258e-309),
            new Case(EXPONENTIAL, -740.0, 4.2e-322, 4.2e-322),
            new Case(SILU, -709.5, -5.236215228791926e-306, -5.2288350804779135e-306),
            new Case(SILU, -740.0, -3.09967e-319, -3.09547e-319),
            new Case(MISH, -171.3, -6.904188068310416e-73, -6.863883409417769e-73),
            new Case(MISH, -709.5, -5.236215228791926e-306, -5.2288350804779135e-306),
            new Case(GELU, -37.2, -1.269284215770929e-301, -4.7217323691061644e-300),
            new Case(GELU, -37.1899, -1.8480328255604753e-301, -6.872808438143264e-300),
            new Case(GELU, -37.3595, -3.320430426277531e-304, -1.2404949360781927e-302),
            new Case(GELU, -38.1, -2.44064694e-316, -9.29885606e-315),
            new Case(GELU_TANH, -21.2, -2.327201975281056e-309, -2.275019711540699e-307),
            new Case(GELU_TANH, -21.5, -2.8e-322, -2.845e-320),
            new Case(LOG_SIGMOID, 709.5, -7.38014831401258e-309, 7.38014831401258e-309),
            new Case(LOG_SIGMOID, 740.0, -4.2e-322, 4.2e-322),
            new Case(GAUSSIAN, 26.7, 2.48775034987984e-310, -1.328458686835832e-308),
            new Case(GAUSSIAN, -27.1, 1.1215e-319, 6.078396e-318));
    }

    @ParameterizedTest
    @MethodSource("tails")
    void tailsKeepTheirDigits(Case tail) {
        assertClose(tail + ", value", tail.f.value(tail.z), tail.value, 2);
        assertClose(tail + ", slope", tail.f.derivative(tail.z), tail.slope, 4);
    }

    private static void assertClose(String what, double computed, double exact, double ulps) {
        double error = Ulp.error(computed, exact);
        assertTrue(error <= ulps, () -> what + ": got " + computed + ", " + error + " ulp off");
    }
}
