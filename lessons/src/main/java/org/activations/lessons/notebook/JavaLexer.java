package org.activations.lessons.notebook;

import java.util.Set;

/** Java source as a row of tokens. Whatever the source may be, the tokens one after another are the source again. */
public final class JavaLexer {

    /** The kinds of tokens. A name in mixed case is a TYPE if it begins with a capital; what is nothing else is TEXT. */
    public enum Kind {
        COMMENT, STRING, KEYWORD, TYPE, NUMBER, TEXT
    }

    private static final Set<String> KEYWORDS = Set.of(
            "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const", "continue",
            "default", "do", "double", "else", "enum", "extends", "false", "final", "finally", "float", "for",
            "goto", "if", "implements", "import", "instanceof", "int", "interface", "long", "native", "new", "null",
            "package", "private", "protected", "public", "record", "return", "short", "static", "strictfp", "super",
            "switch", "synchronized", "this", "throw", "throws", "transient", "true", "try", "var", "void",
            "volatile", "while", "yield");

    /** Statements in which others can stand without braces. */
    private static final Set<String> CONTROL = Set.of("if", "for", "while", "do");

    private final String source;
    private int start;
    private int at;
    private int open;
    private Kind kind;

    /** Before the first token of the source. */
    public JavaLexer(String source) {
        this.source = source;
    }

    /** Goes on to the next token; false if there is none. */
    public boolean next() {
        if (at == source.length()) {
            return false;
        }
        start = at;
        kind = scan();
        if (kind == Kind.TEXT) {
            switch (source.charAt(start)) {
                case '(', '[', '{' -> open++;
                case ')', ']', '}' -> open--;
                default -> { }
            }
        }
        return true;
    }

    /** What the token is. */
    public Kind kind() {
        return kind;
    }

    /** The token itself. */
    public String text() {
        return source.substring(start, at);
    }

    /**
     * Whether a statement of a script can end with this source: with a semicolon or a brace, and with every bracket and
     * comment closed.
     */
    static boolean endsStatement(String source) {
        JavaLexer lexer = new JavaLexer(source);
        String last = "";
        while (lexer.next()) {
            if (lexer.isCode() || lexer.isOpenComment()) {
                last = lexer.text();
            }
        }
        return lexer.open <= 0 && (last.equals(";") || last.equals("}"));
    }

    /** Whether something follows behind the first statement; false for one like if, in which others stand without braces. */
    static boolean goesOnBehindStatement(String source) {
        JavaLexer lexer = new JavaLexer(source);
        boolean begun = false;
        boolean ended = false;
        while (lexer.next()) {
            if (!lexer.isCode()) {
                continue;
            }
            String token = lexer.text();
            if (ended || !begun && CONTROL.contains(token)) {
                return ended;
            }
            begun = true;
            ended = lexer.open <= 0 && token.equals(";");
        }
        return false;
    }

    private boolean isCode() {
        return kind != Kind.COMMENT && !text().isBlank();
    }

    private boolean isOpenComment() {
        return kind == Kind.COMMENT && text().startsWith("/*") && (at < start + 4 || !text().endsWith("*/"));
    }

    /** Moves behind the next token and says what it is. */
    private Kind scan() {
        char c = source.charAt(at);
        if (source.startsWith("//", at)) {
            at = end("\n", at, 0);
            return Kind.COMMENT;
        }
        if (source.startsWith("/*", at)) {
            at = end("*/", at + 2, 2);
            return Kind.COMMENT;
        }
        if (c == '"' || c == '\'') {
            quoted(source.startsWith("\"\"\"", at) ? "\"\"\"" : String.valueOf(c));
            return Kind.STRING;
        }
        if (Character.isJavaIdentifierStart(c)) {
            return word();
        }
        if (Character.isDigit(c) || c == '.' && at + 1 < source.length() && Character.isDigit(source.charAt(at + 1))) {
            number();
            return Kind.NUMBER;
        }
        at++;
        return Kind.TEXT;
    }

    private Kind word() {
        int start = at;
        boolean lowerCase = false;
        while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
            lowerCase |= Character.isLowerCase(source.charAt(at++));
        }
        if (KEYWORDS.contains(source.substring(start, at))) {
            return Kind.KEYWORD;
        }
        // A name in capitals alone is a constant, or a matrix as mathematics writes it.
        return lowerCase && Character.isUpperCase(source.charAt(start)) ? Kind.TYPE : Kind.TEXT;
    }

    /** Digits, letters and points, as in 0x1.8p-3, and the sign of an exponent. */
    private void number() {
        boolean hexadecimal = source.startsWith("0x", at);
        do {
            char c = source.charAt(at++);
            boolean exponent = hexadecimal ? c == 'p' : c == 'e' || c == 'E';
            if (exponent && (source.startsWith("-", at) || source.startsWith("+", at))) {
                at++;
            }
        } while (at < source.length()
                && (source.charAt(at) == '.' || Character.isJavaIdentifierPart(source.charAt(at))));
    }

    /** Up to the closing quote; a string that is not closed ends with its line. */
    private void quoted(String quote) {
        at += quote.length();
        while (at < source.length() && !source.startsWith(quote, at)) {
            if (quote.length() == 1 && source.charAt(at) == '\n') {
                return;
            }
            at += source.startsWith("\\\\", at) || source.startsWith("\\".concat(quote.substring(0, 1)), at) ? 2 : 1;
        }
        at = Math.min(at + quote.length(), source.length());
    }

    private int end(String delimiter, int from, int length) {
        int found = source.indexOf(delimiter, from);
        return found < 0 ? source.length() : found + length;
    }
}
