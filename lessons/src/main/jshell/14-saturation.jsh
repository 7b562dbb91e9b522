// # Saturation
//
// You learn: where curves are flat, and what that does to the gradient.
//
// A weight learns in proportion to the slope of its unit. The slope of the
// logistic function is never more than 1/4, that of tanh never more than 1,
// and both fall like a power of e to either side. The slope of ReLU is 1 or 0:
//
// $\sigma'(z) = \sigma(z)(1 - \sigma(z)), \quad \tanh'(z) = 1 - \tanh^2(z)$
//
// Guess: at z = 5, which of the two has the larger slope, tanh or the logistic
// function?
//
// - tanh, by four times, as at 0
// - the logistic function, by more than thirty times
// - they are about the same

// In [14]
import java.util.*;
import java.util.function.*;
import org.activations.core.*;
import org.activations.lessons.*;
import tech.tablesaw.api.*;

import static org.activations.core.Activations.*;

IntColumn netInputs =
        IntColumn.create("z", -20, -10, -5, -2, -1, 0, 1, 2, 5, 10, 20);
double[] z = netInputs.asDoubleArray();
Table slopes = Table.create("Slopes", netInputs);
for (Activation f : List.of(LOGISTIC, TANH, RELU)) {
    slopes.addColumns(DoubleColumn.create(f.label(), f.derivative(z)));
}

System.out.println(Tables.print(slopes, "0.000000000"));
//>                         Slopes
//>   z   |   logistic    |     tanh      |     ReLU      |
//> -------------------------------------------------------
//>  -20  |  0.000000002  |  0.000000000  |  0.000000000  |
//>  -10  |  0.000045396  |  0.000000008  |  0.000000000  |
//>   -5  |  0.006648057  |  0.000181583  |  0.000000000  |
//>   -2  |  0.104993585  |  0.070650825  |  0.000000000  |
//>   -1  |  0.196611933  |  0.419974342  |  0.000000000  |
//>    0  |  0.250000000  |  1.000000000  |  0.000000000  |
//>    1  |  0.196611933  |  0.419974342  |  1.000000000  |
//>    2  |  0.104993585  |  0.070650825  |  1.000000000  |
//>    5  |  0.006648057  |  0.000181583  |  1.000000000  |
//>   10  |  0.000045396  |  0.000000008  |  1.000000000  |
//>   20  |  0.000000002  |  0.000000000  |  1.000000000  |

// At 0 tanh is four times as steep, but at 5 the logistic function has a slope
// that is more than thirty times as large: tanh flattens twice as fast. A
// double has 16 digits, so there is a z from which tanh is exactly 1: net
// inputs beyond it cannot be told apart. The logistic function comes to 1 as
// well. A loss that takes the logarithm of $1 - \sigma(z)$, as binary
// cross-entropy does, is infinite from there on; the same from `LOG_SIGMOID` is
// not.
//
// Guess: from which z on is tanh exactly 1?
//
// - from about 19 on
// - from about 100 on
// - from about 700 on

double smallest(DoublePredicate holds) {
    return Arrays.stream(Vectors.arange(0, 50, 0.01)).
            filter(holds).findFirst().getAsDouble();
}

double exactlyOne = smallest(z -> TANH.value(z) == 1);
System.out.println(String.format(Locale.ROOT,
        "tanh(z) is 1 from z = %.2f on", exactlyOne));
//> tanh(z) is 1 from z = 19.07 on
double lost = smallest(z -> LOGISTIC.value(z) == 1);
System.out.println(String.format(Locale.ROOT,
        "logistic(z) is 1 from z = %.2f on: ln(1 - 1) is %s, not %.2f",
        lost, Math.log(1 - LOGISTIC.value(lost)), LOG_SIGMOID.value(-lost)));
//> logistic(z) is 1 from z = 36.40 on: ln(1 - 1) is -Infinity, not -36.40

// A unit is called saturated where its slope is small. How small is a
// convention; the picture shades where it is under 0.1. Between the shades the
// logistic function learns well:
//
// ![The logistic function, an S-shape from 0 to 1, and its slope, a low hump of
// at most 0.25 at 0; both sides are shaded where the slope is under 0.1, left
// of about -2 and right of about 2](logistic.png)

Images.show("logistic.png");
//> charts/target/images/logistic.png

// Next: weights of a size with which units do not begin there.
