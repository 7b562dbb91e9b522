// # Softmax
//
// Logistic outputs do not sum to 1. Softmax divides each power by the sum of
// all:
//
// $p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}$
//
// It belongs to lesson 4.
//
// Hint: the sum is there already: divide each p[i] by it in a second loop

import org.activations.core.print.NumPy;

double[] softmax(double[] z) {
    double[] p = new double[z.length];
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
        p[i] = Math.exp(z[i]);
        sum += p[i];
    }
    // Now make the numbers sum to 1.
    return p;
}

double[] even = softmax(new double[] {1, 1, 1, 1});
System.out.println(NumPy.str(even));
//> [0.25 0.25 0.25 0.25]
double[] last = softmax(new double[] {0, 0, 100});
System.out.println(last[0] + last[1] < 1e-40);
//> true
System.out.println(last[2]);
//> 1.0
