package org.activations.charts;

import java.util.Locale;
import java.util.Objects;

import org.activations.core.Activation;

/** Names for headings and files. */
public final class Names {

    private Names() {
    }

    /**
     * Refuses what XChart has no legend for.
     *
     * @param what the thing that has this name, for example {@code "a line"}
     * @throws NullPointerException if the name is null
     * @throws IllegalArgumentException if it is blank
     */
    static void require(String what, String name) {
        Objects.requireNonNull(name, () -> "the name of " + what + " is null, expected a text");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of " + what + " is \"" + name + "\", expected a text");
        }
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
