package org.activations.core.network;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Plain stochastic gradient descent: after each batch, every weight w moves by −rate · ∂L/∂w.
 *
 * @param rate the learning rate, positive and finite
 * @param batchSize how many examples make a step, at least 1; what is left at an epoch's end is a smaller batch
 * @param epochs how often every example is seen, at least 1
 * @param seed of the order of the examples, which is shuffled before each epoch
 */
public record Sgd(double rate, int batchSize, int epochs, long seed) {

    /** @throws IllegalArgumentException if rate, batch size or epochs are out of range */
    public Sgd {
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("the rate is " + rate + ", expected a positive finite number");
        }
        if (batchSize < 1) {
            throw new IllegalArgumentException("the batch size is " + batchSize + ", expected at least 1");
        }
        if (epochs < 1) {
            throw new IllegalArgumentException("the number of epochs is " + epochs + ", expected at least 1");
        }
    }

    /** Trains the network on examples that fit it, and tells of each epoch when it is over. */
    List<Epoch> train(Network network, Examples examples, Consumer<Epoch> progress) {
        RandomGenerator random = Network.random(seed);
        int[] order = examples.inOrder();
        int full = Math.min(batchSize, order.length);
        Pass fullBatch = new Pass(network.layers(), full);
        Pass lastBatch = new Pass(network.layers(), order.length % full);
        List<Epoch> history = new ArrayList<>();
        for (int number = 1; number <= epochs; number++) {
            shuffle(order, random);
            double loss = 0;
            int correct = 0;
            for (int from = 0; from < order.length; from += full) {
                if (Thread.interrupted()) {
                    throw new CancellationException("training was interrupted " + place(number, from / full + 1));
                }
                Pass batch = from + full <= order.length ? fullBatch : lastBatch;
                batch.forward(examples, order, from);
                double batchLoss = batch.loss();
                if (!Double.isFinite(batchLoss)) {
                    throw diverged(batch, batchLoss, place(number, from / full + 1));
                }
                loss += batchLoss * batch.size();
                correct += batch.correct();
                batch.backward();
                if (!batch.hasFiniteGradient()) {
                    requireSlopes(batch, place(number, from / full + 1));
                }
                batch.descend(rate);
            }
            Epoch epoch = new Epoch(number, loss / order.length, (double) correct / order.length);
            history.add(epoch);
            progress.accept(epoch);
        }
        double finalLoss = network.loss(examples);
        if (!Double.isFinite(finalLoss)) {
            Pass all = new Pass(network.layers(), examples.size());
            all.forward(examples, examples.inOrder(), 0);
            throw diverged(all, finalLoss, "after epoch " + epochs);
        }
        return List.copyOf(history);
    }

    /** Fisher and Yates: each example changes places with one that has not been placed yet. */
    private static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    private static String place(int epoch, int batch) {
        return "in epoch " + epoch + ", batch " + batch;
    }

    /** Looks before the step: after it the weights are NaN, and nothing tells any more which slope was the first. */
    private static void requireSlopes(Pass batch, String when) {
        batch.layers().stream().flatMap(layer -> layer.slopeNotFinite("there is no gradient " + when).stream())
                .findFirst().ifPresent(cause -> {
                    throw cause;
                });
    }

    /** Says that the function is to blame where it makes no number of one, and else the rate. */
    private ArithmeticException diverged(Pass batch, double loss, String when) {
        String what = "the loss is " + loss + " " + when + ", at rate " + rate;
        return batch.layers().stream().flatMap(layer -> layer.valueNotFinite(what).stream()).findFirst()
                .orElseGet(() -> new DivergedException(what + ": the weights have grown beyond all bounds; train a new "
                        + "network at a lower rate, a tenth of it for a start"));
    }
}
