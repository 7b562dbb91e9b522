// # Normalization and depth
//
// You learn: what normalization and depth change in the choice.
//
// Lesson 15 chose the weights so that the gradient keeps its size before
// training, if net inputs have mean 0 and standard deviation 1. Batch
// normalization makes them so (Ioffe and Szegedy 2015): from the net inputs of
// a unit it subtracts their mean over the batch, and divides them by their
// standard deviation. What comes out is multiplied by γ and moved by β, which
// are learned as weights are, and begin as 1 and 0:
//
// $\hat{z} = \gamma \, \frac{z - \mathrm{mean}}{\mathrm{deviation}} + \beta$
//
// A single example has no mean over a batch: for predictions the layer keeps
// running means of both. With net inputs on both sides of 0 and of size 1 no
// unit is in a flat part for all examples, whatever its function. What is left
// of the choice? Five layers, SGD at the rates of lesson 20, and nothing else
// is changed than this.
//
// Guess: by SGD the logistic function was last by far (lesson 20). Which has
// the largest loss now?
//
// - the logistic function still
// - ReLU
// - GELU

// In [21]
import java.util.*;
import java.util.function.*;
import org.activations.charts.*;
import org.activations.core.network.*;
import org.activations.lessons.*;
import org.activations.lessons.experiment.*;
import tech.tablesaw.api.*;

List<Contender> plain = Contender.each(Experiment.FUNCTIONS);
List<Contender> normalized = plain.stream().map(c -> c.normalized()).toList();
Results five = Experiment.onDigits(32, 32, 32, 32, 32).
        rates(0.1, 0.3, 1).epochs(15).train(normalized);
System.out.println(Tables.print(five.atBestRates().summary(
        "Training loss in epoch 3, normalized, at the best rate",
        run -> run.trainingLossIn(3)), "0.000"));
//>    Training loss in epoch 3, normalized, at the best rate
//>   function   |  rate   |  median  |  smallest  |  largest  |
//> ------------------------------------------------------------
//>    logistic  |  1.000  |   0.228  |     0.199  |    0.233  |
//>        tanh  |  0.300  |   0.158  |     0.140  |    0.170  |
//>        ReLU  |  0.300  |   0.225  |     0.203  |    0.227  |
//>  leaky ReLU  |  0.300  |   0.221  |     0.179  |    0.228  |
//>         ELU  |  0.300  |   0.159  |     0.141  |    0.177  |
//>        GELU  |  0.100  |   0.328  |     0.286  |    0.364  |
//>        SiLU  |  0.300  |   0.184  |     0.173  |    0.220  |
System.out.println(Tables.print(five.byRate(
        "Smallest test accuracy, normalized", Run::testAccuracy,
        Spread::smallest), "0.000"));
//>          Smallest test accuracy, normalized
//>   function   |  rate 0.1  |  rate 0.3  |  rate 1.0  |
//> -----------------------------------------------------
//>    logistic  |     0.879  |     0.896  |     0.889  |
//>        tanh  |     0.916  |     0.912  |     0.902  |
//>        ReLU  |     0.912  |     0.902  |     0.865  |
//>  leaky ReLU  |     0.892  |     0.848  |     0.859  |
//>         ELU  |     0.919  |     0.882  |     0.838  |
//>        GELU  |     0.912  |     0.919  |     0.889  |
//>        SiLU  |     0.912  |     0.912  |     0.892  |

// Plain, the losses lay between 0.215 and 1.633 (lesson 20); normalized they
// lie between 0.158 and 0.328. The logistic function, whose training loss was
// last in lessons 17 and 20, is beside ReLU. And each function learns at each
// of the rates, with every seed, also at 1, where six of the seven guessed or
// diverged without it (lesson 17).
//
// Now four times as deep: twenty hidden layers, plain with SGD at rate 0.03,
// plain with Adam at 0.001, and normalized with SGD at 0.1. One rate each, so
// what follows holds for these.
//
// Guess: which of the seven functions learn in twenty plain layers by SGD?

int[] twentyLayers = new int[20];
Arrays.fill(twentyLayers, 32);
Experiment twenty = Experiment.onDigits(twentyLayers).epochs(15);
Map<String, Results> three = new LinkedHashMap<>();
three.put("SGD", twenty.rates(0.03).train(plain));
three.put("Adam", twenty.by(Adam::new).rates(0.001).train(plain));
three.put("normalized, SGD", twenty.rates(0.1).train(normalized));

Table ofThree(String title, ToDoubleFunction<Spread> statistic) {
    Map<String, double[]> rows = new LinkedHashMap<>();
    for (Contender each : plain) {
        rows.put(each.name(), three.values().stream().
                mapToDouble(study -> statistic.applyAsDouble(
                study.of(each.name()).spread(Run::testAccuracy))).toArray());
    }
    return Tables.of(title, List.copyOf(three.keySet()), rows);
}

System.out.println(Tables.print(ofThree("Median test accuracy, twenty layers",
        Spread::median), "0.000"));
//>          Median test accuracy, twenty layers
//>   function   |   SGD   |  Adam   |  normalized, SGD  |
//> ------------------------------------------------------
//>    logistic  |  0.101  |  0.330  |            0.886  |
//>        tanh  |  0.852  |  0.869  |            0.896  |
//>        ReLU  |  0.710  |  0.805  |            0.791  |
//>  leaky ReLU  |  0.613  |  0.838  |            0.811  |
//>         ELU  |  0.909  |  0.865  |            0.892  |
//>        GELU  |  0.172  |  0.848  |            0.882  |
//>        SiLU  |  0.660  |  0.859  |            0.879  |
System.out.println(Tables.print(ofThree("Smallest test accuracy, twenty layers",
        Spread::smallest), "0.000"));
//>         Smallest test accuracy, twenty layers
//>   function   |   SGD   |  Adam   |  normalized, SGD  |
//> ------------------------------------------------------
//>    logistic  |  0.091  |  0.189  |            0.865  |
//>        tanh  |  0.724  |  0.835  |            0.869  |
//>        ReLU  |  0.552  |  0.764  |            0.754  |
//>  leaky ReLU  |  0.539  |  0.825  |            0.785  |
//>         ELU  |  0.889  |  0.855  |            0.889  |
//>        GELU  |  0.101  |  0.805  |            0.852  |
//>        SiLU  |  0.286  |  0.818  |            0.865  |

// In twenty plain layers by SGD it is the function that decides, at this rate:
// ELU and tanh learn, with 0.72 or more for every seed; GELU and the logistic
// function hardly do, the latter at a rate that is too small for it in five
// layers too (lesson 17). With Adam all but the logistic function learn.
// Normalized all seven do: the logistic function is among the first, ReLU and
// leaky ReLU are last, at 0.79 and 0.81.
//
// ![Seven panels with the test accuracy over 15 epochs, twenty normalized
// layers. All climb to about 0.8 or more, and ELU is up
// first](twenty-layers.png)

Axes byEpoch = Axes.linear("", "Epoch", "Test accuracy");
Images.show("twenty-layers.png", SmallMultiples.of(byEpoch,
        three.get("normalized, SGD").overEpochs(Run::testAccuracyIn)));
//> charts/target/images/twenty-layers.png

// Next: the same on data of your own.
