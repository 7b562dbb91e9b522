// # Learning rate and speed
//
// You learn: which learning rates each function bears, and how fast it learns.
//
// Five hidden layers of 32 units, 1,500 handwritten digits to learn from, 15
// epochs, and 297 digits for the test that the network never sees. Each of the
// seven functions has the weights that the slope rule gives it, and each is
// tried at five learning rates, with five seeds: 175 networks. A network whose
// loss stops being a number has diverged and counts as 0 in the tables;
// guessing gets 0.1.
//
// Guess: which of the seven bears the largest rate, 1?
//
// - tanh
// - ReLU
// - GELU
// - the logistic function

// In [17]
import org.activations.charts.*;
import org.activations.lessons.*;
import org.activations.lessons.experiment.*;

Experiment deep = Experiment.onDigits(32, 32, 32, 32, 32).epochs(15).
        rates(0.01, 0.03, 0.1, 0.3, 1);
Results study = deep.train(Contender.each(Experiment.FUNCTIONS));
System.out.println(Tables.print(study.byRate("Median test accuracy",
        Run::testAccuracy, Spread::median), "0.000"));
//>                          Median test accuracy
//>   function  | rate 0.01 | rate 0.03 | rate 0.1 | rate 0.3 | rate 1.0 |
//> ----------------------------------------------------------------------
//>    logistic |     0.269 |     0.424 |    0.801 |    0.886 |    0.919 |
//>        tanh |     0.855 |     0.899 |    0.923 |    0.926 |    0.101 |
//>        ReLU |     0.822 |     0.896 |    0.902 |    0.872 |    0.101 |
//>  leaky ReLU |     0.832 |     0.892 |    0.909 |    0.869 |    0.101 |
//>         ELU |     0.859 |     0.896 |    0.929 |    0.906 |    0.000 |
//>        GELU |     0.852 |     0.902 |    0.919 |    0.902 |    0.101 |
//>        SiLU |     0.832 |     0.896 |    0.909 |    0.919 |    0.000 |
System.out.println(Tables.print(study.byRate("Smallest test accuracy",
        Run::testAccuracy, Spread::smallest), "0.000"));
//>                         Smallest test accuracy
//>   function  | rate 0.01 | rate 0.03 | rate 0.1 | rate 0.3 | rate 1.0 |
//> ----------------------------------------------------------------------
//>    logistic |     0.104 |     0.350 |    0.724 |    0.869 |    0.906 |
//>        tanh |     0.845 |     0.892 |    0.912 |    0.909 |    0.091 |
//>        ReLU |     0.801 |     0.886 |    0.896 |    0.832 |    0.101 |
//>  leaky ReLU |     0.805 |     0.879 |    0.892 |    0.458 |    0.000 |
//>         ELU |     0.852 |     0.896 |    0.906 |    0.104 |    0.000 |
//>        GELU |     0.835 |     0.872 |    0.909 |    0.859 |    0.000 |
//>        SiLU |     0.811 |     0.889 |    0.892 |    0.899 |    0.000 |
System.out.println(Tables.print(
        study.diverged("Diverged networks of five"), "0"));
//>                       Diverged networks of five
//>   function  | rate 0.01 | rate 0.03 | rate 0.1 | rate 0.3 | rate 1.0 |
//> ----------------------------------------------------------------------
//>    logistic |         0 |         0 |        0 |        0 |        0 |
//>        tanh |         0 |         0 |        0 |        0 |        0 |
//>        ReLU |         0 |         0 |        0 |        0 |        0 |
//>  leaky ReLU |         0 |         0 |        0 |        0 |        2 |
//>         ELU |         0 |         0 |        0 |        0 |        5 |
//>        GELU |         0 |         0 |        0 |        0 |        2 |
//>        SiLU |         0 |         0 |        0 |        0 |        3 |

// The rate decides more than the function: at its best rate each of the seven
// has a median of about 0.9 or more, at its worst none has more than a third.
// At 0.1 all seven learn, with every seed. What differs is the range: only the
// logistic function bears 1, and it alone needs at least 0.1. At 0.3 tanh and
// the logistic function learn with every seed; with the others it depends on
// the seed, as here with ELU and leaky ReLU.
//
// How fast do they learn, each at the best of the five rates? That is the one
// with the smallest median training loss in the last epoch; the test digits
// have no say in it. (The logistic function's is the largest that was tried, so
// a larger one may suit it better.)
//
// Guess: which two have the smallest loss in epoch 3?
//
// - ReLU and leaky ReLU
// - GELU and SiLU
// - tanh and ELU

