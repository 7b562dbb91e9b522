package org.activations.lessons.experiment;

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

import org.activations.core.Activation;
import org.activations.core.network.DivergedException;
import org.activations.core.network.Epoch;
import org.activations.core.network.Examples;
import org.activations.core.network.Hidden;
import org.activations.core.network.Network;
import org.activations.core.network.Optimizer;
import org.activations.core.network.Sgd;
import org.activations.core.network.Split;

import static org.activations.core.Activations.ELU;
import static org.activations.core.Activations.GELU;
import static org.activations.core.Activations.LEAKY_RELU;
import static org.activations.core.Activations.LOGISTIC;
import static org.activations.core.Activations.RELU;
import static org.activations.core.Activations.SILU;
import static org.activations.core.Activations.TANH;

/**
 * Networks that differ in what their hidden layers are made of, and in the learning rate. Each is trained with several
 * seeds, counted from 1: none is chosen by what comes out. With one seed they all begin with the same random numbers,
 * but for their scale, and see the same examples in the same order.
 *
 * <pre>{@code
 * Results results = Experiment.onDigits(32, 32).rates(0.03, 0.1, 0.3).seeds(5).epochs(15)
 *         .train(Contender.each(Experiment.FUNCTIONS));
 * }</pre>
 *
 * @param hidden the units of each hidden layer
 * @param optimizer how they learn, for example {@code Adam::new}
 * @param rates the learning rates, each tried with each contender and seed
 * @param firstSeed of those that are tried
 * @param lastSeed of those that are tried
 * @param epochs how often each training example is seen
 */
public record Experiment(Examples training, Examples test, int[] hidden, Optimizer.Factory optimizer, double[] rates,
        int firstSeed, int lastSeed, int epochs) {

    /** The functions that the lessons compare. */
    public static final List<Activation> FUNCTIONS = List.of(LOGISTIC, TANH, RELU, LEAKY_RELU, ELU, GELU, SILU);

    /** How many examples make a step. */
    private static final int BATCH = 32;

    /**
     * @throws IllegalArgumentException if there is no rate, no seed or no epoch, a rate is not positive and finite, a
     *         layer has no unit, or test examples have not as many numbers as training examples
     */
    public Experiment {
        if (Arrays.stream(hidden).anyMatch(units -> units < 1)) {
            throw new IllegalArgumentException("the units of the hidden layers are " + Arrays.toString(hidden)
                    + ", expected each at least 1");
        }
        if (training.features() != test.features()) {
            throw new IllegalArgumentException("training examples of " + training.features() + " numbers, and test "
                    + "examples of " + test.features() + ", expected as many");
        }
        if (rates.length == 0) {
            throw new IllegalArgumentException("no learning rate, expected at least one");
        }
        if (lastSeed < firstSeed) {
            throw new IllegalArgumentException("the seeds are " + firstSeed + " to " + lastSeed
                    + ", expected at least one");
        }
        for (double rate : rates) {
            // Looked at here by what will train, so that no network is trained before the wrong rate's turn.
            optimizer.of(rate, BATCH, epochs, firstSeed);
        }
    }

    /**
     * Networks that learn from some examples and are tested on others, with hidden layers of so many units; gradient
     * descent at rate 0.1, seeds 1 to 5, 30 epochs.
     */
    public static Experiment on(Split examples, int... hidden) {
        return new Experiment(examples.training(), examples.test(), hidden.clone(), Sgd::new, new double[] {0.1}, 1, 5,
                30);
    }

    /** Networks that read the handwritten digits: {@link #on} these. */
    public static Experiment onDigits(int... hidden) {
        Digits digits = Digits.read();
        return on(new Split(digits.training(), digits.test()), hidden);
    }

    /** Networks that tell the two {@link Spirals} apart, which are training and test: {@link #on} these. */
    public static Experiment onSpirals(int... hidden) {
        Examples spirals = Spirals.points();
        return on(new Split(spirals, spirals), hidden);
    }

    /** The same with another way to learn. */
    public Experiment by(Optimizer.Factory optimizer) {
        return new Experiment(training, test, hidden, optimizer, rates, firstSeed, lastSeed, epochs);
    }

    /** The same with these learning rates. */
    public Experiment rates(double... rates) {
        return new Experiment(training, test, hidden, optimizer, rates.clone(), firstSeed, lastSeed, epochs);
    }

    /** The same with the seeds 1 to this. */
    public Experiment seeds(int last) {
        return seeds(1, last);
    }

    /** The same with these seeds, for a second look with others. */
    public Experiment seeds(int first, int last) {
        return new Experiment(training, test, hidden, optimizer, rates, first, last, epochs);
    }

    /** The same with so many epochs. */
    public Experiment epochs(int epochs) {
        return new Experiment(training, test, hidden, optimizer, rates, firstSeed, lastSeed, epochs);
    }

    /**
     * Trains a network for each contender, rate and seed, as many at a time as there are processors, and shows how far
     * they are. A network that diverges is a result like any other.
     *
     * @return the runs in the order of the contenders, of the rates, of the seeds, whichever was ready first
     * @throws IllegalArgumentException if there is no contender, two have one name, or batches cannot be normalized
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
                for (int seed = firstSeed; seed <= lastSeed; seed++) {
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
        List<Hidden> layers = Arrays.stream(hidden).mapToObj(contender::layer).toList();
        int classes = Math.max(training.classNames().size(), test.classNames().size());
        Network network = Network.of(seed, training.features(), layers, classes);
        List<Epoch> history = new ArrayList<>();
        List<Double> tested = new ArrayList<>();
        boolean diverged = false;
        try {
            network.train(training, optimizer.of(rate, BATCH, epochs, seed), epoch -> {
                history.add(epoch);
                tested.add(network.accuracy(test));
            });
        } catch (DivergedException e) {
            diverged = true;
        }
        return new Run(this, contender, rate, seed, network, List.copyOf(history), List.copyOf(tested), diverged);
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
