package org.activations.lessons;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
