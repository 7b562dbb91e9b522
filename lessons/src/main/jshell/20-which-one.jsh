// # Which one, then?
//
// For the hidden layers:
//
// | If | then | lesson |
// |---|---|--:|
// | nothing speaks against it | ReLU: cheap, never flat on the right | 14, 17 |
// | units fall silent | leaky ReLU, or a lower rate | 19 |
// | training must be short | ELU or tanh, centred on 0 | 11, 17 |
// | the function has to be smooth | GELU or SiLU, slower at first | 17 |
// | it is logistic so far | any other of these | 14, 16, 17 |
//
// For the output layer:
//
// | If the network is to say | then | lesson |
// |---|---|--:|
// | which one of several | softmax, once | 13 |
// | which of several, or yes or no | logistic | 13 |
// | a number | linear | 13 |
//
// And whichever it is: take it from a library, not from its formula (lesson 12). What the choice rests on, in numbers:
// where the slope is near 0 a unit does not learn; where f(0) is not 0, or f is never negative, the outputs are not centred.

// In [20]
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.activations.core.Activation;
import org.activations.lessons.Experiment;
import org.activations.lessons.Tables;

Map<String, double[]> rows = new LinkedHashMap<>();
for (Activation f : Experiment.FUNCTIONS) {
    double[] z = {-3, 0, 3};
    double[] y = f.value(z);
    double[] slope = f.derivative(z);
    rows.put(f.name(), new double[] {y[0], y[1], y[2], slope[0], slope[1], slope[2]});
}

List<String> columns = List.of("f(-3)", "f(0)", "f(3)", "f'(-3)", "f'(0)", "f'(3)");
System.out.println(Tables.print(Tables.of("", columns, rows), "0.000"));
//>   function   |  f(-3)   |  f(0)   |  f(3)   |  f'(-3)  |  f'(0)  |  f'(3)  |
//> ----------------------------------------------------------------------------
//>    logistic  |   0.047  |  0.500  |  0.953  |   0.045  |  0.250  |  0.045  |
//>        tanh  |  -0.995  |  0.000  |  0.995  |   0.010  |  1.000  |  0.010  |
//>        relu  |   0.000  |  0.000  |  3.000  |   0.000  |  0.000  |  1.000  |
//>  leaky relu  |  -0.030  |  0.000  |  3.000  |   0.010  |  0.010  |  1.000  |
//>         elu  |  -0.950  |  0.000  |  3.000  |   0.050  |  1.000  |  1.000  |
//>        gelu  |  -0.004  |  0.000  |  2.996  |  -0.012  |  0.500  |  1.012  |
//>        silu  |  -0.142  |  0.000  |  2.858  |  -0.088  |  0.500  |  1.088  |
