// # Your own
//
// An activation function is any function that has a slope. This one is a tanh without an exponential, known as the
// inverse square root unit:
//
// $f(z) = \frac{z}{\sqrt{1 + z^2}}, \quad f'(z) = \frac{1}{(1 + z^2)^{3/2}}$
//
// Change it to one of yours, and go on.

// In [21]
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.activations.core.Activation;
import org.activations.core.Vectors;
import org.activations.core.network.Sgd;
import org.activations.lessons.Digits;
import org.activations.lessons.Experiment;
import org.activations.lessons.LearningCurves;
import org.activations.lessons.Run;
import org.activations.lessons.Tables;

import static org.activations.core.Activations.TANH;

Activation mine = Activation.of("mine", z -> z / Math.sqrt(1 + z * z), z -> 1 / ((1 + z * z) * Math.sqrt(1 + z * z)));

// First the slope. A function without a stated derivative gets a central difference, which cannot be wrong in the
// formula. If the two differ by more than rounding, the derivative is not that of the function:

Activation valuesOnly = Activation.of("mine", z -> mine.value(z));
double[] z = Vectors.linspace(-10, 10, 2001);
double error = Arrays.stream(z).map(x -> Math.abs(mine.derivative(x) - valuesOnly.derivative(x))).max().getAsDouble();
System.out.println(String.format(Locale.ROOT, "slope: largest difference %.0e", error));
//> slope: largest difference 1e-12

// Then the range, and whether 0 is in its middle:

double[] y = mine.value(Vectors.linspace(-1000, 1000, 2001));
double min = Arrays.stream(y).min().getAsDouble();
double max = Arrays.stream(y).max().getAsDouble();
System.out.println(String.format(Locale.ROOT, "range: %.3f to %.3f, and %.3f at 0", min, max, mine.value(0)));
//> range: -1.000 to 1.000, and 0.000 at 0

// At last, does it learn? The deep network again, beside tanh:

Experiment experiment = new Experiment(Digits.read(), new Sgd(0.1, 32, 30, 3), 64, 32, 32, 32, 32, 32, 10);
List<Run> runs = experiment.train(List.of(TANH, mine));
System.out.println(Tables.print(LearningCurves.accuracy(runs, 1, 3, 10, 30), "0.000"));
//>                                    Accuracy
//>  function  |  epoch 1  |  epoch 3  |  epoch 10  |  epoch 30  |  test digits  |
//> ------------------------------------------------------------------------------
//>      tanh  |    0.557  |    0.914  |     0.976  |     1.000  |        0.902  |
//>      mine  |    0.530  |    0.905  |     0.979  |     1.000  |        0.906  |

// Its curve, its slope, and in grey where it saturates:
//
// ![An S-shaped curve from -1 through 0 to 1 and its slope, a bell of height 1
// at 0; shaded left of about -1.9 and right of about 1.9, where the slope is
// under 0.1](mine.png)

import org.activations.charts.Curves;
import org.activations.lessons.Images;

System.out.println(Images.save("mine.png", Curves.of(mine)));
//> charts/target/images/mine.png
