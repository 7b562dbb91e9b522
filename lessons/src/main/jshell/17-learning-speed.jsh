// # Learning speed
//
// Now the same networks learn to read digits: 1,500 for training, 30 times over in batches of 32, and 297 that they
// never see. Nothing differs but the activation function of the hidden layers.

// In [17]
import java.util.List;
import org.activations.core.network.Sgd;
import org.activations.lessons.Digits;
import org.activations.lessons.Experiment;
import org.activations.lessons.LearningCurves;
import org.activations.lessons.Run;
import org.activations.lessons.Tables;

import static org.activations.core.Activations.LOGISTIC;
import static org.activations.core.Activations.RELU;

Digits digits = Digits.read();
Sgd sgd = new Sgd(0.1, 32, 30, 3);
List<Run> deep = new Experiment(digits, sgd, 64, 32, 32, 32, 32, 32, 10).train(Experiment.FUNCTIONS);
System.out.println(Tables.print(LearningCurves.loss(deep, 1, 3, 10, 30), "0.000"));
//>                               Loss
//>   function   |  epoch 1  |  epoch 3  |  epoch 10  |  epoch 30  |
//> ----------------------------------------------------------------
//>    logistic  |    2.328  |    2.316  |     2.315  |     2.309  |
//>        tanh  |    1.546  |    0.408  |     0.098  |     0.011  |
//>        relu  |    2.113  |    0.927  |     0.104  |     0.066  |
//>  leaky relu  |    2.104  |    0.916  |     0.105  |     0.003  |
//>         elu  |    1.465  |    0.277  |     0.075  |     0.003  |
//>        gelu  |    2.281  |    1.614  |     0.132  |     0.010  |
//>        silu  |    2.294  |    2.035  |     0.258  |     0.036  |
System.out.println(Tables.print(LearningCurves.accuracy(deep, 1, 3, 10, 30), "0.000"));
//>                                     Accuracy
//>   function   |  epoch 1  |  epoch 3  |  epoch 10  |  epoch 30  |  test digits  |
//> --------------------------------------------------------------------------------
//>    logistic  |    0.099  |    0.083  |     0.085  |     0.101  |        0.101  |
//>        tanh  |    0.557  |    0.914  |     0.976  |     1.000  |        0.902  |
//>        relu  |    0.280  |    0.671  |     0.968  |     0.977  |        0.906  |
//>  leaky relu  |    0.298  |    0.697  |     0.961  |     1.000  |        0.916  |
//>         elu  |    0.549  |    0.914  |     0.975  |     1.000  |        0.906  |
//>        gelu  |    0.154  |    0.419  |     0.952  |     0.998  |        0.906  |
//>        silu  |    0.183  |    0.215  |     0.907  |     0.991  |        0.916  |

// The logistic network does not learn at all: 1 in 10 is what guessing gets, and ln 10 = 2.303 is the loss of
// guessing. tanh and ELU, centred on zero and with slope 1 there, are fastest. GELU and SiLU start slowly, as their
// slope at 0 is 1/2. In the end the six that learn are about equally good: what is left of a difference is mostly the
// luck of the seed, one or two hundredths for most, for SiLU up to ten.
//
// With one hidden layer there is little to vanish. There the logistic function learns too, slowly:

List<Run> shallow = new Experiment(digits, sgd, 64, 32, 10).train(List.of(LOGISTIC, RELU));
System.out.println(Tables.print(LearningCurves.accuracy(shallow, 1, 3, 10, 30), "0.000"));
//>                                    Accuracy
//>  function  |  epoch 1  |  epoch 3  |  epoch 10  |  epoch 30  |  test digits  |
//> ------------------------------------------------------------------------------
//>  logistic  |    0.187  |    0.611  |     0.868  |     0.943  |        0.886  |
//>      relu  |    0.459  |    0.893  |     0.965  |     0.985  |        0.906  |

// The learning curves of the deep networks:
//
// ![Loss over 30 epochs, a line for each function. The logistic line stays
// level at 2.3; the six others fall to nearly 0, ELU and tanh first, SiLU
// last](learning-curves.png)

import org.activations.lessons.Images;

System.out.println(Images.save("learning-curves.png", LearningCurves.chart(deep)));
//> charts/target/images/learning-curves.png
