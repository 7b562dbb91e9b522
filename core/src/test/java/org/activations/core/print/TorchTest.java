package org.activations.core.print;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TorchTest {

    @Test
    void scalarHasFourPlacesOrNone() {
        assertEquals("tensor(0.3333, dtype=torch.float64)", Torch.repr(1 / 3.0));
        assertEquals("tensor(2., dtype=torch.float64)", Torch.repr(2));
        assertEquals("tensor(-0., dtype=torch.float64)", Torch.repr(-0.0));
        assertEquals("tensor(1.0000e-05, dtype=torch.float64)", Torch.repr(1e-5));
        assertEquals("tensor(nan, dtype=torch.float64)", Torch.repr(Double.NaN));
    }

    @Test
    void exactValueIsRoundedAndTiesGoToTheEvenDigit() {
        assertEquals("tensor(0.0312, dtype=torch.float64)", Torch.repr(0.03125));
        // The double next to 0.00015 is smaller than it, that next to 0.00025 is larger.
        assertEquals("tensor(0.0001, dtype=torch.float64)", Torch.repr(0.00015));
        assertEquals("tensor(0.0003, dtype=torch.float64)", Torch.repr(0.00025));
    }

    @Test
    void wholeNumbersHaveNoDigitsAfterThePoint() {
        assertEquals("tensor([ 1., -2., nan], dtype=torch.float64)", Torch.repr(new double[] {1, -2, Double.NaN}));
    }

    @Test
    void widthIsMeasuredWithoutZerosAndNaN() {
        assertEquals("tensor([nan, 1., inf], dtype=torch.float64)",
                Torch.repr(new double[] {Double.NaN, 1, Double.POSITIVE_INFINITY}));
        assertEquals("tensor([0.2500, -0.0000], dtype=torch.float64)", Torch.repr(new double[] {0.25, -0.0}));
    }

    @Test
    void typeStandsOnTheLastLineUpToColumn57() {
        double[] tensor = new double[10];
        Arrays.fill(tensor, 10);
        assertEquals("tensor([10., 10., 10., 10., 10., 10., 10., 10., 10., 10.], dtype=torch.float64)",
                Torch.repr(tensor));
        double[] row = new double[7];
        Arrays.fill(row, 1000);
        assertEquals("tensor([[1000., 1000., 1000., 1000., 1000., 1000., 1000.]],\n       dtype=torch.float64)",
                Torch.repr(new double[][] {row}));
    }

    @Test
    void axisOfSixIsShownInFull() {
        String row = "[0., 0., 0.,  ..., 0., 0., 0.]";
        assertEquals("tensor([" + String.join(",\n        ", row, row, row, row, row, row) + "], dtype=torch.float64)",
                Torch.repr(new double[6][200]));
        row = "[0., 0., 0., 0., 0., 0.]";
        assertEquals("tensor([" + String.join(",\n        ", row, row, row, "...", row, row, row)
                + "], dtype=torch.float64)", Torch.repr(new double[200][6]));
    }

    @Test
    void thousandElementsAreShownInFull() {
        assertEquals(1000, Torch.repr(new double[1000]).chars().filter(c -> c == '0').count());
        assertEquals(1000, Torch.repr(new double[8][125]).chars().filter(c -> c == '0').count());
        assertEquals("tensor([0., 0., 0.,  ..., 0., 0., 0.], dtype=torch.float64)", Torch.repr(new double[1001]));
    }

    @Test
    void emptyTensorStatesItsShapeUnlessItIsAVector() {
        assertEquals("tensor([], dtype=torch.float64)", Torch.repr(new double[0]));
        assertEquals("tensor([], size=(0, 0), dtype=torch.float64)", Torch.repr(new double[0][]));
        assertEquals("tensor([], size=(3, 0), dtype=torch.float64)", Torch.repr(new double[3][0]));
    }

    @Test
    void nullIsNamed() {
        String message = assertThrows(NullPointerException.class, () -> Torch.repr((double[][]) null)).getMessage();
        assertEquals("tensor is null, expected a double[][]", message);
    }

    @Test
    void raggedMatrixIsRefused() {
        double[][] ragged = {{1, 2}, {3}};
        String message = assertThrows(IllegalArgumentException.class, () -> Torch.repr(ragged)).getMessage();
        assertEquals("tensor is ragged: row 0 has shape (2,) and row 1 has shape (1,), "
                + "expected rows of one length", message);
    }
}
