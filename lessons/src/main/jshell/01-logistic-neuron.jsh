// # Choosing activation functions for a multilayer neural network
//
// You learn: how one neuron turns its inputs into a probability.
//
// The logistic function, often just called the sigmoid, turns the net input of
// a neuron into a probability.
//
// ![A neuron, from left to right: the inputs 1, x1 and x2; an arrow from each,
// with its weight w0, w1 or w2, to a circle with a sum sign; from there the net
// input z to a square with the S-shaped curve of the function f; from there the
// output f(z). Below: z = w0 + w1 x1 + w2 x2](neuron.svg)
//
// Its trouble as the activation of a hidden layer: for strongly negative input
// its output is close to zero, and its slope more so. A network of such units
// learns very slowly.
//
// $z = w^T x = \sum_{i} w_i x_i$
//
// $\sigma(z) = \frac{1}{1 + e^{-z}}$

// In [1]
import java.util.Locale;
import org.activations.core.Vectors;

double[] X = {1, 1.4, 2.5};
double[] w = {0.4, 0.3, 0.5};

double netInput(double[] X, double[] w) {
    return Vectors.dot(X, w);
}

double logistic(double z) {
    return 1.0 / (1.0 + StrictMath.exp(-z));
}

double logisticActivation(double[] X, double[] w) {
    double z = netInput(X, w);
    return logistic(z);
}

System.out.println(String.format(Locale.ROOT, "P(y=1|x) = %.3f",
        logisticActivation(X, w)));
//> P(y=1|x) = 0.888

// Next: several such neurons side by side, one for each class.
