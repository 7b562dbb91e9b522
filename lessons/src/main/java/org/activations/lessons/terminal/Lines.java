package org.activations.lessons.terminal;

import java.util.ArrayList;
import java.util.List;

/** Fills lines with words. What stands between two blanks stays together, and a word wider than a line gets its own. */
final class Lines {

    private final int width;
    private final Ansi ansi;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private Style runStyle = Style.TEXT;
    private final List<Span> word = new ArrayList<>();
    private int lineWidth;
    private int wordWidth;

    private Lines(int width, Ansi ansi) {
        this.width = width;
        this.ansi = ansi;
    }

    /** The spans in lines of at most this width. */
    static List<String> fill(List<Span> spans, int width, Ansi ansi) {
        Lines filled = new Lines(width, ansi);
        for (Span span : spans) {
            filled.add(span);
        }
        filled.endWord();
        filled.endLine();
        return filled.lines;
    }

    private void add(Span span) {
        // A formula that would not fit on a line of its own may be broken as any text.
        String text = DisplayWidth.of(span.text()) > width ? span.text().replace('\u00a0', ' ') : span.text();
        int end;
        for (int start = 0; start <= text.length(); start = end + 1) {
            int blank = text.indexOf(' ', start);
            end = blank < 0 ? text.length() : blank;
            if (end > start) {
                word.add(new Span(span.style(), text.substring(start, end).replace('\u00a0', ' ')));
                wordWidth += DisplayWidth.of(text.substring(start, end));
            }
            if (blank >= 0) {
                endWord();
            }
        }
    }

    private void endWord() {
        if (lineWidth > 0 && lineWidth + 1 + wordWidth > width) {
            endLine();
        }
        if (lineWidth > 0 && wordWidth > 0) {
            append(word.get(0).style() == runStyle ? runStyle : Style.TEXT, " ");
            lineWidth++;
        }
        for (Span span : word) {
            append(span.style(), span.text());
        }
        lineWidth += wordWidth;
        word.clear();
        wordWidth = 0;
    }

    private void append(Style style, String text) {
        if (style != runStyle) {
            endRun();
            runStyle = style;
        }
        run.append(text);
    }

    private void endRun() {
        line.append(ansi.paint(runStyle, run.toString()));
        run.setLength(0);
    }

    private void endLine() {
        endRun();
        if (lineWidth > 0) {
            lines.add(line.toString());
            line.setLength(0);
            lineWidth = 0;
        }
    }
}
