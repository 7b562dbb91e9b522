package org.activations.lessons.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Output that knows whether its last line has ended. */
final class LineStream extends FilterOutputStream {

    private volatile boolean isInLine;

    LineStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        isInLine = b != '\n';
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        if (length > 0) {
            isInLine = bytes[from + length - 1] != '\n';
        }
    }

    /** Whether something stands in the last line. */
    boolean isInLine() {
        return isInLine;
    }
}
