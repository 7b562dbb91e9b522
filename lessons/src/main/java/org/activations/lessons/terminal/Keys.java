package org.activations.lessons.terminal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/**
 * The keys that are pressed at a terminal, without what the terminal itself answers among them. Over a slow network an
 * answer may come when nobody waits for it any more; it is no key then either, whoever reads.
 */
final class Keys extends NonBlockingReader {

    private static final char ESCAPE = '\u001b';
    /** The device attributes; the size of a character, to xterm's question and to iTerm2's; what kitty says. */
    private static final Pattern ANSWER = Pattern.compile("\u001b(?:\\[\\?[0-9;]*c|\\[6;[0-9]+;[0-9]+t"
            + "|\\]1337;[^\u001b\u0007]*(?:\u0007|\u001b\\\\)|_Gi=31;[^\u001b]*\u001b\\\\)");
    /** Nothing shorter tells an answer from a key. */
    private static final int TELLING = 4;
    /** How long a sequence may pause: an answer on its way through a network, and a key. */
    private static final long ANSWER_MILLIS = 1000;
    private static final long KEY_MILLIS = 100;

    private final NonBlockingReader reader;
    /** What was read already, and is no answer. */
    private final StringBuilder ahead = new StringBuilder();
    private final StringBuilder answers = new StringBuilder();

    Keys(NonBlockingReader reader) {
        this.reader = reader;
    }

    /** The terminal, at which everybody reads these keys. */
    Terminal at(Terminal terminal) {
        return (Terminal) Proxy.newProxyInstance(Terminal.class.getClassLoader(), new Class<?>[] {Terminal.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("reader")) {
                        return this;
                    }
                    try {
                        return method.invoke(terminal, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** All that the terminal has answered so far. */
    String answers() {
        return answers.toString();
    }

    /** Waits until the terminal has given this answer, but no longer than an answer may take. */
    void await(Pattern answer) throws IOException {
        long deadline = System.nanoTime() + ANSWER_MILLIS * 1_000_000;
        while (!answer.matcher(answers).find()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            int next = left > 0 ? reader.read(left) : READ_EXPIRED;
            if (next < 0) {
                return;
            }
            take((char) next);
        }
    }

    /** Puts what begins with this character among the keys or among the answers. */
    private void take(char first) throws IOException {
        StringBuilder text = new StringBuilder().append(first);
        Matcher answer = ANSWER.matcher(text);
        while (!answer.reset().matches()) {
            if (!answer.hitEnd()) {
                // Another sequence may begin where this one has turned out to be keys.
                int end = text.length() - (text.length() > 1 && text.charAt(text.length() - 1) == ESCAPE ? 1 : 0);
                ahead.append(text, 0, end);
                text.delete(0, end);
                if (text.length() == 0) {
                    return;
                }
            }
            int next = reader.read(text.length() < TELLING ? KEY_MILLIS : ANSWER_MILLIS);
            if (next < 0) {
                // Half an answer is none, and no key.
                ahead.append(text.length() < TELLING ? text : "");
                return;
            }
            text.append((char) next);
        }
        answers.append(text);
    }

    @Override
    protected int read(long timeout, boolean isPeek) throws IOException {
        long deadline = System.nanoTime() + timeout * 1_000_000;
        while (ahead.length() == 0) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            int next = reader.read(timeout == 0 ? 0 : Math.max(1, left));
            if (next < 0) {
                return next;
            }
            take((char) next);
        }
        char key = ahead.charAt(0);
        if (!isPeek) {
            ahead.deleteCharAt(0);
        }
        return key;
    }

    @Override
    public int readBuffered(char[] keys, int from, int length, long timeout) throws IOException {
        int next = length == 0 ? 0 : read(timeout, false);
        if (next < 0 || length == 0) {
            return next;
        }
        int read = 0;
        do {
            keys[from + read++] = (char) next;
            next = read < length && available() > 0 ? read(1, false) : READ_EXPIRED;
        } while (next >= 0);
        return read;
    }

    @Override
    public int available() {
        return ahead.length() + reader.available();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
