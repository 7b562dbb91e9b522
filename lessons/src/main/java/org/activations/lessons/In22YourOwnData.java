package org.activations.lessons;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.activations.core.Vectors;
import org.activations.core.network.Examples;
import org.activations.core.network.Network;
import org.activations.core.network.Scaling;
import org.activations.core.network.Split;
import org.activations.lessons.experiment.Contender;
import org.activations.lessons.experiment.Experiment;
import org.activations.lessons.experiment.Penguins;
import org.activations.lessons.experiment.Results;
import org.activations.lessons.experiment.Run;
import org.activations.lessons.experiment.Spread;
import org.activations.lessons.experiment.TableExamples;
import tech.tablesaw.api.Table;

/** In [22]: penguins from a table, as they were measured and scaled. */
public final class In22YourOwnData {

    private In22YourOwnData() {
    }

    public static void main(String[] arguments) {
        Table table = Penguins.read();
        System.out.println(Tables.print(table.first(4).selectColumns("species", "beak_length_mm", "flipper_length_mm",
                "body_mass_g"), "0.0"));
        Examples penguins = TableExamples.of(table, "species", "beak_length_mm", "beak_depth_mm", "flipper_length_mm",
                "body_mass_g");
        System.out.println(penguins.size() + " penguins: " + penguins.classNames());
        Split measured = penguins.split(0.7, 1);
        int[] inTest = new int[3];
        for (int label : measured.test().labels()) {
            inTest[label]++;
        }
        System.out.println(String.format(Locale.ROOT, "share in the test: %.3f %.3f %.3f", Arrays.stream(inTest)
                .mapToObj(n -> (double) n / measured.test().size()).toArray()));
        List<Contender> seven = Contender.each(Experiment.FUNCTIONS);
        Results asMeasured = Experiment.on(measured, 16, 16).rates(0.001, 0.01, 0.1).train(seven);
        System.out.println(Tables.print(
                asMeasured.byRate("Median test accuracy", Run::testAccuracy, Spread::median), "0.000"));
        System.out.println(Tables.print(asMeasured.diverged("Diverged networks of five"), "0"));
        Scaling scaling = Scaling.of(measured.training());
        Split scaled = new Split(scaling.apply(measured.training()), scaling.apply(measured.test()));
        Results asScaled = Experiment.on(scaled, 16, 16).rates(0.001, 0.01, 0.1).train(seven);
        System.out.println(Tables.print(
                asScaled.byRate("Median test accuracy, scaled", Run::testAccuracy, Spread::median), "0.000"));
        System.out.println(Tables.print(
                asScaled.at(0.1).summary("Test accuracy, scaled, rate 0.1", Run::testAccuracy), "0.000"));
        Network trained = asScaled.of("ReLU").at(0.1).runs().get(0).network();
        double[] p = trained.predict(scaling.apply(new double[] {39.1, 18.7, 181, 3750}));
        System.out.println(penguins.classNames().get(Vectors.argmax(p)));
    }
}
