// # tanh from the logistic function
//
// The hyperbolic tangent is the logistic function stretched and centred:
//
// $tanh(z) = 2 \sigma(2z) - 1$
//
// Build it from the catalogue's LOGISTIC.
//
// It belongs to lesson 7.
//
// Hint: LOGISTIC.value(2 * z), then stretch it by 2 and move it down by 1

import static org.activations.core.Activations.*;

double tanh(double z) {
    return LOGISTIC.value(z);
}

System.out.println(tanh(0));
//> 0.0
System.out.println(tanh(30));
//> 1.0
System.out.println(Math.abs(tanh(0.5) - TANH.value(0.5)) < 1e-15);
//> true
System.out.println(Math.abs(tanh(-2) - TANH.value(-2)) < 1e-15);
//> true
