package org.activations.lessons.browser;

import org.teavm.classlib.PlatformDetector;
import org.teavm.jso.JSBody;

/** Numbers as text and back, without a lost bit: in a browser its own way, as TeaVM's is not exact. */
final class Numbers {

    private Numbers() {
    }

    /**
     * The number that a text names.
     *
     * @param what it is, for the message
     * @throws IllegalArgumentException if it names none
     */
    static double parse(String what, String text) {
        String number = text.strip();
        boolean isNumber = !number.isEmpty() && number.chars().allMatch(c -> "0123456789.+-eE".indexOf(c) >= 0);
        double value = Double.NaN;
        if (isNumber && PlatformDetector.isJavaScript()) {
            value = parsedByBrowser(number);
        } else if (isNumber) {
            try {
                value = Double.parseDouble(number);
            } catch (NumberFormatException e) {
                // Told below.
            }
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " is \"" + text + "\", expected a number");
        }
        return value;
    }

    /** @throws IllegalArgumentException if it is no whole number from min to max */
    static int parse(String what, String text, int min, int max) {
        double number = parse(what, text);
        if (number != Math.rint(number) || number < min || number > max) {
            throw new IllegalArgumentException(what + " is " + text + ", expected a whole number from " + min + " to "
                    + max);
        }
        return (int) number;
    }

    @JSBody(params = "number", script = "return Number(number);")
    private static native double parsedByBrowser(String number);
}
