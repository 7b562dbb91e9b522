package org.activations.lessons.terminal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.activations.lessons.Images;

/**
 * A page of a notebook: turns prose, code and output into the lines to print.
 *
 * <p>Prose is filled to the page's width. Code is indented, and its long lines are left for the terminal to wrap, so
 * that they can be copied. Output begins at the left edge, unchanged to the character.
 */
public final class Page {

    private static final int UNKNOWN_WIDTH = 80;
    private static final int LONGEST_LINE = 120;
    private static final int WIDEST_SKETCH = 76;
    private static final int HIGHEST_SKETCH = 17;
    private static final String INDENT = "    ";

    private final int width;
    private final Ansi ansi;

    /**
     * A page of so many columns.
     *
     * @param width the columns of the terminal, of which at most 120 are used; less than 20 stands for unknown
     * @param ansi the escape sequences that the lines may contain
     */
    public Page(int width, Ansi ansi) {
        this.width = width < 20 ? UNKNOWN_WIDTH : Math.min(width, LONGEST_LINE);
        this.ansi = ansi;
    }

    /**
     * Markdown: headings, paragraphs, lists, tables; in these emphasis, code, links and formulas between dollar signs.
     * A formula alone on a line is indented. What says what is to be seen in a picture, {@code ![text](file)}, is for
     * readers of the page and is left out: the picture's path follows in the output. One blank line at most separates
     * blocks; none comes first or last.
     */
    public List<String> prose(List<String> markdown) {
        List<String> lines = new ArrayList<>();
        int next = 0;
        while (next < markdown.size()) {
            int first = next++;
            String line = markdown.get(first).strip();
            if (line.startsWith("|")) {
                while (next < markdown.size() && markdown.get(next).strip().startsWith("|")) {
                    next++;
                }
                lines.addAll(new Table(stripped(markdown.subList(first, next)), width, ansi).lines());
            } else if (isHeading(line)) {
                startBlock(lines);
                heading(line, lines);
                lines.add("");
            } else if (isFormula(line)) {
                formula(line, lines);
            } else if (line.isEmpty()) {
                startBlock(lines);
            } else {
                while (next < markdown.size() && !startsBlock(markdown.get(next).strip())) {
                    next++;
                }
                if (!line.startsWith("![")) {
                    paragraph(markdown.get(first), String.join(" ", stripped(markdown.subList(first, next))), lines);
                }
            }
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** A label such as {@code In [4]:} on a line of its own, unless it is empty, and below it the code. */
    public List<String> code(String label, List<String> source) {
        List<String> lines = new ArrayList<>();
        if (!label.isEmpty()) {
            lines.add(ansi.paint(Style.LABEL, label));
        }
        for (String line : JavaHighlighter.highlight(String.join("\n", source), ansi).split("\n", -1)) {
            lines.add(line.isEmpty() ? line : INDENT + line);
        }
        return lines;
    }

    /**
     * What code printed, as it is, but that a line which names a picture file becomes its whole path, which a terminal
     * can open, and where it can a link to it.
     */
    public List<String> output(List<String> printed) {
        List<String> lines = new ArrayList<>();
        for (String line : printed) {
            Path file = Images.named(line);
            lines.add(file == null ? line : ansi.link(file.toString(), file.toUri().toString()));
        }
        return lines;
    }

    /** A sketch of a picture of curves; nothing of a table, which is as high as wide and full of small print. */
    List<String> sketch(Path picture) {
        return PictureView.sketch(picture, Math.min(width, WIDEST_SKETCH), HIGHEST_SKETCH);
    }

    private void heading(String line, List<String> lines) {
        int level = line.indexOf(' ');
        List<String> title = Paragraph.fill(Spans.of(line.substring(level + 1), Style.HEADING, ansi), width, ansi);
        lines.addAll(title);
        if (ansi == Ansi.OFF) {
            int longest = 0;
            for (String part : title) {
                longest = Math.max(longest, DisplayWidth.of(part));
            }
            lines.add((level == 1 ? "=" : "-").repeat(longest));
        }
    }

    /** A formula, broken before an equals sign if it is too wide for one line. */
    private void formula(String line, List<String> lines) {
        String formula = MathText.unicode(line.substring(1, line.length() - 1)).replace(' ', '\u00a0');
        List<Span> sides = new ArrayList<>();
        int start = 0;
        int equals;
        while ((equals = formula.indexOf("\u00a0=\u00a0", start)) > 0) {
            sides.add(new Span(Style.TEXT, formula.substring(start, equals)));
            sides.add(new Span(Style.TEXT, " "));
            start = equals + 1;
        }
        sides.add(new Span(Style.TEXT, formula.substring(start)));
        indented(sides, INDENT, INDENT + "  ", lines);
    }

    /** A paragraph, or an item of a list: its further lines then begin where the text of the first does. */
    private void paragraph(String firstLine, String text, List<String> lines) {
        int marker = markerLength(text);
        String left = firstLine.substring(0, firstLine.indexOf(text.charAt(0)));
        String first = left + (text.startsWith("- ") ? "• " : text.substring(0, marker));
        indented(Spans.of(text.substring(marker), Style.TEXT, ansi), first, " ".repeat(first.length()), lines);
    }

    private void indented(List<Span> spans, String first, String others, List<String> lines) {
        String indent = first;
        for (String line : Paragraph.fill(spans, width - others.length(), ansi)) {
            lines.add(indent + line);
            indent = others;
        }
    }

    private static void startBlock(List<String> lines) {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }

    private static boolean startsBlock(String line) {
        return line.isEmpty() || line.startsWith("|") || isHeading(line) || isFormula(line) || markerLength(line) > 0;
    }

    private static boolean isHeading(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        return level > 0 && line.startsWith(" ", level);
    }

    private static boolean isFormula(String line) {
        return line.length() > 2 && line.startsWith("$") && line.indexOf('$', 1) == line.length() - 1;
    }

    /** The length of {@code "- "} or {@code "1. "}, with which an item of a list begins; 0 for other text. */
    private static int markerLength(String line) {
        int digits = 0;
        while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        if (digits == 0) {
            return line.startsWith("- ") ? 2 : 0;
        }
        return line.startsWith(". ", digits) ? digits + 2 : 0;
    }

    private static List<String> stripped(List<String> lines) {
        List<String> stripped = new ArrayList<>();
        for (String line : lines) {
            stripped.add(line.strip());
        }
        return stripped;
    }
}
