// # Optimizers
//
// So far each weight took a step against its gradient, as long as the gradient
// times the learning rate: stochastic gradient descent, SGD. Today few
// networks are trained so. Momentum keeps nine tenths of the last step and
// adds the gradient, so that steps in one direction add up:
//
// $v \leftarrow 0.9 \, v + \nabla L, \quad w \leftarrow w - r \, v$
//
// Adam divides a running mean m of the gradient by the root of a running mean
// v of its square, for each weight by itself (Kingma and Ba 2015):
//
// $w \leftarrow w - r \, \frac{m}{\sqrt{v} + \epsilon}$
//
// So its steps are about as long as the rate r, however small the gradients
// are: where they vanish, as in lesson 16, Adam should care less. Everything
// else is as in lesson 17: layers, weights by the slope rule, seeds, batches.
// The rates are three for each optimizer, around those at which it is best.
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

// TEXT1

System.out.println(Tables.print(perOptimizer(
        "Median test accuracy after 15 epochs, at the best rate",
        one -> one.atBestRates().spread(Run::testAccuracy).median()),
        "0.000"));
System.out.println(Tables.print(perOptimizer(
        "Rates of three at which every seed has a test accuracy of 0.85",
        one -> one.ratesWith(Run::testAccuracy, 0.85)), "0"));

// TEXT2

Results adam = byOptimizer.get("Adam").atBestRates();
System.out.println(Tables.print(adam.summary("Training loss in epoch 3, Adam",
        run -> run.trainingLossIn(3)), "0.000"));

// ![PICTURE](adam.png)

Axes byEpoch = Axes.logarithmic("", "Epoch", "Training loss");
System.out.println(Images.save("adam.png",
        SmallMultiples.of(byEpoch, adam.overEpochs(Run::trainingLossIn))));
