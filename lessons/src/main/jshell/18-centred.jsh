// # Centred or not
//
// You learn: what it brings that outputs lie around 0.
//
// If all inputs of a unit are positive, the gradients of its weights for one
// example all have the same sign: by it they can only grow together or shrink
// together. That speaks for outputs on both sides of 0. To see whether it
// matters, take one curve, s, that ends at 0 and 1:
//
// $s(z) = \sigma(4z)$
//
// Centred it is s - 1/2, and nothing else about it changes: the slope is the
// same. From -1 to 1, as tanh, goes 2s - 1, which is centred and also twice as
// steep. To tell the two apart there is 2s, twice as steep and not centred: it
// lies around 1, where s lies around 1/2. All four begin with the same weights,
// Glorot's: they differ in the curve alone.
//
// Guess: which is ahead of s at every rate?
//
// - s - 1/2, which is centred
// - 2s, which is steeper
// - both of them

// In [18]
import java.util.*;
import org.activations.charts.*;
import org.activations.core.*;
import org.activations.core.network.*;
import org.activations.lessons.*;
import org.activations.lessons.experiment.*;

import static org.activations.core.Activations.*;

Activation curve(String name, double factor, double centre) {
    return Activation.of(name,
            z -> factor * LOGISTIC.value(4 * z) - centre,
            z -> 4 * factor * LOGISTIC.derivative(4 * z));
}

List<Activation> four = List.of(curve("s", 1, 0), curve("s - 1/2", 1, 0.5),
        curve("2s", 2, 0), curve("2s - 1", 2, 1));
Experiment curves = Experiment.onDigits(32, 32, 32, 32, 32).
        rates(0.03, 0.1, 0.3).epochs(15);
Results same = curves.train(four.stream().map(f -> Contender.of(f).
        with(Initialization.GLOROT).named(f.label())).toList());
System.out.println(Tables.print(same.byRate("Median test accuracy in epoch 3",
        run -> run.testAccuracyIn(3), Spread::median), "0.000"));
//>           Median test accuracy in epoch 3
//>  function  |  rate 0.03  |  rate 0.1  |  rate 0.3  |
//> ----------------------------------------------------
//>         s  |      0.330  |     0.515  |     0.660  |
//>   s - 1/2  |      0.663  |     0.815  |     0.865  |
//>        2s  |      0.670  |     0.478  |     0.101  |
//>    2s - 1  |      0.875  |     0.855  |     0.401  |
System.out.println(Tables.print(same.summary("Test accuracy in epoch 3",
        run -> run.testAccuracyIn(3)), "0.000"));
//>                  Test accuracy in epoch 3
//>  function  |  rate   |  median  |  smallest  |  largest  |
//> ----------------------------------------------------------
//>         s  |  0.030  |   0.330  |     0.155  |    0.397  |
//>         s  |  0.100  |   0.515  |     0.343  |    0.572  |
//>         s  |  0.300  |   0.660  |     0.444  |    0.758  |
//>   s - 1/2  |  0.030  |   0.663  |     0.613  |    0.724  |
//>   s - 1/2  |  0.100  |   0.815  |     0.785  |    0.862  |
//>   s - 1/2  |  0.300  |   0.865  |     0.795  |    0.882  |
//>        2s  |  0.030  |   0.670  |     0.522  |    0.761  |
//>        2s  |  0.100  |   0.478  |     0.303  |    0.576  |
//>        2s  |  0.300  |   0.101  |     0.091  |    0.111  |
//>    2s - 1  |  0.030  |   0.875  |     0.818  |    0.882  |
//>    2s - 1  |  0.100  |   0.855  |     0.825  |    0.872  |
//>    2s - 1  |  0.300  |   0.401  |     0.111  |    0.768  |

// At every rate the worst seed of s - 1/2 is ahead of the best seed of s:
// centring alone does that. Steepness without a centre, 2s, helps as much at
// the smallest rate, where steps are short, nothing at 0.1, and at 0.3 the
// network only guesses. Both together, 2s - 1, have the best medians at the two
// smaller rates; at 0.3 they fall behind s - 1/2.
//
// By the slope rule a curve that is twice as steep begins with weights half as
// large, so that steepness is made up for, and s and s - 1/2 begin with the
// same weights as each other.
//
// Guess: with weights half as large, what does 2s reach at rate 0.3?
//
// - as much as s
// - about 0.5
// - no more than guessing does

Results ruled = curves.train(Contender.each(four));
System.out.println(Tables.print(ruled.byRate(
        "Median test accuracy in epoch 3, slope rule",
        run -> run.testAccuracyIn(3), Spread::median), "0.000"));
//>     Median test accuracy in epoch 3, slope rule
//>  function  |  rate 0.03  |  rate 0.1  |  rate 0.3  |
//> ----------------------------------------------------
//>         s  |      0.525  |     0.657  |     0.737  |
//>   s - 1/2  |      0.731  |     0.865  |     0.872  |
//>        2s  |      0.603  |     0.502  |     0.101  |
//>    2s - 1  |      0.875  |     0.875  |     0.724  |

// At rate 0.3 the curve that is steep and has no centre guesses all the same.
// Centring still helps at each rate, in the median: s - 1/2 is ahead of s.
// After 15 epochs less than a quarter of that lead is left. What a centre
// brings is above all speed, and at the largest rate the steep curve learns
// with it alone:

System.out.println(Tables.print(ruled.byRate("Median test accuracy in epoch 15",
        Run::testAccuracy, Spread::median), "0.000"));
//>           Median test accuracy in epoch 15
//>  function  |  rate 0.03  |  rate 0.1  |  rate 0.3  |
//> ----------------------------------------------------
//>         s  |      0.838  |     0.889  |     0.902  |
//>   s - 1/2  |      0.875  |     0.906  |     0.902  |
//>        2s  |      0.862  |     0.865  |     0.104  |
//>    2s - 1  |      0.923  |     0.919  |     0.869  |

// ![Four panels with the test accuracy over 15 epochs at rate 0.1, by the same
// weights. s and 2s climb slowly, with wide bands; the medians of s - 1/2 and
// 2s - 1 are above 0.8 from the third epoch on](centred.png)

Axes byEpoch = Axes.linear("", "Epoch", "Test accuracy");
Images.show("centred.png", SmallMultiples.of(byEpoch,
        same.at(0.1).overEpochs(Run::testAccuracyIn)));
//> charts/target/images/centred.png

// Next: how units of ReLU fall silent.
