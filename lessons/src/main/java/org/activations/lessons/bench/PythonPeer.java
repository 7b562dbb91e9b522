package org.activations.lessons.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * NumPy and PyTorch, timed by {@code peer.py} in a process that answers line by line: after its greeting,
 * {@code leaky relu 1000} is answered by a number of nanoseconds.
 */
final class PythonPeer implements Peer {

    private static final String GREETING = "NumPy ";
    private static final String ABSENT = "no python3 with numpy and torch to compare with; on Debian: "
            + "apt-get install python3-numpy python3-torch";

    private final BufferedReader answers;
    private final Writer requests;
    private final Runnable end;
    private final String greeting;
    private String trouble;

    /**
     * Waits for the greeting.
     *
     * @param end what to do at last
     */
    PythonPeer(Reader answers, Writer requests, Runnable end) {
        this.answers = new BufferedReader(answers);
        this.requests = requests;
        this.end = end;
        String line = readLine();
        this.greeting = line != null && line.startsWith(GREETING) ? line : null;
        this.trouble = greeting == null ? ABSENT : null;
    }

    /**
     * Starts the python3 of the active virtual environment or, if that has not both libraries, of the PATH or the
     * system's.
     *
     * @param seconds how long to try for each answer, with each of the libraries
     */
    static Peer start(double seconds) {
        String threads = String.valueOf(Runtime.getRuntime().availableProcessors());
        for (String python : interpreters(System.getenv("VIRTUAL_ENV"))) {
            try {
                Process process = new ProcessBuilder(python, "-c", program(), threads, String.valueOf(seconds))
                        .redirectError(Redirect.DISCARD).start();
                PythonPeer peer = new PythonPeer(process.inputReader(StandardCharsets.UTF_8),
                        process.outputWriter(StandardCharsets.UTF_8), process::destroy);
                if (peer.greeting != null) {
                    return peer;
                }
                peer.close();
            } catch (IOException e) {
                // There is no such program: on to the next.
            }
        }
        return new PythonPeer(Reader.nullReader(), Writer.nullWriter(), () -> { });
    }

    /** Where to look, in this order; an environment may be active without being first in the PATH. */
    static List<String> interpreters(String virtualEnvironment) {
        return virtualEnvironment == null || virtualEnvironment.isEmpty() ? List.of("python3", "/usr/bin/python3")
                : List.of(Path.of(virtualEnvironment, "bin", "python3").toString(), "python3", "/usr/bin/python3");
    }

    @Override
    public String description() {
        return trouble == null ? greeting : trouble;
    }

    @Override
    public double time(String function, int size) {
        if (trouble != null) {
            return Double.NaN;
        }
        String request = function + " " + size;
        String answer = ask(request);
        if ("nan".equals(answer)) {
            return Double.NaN;
        }
        double nanoseconds = answer == null ? Double.NaN : parse(answer);
        if (Double.isNaN(nanoseconds)) {
            trouble = greeting + (answer == null ? " ended when asked for " + request
                    : " answered \"" + answer + "\" to " + request + ", expected nanoseconds");
        }
        return nanoseconds;
    }

    /** NaN if it is no time. */
    private static double parse(String answer) {
        try {
            double time = Double.parseDouble(answer);
            return time > 0 && time < Double.POSITIVE_INFINITY ? time : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    @Override
    public void close() {
        end.run();
    }

    private String ask(String request) {
        try {
            requests.write(request + "\n");
            requests.flush();
            return readLine();
        } catch (IOException e) {
            return null;
        }
    }

    /** Null at the end, or if the process has gone. */
    private String readLine() {
        try {
            return answers.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    static String program() {
        try (InputStream program = PythonPeer.class.getResourceAsStream("peer.py")) {
            return new String(program.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
