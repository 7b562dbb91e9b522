package org.activations.core.network;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What a network learns from or is tested on: inputs, and for each the class that it belongs to.
 *
 * <p>The arrays are kept, not copied, and never changed here.
 *
 * @param inputs one example a row, shape (examples, features), finite numbers
 * @param labels the class of each example, counted from 0
 * @param classNames the names of the classes 0, 1, 2 and so on
 */
public record Examples(double[][] inputs, int[] labels, List<String> classNames) {

    /**
     * @throws IllegalArgumentException if there is no example, the inputs are ragged or not finite, there are not as
     *         many labels as inputs, a label is negative, or its class has no name
     */
    public Examples {
        Objects.requireNonNull(inputs, "inputs is null, expected a double[][]");
        Objects.requireNonNull(labels, "labels is null, expected an int[]");
        classNames = List.copyOf(Objects.requireNonNull(classNames, "classNames is null, expected a List"));
        if (inputs.length == 0) {
            throw new IllegalArgumentException("inputs is empty, expected at least one example");
        }
        if (inputs.length != labels.length) {
            throw new IllegalArgumentException("expected one label for each example, got " + inputs.length
                    + " examples and " + labels.length + " labels");
        }
        for (int row = 0; row < inputs.length; row++) {
            checkInput(inputs, row);
            if (labels[row] < 0) {
                throw new IllegalArgumentException("labels[" + row + "] is " + labels[row]
                        + ", expected a class counted from 0");
            }
            if (labels[row] >= classNames.size()) {
                throw new IllegalArgumentException("labels[" + row + "] is " + labels[row] + ", and there are names "
                        + "for " + classNames.size() + " classes: " + String.join(", ", classNames));
            }
        }
    }

    /** Classes that are named by their number, as digits are. */
    public Examples(double[][] inputs, int[] labels) {
        this(inputs, labels, numbers(labels));
    }

    /**
     * Examples with the name of the class of each. The classes are numbered in the alphabetical order of their names.
     *
     * @throws IllegalArgumentException if there is no example, the inputs are ragged or not finite, or there are not as
     *         many names as inputs
     */
    public static Examples of(double[][] inputs, List<String> names) {
        Objects.requireNonNull(names, "names is null, expected a List");
        List<String> classes = names.stream().distinct().sorted().toList();
        return new Examples(inputs, names.stream().mapToInt(classes::indexOf).toArray(), classes);
    }

    private static List<String> numbers(int[] labels) {
        Objects.requireNonNull(labels, "labels is null, expected an int[]");
        int classes = Arrays.stream(labels).max().orElse(-1) + 1;
        return IntStream.range(0, classes).mapToObj(String::valueOf).toList();
    }

    private static void checkInput(double[][] inputs, int row) {
        double[] input = Objects.requireNonNull(inputs[row], () -> "inputs[" + row + "] is null, expected a double[]");
        if (input.length != inputs[0].length) {
            throw new IllegalArgumentException("inputs is ragged: row 0 has " + inputs[0].length + " numbers and row "
                    + row + " has " + input.length + ", expected rows of one length");
        }
        for (int column = 0; column < input.length; column++) {
            if (!Double.isFinite(input[column])) {
                throw new IllegalArgumentException("inputs[" + row + "][" + column + "] is " + input[column]
                        + ", expected a finite number");
            }
        }
    }

    /** How many examples there are. */
    public int size() {
        return inputs.length;
    }

    /** How many numbers an example has. */
    public int features() {
        return inputs[0].length;
    }

    /** The indices of the examples from the first to the last. */
    int[] inOrder() {
        return IntStream.range(0, size()).toArray();
    }

    /**
     * The examples from one index, included, to another, excluded.
     *
     * @throws IndexOutOfBoundsException if the range does not lie within the examples
     */
    public Examples range(int from, int to) {
        Objects.checkFromToIndex(from, to, size());
        return new Examples(Arrays.copyOfRange(inputs, from, to), Arrays.copyOfRange(labels, from, to), classNames);
    }

    /**
     * Shuffles the examples and splits them.
     *
     * @param share how many of them are for training, rounded to whole examples: 0.8 for four fifths
     * @param seed of the shuffle; the same seed gives the same parts
     * @throws IllegalArgumentException if one part would be empty
     */
    public Split split(double share, long seed) {
        long training = Math.round(share * size());
        if (training < 1 || training >= size()) {
            throw new IllegalArgumentException("a share of " + share + " of " + size() + " examples for training, "
                    + "expected one that leaves at least one example for training and one for the test");
        }
        int[] order = inOrder();
        shuffle(order, Network.random(seed));
        Examples shuffled = new Examples(Arrays.stream(order).mapToObj(i -> inputs[i]).toArray(double[][]::new),
                Arrays.stream(order).map(i -> labels[i]).toArray(), classNames);
        return new Split(shuffled.range(0, (int) training), shuffled.range((int) training, size()));
    }

    /** Fisher and Yates: each example changes places with one that has not been placed yet. */
    static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }
}
