// # Logistic outputs are not a distribution
//
// You learn: when the last layer takes softmax, and when logistic units.
//
// The three logistic units of In [3] answer three questions, each with its own
// yes or no. Their outputs do not sum to 1, so they are not the probabilities
// of three classes of which one is true. Those of softmax are. Both are
// largest for the same class, because both grow with the net input:

// In [13]
import java.util.*;
import org.activations.core.*;
import org.activations.core.print.*;

import static org.activations.core.Activations.*;

String described(double[] p) {
    return NumPy.str(p) + String.format(Locale.ROOT, " sum %.3f, class %d",
            Arrays.stream(p).sum(), Vectors.argmax(p));
}

System.out.println("logistic " + described(LOGISTIC.value(Z)));
//> logistic [0.85569687 0.68135373 0.83889105] sum 2.376, class 0
System.out.println("softmax  " + described(Softmax.softmax(Z)));
//> softmax  [0.44668973 0.16107406 0.39223621] sum 1.000, class 0

// When each is right:
//
// | What is asked | Output layer | Loss |
// |---|---|---|
// | which one of several | softmax | cross-entropy |
// | which of several | logistic, a unit each | binary cross-entropy |
// | one label, yes or no | one logistic unit | binary cross-entropy |
// | a number (regression) | linear | squared error |
//
// Softmax twice is wrong, and easily done: PyTorch's `CrossEntropyLoss`
// applies softmax itself, and a network that ends in a softmax layer gives it
// probabilities where it expects net inputs. Here a network is sure of class 0,
// with net inputs 5, 0 and 0.
//
// Guess: what is the probability of class 0 after softmax, and after softmax
// twice?
//
// - 0.99 and 0.99
// - 0.99 and 0.57
// - 0.99 and 0.33

double[] sure = Softmax.softmax(new double[] {5, 0, 0});
System.out.println("once  " + described(sure));
//> once  [0.98670329 0.00664835 0.00664835] sum 1.000, class 0
System.out.println("twice " + described(Softmax.softmax(sure)));
//> twice [0.57123893 0.21438053 0.21438053] sum 1.000, class 0

// As probabilities lie between 0 and 1, of three classes none can get more than
// $\frac{e}{e + 2} = 0.576$ from the second softmax. The class is still right,
// but however sure the network is, the loss stays above 0.55.
//
// Next: back to hidden layers, where flat curves do the harm.
