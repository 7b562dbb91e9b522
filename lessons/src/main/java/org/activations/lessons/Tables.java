package org.activations.lessons;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumberColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/** Numbers as Tablesaw's tables. Printed, they look the same in every locale. */
public final class Tables {

    private Tables() {
    }

    /**
     * Has Tablesaw look through the class path for its readers and writers, as it does once. That takes a while, and a
     * reader may stop the lesson in it, from which Tablesaw would not recover: so it is done in a thread of its own.
     */
    public static void startUp() {
        Thread thread = new Thread(Table::create, "tablesaw");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * A table with a row for each entry of the map: its key in the column {@code function}, then its numbers.
     *
     * @param columns the names of the columns of numbers
     * @param rows each of as many numbers as there are names
     * @throws IllegalArgumentException if a row has more or fewer
     */
    public static Table of(String title, List<String> columns, Map<String, double[]> rows) {
        Table table = Table.create(title, StringColumn.create("function", rows.keySet()));
        rows.forEach((name, row) -> {
            if (row.length != columns.size()) {
                throw new IllegalArgumentException("row \"" + name + "\" has shape (" + row.length + ",), expected ("
                        + columns.size() + ",), a number for each of the columns " + String.join(", ", columns));
            }
        });
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            table.addColumns(DoubleColumn.create(columns.get(i),
                    rows.values().stream().mapToDouble(row -> row[column])));
        }
        return table;
    }

    /**
     * The table as text, without blanks at the ends of lines; NaN is a hyphen.
     *
     * @param pattern of all numbers with a fraction, for example {@code "0.000"}: see {@link DecimalFormat}
     */
    public static String print(Table table, String pattern) {
        Table formatted = table.copy();
        for (int i = 0; i < formatted.columnCount(); i++) {
            if (formatted.column(i) instanceof NumberColumn<?, ?> numbers) {
                boolean fraction = numbers instanceof DoubleColumn || numbers instanceof FloatColumn;
                numbers.setPrintFormatter(formatter(fraction ? pattern : "0"));
            }
        }
        return print(formatted);
    }

    /**
     * The table as text, without blanks at the ends of lines: the layout of Tablesaw's own printing, which sends all
     * text through the JVM's default charset and so loses what that has not.
     */
    public static String print(Table table) {
        int[] widths = table.columns().stream()
                .mapToInt(column -> Stream.concat(Stream.of(column.name()), cells(column))
                .mapToInt(String::length).max().getAsInt()).toArray();
        int width = IntStream.of(widths).map(column -> column + 5).sum() - 1;
        Stream<String> title = table.name().isEmpty() ? Stream.of() : Stream.of(centred(table.name(), width));
        Stream<String> header = Stream.of(line(table, widths, (column, cell) -> centred(column.name(), cell)),
                "-".repeat(width));
        Stream<String> rows = IntStream.range(0, table.rowCount()).mapToObj(row -> line(table, widths,
                (column, cell) -> " ".repeat(cell - column.getString(row).length()) + column.getString(row)));
        return Stream.of(title, header, rows).flatMap(lines -> lines).map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> cells(Column<?> column) {
        return IntStream.range(0, column.size()).mapToObj(column::getString);
    }

    private static String line(Table table, int[] widths, BiFunction<Column<?>, Integer, String> cell) {
        return IntStream.range(0, widths.length).mapToObj(i -> " " + cell.apply(table.column(i), widths[i]) + "  |")
                .collect(Collectors.joining(" "));
    }

    private static String centred(String text, int width) {
        int left = Math.max(0, (width - text.length()) / 2);
        return " ".repeat(left) + text + " ".repeat(Math.max(0, width - text.length() - left));
    }

    private static NumberColumnFormatter formatter(String pattern) {
        return new NumberColumnFormatter(new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)),
                "-");
    }
}
