package org.activations.lessons.terminal;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.activations.charts.Png;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.activations.lessons.workspace.Copies;
import org.activations.lessons.workspace.Editor;
import org.activations.lessons.workspace.KeptLines;
import org.activations.lessons.workspace.Viewer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.Signals;

/**
 * The walk through the notebook at a terminal. It waits after each cell: there the reader goes on, goes back, or types
 * Java, which runs in the same session as the cells.
 */
public final class Walkthrough {

    private static final List<String> HELP = List.of(
            "Enter      the next cell",
            "a number   the cell of that number",
            "b          back to the cell before, as it was shown",
            "e          edit your own copy of this cell, and run it",
            "r          run this cell again: your copy, if there is one",
            "reset      back to the original of this cell",
            "o          open the last picture, of a cell or your own",
            "q          end; exit, quit and Ctrl-D do the same",
            "?          this help",
            "",
            "/vars /methods /imports /list /edit /reset /exit /help do",
            "what they do in jshell, /save FILE writes the session as a",
            "script. Anything else is Java, in the session of the cells.",
            "An expression shows its value. Tab completes a name; behind",
            "a parenthesis it shows signatures, again their Javadoc. The",
            "arrow keys bring back what was typed, also in earlier",
            "sessions, Ctrl-C stops what runs or clears the line.",
            "A variable named b, e, o, r or q shows with b;");

    private static final Set<String> COMMANDS = Set.of("", "b", "e", "r", "reset", "o", "q", "exit", "quit", "?",
            "help");

    private final Keys keys;
    private final Terminal terminal;
    private final Notebook notebook;
    private final Map<String, String> environment;
    private final Path own;
    private final Copies copies;
    private final Ansi ansi;
    private final LineStream screen;
    private final PrintStream out;
    private SessionStart session;
    private Player player;
    private Prompt prompt;
    private InlinePictures pictures;
    private List<Script> cells;
    private int current;
    private boolean askedToEnd;

    /**
     * A walk at a terminal.
     *
     * @param notebook where the reader may go
     * @param cells where the walk leads if the reader does not leave it
     * @param environment for {@code TERM}, {@code NO_COLOR} and the editor
     * @param own the folder of the reader's copies and history; it is made when it is needed
     */
    public Walkthrough(Terminal terminal, Notebook notebook, List<Script> cells, Map<String, String> environment,
            Path own) {
        keys = new Keys(terminal.reader());
        this.terminal = keys.at(terminal);
        this.notebook = notebook;
        this.cells = cells;
        this.environment = environment;
        this.own = own;
        copies = new Copies(own);
        session = new SessionStart();
        ansi = Ansi.of(!isDumb(), environment);
        screen = new LineStream(terminal.output());
        out = new PrintStream(screen, true, terminal.encoding());
        player = new Player(notebook, session, cells, out, new Page(terminal.getColumns(), ansi));
    }

