package org.activations.core.network;

import org.activations.core.Activation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How large the weights of a layer are before training. They are drawn evenly from [−b, b), with b = √(3 variance),
 * which gives them the variance that each constant names.
 *
 * <p>Too small, and signals fade from layer to layer, forward and backward; too large, and they grow or saturate. What
 * is right depends on the activation function: {@link #of} knows which is whose.
 */
public enum Initialization {

    /**
     * Variance 2 / (inputs + units), which keeps signal and gradient in balance around z = 0 where the slope is 1. For
     * tanh and its like. Glorot and Bengio, <i>Understanding the difficulty of training deep feedforward neural
     * networks</i> (2010); {@code torch.nn.init.xavier_uniform_}.
     */
    GLOROT("Glorot") {
        @Override
        double variance(int inputs, int units) {
            return 2.0 / (inputs + units);
        }
    },

    /**
     * Variance 2 / inputs: twice as much per input, as a rectifier silences half of them. For {@code relu} and its kin.
     * He et al., <i>Delving Deep into Rectifiers</i> (2015); {@code torch.nn.init.kaiming_uniform_}.
     */
    HE("He") {
        @Override
        double variance(int inputs, int units) {
            return 2.0 / inputs;
        }
    },

    /**
     * Variance 1 / inputs, which keeps the variance of the signal where outputs have variance 1. For {@code selu},
     * which is made for it. LeCun et al., <i>Efficient BackProp</i> (1998); Klambauer et al., <i>Self-Normalizing
     * Neural Networks</i> (2017); {@code torch.nn.init.kaiming_uniform_} with {@code nonlinearity="linear"}.
     */
    LECUN("LeCun") {
        @Override
        double variance(int inputs, int units) {
            return 1.0 / inputs;
        }
    },

    /**
     * Glorot's weights times 4, so variance 32 / (inputs + units): the slope of the logistic function at 0 is 1/4, and
     * slope times weight is what a signal meets. For {@code logistic}. The gain of 4 is in Glorot and Bengio (2010),
     * and Glorot's tutorial on it, <i>Deep Learning Tutorials: Multilayer Perceptron</i> (2010).
     */
    LOGISTIC("Glorot x 4") {
        @Override
        double variance(int inputs, int units) {
            return 32.0 / (inputs + units);
        }
    };

    private static final Map<String, Initialization> BY_FUNCTION = new HashMap<>();

    static {
        List.of("logistic", "hard sigmoid").forEach(name -> BY_FUNCTION.put(name, LOGISTIC));
        // ELU by Clevert et al. (2016), GELU by Hendrycks and Gimpel (2016), SiLU and Mish by their kinship with them.
        List.of("relu", "leaky relu", "relu6", "elu", "celu", "gelu", "gelu tanh", "silu", "hardswish", "mish",
                "softplus")
                .forEach(name -> BY_FUNCTION.put(name, HE));
        BY_FUNCTION.put("selu", LECUN);
    }

    private final String title;

    Initialization(String title) {
        this.title = title;
    }

    abstract double variance(int inputs, int units);

    /**
     * The one that the literature gives a function: {@link #LOGISTIC} for {@code logistic} and {@code hard sigmoid},
     * {@link #LECUN} for {@code selu}, {@link #HE} for {@code relu} and its kin, {@link #GLOROT} for all others. The
     * name decides, so {@code leakyRelu(0.2)} is a {@code leaky relu}; a function of your own has a name of its own and
     * gets Glorot's, which is right where its slope around 0 is near 1.
     */
    public static Initialization of(Activation function) {
        return BY_FUNCTION.getOrDefault(function.name(), GLOROT);
    }

    /** For tables, for example {@code "Glorot"}. */
    @Override
    public String toString() {
        return title;
    }

    /** Weights for a layer, shape (inputs, units). */
    double[][] weights(int inputs, int units, RandomGenerator random) {
        double bound = Math.sqrt(3 * variance(inputs, units));
        double[][] weights = new double[inputs][units];
        for (double[] row : weights) {
            for (int unit = 0; unit < units; unit++) {
                row[unit] = (2 * random.nextDouble() - 1) * bound;
            }
        }
        return weights;
    }
}
