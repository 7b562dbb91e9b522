// # The two curves
//
// You learn: how tanh and the logistic function are one curve, stretched and
// moved.
//
// tanh and the logistic function over the same net inputs, as NumPy prints
// them and as PyTorch does. In Python these are `np.tanh(z)`, `torch.tanh`,
// `scipy.special.expit(z)` and `torch.sigmoid`:

// In [11]
import java.util.*;
import org.activations.core.*;
import org.activations.core.print.*;
import org.activations.lessons.*;

import static org.activations.core.Activations.*;

double[] z = Vectors.arange(-5, 5, 0.005);
System.out.println(NumPy.str(TANH.value(z)));
//> [-0.9999092  -0.99990829 -0.99990737 ...  0.99990644  0.99990737
//>   0.99990829]
System.out.println(Torch.repr(TANH.value(z)));
//> tensor([-0.9999, -0.9999, -0.9999,  ...,  0.9999,  0.9999,  0.9999],
//>        dtype=torch.float64)
System.out.println(NumPy.str(LOGISTIC.value(z)));
//> [0.00669285 0.00672617 0.00675966 ... 0.99320669 0.99324034 0.99327383]
System.out.println(Torch.repr(LOGISTIC.value(z)));
//> tensor([0.0067, 0.0067, 0.0068,  ..., 0.9932, 0.9932, 0.9933],
//>        dtype=torch.float64)

// They are one curve, stretched and moved:
//
// $\tanh(z) = 2 \, \sigma(2z) - 1$
//
// Guess: how far apart are both sides in a double, at most?
//
// - nowhere apart at all
// - about 3e-16
// - about 1e-8

double difference(double z) {
    return Math.abs(TANH.value(z) - (2 * LOGISTIC.value(2 * z) - 1));
}

double largest = Arrays.stream(z).map(z -> difference(z)).max().getAsDouble();
System.out.println(String.format(Locale.ROOT,
        "largest difference: %.1e", largest));
//> largest difference: 3.3e-16

// Both sides agree to 15 digits behind the point.
//
// Two things are left to choose between. tanh is four times as steep at 0. And
// net inputs around 0 come out of tanh around 0, and out of the logistic
// function around 0.5, all positive. What each of the two does to learning
// lesson 18 measures.

double[] around = {-2, -1, 0, 1, 2};
System.out.println("tanh     " + NumPy.str(TANH.value(around)));
//> tanh     [-0.96402758 -0.76159416  0.          0.76159416  0.96402758]
System.out.println("logistic " + NumPy.str(LOGISTIC.value(around)));
//> logistic [0.11920292 0.26894142 0.5        0.73105858 0.88079708]

// The two curves in one picture:
//
// ![Two S-shaped curves over net inputs from -5 to 5: tanh rises from -1
// through 0 to 1, the logistic function, less steep, from 0 through 0.5 to
// 1](tanh-and-logistic.png)

Images.show("tanh-and-logistic.png");
//> charts/target/images/tanh-and-logistic.png

// Next: what becomes of such formulas in a double.
