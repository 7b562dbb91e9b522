package org.activations.lessons;

/** In [17]: seven functions, each with weights of its own scale, at five learning rates and over five seeds. */
public final class In17LearningSpeed {

    private In17LearningSpeed() {
    }

    public static void main(String[] arguments) {
        Results results = Experiment.onDigits(32, 32, 32, 32, 32).rates(0.01, 0.03, 0.1, 0.3, 1).epochs(15)
                .train(Contender.each(Experiment.FUNCTIONS));
        System.out.println(Tables.print(results.byRate("Median accuracy", Run::accuracy, Spread::median), "0.000"));
        System.out.println(Tables.print(results.byRate("Smallest accuracy", Run::accuracy, Spread::smallest), "0.000"));
        System.out.println(Tables.print(results.diverged("Diverged networks of five"), "0"));
        Results best = results.atBestRates();
        System.out.println(Tables.print(best.losses("Median loss at the best rate", 1, 3, 5, 10, 15), "0.000"));
        System.out.println(Tables.print(best.summary("Loss in epoch 3", run -> run.lossIn(3)), "0.000"));
        System.out.println(Tables.print(best.summary("Accuracy at the best rate", Run::accuracy), "0.000"));
    }
}