    /** Shows the first cell and then does what the reader says, until the reader ends it. */
    public void run() {
        PrintStream systemOut = System.out;
        Terminal.SignalHandler interrupt = terminal.handle(Terminal.Signal.INT, signal -> session.get().stop());
        // A dumb terminal passes no signals on: there the process itself has to listen.
        Object dumbInterrupt = isDumb() ? Signals.register("INT", () -> session.get().stop()) : null;
        try {
            System.setOut(out);
            String damage = KeptLines.read(own.resolve("history"), Prompt::isOfHistory).notice();
            if (!damage.isEmpty()) {
                out.println(ansi.paint(Style.ERROR, damage));
            }
            prompt = new Prompt(terminal, () -> session.get(), ansi, own.resolve("history"));
            pictures = new InlinePictures(terminal, ansi, keys);
            attend();
            play();
            while (obey(prompt.ask())) {
                endLine();
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

    /** What was typed may have printed something without a newline; what we say, and the prompt, begin a line. */
    private void endLine() {
        out.flush();
        if (screen.isInLine()) {
            out.println();
        }
    }

    private void attend() {
        player.attend(new Pager(terminal, out, ansi), prompt::guess, pictures);
    }

    private boolean isDumb() {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    /** Whether this is for the walkthrough, not for Java. */
    static boolean isCommand(String typed) {
        String word = typed.strip();
        return COMMANDS.contains(word) || isNumber(word) || isShellCommand(word);
    }

    private static boolean isShellCommand(String word) {
        return word.length() > 1 && word.charAt(0) == '/' && Character.isLetter(word.charAt(1));
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.length() <= 3 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Does what was typed; false if that was to end. */
    private boolean obey(String typed) {
        String word = typed.strip();
        boolean mayEnd = askedToEnd;
        askedToEnd = false;
        session.get().goOn();
        switch (word) {
            case "" -> {
                if (typed.isEmpty()) {
                    return goOn(mayEnd);
                }
            }
            case "b" -> back();
            case "e", "/edit" -> edit();
            case "r" -> runAgain();
            case "reset" -> reset();
            case "o" -> out.println(player.lastPicture() == null ? "There is no picture yet."
                    : new Viewer(environment).open(player.lastPicture()));
            case "/reset" -> {
                session.get().close();
                session = new SessionStart();
                player = new Player(notebook, session, List.of(), out, page());
                attend();
                out.println("The session is empty again.");
            }
            case "q", "exit", "quit", "/exit" -> {
                return false;
            }
            case "?", "help", "/help" -> HELP.forEach(out::println);
            default -> {
                if (isNumber(word)) {
                    goTo(word);
                } else if (isShellCommand(word)) {
                    ShellCommands.run(word, session.get()).forEach(out::println);
                } else {
                    evaluate(typed);
                }
            }
        }
        return true;
    }

    private void evaluate(String typed) {
        Png.takeLast();
        session.get().evaluate(typed, line -> {
            endLine();
            out.println(line);
        });
        Png.takeLast().ifPresent(player::setLastPicture);
    }

    /** On to the next cell; behind the last one false, once that has been asked. */
    private boolean goOn(boolean mayEnd) {
        if (current < cells.size() - 1) {
            current++;
            arrive();
        } else if (mayEnd) {
            return false;
        } else {
            askedToEnd = true;
            out.println("Enter again: end. What is in the session is lost then; /save FILE keeps it.");
        }
        return true;
    }

    private void back() {
        if (current == 0) {
            out.println("This is the first cell.");
        } else {
            current--;
            arrive();
        }
    }

    private void goTo(String number) {
        try {
            Script cell = notebook.select(number).get(0);
            if (!cells.contains(cell)) {
                cells = notebook.scripts();
            }
            current = cells.indexOf(cell);
            arrive();
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
        }
    }

    /** A cell that has run is shown as it was. */
    private void arrive() {
        if (player.hasPlayed(cells.get(current))) {
            withoutEcho(() -> {
                player.turnTo(page());
                player.showAgain(cells.get(current));
            });
            showWays();
        } else {
            play();
        }
    }

    private void edit() {
        try {
            Path copy = copies.make(cells.get(current).file());
            String problem = new Editor(environment).open(copy);
            if (problem.isEmpty()) {
                runAgain();
            } else {
                out.println(problem);
            }
        } catch (UncheckedIOException e) {
            out.println(ansi.paint(Style.ERROR, e.getMessage()));
        }
    }

    /** Runs the file as it is now, which may have been changed in another window. */
    private void runAgain() {
        Path file = cells.get(current).file();
        boolean hasCopy = copies.has(file);
        try {
            Script script = Script.read(hasCopy ? copies.of(file) : file);
            if (hasCopy) {
                out.println(ansi.paint(Style.HINT, "Your copy, " + copies.of(file) + "; reset: the original"));
            }
            play(script, hasCopy);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            out.println(ansi.paint(Style.ERROR, e.getMessage()));
        }
    }

    private void reset() {
        Path file = cells.get(current).file();
        if (copies.has(file)) {
            out.println("Your copy is now " + copies.giveUp(file) + "; r runs the original.");
        } else {
            out.println("This cell is the original; e makes a copy of your own.");
        }
    }

    private void play() {
        play(cells.get(current), false);
        Path file = cells.get(current).file();
        if (copies.has(file)) {
            out.println(ansi.paint(Style.HINT, "r: run your copy, " + copies.of(file)));
        }
    }

    private void play(Script script, boolean hasCopy) {
        withoutEcho(() -> {
            try {
                player.turnTo(page());
                player.play(script, hasCopy).forEach(difference -> out.println(ansi.paint(Style.ERROR, difference)));
            } catch (IllegalStateException e) {
                out.println(ansi.paint(Style.ERROR, e.getMessage()));
            }
        });
        showWays();
    }

    /** What is typed ahead while a cell is shown, or answered by the terminal, is not to stand between its lines. */
    private void withoutEcho(Runnable showing) {
        Attributes attributes = terminal.getAttributes();
        Attributes silent = new Attributes(attributes);
        silent.setLocalFlag(Attributes.LocalFlag.ECHO, false);
        terminal.setAttributes(silent);
        try {
            showing.run();
        } finally {
            terminal.setAttributes(attributes);
        }
    }

    /** The window may have another size at each cell. */
    private Page page() {
        return new Page(terminal.getColumns(), ansi);
    }

    /** The ways to go on from here. */
    private void showWays() {
        String next = current < cells.size() - 1 ? "Enter: on to " + cells.get(current + 1).title()
                : "This was the last cell" + behindTheLast() + "   Enter: end";
        String others = "b: back  e: edit  ?: help  or any Java";
        boolean fits = terminal.getColumns() == 0 || next.length() + 3 + others.length() <= terminal.getColumns();
        out.println(ansi.paint(Style.HINT, next + (fits ? "   " : "\n") + others));
    }

    private String behindTheLast() {
        Script last = cells.get(cells.size() - 1);
        return notebook.after(last).map(script -> "; " + script.number() + ": " + script.title()).orElse("");
    }
}
