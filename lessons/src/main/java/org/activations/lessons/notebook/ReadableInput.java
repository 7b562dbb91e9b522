package org.activations.lessons.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** An input that can be given up: who waits for it can be interrupted, and does not take what comes later. */
final class ReadableInput extends InputStream {

    /** Milliseconds. */
    private static final long PAUSE = 20;

    private final InputStream in;

    ReadableInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        await();
        return in.read();
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        await();
        return in.read(b, from, Math.min(length, Math.max(1, in.available())));
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    private void await() throws IOException {
        try {
            while (in.available() == 0) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for input");
        }
    }
}
