package org.activations.core.network;

import org.activations.core.Activation;

import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The mean of f'(Z)², Z standard normal, from f' alone.
 *
 * <p>An adaptive quadrature: the line is cut into pieces, and the piece with the largest error into two, until no error
 * is left that counts. So a jump of f' is closed in on, wherever it is. The rule is Gauss, Lobatto and Kronrod's with
 * 13 points, and its difference from the one with 7 of these the error (Gander and Gautschi, <i>Adaptive Quadrature -
 * Revisited</i>, 2000). Both look at the very ends of a piece, so that no jump hides there.
 *
 * <p>The normal distribution and the slopes right and left of 0 are integrated at the same points: where f' is 1 and 0,
 * as with {@code relu}, the same numbers are summed above and below, and the mean is 1/2 to the bit.
 */
final class SlopeSquare {

    private static final double[] POINTS = {-1, -0.9428824156954797, -0.816496580927726, -0.6418533423457813,
        -0.4472135954999579, -0.2363831996621499, 0, 0.2363831996621499, 0.4472135954999579, 0.6418533423457813,
        0.816496580927726, 0.9428824156954797, 1};
    private static final double[] WEIGHTS = {0.015827191973480183, 0.09427384021885005, 0.1550719873365854,
        0.18882157396018245, 0.19977340522685853, 0.22492646533333953, 0.24261107190140773, 0.22492646533333953,
        0.19977340522685853, 0.18882157396018245, 0.1550719873365854, 0.09427384021885005, 0.015827191973480183};
    private static final double[] WEIGHTS_OF_7 = {77.0 / 1470, 0, 432.0 / 1470, 0, 625.0 / 1470, 0, 672.0 / 1470, 0,
        625.0 / 1470, 0, 432.0 / 1470, 0, 77.0 / 1470};

    /** Beyond, the density of the normal distribution is less than the smallest double. */
    private static final int FAR = 40;

    /** Up to here pieces are short at first: their length is a power of two, so that they end at 0, 1/2, 1, 3 and 6. */
    private static final int NEAR = 8;
    private static final double SHORT = 0x1p-3;

    /** Of the sum. The rounding of a central difference is some ten times as large, and then costs a few cuts more. */
    private static final double TOLERANCE = 1e-14;

    /** A jump takes about fifty. Noise takes as many as it gets, and is answered no better for it. */
    private static final int MOST_PIECES = 5_000;

    private SlopeSquare() {
    }

    /** @throws IllegalArgumentException if f is flat everywhere, or the mean is not finite */
    static double mean(Activation f) {
        PriorityQueue<Piece> pieces = new PriorityQueue<>(Comparator.comparingDouble(Piece::error).reversed());
        for (double from = 0; from < FAR;) {
            double to = from + (from < NEAR ? SHORT : 1);
            pieces.add(Piece.of(f, from, to));
            from = to;
        }
        Piece sum = sum(pieces);
        double tolerance;
        do {
            tolerance = TOLERANCE * sum.slopes();
            while (pieces.peek().error > tolerance && pieces.size() < MOST_PIECES) {
                Piece piece = pieces.poll();
                double middle = (piece.from + piece.to) / 2;
                pieces.add(Piece.of(f, piece.from, middle));
                pieces.add(Piece.of(f, middle, piece.to));
            }
            sum = sum(pieces);
            // Next to a pole that can be integrated the first sums are far too large.
        } while (TOLERANCE * sum.slopes() < tolerance / 2);
        if (sum.slopes() == 0) {
            throw new IllegalArgumentException("the activation function " + f.name() + " is flat: its slope is 0 "
                    + "everywhere, and no weights can make up for that");
        }
        if (Piece.of(f, FAR - 1, FAR).slopes() > tolerance) {
            throw notFinite(f, f.derivative(FAR) == 0 ? -FAR : FAR);
        }
        return sum.slopes() / (2 * sum.density);
    }

    private static Piece sum(Collection<Piece> pieces) {
        double density = 0;
        double right = 0;
        double left = 0;
        for (Piece piece : pieces) {
            density += piece.density;
            right += piece.right;
            left += piece.left;
        }
        return new Piece(0, FAR, density, right, left, 0);
    }

    private static IllegalArgumentException notFinite(Activation f, double z) {
        return new IllegalArgumentException("the slope of the activation function " + f.name() + " is "
                + f.derivative(z) + " at z = " + z + ", so the mean of its square is no finite number, and no weights "
                + "follow from it; choose some, such as Initialization.GLOROT");
    }

    /**
     * The integrals from one z to another.
     *
     * @param density of e^(−z²/2)
     * @param right of e^(−z²/2) f'(z)²
     * @param left of e^(−z²/2) f'(−z)²
     * @param error of the last two, estimated
     */
    private record Piece(double from, double to, double density, double right, double left, double error) {

        static Piece of(Activation f, double from, double to) {
            double middle = (from + to) / 2;
            double half = (to - from) / 2;
            double density = 0;
            double right = 0;
            double left = 0;
            double rightOf7 = 0;
            double leftOf7 = 0;
            for (int i = 0; i < POINTS.length; i++) {
                // Not the ends themselves, where a kink has the slope that is agreed on.
                double z = Math.max(Math.nextUp(from), Math.min(middle + half * POINTS[i], Math.nextDown(to)));
                double root = StrictMath.exp(-z * z / 4);
                double atRight = square(f, z, root);
                double atLeft = square(f, -z, root);
                density += WEIGHTS[i] * (root * root);
                right += WEIGHTS[i] * atRight;
                left += WEIGHTS[i] * atLeft;
                rightOf7 += WEIGHTS_OF_7[i] * atRight;
                leftOf7 += WEIGHTS_OF_7[i] * atLeft;
            }
            return new Piece(from, to, density * half, right * half, left * half,
                    (Math.abs(right - rightOf7) + Math.abs(left - leftOf7)) * half);
        }

        private static double square(Activation f, double z, double root) {
            double factor = root * f.derivative(z);
            double square = factor * factor;
            if (!Double.isFinite(square)) {
                throw notFinite(f, z);
            }
            return square;
        }

        double slopes() {
            return right + left;
        }
    }
}
