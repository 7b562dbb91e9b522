// # Which one, then?
//
// You learn: which function to choose, and on what evidence.
//
// In short: for hidden layers take ELU, GELU or SiLU with Adam, any of the
// seven in a few layers with batch normalization, ELU or tanh in a plain
// network trained by SGD, and begin with weights by the slope rule (lesson 15).
// Leave the logistic function to the output, unless the layers are normalized.
// The learning rate decides more than the function: try several, a factor of
// three apart.
//
// Decide: what network is it?
//
// - Are its layers normalized?
//   - Yes
//     - How deep is it?
//       - A few layers: any function; losses from 0.158 to 0.328 (lesson 21)
//       - Twenty layers: not ReLU; it has 0.791, where tanh has 0.896 (lesson
//         21)
//   - No
//     - Which optimizer trains it?
//       - Adam: ELU, GELU or SiLU; losses 0.130, 0.164 and 0.170, where ReLU
//         has 0.236 (lesson 20)
//       - SGD
//         - How deep is it?
//           - A few layers: tanh or ELU; losses 0.215 and 0.216, next 0.405
//             (lesson 17)
//           - Twenty layers: ELU or tanh; accuracies 0.909 and 0.852, where
//             ReLU has 0.710 (lesson 21)
//
// By what you have, with the lesson and the numbers that it rests on:
//
// | If | then | lesson: numbers |
// |---|---|---|
// | five layers, by SGD | tanh, ELU | 17: loss 0.215, 0.216, next 0.405 |
// | twenty layers, by SGD | ELU, tanh | 21: accuracy 0.909, 0.852, ReLU 0.710 |
// | Adam | ELU, GELU, SiLU | 20: loss 0.130, 0.164, 0.170, ReLU 0.236 |
// | five layers, normalized | any | 21: loss 0.158 to 0.328 |
// | twenty, normalized | not ReLU | 21: accuracy 0.791, tanh 0.896 |
// | it is logistic, deep | the slope rule | 16: accuracy 0.886, else 0.101 |
// | it is logistic | centre it | 18: accuracy 0.865, else 0.657 |
// | units fall silent | a smaller rate | 19: accuracy 0.923, else 0.104 |
// | or the rate must stay | leaky ReLU | 19: accuracy 0.842, else 0.104 |
// | a table of your own | scale it first | 22: accuracy 0.981, else 0.447 |
//
// Losses are training losses in epoch 3, at the best rate of each function;
// accuracies are test accuracies; all are medians of five seeds. Those of
// lesson 16 are of five layers at rate 0.3, those of 18 in epoch 3 at rate 0.1
// with weights by the slope rule, those of 19 at rate 1.5 (0.923 at 0.6), those
// of 21 in twenty layers at one rate each, those of 22 of ReLU at rate 0.1.
// What the data does not decide:
//
// | If | then | why |
// |---|---|---|
// | only accuracy counts, five layers | any | 17: medians from 0.902 to 0.929 |
// | it has to be cheap | ReLU, leaky ReLU | a comparison, no power of e |
// | slopes must not jump | GELU, SiLU, ELU, tanh | lesson 9: their formulas |
// | nothing else decides | ReLU | a convention: others compare with it |
//
// All but lesson 22's penguins was measured on 1,797 small digits, with one to
// twenty layers of 32 units. For other data the way there is what to take
// along: one thing changed at a time, several rates, several seeds.
//
// For the output layer:
//
// | If the network is to say | then | lesson |
// |---|---|---|
// | which one of several | softmax, once | 13 |
// | which of several, or yes or no | logistic | 13 |
// | a number | linear | 13 |
//
// And whichever it is: take it from a library, not from its formula (lesson
// 12). What is worth knowing of the seven; the gain is that of the slope rule:

// In [24]
import java.util.*;
import org.activations.core.*;
import org.activations.core.network.*;
import org.activations.lessons.*;
import org.activations.lessons.experiment.*;
import tech.tablesaw.api.*;

List<Activation> seven = Experiment.FUNCTIONS;
Table summary = Table.create("",
        StringColumn.create("function", seven.stream().map(f -> f.label())),
        DoubleColumn.create("gain", seven.stream().
                mapToDouble(f -> Initialization.gain(f))),
        StringColumn.create("range", seven.stream().
                map(f -> f.range().toString())),
        StringColumn.create("range of the slope", seven.stream().
                map(f -> f.derivativeRange().toString())));
System.out.println(Tables.print(summary, "0.000"));
//>   function   |  gain   |       range       |    range of the slope     |
//> ------------------------------------------------------------------------
//>    logistic  |  4.723  |           [0, 1]  |                [0, 0.25]  |
//>        tanh  |  1.467  |          [-1, 1]  |                   [0, 1]  |
//>        ReLU  |  1.414  |           [0, ∞)  |                   [0, 1]  |
//>  leaky ReLU  |  1.414  |          (-∞, ∞)  |                [0.01, 1]  |
//>         ELU  |  1.223  |          [-1, ∞)  |                   [0, 1]  |
//>        GELU  |  1.481  |  [-0.1699713, ∞)  |  [-0.1289042, 1.1289042]  |
//>        SiLU  |  1.623  |  [-0.2784646, ∞)  |  [-0.0998394, 1.0998394]  |
