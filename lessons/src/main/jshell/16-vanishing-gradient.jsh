// # The vanishing gradient
//
// You learn: what many layers do to a gradient, and why the first ones learn
// last.
//
// Back-propagation takes the gradient from the last layer to the first, and in
// each layer multiplies it by the slopes of the units and by the weights:
//
// ![The chain rule through three layers of one unit each: x, a1, a2, a3 and the
// loss L in a row. Solid arrows lead forward, each layer from the value of the
// one before. Dashed arrows lead back, with a factor for each step: the slope
// of the loss by a3, then slope times weight of layer 3 and of layer 2, then
// slope times input of layer 1. Below: the slope of L by w1 is the product of
// the four](chain-rule.svg)
//
// With slopes of at most 1/4 five layers seem to leave little, whatever else:
//
// $\left(\frac{1}{4}\right)^5 \approx \frac{1}{1000}$
//
// That is not the whole story, as it leaves out the weights. Networks with one
// to five hidden layers of 32 units, before training: what is left in the first
// layer of the gradient that the output layer gets, weight for weight? The
// logistic function is there with Glorot's weights and with those of the slope
// rule (lesson 15), and so is tanh with those of the rule.
//
// Guess: what is left behind five layers of tanh?
//
// - less than a thousandth
// - about a twentieth
// - more than half

// In [16]
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import org.activations.charts.*;
import org.activations.core.*;
import org.activations.core.network.*;
import org.activations.lessons.*;
import org.activations.lessons.experiment.*;

import static org.activations.core.Activations.*;

Examples batch = Digits.read().training().range(0, 500);
List<Contender> three = List.of(
        Contender.of(LOGISTIC).with(Initialization.GLOROT),
        Contender.of(LOGISTIC), Contender.of(TANH));

double ratio(Contender one, int depth) {
    int[] sizes = new int[depth + 2];
    Arrays.fill(sizes, 32);
    sizes[0] = 64;
    sizes[depth + 1] = 10;
    return Spread.of(IntStream.rangeClosed(1, 5).mapToDouble(seed -> {
        double[] gradient = Network.of(seed, one.function(), one.weights(),
                sizes).trace(batch).byLayer(LayerTrace::gradientPerWeight);
        return gradient[0] / gradient[depth];
    }).toArray()).median();
}

List<String> depths = List.of("1 layer", "2", "3", "4", "5 layers");
Map<String, double[]> ratios = new LinkedHashMap<>();
for (Contender one : three) {
    ratios.put(one.name(), IntStream.rangeClosed(1, 5).
            mapToDouble(depth -> ratio(one, depth)).toArray());
}

System.out.println(Tables.print(
        Tables.of("Gradient per weight, first layer / last layer", depths,
                ratios), "0.0000"));
//>                 Gradient per weight, first layer / last layer
//>      function      |  1 layer  |    2     |    3     |    4     |  5 layers  |
//> ------------------------------------------------------------------------------
//>  logistic, Glorot  |   0.1870  |  0.0376  |  0.0085  |  0.0019  |    0.0004  |
//>          logistic  |   0.2829  |  0.1887  |  0.1059  |  0.0623  |    0.0493  |
//>              tanh  |   0.5331  |  0.6555  |  0.6435  |  0.5787  |    0.5602  |

// With Glorot's weights each further layer takes a factor of four to five. By
// the rule it takes less than two, and with tanh more layers take hardly
// anything. Does the difference matter for learning? All are trained for 15
// epochs at one rate, 0.3, with five seeds. Choosing blindly among ten digits
// gets 0.1.
//
// Guess: with how many hidden layers does each of the three still learn?

Map<String, List<Spread>> accuracies = new LinkedHashMap<>();
for (int depth = 1; depth <= 5; depth++) {
    int[] hidden = new int[depth];
    Arrays.fill(hidden, 32);
    Results results = Experiment.onDigits(hidden).
            rates(0.3).epochs(15).train(three);
    for (Contender one : three) {
        accuracies.computeIfAbsent(one.name(), name -> new ArrayList<>()).
                add(results.of(one.name()).spread(Run::testAccuracy));
    }
}

Map<String, double[]> each(ToDoubleFunction<Spread> statistic) {
    Map<String, double[]> rows = new LinkedHashMap<>();
    accuracies.forEach((name, spreads) -> rows.put(name,
            spreads.stream().mapToDouble(statistic).toArray()));
    return rows;
}

System.out.println(Tables.print(
        Tables.of("Median test accuracy", depths, each(Spread::median)),
        "0.000"));
//>                            Median test accuracy
//>      function      |  1 layer  |    2    |    3    |    4    |  5 layers  |
//> ---------------------------------------------------------------------------
//>  logistic, Glorot  |    0.886  |  0.848  |  0.434  |  0.101  |     0.101  |
//>          logistic  |    0.886  |  0.899  |  0.896  |  0.896  |     0.886  |
//>              tanh  |    0.916  |  0.919  |  0.923  |  0.926  |     0.926  |
System.out.println(Tables.print(
        Tables.of("Smallest test accuracy", depths, each(Spread::smallest)),
        "0.000"));
//>                           Smallest test accuracy
//>      function      |  1 layer  |    2    |    3    |    4    |  5 layers  |
//> ---------------------------------------------------------------------------
//>  logistic, Glorot  |    0.879  |  0.838  |  0.323  |  0.101  |     0.101  |
//>          logistic  |    0.879  |  0.886  |  0.875  |  0.886  |     0.869  |
//>              tanh  |    0.909  |  0.909  |  0.909  |  0.916  |     0.909  |

// At this rate the logistic network with Glorot's weights learns with one or
// two hidden layers and guesses with four or five. By the rule it learns at
// every depth, with every seed. What vanishes is slope times weight, not the
// slope alone.
//
// ![Three panels with the test accuracy over the number of hidden layers, 1 to
// 5. The logistic function with Glorot's weights falls from 0.9 to guessing; by
// the slope rule it stays near 0.9, as tanh does](depth.png)

double[] layers = Vectors.arange(1, 6);
Axes byDepth = Axes.linear("", "Hidden layers", "Test accuracy");
Images.show("depth.png", SmallMultiples.of(byDepth,
        accuracies.entrySet().stream().map(row ->
                Spread.band(row.getKey(), layers, row.getValue())).toList()));
//> charts/target/images/depth.png

// Next: how fast each function learns, and at which rates.
