// # Learning rate and speed
//
// Five hidden layers of 32 units, 1,500 handwritten digits to learn from, 15
// epochs, and 297 digits for the test that the network never sees. Each of the
// seven functions has weights of its own scale, and each is tried at five
// learning rates, with five seeds: 175 networks. A network whose loss stops
// being a number has diverged and counts as 0 in the tables; guessing gets
// 0.1.

// In [17]
import org.activations.lessons.Contender;
import org.activations.lessons.Experiment;
import org.activations.lessons.Results;
import org.activations.lessons.Run;
import org.activations.lessons.Spread;
import org.activations.lessons.Tables;

Experiment deep = Experiment.onDigits(32, 32, 32, 32, 32).epochs(15).
        rates(0.01, 0.03, 0.1, 0.3, 1);
Results study = deep.train(Contender.each(Experiment.FUNCTIONS));
System.out.println(Tables.print(study.byRate("Median accuracy",
        Run::accuracy, Spread::median), "0.000"));
//>                            Median accuracy
//>   function  | rate 0.01 | rate 0.03 | rate 0.1 | rate 0.3 | rate 1.0 |
//> ----------------------------------------------------------------------
//>    logistic |     0.239 |     0.364 |    0.788 |    0.875 |    0.906 |
//>        tanh |     0.838 |     0.882 |    0.912 |    0.919 |    0.101 |
//>        ReLU |     0.822 |     0.896 |    0.902 |    0.872 |    0.101 |
//>  leaky ReLU |     0.832 |     0.886 |    0.909 |    0.889 |    0.000 |
//>         ELU |     0.879 |     0.909 |    0.923 |    0.000 |    0.000 |
//>        GELU |     0.832 |     0.892 |    0.902 |    0.886 |    0.000 |
//>        SiLU |     0.768 |     0.886 |    0.906 |    0.902 |    0.000 |
System.out.println(Tables.print(study.byRate("Smallest accuracy",
        Run::accuracy, Spread::smallest), "0.000"));
//>                           Smallest accuracy
//>   function  | rate 0.01 | rate 0.03 | rate 0.1 | rate 0.3 | rate 1.0 |
//> ----------------------------------------------------------------------
//>    logistic |     0.114 |     0.337 |    0.717 |    0.859 |    0.879 |
//>        tanh |     0.785 |     0.859 |    0.902 |    0.747 |    0.091 |
//>        ReLU |     0.801 |     0.886 |    0.896 |    0.832 |    0.101 |
//>  leaky ReLU |     0.801 |     0.869 |    0.896 |    0.855 |    0.000 |
//>         ELU |     0.855 |     0.902 |    0.912 |    0.000 |    0.000 |
//>        GELU |     0.811 |     0.869 |    0.882 |    0.414 |    0.000 |
//>        SiLU |     0.731 |     0.875 |    0.869 |    0.000 |    0.000 |
System.out.println(Tables.print(
        study.diverged("Diverged networks of five"), "0"));
//>                       Diverged networks of five
//>   function  | rate 0.01 | rate 0.03 | rate 0.1 | rate 0.3 | rate 1.0 |
//> ----------------------------------------------------------------------
//>    logistic |         0 |         0 |        0 |        0 |        0 |
//>        tanh |         0 |         0 |        0 |        0 |        0 |
//>        ReLU |         0 |         0 |        0 |        0 |        0 |
//>  leaky ReLU |         0 |         0 |        0 |        0 |        3 |
//>         ELU |         0 |         0 |        0 |        3 |        5 |
//>        GELU |         0 |         0 |        0 |        0 |        4 |
//>        SiLU |         0 |         0 |        0 |        1 |        5 |

// The rate decides more than the function. At 0.1 all seven learn, with every
// seed. What differs is the range: three of five ELU networks diverge at 0.3,
// where tanh, ReLU and leaky ReLU still learn; only the logistic function
// bears 1, and it alone needs at least 0.1.
//
// How fast do they learn, each at its own best rate? That is the one with the
// smallest loss in the last epoch; the test digits have no say in it.

Results best = study.atBestRates();
System.out.println(Tables.print(best.losses("Median loss at the best rate",
        1, 3, 5, 10, 15), "0.000"));
