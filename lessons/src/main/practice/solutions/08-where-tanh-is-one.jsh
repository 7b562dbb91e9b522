// # Where tanh is 1
//
// tanh never reaches 1, but the double nearest to it does. Find the first
// whole z at which TANH.value(z) is exactly 1.0.
//
// It belongs to lesson 7.

import static org.activations.core.Activations.*;

int firstSaturated() {
    int z = 0;
    while (TANH.value(z) < 1) {
        z++;
    }
    return z;
}

System.out.println(firstSaturated());
//> 20
