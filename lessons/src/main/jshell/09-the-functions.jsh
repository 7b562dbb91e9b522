// # The functions that will be compared
//
// You learn: which seven functions are compared, and how their curves and
// slopes differ.
//
// From here on the question is which activation function to choose. It is f,
// its net input is z, and $f'(z)$ is its slope; σ is the logistic function
// alone. The notebook has shown three of the seven that are compared:
// logistic, tanh and ReLU. Four came after ReLU, each to mend something in it.
//
// Leaky ReLU has a small slope to the left of 0, so that no unit is ever
// without one (Maas et al. 2013):
//
// $f(z) = \max(0.01 \, z, z)$
//
// ELU is z to the right of 0; left of it it flattens at -1, so that outputs
// come to lie around 0 (Clevert et al. 2016):
//
// $f(z) = e^z - 1, \quad z \leq 0$
//
// GELU weighs z with the share of a normal distribution that lies below it,
// a ReLU without a kink (Hendrycks and Gimpel 2016):
//
// $f(z) = \frac{z}{2} \left(1 + \mathrm{erf}\frac{z}{\sqrt{2}}\right)$
//
// SiLU, or swish, does the same with the logistic function, which is cheaper
// (Elfwing et al. 2018):
//
// $f(z) = z \, \sigma(z)$
//
// Guess: the outputs of the notebook's functions never fall where z grows. Do
// those of all seven?
//
// - they never fall
// - those of leaky ReLU and ELU fall somewhere
// - those of GELU and SiLU fall somewhere

// In [9]
import java.util.*;
import org.activations.charts.*;
import org.activations.core.*;
import org.activations.lessons.*;
import org.activations.lessons.experiment.*;

import static org.activations.core.Activations.*;

double[] around = {-3, -1, 0, 1, 3};
Map<String, double[]> values = new LinkedHashMap<>();
Map<String, double[]> slopes = new LinkedHashMap<>();
for (Activation f : Experiment.FUNCTIONS) {
    values.put(f.label(), f.value(around));
    slopes.put(f.label(), f.derivative(around));
}

List<String> at = List.of("z = -3", "z = -1", "z = 0", "z = 1", "z = 3");
System.out.println(Tables.print(Tables.of("f(z)", at, values), "0.000"));
//>                                f(z)
//>   function   |  z = -3  |  z = -1  |  z = 0  |  z = 1  |  z = 3  |
//> ------------------------------------------------------------------
//>    logistic  |   0.047  |   0.269  |  0.500  |  0.731  |  0.953  |
//>        tanh  |  -0.995  |  -0.762  |  0.000  |  0.762  |  0.995  |
//>        ReLU  |   0.000  |   0.000  |  0.000  |  1.000  |  3.000  |
//>  leaky ReLU  |  -0.030  |  -0.010  |  0.000  |  1.000  |  3.000  |
//>         ELU  |  -0.950  |  -0.632  |  0.000  |  1.000  |  3.000  |
//>        GELU  |  -0.004  |  -0.159  |  0.000  |  0.841  |  2.996  |
//>        SiLU  |  -0.142  |  -0.269  |  0.000  |  0.731  |  2.858  |
System.out.println(Tables.print(Tables.of("f'(z)", at, slopes), "0.000"));
//>                               f'(z)
//>   function   |  z = -3  |  z = -1  |  z = 0  |  z = 1  |  z = 3  |
//> ------------------------------------------------------------------
//>    logistic  |   0.045  |   0.197  |  0.250  |  0.197  |  0.045  |
//>        tanh  |   0.010  |   0.420  |  1.000  |  0.420  |  0.010  |
//>        ReLU  |   0.000  |   0.000  |  0.000  |  1.000  |  1.000  |
//>  leaky ReLU  |   0.010  |   0.010  |  0.010  |  1.000  |  1.000  |
//>         ELU  |   0.050  |   0.368  |  1.000  |  1.000  |  1.000  |
//>        GELU  |  -0.012  |  -0.083  |  0.500  |  1.083  |  1.012  |
//>        SiLU  |  -0.088  |   0.072  |  0.500  |  0.928  |  1.088  |

// All but the logistic function go through 0. To the right of 0 ReLU, leaky
// ReLU and ELU are z itself, and GELU and SiLU come to it as z grows; to the
// left they differ. ReLU and leaky ReLU have a kink at 0, where there is no
// slope: that of the left side stands in the table by convention, as in
// PyTorch. GELU and SiLU fall before they rise: GELU's slope is below 0 at -1,
// both slopes are at -3.
//
// ![Four curves with their formulas. Leaky ReLU is a line with a kink at 0,
// nearly flat on the left; ELU bends smoothly to -1; GELU and SiLU dip a
// little below 0 and come back to it](candidates.png)

List<Activation> four = List.of(LEAKY_RELU, ELU, GELU, SILU);
Images.show("candidates.png", FunctionTable.of(four));
//> charts/target/images/candidates.png

// Next: before the question which, the question why there is a function at
// all.
