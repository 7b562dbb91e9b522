package org.activations.core.simd;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SharedKernelTest {

    private static final int LONG = 3 * SharedKernel.THRESHOLD + 5;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 100})
    void everyElementIsWrittenOnce(int parts) {
        double[] out = new double[LONG];
        new SharedKernel((z, from, to, written) -> IntStream.range(from, to).forEach(i -> written[i]++), parts)
                .apply(new double[LONG], 0, LONG, out);
        double[] expected = new double[LONG];
        Arrays.fill(expected, 1);
        assertArrayEquals(expected, out);
    }

    @Test
    void nothingIsWrittenBesideThePartThatIsAskedFor() {
        int from = 5;
        double[] out = new double[from + LONG + 3];
        new SharedKernel((z, first, last, written) -> IntStream.range(first, last).forEach(i -> written[i]++), 8)
                .apply(new double[out.length], from, from + LONG, out);
        double[] expected = new double[out.length];
        Arrays.fill(expected, from, from + LONG, 1);
        assertArrayEquals(expected, out);
    }

    /** In a pool of its own, whose queue is empty. */
    @ParameterizedTest
    @CsvSource({"24, 8, 8", "25, 8, 8", "24, 100, 12", "64, 8, 8", "64, 1, 1", "70, 32, 35"})
    void partsAreAboutAsManyAsAskedForAndNoneIsShorterThanTwoBlocks(int blocks, int parts, int expected) {
        int from = 16 * SharedKernel.BLOCK + 5;
        int to = from + blocks * SharedKernel.BLOCK + 17;
        Queue<int[]> calls = new ConcurrentLinkedQueue<>();
        ForkJoinPool pool = new ForkJoinPool(1);
        pool.submit(() -> new SharedKernel((z, first, last, out) -> calls.add(new int[] {first, last}), parts)
                .apply(new double[to], from, to, new double[to])).join();
        pool.shutdown();
        int end = from;
        for (int[] call : calls.stream().sorted(Comparator.comparingInt(call -> call[0])).toList()) {
            assertEquals(end, call[0]);
            assertTrue(call[1] - call[0] >= 2 * SharedKernel.BLOCK, "a part of " + (call[1] - call[0]));
            end = call[1];
        }
        assertEquals(to, end);
        assertEquals(SharedKernel.isShared(to - from) ? expected : 1, calls.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 100})
    void partsBeginAtBlocks(int parts) {
        new SharedKernel((z, from, to, out) -> assertEquals(0, from % SharedKernel.BLOCK, "a part begins at " + from),
                parts).apply(new double[LONG], 0, LONG, new double[LONG]);
    }

    @Test
    void shortArrayStaysInTheCallingThread() {
        Thread caller = Thread.currentThread();
        int n = SharedKernel.THRESHOLD - 1;
        new SharedKernel((z, from, to, out) -> {
            assertEquals(caller, Thread.currentThread());
            assertEquals(n, to - from);
        }).apply(new double[n], 0, n, new double[n]);
    }

    @Test
    void shortPartOfALongArrayStaysInTheCallingThread() {
        Thread caller = Thread.currentThread();
        int from = SharedKernel.THRESHOLD;
        int to = 2 * SharedKernel.THRESHOLD - 1;
        new SharedKernel((z, start, end, out) -> {
            assertEquals(caller, Thread.currentThread());
            assertEquals(List.of(from, to), List.of(start, end));
        }, 4).apply(new double[to], from, to, new double[to]);
    }

    @Test
    void blockTakesTheRestThatIsTooShortForAnother() {
        int block = SharedKernel.BLOCK;
        assertEquals(block, SharedKernel.endOfBlock(0, 5 * block));
        assertEquals(4 * block, SharedKernel.endOfBlock(3 * block, 5 * block));
        assertEquals(5 * block - 1, SharedKernel.endOfBlock(3 * block, 5 * block - 1));
        assertEquals(7, SharedKernel.endOfBlock(0, 7));
    }

    @Test
    void arrayAsLongAsTheThresholdIsShared() {
        AtomicInteger parts = new AtomicInteger();
        int n = SharedKernel.THRESHOLD;
        new SharedKernel((z, from, to, out) -> parts.incrementAndGet()).apply(new double[n], 0, n, new double[n]);
        boolean canShare = SharedKernel.isShared(Integer.MAX_VALUE);
        assertEquals(canShare, parts.get() > 1, parts + " parts");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, LONG / 2, LONG - 1})
    void exceptionOfAPartIsThrownWhenAllOthersAreDone(int bad) {
        double[] written = new double[LONG];
        Exception e = assertThrows(IllegalStateException.class, () -> new SharedKernel((z, from, to, out) -> {
            if (from <= bad && bad < to) {
                throw new IllegalStateException("part with " + bad);
            }
            Arrays.fill(out, from, to, 1);
        }, 8).apply(new double[LONG], 0, LONG, written));
        assertTrue(e.getMessage().endsWith("part with " + bad), e.getMessage());
        assertEquals(0, written[bad]);
        assertTrue(Arrays.stream(written).sum() > LONG / 2.0, "only " + Arrays.stream(written).sum() + " written");
    }

    @Test
    void threadOfThePoolSharesToo() {
        int[] lengths = {LONG, LONG + 1, 5 * LONG};
        double[] sums = IntStream.of(lengths).parallel().mapToDouble(n -> {
            double[] out = new double[n];
            new SharedKernel((z, from, to, written) -> Arrays.fill(written, from, to, 1)).apply(out, 0, n, out);
            return Arrays.stream(out).sum();
        }).toArray();
        assertArrayEquals(IntStream.of(lengths).asDoubleStream().toArray(), sums);
    }

    /** Threads that are none of the pool's hand over their parts in common queues. Here no thread of the pool comes. */
    @Test
    void noThreadWaitsForAPartThatNobodyHasBegunAndNoneGather() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        ForkJoinPool pool = ForkJoinPool.commonPool();
        for (int i = 0; i < pool.getParallelism(); i++) {
            pool.execute(() -> await(done));
        }
        try {
            ArrayKernel shared = new SharedKernel((z, from, to, out) -> Arrays.fill(out, from, to, 1), 8);
            List<CompletableFuture<Void>> threads =
                    IntStream.range(0, 8).mapToObj(i -> CompletableFuture.runAsync(() -> {
                double[] out = new double[LONG];
                for (int call = 0; call < 500; call++) {
                    shared.apply(out, 0, LONG, out);
                }
            }, task -> new Thread(task).start())).toList();
            for (CompletableFuture<Void> thread : threads) {
                assertDoesNotThrow(() -> thread.get(20, TimeUnit.SECONDS), "a thread waits for the pool");
            }
            long queued = pool.getQueuedSubmissionCount();
            assertTrue(queued < 500, queued + " parts that are done wait for the pool after 4000 calls");
        } finally {
            done.countDown();
        }
    }

    @Test
    void poolThatShutsDownKeepsNoCallFromItsResult() throws Exception {
        ForkJoinPool pool = new ForkJoinPool(1);
        CompletableFuture<double[]> result = new CompletableFuture<>();
        pool.execute(() -> {
            double[] out = new double[LONG];
            try {
                new SharedKernel((z, from, to, written) -> {
                    if (from == 0) {
                        pool.shutdownNow();
                    }
                    Arrays.fill(written, from, to, 1);
                }, 8).apply(out, 0, LONG, out);
                result.complete(out);
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        assertEquals(LONG, Arrays.stream(result.get(20, TimeUnit.SECONDS)).sum());
    }

    @Test
    void callUsesThePartsOfTheLastOne() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ArrayKernel shared = new SharedKernel((z, from, to, out) -> Arrays.fill(out, from, to, 1), 8);
        double[] out = new double[LONG];
        int calls = 1000;
        shared.apply(out, 0, LONG, out);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int call = 0; call < calls; call++) {
            shared.apply(out, 0, LONG, out);
        }
        long allocated = (threads.getCurrentThreadAllocatedBytes() - before) / calls;
        assertTrue(allocated < 48, "each call allocates " + allocated + " bytes, more than one of its 7 tasks");
    }

    /** Calls of other lengths, and at the same time, take the parts that others left. */
    @Test
    void callsOfSeveralLengthsAndThreadsWriteEveryElement() {
        IntStream.range(0, 400).parallel().forEach(call -> {
            int n = SharedKernel.THRESHOLD * (1 + call % 5) + call;
            double[] out = new double[n];
            new SharedKernel((z, from, to, written) -> Arrays.fill(written, from, to, call), 1 + call % 9)
                    .apply(out, 0, n, out);
            assertTrue(Arrays.stream(out).allMatch(each -> each == call), "call " + call);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
