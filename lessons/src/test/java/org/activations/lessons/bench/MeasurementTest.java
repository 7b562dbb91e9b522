package org.activations.lessons.bench;

import java.util.ArrayList;
import java.util.List;

import org.activations.core.Softmax;
import org.activations.core.Vectors;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MeasurementTest {

    /** Answers 9, 9, 3, 1, 2, and so on. */
    private static final class FakePeer implements Peer {

        private static final List<Integer> ANSWERS = List.of(9, 9, 3, 1, 2);

        private final List<String> asked = new ArrayList<>();

        @Override
        public String description() {
            return "fake";
        }

        @Override
        public double time(String function, int size) {
            asked.add(function + " " + size);
            return ANSWERS.get((asked.size() - 1) % ANSWERS.size());
        }

        @Override
        public void close() {
        }
    }

    @Test
    void everyFunctionIsTimedAtEverySizeInEveryWayAndTheMedianRoundCounts() {
        FakePeer peer = new FakePeer();
        List<String> progress = new ArrayList<>();
        List<Subject> subjects = List.of(Subject.named("relu"), Subject.named("softmax"));
        List<Cell> cells = new Measurement(new Stopwatch(0), 3)
                .run(subjects, new int[] {100, 200_000}, peer, progress::add);
        assertEquals(List.of("relu 100", "relu 200000", "softmax 100", "softmax 200000"),
                cells.stream().map(cell -> cell.function() + " " + cell.size()).toList());
        assertEquals(List.of("relu 100", "relu 200000"), peer.asked.subList(4, 6));
        for (Cell cell : cells) {
            assertTrue(cell.scalar() > 0 && cell.vectors() > 0 && cell.threads() > 0 && cell.copy() > 0,
                    "not timed: " + cell);
            assertEquals(2, cell.peer(), "the median of 3, 1 and 2, after two rounds that do not count: " + cell);
        }
        assertEquals("timing relu, 200,000 numbers (2 of 4)", progress.get(1));
    }

    @Test
    void whatIsTimedIsTheFunction() {
        double[] z = Vectors.linspace(-10, 10, 100_000);
        double[] scalar = new double[z.length];
        double[] fast = new double[z.length];
        for (String name : Bench.FUNCTIONS) {
            Subject subject = Subject.named(name);
            subject.scalar().accept(z, scalar);
            subject.fast().accept(z, fast);
            assertArrayEquals(scalar, fast, 1e-12, name);
        }
        assertArrayEquals(Softmax.softmax(z), scalar, 1e-17, "softmax is the last");
    }

    @Test
    void copyIsComplete() {
        double[] z = Vectors.linspace(1, 2, 100_003);
        double[] out = new double[z.length];
        Subject.copy(z, out);
        assertArrayEquals(z, out);
    }

    @Test
    void upperAndLowerCaseAreTheSame() {
        assertEquals(List.of("softmax", "relu"),
                List.of(Subject.named("SoftMax").name(), Subject.named("ReLU").name()));
    }

    @Test
    void unknownFunctionIsRefusedWithTheNamesThatThereAre() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Bench.run("rleu"));
        assertTrue(e.getMessage().startsWith("no activation function is named \"rleu\"; there are "), e.getMessage());
    }
}
