// # Data of your own
//
// You learn: how to compare functions on a table of your own.
//
// What others have measured comes as a table. This one has 344 penguins of
// three species from the Palmer Archipelago in Antarctica, collected by K.
// Gorman (2014): beak, flipper and weight, some of them missing. `Penguins`
// reads it; a table of yours is read by `Table.read().csv("mine.csv")`.

// In [22]
import java.util.*;
import org.activations.core.*;
import org.activations.core.network.*;
import org.activations.lessons.*;
import org.activations.lessons.experiment.*;
import tech.tablesaw.api.*;

Table table = Penguins.read();
System.out.println(Tables.print(table.first(4).selectColumns("species",
        "beak_length_mm", "flipper_length_mm", "body_mass_g"), "0.0"));
//>                               Penguins
//>  species  |  beak_length_mm  |  flipper_length_mm  |  body_mass_g  |
//> --------------------------------------------------------------------
//>   Adelie  |            39.1  |                181  |         3750  |
//>   Adelie  |            39.5  |                186  |         3800  |
//>   Adelie  |            40.3  |                195  |         3250  |
//>   Adelie  |               -  |                  -  |            -  |

// Four columns of numbers are the inputs, the species is the class. A penguin
// of which a number is missing is left out. Then the examples are shuffled, by
// a seed, and parted: 70 of 100 to learn from, the others for the test.

Examples penguins = TableExamples.of(table, "species", "beak_length_mm",
        "beak_depth_mm", "flipper_length_mm", "body_mass_g");
System.out.println(penguins.size() + " penguins: " + penguins.classNames());
//> 342 penguins: [Adelie, Chinstrap, Gentoo]
Split measured = penguins.split(0.7, 1);
int[] inTest = new int[3];
for (int label : measured.test().labels()) {
    inTest[label]++;
}

System.out.println(String.format(Locale.ROOT, "share in the test: "
        + "%.3f %.3f %.3f", Arrays.stream(inTest).
        mapToObj(n -> (double) n / measured.test().size()).toArray()));
//> share in the test: 0.447 0.184 0.369

// A weight of 4,000 grams stands beside a beak of 40 millimetres. Two hidden
// layers of 16 units, 30 epochs, three rates, five seeds of the weights, the
// same split:
//
// Guess: how many of the seven functions cope with that, and are right for more
// than half of the penguins?
//
// - all
// - one or two
// - none

List<Contender> seven = Contender.each(Experiment.FUNCTIONS);
Results asMeasured = Experiment.on(measured, 16, 16).
        rates(0.001, 0.01, 0.1).train(seven);
System.out.println(Tables.print(asMeasured.byRate("Median test accuracy",
        Run::testAccuracy, Spread::median), "0.000"));
//>                   Median test accuracy
//>   function   |  rate 0.001  |  rate 0.01  |  rate 0.1  |
//> --------------------------------------------------------
//>    logistic  |       0.369  |      0.447  |     0.447  |
//>        tanh  |       0.447  |      0.447  |     0.369  |
//>        ReLU  |       0.447  |      0.447  |     0.447  |
//>  leaky ReLU  |       0.000  |      0.000  |     0.000  |
//>         ELU  |       0.369  |      0.447  |     0.369  |
//>        GELU  |       0.447  |      0.369  |     0.447  |
//>        SiLU  |       0.447  |      0.447  |     0.447  |
System.out.println(Tables.print(
        asMeasured.diverged("Diverged networks of five"), "0"));
//>                Diverged networks of five
//>   function   |  rate 0.001  |  rate 0.01  |  rate 0.1  |
//> --------------------------------------------------------
//>    logistic  |           0  |          0  |         0  |
//>        tanh  |           0  |          0  |         0  |
//>        ReLU  |           0  |          0  |         0  |
//>  leaky ReLU  |           4  |          5  |         5  |
//>         ELU  |           0  |          0  |         0  |
//>        GELU  |           0  |          0  |         0  |
//>        SiLU  |           0  |          0  |         0  |

// None. The medians are the shares of a class: whatever the penguin, such a
// network gives the same answer. Leaky ReLU diverges at every rate, with four
// or five of the five seeds. What is large in one column drowns what is small
// in another, and the weights were made for numbers around 1. So the inputs are
// scaled: each column to mean 0 and standard deviation 1, by what the training
// examples say, as the test is to be of penguins that the network has not seen
// in any way.
//
// Guess: with scaled inputs, how many of the seven are right for more than nine
// in ten, at rate 0.1?
//
// - one or two
// - four or five
// - all seven

Scaling scaling = Scaling.of(measured.training());
Split scaled = new Split(scaling.apply(measured.training()),
        scaling.apply(measured.test()));
Results asScaled = Experiment.on(scaled, 16, 16).
        rates(0.001, 0.01, 0.1).train(seven);
System.out.println(Tables.print(asScaled.byRate(
        "Median test accuracy, scaled", Run::testAccuracy, Spread::median),
        "0.000"));
//>               Median test accuracy, scaled
//>   function   |  rate 0.001  |  rate 0.01  |  rate 0.1  |
//> --------------------------------------------------------
//>    logistic  |       0.184  |      0.767  |     0.961  |
//>        tanh  |       0.680  |      0.961  |     0.981  |
//>        ReLU  |       0.592  |      0.961  |     0.981  |
//>  leaky ReLU  |       0.583  |      0.961  |     0.981  |
//>         ELU  |       0.903  |      0.971  |     0.981  |
//>        GELU  |       0.553  |      0.961  |     0.981  |
//>        SiLU  |       0.534  |      0.961  |     0.981  |
System.out.println(Tables.print(asScaled.at(0.1).summary(
        "Test accuracy, scaled, rate 0.1", Run::testAccuracy), "0.000"));
//>          Test accuracy, scaled, rate 0.1
//>   function   |  median  |  smallest  |  largest  |
//> --------------------------------------------------
//>    logistic  |   0.961  |     0.932  |    0.971  |
//>        tanh  |   0.981  |     0.971  |    0.981  |
//>        ReLU  |   0.981  |     0.971  |    1.000  |
//>  leaky ReLU  |   0.981  |     0.971  |    1.000  |
//>         ELU  |   0.981  |     0.981  |    0.990  |
//>        GELU  |   0.981  |     0.971  |    0.990  |
//>        SiLU  |   0.981  |     0.971  |    1.000  |

// At rate 0.1 all seven tell the species apart. No function made up for numbers
// that were not scaled; with scaled ones, and at this rate, any of them will
// do.
//
// To ask a trained network about one penguin, here the first of the table,
// scale its measurements by the same numbers, and take the name of the most
// probable class:

Network trained = asScaled.of("ReLU").at(0.1).runs().get(0).network();
double[] one = {39.1, 18.7, 181, 3750};
double[] p = trained.predict(scaling.apply(one));
System.out.println(penguins.classNames().get(Vectors.argmax(p)));
//> Adelie

// Next: a function of your own.
