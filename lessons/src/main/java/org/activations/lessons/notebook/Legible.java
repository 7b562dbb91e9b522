package org.activations.lessons.notebook;

/** Exceptions of which the message can be read: a class of the reader's may throw where it should give one. */
final class Legible {

    private Legible() {
    }

    /** The exception itself, or one with its class and its frames where it or one of its causes cannot be read. */
    static Throwable of(Throwable thrown) {
        try {
            int depth = 0;
            for (Throwable next = thrown; next != null && depth < 100; next = next.getCause(), depth++) {
                next.getMessage();
                next.getStackTrace();
            }
            return thrown;
        } catch (Throwable e) {
            RuntimeException legible = new RuntimeException(thrown.getClass().getName()
                    + ", whose message cannot be read: "
                    + e.getClass().getName());
            legible.setStackTrace(new StackTraceElement[0]);
            return legible;
        }
    }
}
