// ## The same from the library
//
// You learn: that the library's softmax agrees with the one written by hand.
//
// The library's softmax gives the same probabilities for the net inputs of In
// [3], here as PyTorch prints them. It subtracts the largest element first, so
// that no power overflows.

// In [6]
import org.activations.core.Softmax;
import org.activations.core.print.Torch;

System.out.println(Torch.repr(Softmax.softmax(Z)));
//> tensor([0.4467, 0.1611, 0.3922], dtype=torch.float64)

// Next: back to hidden layers, and to the trouble with functions that flatten.
