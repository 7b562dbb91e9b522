package org.activations.lessons.terminal;

import java.util.ArrayList;
import java.util.List;

import org.activations.lessons.notebook.Markdown;
import org.activations.lessons.notebook.MathText;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** The blocks of a text as lines, one below the other, filled to the width; inside lists and quotations indented. */
final class Blocks extends AbstractVisitor {

    private static final String INDENT = "    ";

    private final int width;
    private final Ansi ansi;
    private final List<String> lines = new ArrayList<>();
    /** What the next line begins with, such as the mark of an item, and what those after it begin with. */
    private String first = "";
    private String others = "";

    private Blocks(int width, Ansi ansi) {
        this.width = width;
        this.ansi = ansi;
    }

    static List<String> lines(Node text, int width, Ansi ansi) {
        Blocks visitor = new Blocks(width, ansi);
        text.accept(visitor);
        return visitor.lines;
    }

    private void add(String line) {
        lines.add(line.isEmpty() ? first.stripTrailing() : first + line);
        first = others;
    }

    private void add(List<Span> spans, String mark, String below) {
        String start = mark;
        for (String line : Lines.fill(spans, Math.max(1, width - others.length() - below.length()), ansi)) {
            add(start + line);
            start = below;
        }
    }

    /** A blank line above a block, but for the first, and in a list whose items stand close. */
    private void begin(Node block) {
        Node list = block instanceof ListItem ? block.getParent() : block.getParent().getParent();
        boolean close = list instanceof ListBlock items && items.isTight();
        if (!lines.isEmpty() && block.getPrevious() != null && !close) {
            add("");
        }
    }

    /** What is in an item or a quotation: its first line begins with the mark, the others stand below its text. */
    private void inside(Node block, String mark, String below) {
        String outside = others;
        begin(block);
        first += mark;
        others += below;
        int before = lines.size();
        visitChildren(block);
        if (lines.size() == before) {
            add("");
        }
        first = outside;
        others = outside;
    }

    @Override
    public void visit(Heading heading) {
        begin(heading);
        List<String> title = Lines.fill(Spans.of(heading, Style.HEADING, ansi), width - others.length(), ansi);
        title.forEach(this::add);
        if (ansi == Ansi.OFF) {
            int longest = title.stream().mapToInt(DisplayWidth::of).max().orElse(0);
            add((heading.getLevel() == 1 ? "=" : "-").repeat(longest));
        }
    }

    /** What says what is to be seen in a picture is for readers of the page: the picture's path is in the output. */
    @Override
    public void visit(Paragraph paragraph) {
        if (Markdown.isPicture(paragraph)) {
            return;
        }
        begin(paragraph);
        List<Span> spans = new ArrayList<>();
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            boolean displayed = child instanceof Markdown.Formula formula && formula.isDisplayed();
            if (displayed || child instanceof HardLineBreak) {
                add(spans, "", "");
                spans.clear();
            }
            if (displayed) {
                add(sides((Markdown.Formula) child), INDENT, INDENT + "  ");
            } else {
                spans.addAll(Spans.of(child, ansi));
            }
        }
        add(spans, "", "");
    }

    /** A formula that may be broken before an equals sign, and nowhere else where it fits. */
    private static List<Span> sides(Markdown.Formula formula) {
        List<Span> sides = new ArrayList<>();
        for (String side : MathText.unicode(formula.tex()).split("(?= = )")) {
            boolean further = !sides.isEmpty();
            sides.add(new Span(Style.TEXT, further ? " " : ""));
            sides.add(new Span(Style.TEXT, (further ? side.substring(1) : side).replace(' ', '\u00a0')));
        }
        return sides;
    }

    @Override
    public void visit(BulletList list) {
        begin(list);
        visitChildren(list);
    }

    @Override
    public void visit(OrderedList list) {
        begin(list);
        visitChildren(list);
    }

    @Override
    public void visit(ListItem item) {
        String mark = "• ";
        if (item.getParent() instanceof OrderedList list) {
            int number = list.getMarkerStartNumber();
            for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
                number++;
            }
            mark = number + list.getMarkerDelimiter() + " ";
        }
        inside(item, mark, " ".repeat(mark.length()));
    }

    @Override
    public void visit(BlockQuote quotation) {
        inside(quotation, "│ ", "│ ");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        literal(code, code.getLiteral(), Style.CODE);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        literal(code, code.getLiteral(), Style.CODE);
    }

    @Override
    public void visit(HtmlBlock html) {
        literal(html, html.getLiteral(), Style.TEXT);
    }

    private void literal(Node block, String text, Style style) {
        begin(block);
        text.lines().forEach(line -> add(line.isEmpty() ? "" : INDENT + ansi.paint(style, line)));
    }

    @Override
    public void visit(ThematicBreak rule) {
        begin(rule);
        add(ansi.paint(Style.RULE, "─".repeat(Math.max(1, width - others.length()))));
    }

    @Override
    public void visit(CustomBlock block) {
        begin(block);
        if (block instanceof TableBlock table) {
            new Table(table, width - others.length(), ansi).lines().forEach(this::add);
        } else {
            visitChildren(block);
        }
    }
}
