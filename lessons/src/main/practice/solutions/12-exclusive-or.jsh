// # Exclusive or
//
// No line parts the inputs that differ from those that agree. Two ReLU units
// do: one counts the ones, the other fires only when both are there. With
// which weight must the second count in the output, so that (1, 1) gives 0?
//
// It belongs to lesson 10.

import static org.activations.core.Activations.*;

double weight = -2;

double xor(double a, double b) {
    double any = RELU.value(a + b);
    double both = RELU.value(a + b - 1);
    return any + weight * both;
}

System.out.println(xor(0, 0) + " " + xor(0, 1));
//> 0.0 1.0
System.out.println(xor(1, 0) + " " + xor(1, 1));
//> 1.0 0.0
