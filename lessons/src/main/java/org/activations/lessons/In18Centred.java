package org.activations.lessons;

import java.util.List;

import org.activations.core.Activation;
import org.activations.core.network.Initialization;
import org.activations.lessons.experiment.Contender;
import org.activations.lessons.experiment.Experiment;
import org.activations.lessons.experiment.Results;
import org.activations.lessons.experiment.Run;
import org.activations.lessons.experiment.Spread;

import static org.activations.core.Activations.LOGISTIC;

/** In [18]: one curve four times, centred or not, steep or not, with the same weights and with those of the rule. */
public final class In18Centred {

    private In18Centred() {
    }

    public static void main(String[] arguments) {
        List<Activation> four = List.of(curve("s", 1, 0), curve("s - 1/2", 1, 0.5), curve("2s", 2, 0),
                curve("2s - 1", 2, 1));
        Experiment deep = Experiment.onDigits(32, 32, 32, 32, 32).rates(0.03, 0.1, 0.3).epochs(15);
        Results same = deep.train(four.stream()
                .map(f -> Contender.of(f).with(Initialization.GLOROT).named(f.label())).toList());
        System.out.println(Tables.print(same.byRate("Median test accuracy in epoch 3", run -> run.testAccuracyIn(3),
                Spread::median), "0.000"));
        System.out.println(Tables.print(same.summary("Test accuracy in epoch 3", run -> run.testAccuracyIn(3)),
                "0.000"));
        Results ruled = deep.train(Contender.each(four));
        System.out.println(Tables.print(ruled.byRate("Median test accuracy in epoch 3, slope rule",
                run -> run.testAccuracyIn(3), Spread::median), "0.000"));
        System.out.println(Tables.print(ruled.byRate("Median test accuracy in epoch 15", Run::testAccuracy,
                Spread::median), "0.000"));
    }

    private static Activation curve(String name, double factor, double centre) {
        return Activation.of(name, z -> factor * LOGISTIC.value(4 * z) - centre,
                z -> 4 * factor * LOGISTIC.derivative(4 * z));
    }
}
