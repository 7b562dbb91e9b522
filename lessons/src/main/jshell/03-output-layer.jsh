// # An output layer of logistic units
//
// You learn: how a layer of units tells which of three classes it sees.
//
// Three logistic units, each as in In [1], make an output layer for three
// classes. Each row of $W$ holds the weights of one unit, $A$ the activations
// of the hidden layer, the first of them the bias unit. The predicted class is
// the unit with the largest net input.
//
// $Z = W A$
//
// ![A layer, from left to right: the layer before with 1 and a1 to a3; arrows
// from each of the four to each of three units, those to the first unit in blue
// as row 1 of W; behind each unit its net input z1, z2 or z3, and behind f its
// output. Below: Z = W A](layer.svg)
//
// Guess: three probabilities for three classes; do they sum to 1?

// In [3]
import org.activations.core.print.NumPy;

double[][] W = {{1.1, 1.2, 0.8, 0.4},
                {0.2, 0.4, 1.0, 0.2},
                {0.6, 1.5, 1.2, 0.7}};

double[][] A = {{1, 0.1, 0.4, 0.6}};
double[] Z = Vectors.dot(W, A[0]);
double[] yProbas = {logistic(Z[0]), logistic(Z[1]), logistic(Z[2])};
System.out.println("Net Input: \n " + NumPy.str(Z));
//> Net Input: 
//>  [1.78 0.76 1.65]
System.out.println("Output Units:\n " + NumPy.str(yProbas));
//> Output Units:
//>  [0.85569687 0.68135373 0.83889105]
System.out.println("Predicted class label: " + Vectors.argmax(Z));
//> Predicted class label: 0

// Next: softmax, which makes them sum to 1.
