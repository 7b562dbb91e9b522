package org.activations.core.network;

import com.sun.management.ThreadMXBean;
import org.activations.core.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

import java.lang.management.ManagementFactory;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertTrue;

class AllocationTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Activation RECTIFIER =
            Activation.of("rectifier", z -> Math.max(0, z), z -> z > 0 ? 1 : 0);

    @Test
    @DisabledIf(value = "org.activations.core.simd.Kernels#haveVectors",
            disabledReason = "until it is compiled, each vector is an object")
    void epochsReuseTheArraysOfTheFirst() {
        for (boolean isNormalized : new boolean[] {false, true}) {
            for (Optimizer.Factory optimizer : List.<Optimizer.Factory>of(Sgd::new, Momentum::new, Adam::new)) {
                allocatedIn(2, isNormalized, optimizer);
                long perEpoch = (allocatedIn(12, isNormalized, optimizer) - allocatedIn(2, isNormalized, optimizer))
                        / 10;
                // One row of 500 numbers has 4,000 bytes, and there are 32 batches, so a row for each would be 128,000.
                // Iterators and the like may take a few.
                assertTrue(perEpoch < 30_000, "an epoch allocates " + perEpoch + " bytes");
            }
        }
    }

    private static long allocatedIn(int epochs, boolean isNormalized, Optimizer.Factory optimizer) {
        Examples examples = new Examples(new double[64][8], new int[64]);
        Network network = Network.of(1, 8, List.of(new Hidden(500, RECTIFIER, Initialization.HE, isNormalized),
                new Hidden(8, RECTIFIER, Initialization.HE, isNormalized)), 2);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        network.train(examples, optimizer.of(0.01, 2, epochs, 1));
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
