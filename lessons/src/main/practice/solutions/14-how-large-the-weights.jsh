// # How large the weights
//
// He and others (2015) draw the weights before a ReLU unit of n inputs with a
// standard deviation of √(2/n); Glorot and Bengio (2010) take √(2/(n + m))
// between layers of n and m units.
//
// It belongs to lesson 15.

double he(int n) {
    return Math.sqrt(2.0 / n);
}

double glorot(int n, int m) {
    return Math.sqrt(2.0 / (n + m));
}

System.out.println(he(32) + " " + he(8));
//> 0.25 0.5
System.out.println(glorot(16, 16) + " " + glorot(4, 4));
//> 0.25 0.5
