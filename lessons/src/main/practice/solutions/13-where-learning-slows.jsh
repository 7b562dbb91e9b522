// # Where learning slows down
//
// A function saturates where its slope is small. Count how many of these net
// inputs have a slope of the logistic function below 0.1, which is a
// convention.
//
// It belongs to lesson 14.

import org.activations.core.Vectors;
import static org.activations.core.Activations.*;

int saturated(double[] zs) {
    int count = 0;
    for (double z : zs) {
        if (LOGISTIC.derivative(z) < 0.1) {
            count++;
        }
    }
    return count;
}

System.out.println(saturated(new double[] {-6, -1, 0, 1, 6}));
//> 2
System.out.println(saturated(Vectors.arange(-5, 5, 0.5)));
//> 11
