// # How large the weights?
//
// You learn: how large the weights should be at the start, for any function.
//
// Before a network learns, its weights are random. Too small, and whatever
// goes in, the same comes out; too large, and units saturate, or numbers grow
// from layer to layer. How large is right?
//
// On its way back, the gradient is multiplied in each layer by the weights and
// by the slopes of the units. With n inputs, independent weights w of mean 0,
// and net inputs like Z, a random number with a normal distribution of mean 0
// and standard deviation 1, the sum of the gradient's squares over a layer
// changes on average by the factor
//
// $n \cdot \mathrm{Var}(w) \cdot \mathrm{E}[f'(Z)^2]$
//
// Here E is the mean and Var the variance. Where the factor is 1, the gradient
// keeps its size. That is the slope rule, one rule for every function:
//
// $\mathrm{Var}(w) = \frac{1}{n \, \mathrm{E}[f'(Z)^2]}$
//
// So the weights have the standard deviation $\frac{g}{\sqrt{n}}$ with the
// gain $g = 1 / \sqrt{\mathrm{E}[f'(Z)^2]}$, computed from the slope alone.
//
// Guess: which function needs the largest weights?
//
// - ReLU, whose slope is 0 for half of all net inputs
// - the logistic function
// - SELU

// In [15]
import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import org.activations.charts.*;
import org.activations.core.*;
import org.activations.core.network.*;
import org.activations.lessons.*;
import org.activations.lessons.experiment.*;

import static org.activations.core.Activations.*;
import static org.activations.core.network.Initialization.*;

List<Activation> functions = new ArrayList<>(Experiment.FUNCTIONS);
functions.add(SELU);
Map<String, double[]> gains = new LinkedHashMap<>();
for (Activation f : functions) {
    double gain = Initialization.gain(f);
    gains.put(f.label(), new double[] {1 / (gain * gain), gain});
}

System.out.println(Tables.print(Tables.of("The slope rule",
        List.of("mean of f'(Z)²", "gain"), gains), "0.000"));
//>               The slope rule
//>   function   |  mean of f'(Z)²  |  gain   |
//> -------------------------------------------
//>    logistic  |           0.045  |  4.723  |
//>        tanh  |           0.464  |  1.467  |
//>        ReLU  |           0.500  |  1.414  |
//>  leaky ReLU  |           0.500  |  1.414  |
//>         ELU  |           0.668  |  1.223  |
//>        GELU  |           0.456  |  1.481  |
//>        SiLU  |           0.379  |  1.623  |
//>        SELU  |           1.072  |  0.966  |

// The literature found its rules function by function:
//
// | Weights | Variance | Made for | Source |
// |---|---|---|---|
// | LeCun | 1 / inputs | SELU | LeCun 1998, Klambauer 2017 |
// | Glorot | 2 / (inputs + units) | tanh | Glorot and Bengio 2010 |
// | He | 2 / inputs | ReLU | He et al. 2015 |
//
// In layers of one width these have the gains 1, 1 and $\sqrt{2} = 1.414$. For
// ReLU the slope rule is He's, as its slope is 1 for half of all net inputs and
// 0 for the other half; for SELU it is LeCun's but for 3 in a hundred. tanh
// gets more than Glorot's, whose rule takes its slope to be 1 everywhere. The
// logistic function, with a slope of 1/4 at most, needs nearly five times
// Glorot's, and ELU less than He's, which is often used for it.
//
// Does it do what it promises? The data are handwritten digits: images of 8 by
// 8 pixels, so 64 inputs from 0 to 1, and ten classes. Seven networks with five
// hidden layers of 32 units get 500 of them, before any training. First the way
// back: what is left in the first hidden layer of the gradient that the fifth
// one gets, weight for weight? (By the root mean square over the weights of a
// layer; the median of five seeds.)
//
// Guess: which scale comes closest to 1 for the logistic function?
//
// - Glorot's
// - He's
// - that of the slope rule

Examples some = Digits.read().training().range(0, 500);

List<Spread> layers(Activation f, Initialization weights, int depth,
        Function<Trace, double[]> measure) {
    int[] sizes = new int[depth + 2];
    Arrays.fill(sizes, 32);
    sizes[0] = 64;
    sizes[depth + 1] = 10;
    List<double[]> seeds = IntStream.rangeClosed(1, 5).mapToObj(seed ->
            measure.apply(Network.of(seed, f, weights, sizes).trace(some))).
            toList();
    return IntStream.range(0, seeds.get(0).length).mapToObj(layer ->
            Spread.of(seeds.stream().mapToDouble(s -> s[layer]).toArray())).
            toList();
}

double median(Activation f, Initialization weights, int depth,
        ToDoubleFunction<Trace> measure) {
    return layers(f, weights, depth, trace ->
            new double[] {measure.applyAsDouble(trace)}).get(0).median();
}

Map<String, double[]> byScale(ToDoubleFunction<Trace> measure) {
    Map<String, double[]> rows = new LinkedHashMap<>();
    for (Activation f : Experiment.FUNCTIONS) {
        rows.put(f.label(), Stream.of(GLOROT, HE, Initialization.of(f)).
                mapToDouble(w -> median(f, w, 5, measure)).toArray());
    }
    return rows;
}

double ratio(double[] layers, int of, int to) {
    return layers[of - 1] / layers[to - 1];
}

List<String> scales = List.of("Glorot", "He", "slope rule");
System.out.println(Tables.print(
        Tables.of("Gradient per weight, layer 1 / layer 5", scales,
        byScale(trace -> ratio(trace.byLayer(LayerTrace::gradientPerWeight),
        1, 5))), "0.000"));
