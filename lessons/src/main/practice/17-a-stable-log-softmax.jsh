// # A stable log-softmax
//
// Cross-entropy wants the logarithm of a probability. Where the probability is
// so small that it is 0, its logarithm is minus infinity, though the answer is
// a common number: the input, less the largest, less the logarithm of the sum
// of the powers that are left.
//
// It belongs to lesson 12.
//
// Hint: z[i] - largest - Math.log(sum)

import java.util.Arrays;
import org.activations.core.print.NumPy;

double[] logSoftmax(double[] z) {
    double largest = Arrays.stream(z).max().getAsDouble();
    double sum = 0;
    for (double each : z) {
        sum += Math.exp(each - largest);
    }
    double[] log = new double[z.length];
    for (int i = 0; i < z.length; i++) {
        log[i] = Math.log(Math.exp(z[i] - largest) / sum);
    }
    return log;
}

System.out.println(NumPy.str(logSoftmax(new double[] {0, -1000, -2000})));
//> [    0. -1000. -2000.]
