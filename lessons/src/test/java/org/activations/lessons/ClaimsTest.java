package org.activations.lessons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What the lessons say in prose holds in the tables that they print. The tables are read from the scripts, which
 * another test holds against what is computed; so nothing is trained here.
 */
class ClaimsTest {

    private static final List<String> COMPARED =
            List.of("logistic", "tanh", "ReLU", "leaky ReLU", "ELU", "GELU", "SiLU");

    private static List<String> lines(int lesson) {
        Script script = new Notebook(Project.scripts()).select(String.valueOf(lesson)).get(0);
        return script.code().stream().flatMap(code -> code.lines().stream()).map(Script.Line::text)
                .filter(line -> line.startsWith("//> ")).map(line -> line.substring(4)).toList();
    }

    /** The rows of a table by their first cell, and by the second too where that is a rate; each column by its name. */
    private static Map<String, Map<String, Double>> table(int lesson, String title) {
        List<String> lines = lines(lesson);
        int start = lines.stream().map(String::strip).toList().indexOf(title);
        assertTrue(start >= 0, "lesson " + lesson + " prints no table \"" + title + "\"");
        List<String> header = cells(lines.get(start + 1));
        int keys = header.contains("rate") ? 2 : 1;
        Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(start + 3, lines.size())) {
            List<String> cells = cells(line);
            if (cells.size() != header.size()) {
                break;
            }
            Map<String, Double> row = new LinkedHashMap<>();
            for (int i = keys; i < cells.size(); i++) {
                row.put(header.get(i), Double.valueOf(cells.get(i)));
            }
            rows.put(String.join(" ", cells.subList(0, keys)), row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return line.contains("|") ? Stream.of(line.split("\\|")).map(String::strip).toList() : List.of();
    }

    @Test
    void hiddenLinearLayersGuessOnTheSpiralsAndAllOthersPartThemOnEverySeed() {
        Map<String, Map<String, Double>> three = table(10, "Accuracy on the spirals");
        Map<String, Double> linear = three.remove("linear");
        assertEquals(COMPARED, List.copyOf(three.keySet()));
        three.forEach((name, row) -> assertTrue(row.get("smallest") > 0.95, name + row));
        for (Map<String, Double> guess : List.of(linear, table(10, "Six hidden layers").get("linear"))) {
            assertTrue(guess.get("smallest") > 0.4 && guess.get("largest") < 0.6, "linear" + guess);
        }
    }

    @Test
    void logisticSignalFadesAtGlorotsScaleAndLastsAtItsOwn() {
        Map<String, Map<String, Double>> spread = table(15, "Spread of the outputs by layer");
        assertTrue(kept(spread, "logistic, Glorot") < 0.01);
        assertTrue(kept(spread, "logistic, Glorot x 4") > 0.1);
        assertEquals(2.0 / 3, kept(spread, "tanh, Glorot"), 0.1);
        for (String kin : List.of("ReLU", "leaky ReLU", "ELU", "GELU", "SiLU")) {
            assertTrue(kept(spread, kin + ", He") > kept(spread, kin + ", Glorot"), kin);
        }
        Map<String, Map<String, Double>> gradient = table(15, "Gradient per weight by layer");
        gradient.forEach((name, row) -> {
            double left = row.get("1") / row.get("6");
            if (!name.startsWith("logistic")) {
                assertTrue(left > 1.0 / 3, name + row);
            }
        });
        assertTrue(lost(gradient, "logistic, Glorot") > 1000);
        assertEquals(30, lost(gradient, "logistic, Glorot x 4"), 8);
    }

    private static double kept(Map<String, Map<String, Double>> spread, String row) {
        return spread.get(row).get("5") / spread.get(row).get("1");
    }

    private static double lost(Map<String, Map<String, Double>> gradient, String row) {
        return gradient.get(row).get("6") / gradient.get(row).get("1");
    }

    @Test
    void depthStopsTheLogisticNetworkAtGlorotsScaleOnly() {
        Map<String, Map<String, Double>> usual = table(16, "Median accuracy");
        Map<String, Map<String, Double>> worst = table(16, "Smallest accuracy");
        for (String depth : List.of("1 layer", "2", "3", "4", "5 layers")) {
            assertTrue(worst.get("logistic, own scale").get(depth) > 0.8, "at its own scale, " + depth);
        }
        assertTrue(worst.get("logistic, Glorot").get("2") > 0.8);
        assertTrue(usual.get("logistic, Glorot").get("4") < 0.15
                && usual.get("logistic, Glorot").get("5 layers") < 0.15);
        Map<String, Map<String, Double>> ratios = table(16, "Gradient per weight, first layer / last layer");
        assertEquals(5, perLayer(ratios.get("logistic, Glorot")), 1);
        assertEquals(2, perLayer(ratios.get("logistic, own scale")), 0.5);
        assertEquals(1, perLayer(ratios.get("tanh")), 0.1);
    }

    /** What each of four more layers divides the gradient by. */
    private static double perLayer(Map<String, Double> ratios) {
        return Math.pow(ratios.get("1 layer") / ratios.get("5 layers"), 0.25);
    }

    @Test
    void deepLogisticNetworkLearnsAtItsOwnScaleAndRateOnEverySeed() {
        Map<String, Map<String, Double>> best = table(17, "Accuracy at the best rate");
        best.forEach((row, numbers) -> assertTrue(!row.startsWith("logistic") || numbers.get("smallest") > 0.85, row));
        assertEquals(7, best.size());
    }

    @Test
    void functionsDifferInTheRatesThatTheyBearAndInSpeed() {
        Map<String, Map<String, Double>> worst = table(17, "Smallest accuracy");
        Map<String, Map<String, Double>> usual = table(17, "Median accuracy");
        for (String name : COMPARED) {
            assertTrue(worst.get(name).get("rate 0.1") > 0.6, name + " learns at 0.1");
            assertEquals(name.equals("logistic"), usual.get(name).get("rate 1.0") > 0.5, name + " at 1");
            assertEquals(!name.equals("logistic"), worst.get(name).get("rate 0.01") > 0.5, name + " at 0.01");
        }
        assertEquals(3, table(17, "Diverged networks of five").get("ELU").get("rate 0.3"));
        for (String bears : List.of("logistic", "tanh", "ReLU", "leaky ReLU")) {
            assertTrue(worst.get(bears).get("rate 0.3") > 0.6, bears + " at 0.3");
        }
        Map<String, Map<String, Double>> loss = table(17, "Median loss at the best rate");
        for (String other : List.of("ReLU", "leaky ReLU", "GELU", "SiLU", "logistic")) {
            for (String fast : List.of("ELU", "tanh")) {
                assertTrue(loss.get(fast).get("epoch 3") < 0.8 * loss.get(other).get("epoch 3"), fast + ", " + other);
            }
        }
        loss.forEach((name, row) -> {
            assertTrue(row.get("epoch 15") < 0.1, name);
            double slowest = loss.get("logistic").get("epoch 3");
            assertTrue(name.equals("logistic") || row.get("epoch 3") < 0.5 * slowest, name + " in epoch 3");
        });
        Map<String, Map<String, Double>> best = table(17, "Accuracy at the best rate");
        List<Double> accuracy = best.values().stream().map(row -> row.get("median")).sorted().toList();
        double ofSeeds = best.values().stream().mapToDouble(row -> row.get("largest") - row.get("smallest")).max()
                .getAsDouble();
        assertTrue(accuracy.get(6) - accuracy.get(0) < ofSeeds,
                "medians " + accuracy + ", one function's seeds " + ofSeeds);
    }

    @Test
    void centredCurveIsAheadAfterThreeEpochsOnEverySeed() {
        Map<String, Map<String, Double>> third = table(18, "Accuracy in epoch 3");
        for (String rate : List.of("0.030", "0.100")) {
            assertTrue(third.get("2 logistic(4z) - 1 " + rate).get("smallest")
                    > 0.2 + third.get("logistic(4z) " + rate).get("largest"), "at rate " + rate);
        }
    }

    @Test
    void unitsOfReluFallSilentForGoodAndSomeOfLeakyReluComeBack() {
        Map<String, Map<String, Double>> silent = table(19, "Share of silent units");
        assertTrue(silent.get("ReLU 0.600").get("largest") < 0.15);
        assertTrue(silent.get("ReLU 1.500").get("smallest") > 0.9);
        Map<String, Map<String, Double>> accuracy = table(19, "Accuracy");
        for (String rate : List.of("1.500", "1.800", "2.100")) {
            assertTrue(accuracy.get("ReLU " + rate).get("median") < 0.15, rate);
            assertTrue(accuracy.get("leaky ReLU " + rate).get("median") > 0.5, rate);
        }
        Map<String, Map<String, Double>> units = table(19, "160 units in five networks");
        assertEquals(0, units.get("ReLU").get("came back"));
        Map<String, Double> leaky = units.get("leaky ReLU");
        assertTrue(leaky.get("came back") > leaky.get("left of 0") / 10, "leaky ReLU" + leaky);
        assertTrue(leaky.get("came back") < leaky.get("left of 0") / 2, "leaky ReLU" + leaky);
    }

    @Test
    void functionOfOnesOwnLearnsAsWellAsTheOtherTwoOnEverySeed() {
        Map<String, Map<String, Double>> accuracy = table(21, "Accuracy");
        accuracy.forEach((name, row) -> assertTrue(row.get("smallest") > 0.85, name + row));
        assertEquals(3, accuracy.size());
    }

    /** Rows such as {@code | ... | ... | 17: loss 0.164, 0.292 in epoch 3 |}. */
    @Test
    void decisionTableQuotesTheNumbersOfTheLessonsThatItNames() {
        Script script = new Notebook(Project.scripts()).select("20").get(0);
        List<MatchResult> rows = new ArrayList<>();
        for (Script.Block block : script.blocks()) {
            if (block instanceof Script.Prose prose) {
                prose.lines().forEach(line -> Pattern.compile("\\| (\\d\\d): ([^|]+)\\|").matcher(line).results()
                        .forEach(rows::add));
            }
        }
        assertEquals(6, rows.size());
        for (MatchResult row : rows) {
            String printed = String.join("\n", lines(Integer.parseInt(row.group(1))));
            List<String> numbers = Pattern.compile("\\d\\.\\d{3}").matcher(row.group(2)).results()
                    .map(MatchResult::group).toList();
            assertFalse(numbers.isEmpty(), row.group());
            numbers.forEach(number -> assertTrue(printed.contains(" " + number + "  |"),
                    () -> "lesson " + row.group(1) + " prints no " + number + ", quoted in " + row.group()));
        }
    }
}
