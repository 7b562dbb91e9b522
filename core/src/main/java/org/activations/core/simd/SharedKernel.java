package org.activations.core.simd;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A kernel that shares long arrays among the threads of the common pool.
 *
 * <p>The array is cut into about the given number of parts. They begin at multiples of {@link #BLOCK}, so a kernel that
 * treats each block for itself gives the same result however the array is shared.
 *
 * <p>The calling thread works from the left, the pool from the right, and whoever is faster does more. From call to
 * call a thread so meets the same numbers, which are still in its processor's cache.
 *
 * <p>The tasks of a call are kept for the next one, so that a call allocates nothing. {@link ForkJoinTask#invokeAll}
 * would be a third of this class, but waits for a pool that is busy, leaves the other parts undone when one fails, and
 * fails with a pool that shuts down.
 */
record SharedKernel(ArrayKernel kernel, int parts) implements ArrayKernel {

    static final int BLOCK = 4096;

    /** From here on sharing costs even relu, the cheapest function, nothing that could be measured. */
    static final int THRESHOLD = 8 * BLOCK;

    /** The pool may be told to have no threads, and says that it has one then. */
    private static final boolean IS_POOL_EMPTY =
            "0".equals(System.getProperty("java.util.concurrent.ForkJoinPool.common.parallelism"));

    /** Two for each thread: more cost more to hand over than they even out. */
    private static final int PARTS = 2 * (ForkJoinPool.getCommonPoolParallelism() + 1);

    /** Where more tasks of this thread wait, the pool has no thread to spare, and parts might gather in its queue. */
    private static final int MOST_QUEUED = 2 * PARTS;

    /** The row of parts that the last call left. A call that finds none makes its own. */
    private static final AtomicReference<Part> SPARE = new AtomicReference<>();

    /** Whether there is a thread to share an array of this length with. */
    static boolean isShared(int length) {
        return length >= THRESHOLD && !IS_POOL_EMPTY;
    }

    /** Where the block that begins at start ends: what is too short for a block belongs to the one before. */
    static int endOfBlock(int start, int to) {
        return to - start < 2 * BLOCK ? to : start + BLOCK;
    }

    SharedKernel(ArrayKernel kernel) {
        this(kernel, PARTS);
    }

    @Override
    public void apply(double[] z, int from, int to, double[] out) {
        if (!isShared(to - from) || ForkJoinTask.getQueuedTaskCount() > MOST_QUEUED) {
            kernel.apply(z, from, to, out);
            return;
        }
        int length = Math.max(2 * BLOCK, (to - from) / parts / BLOCK * BLOCK);
        Part spare = SPARE.getAndSet(null);
        Part first = null;
        int end = to;
        try {
            for (int start = from + ((to - from) / length - 1) * length; start > from; start -= length) {
                Part part = spare == null ? new Part() : spare;
                spare = part.next;
                part.begin(kernel, z, start, end, out, first);
                first = part;
                end = start;
            }
            kernel.apply(z, from, end, out);
        } finally {
            for (Part part = first; part != null; part = part.next) {
                part.finish();
            }
        }
        for (Part part = first, next; part != null; part = next) {
            next = part.next;
            part.rethrow();
            spare = part.clear(spare);
        }
        SPARE.set(spare);
    }

    /**
     * Part of an array. Its tag tells how far it has come. To the pool it never completes: a pool may cancel what it
     * holds, and may come late to wake those who join a task, when the task has long been used again.
     */
    private static final class Part extends ForkJoinTask<Void> {

        private static final long serialVersionUID = 1;

        private static final short FREE = 0;
        private static final short TAKEN = 1;
        private static final short DONE = 2;

        /** About 20 microseconds. To sleep and be woken takes as long as relu of 100,000 numbers. */
        private static final int SPINS = 1000;

        /** Nanoseconds. */
        private static final long PAUSE = 20_000;

        private transient ArrayKernel kernel;
        private double[] z;
        private int from;
        private int to;
        private double[] out;
        private transient Part next;
        private Throwable thrown;

        /** Whether it was done here while a queue of the pool still had it. */
        private boolean isQueued;

        /**
         * Offers this part to the pool.
         *
         * @param next the part to the right, null if there is none
         */
        void begin(ArrayKernel kernel, double[] z, int from, int to, double[] out, Part next) {
            this.kernel = kernel;
            this.z = z;
            this.from = from;
            this.to = to;
            this.out = out;
            this.next = next;
            fork();
        }

        /**
         * Does this part if no other thread has begun it, or else waits for that thread: never for one that may not
         * come.
         */
        void finish() {
            if (compareAndSetForkJoinTaskTag(FREE, TAKEN)) {
                isQueued = !tryUnfork();
                run();
                return;
            }
            for (int i = 0; i < SPINS && getForkJoinTaskTag() != DONE; i++) {
                Thread.onSpinWait();
            }
            while (getForkJoinTaskTag() != DONE) {
                LockSupport.parkNanos(PAUSE);
            }
        }

        private void run() {
            try {
                kernel.apply(z, from, to, out);
            } catch (RuntimeException | Error e) {
                thrown = e;
            } finally {
                setForkJoinTaskTag(DONE);
            }
        }

        void rethrow() {
            if (thrown instanceof RuntimeException e) {
                throw e;
            }
            if (thrown instanceof Error e) {
                throw e;
            }
        }

        /**
         * Lets go of the arrays when all is done.
         *
         * @param spare a row of parts
         * @return the row with this part before it, or without if a thread of the pool may still come to it
         */
        Part clear(Part spare) {
            kernel = null;
            z = null;
            out = null;
            next = spare;
            if (isQueued) {
                return spare;
            }
            // As a task must be before it may be forked again.
            quietlyComplete();
            reinitialize();
            setForkJoinTaskTag(FREE);
            return this;
        }

        /** A thread of the pool has come to this part. */
        @Override
        protected boolean exec() {
            if (compareAndSetForkJoinTaskTag(FREE, TAKEN)) {
                run();
            }
            return false;
        }

        @Override
        public Void getRawResult() {
            return null;
        }

        @Override
        protected void setRawResult(Void nothing) {
            // There is none: the results are in the array.
        }
    }
}
