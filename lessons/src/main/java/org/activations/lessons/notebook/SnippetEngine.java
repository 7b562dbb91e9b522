package org.activations.lessons.notebook;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * JShell's "local" engine, which runs snippets in this process, made to come back whatever a snippet does.
 *
 * <p>Each snippet runs in a thread of its own, in a group of its own. To stop it, its threads are interrupted; then, up
 * to JDK 19, ended by force, while from JDK 20 on, which cannot do that, JShell has built a check into the loops of
 * snippets (not into those of libraries). Where nothing helps the threads are given up: they go on, but nobody waits
 * for them or hears what they print. An exception in a thread that a snippet has started is told, which JShell's own
 * engine leaves out.
 */
final class SnippetEngine extends LocalExecutionControl {

    /** Milliseconds that a snippet has to end by itself, and again before it is given up. */
    private static final long GRACE = 400;

    /**
     * Milliseconds that the threads which a snippet has started have to end with it, so that their failures are its
     * own: as long as they wait for something, and as long as they are at work, which on a busy machine may be for want
     * of a processor.
     */
    private static final long WAITING = 100;
    private static final long WORKING = 1000;

    /**
     * Milliseconds that a class has to be initialized before the snippet that wants it is stopped: one that is stopped
     * in that can never be used again.
     */
    private static final long INITIALIZING = 2000;

    /** Milliseconds between two looks at it. */
    private static final long LOOK = 10;

    private static final int FEATURE = Runtime.version().feature();

    /** All threads of all snippets. */
    private final ThreadGroup snippets = new ThreadGroup("snippets");
    private volatile Run running;
    private volatile boolean stopped;
    private volatile boolean lost;
    private volatile BiConsumer<Thread, Throwable> uncaught = (thread, thrown) -> { };
    private volatile Object value;
    private Field cancelled;

    private SnippetEngine() {
        super(new SnippetLoader());
    }

    /** Makes an engine, and keeps hold of it. */
    static final class Provider implements ExecutionControlProvider {

        private SnippetEngine engine;

        @Override
        public String name() {
            return "notebook";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            engine = new SnippetEngine();
            return engine;
        }

        SnippetEngine engine() {
            return engine;
        }
    }

    /** Who is told of exceptions in threads that the snippets from now on start. */
    void onUncaught(BiConsumer<Thread, Throwable> listener) {
        uncaught = listener;
    }

    /** Whether a snippet was given up since this was asked last: what it holds may change at any time. */
    boolean takeLost() {
        boolean was = lost;
        lost = false;
        return was;
    }

    /** What the last snippet was worth that ran since this was asked last; null if that was nothing. */
    Object takeValue() {
        Object last = value;
        value = null;
        return last;
    }

    /** Whether {@link #stop} was called since {@link #goOn} was. */
    boolean isStopped() {
        return stopped;
    }

    /** From now on snippets run again. */
    void goOn() {
        stopped = false;
    }

    /** Whether the calling thread belongs to a snippet that was given up. */
    static boolean isGivenUp() {
        for (ThreadGroup group = Thread.currentThread().getThreadGroup(); group != null; group = group.getParent()) {
            if (group instanceof Group own) {
                return own.givenUp;
            }
        }
        return false;
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        return run(() -> {
            value = snippet.invoke(null);
            return Shapes.in(valueString(value), value);
        });
    }

    /** To show a value runs code of the snippet's as well. */
    @Override
    public String varValue(String className, String varName) throws RunException, EngineTerminationException,
            InternalException {
        try {
            return run(() -> {
                Field variable = findClass(className).getDeclaredField(varName);
                variable.setAccessible(true);
                return Shapes.in(super.varValue(className, varName), variable.get(null));
            });
        } catch (RunException | EngineTerminationException | InternalException e) {
            throw e;
        } catch (Exception e) {
            throw new InternalException(e.toString());
        }
    }

