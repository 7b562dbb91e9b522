package org.activations.lessons.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.activations.lessons.Tables;

/** A part of what a statement prints: a table, the file of a picture, or other text. */
sealed interface Output {

    /** The lines as they are printed. */
    List<String> lines();

    /** Text that is no more than text. */
    record Text(List<String> lines) implements Output {
    }

    /** The file of a picture that has been saved. */
    record Picture(String file) implements Output {

        @Override
        public List<String> lines() {
            return List.of(file);
        }
    }

    /**
     * What {@link Tables#print} prints.
     *
     * @param title empty if it has none
     * @param header the names of the columns
     * @param rows each with a cell for every column
     */
    record Table(List<String> lines, String title, List<String> header, List<List<String>> rows) implements Output {

        private static final Pattern RULE = Pattern.compile("-{3,}");
        private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d[\\d.]*(E[-+]?\\d+)?)?");

        /** Whether a column holds numbers, or hyphens in their place. */
        boolean isNumeric(int column) {
            return rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches());
        }

        /** The table whose rule is at this place of the lines; null if it is none. */
        private static Table at(int rule, List<String> lines) {
            if (rule == 0 || !RULE.matcher(lines.get(rule)).matches()) {
                return null;
            }
            int width = lines.get(rule).length();
            String header = lines.get(rule - 1);
            int[] bars = IntStream.range(0, header.length()).filter(i -> isBar(header, i)).toArray();
            int end = rule + 1;
            while (end < lines.size() && isRow(lines.get(end), bars)) {
                end++;
            }
            if (bars.length == 0 || bars[bars.length - 1] + 1 != width) {
                return null;
            }
            String above = rule > 1 ? lines.get(rule - 2) : "";
            boolean titled = !above.isBlank() && above.equals(centred(above.strip(), width));
            return new Table(List.copyOf(lines.subList(titled ? rule - 2 : rule - 1, end)),
                    titled ? above.strip() : "", cells(header, bars),
                    lines.subList(rule + 1, end).stream().map(row -> cells(row, bars)).toList());
        }

        private static boolean isRow(String line, int[] bars) {
            return IntStream.of(bars).allMatch(bar -> isBar(line, bar));
        }

        /** A bar between two cells or at the end has blanks around it; one in a cell seldom has. */
        private static boolean isBar(String line, int place) {
            return place < line.length() && line.charAt(place) == '|' && line.charAt(Math.max(0, place - 1)) == ' '
                    && (place + 1 == line.length() || line.charAt(place + 1) == ' ');
        }

        private static List<String> cells(String line, int[] bars) {
            return IntStream.range(0, bars.length)
                    .mapToObj(i -> line.substring(i == 0 ? 0 : bars[i - 1] + 1, bars[i]).strip()).toList();
        }

        private static String centred(String title, int width) {
            return " ".repeat(Math.max(0, (width - title.length()) / 2)) + title;
        }
    }

    /** The parts of what a statement prints, in order. */
    static List<Output> parts(List<String> lines) {
        List<Output> parts = new ArrayList<>();
        List<String> text = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Table table = Table.at(i, lines);
            if (table != null) {
                // Its first lines have been taken for text.
                int above = table.lines().size() - table.rows().size() - 1;
                text.subList(text.size() - above, text.size()).clear();
                addText(parts, text);
                parts.add(table);
                i += table.rows().size();
            } else if (lines.get(i).endsWith(".png")) {
                addText(parts, text);
                parts.add(new Picture(lines.get(i)));
            } else {
                text.add(lines.get(i));
            }
        }
        addText(parts, text);
        return parts;
    }

    private static void addText(List<Output> parts, List<String> text) {
        if (!text.isEmpty()) {
            parts.add(new Text(List.copyOf(text)));
            text.clear();
        }
    }
}
