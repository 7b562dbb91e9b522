// # Hyperbolic tangent
//
// You learn: what tanh is, and what becomes of it far from 0.
//
// The hyperbolic tangent is the logistic function stretched to the range from
// -1 to 1, with outputs centred on zero:
//
// $\sigma_{logistic}(z) = \frac{1}{1 + e^{-z}}$
//
// $\sigma_{tanh}(z) = 2 \times \sigma_{logistic}(2z) - 1$
//
// $\sigma_{tanh}(z) = \frac{e^z - e^{-z}}{e^z + e^{-z}}$
//
// # Rectified linear unit activation (ReLU)
//
// As in the notebook, this heading stands above a cell on tanh: what tanh lacks
// is why there is ReLU, which the next cell computes. Both functions above
// saturate: far from zero they hardly change.
//
// Guess: in double precision, how far apart are tanh(20) and tanh(25)?
//
// - about a thousandth
// - about 1e-16
// - not at all

// In [7]
import org.activations.core.print.NumPy;

import static org.activations.core.Activations.TANH;

System.out.println("(" + NumPy.repr(TANH.value(20)) + ", "
        + NumPy.repr(TANH.value(25)) + ")");
//> (np.float64(1.0), np.float64(1.0))

// Far from zero, tanh no longer tells one net input from another:
//
// $z_1 = 20 \rightarrow z_2 = 25 \quad \sigma(z_1) = \sigma(z_2)$
//
// The gradient diminishes as z becomes large; as a result, learning the weights
// during the training phase becomes very slow.
//
// Next: a function that does not flatten to the right.
