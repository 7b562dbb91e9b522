package org.activations.lessons.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.activations.lessons.notebook.Exercise;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Session;
import org.activations.lessons.workspace.Copies;
import org.activations.lessons.workspace.Editor;
import org.activations.lessons.workspace.PracticeProgress;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/**
 * Practice at a terminal: shows an exercise, waits until the reader saves the file, runs it, says what is missing, and
 * goes on to the next when nothing is.
 */
public final class Practice {

    private static final long LOOK_MILLIS = 200;
    private static final int INPUT_ENDED = -1;
    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;

    private static final List<String> KEYS = List.of(
            "h  a hint",
            "e  open the file in your editor",
            "l  list all exercises, and which are solved",
            "s  show the solution, once you have tried",
            "x  start this exercise again; what you wrote is kept beside it",
            "n  leave this exercise for the next",
            "q  end; it goes on here the next time",
            "The file is run whenever you save it.");

    private final Terminal terminal;
    private final List<Exercise> exercises;
    private final Copies copies;
    private final PracticeProgress progress;
    private final Editor editor;
    private final Ansi ansi;
    private final PrintStream out;
    private volatile Session running;
    private int current;
    private byte[] seen;

    /**
     * Practice.
     *
     * @param folder of the exercises
     * @param environment for {@code TERM}, {@code NO_COLOR} and the editor
     * @param own the folder of the reader's copies and progress; it is made when it is needed
     */
    public Practice(Terminal terminal, Path folder, Map<String, String> environment, Path own) {
        this.terminal = terminal;
        exercises = exercises(folder);
        copies = new Copies(own);
        progress = new PracticeProgress(own.resolve("progress"));
        editor = new Editor(environment);
        ansi = Ansi.of(!terminal.getType().startsWith(Terminal.TYPE_DUMB), environment);
        out = new PrintStream(terminal.output(), true, terminal.encoding());
    }

    /**
     * Checks the reader's copy of an exercise, or the exercise as it is given; what is missing, empty if it is solved.
     *
     * @throws IllegalArgumentException if there is no exercise of this number
     */
    public static String check(Path folder, int number, Path own) {
        List<Exercise> exercises = exercises(folder);
        Exercise exercise = exercises.get(indexOf(number, exercises));
        Copies copies = new Copies(own);
        Path attempt = copies.has(exercise.file()) ? copies.of(exercise.file()) : exercise.file();
        try (Session session = new Session()) {
            return exercise.missing(attempt, session);
        }
    }

