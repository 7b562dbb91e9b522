package org.activations.lessons.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;

import org.activations.lessons.notebook.Session;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** Asks what to do next. Lines that come faster than they can be typed are a paste, and a paste is one input. */
final class Prompt {

    private static final String END = "q";
    private static final Set<String> HELP_WORDS = Set.of("?", "help", "/help");
    private static final String GUESS_HELP = """
            What do you think comes of the code? Say it in your own words; it is
            neither judged nor kept. Enter shows the result, also without a guess.""";

    /** Lines that follow each other faster are no typing. */
    static final long TYPING_PAUSE_MILLIS = 40;

    private final Terminal terminal;
    private final LineReader reader;

    /** @param history the file that keeps what was typed from one session to the next */
    Prompt(Terminal terminal, Supplier<Session> session, Ansi ansi, Path history) {
        this.terminal = terminal;
        reader = JavaLine.reader(terminal, session, ansi, history);
    }

    /** Whether JLine writes such a line to the history: the time, a colon, and what was typed then. */
    static boolean isOfHistory(String line) {
        int colon = line.indexOf(':');
        boolean time = colon > 0 && colon < 19;
        for (int i = 0; time && i < colon; i++) {
            time = line.charAt(i) >= '0' && line.charAt(i) <= '9';
        }
        return time;
    }

    /** What was typed; a line cleared with Ctrl-C is as good as none, and Ctrl-D ends. */
    String ask() {
        while (true) {
            try {
                String typed = reader.readLine("jsh> ");
                return Walkthrough.isCommand(typed) && !typed.isBlank() ? typed : typed + rest();
            } catch (UserInterruptException e) {
                continue;
            } catch (EndOfFileException e) {
                return END;
            }
        }
    }

    /** Waits for a guess. What it is, is for the reader alone: it is neither judged nor kept, and none is as good. */
    void guess() {
        try {
            LineReader guess = LineReaderBuilder.builder().terminal(terminal)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .variable(LineReader.DISABLE_HISTORY, true).variable(LineReader.BELL_STYLE, "none").build();
            while (HELP_WORDS.contains(guess.readLine("guess> ").strip())) {
                terminal.writer().println(GUESS_HELP);
                terminal.flush();
            }
        } catch (UserInterruptException | EndOfFileException e) {
            // The reader would rather see the result; the next question finds the end of the input again.
        }
    }

    /** The lines of a paste behind the first. */
    private String rest() {
        StringBuilder rest = new StringBuilder();
        try {
            while (isMoreWaiting()) {
                rest.append('\n').append(reader.readLine("...> "));
            }
        } catch (EndOfFileException e) {
            // What came before the end is run; the next question finds the end again.
        }
        return rest.toString();
    }

    private boolean isMoreWaiting() {
        Attributes attributes = terminal.enterRawMode();
        try {
            return terminal.reader().peek(TYPING_PAUSE_MILLIS) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be read: " + e.getMessage(), e);
        } finally {
            terminal.setAttributes(attributes);
        }
    }
}
