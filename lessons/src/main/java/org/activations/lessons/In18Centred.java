package org.activations.lessons;

import java.util.List;

import org.activations.core.Activation;

import static org.activations.core.Activations.LOGISTIC;

/** In [18]: one curve twice, around 0.5 and around 0, and nothing else changed. */
public final class In18Centred {

    private In18Centred() {
    }

    public static void main(String[] arguments) {
        Activation positive = Activation.of("logistic(4z)",
                z -> LOGISTIC.value(4 * z), z -> 4 * LOGISTIC.derivative(4 * z));
        Activation centred = Activation.of("2 logistic(4z) - 1",
                z -> 2 * LOGISTIC.value(4 * z) - 1, z -> 8 * LOGISTIC.derivative(4 * z));
        Results results = Experiment.onDigits(32, 32, 32, 32, 32).rates(0.03, 0.1, 0.3).epochs(15)
                .train(Contender.each(List.of(positive, centred)));
        for (int epoch : new int[] {3, 15}) {
            System.out.println(Tables.print(
                    results.summary("Accuracy in epoch " + epoch, run -> run.accuracyIn(epoch)), "0.000"));
        }
    }
}
