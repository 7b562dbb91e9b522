package org.activations.lessons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    void hiddenLinearLayersGuessOnTheSpiralsAndAllOthersPartThem() {
        Map<String, Map<String, Double>> three = table(10, "Training accuracy on the spirals");
        Map<String, Double> linear = three.remove("linear");
        assertEquals(COMPARED, List.copyOf(three.keySet()));
        three.forEach((name, row) -> assertTrue(row.get("smallest") > 0.95, name + row));
        for (Map<String, Double> guess : List.of(linear,
                table(10, "Training accuracy, six hidden layers").get("linear"))) {
            assertTrue(guess.get("smallest") > 0.4 && guess.get("largest") < 0.6, "linear" + guess);
        }
    }

    @Test
    void slopeRuleIsHesForReluAndNearlyLeCunsForSelu() {
        Map<String, Map<String, Double>> rule = table(15, "The slope rule");
        assertEquals(1.414, rule.get("ReLU").get("gain"));
        assertEquals(1, rule.get("SELU").get("gain"), 0.035);
        assertEquals(5, rule.get("logistic").get("gain"), 0.5);
        assertTrue(rule.get("ELU").get("gain") < rule.get("ReLU").get("gain"));
        assertTrue(rule.get("tanh").get("gain") > 1);
    }

    @Test
    void gradientKeepsItsSizeAtEveryScaleButTheLogisticFunctions() {
        Map<String, Map<String, Double>> kept = table(15, "Gradient per weight, layer 1 / layer 5");
        Map<String, Double> logistic = kept.remove("logistic");
        assertEquals(COMPARED.size() - 1, kept.size());
        kept.forEach((name, row) -> row.values().forEach(ratio ->
                assertTrue(ratio > 0.5 && ratio < 2, name + row)));
        assertTrue(logistic.get("Glorot") < 0.01 && logistic.get("He") < 0.01, "logistic" + logistic);
        assertEquals(1.0 / 7, logistic.get("slope rule"), 0.01);
    }

    @Test
    void signalFadesOrGrowsByTheScale() {
        Map<String, Map<String, Double>> kept = table(15, "Spread of the outputs, layer 5 / layer 1");
        for (String name : List.of("GELU", "SiLU")) {
            assertTrue(kept.get(name).get("Glorot") < 0.1, name);
            assertEquals(0.225, 1 - kept.get(name).get("slope rule"), 0.035, name);
        }
        assertEquals(5.0 / 3, kept.get("ELU").get("He"), 0.05);
        assertEquals(1.1, kept.get("ELU").get("slope rule"), 0.05);
        Map<String, Map<String, Double>> twenty = table(15, "Spread of the outputs by the rule");
        twenty.forEach((name, row) -> {
            double left = row.get("layer 20") / row.get("layer 1");
            switch (name) {
                case "tanh", "ELU" -> assertTrue(left > 1, name + row);
                case "ReLU", "leaky ReLU" -> assertEquals(1.0 / 3, left, 0.04, name + row);
                default -> assertTrue(left < 0.15, name + row);
            }
        });
    }

    @Test
    void depthStopsTheLogisticNetworkWithGlorotsWeightsOnly() {
        Map<String, Map<String, Double>> usual = table(16, "Median test accuracy");
        Map<String, Map<String, Double>> worst = table(16, "Smallest test accuracy");
        List<String> depths = List.of("1 layer", "2", "3", "4", "5 layers");
        for (String depth : depths) {
            assertTrue(worst.get("logistic").get(depth) > 0.8, "by the rule, " + depth);
        }
        assertTrue(worst.get("logistic, Glorot").get("2") > 0.8);
        assertTrue(usual.get("logistic, Glorot").get("4") < 0.15
                && usual.get("logistic, Glorot").get("5 layers") < 0.15);
        Map<String, Map<String, Double>> ratios = table(16, "Gradient per weight, first layer / last layer");
        for (int i = 1; i < depths.size(); i++) {
            String depth = depths.get(i);
            String before = depths.get(i - 1);
            assertEquals(4.5, ratios.get("logistic, Glorot").get(before) / ratios.get("logistic, Glorot").get(depth),
                    0.6, depth);
            assertTrue(ratios.get("logistic").get(before) / ratios.get("logistic").get(depth) < 2, depth);
        }
        assertTrue(ratios.get("tanh").get("5 layers") > ratios.get("tanh").get("1 layer"));
    }

    @Test
    void functionsDifferInTheRatesThatTheyBear() {
        Map<String, Map<String, Double>> worst = table(17, "Smallest test accuracy");
        Map<String, Map<String, Double>> usual = table(17, "Median test accuracy");
        for (String name : COMPARED) {
            assertTrue(worst.get(name).get("rate 0.1") > 0.6, name + " learns at 0.1");
            assertEquals(name.equals("logistic"), usual.get(name).get("rate 1.0") > 0.5, name + " at 1");
            assertEquals(!name.equals("logistic"), worst.get(name).get("rate 0.03") > 0.5, name + " at 0.03");
            assertTrue(usual.get(name).values().stream().max(Double::compare).get() > 0.89, name);
            assertTrue(usual.get(name).values().stream().min(Double::compare).get() < 1.0 / 3, name);
        }
        for (String name : List.of("tanh", "logistic", "ELU", "leaky ReLU")) {
            assertEquals(List.of("tanh", "logistic").contains(name), worst.get(name).get("rate 0.3") > 0.8, name);
        }
    }

    @Test
    void functionsDifferInSpeedAndNotInAccuracy() {
        Map<String, Map<String, Double>> loss = table(17, "Median training loss at the best rate");
        for (String other : List.of("ReLU", "leaky ReLU", "GELU", "SiLU", "logistic")) {
            for (String fast : List.of("ELU", "tanh")) {
                assertTrue(loss.get(fast).get("epoch 3") < 0.8 * loss.get(other).get("epoch 3"), fast + ", " + other);
            }
        }
        double slowest = loss.get("logistic").get("epoch 3");
        loss.forEach((name, row) -> {
            assertTrue(row.get("epoch 15") < 0.1, name);
            assertTrue(name.equals("logistic") || row.get("epoch 3") < 0.5 * slowest, name + " in epoch 3");
        });
        Map<String, Map<String, Double>> best = table(17, "Test accuracy at the best rate");
        List<Double> accuracy = best.values().stream().map(row -> row.get("median")).sorted().toList();
        double ofSeeds = best.values().stream().mapToDouble(row -> row.get("largest") - row.get("smallest")).max()
                .getAsDouble();
        assertTrue(accuracy.get(6) - accuracy.get(0) < ofSeeds,
                "medians " + accuracy + ", one function's seeds " + ofSeeds);
    }

    @Test
    void centringHelpsAtEveryRateAndSteepnessAtTheSmallestOnly() {
        Map<String, Map<String, Double>> third = table(18, "Test accuracy in epoch 3");
        for (String rate : List.of("0.030", "0.100", "0.300")) {
            assertTrue(third.get("s - 1/2 " + rate).get("smallest") > third.get("s " + rate).get("largest"), rate);
        }
        Map<String, Map<String, Double>> usual = table(18, "Median test accuracy in epoch 3");
        assertEquals(usual.get("s - 1/2").get("rate 0.03"), usual.get("2s").get("rate 0.03"), 0.05);
        assertTrue(usual.get("2s").get("rate 0.1") <= usual.get("s").get("rate 0.1"));
        assertTrue(usual.get("2s").get("rate 0.3") < 0.15);
        Map<String, Map<String, Double>> ruled = table(18, "Median test accuracy in epoch 3, slope rule");
        Map<String, Map<String, Double>> last = table(18, "Median test accuracy in epoch 15");
        for (String rate : List.of("rate 0.03", "rate 0.1", "rate 0.3")) {
            double gain = ruled.get("s - 1/2").get(rate) - ruled.get("s").get(rate);
            assertTrue(gain > 0.1, rate);
            assertTrue(last.get("s - 1/2").get(rate) - last.get("s").get(rate) < gain / 3, rate);
        }
        for (String rate : List.of("rate 0.03", "rate 0.1")) {
            usual.forEach((name, row) -> assertTrue(row.get(rate) <= usual.get("2s - 1").get(rate), name));
        }
    }

    @Test
    void unitsOfReluFallSilentForGoodAndSomeOfLeakyReluComeBack() {
        Map<String, Map<String, Double>> silent = table(19, "Share of silent units");
        assertTrue(silent.get("ReLU 0.600").get("largest") < 0.15);
        assertTrue(silent.get("ReLU 1.500").get("smallest") > 0.9);
        Map<String, Map<String, Double>> accuracy = table(19, "Test accuracy");
        for (String rate : List.of("1.500", "1.800", "2.100")) {
            assertTrue(accuracy.get("ReLU " + rate).get("median") < 0.15, rate);
            assertTrue(accuracy.get("leaky ReLU " + rate).get("median") > 0.5, rate);
        }
        Map<String, Map<String, Double>> units = table(19, "160 units in five networks");
        assertEquals(0, units.get("ReLU").get("came back"));
        Map<String, Double> leaky = units.get("leaky ReLU");
        assertEquals(1.0 / 6, leaky.get("came back") / leaky.get("left of 0"), 0.02);
    }

    @Test
    void adamBringsTheFunctionsTogetherAndTheLogisticFunctionStaysLast() {
        Map<String, Map<String, Double>> loss = table(20, "Median training loss in epoch 3, at the best rate");
        assertEquals(COMPARED, List.copyOf(loss.keySet()));
        for (String optimizer : List.of("SGD", "momentum", "Adam")) {
            loss.forEach((name, row) -> assertTrue(row.get(optimizer) <= loss.get("logistic").get(optimizer), name));
        }
        loss.forEach((name, row) -> assertTrue(row.get("SGD") - row.get("Adam")
                <= loss.get("logistic").get("SGD") - loss.get("logistic").get("Adam"), name));
        for (String name : COMPARED) {
            assertTrue(loss.get(name).get("Adam") >= loss.get("ELU").get("Adam"), name);
            assertTrue(List.of("tanh", "ELU").contains(name)
                    || loss.get(name).get("SGD") > 1.5 * loss.get("ELU").get("SGD"), name);
        }
        for (String name : List.of("GELU", "SiLU")) {
            assertEquals(loss.get("tanh").get("Adam"), loss.get(name).get("Adam"), 0.03, name);
            assertTrue(loss.get(name).get("Adam") < loss.get("ReLU").get("Adam"), name);
        }
        List<Map<String, Double>> adam = table(20, "Training loss in epoch 3, Adam").values().stream()
                .filter(row -> row.get("median") < 0.5)
                .sorted(Comparator.comparing(row -> row.get("median"))).toList();
        for (int i = 1; i < adam.size(); i++) {
            assertTrue(adam.get(i).get("smallest") < adam.get(i - 1).get("largest"), adam.toString());
        }
        Map<String, Map<String, Double>> rates =
                table(20, "Rates of three at which every seed has a test accuracy of 0.85");
        rates.forEach((name, row) -> assertTrue(row.get("Adam") >= 2, name + row));
        Map<String, Map<String, Double>> accuracy = table(20, "Median test accuracy after 15 epochs, at the best rate");
        for (String optimizer : List.of("SGD", "momentum", "Adam")) {
            double[] medians = accuracy.values().stream().mapToDouble(row -> row.get(optimizer)).sorted().toArray();
            assertTrue(medians[6] - medians[0] < 0.04, optimizer);
        }
    }

    @Test
    void normalizedNetworksLearnWithEveryFunctionAtEveryRate() {
        table(21, "Smallest test accuracy, normalized").forEach((name, row) ->
                row.values().forEach(accuracy -> assertTrue(accuracy > 0.8, name + row)));
        Map<String, Map<String, Double>> loss =
                table(21, "Training loss in epoch 3, normalized, at the best rate");
        assertEquals(loss.get("ReLU 0.300").get("median"), loss.get("logistic 1.000").get("median"), 0.02);
        double[] medians = loss.values().stream().mapToDouble(row -> row.get("median")).sorted().toArray();
        assertEquals(List.of(0.158, 0.328), List.of(medians[0], medians[6]));
        double[] plain = table(20, "Median training loss in epoch 3, at the best rate").values().stream()
                .mapToDouble(row -> row.get("SGD")).sorted().toArray();
        assertEquals(List.of(0.215, 1.633), List.of(plain[0], plain[6]));
    }

    @Test
    void twentyLayersAskForTheRightFunctionForAdamOrForNormalization() {
        Map<String, Map<String, Double>> usual = table(21, "Median test accuracy, twenty layers");
        for (String name : COMPARED) {
            double plain = usual.get(name).get("SGD");
            assertEquals(List.of("ELU", "tanh").contains(name), plain > 0.8, name);
            assertEquals(List.of("GELU", "logistic").contains(name), plain < 0.2, name);
            assertEquals(!name.equals("logistic"), usual.get(name).get("Adam") > 0.8, name);
            assertTrue(usual.get(name).get("normalized, SGD") > 0.75, name);
        }
        assertTrue(usual.values().stream().filter(row -> row.get("normalized, SGD")
                > usual.get("logistic").get("normalized, SGD")).count() < 3);
    }

    @Test
    void noFunctionMakesUpForUnscaledInputs() {
        Map<String, Map<String, Double>> measured = table(22, "Median test accuracy");
        String shares = lines(22).stream().filter(line -> line.startsWith("share in the test:")).findFirst().get();
        measured.forEach((name, row) -> row.values().forEach(median -> assertTrue(
                name.equals("leaky ReLU") ? median == 0 : shares.contains(String.format(Locale.ROOT, "%.3f", median)),
                name + row)));
        table(22, "Test accuracy, scaled, rate 0.1").forEach((name, row) ->
                assertTrue(row.get("smallest") > 0.9, name + row));
    }

    @Test
    void functionOfOnesOwnLearnsAsWellAsTheOtherTwoOnEverySeed() {
        Map<String, Map<String, Double>> accuracy = table(23, "Test accuracy");
        accuracy.forEach((name, row) -> assertTrue(row.get("smallest") > 0.85, name + row));
        assertEquals(3, accuracy.size());
    }

    /** The function whose number in a column is largest. */
    private static String largest(Map<String, Map<String, Double>> table, String column) {
        return table.entrySet().stream().max(Comparator.comparing(row -> row.getValue().get(column))).get().getKey();
    }

    /** What a reader is asked to guess, and what no test of the sentences around it says. */
    @Test
    void whatIsGuessedStandsInTheTables() {
        assertEquals("logistic", largest(table(15, "The slope rule"), "gain"));
        table(15, "Spread of the outputs by the rule").forEach((name, row) ->
                assertEquals(name.equals("logistic"), row.get("layer 20") == 0, name + row));
        assertTrue(table(16, "Gradient per weight, first layer / last layer").get("tanh").get("5 layers") > 0.5);
        Map<String, Map<String, Double>> curves = table(18, "Median test accuracy in epoch 3");
        for (String rate : List.of("rate 0.03", "rate 0.1", "rate 0.3")) {
            assertTrue(curves.get("s - 1/2").get(rate) > curves.get("s").get(rate), rate);
        }
        assertTrue(curves.get("2s").get("rate 0.3") < curves.get("s").get("rate 0.3"));
        assertTrue(table(18, "Median test accuracy in epoch 3, slope rule").get("2s").get("rate 0.3") < 0.15);
        assertEquals(2.0 / 32, table(19, "Share of silent units").get("ReLU 0.600").get("median"), 0.001);
        assertEquals(0.65, table(19, "Test accuracy").get("leaky ReLU 2.100").get("median"), 0.05);
        Map<String, Map<String, Double>> after = table(20, "Median test accuracy after 15 epochs, at the best rate");
        double sgd = after.get(largest(after, "SGD")).get("SGD");
        assertTrue(sgd > after.get(largest(after, "momentum")).get("momentum")
                && sgd > after.get(largest(after, "Adam")).get("Adam"));
        Map<String, Map<String, Double>> adam = table(20, "Training loss in epoch 3, Adam");
        assertTrue(adam.get("GELU 0.003").get("largest") < adam.get("ReLU 0.003").get("smallest"));
        assertEquals("GELU 0.100",
                largest(table(21, "Training loss in epoch 3, normalized, at the best rate"), "median"));
        table(22, "Median test accuracy").values().forEach(row -> assertTrue(row.values().stream().allMatch(each ->
                each < 0.5), row.toString()));
    }

    /** Rows such as {@code | ... | ... | 17: loss 0.164, 0.292 in epoch 3 |}. */
    @Test
    void decisionTableQuotesTheNumbersOfTheLessonsThatItNames() {
        Script script = new Notebook(Project.scripts()).select("24").get(0);
        List<MatchResult> rows = new ArrayList<>();
        for (Script.Block block : script.blocks()) {
            if (block instanceof Script.Prose prose) {
                prose.lines().forEach(line -> Pattern.compile("\\| (\\d\\d): ([^|]+)\\|").matcher(line).results()
                        .forEach(rows::add));
            }
        }
        assertEquals(11, rows.size());
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
