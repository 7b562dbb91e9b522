package org.activations.lessons.browser;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

import org.activations.core.Activation;
import org.activations.core.Activations;

/**
 * Activation functions as the addresses of pages say them: a name of the catalogue, with parameters in brackets or
 * without, or a {@linkplain Formula formula}.
 */
final class Functions {

    private Functions() {
    }

    /**
     * The function that is said.
     *
     * @param slope the slope of a formula, a formula itself; where it is blank, the slope is a central difference
     * @throws IllegalArgumentException if it is none of the catalogue and no formula, a parameter is none, or it is not
     *     a number somewhere between −8 and 8
     */
    static Activation of(String words, String slope) {
        String name = words.strip();
        Activation known = known(name.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        DoubleUnaryOperator value = Formula.of(name);
        Activation own = slope.isBlank() ? Activation.of("own", value)
                : Activation.of("own", value, Formula.of(slope));
        for (double z = -8; z <= 8; z += 0.25) {
            if (Double.isNaN(own.value(z)) || Double.isNaN(own.derivative(z))) {
                throw new IllegalArgumentException("the " + (Double.isNaN(own.value(z)) ? "formula " : "slope of ")
                        + name + " is NaN at z = " + z + ", expected a number at every z");
            }
        }
        return own;
    }

    private static Activation known(String name) {
        int bracket = name.indexOf('(');
        String plain = (bracket < 0 ? name : name.substring(0, bracket)).strip();
        boolean isKnown = Activations.all().stream().anyMatch(each -> each.name().equals(plain));
        if (!isKnown || bracket < 0) {
            return isKnown ? Activations.named(plain) : null;
        }
        String inside = name.substring(bracket + 1);
        if (!inside.endsWith(")") || inside.contains("z")) {
            return null;
        }
        double[] parameters = Parts.of(inside.substring(0, inside.length() - 1), ',').stream()
                .mapToDouble(each -> Numbers.parse("the parameter of " + plain, each)).toArray();
        int expected = plain.equals("hardtanh") || plain.equals("threshold") ? 2 : 1;
        if (parameters.length != expected) {
            throw new IllegalArgumentException(plain + " has " + parameters.length + " parameters, expected "
                    + expected);
        }
        double first = parameters[0];
        return switch (plain) {
            case "hardtanh" -> Activations.hardtanh(first, parameters[1]);
            case "leaky relu" -> Activations.leakyRelu(first);
            case "softplus" -> Activations.softplus(first);
            case "elu" -> Activations.elu(first);
            case "celu" -> Activations.celu(first);
            case "softshrink" -> Activations.softshrink(first);
            case "hardshrink" -> Activations.hardshrink(first);
            default -> throw new IllegalArgumentException(plain + " has no parameter");
        };
    }
}
