// # A slope that is never zero
//
// Leaky ReLU lets a little through where ReLU lets nothing: slope times z for
// negative z. So its slope is nowhere zero.
//
// It belongs to lesson 9.
//
// Hint: z > 0 ? z : slope * z, and the derivative beside it: z > 0 ? 1 : slope

import org.activations.core.Activation;

double slope = 0.1;
Activation leaky = Activation.of("leaky",
    z -> z > 0 ? z : 0,
    z -> z > 0 ? 1 : 0);

System.out.println(leaky.value(-2) + " " + leaky.value(3));
//> -0.2 3.0
System.out.println(leaky.derivative(-2) + " " + leaky.derivative(3));
//> 0.1 1.0
