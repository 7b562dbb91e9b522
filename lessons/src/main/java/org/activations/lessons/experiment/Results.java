package org.activations.lessons.experiment;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.activations.charts.SmallMultiples.Band;
import org.activations.core.Vectors;
import org.activations.lessons.Tables;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What an {@link Experiment} came to: its runs, and tables of their medians and spreads over the seeds.
 *
 * @param runs in the order of contenders, rates, seeds
 */
public record Results(List<Run> runs) {

    /** The names of the contenders, in order. */
    public List<String> names() {
        return runs.stream().map(run -> run.contender().name()).distinct().toList();
    }

    /** The learning rates, in order. */
    public double[] rates() {
        return runs.stream().mapToDouble(Run::rate).distinct().toArray();
    }

    /** The runs of one contender. */
    public Results of(String name) {
        return new Results(runs.stream().filter(run -> run.contender().name().equals(name)).toList());
    }

    /** The runs at one rate. */
    public Results at(double rate) {
        return new Results(runs.stream().filter(run -> run.rate() == rate).toList());
    }

    /**
     * Each contender at its own best rate: where the median of the training loss in the last epoch is smallest. The
     * test examples have no say in it.
     */
    public Results atBestRates() {
        return new Results(names().stream().flatMap(name -> of(name).atBestRate().runs.stream()).toList());
    }

    private Results atBestRate() {
        int epochs = runs.stream().mapToInt(run -> run.epochs().size()).max().orElse(0);
        Results best = null;
        double smallest = Double.POSITIVE_INFINITY;
        for (double rate : rates()) {
            Results at = at(rate);
            double loss = at.spread(run -> run.diverged() ? Double.POSITIVE_INFINITY : run.trainingLossIn(epochs))
                    .median();
            if (best == null || loss < smallest) {
                best = at;
                smallest = loss;
            }
        }
        return best;
    }

    /** The spread of a measure over the runs, which should be of one contender at one rate. */
    public Spread spread(ToDoubleFunction<Run> measure) {
        return Spread.of(runs.stream().mapToDouble(measure).toArray());
    }

    /** At how many of the rates a measure is at least this in every run, which should be of one contender. */
    public int ratesWith(ToDoubleFunction<Run> measure, double least) {
        return (int) Arrays.stream(rates()).filter(rate -> at(rate).spread(measure).smallest() >= least).count();
    }

    /** For each contender the spread of a measure over the learning rates. */
    public List<Band> overRates(ToDoubleFunction<Run> measure) {
        return names().stream().map(name -> Spread.band(name, rates(), Arrays.stream(rates())
                .mapToObj(rate -> of(name).at(rate).spread(measure)).toList())).toList();
    }

    /** For each contender the spread of a measure over the epochs, counted from 1; one rate each. */
    public List<Band> overEpochs(ToDoubleBiFunction<Run, Integer> measure) {
        int epochs = runs.stream().mapToInt(run -> run.epochs().size()).max().orElse(0);
        return names().stream().map(name ->
                Spread.band(name, Vectors.arange(1, epochs + 1), IntStream.rangeClosed(1, epochs)
                .mapToObj(epoch -> of(name).spread(run -> measure.applyAsDouble(run, epoch))).toList())).toList();
    }

    /**
     * A row for each contender and rate: the median of a measure over the seeds, its smallest and its largest, and how
     * many diverged. The column of rates is left out if there is but one, that of the diverged if there is none.
     */
    public Table summary(String title, ToDoubleFunction<Run> measure) {
        StringColumn functions = StringColumn.create("function");
        DoubleColumn rates = DoubleColumn.create("rate");
        DoubleColumn medians = DoubleColumn.create("median");
        DoubleColumn smallest = DoubleColumn.create("smallest");
        DoubleColumn largest = DoubleColumn.create("largest");
        IntColumn diverged = IntColumn.create("diverged");
        for (String name : names()) {
            for (double rate : of(name).rates()) {
                Results seeds = of(name).at(rate);
                Spread spread = seeds.spread(measure);
                functions.append(name);
                rates.append(rate);
                medians.append(spread.median());
                smallest.append(spread.smallest());
                largest.append(spread.largest());
                diverged.append((int) seeds.runs.stream().filter(Run::diverged).count());
            }
        }
        Table table = Table.create(title, functions, rates, medians, smallest, largest, diverged);
        if (rates().length == 1) {
            table.removeColumns(rates);
        }
        if (diverged.max() == 0) {
            table.removeColumns(diverged);
        }
        return table;
    }

    /** A row for each contender, a column for each rate: a statistic of a measure's spread over the seeds. */
    public Table byRate(String title, ToDoubleFunction<Run> measure, ToDoubleFunction<Spread> statistic) {
        return byRate(title, seeds -> statistic.applyAsDouble(seeds.spread(measure)));
    }

    /** A row for each contender, a column for each rate: how many networks diverged. */
    public Table diverged(String title) {
        return byRate(title, seeds -> seeds.runs.stream().filter(Run::diverged).count());
    }

    private Table byRate(String title, ToDoubleFunction<Results> ofSeeds) {
        Map<String, double[]> rows = new LinkedHashMap<>();
        for (String name : names()) {
            rows.put(name, Arrays.stream(rates()).map(rate -> ofSeeds.applyAsDouble(of(name).at(rate))).toArray());
        }
        return Tables.of(title, Arrays.stream(rates()).mapToObj(rate -> "rate " + rate).toList(), rows);
    }

    /**
     * A row for each contender, a column for each of these epochs: the median of the training loss in it.
     * One rate each.
     */
    public Table trainingLosses(String title, int... epochs) {
        Map<String, double[]> rows = new LinkedHashMap<>();
        for (String name : names()) {
            rows.put(name, Arrays.stream(epochs)
                    .mapToDouble(epoch -> of(name).spread(run -> run.trainingLossIn(epoch)).median()).toArray());
        }
        return Tables.of(title, Arrays.stream(epochs).mapToObj(epoch -> "epoch " + epoch).toList(), rows);
    }
}
