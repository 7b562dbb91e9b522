// # The logistic function
//
// The logistic function turns a net input into a number between 0 and 1:
//
// $\sigma(z) = \frac{1}{1 + e^{-z}}$
//
// It belongs to lesson 1.
//
// Hint: Math.exp(-z) is the power; 1.0 divided, not 1 / 2 of whole numbers

double logistic(double z) {
    return z;
}

System.out.println(logistic(0));
//> 0.5
System.out.println(logistic(40));
//> 1.0
System.out.println(logistic(2) + logistic(-2));
//> 0.9999999999999999