    private String run(Callable<String> work) throws Exception {
        Run run = new Run(work, new Group(snippets, uncaught));
        begin(run);
        if (stopped) {
            run.result.completeExceptionally(new StoppedException());
        } else {
            run.start();
        }
        try {
            return run.result.get();
        } catch (ExecutionException e) {
            if (stopped || e.getCause() instanceof ThreadDeath) {
                throw new StoppedException();
            }
            if (e.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw new InvocationTargetException(e.getCause());
        } finally {
            run.settle();
            finish();
        }
    }

    private synchronized void begin(Run run) throws ReflectiveOperationException {
        if (FEATURE >= 20) {
            cancelled().set(null, false);
        }
        running = run;
    }

    private synchronized void finish() {
        running = null;
    }

    /** Ends the loops of a snippet, but not those of the next, if the stop comes too late for it. */
    private synchronized void cancel(Run run) {
        try {
            if (FEATURE >= 20 && run == running) {
                cancelled().set(null, true);
            }
        } catch (ReflectiveOperationException e) {
            // Its loops go on until they are given up.
        }
    }

    /**
     * Ends what is running, and what would run before {@link #goOn}: a stop may come while javac is at work. The thread
     * that waits comes back within a second, or when the classes that are being initialized are.
     */
    @Override
    public void stop() {
        stopped = true;
        Run run = running;
        if (run == null || run.stopping) {
            return;
        }
        run.stopping = true;
        Thread end = new Thread(run::end, "stop");
        end.setDaemon(true);
        end.start();
    }

    /**
     * What the loops of snippets look at from JDK 20 on, those that initialize classes too. JShell's engine makes it
     * when it first runs something.
     */
    private Field cancelled() throws ReflectiveOperationException {
        if (cancelled == null) {
            try {
                Method nothing = SnippetEngine.class.getDeclaredMethod("nothing");
                nothing.setAccessible(true);
                super.invoke(nothing);
            } catch (Exception e) {
                throw new ReflectiveOperationException(e);
            }
            cancelled = findClass("REPL.$Cancel$").getDeclaredField("allStop");
        }
        return cancelled;
    }

    private static void nothing() {
        // The engine is what this is called for.
    }

    private Set<Thread> threads() {
        Thread[] threads = new Thread[snippets.activeCount() + 8];
        return new HashSet<>(Arrays.asList(threads).subList(0, snippets.enumerate(threads)));
    }

    /** The threads that a snippet has made, which a later one may start. */
    private static final class Group extends ThreadGroup {

        private final BiConsumer<Thread, Throwable> uncaught;
        private volatile boolean givenUp;

        Group(ThreadGroup snippets, BiConsumer<Thread, Throwable> uncaught) {
            super(snippets, "snippet");
            this.uncaught = uncaught;
        }

        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            if (!givenUp && !(thrown instanceof ThreadDeath)) {
                uncaught.accept(thread, thrown);
            }
        }
    }

    /** A snippet at work. */
    private final class Run extends Thread {

        private final Callable<String> work;
        private final Group group;
        private final Set<Thread> before = threads();
        private final CompletableFuture<String> result = new CompletableFuture<>();
        private volatile boolean stopping;

        Run(Callable<String> work, Group group) {
            super(group, null, "snippet");
            setDaemon(true);
            this.work = work;
            this.group = group;
        }

        @Override
        public void run() {
            try {
                result.complete(work.call());
            } catch (InvocationTargetException e) {
                Throwable thrown = e.getCause();
                result.completeExceptionally(thrown instanceof ThreadDeath ? thrown
                        : new InvocationTargetException(Legible.of(thrown)));
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        }

        void end() {
            letClassesBeInitialized();
            cancel(this);
            started().forEach(Thread::interrupt);
            if (!hasEndedWithin(GRACE) && FEATURE < 20) {
                letClassesBeInitialized();
                endByForce();
            }
            if (!hasEndedWithin(GRACE)) {
                group.givenUp = true;
                lost = true;
                result.completeExceptionally(new StoppedException());
            }
        }

        private void letClassesBeInitialized() {
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(INITIALIZING);
            while (isInitializingAClass() && System.nanoTime() < until) {
                hasEndedWithin(LOOK);
            }
        }

        private boolean isInitializingAClass() {
            return started().stream().flatMap(thread -> Arrays.stream(thread.getStackTrace()))
                    .anyMatch(frame -> frame.getMethodName().equals("<clinit>"));
        }

        @SuppressWarnings({"deprecation", "removal"})
        private void endByForce() {
            started().forEach(Thread::stop);
        }

        /** This thread, and those that have been started since, whichever snippet has made them. */
        private Set<Thread> started() {
            Set<Thread> started = threads();
            started.removeAll(before);
            return started;
        }

        private boolean hasEndedWithin(long millis) {
            try {
                result.get(millis, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException | InterruptedException e) {
                return false;
            } catch (ExecutionException e) {
                return true;
            }
        }

        void settle() {
            long begun = System.nanoTime();
            try {
                for (Thread thread : started()) {
                    while (thread != this && thread.isAlive() && !stopping
                            && System.nanoTime() - begun < TimeUnit.MILLISECONDS.toNanos(patience(thread))) {
                        thread.join(LOOK);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private long patience(Thread thread) {
            return switch (thread.getState()) {
                case WAITING, TIMED_WAITING -> WAITING;
                default -> WORKING;
            };
        }
    }
}
