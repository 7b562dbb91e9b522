package org.activations.lessons.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.activations.core.network.Examples;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * Handwritten digits as images of 8 by 8 pixels: E. Alpaydin and C. Kaynak, <i>Optical Recognition of Handwritten
 * Digits</i>, UCI Machine Learning Repository (1998), CC BY 4.0.
 *
 * <p>Each example has 64 inputs, the pixels row by row, from 0 (white) to 1 (black); its label is the digit.
 *
 * @param training the first 1,500
 * @param test the others, which no network sees while it learns
 */
public record Digits(Examples training, Examples test) {

    private static final int TRAINING = 1500;
    private static final int BLACK = 16;
    private static final String LABEL = "digit";
    private static final List<String> PIXELS = pixels();
    private static final String COLUMNS = "p00 to p77 and digit";

    /** The 1,797 digits that come with the lessons. */
    public static Digits read() {
        try (InputStream csv = Digits.class.getResourceAsStream("digits.csv")) {
            return read("digits.csv", new String(csv.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read digits.csv: " + e, e);
        }
    }

    /**
     * Reads a CSV file in UTF-8 with the columns {@code p00} to {@code p77}, whole numbers from 0 to 16, and {@code
     * digit}, from 0 to 9, in any order. Blank lines are skipped, and quotes may stand around a cell.
     *
     * @throws IllegalArgumentException if it is not such a file, naming line and column
     * @throws UncheckedIOException if it cannot be read
     * @throws NullPointerException if the path is null
     */
    public static Digits read(Path csv) {
        Objects.requireNonNull(csv, "csv is null, expected the path of a CSV file");
        try {
            return read(csv.toString(), new String(Files.readAllBytes(csv), StandardCharsets.UTF_8));
        } catch (IOException e) {
            String reason = Files.isDirectory(csv) ? "it is a folder" : e.toString();
            throw new UncheckedIOException("cannot read " + csv + ": " + reason, e);
        }
    }

    static Digits read(String name, String text) {
        requireText(name, text);
        List<String> lines = text.lines().toList();
        int[] filled = IntStream.range(0, lines.size()).filter(i -> !lines.get(i).isBlank()).toArray();
        if (filled.length == 0) {
            throw new IllegalArgumentException(name + " is empty, expected columns " + COLUMNS);
        }
        requireCells(name, lines, filled);
        Table table = table(name, filled, lines);
        List<String> missing = new ArrayList<>(PIXELS);
        missing.add(LABEL);
        missing.removeAll(table.columnNames());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(name + " has no column " + String.join(", ", missing) + "; expected "
                    + COLUMNS);
        }
        List<StringColumn> pixels = PIXELS.stream().map(table::stringColumn).toList();
        double[][] inputs = new double[table.rowCount()][pixels.size()];
        int[] labels = new int[table.rowCount()];
        for (int row = 0; row < labels.length; row++) {
            String line = name + ", line " + (filled[row + 1] + 1);
            for (int pixel = 0; pixel < inputs[row].length; pixel++) {
                inputs[row][pixel] = (double) number(line, pixels.get(pixel), row, BLACK) / BLACK;
            }
            labels[row] = number(line, table.stringColumn(LABEL), row, 9);
        }
        if (labels.length <= TRAINING) {
            throw new IllegalArgumentException(name + " has " + labels.length + " digits, expected more than "
                    + TRAINING + ", which are for training");
        }
        Examples all = new Examples(inputs, labels);
        return new Digits(all.range(0, TRAINING), all.range(TRAINING, all.size()));
    }

    /** What is no text, or in another encoding, has control characters or bytes that UTF-8 does not know. */
    private static void requireText(String name, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\uFFFD' || Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                // A blank keeps the last line if the character is its first.
                List<String> lines = (text.substring(0, i) + " ").lines().toList();
                throw new IllegalArgumentException(name + ", line " + lines.size() + ", column "
                        + cells(lines.get(lines.size() - 1)) + ": this is not text in UTF-8, expected a CSV file");
            }
        }
    }

    private static void requireCells(String name, List<String> lines, int[] filled) {
        int columns = cells(lines.get(filled[0]));
        for (int i : filled) {
            int cells = cells(lines.get(i));
            if (cells != columns) {
                throw new IllegalArgumentException(name + ", line " + (i + 1) + ": got " + cells + " cells, expected "
                        + columns + ", one for each column");
            }
        }
    }

    private static int cells(String line) {
        return 1 + (int) line.chars().filter(c -> c == ',').count();
    }

    /**
     * All cells as text: a number would be guessed by the machine's locale, and one that is none be told without its
     * place. A quote means nothing here, so that one that is not closed does not swallow what follows.
     */
    private static Table table(String name, int[] filled, List<String> lines) {
        String csv = IntStream.of(filled).mapToObj(lines::get).collect(Collectors.joining("\n"));
        int header = lines.get(filled[0]).length();
        try {
            return Table.read().usingOptions(CsvReadOptions
                    .builderFromString(csv.substring(0, header).replace("\"", "") + csv.substring(header))
                    .tableName(name).columnTypes(column -> ColumnType.STRING).missingValueIndicator("")
                    .maxCharsPerColumn(csv.length() + 1).maxNumberOfColumns(csv.length() + 1)
                    .quoteChar('\0').commentPrefix('\0'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ", line " + (filled[0] + 1) + ": " + e.getMessage(), e);
        }
    }

    private static int number(String line, StringColumn column, int row, int max) {
        String cell = column.get(row);
        boolean isQuoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        try {
            int number = new BigDecimal(isQuoted ? cell.substring(1, cell.length() - 1) : cell).intValueExact();
            if (number >= 0 && number <= max) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // Told below, like a number out of range.
        }
        String got = cell.isEmpty() ? "nothing" : cell.length() > 20 ? cell.substring(0, 20) + "..." : cell;
        throw new IllegalArgumentException(line + ", column " + column.name() + ": got " + got
                + ", expected a whole number from 0 to " + max);
    }

    private static List<String> pixels() {
        List<String> names = new ArrayList<>();
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                names.add("p" + row + column);
            }
        }
        return List.copyOf(names);
    }
}
