// # How large the weights?
//
// Before a network learns, its weights are random. Too small, and whatever
// goes in, the same comes out; too large, and units saturate. Three scales
// from the literature, by the variance of the weights of a layer:
//
// | Weights | Variance | for | Source |
// |---|---|---|---|
// | Glorot | 2 / (inputs + units) | tanh | Glorot and Bengio 2010 |
// | He | 2 / inputs | ReLU and its kin | He et al. 2015 |
// | Glorot times 4 | 32 / (inputs + units) | logistic | Glorot 2010 |
//
// The reason for each is the slope at 0. A signal that comes through a layer
// is multiplied by weight and slope. tanh has slope 1 there, and Glorot's
// weights keep the signal. ReLU lets half of it through, so the variance is
// doubled. The logistic function has slope 1/4, so the weights are four times
// as large. `Network.of` takes the one that belongs to its function.
//
// Seven networks with five hidden layers of 32 units get 500 handwritten
// digits, before any training. First the way forward: by how much do the
// outputs of a unit differ from digit to digit? (Their standard deviation, the
// root mean square over the units of a layer, the median of five seeds.)

// In [15]
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.activations.core.Activation;
import org.activations.core.network.Examples;
import org.activations.core.network.Initialization;
import org.activations.core.network.Network;
import org.activations.lessons.Digits;
import org.activations.lessons.Experiment;
import org.activations.lessons.Spread;
import org.activations.lessons.Tables;

import static org.activations.core.network.Initialization.GLOROT;
import static org.activations.core.network.Initialization.HE;

Examples some = Digits.read().training().range(0, 500);

List<Spread> spreads(Activation f, Initialization weights,
        Function<Network, double[]> measure) {
    double[][] seeds = new double[5][];
    for (int i = 0; i < 5; i++) {
        seeds[i] = measure.apply(
                Network.of(f, weights, i + 1, 64, 32, 32, 32, 32, 32, 10));
    }
    return IntStream.range(0, seeds[0].length).mapToObj(layer -> Spread.of(
            Arrays.stream(seeds).mapToDouble(s -> s[layer]).toArray())).
            toList();
}

Map<String, List<Spread>> byScale(Function<Network, double[]> measure) {
    Map<String, List<Spread>> rows = new LinkedHashMap<>();
    for (Activation f : Experiment.FUNCTIONS) {
        for (Initialization w : List.of(GLOROT, HE, Initialization.of(f))) {
            rows.put(f.label() + ", " + w, spreads(f, w, measure));
        }
    }
    return rows;
}

Map<String, double[]> medians(Map<String, List<Spread>> rows) {
    Map<String, double[]> medians = new LinkedHashMap<>();
    rows.forEach((name, row) -> medians.put(name,
            row.stream().mapToDouble(Spread::median).toArray()));
    return medians;
}

Map<String, double[]> forward = medians(byScale(n -> n.outputSpreads(some)));
System.out.println(Tables.print(Tables.of("Spread of the outputs by layer",
        List.of("1", "2", "3", "4", "5"), forward), "0.0000"));
//>                         Spread of the outputs by layer
//>        function        |    1     |    2     |    3     |    4     |    5     |
//> -------------------------------------------------------------------------------
//>      logistic, Glorot  |  0.0728  |  0.0161  |  0.0038  |  0.0009  |  0.0002  |
//>          logistic, He  |  0.0864  |  0.0253  |  0.0081  |  0.0025  |  0.0008  |
//>  logistic, Glorot x 4  |  0.1881  |  0.1063  |  0.0725  |  0.0437  |  0.0236  |
//>          tanh, Glorot  |  0.2492  |  0.2090  |  0.1943  |  0.1775  |  0.1623  |
//>              tanh, He  |  0.2834  |  0.3005  |  0.3277  |  0.3266  |  0.3442  |
//>          ReLU, Glorot  |  0.2016  |  0.1230  |  0.0828  |  0.0579  |  0.0395  |
//>              ReLU, He  |  0.2469  |  0.2131  |  0.2029  |  0.2005  |  0.1934  |
//>    leaky ReLU, Glorot  |  0.2020  |  0.1235  |  0.0835  |  0.0581  |  0.0397  |
//>        leaky ReLU, He  |  0.2474  |  0.2139  |  0.2044  |  0.2012  |  0.1943  |
//>           ELU, Glorot  |  0.2683  |  0.2209  |  0.1990  |  0.1735  |  0.1569  |
//>               ELU, He  |  0.3215  |  0.3468  |  0.4194  |  0.4623  |  0.5061  |
//>          GELU, Glorot  |  0.1827  |  0.0934  |  0.0507  |  0.0238  |  0.0130  |
//>              GELU, He  |  0.2321  |  0.1851  |  0.1679  |  0.1317  |  0.1319  |
//>          SiLU, Glorot  |  0.1687  |  0.0827  |  0.0436  |  0.0202  |  0.0105  |
//>              SiLU, He  |  0.2125  |  0.1551  |  0.1216  |  0.0846  |  0.0708  |

