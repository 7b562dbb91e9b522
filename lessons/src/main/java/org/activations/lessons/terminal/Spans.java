package org.activations.lessons.terminal;

import java.util.ArrayList;
import java.util.List;

import org.activations.lessons.notebook.Markdown;
import org.activations.lessons.notebook.MathText;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** What is inside a paragraph, as spans. Without escape sequences the marks of emphasis and code stay. */
final class Spans extends AbstractVisitor {

    private final Ansi ansi;
    private final List<Span> spans = new ArrayList<>();
    private Style style;

    private Spans(Style style, Ansi ansi) {
        this.style = style;
        this.ansi = ansi;
    }

    /** All that is in a part of the text. */
    static List<Span> of(Node parent, Style style, Ansi ansi) {
        Spans visitor = new Spans(style, ansi);
        visitor.visitChildren(parent);
        return visitor.spans;
    }

    /** One element of a text. */
    static List<Span> of(Node element, Ansi ansi) {
        Spans visitor = new Spans(Style.TEXT, ansi);
        element.accept(visitor);
        return visitor.spans;
    }

    private void add(Style spanStyle, String text) {
        spans.add(new Span(spanStyle, text));
    }

    private void marked(Style inner, String mark, Runnable content) {
        Style outer = style;
        String shown = ansi == Ansi.OFF ? mark : "";
        add(outer, shown);
        style = inner;
        content.run();
        style = outer;
        add(outer, shown);
    }

    @Override
    public void visit(Text text) {
        add(style, text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        marked(Style.CODE, "`", () -> add(style, code.getLiteral()));
    }

    @Override
    public void visit(Emphasis emphasis) {
        marked(Style.EMPHASIS, "*", () -> visitChildren(emphasis));
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        marked(Style.STRONG, "**", () -> visitChildren(emphasis));
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        add(style, " ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        add(style, " ");
    }

    @Override
    public void visit(HtmlInline html) {
        add(style, html.getLiteral());
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (!Markdown.words(link).equals(link.getDestination())) {
            add(style, " (");
            add(Style.LINK, link.getDestination());
            add(style, ")");
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Markdown.Formula formula) {
            add(style, MathText.unicode(formula.tex()).replace(' ', '\u00a0'));
        } else {
            visitChildren(node);
        }
    }
}
