// # Optimizers
//
// You learn: what momentum and Adam change in the choice.
//
// So far each weight took a step against its gradient, as long as the gradient
// times the learning rate: stochastic gradient descent, SGD. Today few networks
// are trained so. Momentum keeps nine tenths of the last step and adds the
// gradient ∇L of the loss L, so that steps in one direction add up; r is the
// learning rate:
//
// $u \leftarrow 0.9 \, u + \nabla L, \quad w \leftarrow w - r \, u$
//
// Adam divides a running mean m of the gradient by the root of a running mean
// v of its square, for each weight by itself (Kingma and Ba 2015):
//
// $w \leftarrow w - r \, \frac{m}{\sqrt{v} + \epsilon}$
//
// ε, 1e-8, only keeps it from dividing by 0. So its steps are at most about as
// long as the rate r, and that however small the gradients are: where they
// vanish, as in lesson 16, Adam should care less. Everything else is as in
// lesson 17: layers, weights by the slope rule, seeds, batches. Each optimizer
// is tried at three rates, and "best" is the best of these.
//
// Guess: does the function still matter with Adam?

// In [20]
import java.util.*;
import java.util.function.*;
import org.activations.charts.*;
import org.activations.core.network.*;
import org.activations.lessons.*;
import org.activations.lessons.experiment.*;
import tech.tablesaw.api.*;

Experiment five = Experiment.onDigits(32, 32, 32, 32, 32).epochs(15);
List<Contender> seven = Contender.each(Experiment.FUNCTIONS);
Map<String, Results> byOptimizer = new LinkedHashMap<>();
byOptimizer.put("SGD", five.by(Sgd::new).rates(0.1, 0.3, 1).train(seven));
byOptimizer.put("momentum",
        five.by(Momentum::new).rates(0.01, 0.03, 0.1).train(seven));
byOptimizer.put("Adam",
        five.by(Adam::new).rates(0.001, 0.003, 0.01).train(seven));

Table perOptimizer(String title, ToDoubleFunction<Results> ofOne) {
    Map<String, double[]> rows = new LinkedHashMap<>();
    for (Contender each : seven) {
        rows.put(each.name(), byOptimizer.values().stream().mapToDouble(study ->
                ofOne.applyAsDouble(study.of(each.name()))).toArray());
    }
    return Tables.of(title, List.copyOf(byOptimizer.keySet()), rows);
}

System.out.println(Tables.print(perOptimizer(
        "Median training loss in epoch 3, at the best rate",
        one -> one.atBestRates().spread(run -> run.trainingLossIn(3)).median()),
        "0.000"));
//> Median training loss in epoch 3, at the best rate
//>   function   |   SGD   |  momentum  |  Adam   |
//> -----------------------------------------------
//>    logistic  |  1.633  |     1.093  |  0.559  |
//>        tanh  |  0.215  |     0.157  |  0.181  |
//>        ReLU  |  0.488  |     0.412  |  0.236  |
//>  leaky ReLU  |  0.550  |     0.419  |  0.246  |
//>         ELU  |  0.216  |     0.200  |  0.130  |
//>        GELU  |  0.453  |     0.240  |  0.164  |
//>        SiLU  |  0.405  |     0.332  |  0.170  |

// With Adam the seven are closer: from 0.130 to 0.559, where by SGD they lie
// between 0.215 and 1.633. The logistic function gains most from it and is last
// all the same, at 0.01, the largest of the rates that were tried. And the
// order changes: by SGD tanh and ELU are ahead of the others, with Adam ELU is
// first, and GELU and SiLU have come up to tanh.
//
// Guess: with which optimizer does the best of the seven have the highest test
// accuracy after 15 epochs?
//
// - SGD
// - momentum
// - Adam

System.out.println(Tables.print(perOptimizer(
        "Median test accuracy after 15 epochs, at the best rate",
        one -> one.atBestRates().spread(Run::testAccuracy).median()),
        "0.000"));
//> Median test accuracy after 15 epochs, at the best rate
//>   function   |   SGD   |  momentum  |  Adam   |
//> -----------------------------------------------
//>    logistic  |  0.919  |     0.902  |  0.899  |
//>        tanh  |  0.926  |     0.926  |  0.912  |
//>        ReLU  |  0.902  |     0.889  |  0.912  |
//>  leaky ReLU  |  0.909  |     0.899  |  0.892  |
//>         ELU  |  0.929  |     0.923  |  0.919  |
//>        GELU  |  0.919  |     0.919  |  0.896  |
//>        SiLU  |  0.919  |     0.909  |  0.906  |
System.out.println(Tables.print(perOptimizer(
        "Rates of three at which every seed has a test accuracy of 0.85",
        one -> one.ratesWith(Run::testAccuracy, 0.85)), "0"));
//> Rates of three at which every seed has a test accuracy of 0.85
//>   function   |  SGD  |  momentum  |  Adam  |
//> --------------------------------------------
//>    logistic  |    2  |         1  |     2  |
//>        tanh  |    2  |         3  |     3  |
//>        ReLU  |    1  |         2  |     2  |
//>  leaky ReLU  |    1  |         1  |     2  |
//>         ELU  |    1  |         2  |     2  |
//>        GELU  |    2  |         2  |     3  |
//>        SiLU  |    2  |         2  |     3  |

// Test accuracy tells them apart no more than in lesson 17: by each optimizer
// the medians lie within 0.04 of each other. With Adam each function learns at
// two of the three rates or more, with every seed. That depends on which three:
// by SGD at 0.03, 0.1 and 0.3 each but the logistic function would have as many
// as with Adam (lesson 17).
//
// How sure is the order? Adam's losses with their spread, one function beside
// the next:
//
// Guess: is the worst seed of GELU ahead of the best seed of ReLU?
//
// - yes
// - no

Results adam = byOptimizer.get("Adam").atBestRates();
System.out.println(Tables.print(adam.summary("Training loss in epoch 3, Adam",
        run -> run.trainingLossIn(3)), "0.000"));
//>                Training loss in epoch 3, Adam
//>   function   |  rate   |  median  |  smallest  |  largest  |
//> ------------------------------------------------------------
//>    logistic  |  0.010  |   0.559  |     0.294  |    0.791  |
//>        tanh  |  0.003  |   0.181  |     0.162  |    0.209  |
//>        ReLU  |  0.003  |   0.236  |     0.204  |    0.270  |
//>  leaky ReLU  |  0.003  |   0.246  |     0.194  |    0.266  |
//>         ELU  |  0.003  |   0.130  |     0.115  |    0.161  |
//>        GELU  |  0.003  |   0.164  |     0.152  |    0.193  |
//>        SiLU  |  0.003  |   0.170  |     0.152  |    0.179  |

// GELU and SiLU are ahead of ReLU, in the median, but from one function to the
// next the bands overlap. But for the logistic function, with Adam the choice
// is between near equals.
//
// ![Seven panels with the training loss over 15 epochs on a logarithmic axis,
// with Adam. All fall steeply and lie close together, but for the logistic
// function, which is above the others in the first ten epochs](adam.png)

Axes byEpoch = Axes.logarithmic("", "Epoch", "Training loss");
Images.show("adam.png",
        SmallMultiples.of(byEpoch, adam.overEpochs(Run::trainingLossIn)));
//> charts/target/images/adam.png

// Next: normalized layers, and twenty of them.
