package org.activations.lessons.terminal;

import org.activations.lessons.notebook.Session;

/**
 * Starts the session, which is javac's start and takes a while, in a thread of its own, while the reader sees the first
 * prose.
 */
final class SessionStart {

    private final Thread thread = new Thread("session") {
        @Override
        public void run() {
            session = new Session();
        }
    };
    private Session session;

    SessionStart() {
        thread.setDaemon(true);
        thread.start();
    }

    /** The session, once it has started. */
    Session get() {
        try {
            thread.join();
            return session;
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while the session was starting", e);
        }
    }
}
