// # Which one, then?
//
// For the hidden layers. Each row names the lesson and the numbers that it
// rests on:
//
// | If | then | lesson: numbers |
// |---|---|---|
// | epochs are dear | ELU, tanh | 17: loss 0.164, 0.292, next 0.488 |
// | it is logistic, deep | its own scale | 16: accuracy 0.875, else 0.101 |
// | it is logistic | tanh, centred | 18: accuracy 0.921, else 0.429 |
// | units fall silent | leaky ReLU | 19: accuracy 0.828, else 0.104 |
// | training diverges | not ELU | 17: ELU 0.000, tanh 0.919 at rate 0.3 |
//
// The losses, and the accuracies of lesson 18, are those of epoch 3; those of
// lesson 19 are at rate 1.5. What the data cannot decide:
//
// | If | then | why |
// |---|---|---|
// | only accuracy counts | any of them | 17: medians from 0.902 to 0.923 |
// | it has to be cheap | ReLU, leaky ReLU | a comparison, no power of e |
// | slopes must not jump | GELU, SiLU, ELU, tanh | lesson 9: their formulas |
// | nothing else decides | ReLU | a convention: others compare with it |
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
// 12), with weights of its own scale (lesson 15). For the seven:

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
        StringColumn.create("weights", seven.stream().
                map(f -> Initialization.of(f).toString())),
        StringColumn.create("range", seven.stream().
                map(f -> f.range().toString())),
        StringColumn.create("range of the slope", seven.stream().
                map(f -> f.derivativeRange().toString())));
System.out.println(Tables.print(summary, "0"));
//>   function   |   weights    |       range       |    range of the slope     |
//> -----------------------------------------------------------------------------
//>    logistic  |  Glorot x 4  |           [0, 1]  |                [0, 0.25]  |
//>        tanh  |      Glorot  |          [-1, 1]  |                   [0, 1]  |
//>        ReLU  |          He  |           [0, ∞)  |                   [0, 1]  |
//>  leaky ReLU  |          He  |          (-∞, ∞)  |                [0.01, 1]  |
//>         ELU  |          He  |          [-1, ∞)  |                   [0, 1]  |
//>        GELU  |          He  |  [-0.1699713, ∞)  |  [-0.1289042, 1.1289042]  |
//>        SiLU  |          He  |  [-0.2784646, ∞)  |  [-0.0998394, 1.0998394]  |
