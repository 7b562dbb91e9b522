package org.activations.lessons.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.activations.charts.SmallMultiples.Band;
import org.activations.core.network.Epoch;
import org.activations.lessons.Tables;
import org.junit.jupiter.api.Test;

import static org.activations.core.Activations.RELU;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ResultsTest {

    private static Run run(String name, double rate, int seed, double accuracy, double... losses) {
        List<Double> accuracies = Collections.nCopies(losses.length, accuracy);
        List<Epoch> epochs = IntStream.range(0, losses.length)
                .mapToObj(i -> new Epoch(i + 1, losses[i], accuracy)).toList();
        return new Run(null, Contender.of(RELU).named(name), rate, seed, null, epochs, accuracies, losses.length < 2);
    }

    private static final Results RESULTS = new Results(List.of(
            run("a", 0.1, 1, 0.9, 2, 1), run("a", 0.1, 2, 0.5, 2, 1.5), run("a", 0.1, 3, 0.7, 2, 0.5),
            run("a", 1, 1, 0, 2), run("a", 1, 2, 0.8, 1, 0.1), run("a", 1, 3, 0),
            run("b", 0.1, 1, 0.6, 3, 3), run("b", 0.1, 2, 0.6, 3, 2), run("b", 0.1, 3, 0.6, 3, 1),
            run("b", 1, 1, 0.2, 2, 1), run("b", 1, 2, 0.4, 2, 0.3), run("b", 1, 3, 0.3, 2, 0.9)));

    @Test
    void summaryHasMedianSmallestLargestAndTheDiverged() {
        assertEquals("""
                                               Accuracy
                 function  |  rate  |  median  |  smallest  |  largest  |  diverged  |
                ----------------------------------------------------------------------
                        a  |   0.1  |     0.7  |       0.5  |      0.9  |         0  |
                        a  |   1.0  |     0.0  |       0.0  |      0.8  |         2  |
                        b  |   0.1  |     0.6  |       0.6  |      0.6  |         0  |
                        b  |   1.0  |     0.3  |       0.2  |      0.4  |         0  |""",
                Tables.print(RESULTS.summary("Accuracy", Run::testAccuracy), "0.0"));
    }

    @Test
    void columnThatSaysNothingIsLeftOut() {
        assertEquals(List.of("function", "median", "smallest", "largest"),
                RESULTS.of("b").at(0.1).summary("", Run::testAccuracy).columnNames());
    }

    @Test
    void tableByRateHasAColumnForEach() {
        assertEquals("""
                               Smallest
                 function  |  rate 0.1  |  rate 1.0  |
                --------------------------------------
                        a  |       0.5  |       0.0  |
                        b  |       0.6  |       0.2  |""",
                Tables.print(RESULTS.byRate("Smallest", Run::testAccuracy, Spread::smallest), "0.0"));
    }

    @Test
    void divergedAreCountedByRate() {
        assertEquals("""
                               Diverged
                 function  |  rate 0.1  |  rate 1.0  |
                --------------------------------------
                        a  |         0  |         2  |
                        b  |         0  |         0  |""",
                Tables.print(RESULTS.diverged("Diverged"), "0"));
    }

    @Test
    void bandsHaveTheSpreadAtEachRateAndInEachEpoch() {
        List<Band> overRates = RESULTS.overRates(Run::testAccuracy);
        assertEquals(List.of("a", "b"), overRates.stream().map(Band::name).toList());
        assertArrayEquals(new double[] {0.1, 1}, overRates.get(0).x());
        assertArrayEquals(new double[] {0.5, 0}, overRates.get(0).smallest());
        assertArrayEquals(new double[] {0.7, 0}, overRates.get(0).median());
        assertArrayEquals(new double[] {0.9, 0.8}, overRates.get(0).largest());
        Band ofEpochs = RESULTS.of("b").at(0.1).overEpochs(Run::trainingLossIn).get(0);
        assertArrayEquals(new double[] {1, 2}, ofEpochs.x());
        assertArrayEquals(new double[] {3, 1}, ofEpochs.smallest());
        assertArrayEquals(new double[] {3, 2}, ofEpochs.median());
        assertArrayEquals(new double[] {3, 3}, ofEpochs.largest());
    }

    /** Two of three diverge at rate 1 in a, so its one good seed there does not count. */
    @Test
    void bestRateIsThatOfTheSmallestMedianLoss() {
        Results best = RESULTS.atBestRates();
        assertEquals(List.of(0.1, 0.1, 0.1, 1.0, 1.0, 1.0), best.runs().stream().map(Run::rate).toList());
        assertArrayEquals(new double[] {2, 2}, best.trainingLosses("", 1, 2).doubleColumn("epoch 1").asDoubleArray());
        assertArrayEquals(new double[] {1, 0.9}, best.trainingLosses("", 1, 2).doubleColumn("epoch 2").asDoubleArray());
    }

    @Test
    void ratesAreCountedAtWhichNoRunIsWorse() {
        assertEquals(1, RESULTS.of("b").ratesWith(Run::testAccuracy, 0.6));
        assertEquals(2, RESULTS.of("b").ratesWith(Run::testAccuracy, 0.2));
        assertEquals(0, RESULTS.of("a").ratesWith(Run::testAccuracy, 0.51));
    }

    @Test
    void spreadTakesTheMiddleInAnyOrder() {
        assertEquals(new Spread(-1, 2, 7), Spread.of(7, -1, 2));
        assertEquals(new Spread(1, 2.5, 4), Spread.of(4, 1, 3, 2));
        assertEquals(Double.POSITIVE_INFINITY, Spread.of(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY).median());
        assertEquals(new Spread(Double.NaN, Double.NaN, Double.NaN), Spread.of(Double.NaN, 1));
        List<Double> none = new ArrayList<>();
        assertThrows(IllegalArgumentException.class,
                () -> Spread.of(none.stream().mapToDouble(Double::doubleValue).toArray()));
    }
}