    /**
     * Begins with the exercise of this number, or for 0 with the first that is not solved, and ends when the reader
     * does.
     */
    public void run(int number) {
        Terminal.SignalHandler interrupt = terminal.handle(Terminal.Signal.INT, signal -> stop());
        Attributes attributes = terminal.enterRawMode();
        try {
            current = number == 0 ? firstUnsolved(0) : indexOf(number, exercises);
            if (current < 0) {
                showList();
                out.println("All are solved. ./jsh practice N takes up one again.");
                return;
            }
            begin();
            boolean going = true;
            while (going) {
                int key = terminal.reader().read(LOOK_MILLIS);
                going = key < 0 ? key != INPUT_ENDED && look() : obey(key, attributes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be read: " + e.getMessage(), e);
        } finally {
            terminal.setAttributes(attributes);
            terminal.handle(Terminal.Signal.INT, interrupt);
        }
    }

    private void stop() {
        Session session = running;
        if (session != null) {
            session.stop();
        }
    }

    private static List<Exercise> exercises(Path folder) {
        return new Notebook(folder).scripts().stream().map(Exercise::new).toList();
    }

    private static int indexOf(int number, List<Exercise> exercises) {
        for (int i = 0; i < exercises.size(); i++) {
            if (exercises.get(i).script().number() == number) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no exercise " + number + "; there are 1 to " + exercises.size());
    }

    /** The first unsolved exercise from this place on, then from the start; -1 if all are solved. */
    private int firstUnsolved(int from) {
        for (int i = 0; i < exercises.size(); i++) {
            int place = (from + i) % exercises.size();
            if (!progress.isSolved(exercises.get(place).script().number())) {
                return place;
            }
        }
        return -1;
    }

    private Exercise exercise() {
        return exercises.get(current);
    }

    private Path file() {
        return copies.of(exercise().file());
    }

    /** Shows the exercise and how far the reader's copy of it is. */
    private void begin() {
        copies.make(exercise().file());
        out.println();
        out.println(ansi.paint(Style.HINT, "Exercise " + exercise().script().number() + " of " + exercises.size()));
        new Page(terminal.getColumns(), ansi).prose(exercise().task()).forEach(out::println);
        out.println();
        out.println(ansi.link(file().toString(), file().toUri().toString()));
        out.println(ansi.paint(Style.HINT, "e: edit  h: hint  l: list  s: solution  x: start again  n: next  q: end"));
        seen = copies.read(exercise().file());
        if (isTried()) {
            check();
        } else {
            out.println("Fill the gap and save; the file is run then.");
        }
    }

    private boolean isTried() {
        return !Arrays.equals(seen, exercise().given());
    }

    /** Runs the file if it has been saved; false if that was the last exercise. */
    private boolean look() {
        byte[] now = copies.has(exercise().file()) ? copies.read(exercise().file()) : seen;
        if (Arrays.equals(now, seen)) {
            return true;
        }
        seen = now;
        if (!check()) {
            return true;
        }
        return goOn();
    }

    private boolean goOn() {
        int next = firstUnsolved(current + 1);
        if (next < 0) {
            out.println("All " + exercises.size() + " are solved.");
            return false;
        }
        current = next;
        begin();
        return true;
    }

    private boolean check() {
        String missing;
        try (Session session = new Session()) {
            running = session;
            missing = exercise().missing(file(), session);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            missing = e.getMessage();
        } finally {
            running = null;
        }
        if (missing.isEmpty()) {
            progress.solve(exercise().script().number());
            out.println(ansi.paint(Style.STRONG, "Solved: " + exercise().script().title() + "."));
            return true;
        }
        out.println(ansi.paint(Style.ERROR, missing));
        return false;
    }

    private boolean obey(int key, Attributes attributes) {
        switch (key) {
            case 'h' -> out.println("Hint: " + exercise().hint());
            case 'e' -> edit(attributes);
            case 'l' -> showList();
            case 's' -> showSolution();
            case 'x' -> startAgain();
            case 'n' -> {
                current = (current + 1) % exercises.size();
                begin();
            }
            case 'q', CTRL_C, CTRL_D -> {
                return false;
            }
            case '?' -> KEYS.forEach(out::println);
            default -> {
                if (!Character.isWhitespace(key)) {
                    out.println("There is no key " + Character.toString(key) + "; ?: help");
                }
            }
        }
        return true;
    }

    private void edit(Attributes attributes) {
        terminal.setAttributes(attributes);
        String problem = editor.open(file());
        terminal.enterRawMode();
        if (!problem.isEmpty()) {
            out.println(problem);
        }
    }

    private void showList() {
        long solved = exercises.stream().filter(each -> progress.isSolved(each.script().number())).count();
        for (Exercise each : exercises) {
            int number = each.script().number();
            out.println((progress.isSolved(number) ? "* " : "  ") + (number < 10 ? " " : "") + number + "  "
                    + each.script().title());
        }
        out.println(solved + " of " + exercises.size() + " solved (*)");
    }

    private void showSolution() {
        if (!isTried()) {
            out.println("Try it first: fill the gap and save, and then s shows the solution.");
            return;
        }
        exercise().solutionCode().forEach(line -> out.println(JavaHighlighter.highlight(line, ansi)));
    }

    private void startAgain() {
        if (copies.has(exercise().file())) {
            out.println("What you wrote is now " + copies.giveUp(exercise().file()));
        }
        begin();
    }
}
