package org.activations.core.network;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.core.Softmax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/**
 * A multilayer network that classifies: hidden layers, each with its activation function, and an output layer whose net
 * inputs softmax turns into probabilities.
 *
 * <pre>{@code
 * Network network = Network.of(1, Activations.RELU, 64, 32, 10);
 * network.train(digits, new Sgd(0.1, 32, 30, 1), epoch -> System.out.println(epoch));
 * double[] probabilities = network.predict(digit);
 * }</pre>
 *
 * <p>Training changes the weights, and nothing else does. Several networks may be trained at once, each by one thread.
 */
public final class Network {

    private final List<Layer> layers;

    private Network(List<Layer> layers) {
        this.layers = layers;
    }

    /**
     * An untrained network with weights as its function asks for, see {@link Initialization#of}; without a hidden layer
     * as the linear one asks for.
     *
     * @throws IllegalArgumentException if there are fewer than two sizes, one is less than 1, or no weights suit the
     *         function
     * @see #of(long, Activation, Initialization, int...)
     */
    public static Network of(long seed, Activation hidden, int... sizes) {
        Objects.requireNonNull(hidden, "the activation function is null");
        Objects.requireNonNull(sizes, "sizes is null, expected an int[]");
        return of(seed, hidden, Initialization.of(sizes.length == 2 ? Activations.LINEAR : hidden), sizes);
    }

    /**
     * An untrained network: random weights, biases 0.
     *
     * @param seed of the weights; the same seed gives the same random numbers, whatever the scale of the weights
     * @param hidden the activation function of the hidden layers
     * @param weights how large they are
     * @param sizes how many inputs, how many units in each hidden layer, how many classes: {@code 64, 32, 10}
     * @throws IllegalArgumentException if there are fewer than two sizes, or one is less than 1
     */
    public static Network of(long seed, Activation hidden, Initialization weights, int... sizes) {
        Objects.requireNonNull(hidden, "the activation function is null");
        Objects.requireNonNull(weights, "the initialization is null");
        Objects.requireNonNull(sizes, "sizes is null, expected an int[]");
        if (sizes.length < 2 || Arrays.stream(sizes).anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("a network needs two or more sizes, each at least 1, from the inputs to "
                    + "the classes, got " + Arrays.toString(sizes));
        }
        List<Hidden> layers = Arrays.stream(sizes, 1, sizes.length - 1)
                .mapToObj(units -> new Hidden(units, hidden, weights, false)).toList();
        return of(seed, sizes[0], layers, weights, sizes[sizes.length - 1]);
    }

    /**
     * An untrained network whose hidden layers may differ. The output layer begins with weights like those of the last
     * hidden layer; without a hidden layer, as the linear function asks for.
     *
     * @param seed of the weights; the same seed gives the same random numbers, whatever the scale of the weights
     * @param hidden the hidden layers, from the inputs on
     * @throws IllegalArgumentException if there is no input or no class
     */
    public static Network of(long seed, int inputs, List<Hidden> hidden, int classes) {
        Objects.requireNonNull(hidden, "hidden is null, expected a List");
        if (inputs < 1 || classes < 1) {
            throw new IllegalArgumentException("a network needs at least one input and one class, got " + inputs
                    + " inputs and " + classes + " classes");
        }
        Initialization output = hidden.isEmpty() ? Initialization.of(Activations.LINEAR)
                : hidden.get(hidden.size() - 1).weights();
        return of(seed, inputs, hidden, output, classes);
    }

    private static Network of(long seed, int inputs, List<Hidden> hidden, Initialization output, int classes) {
        RandomGenerator random = random(seed);
        List<Layer> layers = new ArrayList<>();
        int width = inputs;
        for (Hidden each : hidden) {
            double[][] drawn = each.weights().weights(width, each.units(), random);
            layers.add(each.isNormalized() ? new NormalizedLayer(drawn, each.f()) : new Layer(drawn, each.f()));
            width = each.units();
        }
        layers.add(new Layer(output.weights(width, classes, random), Activations.LINEAR));
        return new Network(List.copyOf(layers));
    }

    /**
     * The probability of each class.
     *
     * @param x one example, shape (inputs,)
     * @return shape (classes,)
     * @throws IllegalArgumentException if x has not as many numbers as the network has inputs
     */
    public double[] predict(double[] x) {
        Objects.requireNonNull(x, "x is null, expected a double[]");
        return probabilities(new Examples(new double[][] {x}, new int[1]))[0];
    }

    /**
     * The same for many examples, which takes less time than one after the other.
     *
     * @return shape (examples, classes)
     * @throws IllegalArgumentException if the examples do not fit the network
     */
    public double[][] probabilities(Examples examples) {
        requireFit(examples);
        Pass pass = Pass.predicting(layers, examples.size());
        pass.forward(examples, examples.inOrder(), 0);
        return Softmax.softmax(pass.netInputs());
    }

