// # A derivative that is wrong
//
// Somebody has differentiated z · σ(z) and forgotten the product rule. The
// central difference, (f(z + h) - f(z - h)) / 2h, tells. Mend the derivative.
//
// It belongs to lesson 23.
//
// Hint: the derivative of a product: σ(z) + z σ'(z)

import static org.activations.core.Activations.*;

double f(double z) {
    return z * LOGISTIC.value(z);
}

double slope(double z) {
    return LOGISTIC.derivative(z);
}

double error(double z) {
    double h = 1e-5;
    return Math.abs(slope(z) - (f(z + h) - f(z - h)) / (2 * h));
}

System.out.println(error(0) < 1e-9);
//> true
System.out.println(error(2) < 1e-9 && error(-3) < 1e-9);
//> true
