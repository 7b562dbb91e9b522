// # A function of your own
//
// Softsign, z / (1 + |z|), comes nearer to 1 far more slowly than tanh. Give
// its derivative; the check compares it with central differences.
//
// It belongs to lesson 23.

import org.activations.core.Activation;

Activation softsign = Activation.of("softsign",
    z -> z / (1 + Math.abs(z)),
    z -> 1 / ((1 + Math.abs(z)) * (1 + Math.abs(z))));

boolean agrees(Activation f, double z) {
    double h = 1e-5;
    double difference = (f.value(z + h) - f.value(z - h)) / (2 * h);
    return Math.abs(f.derivative(z) - difference) < 1e-8;
}

System.out.println(softsign.value(1) + " " + softsign.value(-3));
//> 0.5 -0.75
System.out.println(agrees(softsign, 2) && agrees(softsign, -0.5));
//> true
