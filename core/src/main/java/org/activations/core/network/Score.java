package org.activations.core.network;

/**
 * How well a network does on examples.
 *
 * @param loss the mean cross-entropy −ln p(label)
 * @param accuracy the share of examples whose class has the largest probability, from 0 to 1
 */
public record Score(double loss, double accuracy) {
}
