// # How large the weights
//
// He and others (2015) draw the weights before a ReLU unit of n inputs with a
// standard deviation of √(2/n); Glorot and Bengio (2010) take √(2/(n + m))
// between layers of n and m units.
//
// It belongs to lesson 15.
//
// Hint: Math.sqrt(2.0 / n): with 2 / n of whole numbers the digits are lost

double he(int n) {
    return 1;
}

double glorot(int n, int m) {
    return 1;
}

System.out.println(he(32) + " " + he(8));
//> 0.25 0.5
System.out.println(glorot(16, 16) + " " + glorot(4, 4));
//> 0.25 0.5