Results best = study.atBestRates();
System.out.println(Tables.print(best.trainingLosses(
        "Median training loss at the best rate", 1, 3, 5, 10, 15), "0.000"));
//>                    Median training loss at the best rate
//>   function   |  epoch 1  |  epoch 3  |  epoch 5  |  epoch 10  |  epoch 15  |
//> ----------------------------------------------------------------------------
//>    logistic  |    2.766  |    1.633  |    0.737  |     0.157  |     0.071  |
//>        tanh  |    1.391  |    0.215  |    0.108  |     0.033  |     0.007  |
//>        ReLU  |    1.862  |    0.488  |    0.203  |     0.058  |     0.016  |
//>  leaky ReLU  |    1.906  |    0.550  |    0.212  |     0.103  |     0.031  |
//>         ELU  |    1.251  |    0.216  |    0.102  |     0.038  |     0.018  |
//>        GELU  |    1.814  |    0.453  |    0.180  |     0.051  |     0.021  |
//>        SiLU  |    1.856  |    0.405  |    0.214  |     0.079  |     0.030  |
System.out.println(Tables.print(
        best.summary("Training loss in epoch 3",
        run -> run.trainingLossIn(3)), "0.000"));
//>                   Training loss in epoch 3
//>   function   |  rate   |  median  |  smallest  |  largest  |
//> ------------------------------------------------------------
//>    logistic  |  1.000  |   1.633  |     1.605  |    1.902  |
//>        tanh  |  0.300  |   0.215  |     0.174  |    0.317  |
//>        ReLU  |  0.100  |   0.488  |     0.458  |    0.625  |
//>  leaky ReLU  |  0.100  |   0.550  |     0.462  |    0.698  |
//>         ELU  |  0.100  |   0.216  |     0.177  |    0.290  |
//>        GELU  |  0.100  |   0.453  |     0.418  |    0.557  |
//>        SiLU  |  0.300  |   0.405  |     0.396  |    0.854  |
System.out.println(Tables.print(
        best.summary("Test accuracy at the best rate", Run::testAccuracy),
        "0.000"));
//>                Test accuracy at the best rate
//>   function   |  rate   |  median  |  smallest  |  largest  |
//> ------------------------------------------------------------
//>    logistic  |  1.000  |   0.919  |     0.906  |    0.933  |
//>        tanh  |  0.300  |   0.926  |     0.909  |    0.939  |
//>        ReLU  |  0.100  |   0.902  |     0.896  |    0.919  |
//>  leaky ReLU  |  0.100  |   0.909  |     0.892  |    0.929  |
//>         ELU  |  0.100  |   0.929  |     0.906  |    0.933  |
//>        GELU  |  0.100  |   0.919  |     0.909  |    0.926  |
//>        SiLU  |  0.300  |   0.919  |     0.899  |    0.939  |

// In epoch 3 tanh and ELU are ahead, whose outputs lie on both sides of 0 and
// whose slope is 1 at 0; the logistic function, even at its own best rate, is
// far behind. After 15 epochs their test accuracies are alike: the medians
// differ by less than the seeds of one function can. On these digits it is not
// test accuracy that says which to choose, but how fast and how safely a
// network gets there.
//
// ![Seven panels with the training loss over 15 epochs on a logarithmic axis,
// the median in a band from the smallest to the largest seed. The medians fall
// from between 1 and 3 to less than 0.1; tanh and ELU are lowest in the first
// epochs, the logistic function is highest](learning-curves.png)

Axes byEpoch = Axes.logarithmic("", "Epoch", "Training loss");
Images.show("learning-curves.png",
        SmallMultiples.of(byEpoch, best.overEpochs(Run::trainingLossIn)));
//> charts/target/images/learning-curves.png

// And the rates that each function bears, on an axis of powers of ten:
//
// ![Seven panels with the test accuracy over the learning rates 0.01 to 1. The
// logistic function climbs to the right end; all others are high from the left
// on and fall to guessing or to nothing at 1; at 0.3 the bands of ELU and leaky
// ReLU are wide](rates.png)

Axes byRate = Axes.linear("", "Learning rate", "Test accuracy").
        withLogarithmicX();
Images.show("rates.png",
        SmallMultiples.of(byRate, study.overRates(Run::testAccuracy)));
//> charts/target/images/rates.png

// Next: one difference alone, whether outputs lie around 0.
