package org.activations.lessons;

import java.util.ArrayList;
import java.util.List;

import org.activations.core.Activation;
import org.activations.lessons.experiment.Contender;
import org.activations.lessons.experiment.Experiment;
import org.activations.lessons.experiment.Results;
import org.activations.lessons.experiment.Run;

import static org.activations.core.Activations.LINEAR;

/** In [10]: two spirals, which hidden layers without a bend cannot part, however many. */
public final class In10WhyNotLinear {

    private In10WhyNotLinear() {
    }

    public static void main(String[] arguments) {
        List<Activation> functions = new ArrayList<>(List.of(LINEAR));
        functions.addAll(Experiment.FUNCTIONS);
        Results results = Experiment.onSpirals(16, 16, 16).rates(0.3).epochs(250).train(Contender.each(functions));
        System.out.println(Tables.print(
                results.summary("Training accuracy on the spirals", Run::trainingAccuracy), "0.000"));
        Results deep = Experiment.onSpirals(16, 16, 16, 16, 16, 16).rates(0.3).epochs(250)
                .train(List.of(Contender.of(LINEAR)));
        System.out.println(Tables.print(
                deep.summary("Training accuracy, six hidden layers", Run::trainingAccuracy), "0.000"));
    }
}
