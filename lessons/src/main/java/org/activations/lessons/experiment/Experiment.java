package org.activations.lessons;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.activations.core.Activation;
import org.activations.core.network.DivergedException;
import org.activations.core.network.Epoch;
import org.activations.core.network.Examples;
import org.activations.core.network.Network;
import org.activations.core.network.Sgd;

import static org.activations.core.Activations.ELU;
import static org.activations.core.Activations.GELU;
import static org.activations.core.Activations.LEAKY_RELU;
import static org.activations.core.Activations.LOGISTIC;
import static org.activations.core.Activations.RELU;
import static org.activations.core.Activations.SILU;
import static org.activations.core.Activations.TANH;

/**
 * Networks that differ in nothing but the activation function of their hidden layers, its initialization and the
 * learning rate. Each is trained with several seeds, counted from 1: none is chosen by what comes out. With one seed
 * they all begin with the same random numbers, but for their scale, and see the same examples in the same order.
 *
 * <pre>{@code
 * Results results = Experiment.onDigits(32, 32).rates(0.03, 0.1, 0.3).seeds(5).epochs(15)
 *         .train(Contender.each(Experiment.FUNCTIONS));
 * }</pre>
 *
 * @param sizes of the layers: inputs, units of each hidden layer, classes
 * @param rates the learning rates, each tried with each contender and seed
 * @param seeds how many: 1 to this
 * @param epochs how often each training example is seen
 */
public record Experiment(Examples training, Examples test, int[] sizes, double[] rates, int seeds, int epochs) {

    /** The functions that the lessons compare. */
    public static final List<Activation> FUNCTIONS = List.of(LOGISTIC, TANH, RELU, LEAKY_RELU, ELU, GELU, SILU);

    /** How many examples make a step. */
    private static final int BATCH = 32;

    /**
     * @throws IllegalArgumentException if there is no rate, no seed or no epoch, a rate is not positive and finite, or
     *         a layer has no unit
     */
    public Experiment {
        if (Arrays.stream(sizes).anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("the sizes of the layers are " + Arrays.toString(sizes)
                    + ", expected each at least 1");
        }
        if (rates.length == 0) {
            throw new IllegalArgumentException("no learning rate, expected at least one");
        }
        if (seeds < 1) {
            throw new IllegalArgumentException("the number of seeds is " + seeds + ", expected at least 1");
        }
        for (double rate : rates) {
            // Looked at here by what will train, so that no network is trained before the wrong rate's turn.
            new Sgd(rate, BATCH, epochs, 1);
        }
    }

    /** Networks that read the handwritten digits, with hidden layers of so many units; rate 0.1, 5 seeds, 30 epochs. */
    public static Experiment onDigits(int... hidden) {
        Digits digits = Digits.read();
        return new Experiment(digits.training(), digits.test(), sizes(64, hidden, 10), new double[] {0.1}, 5, 30);
    }

    /** Networks that tell the two {@link Spirals} apart, which are training and test; rate 0.1, 5 seeds, 30 epochs. */
    public static Experiment onSpirals(int... hidden) {
        Examples spirals = Spirals.points();
        return new Experiment(spirals, spirals, sizes(2, hidden, 2), new double[] {0.1}, 5, 30);
    }

    private static int[] sizes(int inputs, int[] hidden, int classes) {
        return IntStream.concat(IntStream.concat(IntStream.of(inputs), Arrays.stream(hidden)), IntStream.of(classes))
                .toArray();
    }

    /** The same with these learning rates. */
    public Experiment rates(double... rates) {
        return new Experiment(training, test, sizes, rates.clone(), seeds, epochs);
    }

    /** The same with the seeds 1 to this. */
    public Experiment seeds(int seeds) {
        return new Experiment(training, test, sizes, rates, seeds, epochs);
    }

    /** The same with so many epochs. */
    public Experiment epochs(int epochs) {
        return new Experiment(training, test, sizes, rates, seeds, epochs);
    }

    /**
     * Trains a network for each contender, rate and seed, as many at a time as there are processors, and shows how far
     * they are. A network that diverges is a result like any other.
     *
     * @return the runs in the order of the contenders, of the rates, of the seeds, whichever was ready first
     * @throws IllegalArgumentException if the examples do not fit the sizes, there is no contender, or two have one
     *         name
     * @throws ArithmeticException if an activation function makes no number of one
     * @throws CancellationException if this thread is interrupted; all training has stopped then
     */
    public Results train(List<Contender> contenders) {
        requireNames(contenders);
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
            Thread thread = new Thread(work, "training");
            thread.setDaemon(true);
            return thread;
        });
        CompletionService<Run> training = new ExecutorCompletionService<>(pool);
        List<Future<Run>> runs = new ArrayList<>();
        for (Contender contender : contenders) {
            for (double rate : rates) {
                for (int seed = 1; seed <= seeds; seed++) {
                    int number = seed;
                    runs.add(training.submit(() -> train(contender, rate, number)));
                }
            }
        }
        long start = System.nanoTime();
        try (Progress progress = new Progress()) {
            for (int ready = 1; ready <= runs.size(); ready++) {
                String name = training.take().get().contender().name();
                Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
                progress.show(Progress.line("training networks", ready, runs.size(), elapsed) + ", now " + name);
            }
            return new Results(runs.stream().map(Experiment::result).toList());
        } catch (InterruptedException e) {
            throw new CancellationException("training was interrupted");
        } catch (ExecutionException e) {
            throw unchecked(e);
        } finally {
            // Interrupts those that are still at work, if anything went wrong; they look for it before each batch.
            pool.shutdownNow();
        }
    }

    private static void requireNames(List<Contender> contenders) {
        Objects.requireNonNull(contenders, "contenders is null, expected a List");
        if (contenders.isEmpty()) {
            throw new IllegalArgumentException("no contender, expected at least one");
        }
        Set<String> names = new HashSet<>();
        for (Contender contender : contenders) {
            // The results go by names.
            if (!names.add(contender.name())) {
                throw new IllegalArgumentException("two contenders are named \"" + contender.name()
                        + "\", expected a name of its own for each");
            }
        }
    }

    private Run train(Contender contender, double rate, int seed) {
        Network network = Network.of(contender.function(), contender.initialization(), seed, sizes);
        List<Epoch> history = new ArrayList<>();
        try {
            network.train(training, new Sgd(rate, BATCH, epochs, seed), history::add);
            return new Run(contender, rate, seed, network, List.copyOf(history), network.accuracy(test), false);
        } catch (DivergedException e) {
            return new Run(contender, rate, seed, network, List.copyOf(history), 0, true);
        }
    }

    private static Run result(Future<Run> ready) {
        try {
            return ready.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a run that was ready is not", e);
        }
    }

    private static RuntimeException unchecked(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return (RuntimeException) e.getCause();
    }
}
