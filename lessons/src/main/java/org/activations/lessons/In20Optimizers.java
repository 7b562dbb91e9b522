package org.activations.lessons;

import java.util.LinkedHashMap;
import java.util.Map;

import org.activations.core.network.Adam;
import org.activations.core.network.Momentum;
import org.activations.core.network.Sgd;
import org.activations.lessons.experiment.Contender;
import org.activations.lessons.experiment.Experiment;
import org.activations.lessons.experiment.Results;
import org.activations.lessons.experiment.Run;
import org.activations.lessons.experiment.Spread;

/** In [20]: what is left of the choice with the optimizers of today. */
public final class In20Optimizers {

    private In20Optimizers() {
    }

    public static void main(String[] arguments) {
        Experiment deep = Experiment.onDigits(32, 32, 32, 32, 32).epochs(15);
        Map<String, Results> studies = new LinkedHashMap<>();
        long t = System.nanoTime();
        studies.put("SGD", deep.by(Sgd::new).rates(0.01, 0.03, 0.1, 0.3, 1).train(Contender.each(Experiment.FUNCTIONS)));
        System.err.println((System.nanoTime() - t) / 1e9);
        t = System.nanoTime();
        studies.put("momentum", deep.by(Momentum::new).rates(0.001, 0.003, 0.01, 0.03, 0.1).train(Contender.each(Experiment.FUNCTIONS)));
        System.err.println((System.nanoTime() - t) / 1e9);
        t = System.nanoTime();
        studies.put("Adam", deep.by(Adam::new).rates(0.0003, 0.001, 0.003, 0.01, 0.03).train(Contender.each(Experiment.FUNCTIONS)));
        System.err.println((System.nanoTime() - t) / 1e9);
        t = System.nanoTime();
        studies.put("normalized", deep.rates(0.01, 0.03, 0.1, 0.3, 1).train(Contender.each(Experiment.FUNCTIONS).stream().map(Contender::normalized).toList()));
        System.err.println((System.nanoTime() - t) / 1e9);
        studies.forEach((name, study) -> {
            Results best = study.atBestRates();
            System.out.println(Tables.print(best.summary("Training loss in epoch 3, " + name, run -> run.trainingLossIn(3)), "0.000"));
            System.out.println(Tables.print(best.summary("Test accuracy, " + name, Run::testAccuracy), "0.000"));
            System.out.println(Tables.print(study.byRate("Smallest test accuracy, " + name, Run::testAccuracy, Spread::smallest), "0.000"));
            for (String f : study.names()) System.out.println(f + " " + study.of(f).ratesWith(Run::testAccuracy, 0.85));
        });
        Experiment twenty = Experiment.onDigits(32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32, 32).epochs(15);
        t = System.nanoTime();
        Map<String, Results> deeper = new LinkedHashMap<>();
        deeper.put("SGD", twenty.rates(0.03, 0.1).train(Contender.each(Experiment.FUNCTIONS)));
        System.err.println((System.nanoTime() - t) / 1e9);
        t = System.nanoTime();
        deeper.put("Adam", twenty.by(Adam::new).rates(0.001, 0.003).train(Contender.each(Experiment.FUNCTIONS)));
        System.err.println((System.nanoTime() - t) / 1e9);
        t = System.nanoTime();
        deeper.put("normalized", twenty.rates(0.03, 0.1).train(Contender.each(Experiment.FUNCTIONS).stream().map(Contender::normalized).toList()));
        System.err.println((System.nanoTime() - t) / 1e9);
        deeper.forEach((name, study) -> System.out.println(Tables.print(study.summary("Test accuracy, " + name, Run::testAccuracy), "0.000")));
    }
}
