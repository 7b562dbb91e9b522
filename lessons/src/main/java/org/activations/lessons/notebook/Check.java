package org.activations.lessons.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Scripts run and compared with their {@code //>} lines.
 *
 * @param failures each with file and line, what was expected and what came; empty if all is well
 * @param updated the places that were rewritten; none unless asked to
 * @param outputs how many statements printed something
 */
public record Check(List<String> failures, List<String> updated, int outputs) {

    /** What javac and JShell write before a name that is declared nowhere. */
    private static final Pattern MISSING =
            Pattern.compile("(?:symbol: +|until |, |, and )(?:variable|method|class) (\\w+)");

    /**
     * Runs the scripts in one session, those that they need before them.
     *
     * @param update whether to rewrite the {@code //>} lines of a script that ran without a problem, from what it
     *     printed; then those that need one of the scripts run too, unchanged, as they may print something else now
     */
    public static Check run(Notebook notebook, List<Script> scripts, boolean update) {
        Check check = new Check(new ArrayList<>(), new ArrayList<>(), 0);
        try (Session session = new Session()) {
            for (Script script : scripts) {
                session.prepare(script, notebook.neededBy(script));
                check = check.with(script, run(notebook, session, script), update);
            }
            for (Script script : update ? notebook.scripts() : List.<Script>of()) {
                if (!scripts.contains(script) && notebook.neededBy(script).stream().anyMatch(scripts::contains)) {
                    session.prepare(script, notebook.neededBy(script));
                    check = check.with(script, run(notebook, session, script), false);
                }
            }
        } catch (IllegalStateException e) {
            check.failures.add(e.getMessage());
        }
        return check;
    }

    /** Whether an update would mend all failures: whether every script ran, and only printed other than it says. */
    public boolean canBeUpdated() {
        return failures.stream().allMatch(failure -> failure.contains(Outcome.OTHER));
    }

    /** Runs a script; a problem is told with the line of the source, and with its cure where another cell has it. */
    private static List<Outcome> run(Notebook notebook, Session session, Script script) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Outcome outcome : session.run(script)) {
            String source = outcome.failed() ? outcome.problemSource().stripTrailing() : "";
            String problem = outcome.problem() + (source.isEmpty() ? "" : "\n  | " + source)
                    + cure(notebook, session, script, outcome.problem());
            outcomes.add(new Outcome(outcome.statement(), outcome.printed(), problem, outcome.problemLine()));
        }
        return outcomes;
    }

    private static String cure(Notebook notebook, Session session, Script script, String problem) {
        Matcher missing = MISSING.matcher(problem);
        while (missing.find()) {
            for (Script other : notebook.scripts()) {
                String declaration = other.number() < script.number()
                        ? session.declarations(other).get(missing.group(1)) : null;
                if (declaration != null) {
                    String cell = "In [" + other.number() + "]";
                    return "\n  " + missing.group(1) + (declaration.startsWith("import ")
                            ? " is imported in " + cell + ": write " + declaration
                            : " is defined in " + cell + ": name " + cell + " in the prose, and it runs before");
                }
            }
        }
        return "";
    }

    private Check with(Script script, List<Outcome> outcomes, boolean update) {
        long printing = outcomes.stream().filter(outcome -> !outcome.printed().isEmpty()).count();
        boolean failed = outcomes.stream().anyMatch(Outcome::failed);
        if (printing == 0 && !failed) {
            failures.add(script.file() + ":1: the script prints nothing, expected a println and its //> lines");
        }
        List<Outcome> different = outcomes.stream().filter(outcome -> !outcome.asExpected()).toList();
        if (update && !failed && !different.isEmpty()) {
            different.forEach(outcome -> updated.add(script.file() + ":" + outcome.statement().expectationLine()));
            rewrite(script.file(), different);
        } else {
            different.forEach(outcome -> failures.add(outcome.difference(script.file())));
        }
        return new Check(failures, updated, outputs + (int) printing);
    }

    private static void rewrite(Path file, List<Outcome> outcomes) {
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        try {
            List<String> lines = linesWithEnds(Files.readString(file));
            // From the last to the first, so that the line numbers of those above still hold.
            for (int i = outcomes.size() - 1; i >= 0; i--) {
                Statement statement = outcomes.get(i).statement();
                rewrite(lines, statement.expectationLine() - 1, statement.expected().size(), outcomes.get(i).printed());
            }
            Files.copy(file, whole, StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(whole, String.join("", lines));
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot rewrite " + file + ": " + e, e);
        }
    }

    /**
     * Puts what was printed in place of the expectations from this line on; each ends as the line of the statement
     * does.
     */
    private static void rewrite(List<String> lines, int first, int count, List<String> printed) {
        String statement = lines.get(first - 1);
        String end = statement.substring(withoutEnd(statement).length());
        boolean last = first + count == lines.size()
                && withoutEnd(lines.get(lines.size() - 1)).equals(lines.get(lines.size() - 1));
        if (end.isEmpty()) {
            end = first < 2 ? "\n" : lines.get(first - 2).substring(withoutEnd(lines.get(first - 2)).length());
            lines.set(first - 1, statement + end);
        }
        List<String> expectations = lines.subList(first, first + count);
        expectations.clear();
        for (int i = 0; i < printed.size(); i++) {
            expectations.add(expectation(printed.get(i)) + (last && i == printed.size() - 1 ? "" : end));
        }
    }

    /** The lines as {@link String#lines} counts them, each with what ends it. */
    private static List<String> linesWithEnds(String text) {
        return Pattern.compile("[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+").matcher(text).results().map(MatchResult::group)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String withoutEnd(String line) {
        return line.replaceFirst("[\r\n]+$", "");
    }

    private static String expectation(String printed) {
        return printed.isEmpty() ? Script.EXPECTATION : Script.EXPECTATION + " " + printed;
    }
}
