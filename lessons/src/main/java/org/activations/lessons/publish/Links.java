package org.activations.lessons.publish;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.activations.charts.Names;
import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.lessons.notebook.Exercise;
import org.activations.lessons.notebook.Script;

/**
 * Where the words of a text lead: lessons and exercises wherever they are named, functions of the catalogue and terms
 * of the glossary where a page names them first.
 */
final class Links {

    /** Functions whose names are words of every day, unless they are called functions. */
    private static final Set<String> ORDINARY = Set.of("linear", "sign", "exponential");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private final IntFunction<String> lessons;
    private final IntFunction<String> exercises;
    private final Map<String, String> functions = new LinkedHashMap<>();
    private final Map<String, String> terms;
    private final Pattern words;

    /** The links of a site with these lessons, exercises and terms. */
    Links(List<Script> lessons, List<Exercise> exercises, Glossary glossary) {
        this.lessons = number -> lessons.stream().filter(lesson -> lesson.number() == number).map(Layout::page)
                .findFirst().orElse(null);
        this.exercises = number -> exercises.stream().filter(each -> each.script().number() == number).findFirst()
                .map(each -> this.lessons.apply(each.lesson())).map(page -> page + "#exercise_" + number).orElse(null);
        Activations.all().forEach(
                function -> functions.put(function.label(), Layout.CATALOGUE + "#" + anchor(function)));
        terms = glossary.forms();
        words = Pattern.compile("In \\[(?<cell>\\d{1,3})]"
                + "|\\b[Ll]essons?\\s+(?<lessons>\\d+(?:(?:,|,?\\s+and|\\s+to|-)\\s*\\d+)*)"
                + "|\\b[Ee]xercises?\\s+(?<exercises>\\d+(?:(?:,|,?\\s+and|\\s+to|-)\\s*\\d+)*)"
                + "|(?<![\\p{L}\\p{N}-])(?:(?<function>" + alternatives(functions.keySet()) + ")|(?<term>"
                + alternatives(terms.keySet()) + "))(?![\\p{L}\\p{N}-])");
    }

    /** The longest first, with any white space for a blank; for an ordinary word only where "function" follows. */
    private static String alternatives(Set<String> forms) {
        return forms.stream().sorted(Comparator.comparing(String::length).reversed().thenComparing(form -> form))
                .map(form -> form.replace(" ", "\\s+") + (ORDINARY.contains(form) ? "(?=\\s+function)" : ""))
                .collect(Collectors.joining("|"));
    }

    static String anchor(Activation function) {
        return function.name().replace(' ', '-');
    }

    /** The links of one page, which does not link to itself. */
    OnPage on(String file) {
        return new OnPage(file);
    }

    final class OnPage {

        private final String file;
        private final Set<String> used = new HashSet<>();
        private final Set<String> named = new TreeSet<>();

        private OnPage(String file) {
            this.file = file;
        }

        /** The functions that the page names, by the names in the catalogue. */
        List<Activation> functions() {
            return Activations.all().stream().filter(function -> named.contains(function.label())).toList();
        }

        /** Writes a text. */
        void write(Html html, String text) {
            Matcher matcher = words.matcher(text);
            int end = 0;
            while (matcher.find()) {
                html.text(text.substring(end, matcher.start()));
                end = matcher.end();
                if (matcher.group("cell") != null) {
                    link(html, matcher.group(), lessons.apply(Integer.parseInt(matcher.group("cell"))), "");
                } else if (matcher.group("lessons") != null) {
                    numbers(html, matcher.group(), lessons);
                } else if (matcher.group("exercises") != null) {
                    numbers(html, matcher.group(), exercises);
                } else {
                    word(html, matcher);
                }
            }
            html.text(text.substring(end));
        }

        /** Writes a text that begins with the number of a lesson, as in {@code 17: the loss}. */
        void writeEvidence(Html html, String text) {
            Matcher number = NUMBER.matcher(text);
            if (number.lookingAt()) {
                link(html, number.group(), lessons.apply(Integer.parseInt(number.group())), "");
                write(html, text.substring(number.end()));
            } else {
                write(html, text);
            }
        }

        private void word(Html html, Matcher matcher) {
            String function = matcher.group("function");
            String form = (function == null ? matcher.group("term") : function).replaceAll("\\s+", " ");
            String target = function == null ? terms.get(form) : functions.get(form);
            if (function != null) {
                named.add(form);
            }
            link(html, matcher.group(), used.add(target) ? target : null, "term");
        }

        /** Words such as {@code lessons 3 and 4}, of which each number is a link; the first takes the word along. */
        private void numbers(Html html, String text, IntFunction<String> pages) {
            Matcher number = NUMBER.matcher(text);
            int end = 0;
            while (number.find()) {
                int start = end == 0 ? 0 : number.start();
                html.text(text.substring(end, start));
                link(html, text.substring(start, number.end()), pages.apply(Integer.parseInt(number.group())), "");
                end = number.end();
            }
            html.text(text.substring(end));
        }

        private void link(Html html, String text, String target, String kind) {
            if (target == null || target.equals(file)) {
                html.text(text);
            } else {
                String href = target.startsWith(file + "#") ? target.substring(file.length()) : target;
                html.element("a", text, kind.isEmpty() ? new String[] {"href", href}
                        : new String[] {"class", kind, "href", href});
            }
        }
    }

    /** A link to the explorer that shows these functions. */
    static String explorer(List<Activation> functions) {
        return Layout.CATALOGUE + "#explorer&functions=" + functions.stream().map(Links::anchor)
                .collect(Collectors.joining(","));
    }

    /** What a link to the explorer says. */
    static String words(List<Activation> functions) {
        return functions.stream().map(function -> Names.capitalised(function.label()))
                .collect(Collectors.joining(", "));
    }
}
