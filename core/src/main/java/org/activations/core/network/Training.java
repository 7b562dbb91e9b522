package org.activations.core.network;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;

/**
 * A network that learns, batch by batch. {@link Network#train} goes to the end of it; who wants to look in between
 * makes the steps:
 *
 * <pre>{@code
 * Training training = network.training(examples, new Sgd(0.1, 32, 30, 1));
 * while (!training.isOver()) {
 *     training.step().ifPresent(epoch -> System.out.println(epoch));
 * }
 * }</pre>
 */
public final class Training {

    private final Network network;
    private final Examples examples;
    private final Optimizer optimizer;
    private final RandomGenerator random;
    private final int[] order;
    private final Pass fullBatch;
    private final Pass lastBatch;
    private final List<double[]> parameters;
    private final List<Optimizer.Descent> descents;
    private int epoch = 1;
    private int done;
    private double loss;
    private int correct;

    /** Examples that fit the network. */
    Training(Network network, Examples examples, Optimizer optimizer) {
        this.network = network;
        this.examples = examples;
        this.optimizer = optimizer;
        random = Network.random(optimizer.seed());
        order = examples.inOrder();
        int full = Math.min(optimizer.batchSize(), order.length);
        int last = order.length % full == 0 ? full : order.length % full;
        if (last == 1 && network.isNormalized()) {
            throw new IllegalArgumentException("a batch of one example cannot be normalized, and " + order.length
                    + " examples in batches of " + full + " end with one; choose another batch size");
        }
        fullBatch = Pass.learning(network.layers(), full);
        lastBatch = last == full ? fullBatch : Pass.learning(network.layers(), last);
        parameters = network.layers().stream().flatMap(layer -> layer.parameters().stream()).toList();
        descents = parameters.stream().map(each -> optimizer.descent(each.length)).toList();
    }

    /** The epoch under way, counted from 1; when training is over, one more than there are. */
    public int epoch() {
        return epoch;
    }

    /** The batch that is next in this epoch, counted from 1. */
    public int batch() {
        return done / fullBatch.size() + 1;
    }

    /** How many batches make an epoch. */
    public int batches() {
        return (order.length - 1) / fullBatch.size() + 1;
    }

    /** Whether all epochs have been. */
    public boolean isOver() {
        return epoch > optimizer.epochs();
    }

    /**
     * Learns from the next batch.
     *
     * @return what the epoch showed, if this was its last batch
     * @throws ArithmeticException if the loss or the gradient stops being a finite number, and the network is then of
     *         no further use; where the activation function or its slope is none at some z, both are named
     * @throws CancellationException if this thread has been interrupted; the batch is then still to come
     * @throws IllegalStateException if training is over
     */
    public Optional<Epoch> step() {
        if (isOver()) {
            throw new IllegalStateException("training is over, all " + optimizer.epochs() + " epochs have been");
        }
        if (Thread.interrupted()) {
            throw new CancellationException("training was interrupted " + place());
        }
        if (done == 0) {
            Examples.shuffle(order, random);
        }
        learn(done + fullBatch.size() <= order.length ? fullBatch : lastBatch);
        if (done < order.length) {
            return Optional.empty();
        }
        Epoch shown = new Epoch(epoch, loss / order.length, (double) correct / order.length);
        epoch++;
        done = 0;
        loss = 0;
        correct = 0;
        if (isOver()) {
            requireFiniteLoss();
        }
        return Optional.of(shown);
    }

    private void learn(Pass batch) {
        batch.forward(examples, order, done);
        double batchLoss = batch.loss();
        if (!Double.isFinite(batchLoss)) {
            throw diverged(batch, batchLoss, place());
        }
        batch.backward();
        if (!batch.hasFiniteGradient()) {
            requireSlopes(batch);
        }
        List<double[]> gradients = batch.gradients();
        for (int i = 0; i < gradients.size(); i++) {
            descents.get(i).step(parameters.get(i), gradients.get(i));
        }
        batch.layers().forEach(LayerPass::remember);
        loss += batchLoss * batch.size();
        correct += batch.correct();
        done += batch.size();
    }

    private String place() {
        return "in epoch " + epoch + ", batch " + batch();
    }

    /** Looks before the step: after it the weights are NaN, and nothing tells any more which slope was the first. */
    private void requireSlopes(Pass batch) {
        batch.layers().stream().flatMap(layer -> layer.slopeNotFinite("there is no gradient " + place()).stream())
                .findFirst().ifPresent(cause -> {
                    throw cause;
                });
    }

    /** No batch has seen what the last step led to. */
    private void requireFiniteLoss() {
        double finalLoss = network.loss(examples);
        if (!Double.isFinite(finalLoss)) {
            Pass all = Pass.predicting(network.layers(), examples.size());
            all.forward(examples, examples.inOrder(), 0);
            throw diverged(all, finalLoss, "after epoch " + optimizer.epochs());
        }
    }

    /** Says that the function is to blame where it makes no number of one, and else the rate. */
    private ArithmeticException diverged(Pass batch, double loss, String when) {
        String what = "the loss is " + loss + " " + when + ", at rate " + optimizer.rate();
        return batch.layers().stream().flatMap(layer -> layer.valueNotFinite(what).stream()).findFirst()
                .orElseGet(() -> new DivergedException(what + ": the weights have grown beyond all bounds; train a new "
                        + "network at a lower rate, a tenth of it for a start"));
    }
}
