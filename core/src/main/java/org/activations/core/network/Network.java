package org.activations.core.network;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.core.Softmax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/**
 * A multilayer network that classifies: hidden layers with one activation function, and an output layer whose net
 * inputs softmax turns into probabilities.
 *
 * <pre>{@code
 * Network network = Network.of(Activations.RELU, 1, 64, 32, 10);
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
     * An untrained network with the initialization that the literature gives its function, as {@link Initialization#of}
     * says; a function of your own gets Glorot's.
     *
     * @see #of(Activation, Initialization, long, int...)
     */
    public static Network of(Activation hidden, long seed, int... sizes) {
        Objects.requireNonNull(hidden, "the activation function is null");
        return of(hidden, Initialization.of(hidden), seed, sizes);
    }

    /**
     * An untrained network: random weights, biases 0.
     *
     * @param hidden the activation function of the hidden layers
     * @param seed of the weights; the same seed gives the same weights
     * @param sizes how many inputs, how many units in each hidden layer, how many classes: {@code 64, 32, 10}
     * @throws IllegalArgumentException if there are fewer than two sizes, or one is less than 1
     */
    public static Network of(Activation hidden, Initialization initialization, long seed, int... sizes) {
        Objects.requireNonNull(hidden, "the activation function is null");
        Objects.requireNonNull(initialization, "the initialization is null");
        Objects.requireNonNull(sizes, "sizes is null, expected an int[]");
        if (sizes.length < 2 || Arrays.stream(sizes).anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("a network needs two or more sizes, each at least 1, from the inputs to "
                    + "the classes, got " + Arrays.toString(sizes));
        }
        RandomGenerator random = random(seed);
        List<Layer> layers = new ArrayList<>();
        for (int i = 1; i < sizes.length; i++) {
            Activation activation = i == sizes.length - 1 ? Activations.LINEAR : hidden;
            double[][] weights = initialization.weights(sizes[i - 1], sizes[i], random);
            layers.add(new Layer(weights, new double[sizes[i]], activation));
        }
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
        Examples example = new Examples(new double[][] {x}, new int[1]);
        requireFit(example);
        Pass pass = new Pass(layers, 1);
        pass.forward(example, new int[1], 0);
        return Softmax.softmax(pass.netInputs()[0]);
    }

    /**
     * The mean cross-entropy −ln p(label). A network that knows nothing has ln(classes).
     *
     * @throws IllegalArgumentException if the examples do not fit the network
     */
    public double loss(Examples examples) {
        return mean(examples, Pass::loss);
    }

    /**
     * The share of examples whose class has the largest probability, from 0 to 1.
     *
     * @throws IllegalArgumentException if the examples do not fit the network
     */
    public double accuracy(Examples examples) {
        return mean(examples, Pass::correct);
    }

    private double mean(Examples examples, ToDoubleFunction<Pass> measure) {
        requireFit(examples);
        int[] order = examples.inOrder();
        Pass pass = new Pass(layers, 1);
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            pass.forward(examples, order, i);
            sum += measure.applyAsDouble(pass);
        }
        return sum / order.length;
    }

    /**
     * The norm ‖∂L/∂W‖ of each layer's weight gradient, from the first layer to the last, with these examples as one
     * batch. Where it is small a layer does not learn. It is 0 or infinite only where the gradient is, or beyond the
     * range of double.
     *
     * @throws IllegalArgumentException if the examples do not fit the network
     */
    public double[] gradientNorms(Examples batch) {
        requireFit(batch);
        Pass pass = new Pass(layers, batch.size());
        pass.forward(batch, batch.inOrder(), 0);
        pass.loss();
        pass.backward();
        return pass.layers().stream().mapToDouble(layer -> Matrices.norm(layer.weightGradient())).toArray();
    }

    /**
     * The share of hidden units whose output is 0 for every example, from 0 to 1; without hidden units 0.
     *
     * @throws IllegalArgumentException if the examples do not fit the network
     */
    public double silentUnits(Examples examples) {
        requireFit(examples);
        List<Layer> hidden = layers.subList(0, layers.size() - 1);
        int units = hidden.stream().mapToInt(Layer::units).sum();
        BitSet active = new BitSet(units);
        int[] order = examples.inOrder();
        Pass pass = new Pass(layers, 1);
        for (int i = 0; i < order.length; i++) {
            pass.forward(examples, order, i);
            int unit = 0;
            for (LayerPass layer : pass.layers().subList(0, hidden.size())) {
                for (double output : layer.outputs()[0]) {
                    if (output != 0) {
                        active.set(unit);
                    }
                    unit++;
                }
            }
        }
        return units == 0 ? 0 : (double) (units - active.cardinality()) / units;
    }

    /**
     * The root mean square of ∂L/∂w over the weights w of each layer, from the first layer to the last, with these
     * examples as one batch: {@link #gradientNorms} in a measure by which layers of different size compare.
     *
     * @throws IllegalArgumentException if the examples do not fit the network
     */
    public double[] gradientPerWeight(Examples batch) {
        double[] norms = gradientNorms(batch);
        for (int i = 0; i < norms.length; i++) {
            norms[i] /= Math.sqrt((double) layers.get(i).inputs() * layers.get(i).units());
        }
        return norms;
    }

    /**
     * How far the outputs of each hidden layer spread around their mean, from the first layer to the last: the standard
     * deviation of a unit's output over the examples, as the root mean square over the units of the layer. Where it is
     * small, all examples look the same to the layers that follow.
     *
     * @throws IllegalArgumentException if the examples do not fit the network
     */
    public double[] outputSpreads(Examples examples) {
        requireFit(examples);
        Pass pass = new Pass(layers, examples.size());
        pass.forward(examples, examples.inOrder(), 0);
        return pass.layers().stream().limit(layers.size() - 1)
                .mapToDouble(layer -> Matrices.columnSpread(layer.outputs())).toArray();
    }

    /**
     * For each hidden unit, from the first layer to the last, whether its net input is positive for no example: of its
     * function it then uses the left half alone, and a unit of {@code relu} is silent.
     *
     * @throws IllegalArgumentException if the examples do not fit the network
     */
    public boolean[] unitsLeftOfZero(Examples examples) {
        requireFit(examples);
        Pass pass = new Pass(layers, examples.size());
        pass.forward(examples, examples.inOrder(), 0);
        List<LayerPass> hidden = pass.layers().subList(0, layers.size() - 1);
        boolean[] left = new boolean[hidden.stream().mapToInt(layer -> layer.netInputs()[0].length).sum()];
        int at = 0;
        for (LayerPass layer : hidden) {
            for (int i = 0; i < layer.netInputs()[0].length; i++) {
                int unit = i;
                left[at++] = Arrays.stream(layer.netInputs()).noneMatch(z -> z[unit] > 0);
            }
        }
        return left;
    }

    /** Trains without reporting on the way. */
    public List<Epoch> train(Examples examples, Sgd sgd) {
        return train(examples, sgd, epoch -> { });
    }

    /**
     * Changes the weights so that the loss of these examples falls.
     *
     * @param progress is told of each epoch when it is over, and may ask this network for its accuracy on other
     *        examples
     * @return the epochs, in order
     * @throws IllegalArgumentException if the examples do not fit the network; its weights are then unchanged
     * @throws ArithmeticException if the loss or the gradient stops being a finite number, and the network is then of
     *         no further use; where the activation function or its slope is none at some z, both are named
     */
    public List<Epoch> train(Examples examples, Sgd sgd, Consumer<Epoch> progress) {
        requireFit(examples);
        Objects.requireNonNull(sgd, "sgd is null");
        Objects.requireNonNull(progress, "progress is null");
        return sgd.train(this, examples, progress);
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

    /** The sizes of the layers, inputs first: {@code 64-32-10}. */
    @Override
    public String toString() {
        return layers.get(0).inputs() + layers.stream().map(layer -> "-" + layer.units()).collect(Collectors.joining());
    }
}
