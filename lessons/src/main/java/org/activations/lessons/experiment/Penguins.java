package org.activations.lessons.experiment;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * 344 penguins of three species, with four measurements of each, some of them missing: K. Gorman and Palmer Station
 * LTER; A. Horst, A. Hill and K. Gorman, <i>palmerpenguins</i> (2020), CC0.
 */
public final class Penguins {

    private Penguins() {
    }

    /**
     * A row for each penguin, with the columns {@code species}, {@code island}, {@code beak_length_mm},
     * {@code beak_depth_mm}, {@code flipper_length_mm}, {@code body_mass_g} and {@code sex}.
     */
    public static Table read() {
        InputStreamReader csv = new InputStreamReader(Penguins.class.getResourceAsStream("penguins.csv"),
                StandardCharsets.UTF_8);
        return Table.read().usingOptions(CsvReadOptions.builder(csv).tableName("Penguins").locale(Locale.ROOT)
                .sample(false));
    }
}
