package org.activations.lessons.browser.gaps;

/**
 * Copies of some numbers, which a network makes many of. TeaVM copies each by way of a view of the array, a new object,
 * and that takes longer than the copy.
 */
final class ShortCopies {

    private static final int SHORT = 128;

    private ShortCopies() {
    }

    /** What TeaVM calls for {@link System#arraycopy} where both arrays are of the same type. */
    static void fastArraycopy(Object from, int fromIndex, Object to, int toIndex, int length) {
        if (from != to && length <= SHORT && from instanceof double[] numbers && to instanceof double[] copy
                && fromIndex >= 0 && toIndex >= 0 && fromIndex + length <= numbers.length
                && toIndex + length <= copy.length) {
            for (int i = 0; i < length; i++) {
                copy[toIndex + i] = numbers[fromIndex + i];
            }
        } else {
            System.arraycopy(from, fromIndex, to, toIndex, length);
        }
    }
}
