package org.activations.lessons.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.activations.core.network.Examples;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TableExamplesTest {

    private static final Table FLOWERS = Table.create("Flowers",
            StringColumn.create("kind", "rose", "aster", "", "rose"),
            DoubleColumn.create("height", 40, 20, 30, Double.NaN), DoubleColumn.create("petals", 5, 21, 6, 5));

    @Test
    void rowsWithoutGapsBecomeExamplesWithTheNamesOfTheirClasses() {
        Examples flowers = TableExamples.of(FLOWERS, "kind", "petals", "height");
        assertEquals(List.of("aster", "rose"), flowers.classNames());
        assertArrayEquals(new int[] {1, 0}, flowers.labels());
        assertArrayEquals(new double[][] {{5, 40}, {21, 20}}, flowers.inputs());
    }

    @Test
    void gapInAColumnThatIsNotAskedForCostsNoRow() {
        assertEquals(3, TableExamples.of(FLOWERS, "kind", "petals").size());
    }

    @Test
    void columnThatCannotBeAnInputIsNamed() {
        assertEquals("the table Flowers has no column \"colour\"; it has kind, height, petals",
                assertThrows(IllegalArgumentException.class, () -> TableExamples.of(FLOWERS, "kind", "colour"))
                .getMessage());
        assertEquals("the column \"kind\" holds STRING, expected numbers",
                assertThrows(IllegalArgumentException.class, () -> TableExamples.of(FLOWERS, "kind", "kind"))
                .getMessage());
        assertEquals("no row of the table Flowers has all of kind, height", assertThrows(IllegalArgumentException.class,
                () -> TableExamples.of(FLOWERS.where(FLOWERS.numberColumn("height").isMissing()), "kind", "height"))
                .getMessage());
    }

    @Test
    void penguinsAreReadAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.ROOT, Locale.GERMANY, Locale.forLanguageTag("ar-EG"))) {
                Locale.setDefault(locale);
                Table table = Penguins.read();
                assertEquals(344, table.rowCount());
                Examples penguins = TableExamples.of(table, "species", "beak_length_mm", "body_mass_g");
                assertEquals(List.of("Adelie", "Chinstrap", "Gentoo"), penguins.classNames());
                assertEquals(342, penguins.size());
                assertArrayEquals(new double[] {39.1, 3750}, penguins.inputs()[0]);
                assertEquals(151, Arrays.stream(penguins.labels()).filter(label -> label == 0).count());
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
