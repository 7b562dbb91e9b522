// # The net input
//
// The net input of a neuron is the sum of its inputs, each times its weight:
//
// $z = \sum_{i} w_i x_i$
//
// Write the sum as a loop.
//
// It belongs to lesson 1.

double netInput(double[] x, double[] w) {
    double z = 0;
    for (int i = 0; i < x.length; i++) {
        z += x[i] * w[i];
    }
    return z;
}

double[] x = {1, 1.4, 2.5};
double[] w = {0.4, 0.3, 0.5};
System.out.println(netInput(x, w));
//> 2.0700000000000003
System.out.println(netInput(new double[0], new double[0]));
//> 0.0
