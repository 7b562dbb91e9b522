package org.activations.lessons.bench;

import java.util.List;

import org.activations.core.simd.Kernels;
import org.activations.lessons.Images;
import org.activations.lessons.experiment.Progress;
import org.activations.lessons.Tables;

/** The command {@code ./jsh bench}. */
public final class Bench {

    static final List<String> FUNCTIONS = List.of("logistic", "tanh", "relu", "leaky relu", "elu", "silu", "gelu",
            "mish", "softplus", "softmax");
    private static final int[] SIZES = {1_000, 100_000, 1_000_000, 10_000_000};
    private static final int PICTURED = 1_000_000;

    /** Short enough that the next way sees the same machine. */
    private static final double SECONDS = 0.04;
    private static final int ROUNDS = 9;

    private Bench() {
    }

    /**
     * Times functions and prints a table and the path of a picture.
     *
     * @param function a name of the catalogue or softmax; the empty text for ten usual ones
     * @throws IllegalArgumentException if no function has the name, listing the names that there are
     */
    public static void run(String function) {
        List<Subject> subjects = subjects(function);
        try (Progress progress = new Progress(); Peer peer = start(progress)) {
            Measurement measurement = new Measurement(new Stopwatch(SECONDS), ROUNDS);
            Report report = new Report(measurement.run(subjects, SIZES, peer, progress::show));
            progress.show("");
            System.out.println(Tables.print(report.table(), "0.000"));
            System.out.println("Java " + Runtime.version().feature() + " (" + lanes() + "); " + peer.description());
            System.out.println("medians of " + ROUNDS + " rounds, each with a turn of " + SECONDS + " s for every way");
            report.sentences().forEach(System.out::println);
            System.out.println(Images.save("bench.png", report.chart(PICTURED)));
        }
    }

    private static String lanes() {
        return Kernels.lanes() > 1 ? Kernels.lanes() + " lanes"
                : "no vectors that pay on this processor with this JDK, so that the columns show the definitions";
    }

    private static Peer start(Progress progress) {
        progress.show("starting python3 with NumPy and PyTorch, if it is there");
        return PythonPeer.start(SECONDS);
    }

    private static List<Subject> subjects(String function) {
        List<String> names = function.isEmpty() ? FUNCTIONS : List.of(function);
        return names.stream().map(Subject::named).toList();
    }
}
