package org.activations.core.network;

/**
 * The loss has stopped being a number because the steps were too long: the learning rate is too high for the network.
 */
public final class DivergedException extends ArithmeticException {

    private static final long serialVersionUID = 1;

    DivergedException(String message) {
        super(message);
    }
}
