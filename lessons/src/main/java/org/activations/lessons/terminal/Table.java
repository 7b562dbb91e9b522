package org.activations.lessons.terminal;

import java.util.ArrayList;
import java.util.List;

/** A Markdown table in aligned columns. If it is wider than the page, cells are filled with words line by line. */
final class Table {

    private static final String GAP = "  ";

    private final Ansi ansi;
    private final List<List<List<Span>>> rows = new ArrayList<>();
    private final List<String> alignment;
    private final int[] widths;
    /** The longest word of each column: a column is not made narrower. */
    private final int[] words;

    /** @param source the lines of the table, the second of them the rule, whose colons align a column to the right */
    Table(List<String> source, int width, Ansi ansi) {
        this.ansi = ansi;
        for (String line : source) {
            List<List<Span>> row = new ArrayList<>();
            for (String cell : cells(line)) {
                row.add(Spans.of(cell, rows.isEmpty() ? Style.STRONG : Style.TEXT, ansi));
            }
            rows.add(row);
        }
        alignment = source.size() > 1 ? cells(source.get(1)) : List.of();
        widths = new int[rows.get(0).size()];
        words = new int[widths.length];
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < widths.length && row != 1; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(text(row, i)));
                words[i] = Math.max(words[i], longestWord(text(row, i)));
            }
        }
        shrink(width - GAP.length() * (widths.length - 1));
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        int start = 1;
        for (int i = 1; i < row.length(); i++) {
            if (row.charAt(i) == '|' && row.charAt(i - 1) != '\\') {
                cells.add(row.substring(start, i).strip());
                start = i + 1;
            }
        }
        return cells;
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split(" ")) {
            longest = Math.max(longest, DisplayWidth.of(word));
        }
        return longest;
    }

    private void shrink(int available) {
        int total = 0;
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            total += widths[i];
            if (widths[i] > words[i] && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        if (total > available && widest >= 0) {
            widths[widest]--;
            shrink(available);
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (row == 1) {
                lines.add(rule());
            } else {
                addRow(row, lines);
            }
        }
        return lines;
    }

    private String rule() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : GAP).append(ansi.paint(Style.RULE, "─".repeat(widths[i])));
        }
        return line.toString();
    }

    /** As many lines as its highest cell has. */
    private void addRow(int row, List<String> lines) {
        List<List<String>> painted = new ArrayList<>();
        List<List<String>> plain = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            painted.add(Paragraph.fill(cell(row, i), widths[i], ansi));
            plain.add(Paragraph.fill(cell(row, i), widths[i], Ansi.OFF));
            height = Math.max(height, plain.get(i).size());
        }
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                boolean here = at < plain.get(i).size();
                String blanks = " ".repeat(Math.max(0, widths[i] - (here ? DisplayWidth.of(plain.get(i).get(at)) : 0)));
                boolean right = i < alignment.size() && alignment.get(i).endsWith("-:");
                line.append(i == 0 ? "" : GAP).append(right ? blanks : "")
                        .append(here ? painted.get(i).get(at) : "").append(right ? "" : blanks);
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private List<Span> cell(int row, int column) {
        return column < rows.get(row).size() ? rows.get(row).get(column) : List.of();
    }

    private String text(int row, int column) {
        StringBuilder text = new StringBuilder();
        for (Span span : cell(row, column)) {
            text.append(span.text());
        }
        return text.toString().replace('\u00a0', ' ');
    }
}
