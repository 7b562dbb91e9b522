// # Two linear layers are one
//
// Without a function between them, two layers compute what one layer could:
// the product of their matrices. This is why spirals stay tangled for a linear
// network, however deep. Give the one layer.
//
// It belongs to lesson 10.
//
// Hint: the entry of row i and column j sums second[i][k] * first[k][j] over k

import org.activations.core.Vectors;
import org.activations.core.print.NumPy;

double[][] product(double[][] second, double[][] first) {
    double[][] one = new double[second.length][first[0].length];
    for (int i = 0; i < one.length; i++) {
        for (int j = 0; j < one[i].length; j++) {
            for (int k = 0; k < first.length; k++) {
                // Add to one[i][j] here.
            }
        }
    }
    return one;
}

double[][] first = {{1, 2}, {3, 4}, {5, 6}};
double[][] second = {{1, 0, 1}, {0, 2, 0}};
double[] x = {1, -1};
double[] deep = Vectors.dot(second, Vectors.dot(first, x));
System.out.println(NumPy.str(deep));
//> [-2. -2.]
System.out.println(NumPy.str(Vectors.dot(product(second, first), x)));
//> [-2. -2.]
