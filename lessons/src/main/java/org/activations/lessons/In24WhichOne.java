package org.activations.lessons;

import java.util.List;

import org.activations.core.Activation;
import org.activations.core.network.Initialization;
import org.activations.lessons.experiment.Experiment;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** In [24]: what one has to know of each function to use it. */
public final class In24WhichOne {

    private In24WhichOne() {
    }

    public static void main(String[] arguments) {
        List<Activation> seven = Experiment.FUNCTIONS;
        Table summary = Table.create("",
                StringColumn.create("function", seven.stream().map(Activation::label)),
                DoubleColumn.create("gain", seven.stream().mapToDouble(Initialization::gain)),
                StringColumn.create("range", seven.stream().map(f -> f.range().toString())),
                StringColumn.create("range of the slope", seven.stream().map(f -> f.derivativeRange().toString())));
        System.out.println(Tables.print(summary, "0.000"));
    }
}
