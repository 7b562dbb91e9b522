package org.activations.core.print;

import org.activations.core.Shapes;

/**
 * Prints as NumPy 2 does with its default options: {@code str} of an array of float64, {@code repr} of a scalar.
 *
 * <pre>{@code
 * NumPy.str(new double[] {1.78, 0.76, 1.65})    [1.78 0.76 1.65]
 * NumPy.repr(1)                                 np.float64(1.0)
 * }</pre>
 *
 * <p>Digits: as many as tell a number from every other double, but no more than eight after the point; all elements of
 * an array are equally wide. An array is written with exponents if, zeros apart, its largest magnitude is 1e8 or more,
 * its smallest is below 1e-4, or the one is more than 1,000 times the other. Lines hold up to 75 characters, closing
 * brackets included. Of more than 1,000 elements, three are shown at each end of every axis longer than six; the others
 * are not looked at. Rules: {@code numpy.set_printoptions}.
 */
public final class NumPy {

    private static final int LINE_WIDTH = 75;

    private static final String ELLIPSIS = "...";

    private NumPy() {
    }

    /**
     * What {@code str(array)} gives for a vector.
     *
     * @param array shape (n,)
     */
    public static String str(double[] array) {
        return str(Excerpt.of(Shapes.vector("array", array)), 1);
    }

    /**
     * What {@code str(array)} gives for a matrix.
     *
     * @param array shape (m, n)
     * @throws IllegalArgumentException if the rows differ in length
     */
    public static String str(double[][] array) {
        return str(Excerpt.of(Shapes.matrix("array", array)), 2);
    }

    /** What {@code repr(numpy.float64(x))} gives: all digits that it takes to tell x from every other double. */
    public static String repr(double x) {
        StringBuilder out = new StringBuilder("np.float64(");
        ElementFormat shortest = NumPy::appendShortest;
        shortest.append(out, x);
        return out.append(')').toString();
    }

    private static void appendShortest(StringBuilder out, double magnitude) {
        Decimal shortest = Decimal.shortest(magnitude);
        if (magnitude == 0 || magnitude >= 1e-4 && magnitude < 1e16) {
            Decimal positional = shortest.positional();
            positional.appendTo(out);
            if (positional.places() == 0) {
                out.append('0');
            }
        } else {
            shortest.appendTo(out);
            if (shortest.places() == 0) {
                out.setLength(out.length() - 1);
            }
            shortest.appendExponentTo(out, 2);
        }
    }

    /** The array in as many brackets as it has axes. */
    private static String str(Excerpt shown, int axes) {
        if (shown.isEmpty()) {
            return "[]";
        }
        NumPyFormat format = new NumPyFormat(shown.rows());
        StringBuilder out = new StringBuilder("[".repeat(axes - 1));
        String newLine = "\n" + " ".repeat(axes - 1);
        shown.appendRows(out, newLine, row -> appendRow(out, row, shown.skipsColumns(), format, axes));
        return out.append("]".repeat(axes - 1)).toString();
    }

    private static void appendRow(StringBuilder out, double[] row, boolean skips, NumPyFormat format, int axes) {
        out.append('[');
        int column = axes;
        for (int i = 0; i < row.length; i++) {
            if (skips && i == Excerpt.EDGE) {
                column = beginWord(out, column, ELLIPSIS.length(), axes);
                out.append(ELLIPSIS).append(' ');
            }
            column = beginWord(out, column, format.width(), axes);
            format.append(out, row[i], format.width());
            out.append(' ');
        }
        out.setCharAt(out.length() - 1, ']');
    }

    /**
     * Goes to the next line if the word does not fit on this one; any word fits on a line of its own.
     *
     * @return the column after the word and the blank that follows it
     */
    private static int beginWord(StringBuilder out, int column, int width, int axes) {
        int begin = column;
        if (column + width > LINE_WIDTH - axes) {
            while (out.charAt(out.length() - 1) == ' ') {
                out.setLength(out.length() - 1);
            }
            out.append('\n').append(" ".repeat(axes));
            begin = axes;
        }
        return begin + width + 1;
    }
}
