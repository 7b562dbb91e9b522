package org.activations.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.activations.core.Activations;
import org.activations.core.Vectors;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CurveTest {

    @Test
    void smoothFunctionIsSampledEvenly() {
        Curve curve = Curve.of(Math::sin, -4, 4, 9);
        assertArrayEquals(Vectors.linspace(-4, 4, 9), curve.z());
        assertArrayEquals(Arrays.stream(curve.z()).map(Math::sin).toArray(), curve.y());
    }

    @Test
    void steepFunctionHasNoGap() {
        Curve curve = Curve.of(z -> Math.exp(3 * z), -5, 5, 101);
        assertEquals(101, curve.z().length);
    }

    @Test
    void jumpIsAGapBetweenItsTwoSides() {
        Curve curve = Curve.of(z -> z < 0.3 ? 1 : 2, 0, 1, 3);
        assertArrayEquals(new double[] {1, 1, Double.NaN, 2, 2, 2}, curve.y());
        assertEquals(0.3, curve.z()[3], "the right side of the jump");
        assertEquals(Math.nextDown(0.3), curve.z()[1], "the left side of the jump");
    }

    @Test
    void jumpIsFoundBesideASlope() {
        Curve curve = Curve.of(z -> Math.abs(z) > 0.5 ? z : 0, -1, 1, 41);
        assertEquals(2, Arrays.stream(curve.y()).filter(Double::isNaN).count());
        double left = Math.nextDown(-0.5);
        assertTrue(Arrays.stream(curve.z()).anyMatch(z -> z == left), "the left side of the jump at -0.5");
    }

    @Test
    void unitStepIsTwoLinesAndAPoint() {
        Curve curve = Curve.of(Activations.UNIT_STEP::value, -1, 1, 3);
        assertArrayEquals(new double[] {0, 0, Double.NaN, 0.5, Double.NaN, 1, 1}, curve.y());
        assertEquals(Map.of(1, false, 3, true, 5, false), curve.jumps());
        assertEquals(0, curve.z()[3]);
    }

    @Test
    void valueAtAJumpIsThatOfTheSideWhichReachesIt() {
        Curve curve = Curve.of(Activations.HARDSHRINK::value, -1, 1, 3);
        assertEquals(List.of(false, true, true, false), List.copyOf(curve.jumps().values()));
        assertArrayEquals(new double[] {-0.5, 0, 0, 0.5},
                curve.jumps().keySet().stream().mapToDouble(i -> curve.y()[i]).toArray(), 1e-12);
        assertEquals(Map.of(), Curve.of(z -> 1 / z, -1, 1, 3).jumps(), "a pole has no value");
    }

    @Test
    void infiniteValueIsAGap() {
        assertArrayEquals(new double[] {0, Double.NaN}, Curve.of(z -> z / (1 - z), 0, 1, 2).y());
    }

    @Test
    void steepestLineIsNoJump() {
        Curve curve = Curve.of(z -> 1e300 * z, -5, 5, 5);
        assertArrayEquals(new double[] {-200, -200, 0, 200, 200}, curve.y());
    }

    @Test
    void poleIsAGapBetweenEndsThatCanBeDrawn() {
        Curve curve = Curve.of(Math::tan, 0, 3, 2);
        assertArrayEquals(new double[] {0, 120, Double.NaN, -120, Math.tan(3)}, curve.y());
    }
}
