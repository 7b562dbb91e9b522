package org.activations.lessons.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/** Shows lines a window at a time, so that none has scrolled off before it was read. */
final class Pager {

    private static final String MORE = "-- more: Space, Enter; q: all the rest --";
    private static final String ERASE_LINE = "\r\u001b[K";
    /** What follows the last line without a stop: the ways to go on, and the prompt. */
    private static final int KEPT_FREE = 4;
    private static final int FEWEST = 4;
    private static final int CTRL_C = 3;
    private static final long FOR_EVER = 0;

    private final Terminal terminal;
    private final PrintStream out;
    private final Ansi ansi;
    private final KeyReader keys;
    private int rows;
    private boolean stopping;

    Pager(Terminal terminal, PrintStream out, Ansi ansi) {
        keys = new KeyReader(terminal.reader());
        this.terminal = terminal;
        this.out = out;
        this.ansi = ansi;
    }

    /** From here on all that is shown is new to the reader. */
    void begin() {
        rows = 0;
        // A terminal that says nothing of its height, or cannot erase a line, scrolls.
        stopping = ansi != Ansi.OFF && terminal.getRows() > 0;
    }

    /** Shows a line, once the reader has seen those before. */
    void show(String line) {
        show(line, rows(line));
    }

    /** Shows what takes so many rows of the window, as {@link #show(String)} does. */
    void show(String line, int needed) {
        if (stopping && rows > 0 && rows + needed > Math.max(FEWEST, terminal.getRows() - KEPT_FREE)) {
            awaitKey();
            rows = 0;
        }
        rows += needed;
        out.println(line);
    }

    /** The rows that a line takes in the window as it is now. */
    private int rows(String line) {
        int width = terminal.getColumns();
        int columns = DisplayWidth.of(Ansi.visible(line));
        return width <= 0 || columns == 0 ? 1 : (columns + width - 1) / width;
    }

    private void awaitKey() {
        out.print(ansi.paint(Style.HINT, MORE));
        out.flush();
        Attributes attributes = terminal.enterRawMode();
        try {
            int key;
            do {
                key = keys.next(FOR_EVER);
            } while (key == KeyReader.NO_KEY);
            stopping = key != 'q' && key != CTRL_C && key != KeyReader.END;
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be read: " + e.getMessage(), e);
        } finally {
            terminal.setAttributes(attributes);
            out.print(ERASE_LINE);
        }
    }
}
