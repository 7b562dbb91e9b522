package org.activations.lessons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TablesTest {

    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void workInGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @Test
    void numbersHaveADecimalPointInEveryLocaleAndLinesNoBlanksAtTheEnd() {
        Table table = Tables.of("Loss", List.of("1", "30"), Map.of("relu", new double[] {1234.5, 0.0625}));
        assertEquals("""
                               Loss
                 function  |     1      |   30    |
                -----------------------------------
                     relu  |  1234.500  |  0.062  |""", Tables.print(table, "0.000"));
    }

    @Test
    void numberThatIsTooLongForItsColumnIsAPowerOfTen() {
        Map<String, double[]> rows = new LinkedHashMap<>();
        rows.put("relu", new double[] {0.0625, 12345678});
        rows.put("elu", new double[] {1.2e74, 23456789});
        rows.put("gelu", new double[] {-123456.789, 34567890});
        rows.put("silu", new double[] {12345.678, 45678901});
        rows.put("mish", new double[] {1e-9, Double.NaN});
        rows.put("celu", new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY});
        assertEquals("""
                 function  |    loss     |     steps      |
                -------------------------------------------
                     relu  |      0.062  |  12345678.000  |
                      elu  |   1.200E74  |  23456789.000  |
                     gelu  |   -1.235E5  |  34567890.000  |
                     silu  |  12345.678  |  45678901.000  |
                     mish  |      0.000  |             -  |
                     celu  |          ∞  |            -∞  |""",
                Tables.print(Tables.of("", List.of("loss", "steps"), rows), "0.000"));
    }

    @Test
    void powerOfTenKeepsThePercentSignAndHasADigitBehindThePoint() {
        Table table = Tables.of("", List.of("share"), Map.of("relu", new double[] {0.5}));
        table.append(Tables.of("", List.of("share"), Map.of("elu", new double[] {1.2e74})));
        assertEquals("""
                 function  |   share   |
                ------------------------
                     relu  |      50%  |
                      elu  |  1.2E76%  |""", Tables.print(table, "0%"));
    }

    @Test
    void numberAloneInItsColumnHasNoMoreDigitsThanADoubleKnows() {
        Table table = Tables.of("", List.of("a", "b"), Map.of("relu", new double[] {1.2e15, 1.2e16}));
        assertEquals("""
                 function  |           a            |     b      |
                --------------------------------------------------
                     relu  |  1200000000000000.000  |  1.200E16  |""", Tables.print(table, "0.000"));
    }

    @Test
    void tableWiderThanATerminalHasFewerBlanksIfItFitsThen() {
        assertEquals("""
                 function  |  epoch 1  |  epoch 2  |  epoch 3  |  epoch 4  |  epoch 5  |
                ------------------------------------------------------------------------
                     relu  |        0  |        0  |        0  |        0  |        0  |""", overEpochs(5));
        assertEquals("""
                 function | epoch 1 | epoch 2 | epoch 3 | epoch 4 | epoch 5 | epoch 6 |
                -----------------------------------------------------------------------
                     relu |       0 |       0 |       0 |       0 |       0 |       0 |""", overEpochs(6));
        assertTrue(overEpochs(8).startsWith(" function  |  epoch 1  |"), () -> overEpochs(8));
    }

    private static String overEpochs(int epochs) {
        List<String> columns = IntStream.rangeClosed(1, epochs).mapToObj(epoch -> "epoch " + epoch).toList();
        return Tables.print(Tables.of("", columns, Map.of("relu", new double[epochs])), "0");
    }

    @Test
    void wholeNumbersHaveTheSameDigitsInEveryLocale() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        Table table = Table.create("", IntColumn.create("epoch", 1, 12345), LongColumn.create("step", 2, 3));
        assertEquals("""
                 epoch  |  step  |
                ------------------
                     1  |     2  |
                 12345  |     3  |""", Tables.print(table, "0.000"));
    }

    @Test
    void printingLeavesTheTableAsItIs() {
        Table table = Tables.of("", List.of("1"), Map.of("relu", new double[] {0.0625}));
        String before = table.print();
        Tables.print(table, "0.0");
        assertEquals(before, table.print());
    }

    /** Holds wherever the tests run; it could fail only where the default charset lacks these letters. */
    @Test
    void lettersBeyondAsciiArePrintedWhateverTheDefaultCharset() {
        Table table = Table.create("σ", StringColumn.create("e⁻ᶻ", "−∞", "α"));
        assertEquals("""
                   σ
                 e⁻ᶻ  |
                -------
                  −∞  |
                   α  |""", Tables.print(table));
    }

    @Test
    void rowOfAnotherLengthIsRefused() {
        Exception e = assertThrows(IllegalArgumentException.class,
                () -> Tables.of("", List.of("first", "last"), Map.of("relu", new double[3])));
        assertEquals("row \"relu\" has shape (3,), expected (2,), a number for each of the columns first, last",
                e.getMessage());
    }
}
