// # The dying ReLU
//
// Left of 0 ReLU is 0 and so is its slope. A unit whose net input is negative for every example is silent: it passes
// nothing on, gets no gradient, and stays so for good. One step that is too long can take it there.
//
// Networks with one hidden layer, trained at four learning rates. What share of the hidden units is silent for
// all 1,500 digits afterwards? Leaky ReLU has a slope of 0.01 on the left and is never quite silent, so a unit that was
// pushed too far can come back; that it does shows in the accuracy:

// In [19]
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.activations.core.network.Sgd;
import org.activations.lessons.Digits;
import org.activations.lessons.Experiment;
import org.activations.lessons.Run;
import org.activations.lessons.Tables;

import static org.activations.core.Activations.LEAKY_RELU;
import static org.activations.core.Activations.RELU;

Digits digits = Digits.read();
Map<String, double[]> rows = new LinkedHashMap<>();
for (double rate : new double[] {0.1, 1, 1.5, 3}) {
    Experiment experiment = new Experiment(digits, new Sgd(rate, 32, 30, 3), 64, 32, 10);
    for (Run run : experiment.train(List.of(RELU, LEAKY_RELU))) {
        double silent = run.network().silentUnits(digits.training());
        rows.put(run.function().name() + " at rate " + rate, new double[] {silent, run.accuracy()});
    }
}

System.out.println(Tables.print(Tables.of("", List.of("silent units", "accuracy"), rows), "0.000"));
//>         function         |  silent units  |  accuracy  |
//> --------------------------------------------------------
//>        relu at rate 0.1  |         0.000  |     0.906  |
//>  leaky relu at rate 0.1  |         0.000  |     0.906  |
//>        relu at rate 1.0  |         0.219  |     0.923  |
//>  leaky relu at rate 1.0  |         0.000  |     0.926  |
//>        relu at rate 1.5  |         1.000  |     0.101  |
//>  leaky relu at rate 1.5  |         0.000  |     0.882  |
//>        relu at rate 3.0  |         1.000  |     0.101  |
//>  leaky relu at rate 3.0  |         0.000  |     0.879  |
