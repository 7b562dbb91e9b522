package org.activations.lessons.browser;

import java.util.ArrayList;
import java.util.List;

/** Text in parts. {@link String#split} would bring all of regular expressions to a page, a third of its script. */
final class Parts {

    private Parts() {
    }

    /** What stands between the separators; one part where there is none. */
    static List<String> of(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
