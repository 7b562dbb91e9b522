// # A unit that is dead
//
// A ReLU unit whose net input is negative for every input has a slope of 0 for
// every input: no gradient comes through, and it never changes again. Say
// whether a unit is dead for these inputs.
//
// It belongs to lesson 19.
//
// Hint: dead is: the slope is 0 for all; one that is not 0 is enough for false

import org.activations.core.Activation;
import static org.activations.core.Activations.*;

boolean isDead(Activation f, double weight, double bias, double[] inputs) {
    for (double x : inputs) {
        if (f.value(bias) != 0) {
            return false;
        }
    }
    return true;
}

double[] inputs = {-1, 0, 0.5, 1};
System.out.println(isDead(RELU, 1, -2, inputs));
//> true
System.out.println(isDead(RELU, 1, -0.75, inputs));
//> false
System.out.println(isDead(leakyRelu(0.01), 1, -2, inputs));
//> false
