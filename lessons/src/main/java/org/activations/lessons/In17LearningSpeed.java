package org.activations.lessons;

import java.util.List;

import org.activations.core.network.Sgd;

import static org.activations.core.Activations.LOGISTIC;
import static org.activations.core.Activations.RELU;

/** In [17]: seven networks that learn to read digits. */
public final class In17LearningSpeed {

    private In17LearningSpeed() {
    }

    public static void main(String[] arguments) {
        Digits digits = Digits.read();
        Sgd sgd = new Sgd(0.1, 32, 30, 3);
        List<Run> deep = new Experiment(digits, sgd, 64, 32, 32, 32, 32, 32, 10).train(Experiment.FUNCTIONS);
        System.out.println(Tables.print(LearningCurves.loss(deep, 1, 3, 10, 30), "0.000"));
        System.out.println(Tables.print(LearningCurves.accuracy(deep, 1, 3, 10, 30), "0.000"));
        List<Run> shallow = new Experiment(digits, sgd, 64, 32, 10).train(List.of(LOGISTIC, RELU));
        System.out.println(Tables.print(LearningCurves.accuracy(shallow, 1, 3, 10, 30), "0.000"));
    }
}
