package org.activations.lessons.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import org.activations.charts.Axes;
import org.activations.charts.BarChart;
import org.knowm.xchart.CategoryChart;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What was measured, as a table, in sentences and as a chart. */
record Report(List<Cell> cells) {

    private record Way(String name, ToDoubleFunction<Cell> time) {
    }

    private static final List<Way> WAYS = List.of(new Way("scalar", Cell::scalar), new Way("vectors", Cell::vectors),
            new Way("vectors, threads", Cell::threads), new Way("NumPy, PyTorch", Cell::peer));

    /** A copy reads a double and writes a double. */
    private static final int BYTES_PER_NUMBER = 16;

    /** A row for each function and size. */
    Table table() {
        Table table = Table.create("Nanoseconds per number", text("function", Cell::function),
                text("numbers", cell -> grouped(cell.size())));
        WAYS.forEach(way -> table.addColumns(numbers(way.name, way.time)));
        return table.addColumns(numbers("ratio", Cell::ratio), numbers("copy / time", Cell::partOfCopy));
    }

    /** The ratios in one, if there is a peer, and how fast memory is. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        List<Cell> compared = cells.stream().filter(cell -> !Double.isNaN(cell.ratio())).toList();
        if (!compared.isEmpty()) {
            double logarithm = compared.stream().mapToDouble(cell -> Math.log(cell.ratio())).average().orElseThrow();
            Cell worst = compared.stream().max(Comparator.comparingDouble(Cell::ratio)).orElseThrow();
            sentences.add(String.format(Locale.ROOT, "ratio: %.2f in the geometric mean, at most %.2f (%s, %s numbers)",
                    Math.exp(logarithm), worst.ratio(), worst.function(), grouped(worst.size())));
        }
        Map<Integer, List<Cell>> bySize =
                cells.stream().collect(Collectors.groupingBy(Cell::size, TreeMap::new, Collectors.toList()));
        sentences.add(bySize.values().stream().map(Cell::median)
                .map(cell -> String.format(Locale.ROOT, "%.0f GB/s at %s", BYTES_PER_NUMBER / cell.copy(),
                        grouped(cell.size())))
                .collect(Collectors.joining(", ", "copy: ", " numbers")));
        return sentences;
    }

    /** The bars of this size by function; of a single function by size. */
    CategoryChart chart(int size) {
        boolean single = cells.stream().map(Cell::function).distinct().count() == 1;
        List<Cell> shown = cells.stream().filter(cell -> single || cell.size() == size).toList();
        Map<String, double[]> bars = new LinkedHashMap<>();
        for (Way way : WAYS) {
            double[] times = shown.stream().mapToDouble(way.time).toArray();
            if (!DoubleStream.of(times).allMatch(Double::isNaN)) {
                bars.put(way.name, times);
            }
        }
        String title = single ? cells.get(0).function() + ", by how many numbers" : grouped(size) + " numbers";
        return BarChart.of(Axes.logarithmic(title, "", "Nanoseconds per number"),
                shown.stream().map(cell -> single ? grouped(cell.size()) : cell.function()).toList(), bars);
    }

    private StringColumn text(String name, Function<Cell, String> cell) {
        return StringColumn.create(name, cells.stream().map(cell));
    }

    private DoubleColumn numbers(String name, ToDoubleFunction<Cell> number) {
        return DoubleColumn.create(name, cells.stream().mapToDouble(number));
    }

    private static String grouped(int size) {
        return String.format(Locale.ROOT, "%,d", size);
    }
}
