package org.activations.lessons.terminal;

import org.activations.lessons.notebook.JavaLexer;

/** Java source in colour. Without its escape sequences the result is the source again, whatever it may be. */
public final class JavaHighlighter {

    private JavaHighlighter() {
    }

    /** The source, of one or more lines, each of which opens and closes its styles for itself. */
    public static String highlight(String source, Ansi ansi) {
        StringBuilder out = new StringBuilder(2 * source.length());
        JavaLexer lexer = new JavaLexer(source);
        while (lexer.next()) {
            out.append(ansi.paint(style(lexer.kind()), lexer.text()));
        }
        return out.toString();
    }

    private static Style style(JavaLexer.Kind kind) {
        return switch (kind) {
            case COMMENT -> Style.COMMENT;
            case STRING -> Style.STRING;
            case KEYWORD -> Style.KEYWORD;
            case TYPE -> Style.TYPE;
            case NUMBER -> Style.NUMBER;
            case TEXT -> Style.TEXT;
        };
    }
}
