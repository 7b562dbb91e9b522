package org.activations.lessons;

import java.util.List;
import java.util.function.Function;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.lessons.notebook.MathText;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The catalogue of activation functions as a table: what {@code ./jsh list activations} prints. */
public final class CatalogueTable {

    private CatalogueTable() {
    }

    /** A row for each function of {@link Activations#all()}. */
    public static Table of(List<Activation> functions) {
        return Table.create("Activation functions",
                column("name", functions, Activation::toString),
                column("formula", functions, function -> MathText.unicode(function.formula())),
                column("range", functions, function -> function.range().toString()),
                column("range of the derivative", functions, function -> function.derivativeRange().toString()),
                column("where it is used", functions, Activation::use));
    }

    private static StringColumn column(String name, List<Activation> functions, Function<Activation, String> cell) {
        return StringColumn.create(name, functions.stream().map(cell));
    }
}
