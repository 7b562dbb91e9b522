package org.activations.lessons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.activations.core.network.Adam;
import org.activations.core.network.Momentum;
import org.activations.core.network.Sgd;
import org.activations.lessons.experiment.Contender;
import org.activations.lessons.experiment.Experiment;
import org.activations.lessons.experiment.Results;
import org.activations.lessons.experiment.Run;
import tech.tablesaw.api.Table;

/** In [20]: what three optimizers leave of the choice. */
public final class In20Optimizers {

    private In20Optimizers() {
    }

    public static void main(String[] arguments) {
        Experiment five = Experiment.onDigits(32, 32, 32, 32, 32).epochs(15);
        List<Contender> seven = Contender.each(Experiment.FUNCTIONS);
        Map<String, Results> studies = new LinkedHashMap<>();
        studies.put("SGD", five.by(Sgd::new).rates(0.1, 0.3, 1).train(seven));
        studies.put("momentum", five.by(Momentum::new).rates(0.01, 0.03, 0.1).train(seven));
        studies.put("Adam", five.by(Adam::new).rates(0.001, 0.003, 0.01).train(seven));
        System.out.println(Tables.print(byOptimizer("Median training loss in epoch 3, at the best rate", studies,
                one -> one.atBestRates().spread(run -> run.trainingLossIn(3)).median()), "0.000"));
        System.out.println(Tables.print(byOptimizer("Median test accuracy after 15 epochs, at the best rate", studies,
                one -> one.atBestRates().spread(Run::testAccuracy).median()), "0.000"));
        System.out.println(Tables.print(byOptimizer("Rates of three at which every seed has a test accuracy of 0.85",
                studies, one -> one.ratesWith(Run::testAccuracy, 0.85)), "0"));
        System.out.println(Tables.print(studies.get("Adam").atBestRates()
                .summary("Training loss in epoch 3, Adam", run -> run.trainingLossIn(3)), "0.000"));
    }

    private static Table byOptimizer(String title, Map<String, Results> studies, ToDoubleFunction<Results> ofOne) {
        Map<String, double[]> rows = new LinkedHashMap<>();
        for (String name : studies.get("SGD").names()) {
            rows.put(name, studies.values().stream().mapToDouble(study -> ofOne.applyAsDouble(study.of(name)))
                    .toArray());
        }
        return Tables.of(title, List.copyOf(studies.keySet()), rows);
    }
}
