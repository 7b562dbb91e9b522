package org.activations.lessons.notebook;

import java.util.Set;

/** Java source as a row of tokens. Whatever the source may be, the tokens one after another are the source again. */
public final class JavaLexer {

    /**
     * The kinds of tokens. A name in mixed case is a TYPE if it begins with a capital; what is nothing else is TEXT.
     */
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

    private static final String TEXT_BLOCK = "\"\"\"";

    /** What goes on with a statement behind its brace. */
    private static final Set<String> GOING_ON = Set.of("else", "catch", "finally");

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
     * Whether a statement of a script ends with this source: with a semicolon or a brace, with every bracket, text
     * block and comment closed, and if the line that follows does not go on with it.
     */
    static boolean endsStatement(String source, String following) {
        if (!endsStatement(source)) {
            return false;
        }
        String word = firstWord(following);
        return !GOING_ON.contains(word) && !(word.equals("while") && firstWord(source).equals("do")
                && source.stripTrailing().endsWith("}"));
    }

    /** Whether a statement can end with this source. */
    static boolean endsStatement(String source) {
        JavaLexer lexer = new JavaLexer(source);
        String last = "";
        while (lexer.next()) {
            if (lexer.isCode() || lexer.isOpen()) {
                last = lexer.text();
            }
        }
        return lexer.open <= 0 && (last.equals(";") || last.equals("}"));
    }

    /** Whether a bracket, a text block or a comment is open at the end of this source. */
    static boolean isInsideBrackets(String source) {
        JavaLexer lexer = new JavaLexer(source);
        return lexer.endsOpen() || lexer.open > 0;
    }

    /** Whether a text block or a comment is open at the end of this source. */
    static boolean isInsideText(String source) {
        return new JavaLexer(source).endsOpen();
    }

    /** Goes on to the end; whether the last token is a text block or a comment that is not closed. */
    private boolean endsOpen() {
        boolean endsOpen = false;
        while (next()) {
            endsOpen = isOpen();
        }
        return endsOpen;
    }

    private static String firstWord(String source) {
        JavaLexer lexer = new JavaLexer(source);
        while (lexer.next()) {
            if (lexer.isCode()) {
                return lexer.text();
            }
        }
        return "";
    }

    /**
     * Whether another statement follows behind the first. One like if, in which others can stand without braces, ends
     * with a brace alone.
     */
    static boolean goesOnBehindStatement(String source) {
        JavaLexer lexer = new JavaLexer(source);
        String first = "";
        String last = "";
        while (lexer.next()) {
            if (!lexer.isCode()) {
                continue;
            }
            String token = lexer.text();
            boolean ended = last.equals(";") && !CONTROL.contains(first) && !token.equals(";")
                    || last.equals("}") && lexer.beginsStatement() && !GOING_ON.contains(token)
                    && !(first.equals("do") && token.equals("while"));
            if (ended) {
                return true;
            }
            first = first.isEmpty() ? token : first;
            last = lexer.open <= 0 ? token : "";
        }
        return false;
    }

    /** Whether a statement can begin with this token; what follows an array's closing brace, say, is none of these. */
    private boolean beginsStatement() {
        return kind == Kind.STRING || kind == Kind.NUMBER || text().equals("@")
                || Character.isJavaIdentifierStart(text().charAt(0)) && !text().equals("instanceof");
    }

    private boolean isCode() {
        return kind != Kind.COMMENT && !text().isBlank();
    }

    /** Whether this is a comment or a text block that is not closed. */
    private boolean isOpen() {
        return kind == Kind.COMMENT && text().startsWith("/*") && (at < start + 4 || !text().endsWith("*/"))
                || kind == Kind.STRING && text().startsWith(TEXT_BLOCK)
                && (at < start + 6 || !text().endsWith(TEXT_BLOCK));
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
            quoted(source.startsWith(TEXT_BLOCK, at) ? TEXT_BLOCK : String.valueOf(c));
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
            at += source.startsWith("\\\\", at) || source.startsWith("\\" + quote.charAt(0), at) ? 2 : 1;
        }
        at = Math.min(at + quote.length(), source.length());
    }

    private int end(String delimiter, int from, int length) {
        int found = source.indexOf(delimiter, from);
        return found < 0 ? source.length() : found + length;
    }
}
