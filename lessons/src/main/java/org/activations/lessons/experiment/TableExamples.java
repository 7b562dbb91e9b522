package org.activations.lessons.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.activations.core.network.Examples;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/** Rows of a table as examples for a network. */
public final class TableExamples {

    private TableExamples() {
    }

    /**
     * An example for each row in which nothing that is asked for is missing.
     *
     * @param label the column with the class of each, as text
     * @param features the columns with the numbers that the network is given
     * @throws IllegalArgumentException if there is no such column, one of the features has no numbers, or no row is
     *         left
     */
    public static Examples of(Table table, String label, String... features) {
        List<String> names = Stream.concat(Stream.of(label), Arrays.stream(features)).toList();
        for (String name : names) {
            if (!table.containsColumn(name)) {
                throw new IllegalArgumentException("the table " + table.name() + " has no column \"" + name
                        + "\"; it has " + String.join(", ", table.columnNames()));
            }
        }
        for (String feature : features) {
            if (!(table.column(feature) instanceof NumericColumn<?>)) {
                throw new IllegalArgumentException("the column \"" + feature + "\" holds "
                        + table.column(feature).type() + ", expected numbers");
            }
        }
        Table whole = table.selectColumns(names.toArray(String[]::new)).dropRowsWithMissingValues();
        if (whole.isEmpty()) {
            throw new IllegalArgumentException("no row of the table " + table.name() + " has all of "
                    + String.join(", ", names));
        }
        double[][] inputs = IntStream.range(0, whole.rowCount()).mapToObj(row -> Arrays.stream(features)
                .mapToDouble(feature -> whole.numberColumn(feature).getDouble(row)).toArray()).toArray(double[][]::new);
        return Examples.of(inputs, whole.column(label).asStringColumn().asList());
    }
}
