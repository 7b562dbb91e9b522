package org.activations.lessons.publish;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.activations.lessons.notebook.Script;

/**
 * Lessons that the prose of a notebook names, made links to their notebooks. A cell of another lesson is named by its
 * title: its number would be taken for the count that Jupyter gives to a cell of this one.
 */
final class NotebookLinks {

    /** What is left as it is, code, formulas and links, and then what names lessons. */
    private static final Pattern NAMES = Pattern.compile("`[^`]*`|\\$[^$]*\\$|!?\\[[^]]*]\\([^)]*\\)"
            + "|In\\s+\\[(?<cell>\\d{1,3})]"
            + "|\\b[Ll]essons?\\s+(?<lessons>\\d+(?:(?:,|,?\\s+and|\\s+to|-)\\s*\\d+)*)");
    private static final Pattern NUMBER = Pattern.compile("(?:[Ll]essons?\\s+)?(\\d{1,3})");

    private final List<Script> lessons;

    NotebookLinks(List<Script> lessons) {
        this.lessons = lessons;
    }

    /** The name of a lesson's notebook. */
    static String file(Script lesson) {
        return lesson.file().getFileName().toString().replace(".jsh", ".ipynb");
    }

    /** A link that says the title. */
    static String title(Script lesson) {
        return link(lesson.title(), file(lesson));
    }

    /** The Markdown of a lesson, with links to others. */
    String in(String markdown, Script own) {
        return NAMES.matcher(markdown).replaceAll(name -> Matcher.quoteReplacement(linked(name.group(), own)));
    }

    private String linked(String name, Script own) {
        Matcher matcher = NAMES.matcher(name);
        if (!matcher.matches() || matcher.group("cell") == null && matcher.group("lessons") == null) {
            return name;
        }
        if (matcher.group("cell") != null) {
            Script lesson = lesson(matcher.group("cell"));
            return lesson == null ? name : lesson.equals(own) ? "this lesson" : title(lesson);
        }
        return NUMBER.matcher(name).replaceAll(number -> {
            Script lesson = lesson(number.group(1));
            return Matcher.quoteReplacement(lesson == null || lesson.equals(own) ? number.group()
                    : link(number.group(), file(lesson) + " \"" + lesson.title() + "\""));
        });
    }

    private Script lesson(String number) {
        return lessons.stream().filter(lesson -> lesson.number() == Integer.parseInt(number)).findFirst().orElse(null);
    }

    private static String link(String text, String target) {
        return "[" + text + "](" + target + ")";
    }
}
