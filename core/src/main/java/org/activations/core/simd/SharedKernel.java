package org.activations.core.simd;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * A kernel that shares long arrays among the threads of the common pool.
 *
 * <p>The array is cut into about the given number of parts. They begin at multiples of {@link #BLOCK}, so a kernel that
 * treats each block for itself gives the same result however the array is shared.
 *
 * <p>The calling thread works from the left, the pool from the right, and whoever is faster does more. From call to call a
 * thread so meets the same numbers, which are still in its processor's cache.
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

    /** Whether there is a thread to share an array of this length with. */
    static boolean isShared(int length) {
        return length >= THRESHOLD && !IS_POOL_EMPTY;
    }

    SharedKernel(ArrayKernel kernel) {
        this(kernel, PARTS);
    }

    @Override
    public void apply(double[] z, int from, int to, double[] out) {
        if (!isShared(to - from)) {
            kernel.apply(z, from, to, out);
            return;
        }
        int length = Math.max(2 * BLOCK, (to - from) / parts / BLOCK * BLOCK);
        Part next = null;
        int end = to;
        for (int start = from + ((to - from) / length - 1) * length; start > from; start -= length) {
            next = new Part(kernel, z, start, end, out, next);
            next.fork();
            end = start;
        }
        try {
            kernel.apply(z, from, end, out);
        } finally {
            for (Part part = next; part != null; part = part.next) {
                part.finish();
            }
        }
        for (Part part = next; part != null; part = part.next) {
            part.join();
        }
    }

    private static final class Part extends ForkJoinTask<Void> {

        private static final long serialVersionUID = 1;

        private static final short FREE = 0;
        private static final short TAKEN = 1;

        /** About 20 microseconds. To sleep and be woken takes as long as relu of 100,000 numbers. */
        private static final int SPINS = 1000;

        private final transient ArrayKernel kernel;
        private final double[] z;
        private final int from;
        private final int to;
        private final double[] out;
        private final transient Part next;

        /** @param next the part to the right, null if there is none */
        Part(ArrayKernel kernel, double[] z, int from, int to, double[] out, Part next) {
            this.kernel = kernel;
            this.z = z;
            this.from = from;
            this.to = to;
            this.out = out;
            this.next = next;
        }

        /** Does this part if no other thread has begun it, or else waits for that thread: never for one that may not come. */
        void finish() {
            if (compareAndSetForkJoinTaskTag(FREE, TAKEN)) {
                tryUnfork();
                try {
                    kernel.apply(z, from, to, out);
                    quietlyComplete();
                } catch (RuntimeException | Error e) {
                    completeExceptionally(e);
                }
                return;
            }
            for (int i = 0; i < SPINS && !isDone(); i++) {
                Thread.onSpinWait();
            }
            quietlyJoin();
        }

        /** A thread of the pool has come to this part. If it is taken, the one who took it says when it is done. */
        @Override
        protected boolean exec() {
            boolean free = compareAndSetForkJoinTaskTag(FREE, TAKEN);
            if (free) {
                kernel.apply(z, from, to, out);
            }
            return free;
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
