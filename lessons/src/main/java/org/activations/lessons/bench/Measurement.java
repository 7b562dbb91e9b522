package org.activations.lessons.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.core.Vectors;

/**
 * Times functions over arrays of evenly spaced numbers from −10 to 10, here and by a peer in turns, so that both see
 * the same machine. What counts is the median of the rounds: a virtual machine's memory is now and then twice as fast,
 * and the best round would only tell whose turn it was then.
 *
 * @param stopwatch for each way in each round
 * @param rounds how many count
 */
record Measurement(Stopwatch stopwatch, int rounds) {

    /** Rounds before those that count, for the compiler. */
    static final int WARM_UP = 2;

    /** A cell for each function and size. */
    List<Cell> run(List<Subject> subjects, int[] sizes, Peer peer, Consumer<String> progress) {
        meetAllFunctions();
        List<Cell> cells = new ArrayList<>();
        ForkJoinPool oneThread = new ForkJoinPool(1);
        try {
            for (Subject subject : subjects) {
                for (int size : sizes) {
                    progress.accept(String.format(Locale.ROOT, "timing %s, %,d numbers (%d of %d)",
                            subject.name(), size, cells.size() + 1, subjects.size() * sizes.length));
                    cells.add(cell(subject, size, oneThread, peer));
                }
            }
        } finally {
            oneThread.shutdown();
        }
        return cells;
    }

    private Cell cell(Subject subject, int size, ForkJoinPool oneThread, Peer peer) {
        double[] z = Vectors.linspace(-10, 10, size);
        double[] out = new double[size];
        List<Cell> measured = new ArrayList<>();
        for (int round = 0; round < WARM_UP + rounds; round++) {
            // What is started in a pool's thread is shared among the threads of that pool.
            double vectors = oneThread.submit(() -> stopwatch.time(subject.fast(), z, out)).join();
            measured.add(new Cell(subject.name(), size, stopwatch.time(subject.scalar(), z, out), vectors,
                    stopwatch.time(subject.fast(), z, out), peer.time(subject.name(), size),
                    stopwatch.time(Subject::copy, z, out)));
        }
        return Cell.median(measured.subList(WARM_UP, measured.size()));
    }

    /** So that no function is alone and inlined where a program that knows several would have to call it. */
    private static void meetAllFunctions() {
        double[] z = Vectors.linspace(-10, 10, 1000);
        for (Activation function : Activations.all()) {
            BiConsumer<double[], double[]> scalar = Subject.named(function.name()).scalar();
            for (int i = 0; i < 20; i++) {
                scalar.accept(z, z.clone());
            }
        }
    }
}
