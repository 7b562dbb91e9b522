package org.activations.core.network;

/**
 * Examples in two parts.
 *
 * @param training what a network learns from
 * @param test what it is tested on, and does not see while it learns
 */
public record Split(Examples training, Examples test) {

    /** Both parts, scaled as the training examples ask for: the test examples are to remain unseen. */
    public Split scaled() {
        Scaling scaling = Scaling.of(training);
        return new Split(scaling.apply(training), scaling.apply(test));
    }
}
