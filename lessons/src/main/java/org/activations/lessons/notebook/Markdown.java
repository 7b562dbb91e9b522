package org.activations.lessons.notebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * The prose of scripts as a tree, for all that is published: CommonMark with tables, and formulas between dollar signs.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create()))
            .customInlineContentParserFactory(new FormulaParser()).build();

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

    /** What a reader reads of a part of the text, on one line; formulas in TeX, as they are written. */
    public static String words(Node part) {
        StringBuilder words = new StringBuilder();
        for (Node child = part.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text text) {
                words.append(text.getLiteral());
            } else if (child instanceof org.commonmark.node.Code code) {
                words.append(code.getLiteral());
            } else if (child instanceof SoftLineBreak) {
                words.append(' ');
            } else if (child instanceof Formula formula) {
                words.append('$').append(formula.tex()).append('$');
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
     * blank, and no digit follows.
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
            if (scanner.find('$') < 1) {
                return ParsedInline.none();
            }
            String tex = scanner.getSource(start, scanner.position()).getContent();
            scanner.next();
            boolean money = tex.startsWith(" ") || tex.endsWith(" ") || Character.isDigit(scanner.peek());
            return money ? ParsedInline.none()
                    : ParsedInline.of(new Formula(tex.replace('\n', ' ')), scanner.position());
        }
    }
}
