package org.activations.lessons;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
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

    private static final int TERMINAL_WIDTH = 80;
    /** What stands between columns, and at the end. */
    private static final String BAR = "  |  ";
    private static final String NARROW_BAR = " | ";

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
     * The table as text, without blanks at the ends of lines; NaN is a hyphen. A number that is much longer in the
     * pattern than the shortest of its column is a power of ten, 1.200E74: a loss that has run away shows as that, and
     * the column stays as narrow as it was.
     *
     * @param pattern of all numbers with a fraction, for example {@code "0.000"}: see {@link DecimalFormat}
     */
    public static String print(Table table, String pattern) {
        Table formatted = table.copy();
        for (int i = 0; i < formatted.columnCount(); i++) {
            if (formatted.column(i) instanceof NumberColumn<?, ?> numbers) {
                boolean fraction = numbers instanceof DoubleColumn || numbers instanceof FloatColumn;
                numbers.setPrintFormatter(fraction ? new ColumnFormatter(pattern, numbers.asDoubleArray())
                        : new NumberColumnFormatter(decimal("0"), "-"));
            }
        }
        return print(formatted);
    }

    /**
     * The table as text, without blanks at the ends of lines: the layout of Tablesaw's own printing, which sends all
     * text through the JVM's default charset and so loses what that has not. A table that is wider than a
     * terminal's 80 columns has fewer blanks around its bars, if it fits then.
     */
    public static String print(Table table) {
        int[] widths = table.columns().stream()
                .mapToInt(column -> Stream.concat(Stream.of(column.name()), cells(column))
                .mapToInt(String::length).max().getAsInt()).toArray();
        boolean helps = width(widths, BAR) > TERMINAL_WIDTH && width(widths, NARROW_BAR) <= TERMINAL_WIDTH;
        String bar = helps ? NARROW_BAR : BAR;
        int width = width(widths, bar);
        Stream<String> title = table.name().isEmpty() ? Stream.of() : Stream.of(centred(table.name(), width));
        Stream<String> header = Stream.of(line(table, widths, bar, (column, cell) -> centred(column.name(), cell)),
                "-".repeat(width));
        Stream<String> rows = IntStream.range(0, table.rowCount()).mapToObj(row -> line(table, widths, bar,
                (column, cell) -> " ".repeat(cell - column.getString(row).length()) + column.getString(row)));
        return Stream.of(title, header, rows).flatMap(lines -> lines).map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }

    private static int width(int[] widths, String bar) {
        return 1 + IntStream.of(widths).map(column -> column + bar.length()).sum() - bar.length()
                + bar.stripTrailing().length();
    }

    private static Stream<String> cells(Column<?> column) {
        return IntStream.range(0, column.size()).mapToObj(column::getString);
    }

    private static String line(Table table, int[] widths, String bar, BiFunction<Column<?>, Integer, String> cell) {
        return IntStream.range(0, widths.length).mapToObj(i -> cell.apply(table.column(i), widths[i]))
                .collect(Collectors.joining(bar, " ", bar.stripTrailing()));
    }

    private static String centred(String text, int width) {
        int left = Math.max(0, (width - text.length()) / 2);
        return " ".repeat(left) + text + " ".repeat(Math.max(0, width - text.length() - left));
    }

    private static DecimalFormat decimal(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    /**
     * A pattern for the numbers of a column, and powers of ten for those that it would make much longer than others.
     */
    private static final class ColumnFormatter extends NumberColumnFormatter {

        /** A number may have so many digits more than the shortest of its column. */
        private static final int MORE = 4;
        /** No double has more digits before the point that all mean something. */
        private static final int MOST = 16;

        private final DecimalFormat plain;
        private final DecimalFormat power;
        private final int longest;

        ColumnFormatter(String pattern, double[] numbers) {
            super(decimal(pattern), "-");
            plain = decimal(pattern);
            power = decimal("0." + "0".repeat(Math.max(1, plain.getMaximumFractionDigits())) + "E0");
            power.setMultiplier(plain.getMultiplier());
            power.setPositiveSuffix(plain.getPositiveSuffix());
            power.setNegativeSuffix(plain.getNegativeSuffix());
            int shortest = DoubleStream.of(numbers).filter(Double::isFinite)
                    .mapToInt(number -> plain.format(Math.abs(number)).length()).min().orElse(0);
            longest = Math.min(shortest + MORE, plain.format(0).length() + MOST - 1);
        }

        @Override
        public String format(double number) {
            boolean fits = !Double.isFinite(number) || plain.format(Math.abs(number)).length() <= longest;
            return fits ? super.format(number) : power.format(number);
        }

        @Override
        public String format(float number) {
            return format((double) number);
        }
    }
}
