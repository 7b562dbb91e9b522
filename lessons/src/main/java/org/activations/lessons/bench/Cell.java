package org.activations.lessons.bench;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * Nanoseconds per number of a function over an array, NaN where nothing was measured.
 *
 * @param function its name
 * @param size the length of the array
 * @param scalar on one number after the other
 * @param vectors on vectors, in one thread
 * @param threads on vectors, shared among threads
 * @param peer the faster of NumPy and PyTorch
 * @param copy of a copy of the array
 */
record Cell(String function, int size, double scalar, double vectors, double threads, double peer, double copy) {

    /** The median of several measurements of the same, each way by itself. */
    static Cell median(Collection<Cell> rounds) {
        Cell any = rounds.iterator().next();
        return new Cell(any.function, any.size, median(rounds, Cell::scalar), median(rounds, Cell::vectors),
                median(rounds, Cell::threads), median(rounds, Cell::peer), median(rounds, Cell::copy));
    }

    /** The time on vectors and threads as a part of the peer's. */
    double ratio() {
        return threads / peer;
    }

    /** The speed on vectors and threads as a part of a copy's. */
    double partOfCopy() {
        return copy / threads;
    }

    /** Of what was measured. */
    private static double median(Collection<Cell> cells, ToDoubleFunction<Cell> time) {
        double[] times = cells.stream().mapToDouble(time).filter(each -> !Double.isNaN(each)).sorted().toArray();
        return times.length == 0 ? Double.NaN : (times[(times.length - 1) / 2] + times[times.length / 2]) / 2;
    }
}
