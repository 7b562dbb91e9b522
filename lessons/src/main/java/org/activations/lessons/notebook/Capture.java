package org.activations.lessons.notebook;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a statement prints, up to a limit: a loop that prints for ever must not fill the memory. */
final class Capture extends OutputStream {

    /** Bytes: a hundred thousand lines and more. */
    private static final int LIMIT = 10_000_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PrintStream stream() {
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** @throws IllegalStateException if that would be too much; the statement ends with it */
    @Override
    public synchronized void write(byte[] b, int from, int length) {
        if (SnippetEngine.isGivenUp()) {
            return;
        }
        if (bytes.size() + length > LIMIT) {
            throw new IllegalStateException("the statement prints more than " + LIMIT / 1_000_000 + " MB");
        }
        bytes.write(b, from, length);
    }

    synchronized List<String> lines() {
        return text().lines().toList();
    }

    synchronized String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The stream, but deaf to what snippets print that were given up. */
    static PrintStream without(PrintStream stream) {
        return new PrintStream(new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] b, int from, int length) {
                if (!SnippetEngine.isGivenUp()) {
                    stream.write(b, from, length);
                }
            }

            @Override
            public void flush() {
                stream.flush();
            }
        }, true, StandardCharsets.UTF_8);
    }
}
