package org.activations.core.network;

import com.sun.management.ThreadMXBean;
import org.activations.core.Activation;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;

import static org.junit.jupiter.api.Assertions.assertTrue;

class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Activation RECTIFIER =
            Activation.of("rectifier", z -> Math.max(0, z), z -> z > 0 ? 1 : 0);

    @Test
    void epochsReuseTheArraysOfTheFirst() {
        allocatedIn(2);
        long perEpoch = (allocatedIn(12) - allocatedIn(2)) / 10;
        // One row of 500 numbers has 4,000 bytes, and there are 32 batches, so a row for each would be 128,000.
        // Iterators and the like may take a few.
        assertTrue(perEpoch < 30_000, "an epoch allocates " + perEpoch + " bytes");
    }

    /** With a function that is not computed in vectors: until these are compiled, each of them is an object. */
    private static long allocatedIn(int epochs) {
        Examples examples = new Examples(new double[63][8], new int[63]);
        Network network = Network.of(RECTIFIER, 1, 8, 500, 8, 2);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        network.train(examples, new Sgd(0.01, 2, epochs, 1));
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
