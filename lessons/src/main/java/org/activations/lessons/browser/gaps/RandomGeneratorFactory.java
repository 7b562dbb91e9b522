package org.activations.lessons.browser.gaps;

import java.util.random.RandomGenerator;

/**
 * {@link java.util.random.RandomGeneratorFactory} of one generator, L64X128MixRandom: Steele and Vigna, <i>LXM: Better
 * Splittable Pseudorandom Number Generators (and Almost as Fast)</i> (2021).
 */
public final class RandomGeneratorFactory {

    private static final String NAME = "L64X128MixRandom";

    private RandomGeneratorFactory() {
    }

    /** @throws IllegalArgumentException if the name is not that of the one generator */
    public static RandomGeneratorFactory of(String name) {
        if (!name.equals(NAME)) {
            throw new IllegalArgumentException("no generator is named \"" + name + "\" here, expected " + NAME);
        }
        return new RandomGeneratorFactory();
    }

    public RandomGenerator create(long seed) {
        return new Generator(seed);
    }

    /** A linear congruential generator and an xor-based one (xoroshiro128), their sum mixed by Lea's function. */
    private static final class Generator implements RandomGenerator {

        private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
        private static final long SILVER_RATIO = 0x6A09E667F3BCC909L;
        private static final long MULTIPLIER = 0xD1342543DE82EF95L;
        private static final long LEA = 0xDABA0B6EB09322E3L;

        /** Odd. */
        private final long increment;
        private long state = 1;
        private long x0;
        private long x1;

        /** As the JDK makes all its state of 64 bits. */
        Generator(long seed) {
            long mixed = seed ^ SILVER_RATIO;
            increment = mix(mixed, 33, 0xFF51AFD7ED558CCDL, 33, 0xC4CEB9FE1A85EC53L, 33) | 1;
            x0 = stafford(mixed);
            x1 = stafford(mixed + GOLDEN_RATIO);
        }

        private static long stafford(long z) {
            return mix(z, 30, 0xBF58476D1CE4E5B9L, 27, 0x94D049BB133111EBL, 31);
        }

        private static long mix(long z, int first, long factor, int second, long secondFactor, int third) {
            long mixed = (z ^ z >>> first) * factor;
            mixed = (mixed ^ mixed >>> second) * secondFactor;
            return mixed ^ mixed >>> third;
        }

        @Override
        public long nextLong() {
            long result = mix(state + x0, 32, LEA, 32, LEA, 32);
            state = MULTIPLIER * state + increment;
            x1 ^= x0;
            x0 = Long.rotateLeft(x0, 24) ^ x1 ^ x1 << 16;
            x1 = Long.rotateLeft(x1, 37);
            return result;
        }

        /**
         * The JDK's way, from which TeaVM's own differs: the remainder of 31 bits, drawn again where it would be
         * uneven.
         */
        @Override
        public int nextInt(int bound) {
            if (bound <= 0) {
                throw new IllegalArgumentException("bound must be positive");
            }
            int drawn = nextInt();
            int mask = bound - 1;
            if ((bound & mask) == 0) {
                return drawn & mask;
            }
            int bits = drawn >>> 1;
            while (bits - bits % bound + mask < 0) {
                bits = nextInt() >>> 1;
            }
            return bits % bound;
        }
    }
}
