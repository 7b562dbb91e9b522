// # The vanishing gradient
//
// Back-propagation takes the gradient from the last layer to the first, and in each layer multiplies it by the weights
// and by the slopes of the units. Five hidden layers of slopes of at most 1/4 leave little:
//
// $\left(\frac{1}{4}\right)^5 \approx \frac{1}{1000}$
//
// Here are networks with the layers 64-32-32-32-32-32-10, one for each of seven functions, before any training. They
// begin with the same random numbers and are given the same 32 handwritten digits. How long is the gradient of each
// layer's weights?

// In [16]
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.activations.core.Activation;
import org.activations.core.network.Examples;
import org.activations.core.network.Network;
import org.activations.lessons.Digits;
import org.activations.lessons.Experiment;
import org.activations.lessons.Tables;

Examples batch = Digits.read().training().range(0, 32);
Map<String, double[]> norms = new LinkedHashMap<>();
for (Activation function : Experiment.FUNCTIONS) {
    Network network = Network.of(function, 3, 64, 32, 32, 32, 32, 32, 10);
    norms.put(function.name(), network.gradientNorms(batch));
}

List<String> layers = List.of("1", "2", "3", "4", "5", "6");
System.out.println(Tables.print(Tables.of("Norm of the gradient by layer", layers, norms), "0.0000"));
//>                          Norm of the gradient by layer
//>   function   |    1     |    2     |    3     |    4     |    5     |    6     |
//> --------------------------------------------------------------------------------
//>    logistic  |  0.0007  |  0.0021  |  0.0086  |  0.0454  |  0.1967  |  0.7123  |
//>        tanh  |  0.4950  |  0.3662  |  0.3768  |  0.3497  |  0.3315  |  0.2774  |
//>        relu  |  0.1964  |  0.1564  |  0.1195  |  0.1011  |  0.0917  |  0.0544  |
//>  leaky relu  |  0.1913  |  0.1604  |  0.1172  |  0.1025  |  0.0913  |  0.0549  |
//>         elu  |  0.4747  |  0.3734  |  0.3636  |  0.3271  |  0.2948  |  0.2453  |
//>        gelu  |  0.0387  |  0.0276  |  0.0256  |  0.0259  |  0.0192  |  0.0156  |
//>        silu  |  0.0292  |  0.0225  |  0.0217  |  0.0226  |  0.0175  |  0.0138  |

// The logistic network's first layer gets a thousandth of what its last layer gets. All others are level. tanh and
// ELU, with slope 1 around 0, get the most. GELU and SiLU, with slope 1/2 there, get a tenth of it: they will start
// slowly, but in all layers alike.

double[] logisticNorms = norms.get("logistic");
System.out.println(String.format(Locale.ROOT, "first layer / last layer: %.4f", logisticNorms[0] / logisticNorms[5]));
//> first layer / last layer: 0.0010

// On a logarithmic scale a factor per layer is a straight line:
//
// ![Norm of the gradient by layer, a line for each function. That of the
// logistic function climbs straight from the first layer to the last by a
// factor of a thousand; the others are nearly level](gradient-norms.png)

import org.activations.charts.Axes;
import org.activations.charts.LineChart;
import org.activations.lessons.Images;

Axes axes = Axes.logarithmic("", "Layer", "Norm of the gradient");
System.out.println(Images.save("gradient-norms.png", LineChart.of(axes, norms)));
//> charts/target/images/gradient-norms.png
