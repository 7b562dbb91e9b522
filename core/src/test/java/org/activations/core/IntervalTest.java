package org.activations.core;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IntervalTest {

    @Test
    void endsBelongToIt() {
        Interval unit = new Interval(0, 1);
        assertTrue(unit.contains(0) && unit.contains(1) && unit.contains(0.5));
        assertFalse(unit.contains(-Double.MIN_VALUE) || unit.contains(Math.nextUp(1.0)) || unit.contains(Double.NaN));
        assertTrue(Interval.REAL_LINE.contains(Double.NEGATIVE_INFINITY));
        assertFalse(Interval.REAL_LINE.contains(Double.NaN));
        assertTrue(new Interval(2, 2).contains(2), "one point");
    }

    @Test
    void isWrittenAsInMathematics() {
        assertEquals("[0, ∞)", new Interval(0, Double.POSITIVE_INFINITY).toString());
        assertEquals("(-∞, ∞)", Interval.REAL_LINE.toString());
        assertEquals("[-0.2784646, 1]", new Interval(-0.2784646, 1).toString());
        assertEquals("[-999999999, 1.0E9]", new Interval(-999_999_999, 1e9).toString());
    }

    @Test
    void endsInTheWrongOrderAreRefused() {
        assertEquals("an interval needs min <= max, got min 1.0 and max 0.0",
                assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 0));
    }
}
