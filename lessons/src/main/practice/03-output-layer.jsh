// # An output layer
//
// A layer has a row of weights for each of its units. Each unit's net input is
// the dot product of its row with the activations of the layer before.
//
// It belongs to lesson 3.
//
// Hint: Vectors.dot(double[], double[]) is the product of one row; z[unit]
// takes it

import org.activations.core.Vectors;
import org.activations.core.print.NumPy;

double[] netInputs(double[][] W, double[] a) {
    double[] z = new double[W.length];
    // Fill z, a unit at a time.
    return z;
}

double[][] W = {{1.1, 1.2, 0.8}, {0.2, 0.4, 1.0}};
double[] a = {1, 0.1, 0.3};
System.out.println(NumPy.str(netInputs(W, a)));
//> [1.46 0.54]
