package org.activations.core.print;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class NumPyTest {

    @Test
    void scalarShowsAllItsDigits() {
        assertEquals("np.float64(1.0)", NumPy.repr(1));
        assertEquals("np.float64(-0.0)", NumPy.repr(-0.0));
        assertEquals("np.float64(0.3333333333333333)", NumPy.repr(1 / 3.0));
        assertEquals("np.float64(0.00017789593477104276)", NumPy.repr(0.00017789593477104276));
        assertEquals("np.float64(120.0)", NumPy.repr(120));
        assertEquals("np.float64(1000000000000000.0)", NumPy.repr(1e15));
    }

    @Test
    void scalarTakesAnExponentBelowATenThousandthAndFromTenToThe16thOn() {
        assertEquals("np.float64(0.0001)", NumPy.repr(1e-4));
        assertEquals("np.float64(9.999e-05)", NumPy.repr(9.999e-5));
        assertEquals("np.float64(9999999999999998.0)", NumPy.repr(9999999999999998.0));
        assertEquals("np.float64(1e+16)", NumPy.repr(1e16));
        assertEquals("np.float64(-1.5e+100)", NumPy.repr(-1.5e100));
    }

    @Test
    void scalarHasNoDigitTooMany() {
        assertEquals("np.float64(5e-324)", NumPy.repr(Double.MIN_VALUE));
        assertEquals("np.float64(5.684341886080802e-14)", NumPy.repr(0x1p-44));
        assertEquals("np.float64(8.41e+21)", NumPy.repr(8.41e21));
        assertEquals("np.float64(2e+23)", NumPy.repr(2e23));
    }

    @Test
    void scalarCanBeNotANumberOrInfinite() {
        assertEquals("np.float64(nan)", NumPy.repr(Double.NaN));
        assertEquals("np.float64(-inf)", NumPy.repr(Double.NEGATIVE_INFINITY));
    }

    @Test
    void pointsStandBelowOneAnother() {
        assertEquals("[-1.    0.25 10.5    nan]", NumPy.str(new double[] {-1, 0.25, 10.5, Double.NaN}));
    }

    @Test
    void exponentsHaveOneLength() {
        assertEquals("[1.e+000 1.e-100]", NumPy.str(new double[] {1, 1e-100}));
    }

    @Test
    void doublesTooCoarseForEightPlacesShowTheirShortestDigits() {
        assertEquals("[99999999.1]", NumPy.str(new double[] {99999999.1}));
        assertEquals("[70000000.  80000000.5]", NumPy.str(new double[] {70000000, 80000000.5}));
    }

    @Test
    void subnormalNumberShowsItsShortestDigitsAlone() {
        assertEquals("[5.e-324]", NumPy.str(new double[] {Double.MIN_VALUE}));
        assertEquals("[4.94e-324 1.23e-300]", NumPy.str(new double[] {Double.MIN_VALUE, 1.23e-300}));
    }

    @Test
    void emptyArrayOfAnyShapeIsAPairOfBrackets() {
        assertEquals("[]", NumPy.str(new double[0]));
        assertEquals("[]", NumPy.str(new double[0][]));
        assertEquals("[]", NumPy.str(new double[3][0]));
    }

    @Test
    void narrowMatrixLeavesOutRowsAlone() {
        double[][] matrix = new double[501][2];
        assertEquals("[[0. 0.]\n [0. 0.]\n [0. 0.]\n ...\n [0. 0.]\n [0. 0.]\n [0. 0.]]", NumPy.str(matrix));
    }

    @Test
    void axisOfSixIsShownInFull() {
        String row = "[0. 0. 0. ... 0. 0. 0.]";
        assertEquals("[" + String.join("\n ", row, row, row, row, row, row) + "]", NumPy.str(new double[6][200]));
        row = "[0. 0. 0. 0. 0. 0.]";
        assertEquals("[" + String.join("\n ", row, row, row, "...", row, row, row) + "]",
                NumPy.str(new double[200][6]));
    }

    @Test
    void thousandElementsAreShownInFull() {
        double[] array = new double[1000];
        assertEquals(1000, NumPy.str(array).chars().filter(c -> c == '0').count());
        assertEquals(1000, NumPy.str(new double[100][10]).chars().filter(c -> c == '0').count());
        assertEquals("[0. 0. 0. ... 0. 0. 0.]", NumPy.str(Arrays.copyOf(array, 1001)));
    }

    @Test
    void nullIsNamed() {
        String message = assertThrows(NullPointerException.class, () -> NumPy.str((double[]) null)).getMessage();
        assertEquals("array is null, expected a double[]", message);
        double[][] missing = {{1}, null};
        message = assertThrows(NullPointerException.class, () -> NumPy.str(missing)).getMessage();
        assertEquals("array[1] is null, expected a double[]", message);
    }

    @Test
    void raggedMatrixIsRefused() {
        double[][] ragged = new double[2000][2];
        ragged[1000] = new double[3];
        String message = assertThrows(IllegalArgumentException.class, () -> NumPy.str(ragged)).getMessage();
        assertEquals("array is ragged: row 0 has shape (2,) and row 1000 has shape (3,), "
                + "expected rows of one length", message);
    }
}
