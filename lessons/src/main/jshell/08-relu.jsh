// ## ReLU does not saturate on the right
//
// You learn: how ReLU keeps its slope where tanh loses it.
//
// The ReLU activation addresses this issue. For positive input its slope is 1,
// however large z becomes:
//
// $\sigma(z) = \max(0, z)$
//
// Guess: z goes from -5 to 5 in steps of 0.005. Which are the first and the
// last number that are printed?
//
// - -5 and 5
// - 0 and 5
// - 0 and 4.995

// In [8]
import org.activations.core.Vectors;
import org.activations.core.print.Torch;

import static org.activations.core.Activations.RELU;

double[] z = Vectors.arange(-5, 5, 0.005);
System.out.println(Torch.repr(RELU.value(z)));
//> tensor([0.0000, 0.0000, 0.0000,  ..., 4.9850, 4.9900, 4.9950],
//>        dtype=torch.float64)

// The functions of this notebook, and a few that came before them, side by
// side:
//
// ![A table with a row for each of seven functions: name, equation, where it is
// used, and a small graph. Linear is a straight line, unit step and sign jump
// at 0, piecewise linear is a ramp between two levels, logistic and tanh are
// smooth S-shapes, ReLU is flat on the left and a rising line on the
// right](activation-functions.png)

import org.activations.lessons.Images;

Images.show("activation-functions.png");
//> charts/target/images/activation-functions.png

// Next: four functions that came after ReLU, each to mend something in it.
