// # Why a function at all?
//
// You learn: what a function between the layers is good for.
//
// A layer is a row of units: each multiplies the inputs by its weights, adds
// its bias, and applies f. Without f, that is with f(z) = z, the second layer
// multiplies what the first has multiplied, and two layers are no more than
// one:
//
// $W_2 (W_1 x + b_1) + b_2 = (W_2 W_1) x + (W_2 b_1 + b_2)$
//
// So a linear network parts its inputs along a line, however many layers it
// has. Here are inputs that no line parts: two spirals, 200 points each, wound
// around each other, as the picture at the end of this lesson shows them. A
// network with three hidden layers of 16 units is to tell which of the two a
// point is on.
//
// How it learns: the loss measures how wrong the network is, here by
// cross-entropy, which is $-\ln p$ with p the probability that it gave to the
// right class; guessing between two classes costs ln 2 = 0.693. The gradient
// says for each weight how the loss changes with it. Back-propagation computes
// the gradient, from the last layer to the first. Each weight then takes a
// step against it, as long as the gradient times the learning rate; 32 points
// make a step, and when each has been used once an epoch is over.
//
// The weights begin as random numbers, which a seed determines, at a scale that
// suits each function (lesson 15). One seed may be lucky, so here as in all
// that follows the seeds are 1 to 5, and a table shows the median of the five,
// where it matters also the smallest and the largest. All are trained for 250
// epochs at rate 0.3. Accuracy is the share of right answers; guessing gets
// 0.5. It is training accuracy if the answers are to the training examples, as
// here, and test accuracy if they are to examples that the network has not
// seen.
//
// Guess: what accuracy do three layers without a function reach?
//
// - about 0.5, which is what guessing gets
// - about 0.75
// - 1, as the other seven do

// In [10]
import java.util.*;
import java.util.function.*;
import org.activations.charts.*;
import org.activations.core.*;
import org.activations.core.network.*;
import org.activations.lessons.*;
import org.activations.lessons.experiment.*;

import static org.activations.core.Activations.*;

List<Activation> functions = new ArrayList<>(List.of(LINEAR));
functions.addAll(Experiment.FUNCTIONS);
Experiment spirals = Experiment.onSpirals(16, 16, 16).rates(0.3).epochs(250);
Results parted = spirals.train(Contender.each(functions));
System.out.println(Tables.print(
        parted.summary("Training accuracy on the spirals",
        Run::trainingAccuracy), "0.000"));
//>          Training accuracy on the spirals
//>   function   |  median  |  smallest  |  largest  |
//> --------------------------------------------------
//>      linear  |   0.510  |     0.500  |    0.537  |
//>    logistic  |   1.000  |     1.000  |    1.000  |
//>        tanh  |   1.000  |     1.000  |    1.000  |
//>        ReLU  |   1.000  |     1.000  |    1.000  |
//>  leaky ReLU  |   1.000  |     1.000  |    1.000  |
//>         ELU  |   1.000  |     1.000  |    1.000  |
//>        GELU  |   1.000  |     1.000  |    1.000  |
//>        SiLU  |   1.000  |     1.000  |    1.000  |

// The linear network is right no more often than one that guesses: it has drawn
// the line with the smallest loss, and half of the points are on the wrong side
// of it. All seven others part the spirals.
//
// Guess: and six layers without a function, in the median?
//
// - no more than three
// - a little more than three
// - 1: it only takes enough layers

Experiment deeper = Experiment.onSpirals(16, 16, 16, 16, 16, 16).
        rates(0.3).epochs(250);
Results six = deeper.train(List.of(Contender.of(LINEAR)));
System.out.println(Tables.print(
        six.summary("Training accuracy, six hidden layers",
        Run::trainingAccuracy), "0.000"));
//>       Training accuracy, six hidden layers
//>  function  |  median  |  smallest  |  largest  |
//> ------------------------------------------------
//>    linear  |   0.510  |     0.502  |    0.545  |

// More linear layers change nothing. Which regions does each network draw?
// Here are those of seed 1. Those of ReLU and leaky ReLU are bounded by pieces
// of straight lines, as the functions are made of two; those of the other five
// bend without corners.
//
// ![Eight panels with two spirals of dots. The linear network parts the plane
// along a straight line; all others draw two arms that wind around each
// other, with corners for ReLU and leaky ReLU](spirals.png)

Map<String, ToIntFunction<double[]>> regions = new LinkedHashMap<>();
for (String name : parted.names()) {
    Network first = parted.of(name).runs().get(0).network();
    regions.put(name, point -> Vectors.argmax(first.predict(point)));
}

Images.show("spirals.png",
        Regions.of(Spirals.points(), regions));
//> charts/target/images/spirals.png

// Next: the two curves of the notebook side by side, digit by digit.
