package org.activations.lessons.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * The prose of scripts as a tree, for the terminal, the page and the notebook: CommonMark with tables, and formulas
 * between dollar signs. Every part knows the lines that it was read from.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create()))
            .customInlineContentParserFactory(new FormulaParser())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    private Markdown() {
    }

    /** The text, given without comment signs. */
    public static Node read(List<String> lines) {
        return PARSER.parse(String.join("\n", lines));
    }

    /** The pictures that a text describes: the words that say what is to be seen, by the name of the file. */
    public static Map<String, String> pictures(Node text) {
        Map<String, String> pictures = new LinkedHashMap<>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                pictures.put(image.getDestination(), words(image));
            }
        });
        return pictures;
    }

    /** The formulas of a text, in order. */
    public static List<Formula> formulas(Node text) {
        List<Formula> formulas = new ArrayList<>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof Formula formula) {
                    formulas.add(formula);
                }
                visitChildren(node);
            }
        });
        return formulas;
    }

    /** Whether a part of a text is no more than what says what is to be seen in a picture. */
    public static boolean isPicture(Node part) {
        return part instanceof Paragraph && part.getFirstChild() instanceof Image image && image.getNext() == null;
    }

    /** Whether such a picture is a figure, which stands in the text itself: the file of one is in SVG. */
    public static boolean isFigure(Node part) {
        return isPicture(part) && ((Image) part.getFirstChild()).getDestination().endsWith(".svg");
    }

    /** Whether a part of a text is a paragraph that begins with these words. */
    public static boolean begins(Node part, String words) {
        return part instanceof Paragraph && words(part).startsWith(words);
    }

    /** What a reader reads of a part of the text, on one line. */
    public static String words(Node part) {
        StringBuilder words = new StringBuilder();
        for (Node child = part.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text text) {
                words.append(text.getLiteral());
            } else if (child instanceof Code code) {
                words.append(code.getLiteral());
            } else if (child instanceof HtmlInline html) {
                words.append(html.getLiteral());
            } else if (child instanceof SoftLineBreak) {
                words.append(' ');
            } else if (child instanceof Formula formula) {
                words.append(MathText.unicode(formula.tex()));
            } else {
                words.append(words(child));
            }
        }
        return words.toString();
    }

    /** A formula between dollar signs. */
    public static final class Formula extends CustomNode {

        private final String tex;

        Formula(String tex) {
            this.tex = tex;
        }

        /** The formula in TeX, without the dollar signs. */
        public String tex() {
            return tex;
        }

        /** Whether it has a line for itself. */
        public boolean isDisplayed() {
            return getParent() instanceof Paragraph && isLineEnd(getPrevious()) && isLineEnd(getNext());
        }

        private static boolean isLineEnd(Node neighbour) {
            return neighbour == null || neighbour instanceof SoftLineBreak;
        }
    }

    /**
     * Reads a formula, unless the signs are those of two sums of money: on their inner sides a formula's signs have no
     * blank, and no digit follows. Code that begins between the signs is code, and there is no formula.
     */
    private static final class FormulaParser implements InlineContentParserFactory, InlineContentParser {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            Position start = scanner.position();
            while (scanner.hasNext() && scanner.peek() != '$') {
                if (scanner.peek() == '`') {
                    if (isCode(scanner)) {
                        return ParsedInline.none();
                    }
                } else {
                    // What follows a backslash is part of a command, also a dollar sign.
                    scanner.next('\\');
                    scanner.next();
                }
            }
            String tex = scanner.getSource(start, scanner.position()).getContent();
            boolean closed = scanner.next('$');
            boolean money = tex.startsWith(" ") || tex.endsWith(" ") || Character.isDigit(scanner.peek());
            return !closed || tex.isEmpty() || money ? ParsedInline.none()
                    : ParsedInline.of(new Formula(tex.replace('\n', ' ')), scanner.position());
        }

        /** Whether the backquotes here begin code: whether as many of them follow. The scanner goes behind these. */
        private static boolean isCode(Scanner scanner) {
            int quotes = scanner.matchMultiple('`');
            Position content = scanner.position();
            while (scanner.find('`') >= 0) {
                if (scanner.matchMultiple('`') == quotes) {
                    return true;
                }
            }
            scanner.setPosition(content);
            return false;
        }
    }
}
