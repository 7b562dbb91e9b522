package org.activations.lessons.browser.gaps;

import org.teavm.classlib.PlatformDetector;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/**
 * The two halves of a double's bits. In the browser a long is an object, and slow: there a typed array shows the same
 * bytes as two ints.
 */
final class Words {

    private Words() {
    }

    /** Initialized in the browser alone. */
    private static final class Bytes {

        static final Float64Array DOUBLE = new Float64Array(1);
        static final Int32Array INTS = new Int32Array(DOUBLE.getBuffer());
    }

    /** Sign, exponent and the upper 20 bits of the significand. */
    static int high(double x) {
        if (PlatformDetector.isJavaScript()) {
            Bytes.DOUBLE.set(0, x);
            return Bytes.INTS.get(1);
        }
        return (int) (Double.doubleToRawLongBits(x) >>> 32);
    }

    /** The lower 32 bits of the significand. */
    static int low(double x) {
        if (PlatformDetector.isJavaScript()) {
            Bytes.DOUBLE.set(0, x);
            return Bytes.INTS.get(0);
        }
        return (int) Double.doubleToRawLongBits(x);
    }

    static double toDouble(int high, int low) {
        if (PlatformDetector.isJavaScript()) {
            Bytes.INTS.set(0, low);
            Bytes.INTS.set(1, high);
            return Bytes.DOUBLE.get(0);
        }
        return Double.longBitsToDouble((long) high << 32 | low & 0xFFFFFFFFL);
    }

    /** 2ᵏ, where k is in the last bits of a double: what core shifts there as a long. */
    static double power(double exponent) {
        return toDouble(low(exponent) << 20, 0);
    }
}
