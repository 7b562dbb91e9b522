package org.activations.charts;

import org.activations.core.Activation;

/** A function whose formula is not TeX. */
final class Broken implements Activation {

    @Override
    public String name() {
        return "broken";
    }

    @Override
    public String formula() {
        return "\\nothing";
    }

    @Override
    public double value(double z) {
        return z;
    }

    @Override
    public double derivative(double z) {
        return 1;
    }
}
