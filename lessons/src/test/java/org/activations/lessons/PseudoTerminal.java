package org.activations.lessons;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A program at a pseudo-terminal of the system, and the person before it: types, waits for what is shown, types again.
 *
 * <pre>{@code
 * PseudoTerminal.assumeThereIsOne();
 * try (PseudoTerminal window = PseudoTerminal.start(Map.of(), home + "/jsh", "4")) {
 *     window.await("or any Java");
 *     window.type("1 + 1\r");
 *     window.await("==> 2");
 *     window.type(PseudoTerminal.CTRL_D);
 *     assertEquals(0, window.awaitEnd(), window::text);
 * }
 * }</pre>
 *
 * <p>The terminal is made by {@code script} from util-linux, and has 80 columns and 24 rows.
 */
public final class PseudoTerminal implements AutoCloseable {

    /** What the keys send. */
    public static final String CTRL_C = "\u0003";
    public static final String CTRL_D = "\u0004";
    public static final String CTRL_Z = "\u001a";
    public static final String CTRL_BACKSLASH = "\u001c";
    public static final String ARROW_UP = "\u001b[A";
    public static final String ARROW_LEFT = "\u001b[D";
    public static final String F1 = "\u001bOP";
    public static final String DELETE = "\u001b[3~";

    private static final long PATIENCE_SECONDS = 60;
    private static final long LOOK_MILLIS = 10;

    private final Process script;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Thread screen;
    private int seen;

    private PseudoTerminal(Process script) {
        this.script = script;
        screen = new Thread(this::show, "screen");
        screen.setDaemon(true);
        screen.start();
    }

    /** Skips the test that asks, with the reason, where no pseudo-terminal can be made. */
    public static void assumeThereIsOne() {
        String reason;
        try {
            Process made = new ProcessBuilder("script", "-qec", "true", "/dev/null").redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile()).start();
            reason = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            assumeTrue(made.waitFor() == 0, "no pseudo-terminal here: " + reason);
        } catch (IOException e) {
            assumeTrue(false, "no script from util-linux here: " + e.getMessage());
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted before the pseudo-terminal was made", e);
        }
    }

    /**
     * Starts a program; its terminal is called xterm-256color unless the environment says otherwise.
     *
     * @param environment in addition to that of the tests
     */
    public static PseudoTerminal start(Map<String, String> environment, String... command) throws IOException {
        String quoted = Arrays.stream(command).map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        ProcessBuilder builder = new ProcessBuilder("script", "-qec", "stty cols 80 rows 24; exec " + quoted,
                "/dev/null").redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "NO_COLOR"));
        builder.environment().putAll(Map.of("TERM", "xterm-256color", "SHELL", "/bin/sh"));
        builder.environment().putAll(environment);
        return new PseudoTerminal(builder.start());
    }

    /** The words that start a main class with the JDK of the tests, as the launcher starts it. */
    public static String[] javaCommand(String classPath, String mainClass, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "-Dactivations.terminal=true", "-cp", classPath, mainClass));
        command.addAll(List.of(words));
        return command.toArray(String[]::new);
    }

    /** Reads what is shown until the terminal is closed. */
    private void show() {
        byte[] part = new byte[8192];
        try (InputStream output = script.getInputStream()) {
            for (int read = output.read(part); read >= 0; read = output.read(part)) {
                synchronized (shown) {
                    shown.write(part, 0, read);
                }
            }
        } catch (IOException e) {
            // The terminal is gone, and with it what it would have shown.
        }
    }

    /** Sends keys, all at once, as a paste comes. */
    public void type(String keys) throws IOException {
        OutputStream input = script.getOutputStream();
        input.write(keys.getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    /** Sends keys and waits for what they bring, which must be shown behind what was waited for before. */
    public void type(String keys, String expected) throws IOException {
        type(keys);
        await(expected);
    }

    /** Waits until this is shown, behind what was waited for before. */
    public void await(String expected) {
        await(() -> text().indexOf(expected, seen) >= 0, "'" + expected + "' to be shown");
        seen = text().indexOf(expected, seen) + expected.length();
    }

    /** Waits for something else that the program brings about, such as a file. */
    public void await(BooleanSupplier condition, String what) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (boolean more = true; !condition.getAsBoolean();) {
            assertTrue(more, () -> "waited in vain for " + what + "; shown is:\n" + text());
            more = (screen.isAlive() || script.isAlive()) && System.nanoTime() < deadline;
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted while waiting for " + what, e);
            }
        }
    }

    /** All that the program has written, with its escape sequences. */
    public String raw() {
        synchronized (shown) {
            return shown.toString(StandardCharsets.UTF_8);
        }
    }

    /** All that the program has written, without the sequences that move the cursor, colour, link and set modes. */
    public String text() {
        return raw().replaceAll("\r|\u001b\\[[0-9;?]*[A-Za-z]|\u001b[=>]", "")
                .replaceAll("\u001b\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)", "");
    }

    /** What was written behind what was waited for last. */
    public String rest() {
        return text().substring(seen);
    }

    /** The Java program at the terminal. */
    public ProcessHandle program() {
        await(() -> programIfThere() != null, "Java to start");
        return programIfThere();
    }

    private ProcessHandle programIfThere() {
        return script.descendants().filter(process -> process.info().command().orElse("").endsWith("/java"))
                .findFirst().orElse(null);
    }

    /** Sends the Java program a signal, such as {@code STOP}. */
    public void signal(String name) throws IOException {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + program().pid()).start().waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted before the signal was sent", e);
        }
    }

    /** Waits until the program has ended; its exit status. */
    public int awaitEnd() {
        await(() -> !script.isAlive() && !screen.isAlive(), "the program to end");
        return script.exitValue();
    }

    /** Ends the program, if it has not ended by itself. */
    @Override
    public void close() {
        List<ProcessHandle> programs = script.descendants().toList();
        programs.forEach(ProcessHandle::destroyForcibly);
        script.destroyForcibly();
    }
}
