package org.activations.lessons.terminal;

import java.util.Map;

/** What escape sequences a terminal is sent: none, those for bold, italic and links, or these and colours. */
public enum Ansi {
    OFF, MONOCHROME, COLOUR;

    private static final String ESCAPE = "\u001b";

    /**
     * What the terminal and its user want: nothing where the output is no terminal or {@code TERM} is unset or
     * {@code dumb}, no colours where {@code NO_COLOR} is set and not empty (https://no-color.org).
     */
    public static Ansi of(boolean terminal, Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", "dumb");
        if (!terminal || term.isEmpty() || term.equals("dumb")) {
            return OFF;
        }
        return environment.getOrDefault("NO_COLOR", "").isEmpty() ? COLOUR : MONOCHROME;
    }

    /** The text without the sequences that this class puts into it. */
    static String visible(String text) {
        return text.indexOf(ESCAPE) < 0 ? text : text.replaceAll("\u001b(?:\\[[0-9;]*m|]8;;[^\u001b]*\u001b\\\\)", "");
    }

    /** The text in a style; each of its lines opens and closes the style for itself. */
    String paint(Style style, String text) {
        String code = this == COLOUR ? style.colours : style.attributes;
        if (this == OFF || code.isEmpty() || text.isEmpty()) {
            return text;
        }
        StringBuilder painted = new StringBuilder();
        int end;
        for (int start = 0; start <= text.length(); start = end + 1) {
            int newline = text.indexOf('\n', start);
            end = newline < 0 ? text.length() : newline;
            if (end > start) {
                painted.append(ESCAPE).append('[').append(code).append('m').append(text, start, end)
                        .append(ESCAPE).append("[0m");
            }
            if (newline >= 0) {
                painted.append('\n');
            }
        }
        return painted.toString();
    }

    /** The text as a link that a terminal makes clickable (OSC 8); the text alone where escapes are off. */
    public String link(String text, String uri) {
        if (this == OFF) {
            return text;
        }
        return new StringBuilder().append(ESCAPE).append("]8;;").append(uri).append(ESCAPE).append('\\')
                .append(paint(Style.LINK, text)).append(ESCAPE).append("]8;;").append(ESCAPE).append('\\').toString();
    }
}
