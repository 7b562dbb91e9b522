package org.activations.lessons.terminal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.activations.lessons.Images;
import org.activations.lessons.notebook.Markdown;

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
     * Markdown: headings, paragraphs, lists, tables, quotations, code; in these emphasis, code, links and formulas
     * between dollar signs. A formula alone on a line is indented. What says what is to be seen in a picture,
     * {@code ![text](file)}, is for readers of the page and is left out: the picture's path follows in the output. One
     * blank line at most separates blocks; none comes first or last.
     */
    public List<String> prose(List<String> markdown) {
        return Blocks.lines(Markdown.read(markdown), width, ansi);
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
}
