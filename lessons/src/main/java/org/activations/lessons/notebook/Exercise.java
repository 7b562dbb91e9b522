package org.activations.lessons.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exercise: a script that lacks something, or has something wrong; its {@code //>} lines say what it prints once
 * that is mended. The last prose may begin with {@code Hint:}. Its solution has the same name, in the folder
 * {@code solutions} beside it.
 *
 * @param script the exercise as it is given
 */
public record Exercise(Script script) {

    private static final String HINT = "Hint:";
    /** How the last sentence of the task begins, which says what lesson it is for. */
    public static final String BELONGS = "It belongs to lesson ";
    private static final Pattern LESSON = Pattern.compile(BELONGS + "(\\d+)\\.");

    /** The exercises of a folder, in order. */
    public static List<Exercise> in(Path folder) {
        return new Notebook(folder).scripts().stream().map(Exercise::new).toList();
    }

    /** The exercises beside a folder of lessons; none where there is no such folder. */
    public static List<Exercise> of(List<Script> lessons) {
        Path folder = lessons.get(0).file().resolveSibling("../practice").normalize();
        return Files.isDirectory(folder) ? in(folder) : List.of();
    }

    /** The number of the lesson that it belongs to; 0 if its text does not say. */
    public int lesson() {
        Matcher lesson = LESSON.matcher(String.join("\n", task()));
        return lesson.find() ? Integer.parseInt(lesson.group(1)) : 0;
    }

    /** The file as it is given. */
    public Path file() {
        return script.file();
    }

    /** Where its solution is. */
    public Path solution() {
        return file().resolveSibling("solutions").resolve(file().getFileName());
    }

    /** What the file holds as it is given. */
    public byte[] given() {
        try {
            return Files.readAllBytes(file());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file() + ": " + e, e);
        }
    }

    /** The code of its solution. */
    public List<String> solutionCode() {
        try {
            return Files.readAllLines(solution()).stream().filter(line -> !line.startsWith("//"))
                    .dropWhile(String::isBlank).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + solution() + ": " + e, e);
        }
    }

    /** The prose, without the hint. */
    public List<String> task() {
        List<String> lines = prose();
        int hint = hintLine(lines);
        return lines.subList(0, hint);
    }

    /** The hint, on one line. */
    public String hint() {
        List<String> lines = prose();
        return String.join(" ", lines.subList(hintLine(lines), lines.size())).replaceFirst(HINT + " *", "");
    }

    private static int hintLine(List<String> lines) {
        int line = 0;
        while (line < lines.size() && !lines.get(line).startsWith(HINT)) {
            line++;
        }
        return line;
    }

    private List<String> prose() {
        return script.blocks().get(0) instanceof Script.Prose prose ? prose.lines() : List.of();
    }

    /**
     * Runs an attempt in a session of its own.
     *
     * @param session in which nothing else has run
     * @return what is missing first: the error, or what was expected and what came, with file and line; empty if it is
     *     solved
     */
    public String missing(Path attempt, Session session) {
        if (!Files.isRegularFile(attempt)) {
            return attempt + " is not there; x starts again";
        }
        Script tried = Script.read(attempt);
        List<Script.Line> expected = expectations(script);
        List<Script.Line> own = expectations(tried);
        for (int i = 0; i < Math.max(expected.size(), own.size()); i++) {
            String wanted = i < expected.size() ? expected.get(i).text() : "no line";
            String found = i < own.size() ? own.get(i).text() : "no line";
            if (!wanted.equals(found)) {
                int line = i < own.size() ? own.get(i).number() : 1;
                return attempt + ":" + line + ": the " + Script.EXPECTATION + " lines belong to the exercise\n"
                        + "  expected " + wanted + "\n  got      " + found;
            }
        }
        return session.run(tried).stream().filter(outcome -> !outcome.asExpected()).findFirst()
                .map(outcome -> outcome.difference(attempt)).orElse("");
    }

    private static List<Script.Line> expectations(Script script) {
        List<Script.Line> lines = new ArrayList<>();
        for (Script.Code code : script.code()) {
            code.lines().stream().filter(Script.Line::isExpectation).forEach(lines::add);
        }
        return lines;
    }
}
