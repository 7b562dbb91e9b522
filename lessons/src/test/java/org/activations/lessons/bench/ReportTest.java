package org.activations.lessons.bench;

import java.util.List;
import java.util.Locale;

import org.activations.lessons.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ReportTest {

    private static final double NAN = Double.NaN;

    private static final Cell TANH = new Cell("tanh", 1000, 16, 2, 1, 2, 0.5);
    private static final Cell RELU = new Cell("relu", 1000, 1, 0.25, 0.5, 4, 0.25);

    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void workInGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    private static List<String> names(CategoryChart chart) {
        return chart.getSeriesCollection().stream().map(CategorySeries::getName).toList();
    }

    private static Report report(Cell... cells) {
        return new Report(List.of(cells));
    }

    @Test
    void tableHasARowForEachFunctionAndSizeAndHyphensWhereThePeerIsMissing() {
        Cell alone = new Cell("relu", 20_000, 1, 0.5, 1, NAN, 0.5);
        String table = Tables.print(report(TANH, alone).table(), "0.00").replaceAll(" +", " ").replaceAll("--+", "--");
        assertEquals("""
                 Nanoseconds per number
                 function | numbers | scalar | vectors | vectors, threads | NumPy, PyTorch | ratio | copy / time |
                --
                 tanh | 1,000 | 16.00 | 2.00 | 1.00 | 2.00 | 0.50 | 0.50 |
                 relu | 20,000 | 1.00 | 0.50 | 1.00 | - | - | 0.50 |""", table);
    }

    @Test
    void meanOfTheRatiosIsGeometric() {
        assertEquals("ratio: 0.25 in the geometric mean, at most 0.50 (tanh, 1,000 numbers)",
                report(TANH, RELU).sentences().get(0));
    }

    @Test
    void speedOfMemoryIsThatOfTheMedianCopyOfEachSize() {
        assertEquals(List.of("copy: 64 GB/s at 1,000, 32 GB/s at 20,000 numbers"),
                report(new Cell("relu", 20_000, 1, 1, 1, NAN, 0.5), new Cell("relu", 1000, 1, 1, 1, NAN, 0.25),
                        new Cell("elu", 1000, 1, 1, 1, NAN, 1), new Cell("silu", 1000, 1, 1, 1, NAN, 0.1)).sentences());
    }

    @Test
    void severalFunctionsAreDrawnAtOneSize() {
        CategoryChart chart = report(TANH, new Cell("tanh", 20_000, 1, 1, 1, 1, 1), RELU).chart(1000);
        assertEquals(List.of("scalar", "vectors", "vectors, threads", "NumPy, PyTorch"),
                names(chart));
        assertArrayEquals(new double[] {16.0, 1.0}, chart.getSeries("scalar").getYData());
    }

    @Test
    void oneFunctionIsDrawnByItsSizesAndWithoutBarsOfAMissingPeer() {
        CategoryChart chart = report(new Cell("relu", 1000, 4, 1, 2, NAN, 1), new Cell("relu", 20_000, 8, 1, 1, NAN, 1))
                .chart(1000);
        assertEquals(List.of("scalar", "vectors", "vectors, threads"), names(chart));
        assertArrayEquals(new double[] {4.0, 8.0}, chart.getSeries("scalar").getYData());
    }
}
