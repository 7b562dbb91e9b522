package org.activations.lessons.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.activations.lessons.notebook.Markdown;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** The terms of the lessons, from a text of its own: a section for each, whose heading names the term and its forms. */
final class Glossary {

    static final String FILE = "glossary.html";
    static final String TITLE = "Glossary";

    private static final int SHORTEST_WORD = 3;

    private final Node text;
    private final Map<String, String> forms = new LinkedHashMap<>();
    private final List<String> terms = new ArrayList<>();

    Glossary(Node text) {
        this.text = text;
        for (Node part = text.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof Heading) {
                String[] words = Markdown.words(part).split(", ");
                for (String word : words) {
                    forms.put(word, FILE + "#" + anchor(words[0]));
                    if (word.length() >= SHORTEST_WORD) {
                        forms.put(word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1),
                                FILE + "#" + anchor(words[0]));
                        forms.put(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1),
                                FILE + "#" + anchor(words[0]));
                    }
                }
                terms.add(words[0]);
                part.getFirstChild().unlink();
                part.appendChild(new Text(words[0]));
            }
        }
    }

    private static String anchor(String term) {
        return ProseHtml.name(term);
    }

    /** The page on which each form of a term is explained, with the anchor. */
    Map<String, String> forms() {
        return forms;
    }

    String html(Layout layout, ProseHtml prose) {
        Html html = new Html();
        html.element("h1", TITLE).line();
        html.open("div", "class", "glossary").line().raw(prose.titled().of(text)).close("div").line();
        return layout.page(FILE, TITLE, "The " + terms.size() + " terms of the lessons, each in a sentence or two.",
                html.toString());
    }
}
