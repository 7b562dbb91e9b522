package org.activations.lessons.terminal;

import java.io.IOException;
import java.util.regex.Pattern;

import org.jline.utils.NonBlockingReader;

/**
 * Reads single keys. What comes faster than it can be typed is a paste, and what begins with Escape is the sequence of
 * another key, of the mouse, or an answer of the terminal: both are taken from the input whole and are no key.
 */
final class KeyReader {

    /** There was none. */
    static final int NONE = NonBlockingReader.READ_EXPIRED;
    /** There will be none any more. */
    static final int END = NonBlockingReader.EOF;
    /** There were characters, but none that somebody has typed as a key of its own. */
    static final int NO_KEY = -3;

    /** Asks the terminal to put marks around a paste, and no longer to. */
    static final String MARK_PASTES = "\u001b[?2004h";
    static final String MARK_NO_PASTES = "\u001b[?2004l";

    private static final char ESCAPE = '\u001b';
    /** Nobody types two keys within so many milliseconds. */
    private static final long TYPING_PAUSE_MILLIS = 30;
    /** The parts of a sequence, and of a paste between marks, may come as late as this over a slow network. */
    private static final long NETWORK_PAUSE_MILLIS = 1000;

    /**
     * The beginning of a sequence (ECMA-48, and xterm's mouse and marks of pastes) that has not ended. Escape alone may
     * be the key.
     */
    private static final Pattern UNFINISHED = Pattern.compile("(?s)\u001b(?:"
            + "\\[(?:[0-?]*[ -/]*|M.{0,2}|200~(?!.*\u001b\\[201~).*)|O|[\\]P_^X](?!.*(?:\u0007|\u001b\\\\)).*)");

    private final NonBlockingReader input;

    KeyReader(NonBlockingReader input) {
        this.input = input;
    }

    /**
     * Waits for a key.
     *
     * @param millis how long at most, if nothing comes
     * @return the character that it sends, {@link #NONE}, {@link #NO_KEY} or {@link #END}
     */
    int next(long millis) throws IOException {
        int first = input.read(millis);
        if (first < 0) {
            return first;
        }
        StringBuilder burst = new StringBuilder().append((char) first);
        for (int more = more(burst); more >= 0; more = more(burst)) {
            burst.append((char) more);
        }
        return burst.length() > 1 || first == ESCAPE ? NO_KEY : first;
    }

    private int more(CharSequence burst) throws IOException {
        return input.read(UNFINISHED.matcher(burst).matches() ? NETWORK_PAUSE_MILLIS : TYPING_PAUSE_MILLIS);
    }
}