// With Glorot's weights the logistic network hands on less than a hundredth
// of the differences from the first layer to the fifth: all digits look alike
// there. With its own it keeps about an eighth. ReLU and its kin keep more
// with He's weights than with Glorot's, tanh keeps two thirds with Glorot's.
//
// Then the way back: how large is the gradient of a weight? (Its root mean
// square over the weights of a layer, so that layers of different size
// compare.)

Map<String, List<Spread>> backward = byScale(n -> n.gradientPerWeight(some));
System.out.println(Tables.print(Tables.of("Gradient per weight by layer",
        List.of("1", "2", "3", "4", "5", "6"), medians(backward)), "0.0E0"));
//>                         Gradient per weight by layer
//>        function       |   1    |   2    |   3    |   4    |   5    |   6    |
//> -----------------------------------------------------------------------------
//>      logistic, Glorot | 1.4E-5 | 7.2E-5 | 3.1E-4 | 1.4E-3 | 6.7E-3 | 3.6E-2 |
//>          logistic, He | 5.9E-5 | 2.3E-4 | 7.0E-4 | 2.2E-3 | 7.9E-3 | 3.8E-2 |
//>  logistic, Glorot x 4 | 5.4E-3 | 1.4E-2 | 1.9E-2 | 3.2E-2 | 5.6E-2 | 1.5E-1 |
//>          tanh, Glorot | 8.0E-3 | 9.6E-3 | 9.7E-3 | 1.0E-2 | 9.5E-3 | 1.3E-2 |
//>              tanh, He | 2.1E-2 | 2.1E-2 | 1.9E-2 | 2.0E-2 | 2.1E-2 | 3.8E-2 |
//>          ReLU, Glorot | 2.3E-3 | 2.7E-3 | 2.8E-3 | 2.6E-3 | 2.2E-3 | 2.7E-3 |
//>              ReLU, He | 2.2E-2 | 2.4E-2 | 2.5E-2 | 2.6E-2 | 2.6E-2 | 3.8E-2 |
//>    leaky ReLU, Glorot | 2.2E-3 | 2.6E-3 | 2.8E-3 | 2.6E-3 | 2.2E-3 | 2.7E-3 |
//>        leaky ReLU, He | 2.2E-2 | 2.4E-2 | 2.5E-2 | 2.6E-2 | 2.5E-2 | 3.8E-2 |
//>           ELU, Glorot | 7.8E-3 | 9.5E-3 | 1.0E-2 | 9.6E-3 | 1.1E-2 | 1.3E-2 |
//>               ELU, He | 4.4E-2 | 4.9E-2 | 4.8E-2 | 4.7E-2 | 5.3E-2 | 8.3E-2 |
//>          GELU, Glorot | 6.7E-4 | 6.4E-4 | 6.1E-4 | 6.5E-4 | 6.1E-4 | 9.5E-4 |
//>              GELU, He | 6.2E-3 | 5.7E-3 | 5.1E-3 | 7.1E-3 | 5.3E-3 | 1.1E-2 |
//>          SiLU, Glorot | 5.2E-4 | 5.2E-4 | 5.2E-4 | 5.4E-4 | 5.3E-4 | 7.7E-4 |
//>              SiLU, He | 3.3E-3 | 2.8E-3 | 2.9E-3 | 2.9E-3 | 2.9E-3 | 5.4E-3 |

// Only the logistic network's gradient shrinks from the last layer to the
// first, by a factor of thousands with Glorot's weights and of about thirty
// with its own. In all others the first layer gets more than a third of what
// the last one gets, at either scale.
//
// ![Eight panels with the gradient per weight over the layers 1 to 6 on a
// logarithmic axis. The logistic function with Glorot's weights climbs by more
// than three powers of ten, with its own by one and a half; the six others are
// nearly level](weights.png)

import org.activations.charts.Axes;
import org.activations.charts.SmallMultiples;
import org.activations.core.Vectors;
import org.activations.lessons.Images;

Map<String, List<Spread>> shown = new LinkedHashMap<>();
shown.put("logistic, Glorot", backward.get("logistic, Glorot"));
for (Activation f : Experiment.FUNCTIONS) {
    String name = f.label() + ", " + Initialization.of(f);
    shown.put(name, backward.get(name));
}

double[] layers = Vectors.arange(1, 7);
Axes perWeight = Axes.logarithmic("", "Layer", "Gradient per weight");
System.out.println(Images.save("weights.png", SmallMultiples.of(perWeight,
        shown.entrySet().stream().map(row ->
                Spread.band(row.getKey(), layers, row.getValue())).toList())));
//> charts/target/images/weights.png