//>       Gradient per weight, layer 1 / layer 5
//>   function   |  Glorot  |   He    |  slope rule  |
//> --------------------------------------------------
//>    logistic  |   0.002  |  0.007  |       0.143  |
//>        tanh  |   0.844  |  0.953  |       0.974  |
//>        ReLU  |   1.258  |  0.935  |       0.935  |
//>  leaky ReLU  |   1.247  |  0.919  |       0.919  |
//>         ELU  |   0.935  |  0.977  |       1.019  |
//>        GELU  |   1.104  |  1.571  |       1.540  |
//>        SiLU  |   0.975  |  1.248  |       1.610  |

// For six of the seven the gradient keeps its size within a factor of two at
// any of the three scales. The logistic function's is lost at Glorot's and
// He's, all but a few thousandths, and a seventh of it is left by the rule:
// less than promised, as net inputs are not standard normal. Its outputs lie
// around 0.5, not around 0, and so do not cancel in the sums that follow.
//
// Then the way forward: by how much do the outputs of a unit differ from digit
// to digit? (By their standard deviation, the root mean square over the units
// of a layer.) Where it gets small, all digits look alike to what follows:

System.out.println(Tables.print(
        Tables.of("Spread of the outputs, layer 5 / layer 1", scales,
        byScale(trace -> ratio(trace.byHiddenLayer(LayerTrace::outputSpread),
        5, 1))), "0.000"));
//>      Spread of the outputs, layer 5 / layer 1
//>   function   |  Glorot  |   He    |  slope rule  |
//> --------------------------------------------------
//>    logistic  |   0.003  |  0.009  |       0.170  |
//>        tanh  |   0.635  |  1.174  |       1.207  |
//>        ReLU  |   0.215  |  0.862  |       0.862  |
//>  leaky ReLU  |   0.216  |  0.864  |       0.864  |
//>         ELU  |   0.595  |  1.647  |       1.091  |
//>        GELU  |   0.068  |  0.543  |       0.770  |
//>        SiLU  |   0.059  |  0.316  |       0.807  |

// Here the scales differ. With Glorot's weights GELU and SiLU lose more than
// nine tenths of the differences in four layers, by the rule a fifth to a
// quarter. ELU's differences grow by two thirds with He's weights and by a
// tenth with the rule's, with which lesson 17 trains.
//
// The rule fails where net inputs are far from what it assumes: in twenty
// layers, for some.
//
// Guess: whose digits all look alike in layer 20, with a spread of 0.0000?
//
// - that of ReLU
// - that of the logistic function
// - that of tanh

Map<String, double[]> deep = new LinkedHashMap<>();
for (Activation f : Experiment.FUNCTIONS) {
    List<Spread> twenty = layers(f, Initialization.of(f), 20,
            trace -> trace.byHiddenLayer(LayerTrace::outputSpread));
    deep.put(f.label(), IntStream.of(1, 5, 10, 20).
            mapToDouble(layer -> twenty.get(layer - 1).median()).toArray());
}

System.out.println(Tables.print(Tables.of("Spread of the outputs by the rule",
        List.of("layer 1", "layer 5", "layer 10", "layer 20"), deep),
        "0.0000"));
//>                Spread of the outputs by the rule
//>   function   |  layer 1  |  layer 5  |  layer 10  |  layer 20  |
//> ----------------------------------------------------------------
//>    logistic  |   0.1902  |   0.0324  |    0.0034  |    0.0000  |
//>        tanh  |   0.2897  |   0.3624  |    0.4108  |    0.4584  |
//>        ReLU  |   0.2469  |   0.1934  |    0.1981  |    0.0809  |
//>  leaky ReLU  |   0.2474  |   0.1943  |    0.1987  |    0.0794  |
//>         ELU  |   0.2825  |   0.3047  |    0.3170  |    0.3914  |
//>        GELU  |   0.2450  |   0.1971  |    0.1178  |    0.0138  |
//>        SiLU  |   0.2493  |   0.2120  |    0.1356  |    0.0276  |

// The outputs of tanh and ELU do not fade in twenty layers, those of ReLU and
// leaky ReLU keep a third, and nothing is left of the logistic function's.
// GELU's and SiLU's fade too: a signal that has become small meets their slope
// at 0, which is 1/2, instead of the mean that the rule counts on, and so
// becomes smaller still. Larger weights would only lower the size from which it
// grows instead; what lesson 21 does with the net inputs mends it.
//
// ![Eight panels with the gradient per weight over the hidden layers 1 to 5 on
// a logarithmic axis. The logistic function climbs by nearly three powers of
// ten with Glorot's weights and by nearly one by the rule; the six others are
// nearly level](weights.png)

double[] gradients(Trace trace) {
    return trace.hidden().stream().
            mapToDouble(LayerTrace::gradientPerWeight).toArray();
}

Map<String, List<Spread>> shown = new LinkedHashMap<>();
shown.put("logistic, Glorot",
        layers(LOGISTIC, GLOROT, 5, trace -> gradients(trace)));
for (Activation f : Experiment.FUNCTIONS) {
    shown.put(f.label(), layers(f, Initialization.of(f), 5,
            trace -> gradients(trace)));
}

Axes perWeight = Axes.logarithmic("", "Hidden layer", "Gradient per weight");
Images.show("weights.png", SmallMultiples.of(perWeight,
        shown.entrySet().stream().map(row -> Spread.band(row.getKey(),
        Vectors.arange(1, 6), row.getValue())).toList()));
//> charts/target/images/weights.png

// Next: what is left of a gradient behind many layers.
