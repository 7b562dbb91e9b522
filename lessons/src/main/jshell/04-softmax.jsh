// # Softmax
//
// You learn: how softmax turns net inputs into probabilities that sum to 1.
//
// The outputs of the logistic units in In [3] do not sum to 1. Softmax turns
// net inputs into probabilities:
//
// $p(z) = \sigma(z) = \frac{e^{z_i}}{\sum_{j=1}^M e^{z_j}}$

// In [4]
double[] softmax(double[] z) {
    double sum = 0;
    for (double each : z) {
        sum += StrictMath.exp(each);
    }
    double[] p = new double[z.length];
    for (int i = 0; i < z.length; i++) {
        p[i] = StrictMath.exp(z[i]) / sum;
    }
    return p;
}

double[] yProbas = softmax(Z);
System.out.println("Probabilities:\n " + NumPy.str(yProbas));
//> Probabilities:
//>  [0.44668973 0.16107406 0.39223621]

// Next: the same from the library, to see that it agrees.
