package org.activations.lessons.terminal;

/**
 * The kinds of text that a terminal shows differently, and how: by SGR attributes (ECMA-48, 8.3.117), with and without
 * colour. The colours are those of the fixed part of the 256 (16 to 255) whose contrast is at least 4.5 on white and on
 * black (WCAG 2.2, 1.4.3): there are six. The first 16 look as each terminal likes, and nothing can be said of them.
 */
enum Style {
    TEXT("", ""),
    HEADING("1", "1"),
    STRONG("1", "1"),
    EMPHASIS("3", "3"),
    CODE("1", "38;5;98"),
    LABEL("", "38;5;29"),
    RULE("", "38;5;243"),
    LINK("4", "4"),
    KEYWORD("1", "38;5;163"),
    TYPE("", "38;5;63"),
    STRING("", "38;5;29"),
    NUMBER("", "38;5;98"),
    COMMENT("", "38;5;243"),
    HINT("", "38;5;243"),
    ERROR("1", "1;38;5;131");

    final String attributes;
    final String colours;

    Style(String attributes, String colours) {
        this.attributes = attributes;
        this.colours = colours;
    }
}
