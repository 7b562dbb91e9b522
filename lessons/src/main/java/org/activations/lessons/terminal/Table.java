package org.activations.lessons.terminal;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;

/** A Markdown table in aligned columns. If it is wider than the page, cells are filled with words line by line. */
final class Table {

    private static final String GAP = "  ";

    private final Ansi ansi;
    private final List<List<List<Span>>> rows = new ArrayList<>();
    /** Of each column; null for one without colons in the rule. */
    private final List<TableCell.Alignment> alignment = new ArrayList<>();
    private final int[] widths;
    /** The longest word of each column: a column is not made narrower. */
    private final int[] words;

    Table(TableBlock source, int width, Ansi ansi) {
        this.ansi = ansi;
        source.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                    rows.add(new ArrayList<>());
                } else if (node instanceof TableCell cell) {
                    rows.get(rows.size() - 1).add(Spans.of(cell, cell.isHeader() ? Style.STRONG : Style.TEXT, ansi));
                    if (cell.isHeader()) {
                        alignment.add(cell.getAlignment());
                    }
                    return;
                }
                visitChildren(node);
            }
        });
        widths = new int[alignment.size()];
        words = new int[widths.length];
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(text(row, i)));
                words[i] = Math.max(words[i], longestWord(text(row, i)));
            }
        }
        shrink(width - GAP.length() * (widths.length - 1));
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
            addRow(row, lines);
            if (row == 0) {
                lines.add(rule());
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
            painted.add(Lines.fill(cell(row, i), widths[i], ansi));
            plain.add(Lines.fill(cell(row, i), widths[i], Ansi.OFF));
            height = Math.max(height, plain.get(i).size());
        }
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                boolean here = at < plain.get(i).size();
                String blanks = " ".repeat(Math.max(0, widths[i] - (here ? DisplayWidth.of(plain.get(i).get(at)) : 0)));
                boolean right = alignment.get(i) == TableCell.Alignment.RIGHT;
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