//>                         Median loss at the best rate
//>   function   |  epoch 1  |  epoch 3  |  epoch 5  |  epoch 10  |  epoch 15  |
//> ----------------------------------------------------------------------------
//>    logistic  |    2.784  |    1.857  |    0.841  |     0.190  |     0.073  |
//>        tanh  |    1.305  |    0.292  |    0.151  |     0.041  |     0.013  |
//>        ReLU  |    1.862  |    0.488  |    0.203  |     0.058  |     0.016  |
//>  leaky ReLU  |    1.890  |    0.517  |    0.218  |     0.077  |     0.025  |
//>         ELU  |    1.047  |    0.164  |    0.081  |     0.029  |     0.010  |
//>        GELU  |    1.962  |    0.592  |    0.227  |     0.066  |     0.021  |
//>        SiLU  |    2.071  |    0.726  |    0.267  |     0.084  |     0.037  |
System.out.println(Tables.print(
        best.summary("Loss in epoch 3", run -> run.lossIn(3)), "0.000"));
//>                       Loss in epoch 3
//>   function   |  rate   |  median  |  smallest  |  largest  |
//> ------------------------------------------------------------
//>    logistic  |  1.000  |   1.857  |     1.667  |    2.383  |
//>        tanh  |  0.300  |   0.292  |     0.182  |    0.347  |
//>        ReLU  |  0.100  |   0.488  |     0.458  |    0.625  |
//>  leaky ReLU  |  0.100  |   0.517  |     0.467  |    0.573  |
//>         ELU  |  0.100  |   0.164  |     0.153  |    0.190  |
//>        GELU  |  0.100  |   0.592  |     0.476  |    0.772  |
//>        SiLU  |  0.100  |   0.726  |     0.644  |    0.847  |
System.out.println(Tables.print(
        best.summary("Accuracy at the best rate", Run::accuracy), "0.000"));
//>                  Accuracy at the best rate
//>   function   |  rate   |  median  |  smallest  |  largest  |
//> ------------------------------------------------------------
//>    logistic  |  1.000  |   0.906  |     0.879  |    0.916  |
//>        tanh  |  0.300  |   0.919  |     0.747  |    0.926  |
//>        ReLU  |  0.100  |   0.902  |     0.896  |    0.919  |
//>  leaky ReLU  |  0.100  |   0.909  |     0.896  |    0.923  |
//>         ELU  |  0.100  |   0.923  |     0.912  |    0.933  |
//>        GELU  |  0.100  |   0.902  |     0.882  |    0.923  |
//>        SiLU  |  0.100  |   0.906  |     0.869  |    0.919  |

// In epoch 3 ELU and tanh, which go below 0 and have slope 1 there, are ahead;
// the logistic function, even at its own scale and rate, is far behind. In the
// end they are as good as each other: the medians differ by less than the
// seeds of one function can. On these digits accuracy does not say which to
// choose; how fast and how safely a network gets there does.
//
// ![Seven panels with the loss over 15 epochs on a logarithmic axis, the median
// in a band from the smallest to the largest seed. All fall from about 2 to
// less than 0.1; ELU and tanh are lowest from the first epochs on, the logistic
// function is highest](learning-curves.png)

import org.activations.charts.Axes;
import org.activations.charts.SmallMultiples;
import org.activations.lessons.Images;

Axes byEpoch = Axes.logarithmic("", "Epoch", "Loss");
System.out.println(Images.save("learning-curves.png",
        SmallMultiples.of(byEpoch, best.overEpochs(Run::lossIn))));
//> charts/target/images/learning-curves.png

// And the rates that each function bears, on an axis of powers of ten:
//
// ![Seven panels with the accuracy over the learning rates 0.01 to 1. The
// logistic function climbs to the right end; all others are high from the left
// on and fall to guessing or to nothing at 1, ELU already at 0.3, where the
// bands are widest](rates.png)

Axes byRate = Axes.linear("", "Learning rate", "Accuracy").withLogarithmicX();
System.out.println(Images.save("rates.png",
        SmallMultiples.of(byRate, study.overRates(Run::accuracy))));
//> charts/target/images/rates.png
