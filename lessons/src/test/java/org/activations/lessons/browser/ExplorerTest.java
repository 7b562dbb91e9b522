package org.activations.lessons.browser;

import java.util.ArrayList;
import java.util.List;

import org.activations.core.Activations;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExplorerTest {

    /** The sides of each jump: z and f(z) at the left, z and f(z) at the right. */
    private static List<List<Double>> jumps(String function, boolean isSlope, double from, double to) {
        double[] curve = Explorer.curve(function, isSlope, from, to, 101);
        List<List<Double>> jumps = new ArrayList<>();
        for (int i = 0; i < curve.length; i += 2) {
            if (Double.isNaN(curve[i + 1])) {
                jumps.add(List.of(curve[i - 2], curve[i - 1], curve[i + 2], curve[i + 3]));
            }
        }
        return jumps;
    }

    @Test
    void jumpIsWhereItIsAndNotAtTheNextPoint() {
        assertEquals(List.of(
                List.of(Math.nextDown(-0.3), Math.nextDown(-0.3), -0.3, 0.0),
                List.of(0.3, 0.0, Math.nextUp(0.3), Math.nextUp(0.3))), jumps("hardshrink(0.3)", false, -1.01, 1.02));
    }

    @Test
    void valueOfItsOwnAtAJumpStandsAlone() {
        assertEquals(List.of(List.of(-Double.MIN_VALUE, 0.0, 0.0, 0.5), List.of(0.0, 0.5, Double.MIN_VALUE, 1.0)),
                jumps("unit step", false, -1, 1));
    }

    @Test
    void slopeHasItsJumpAndTheFunctionNone() {
        assertEquals(List.of(), jumps("relu", false, -1.5, 1));
        assertEquals(List.of(List.of(0.0, 0.0, Double.MIN_VALUE, 1.0)), jumps("relu", true, -1.5, 1));
    }

    @Test
    void whatIsOnlySteepDoesNotJump() {
        for (String function : List.of("exponential", "linear", "logistic(1000*z)", "tanhshrink")) {
            assertEquals(List.of(), jumps(function, false, -1000, 1000), function);
            assertEquals(List.of(), jumps(function, true, -1000, 1000), function);
        }
    }

    @Test
    void signalGoesOnAndTheGradientIsWhatSlopesAndWeightsLeave() {
        double first = Activations.TANH.value(0.5);
        double second = Activations.TANH.value(2 * first);
        double slope = Activations.TANH.derivative(0.5);
        assertArrayEquals(new double[] {first, slope, second, slope * 2 * Activations.TANH.derivative(2 * first)},
                Explorer.layers("tanh", 0.5, 2, false, 2));
    }

    @Test
    void layersThatAreAllGivenTheSameMultiplyTheSameSlope() {
        double slope = Activations.LOGISTIC.derivative(1);
        assertArrayEquals(new double[] {Activations.LOGISTIC.value(1), slope, Activations.LOGISTIC.value(1),
            slope * slope}, Explorer.layers("logistic", 1, 2, true, 2));
    }

    @Test
    void parameterIsTheFunctionsAndWhatIsWrongIsSaid() {
        assertArrayEquals(new double[] {-0.2}, Explorer.values("leaky relu(0.1)", new double[] {-2}));
        assertArrayEquals(new double[] {0.1}, Explorer.slopes("leaky relu(0.1)", new double[] {-2}));
        assertEquals("", Explorer.trouble("elu(0.5)"));
        assertEquals("the parameter of elu is \"half\", expected a number", Explorer.trouble("elu(half)"));
        assertTrue(Explorer.trouble("z +").startsWith("the formula z + has the end"), Explorer.trouble("z +"));
    }
}
