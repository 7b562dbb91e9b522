// # Data of your own
//
// What others have measured comes as a table. This one has 344 penguins of
// three species from the Palmer Archipelago in Antarctica, collected by K.
// Gorman (2014): beak, flipper and weight, some of them missing. `Penguins`
// reads it; a table of yours is read by `Table.read().csv("mine.csv")`.

// In [22]
import java.util.*;
import org.activations.core.*;
import org.activations.core.network.*;
import org.activations.lessons.*;
import org.activations.lessons.experiment.*;
import tech.tablesaw.api.*;

Table table = Penguins.read();
System.out.println(Tables.print(table.first(4).selectColumns("species",
        "beak_length_mm", "flipper_length_mm", "body_mass_g"), "0.0"));

// Four columns of numbers are the inputs, the species is the class. A penguin
// of which a number is missing is left out. Then the examples are shuffled, by
// a seed, and parted: 70 of 100 to learn from, the others for the test.

Examples penguins = TableExamples.of(table, "species", "beak_length_mm",
        "beak_depth_mm", "flipper_length_mm", "body_mass_g");
System.out.println(penguins.size() + " penguins: " + penguins.classNames());
Split measured = penguins.split(0.7, 1);
int[] inTest = new int[3];
for (int label : measured.test().labels()) {
    inTest[label]++;
}

System.out.println(String.format(Locale.ROOT, "share in the test: "
        + "%.3f %.3f %.3f", Arrays.stream(inTest).
        mapToObj(n -> (double) n / measured.test().size()).toArray()));

// A weight of 4,000 grams stands beside a beak of 40 millimetres. Two hidden
// layers of 16 units, 30 epochs, three rates, five seeds:
//
// Guess: which of the seven functions copes best with that?

List<Contender> seven = Contender.each(Experiment.FUNCTIONS);
Results asMeasured = Experiment.on(measured, 16, 16).
        rates(0.001, 0.01, 0.1).train(seven);
System.out.println(Tables.print(asMeasured.byRate("Median test accuracy",
        Run::testAccuracy, Spread::median), "0.000"));
System.out.println(Tables.print(
        asMeasured.diverged("Diverged networks of five"), "0"));

// None. TEXT1

Scaling scaling = Scaling.of(measured.training());
Split scaled = new Split(scaling.apply(measured.training()),
        scaling.apply(measured.test()));
Results asScaled = Experiment.on(scaled, 16, 16).
        rates(0.001, 0.01, 0.1).train(seven);
System.out.println(Tables.print(asScaled.byRate(
        "Median test accuracy, scaled", Run::testAccuracy, Spread::median),
        "0.000"));
System.out.println(Tables.print(asScaled.at(0.1).summary(
        "Test accuracy, scaled, rate 0.1", Run::testAccuracy), "0.000"));

// TEXT2
//
// To ask a trained network of one penguin, scale its measurements by the same
// numbers, and take the name of the most probable class:

Network trained = asScaled.of("ReLU").at(0.1).runs().get(0).network();
double[] one = {39.1, 18.7, 181, 3750};
double[] p = trained.predict(scaling.apply(one));
System.out.println(penguins.classNames().get(Vectors.argmax(p)));
