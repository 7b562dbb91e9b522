package org.activations.core.network;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ExamplesTest {

    private static final double[][] INPUTS = {{1, 2}, {3, 4}, {5, 6}};

    @Test
    void rangeLeavesTheEndOut() {
        Examples range = new Examples(INPUTS, new int[] {7, 8, 9}).range(1, 3);
        assertEquals(2, range.size());
        assertEquals(2, range.features());
        assertSame(INPUTS[1], range.inputs()[0]);
        assertEquals(9, range.labels()[1]);
    }

    @Test
    void messagesSayWhatIsWrongWhere() {
        assertRefused("inputs is empty, expected at least one example",
                () -> new Examples(new double[0][], new int[0]));
        assertRefused("expected one label for each example, got 3 examples and 2 labels",
                () -> new Examples(INPUTS, new int[2]));
        assertRefused("inputs is ragged: row 0 has 2 numbers and row 1 has 1, expected rows of one length",
                () -> new Examples(new double[][] {{1, 2}, {3}}, new int[2]));
        assertRefused("inputs[1][0] is NaN, expected a finite number",
                () -> new Examples(new double[][] {{1}, {Double.NaN}}, new int[2]));
        assertRefused("labels[2] is -1, expected a class counted from 0",
                () -> new Examples(INPUTS, new int[] {0, 1, -1}));
    }

    @Test
    void nullIsNamed() {
        assertMessage(NullPointerException.class, "inputs is null, expected a double[][]",
                () -> new Examples(null, new int[1]));
        assertMessage(NullPointerException.class, "labels is null, expected an int[]",
                () -> new Examples(INPUTS, null));
        assertMessage(NullPointerException.class, "inputs[0] is null, expected a double[]",
                () -> new Examples(new double[1][], new int[1]));
    }

    @Test
    void classesAreNumberedInTheOrderOfTheirNames() {
        Examples examples = Examples.of(INPUTS, List.of("wolf", "cat", "wolf"));
        assertEquals(List.of("cat", "wolf"), examples.classNames());
        assertArrayEquals(new int[] {1, 0, 1}, examples.labels());
        assertEquals(List.of("cat", "wolf"), examples.range(0, 1).classNames());
    }

    @Test
    void classesWithoutNamesAreNamedByTheirNumbers() {
        assertEquals(List.of("0", "1", "2"), new Examples(INPUTS, new int[] {2, 0, 2}).classNames());
    }

    @Test
    void splitSharesTheExamplesOutBySeed() {
        double[][] inputs = new double[10][1];
        int[] labels = new int[10];
        for (int i = 0; i < 10; i++) {
            inputs[i][0] = i;
            labels[i] = i;
        }
        Examples examples = new Examples(inputs, labels);
        Split split = examples.split(0.7, 1);
        assertEquals(7, split.training().size());
        assertEquals(3, split.test().size());
        List<Integer> all = Stream.of(split.training(), split.test())
                .flatMap(part -> Arrays.stream(part.labels()).boxed()).toList();
        assertEquals(IntStream.range(0, 10).boxed().toList(), all.stream().sorted().toList());
        assertNotEquals(IntStream.range(0, 10).boxed().toList(), all, "shuffled");
        for (int i = 0; i < 7; i++) {
            assertEquals(split.training().labels()[i], split.training().inputs()[i][0], "each keeps its label");
        }
        assertEquals(examples.classNames(), split.test().classNames());
        assertArrayEquals(split.test().labels(), examples.split(0.7, 1).test().labels());
        assertFalse(Arrays.equals(split.test().labels(), examples.split(0.7, 2).test().labels()), "another seed");
    }

    @Test
    void splitLeavesNoPartEmpty() {
        Examples examples = new Examples(INPUTS, new int[3]);
        String rule = " of 3 examples for training, expected one that leaves at least one example for training and one "
                + "for the test";
        for (double share : new double[] {0, 0.1, 0.9, 1, 80, -1, Double.NaN}) {
            assertRefused("a share of " + share + rule, () -> examples.split(share, 1));
        }
        assertEquals(1, examples.split(0.4, 1).training().size());
    }

    @Test
    void everyClassHasAName() {
        assertRefused("labels[1] is 2, and there are names for 2 classes: cat, dog",
                () -> new Examples(INPUTS, new int[] {0, 2, 1}, List.of("cat", "dog")));
        assertRefused("expected one label for each example, got 3 examples and 1 labels",
                () -> Examples.of(INPUTS, List.of("cat")));
        assertMessage(NullPointerException.class, "classNames is null, expected a List",
                () -> new Examples(INPUTS, new int[3], null));
        assertMessage(NullPointerException.class, "names is null, expected a List", () -> Examples.of(INPUTS, null));
    }

    private static void assertRefused(String message, Executable call) {
        assertMessage(IllegalArgumentException.class, message, call);
    }

    static void assertMessage(Class<? extends Exception> type, String message, Executable call) {
        assertEquals(message, assertThrows(type, call).getMessage());
    }
}
