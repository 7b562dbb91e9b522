// # The tail of GELU
//
// GELU is z times the probability that a normal number is below z. Written
// with 1 + erf, nothing is left of it at -10: 1 + (-1) is 0. The complement
// erfc(x) is 1 - erf(x) without that cancellation.
//
// It belongs to lesson 12.
//
// Hint: erf(x) is -erf(-x), so 1 + erf(x) is erfc(-x)

import org.apache.commons.numbers.gamma.*;
import static org.activations.core.Activations.*;

double gelu(double z) {
    double x = z / Math.sqrt(2);
    return 0.5 * z * (1 + Erf.value(x));
}

System.out.println(gelu(-10) < 0);
//> true
System.out.println(Math.abs(gelu(-10) / GELU.value(-10) - 1) < 1e-13);
//> true
System.out.println(Math.abs(gelu(1) - GELU.value(1)) < 1e-15);
//> true
