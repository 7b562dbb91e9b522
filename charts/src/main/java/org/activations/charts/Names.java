package org.activations.charts;

import java.util.Locale;

import org.activations.core.Activation;

/** Names for headings and files. */
public final class Names {

    private Names() {
    }

    /** With a capital at the beginning. */
    public static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** For a file, for example {@code "leaky-relu.png"}. */
    public static String file(Activation function) {
        return function.name().replace(' ', '-') + ".png";
    }
}
