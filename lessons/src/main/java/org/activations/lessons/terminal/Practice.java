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
 * goes on to the next when nothing is. Keys are read and the file is looked at while an attempt runs.
 */
public final class Practice {

    private static final long LOOK_MILLIS = 200;
    /** After so many looks it is said that an attempt still runs, or that the file is not there. */
    private static final int PATIENCE = 5;
    /** After so many an attempt that is to stop, and does not, is left to itself. */
    private static final int LAST_PATIENCE = 50;
    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;
    private static final int CTRL_BACKSLASH = 28;

    private static final List<String> KEYS = List.of(
            "h  a hint",
            "e  open the file in your editor",
            "l  list all exercises, and which are solved",
            "s  show the solution, once you have tried",
            "x  start this exercise again; what you wrote is kept beside it",
            "n  leave this exercise for the next",
            "q  end; it goes on here the next time",
            "Ctrl-C  stop what runs; else end",
            "The file is run whenever you save it.");

    private final Terminal terminal;
    private final List<Exercise> exercises;
    private final Copies copies;
    private final PracticeProgress progress;
    private final Editor editor;
    private final Ansi ansi;
    private final PrintStream out;
    private final KeyReader keys;
    private int current;
    /** What the file held when it was last looked at. */
    private byte[] seen;
    /** How many looks at the file have failed, one after another. */
    private int failedLooks;
    /** What runs; null if nothing does. Only one does at a time. */
    private Attempt attempt;
    /** Whether the file is to be run as soon as nothing else does. */
    private boolean wanted;
    /** Whether to go on to the next exercise when the wanted attempt solves this one. */
    private boolean going;

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
        keys = new KeyReader(terminal.reader());
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
     * Begins with the exercise of this number, or for 0 with the one that was chosen last, if it is not solved, and
     * else with the next that is not; ends when the reader does.
     */
    public void run(int number) {
        Attributes attributes = terminal.enterRawMode();
        try {
            say(progress.notice());
            int chosen = number == 0 ? lastChosen() : indexOf(number, exercises);
            if (chosen < 0) {
                showList();
                out.println("All are solved. ./jsh practice N takes up one again.");
                return;
            }
            out.print(KeyReader.MARK_PASTES);
            choose(chosen);
            boolean more = true;
            while (more) {
                int key = keys.next(LOOK_MILLIS);
                try {
                    more = key == KeyReader.NONE || key == KeyReader.NO_KEY ? look() : obey(key, attributes);
                } catch (UncheckedIOException e) {
                    say(e.getMessage());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be read: " + e.getMessage(), e);
        } finally {
            if (attempt != null) {
                attempt.stop(true);
            }
            out.print(KeyReader.MARK_NO_PASTES);
            out.flush();
            terminal.setAttributes(attributes);
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

    private int lastChosen() {
        for (int i = 0; i < exercises.size(); i++) {
            if (exercises.get(i).script().number() == progress.chosen()) {
                return firstUnsolved(i);
            }
        }
        return firstUnsolved(0);
    }

    private Exercise exercise() {
        return exercises.get(current);
    }

    private Path file() {
        return copies.of(exercise().file());
    }

    private void say(String line) {
        if (!line.isEmpty()) {
            out.println(ansi.paint(Style.ERROR, line));
        }
    }

    private void choose(int next) {
        current = next;
        try {
            progress.choose(exercise().script().number());
        } catch (UncheckedIOException e) {
            say(e.getMessage());
        }
        begin();
    }

    /** Shows the exercise and how far the reader's copy of it is. */
    private void begin() {
        drop();
        copies.make(exercise().file());
        out.println();
        out.println(ansi.paint(Style.HINT, "Exercise " + exercise().script().number() + " of " + exercises.size()));
        new Page(terminal.getColumns(), ansi).prose(exercise().task()).forEach(out::println);
        out.println();
        out.println(ansi.link(file().toString(), file().toUri().toString()));
        out.println(ansi.paint(Style.HINT, "e: edit  h: hint  l: list  s: solution  x: start again  n: next  q: end"));
        failedLooks = 0;
        seen = copies.read(exercise().file()).orElseGet(exercise()::given);
        if (isTried()) {
            wanted = true;
            going = false;
        } else {
            out.println("Change the file and save it; it is run then.");
        }
    }

    private boolean isTried() {
        return !Arrays.equals(seen, exercise().given());
    }

    /** What runs is stopped, and what comes of it is not told. */
    private void drop() {
        wanted = false;
        if (attempt != null) {
            attempt.stop(true);
        }
    }

    /** Does what is to be done when no key is pressed; false if the last exercise is solved. */
    private boolean look() {
        comeBack();
        lookAtFile();
        if (attempt != null && !attempt.isAlive()) {
            Attempt ended = attempt;
            attempt = null;
            if (!ended.dropped && tell(ended) && ended.goesOn) {
                return goOn();
            }
        } else if (attempt != null && attempt.looks++ == (attempt.stopped ? LAST_PATIENCE : PATIENCE)) {
            waitNoLonger();
        }
        if (attempt == null && wanted) {
            wanted = false;
            attempt = new Attempt();
            attempt.start();
        }
        return true;
    }

    private void waitNoLonger() {
        if (attempt.stopped) {
            say("What ran cannot be stopped; it goes on unseen, and what you save is run beside it.");
            attempt = null;
        } else {
            out.println(ansi.paint(Style.HINT, "It is running; Ctrl-C stops it."));
        }
    }

    /** A shell that has stopped this program, and let it go on, has taken the terminal for itself in between. */
    private void comeBack() {
        if (terminal.getAttributes().getLocalFlag(Attributes.LocalFlag.ICANON)) {
            terminal.enterRawMode();
            out.print(KeyReader.MARK_PASTES);
            out.flush();
        }
    }

    /** An editor may have moved the file away for a moment, to write it anew. */
    private void lookAtFile() {
        byte[] now = copies.read(exercise().file()).orElse(null);
        if (now == null) {
            if (++failedLooks == PATIENCE) {
                say(file() + " is not there, or cannot be read; e makes it anew, x starts again");
            }
            return;
        }
        failedLooks = 0;
        if (!Arrays.equals(now, seen)) {
            seen = now;
            if (attempt != null && !attempt.stopped) {
                out.println("The file is saved again: what runs is stopped.");
            }
            drop();
            wanted = true;
            going = true;
        }
    }

    private boolean goOn() {
        progress.read();
        int next = firstUnsolved(current + 1);
        if (next < 0) {
            out.println("All " + exercises.size() + " are solved.");
            return false;
        }
        choose(next);
        return true;
    }

    private boolean tell(Attempt ended) {
        if (ended.missing.isEmpty()) {
            out.println(ansi.paint(Style.STRONG, "Solved: " + ended.exercise.script().title() + "."));
            try {
                progress.solve(ended.exercise.script().number());
            } catch (UncheckedIOException e) {
                say(e.getMessage());
            }
            return true;
        }
        say(ended.missing);
        return false;
    }

    private boolean obey(int key, Attributes attributes) {
        switch (key) {
            case 'h' -> out.println("Hint: " + exercise().hint());
            case 'e' -> edit(attributes);
            case 'l' -> showList();
            case 's' -> showSolution();
            case 'x' -> startAgain();
            case 'n' -> choose((current + 1) % exercises.size());
            case CTRL_C -> {
                if (attempt == null && !wanted) {
                    return false;
                }
                wanted = false;
                if (attempt != null) {
                    attempt.stop(false);
                }
            }
            case 'q', CTRL_D, CTRL_BACKSLASH, KeyReader.END -> {
                return false;
            }
            case '?' -> KEYS.forEach(out::println);
            default -> {
                if (!Character.isWhitespace(key) && !Character.isISOControl(key)) {
                    out.println("There is no key " + Character.toString(key) + "; ?: help");
                }
            }
        }
        return true;
    }

    private void edit(Attributes attributes) {
        if (copies.read(exercise().file()).isEmpty()) {
            copies.make(exercise().file());
        }
        terminal.setAttributes(attributes);
        String problem = editor.open(file());
        terminal.enterRawMode();
        out.print(KeyReader.MARK_PASTES);
        out.flush();
        if (!problem.isEmpty()) {
            out.println(problem);
        }
    }

    private void showList() {
        progress.read();
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
            out.println("Try it first: change the file and save it, and then s shows the solution.");
            return;
        }
        exercise().solutionCode().forEach(line -> out.println(JavaHighlighter.highlight(line, ansi)));
    }

    private void startAgain() {
        byte[] written = copies.read(exercise().file()).orElse(null);
        if (copies.has(exercise().file()) && !Arrays.equals(written, exercise().given())) {
            out.println("What you wrote is now " + copies.giveUp(exercise().file()));
        }
        begin();
    }

    /** An attempt at work, in a thread of its own and a session of its own. */
    private final class Attempt extends Thread {

        private final Exercise exercise = exercise();
        private final boolean goesOn = going;
        private Session session;
        private volatile boolean stopped;
        /** Whether nobody wants to know any more what comes of it. */
        private boolean dropped;
        private int looks;
        private String missing;

        Attempt() {
            super("attempt");
            setDaemon(true);
        }

        @Override
        public void run() {
            try (Session own = new Session()) {
                begin(own);
                missing = exercise.missing(copies.of(exercise.file()), own);
            } catch (IllegalArgumentException | UncheckedIOException e) {
                missing = e.getMessage();
            } catch (Throwable e) {
                missing = "the attempt ended with " + e;
            }
        }

        private synchronized void begin(Session own) {
            session = own;
            if (stopped) {
                own.stop();
            }
        }

        /** The thread ends soon, also where what it runs cannot be ended. */
        synchronized void stop(boolean drop) {
            dropped |= drop;
            looks = stopped ? looks : 0;
            stopped = true;
            if (session != null) {
                session.stop();
            }
        }
    }
}
