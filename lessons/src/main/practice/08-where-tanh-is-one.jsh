// # Where tanh is 1
//
// tanh never reaches 1, but the double nearest to it does. Find the first
// whole z at which TANH.value(z) is exactly 1.0.
//
// It belongs to lesson 7.
//
// Hint: go up while the value is below 1: while (TANH.value(z) < 1) { z++; }

import static org.activations.core.Activations.*;

int firstSaturated() {
    int z = 0;
    // Go up from here.
    return z;
}

System.out.println(firstSaturated());
//> 20
