package org.activations.lessons;

import org.activations.lessons.experiment.Contender;
import org.activations.lessons.experiment.Experiment;
import org.activations.lessons.experiment.Results;
import org.activations.lessons.experiment.Run;
import org.activations.lessons.experiment.Spread;



/** In [17]: seven functions, weights by the slope rule, at five learning rates and over five seeds. */
public final class In17LearningSpeed {

    private In17LearningSpeed() {
    }

    public static void main(String[] arguments) {
        Results results = Experiment.onDigits(32, 32, 32, 32, 32).rates(0.01, 0.03, 0.1, 0.3, 1).epochs(15)
                .train(Contender.each(Experiment.FUNCTIONS));
        System.out.println(Tables.print(
                results.byRate("Median test accuracy", Run::testAccuracy, Spread::median), "0.000"));
        System.out.println(Tables.print(
                results.byRate("Smallest test accuracy", Run::testAccuracy, Spread::smallest), "0.000"));
        System.out.println(Tables.print(results.diverged("Diverged networks of five"), "0"));
        Results best = results.atBestRates();
        System.out.println(Tables.print(
                best.trainingLosses("Median training loss at the best rate", 1, 3, 5, 10, 15), "0.000"));
        System.out.println(Tables.print(
                best.summary("Training loss in epoch 3", run -> run.trainingLossIn(3)), "0.000"));
        System.out.println(Tables.print(best.summary("Test accuracy at the best rate", Run::testAccuracy), "0.000"));
    }
}
