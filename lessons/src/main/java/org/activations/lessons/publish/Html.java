package org.activations.lessons.publish;

import java.util.LinkedHashMap;
import java.util.Map;

import org.activations.core.print.NumPy;
import org.commonmark.renderer.html.HtmlWriter;

/** HTML as it is written, part by part; text and the values of attributes are escaped. */
final class Html {

    private final StringBuilder out = new StringBuilder();
    private final HtmlWriter writer;

    Html() {
        writer = new HtmlWriter(out);
    }

    /** HTML that goes on where another writer is. */
    Html(HtmlWriter writer) {
        this.writer = writer;
    }

    /** A start tag. @param attributes names and values in turn, written in this order */
    Html open(String tag, String... attributes) {
        writer.tag(tag, pairs(attributes));
        return this;
    }

    Html close(String tag) {
        writer.tag("/" + tag);
        return this;
    }

    Html text(String text) {
        writer.text(text);
        return this;
    }

    /** Start tag, text and end tag. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** What is HTML already. */
    Html raw(String html) {
        writer.raw(html);
        return this;
    }

    Html line() {
        writer.line();
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** The fewest digits that read back as the number; the JDK's own are more before version 19. */
    static String digits(double x) {
        String repr = NumPy.repr(x);
        return repr.substring(repr.indexOf('(') + 1, repr.indexOf(')'));
    }

    /** In the order in which they are given, which the maps of the JDK do not keep. */
    static Map<String, String> pairs(String... attributes) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            pairs.put(attributes[i], attributes[i + 1]);
        }
        return pairs;
    }
}
