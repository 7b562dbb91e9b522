package org.activations.lessons.browser;

import java.util.Arrays;

import org.activations.core.network.Examples;
import org.activations.core.network.Split;

/**
 * Examples that the page comes with.
 *
 * @param split what networks learn from and are tested on; of points in the plane both are the same
 * @param sample some of the training examples, from all over, to look into networks with
 */
record DataSet(Split split, Examples sample) {

    private static final int SAMPLE = 200;

    /**
     * @param features how many numbers an example has
     * @param training how many examples are for training; with all of them the test is on the same
     * @param numbers of one example after the other, shape (examples × features,)
     * @param labels the class of each, one digit each
     * @param classNames separated by commas
     */
    static DataSet of(int features, int training, double[] numbers, String labels, String classNames) {
        double[][] inputs = new double[labels.length()][];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = Arrays.copyOfRange(numbers, i * features, (i + 1) * features);
        }
        Examples all = new Examples(inputs, labels.chars().map(label -> label - '0').toArray(),
                Parts.of(classNames, ','));
        Examples learned = all.range(0, training);
        Split split = new Split(learned, training == all.size() ? learned : all.range(training, all.size()));
        int step = Math.max(1, training / SAMPLE);
        int[] chosen = new int[(training + step - 1) / step];
        Arrays.setAll(chosen, i -> i * step);
        Examples sample = new Examples(Arrays.stream(chosen).mapToObj(i -> inputs[i]).toArray(double[][]::new),
                Arrays.stream(chosen).map(i -> learned.labels()[i]).toArray(), learned.classNames());
        return new DataSet(split, sample);
    }
}
