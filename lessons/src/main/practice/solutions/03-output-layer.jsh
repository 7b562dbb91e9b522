// # An output layer
//
// A layer has a row of weights for each of its units. Each unit's net input is
// the dot product of its row with the activations of the layer before.
//
// It belongs to lesson 3.

import org.activations.core.Vectors;
import org.activations.core.print.NumPy;

double[] netInputs(double[][] W, double[] a) {
    double[] z = new double[W.length];
    for (int unit = 0; unit < W.length; unit++) {
        z[unit] = Vectors.dot(W[unit], a);
    }
    return z;
}

double[][] W = {{1.1, 1.2, 0.8}, {0.2, 0.4, 1.0}};
double[] a = {1, 0.1, 0.3};
System.out.println(NumPy.str(netInputs(W, a)));
//> [1.46 0.54]
