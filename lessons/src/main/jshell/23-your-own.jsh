// # Your own
//
// You learn: how to test a function of your own, and to train it beside
// others.
//
// An activation function is any function that has a slope and is not a line
// (lesson 10). This one is a tanh without an exponential, known as the inverse
// square root unit:
//
// $f(z) = \frac{z}{\sqrt{1 + z^2}}, \quad f'(z) = \frac{1}{(1 + z^2)^{3/2}}$
//
// As the formula stands, z² is infinite from 1.4e154 on, and f is 0 where it
// should be 1. `hypot` is the same root without the square, and infinity over
// infinity is not asked for. Change the function to one of yours, and go on.

// In [23]
import java.util.*;
import java.util.stream.*;
import org.activations.charts.*;
import org.activations.core.*;
import org.activations.lessons.*;
import org.activations.lessons.experiment.*;

import static org.activations.core.Activations.*;

double value(double z) {
    return Double.isInfinite(z) ? Math.signum(z) : z / StrictMath.hypot(1, z);
}

double slope(double z) {
    double root = 1 / StrictMath.hypot(1, z);
    return root * root * root;
}

Activation mine = Activation.of("mine", z -> value(z), z -> slope(z));

// First the slope. A function without a stated derivative gets a central
// difference, which has no formula that could be wrong. If the two differ by
// more than rounding, the derivative is not that of the function:

Activation valuesOnly = Activation.of("mine", z -> mine.value(z));
double error = Arrays.stream(Vectors.linspace(-10, 10, 2001)).map(z ->
        Math.abs(mine.derivative(z) - valuesOnly.derivative(z))).
        max().getAsDouble();
System.out.println(String.format(Locale.ROOT,
        "slope: largest difference %.0e", error));
//> slope: largest difference 1e-12

// Then the values, over all doubles: a million of them, evenly spaced among
// those that there are, from 0 to infinity, and their negatives. Is any NaN,
// does f ever fall where it should rise, where does it end?

double[] positives = LongStream.rangeClosed(0, 1 << 20).mapToDouble(i ->
        Double.longBitsToDouble(i * 0x7FF_0000_0000L)).toArray();
double[] ofPositives = mine.value(positives);
int wrong = 0;
for (int i = 0; i < positives.length; i++) {
    boolean odd = mine.value(-positives[i]) == -ofPositives[i];
    boolean rises = i == 0 || ofPositives[i] >= ofPositives[i - 1];
    wrong += odd && rises ? 0 : 1;
}
System.out.println(wrong + " of " + positives.length + " are wrong; at "
        + positives[positives.length - 1] + " it is "
        + ofPositives[positives.length - 1]);
//> 0 of 1048577 are wrong; at Infinity it is 1.0

// Finally, does it learn? The deep network of lesson 17 at rate 0.1, with five
// seeds, beside two of the catalogue:

Results compared = Experiment.onDigits(32, 32, 32, 32, 32).epochs(15).
        train(Contender.each(List.of(TANH, RELU, mine)));
System.out.println(Tables.print(compared.summary("Test accuracy in epoch 3",
        run -> run.testAccuracyIn(3)), "0.000"));
//>             Test accuracy in epoch 3
//>  function  |  median  |  smallest  |  largest  |
//> ------------------------------------------------
//>      tanh  |   0.872  |     0.822  |    0.889  |
//>      ReLU  |   0.741  |     0.673  |    0.845  |
//>      mine  |   0.865  |     0.774  |    0.892  |
System.out.println(Tables.print(compared.summary("Test accuracy",
        Run::testAccuracy), "0.000"));
//>                  Test accuracy
//>  function  |  median  |  smallest  |  largest  |
//> ------------------------------------------------
//>      tanh  |   0.923  |     0.912  |    0.929  |
//>      ReLU  |   0.902  |     0.896  |    0.919  |
//>      mine  |   0.919  |     0.909  |    0.926  |

// It does, with every seed, and after 15 epochs as well as the other two. Its
// curve, its slope, and in grey where the slope is under 0.1:
//
// ![An S-shaped curve from -1 through 0 to 1 and its slope, a bell of height 1
// at 0; shaded left of about -1.9 and right of about 1.9, where the slope is
// under 0.1](mine.png)

Images.show("mine.png", Curves.of(mine));
//> charts/target/images/mine.png

// Next: which one, then?
