// # When the textbook formula breaks
//
// Formulas that are equal on paper need not be equal in a double, which ends at 1.8e308 and has 16 digits. The softmax
// of
// In [4] raises e to 1,000, gets infinity, and infinity over infinity is not a number:

// In [12]
import java.util.Arrays;
import org.activations.core.Softmax;
import org.activations.core.print.NumPy;

import static org.activations.core.Activations.ELU;
import static org.activations.core.Activations.TANH;

double[] large = {1000, 1001, 1002};
System.out.println("textbook " + NumPy.str(softmax(large)));
//> textbook [nan nan nan]

// Softmax stays the same if one number is subtracted from all net inputs. With the largest subtracted no power is
// greater than 1:
//
// $p(z) = \frac{e^{z_i - m}}{\sum_{j=1}^M e^{z_j - m}}, \quad m = \max_j z_j$

System.out.println("library  " + NumPy.str(Softmax.softmax(large)));
//> library  [0.09003057 0.24472847 0.66524096]

// tanh as a quotient of powers fails at 710, where its value has long been 1. In a network one such NaN is enough: the
// loss is NaN, then the gradient, then every weight. The form that holds has only the power of a negative number:
//
// $\tanh(z) = 1 - \frac{2 e^{-2z}}{1 + e^{-2z}}, \quad z \geq 0$

double textbookTanh(double z) {
    return (StrictMath.exp(z) - StrictMath.exp(-z)) / (StrictMath.exp(z) + StrictMath.exp(-z));
}

System.out.println("textbook " + NumPy.str(new double[] {textbookTanh(709), textbookTanh(710)}));
//> textbook [ 1. nan]
System.out.println("library  " + NumPy.str(TANH.value(new double[] {709, 710})));
//> library  [1. 1.]

// ELU to the left of 0 is $e^z - 1$. Near 0 the power is so close to 1 that the subtraction leaves few digits, then
// wrong ones, then none. `StrictMath.expm1` computes the difference without subtracting:

double[] small = {-1e-5, -1e-10, -1e-15, -1e-20};
double[] textbookElu = Arrays.stream(small).map(z -> StrictMath.exp(z) - 1).toArray();
System.out.println("textbook " + NumPy.str(textbookElu));
//> textbook [-9.99995000e-06 -1.00000008e-10 -9.99200722e-16  0.00000000e+00]
System.out.println("library  " + NumPy.str(ELU.value(small)));
//> library  [-9.99995e-06 -1.00000e-10 -1.00000e-15 -1.00000e-20]
