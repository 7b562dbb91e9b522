// # The dying ReLU
//
// You learn: how a unit of ReLU falls silent for good, and what keeps it
// awake.
//
// Left of 0 ReLU is 0 and so is its slope. A unit whose net input is negative
// for every example is silent: it passes nothing on and gets no gradient. In
// the first hidden layer, whose inputs never change, it stays so for good. A
// step that is too long can take it there.
//
// Networks with one hidden layer of 32 units are trained for 10 epochs at seven
// learning rates. Afterwards it is counted which share of the units is silent
// for all 1,500 digits.
//
// Guess: at a rate of 0.6 it is two units of 32, in the median. At 1.5?
//
// - about a tenth
// - about half
// - nearly all

// In [19]
import java.util.*;
import java.util.stream.*;
import org.activations.charts.*;
import org.activations.core.*;
import org.activations.core.network.*;
import org.activations.lessons.*;
import org.activations.lessons.experiment.*;

import static org.activations.core.Activations.*;

Examples digits = Digits.read().training();
Results rising = Experiment.onDigits(32).
        rates(0.3, 0.6, 0.9, 1.2, 1.5, 1.8, 2.1).epochs(10).
        train(Contender.each(List.of(RELU, LEAKY_RELU)));
System.out.println(Tables.print(rising.of(RELU.label()).summary(
        "Share of silent units",
        run -> run.network().trace(digits).silentUnits()), "0.000"));
//>                   Share of silent units
//>  function  |  rate   |  median  |  smallest  |  largest  |
//> ----------------------------------------------------------
//>      ReLU  |  0.300  |   0.031  |     0.000  |    0.062  |
//>      ReLU  |  0.600  |   0.062  |     0.000  |    0.062  |
//>      ReLU  |  0.900  |   0.188  |     0.031  |    0.281  |
//>      ReLU  |  1.200  |   0.750  |     0.594  |    0.844  |
//>      ReLU  |  1.500  |   0.969  |     0.969  |    1.000  |
//>      ReLU  |  1.800  |   0.969  |     0.969  |    1.000  |
//>      ReLU  |  2.100  |   1.000  |     1.000  |    1.000  |

// Up to 0.6 hardly any, at 1.5 nearly all: between the best rate and one that
// kills lies a factor of 2.5. Leaky ReLU has a slope of 0.01 on the left, and
// weights that are the same but for one part in 20,000. How does it fare?
//
// Guess: at rate 2.1 all units of ReLU are silent, in the median. Which test
// accuracy does leaky ReLU have there?
//
// - 0.1: it guesses too
// - between 0.6 and 0.7
// - 0.9, as at the small rates

System.out.println(Tables.print(rising.summary(
        "Test accuracy", Run::testAccuracy), "0.000"));
//>                        Test accuracy
//>   function   |  rate   |  median  |  smallest  |  largest  |
//> ------------------------------------------------------------
//>        ReLU  |  0.300  |   0.899  |     0.892  |    0.916  |
//>        ReLU  |  0.600  |   0.923  |     0.909  |    0.926  |
//>        ReLU  |  0.900  |   0.916  |     0.899  |    0.933  |
//>        ReLU  |  1.200  |   0.862  |     0.788  |    0.886  |
//>        ReLU  |  1.500  |   0.104  |     0.101  |    0.222  |
//>        ReLU  |  1.800  |   0.101  |     0.091  |    0.111  |
//>        ReLU  |  2.100  |   0.101  |     0.091  |    0.104  |
//>  leaky ReLU  |  0.300  |   0.899  |     0.892  |    0.916  |
//>  leaky ReLU  |  0.600  |   0.923  |     0.906  |    0.929  |
//>  leaky ReLU  |  0.900  |   0.902  |     0.896  |    0.923  |
//>  leaky ReLU  |  1.200  |   0.899  |     0.879  |    0.912  |
//>  leaky ReLU  |  1.500  |   0.842  |     0.468  |    0.852  |
//>  leaky ReLU  |  1.800  |   0.673  |     0.566  |    0.744  |
//>  leaky ReLU  |  2.100  |   0.643  |     0.542  |    0.768  |

// ![Two panels with the test accuracy over the learning rates 0.3 to 2.1. Both
// are near 0.9 up to 1.2; then ReLU drops to 0.1 at 1.5, leaky ReLU falls
// slowly to 0.6](dying-relu.png)

Axes byRate = Axes.linear("", "Learning rate", "Test accuracy");
Images.show("dying-relu.png",
        SmallMultiples.of(byRate, rising.overRates(Run::testAccuracy)));
//> charts/target/images/dying-relu.png

// From 1.5 on ReLU's networks guess, those of leaky ReLU still read more than
// half of the digits, both in the median. Do units come back, then?
// Counted after each epoch, at rate 1.2: how many units of five networks were
// left of 0 for every digit after some epoch, and how many of these were right
// of 0 for some digit later on?
//
// Guess: how many come back with ReLU, how many with leaky ReLU?

double[] leftAndBack(Activation f, int seed) {
    Network network = Network.of(seed, f, 64, 32, 10);
    List<boolean[]> left = new ArrayList<>();
    network.train(digits, new Sgd(1.2, 32, 10, seed),
            epoch -> left.add(network.trace(digits).layers().get(0).
                    unitsLeftOfZero()));
    double[] counts = new double[2];
    for (int i = 0; i < 32; i++) {
        int unit = i;
        int first = IntStream.range(0, 10).
                filter(epoch -> left.get(epoch)[unit]).findFirst().orElse(10);
        boolean back = IntStream.range(first, 10).
                anyMatch(epoch -> !left.get(epoch)[unit]);
        counts[0] += first < 10 ? 1 : 0;
        counts[1] += back ? 1 : 0;
    }
    return counts;
}

Map<String, double[]> counted = new LinkedHashMap<>();
for (Activation f : List.of(RELU, LEAKY_RELU)) {
    double[] sums = new double[2];
    for (int seed = 1; seed <= 5; seed++) {
        double[] counts = leftAndBack(f, seed);
        sums[0] += counts[0];
        sums[1] += counts[1];
    }
    counted.put(f.label(), sums);
}

System.out.println(Tables.print(Tables.of("160 units in five networks",
        List.of("left of 0", "came back"), counted), "0"));
//>         160 units in five networks
//>   function   |  left of 0  |  came back  |
//> ------------------------------------------
//>        ReLU  |        113  |          0  |
//>  leaky ReLU  |         95  |         16  |

// No unit of ReLU comes back. Of leaky ReLU a sixth do, and most do not within
// ten epochs: a slope of 0.01 is a slow way back.
//
// Next: whether all this holds with other optimizers.
