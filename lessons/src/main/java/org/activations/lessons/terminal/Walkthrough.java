package org.activations.lessons.terminal;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.Signals;

/**
 * The walk through the notebook at a terminal. It waits after each cell: there the reader goes on, goes back, or types Java,
 * which runs in the same session as the cells.
 */
public final class Walkthrough {

    private static final List<String> HELP = List.of(
            "Enter      the next cell",
            "a number   the cell of that number",
            "b          back to the cell before",
            "r          run this cell again",
            "q          end; Ctrl-D does the same",
            "?          this help",
            "",
            "Anything else is Java, in the session of the cells. An",
            "expression shows its value, Tab completes a name, the arrow",
            "keys bring back what was typed, Ctrl-C stops what runs or",
            "clears the line. A variable named b, r or q shows with b;");

    private final Terminal terminal;
    private final Notebook notebook;
    private final SessionStart session;
    private final Ansi ansi;
    private final PrintStream out;
    private final Player player;
    private List<Script> cells;
    private int current;

    /**
     * A walk at a terminal.
     *
     * @param notebook where the reader may go
     * @param cells where the walk leads if the reader does not leave it
     * @param environment for {@code TERM} and {@code NO_COLOR}
     */
    public Walkthrough(Terminal terminal, Notebook notebook, List<Script> cells, Map<String, String> environment) {
        this.terminal = terminal;
        this.notebook = notebook;
        this.cells = cells;
        session = new SessionStart();
        ansi = Ansi.of(!isDumb(), environment);
        out = new PrintStream(terminal.output(), true, terminal.encoding());
        player = new Player(notebook, session, cells, out, new Page(terminal.getWidth(), ansi));
    }

    /** Shows the first cell and then does what the reader says, until the reader ends it. */
    public void run() {
        PrintStream systemOut = System.out;
        Terminal.SignalHandler interrupt = terminal.handle(Terminal.Signal.INT, signal -> session.get().stop());
        // A dumb terminal passes no signals on: there the process itself has to listen.
        Object dumbInterrupt = isDumb() ? Signals.register("INT", () -> session.get().stop()) : null;
        try {
            System.setOut(out);
            LineReader reader = JavaLine.reader(terminal, session, ansi);
            play();
            while (obey(read(reader))) {
                out.flush();
            }
        } finally {
            System.setOut(systemOut);
            terminal.handle(Terminal.Signal.INT, interrupt);
            if (dumbInterrupt != null) {
                Signals.unregister("INT", dumbInterrupt);
            }
        }
    }

    private boolean isDumb() {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    /** What the reader typed; a line cleared with Ctrl-C is as good as none, and Ctrl-D ends. */
    private static String read(LineReader reader) {
        while (true) {
            try {
                return reader.readLine("jsh> ");
            } catch (UserInterruptException e) {
                continue;
            } catch (EndOfFileException e) {
                return "q";
            }
        }
    }

    /** Whether this is for the walkthrough, not for Java. */
    static boolean isCommand(String typed) {
        String word = typed.strip();
        return word.isEmpty() || word.equals("b") || word.equals("r") || word.equals("q") || word.equals("?")
                || isNumber(word);
    }

    private static boolean isNumber(String word) {
        return word.length() <= 3 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Does what was typed; false if that was to end. */
    private boolean obey(String typed) {
        String word = typed.strip();
        switch (word) {
            case "" -> {
                if (current == cells.size() - 1) {
                    return false;
                }
                current++;
                play();
            }
            case "b" -> {
                if (current == 0) {
                    out.println("This is the first cell.");
                } else {
                    current--;
                    play();
                }
            }
            case "r" -> play();
            case "q" -> {
                return false;
            }
            case "?" -> HELP.forEach(out::println);
            default -> {
                if (isNumber(word)) {
                    goTo(word);
                } else {
                    session.get().evaluate(typed).forEach(out::println);
                }
            }
        }
        return true;
    }

    private void goTo(String number) {
        try {
            Script cell = notebook.select(number).get(0);
            if (!cells.contains(cell)) {
                cells = notebook.scripts();
            }
            current = cells.indexOf(cell);
            play();
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
        }
    }

    private void play() {
        try {
            player.play(cells.get(current)).forEach(difference -> out.println(ansi.paint(Style.ERROR, difference)));
        } catch (IllegalStateException e) {
            out.println(ansi.paint(Style.ERROR, e.getMessage()));
        }
        String next = current < cells.size() - 1 ? "Enter: on to " + cells.get(current + 1).title()
                : "This was the last cell. Enter: end";
        String others = "b: back   ?: help   or any Java";
        boolean fits = terminal.getWidth() == 0 || next.length() + 3 + others.length() <= terminal.getWidth();
        out.println(ansi.paint(Style.HINT, next + (fits ? "   " : "\n") + others));
    }
}
