// # When the textbook formula breaks
//
// You learn: why a function is better taken from a library than from its
// formula.
//
// Formulas that are equal on paper need not be equal in a double, which ends
// at 1.8e308 and has 16 digits. The softmax of In [4] is right for small net
// inputs. Here it gets 1000, 1001 and 1002:
//
// Guess: what are the three probabilities?
//
// - 0.09, 0.24 and 0.67
// - a third each
// - no numbers at all

// In [12]
import java.util.*;
import org.activations.core.*;
import org.activations.core.print.*;

import static org.activations.core.Activations.*;

double[] large = {1000, 1001, 1002};
System.out.println("textbook " + NumPy.str(softmax(large)));
//> textbook [nan nan nan]

// e to 1,000 is infinity, and infinity over infinity is not a number. Softmax
// stays the same if one number is subtracted from all net inputs.
// With the largest subtracted no power is greater than 1:
//
// $p(z) = \frac{e^{z_i - m}}{\sum_{j=1}^M e^{z_j - m}}, \quad m = \max_j z_j$

System.out.println("library  " + NumPy.str(Softmax.softmax(large)));
//> library  [0.09003057 0.24472847 0.66524096]

// The notebook has tanh as a quotient of powers (lesson 7). Near 0 tanh(z) is
// z, but for its cube, and far from 0 it is 1:
//
// $\tanh(z) = \frac{e^z - e^{-z}}{e^z + e^{-z}}$
//
// Guess: at 1e-17, 1e-10, 1 and 710, where does the quotient have all digits
// right?
//
// - at all four
// - at all but 710
// - at 1 alone

double textbookTanh(double z) {
    return (StrictMath.exp(z) - StrictMath.exp(-z)) /
            (StrictMath.exp(z) + StrictMath.exp(-z));
}

double[] four = {1e-17, 1e-10, 1, 710};
System.out.println("textbook " + NumPy.str(
        Arrays.stream(four).map(z -> textbookTanh(z)).toArray()));
//> textbook [0.00000000e+00 1.00000008e-10 7.61594156e-01            nan]

// It fails at both ends. From 710 on it is NaN, where its value has long been
// 1. In a network one such NaN is enough: the loss is NaN, then the gradient,
// then every weight. And near 0 it subtracts two numbers that are almost the
// same, which leaves ever fewer right digits, and in the end none.
//
// The form that holds at both ends takes e to a negative power only, and that
// less 1 without losing digits: `StrictMath.expm1` computes it.
//
// $\tanh(z) = \frac{-m}{2 + m}, \quad m = e^{-2z} - 1, \quad z \geq 0$

double soundTanh(double z) {
    double m = StrictMath.expm1(-2 * Math.abs(z));
    return Math.copySign(-m / (2 + m), z);
}

System.out.println("sound    " + NumPy.str(
        Arrays.stream(four).map(z -> soundTanh(z)).toArray()));
//> sound    [1.00000000e-17 1.00000000e-10 7.61594156e-01 1.00000000e+00]
System.out.println("library  " + NumPy.str(TANH.value(four)));
//> library  [1.00000000e-17 1.00000000e-10 7.61594156e-01 1.00000000e+00]

// ELU to the left of 0 is $e^z - 1$. Near 0 that is z, but for half its square.
//
// Guess: what does the formula give at -1e-20?
//
// - -1e-20
// - about -1e-16
// - 0

double[] small = {-1e-5, -1e-10, -1e-15, -1e-20};
System.out.println("textbook " + NumPy.str(
        Arrays.stream(small).map(z -> StrictMath.exp(z) - 1).toArray()));
//> textbook [-9.99995000e-06 -1.00000008e-10 -9.99200722e-16  0.00000000e+00]
System.out.println("library  " + NumPy.str(ELU.value(small)));
//> library  [-9.99995e-06 -1.00000e-10 -1.00000e-15 -1.00000e-20]

// It is the same trouble, and the library has the same cure.
//
// Next: what the numbers of the last layer mean.
