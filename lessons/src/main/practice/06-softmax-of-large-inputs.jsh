// # Softmax of large inputs
//
// The power of 1000 is infinite, and infinity by infinity is no number.
// Softmax does not change when the same number is taken from every input: take
// one that keeps every power at 1 or below.
//
// It belongs to lesson 12.
//
// Hint: the largest input: Math.exp(z[i] - largest)

import java.util.Arrays;
import org.activations.core.print.NumPy;

double[] softmax(double[] z) {
    double largest = Arrays.stream(z).max().getAsDouble();
    double[] p = new double[z.length];
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
        p[i] = Math.exp(z[i]);
        sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
        p[i] /= sum;
    }
    return p;
}

System.out.println(NumPy.str(softmax(new double[] {1000, 1000})));
//> [0.5 0.5]
System.out.println(NumPy.str(softmax(new double[] {-1000, -2000})));
//> [1. 0.]
