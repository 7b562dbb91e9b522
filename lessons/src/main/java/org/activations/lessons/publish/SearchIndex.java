package org.activations.lessons.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.jr.ob.JSON;

/** What can be found by its words: titles, headings, functions, exercises and terms, each with its place. */
final class SearchIndex {

    private final List<List<String>> entries = new ArrayList<>();

    /** @param kind what it is, such as "lesson" */
    void add(String words, String kind, String target) {
        entries.add(List.of(words, kind, target));
    }

    /** A script that defines the constant INDEX: browsers read no data from a page that is a file. */
    String script() {
        List<String> lines = new ArrayList<>();
        try {
            for (List<String> entry : entries) {
                lines.add(JSON.std.asString(entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return "const INDEX = [\n" + String.join(",\n", lines) + "];\n";
    }
}
