package org.activations.lessons;

import org.activations.core.network.Examples;
import org.activations.core.network.Scaling;
import org.activations.core.network.Split;
import org.activations.lessons.experiment.Contender;
import org.activations.lessons.experiment.Experiment;
import org.activations.lessons.experiment.Penguins;
import org.activations.lessons.experiment.Run;
import org.activations.lessons.experiment.Spread;
import org.activations.lessons.experiment.TableExamples;
import tech.tablesaw.api.Table;

/** In [22]: penguins from a table, as measured and scaled. */
public final class In22YourOwnData {

    private In22YourOwnData() {
    }

    public static void main(String[] arguments) {
        Table table = Penguins.read();
        System.out.println(table.structure());
        Examples penguins = TableExamples.of(table, "species", "beak_length_mm", "beak_depth_mm",
                "flipper_length_mm", "body_mass_g");
        System.out.println(penguins.size() + " " + penguins.classNames());
        Split measured = penguins.split(0.7, 1);
        Scaling scaling = Scaling.of(measured.training());
        Split scaled = new Split(scaling.apply(measured.training()), scaling.apply(measured.test()));
        for (Split each : new Split[] {measured, scaled}) {
            Experiment e = Experiment.on(each, 16, 16).rates(0.001, 0.01, 0.1).epochs(30);
            System.out.println(Tables.print(e.train(Contender.each(Experiment.FUNCTIONS)).byRate("Median test accuracy", Run::testAccuracy, Spread::median), "0.000"));
            System.out.println(Tables.print(e.train(Contender.each(Experiment.FUNCTIONS)).diverged("Diverged"), "0"));
        }
        int[] count = new int[3];
        for (int l : measured.test().labels()) count[l]++;
        System.out.println(java.util.Arrays.toString(count) + " " + measured.test().size());
    }
}