    /**
     * The mean cross-entropy −ln p(label). A network that knows nothing has ln(classes).
     *
     * @throws IllegalArgumentException if the examples do not fit the network
     */
    public double loss(Examples examples) {
        return score(examples).loss();
    }

    /**
     * The share of examples whose class has the largest probability, from 0 to 1.
     *
     * @throws IllegalArgumentException if the examples do not fit the network
     */
    public double accuracy(Examples examples) {
        return score(examples).accuracy();
    }

    /**
     * Loss and accuracy, by one way through the network instead of two.
     *
     * @throws IllegalArgumentException if the examples do not fit the network
     */
    public Score score(Examples examples) {
        Testing testing = testing(examples);
        Optional<Score> score;
        do {
            score = testing.step();
        } while (score.isEmpty());
        return score.get();
    }

    /**
     * A test that has yet to begin, to go through it step by step. Between its steps the network must not learn.
     *
     * @throws IllegalArgumentException if the examples do not fit the network
     */
    public Testing testing(Examples examples) {
        requireFit(examples);
        return new Testing(this, examples);
    }

    /**
     * Takes these examples through the network as one batch, and their gradient back: what each layer is given, what it
     * makes of it, and what it would learn. Nothing is changed.
     *
     * <p>Normalized layers do as they do in predictions. Before the first step of training, when they know nothing of
     * the examples yet, they do as they will in training.
     *
     * @throws IllegalArgumentException if the examples do not fit the network
     */
    public Trace trace(Examples batch) {
        requireFit(batch);
        boolean canPredict = layers.stream().allMatch(Layer::canPredict);
        Pass pass = canPredict ? Pass.predicting(layers, batch.size()) : Pass.learning(layers, batch.size());
        pass.forward(batch, batch.inOrder(), 0);
        double loss = pass.loss();
        pass.backward();
        return new Trace(loss, pass.layers().stream().map(LayerTrace::of).toList());
    }

    /** Trains without reporting on the way. */
    public List<Epoch> train(Examples examples, Optimizer optimizer) {
        return train(examples, optimizer, epoch -> { });
    }

    /**
     * Changes the weights so that the loss of these examples falls.
     *
     * @param progress is told of each epoch when it is over, and may ask this network for its accuracy on other
     *        examples
     * @return the epochs, in order
     * @throws IllegalArgumentException if the examples do not fit the network, or leave one for the last batch of a
     *         normalized one; its weights are then unchanged
     * @throws ArithmeticException if the loss or the gradient stops being a finite number, and the network is then of
     *         no further use; where the activation function or its slope is none at some z, both are named
     */
    public List<Epoch> train(Examples examples, Optimizer optimizer, Consumer<Epoch> progress) {
        Objects.requireNonNull(progress, "progress is null");
        Training training = training(examples, optimizer);
        List<Epoch> epochs = new ArrayList<>();
        while (!training.isOver()) {
            training.step().ifPresent(epoch -> {
                epochs.add(epoch);
                progress.accept(epoch);
            });
        }
        return List.copyOf(epochs);
    }

    /**
     * Training that has yet to begin, to go through it step by step.
     *
     * @throws IllegalArgumentException if the examples do not fit the network, or leave one for the last batch of a
     *         normalized one
     */
    public Training training(Examples examples, Optimizer optimizer) {
        requireFit(examples);
        Objects.requireNonNull(optimizer, "optimizer is null");
        return new Training(this, examples, optimizer);
    }

    private void requireFit(Examples examples) {
        Objects.requireNonNull(examples, "examples is null");
        if (examples.features() != layers.get(0).inputs()) {
            throw new IllegalArgumentException("the network " + this + " has " + layers.get(0).inputs()
                    + " inputs, got examples of " + examples.features() + " numbers");
        }
        int classes = layers.get(layers.size() - 1).units();
        for (int i = 0; i < examples.size(); i++) {
            if (examples.labels()[i] >= classes) {
                throw new IllegalArgumentException("labels[" + i + "] is " + examples.labels()[i] + ", expected 0 to "
                        + (classes - 1) + ": the network " + this + " has " + classes + " classes");
            }
        }
    }

    /** Named, as the default generator may change from one Java release to the next. */
    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    List<Layer> layers() {
        return layers;
    }

    boolean isNormalized() {
        return layers.stream().anyMatch(NormalizedLayer.class::isInstance);
    }

    /** The sizes of the layers, inputs first: {@code 64-32-10}. */
    @Override
    public String toString() {
        return layers.get(0).inputs() + layers.stream().map(layer -> "-" + layer.units()).collect(Collectors.joining());
    }
}
