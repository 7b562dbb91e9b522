package org.activations.lessons.experiment;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One line at the terminal that says how far a long computation has come. It is no output: it goes past System.out, and
 * nowhere if the launcher has not said that a person is watching.
 */
public final class Progress implements AutoCloseable {

    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintStream terminal;
    private boolean closed;

    /** A line at the terminal of this process. */
    public Progress() {
        this(Boolean.getBoolean("activations.terminal")
                ? new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                : new PrintStream(PrintStream.nullOutputStream()));
    }

    Progress(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** Replaces the line; after {@link #close} nothing, as a thread may still be at work then. */
    public synchronized void show(String line) {
        if (!closed) {
            terminal.print(CLEAR_LINE + line);
            terminal.flush();
        }
    }

    /**
     * A line for a computation of many steps of about the same length: how many are done, and how long the others will
     * take.
     *
     * @param done at least 1
     */
    static String line(String what, int done, int steps, Duration elapsed) {
        double left = elapsed.toMillis() / 1000.0 / done * (steps - done);
        return what + ": " + done + " of " + steps + ", about " + (long) Math.ceil(left) + " s left";
    }

    /** Takes the line away. */
    @Override
    public synchronized void close() {
        show("");
        closed = true;
    }
}
