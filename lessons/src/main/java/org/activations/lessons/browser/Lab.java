package org.activations.lessons.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.activations.core.Activation;
import org.activations.core.Vectors;
import org.activations.core.network.Examples;
import org.activations.core.network.LayerTrace;
import org.activations.core.network.Trace;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/**
 * What the worker of the page calls. Networks are counted from 0; each is the first of its seeds, but for
 * {@link #last}.
 */
public final class Lab {

    /** As many as the lesson on weights takes. */
    private static final int TRACED = 500;

    private static final Map<String, DataSet> DATA = new LinkedHashMap<>();
    private static Plan plan;
    private static DataSet chosen;
    private static List<List<Learner>> learners = List.of();
    private static Trace trace;

    private Lab() {
    }

    /** There is nothing to do before the page calls. */
    public static void main(String[] arguments) {
    }

    /** Adds a data set, as {@link DataSet#of} says. */
    @JSExport
    public static void add(String name, int features, int training, @JSByRef double[] numbers, String labels,
            String classNames) {
        DATA.put(name, DataSet.of(features, training, numbers, labels, classNames));
    }

    /** Makes the networks of an address, untrained. Returns what is wrong with it; empty if nothing is. */
    @JSExport
    public static String open(String address) {
        try {
            Plan read = Plan.of(address);
            if (!DATA.containsKey(read.data())) {
                throw new IllegalArgumentException("there are no data named \"" + read.data() + "\"; there are "
                        + String.join(", ", DATA.keySet()));
            }
            DataSet found = DATA.get(read.data());
            learners = learners(read, found);
            chosen = found;
            plan = read;
            trace = null;
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static List<List<Learner>> learners(Plan plan, DataSet data) {
        List<List<Learner>> made = new ArrayList<>();
        for (int i = 0; i < plan.designs().size(); i++) {
            Design design = plan.designs().get(i);
            try {
                List<Learner> seeds = IntStream.range(design.seed(), design.seed() + plan.seeds())
                        .mapToObj(seed -> new Learner(plan, design, seed, data.split())).toList();
                seeds.get(0).begin();
                made.add(seeds);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("network " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return List.copyOf(made);
    }

    @JSExport
    public static int networks() {
        return learners.size();
    }

    /** What the plan says of a network under a key. */
    @JSExport
    public static String word(int network, String key) {
        return plan.designs().get(network).words().get(key);
    }

    @JSExport
    public static String title(int network) {
        return plan.designs().get(network).title();
    }

    @JSExport
    public static String data() {
        return plan.data();
    }

    @JSExport
    public static int epochs() {
        return plan.epochs();
    }

    @JSExport
    public static int batch() {
        return plan.batch();
    }

    @JSExport
    public static int seeds() {
        return plan.seeds();
    }

    @JSExport
    public static boolean runs() {
        return plan.runs();
    }

    /**
     * Learns for about so long; whoever is behind is next.
     *
     * @param untilEpoch how many epochs there are to be
     * @return whether there is more to do until then
     */
    @JSExport
    public static boolean work(double milliseconds, int untilEpoch) {
        double end = now() + milliseconds;
        do {
            Learner next = null;
            for (List<Learner> seeds : learners) {
                for (Learner each : seeds) {
                    if (!each.isOver() && each.epochs().size() < untilEpoch
                            && (next == null || each.steps() < next.steps())) {
                        next = each;
                    }
                }
            }
            if (next == null) {
                return false;
            }
            next.step();
        } while (now() < end);
        return true;
    }

    /** One batch for each network. */
    @JSExport
    public static void step() {
        learners.forEach(seeds -> seeds.stream().filter(each -> !each.isOver()).forEach(Learner::batch));
    }

    @JSExport
    public static boolean isOver() {
        return learners.stream().allMatch(seeds -> seeds.stream().allMatch(Learner::isOver));
    }

    /** How many batches a network has learned from. */
    @JSExport
    public static int steps(int network) {
        return first(network).steps();
    }

    /** How many epochs the furthest of its seeds has had: others may have diverged. */
    @JSExport
    public static int epoch(int network) {
        return learners.get(network).stream().mapToInt(each -> each.epochs().size()).max().orElseThrow();
    }

    /** Why a network stopped before its end; empty if it has not. */
    @JSExport
    public static String trouble(int network) {
        return first(network).trouble();
    }

    /** A measure after each epoch: loss, accuracy, testLoss or testAccuracy. */
    @JSExport
    @JSByRef
    public static double[] curve(int network, String measure) {
        return curve(first(network), measure);
    }

    private static double[] curve(Learner learner, String measure) {
        return switch (measure) {
            case "loss" -> learner.epochs().stream().mapToDouble(epoch -> epoch.loss()).toArray();
            case "accuracy" -> learner.epochs().stream().mapToDouble(epoch -> epoch.accuracy()).toArray();
            case "testLoss" -> learner.testLosses().stream().mapToDouble(loss -> loss).toArray();
            default -> learner.testAccuracies().stream().mapToDouble(accuracy -> accuracy).toArray();
        };
    }

    /**
     * A measure after the last epoch so far of each seed's network, from the smallest to the largest: where one has
     * diverged, accuracy 0 and an infinite loss.
     */
    @JSExport
    @JSByRef
    public static double[] last(int network, String measure) {
        return learners.get(network).stream().mapToDouble(each -> {
            double[] curve = curve(each, measure);
            if (!each.trouble().isEmpty()) {
                return measure.endsWith("oss") ? Double.POSITIVE_INFINITY : 0;
            }
            return curve.length == 0 ? Double.NaN : curve[curve.length - 1];
        }).sorted().toArray();
    }

    /**
     * The plane from −1.25 to 1.25, from above row by row: at each of so many points across and down the class that is
     * predicted, plus half of the share by which its probability exceeds that of a guess.
     */
    @JSExport
    @JSByRef
    public static double[] regions(int network, int points) {
        double[] classes = new double[points * points];
        for (int row = 0; row < points; row++) {
            double y = -coordinate(row, points);
            double[][] inputs = IntStream.range(0, points)
                    .mapToObj(i -> new double[] {coordinate(i, points), y}).toArray(double[][]::new);
            double[][] probabilities = first(network).network().probabilities(new Examples(inputs, new int[points]));
            for (int i = 0; i < points; i++) {
                double[] p = probabilities[i];
                int best = Vectors.argmax(p);
                double guess = 1.0 / p.length;
                classes[row * points + i] = best + Math.max(0, (p[best] - guess) / (1 - guess)) / 2;
            }
        }
        return classes;
    }

    private static double coordinate(int i, int points) {
        return ((i + 0.5) / points * 2 - 1) * 1.25;
    }

    /** The test examples whose class is not predicted: index and predicted class in turn. */
    @JSExport
    @JSByRef
    public static double[] wrong(int network) {
        Examples test = chosen.split().test();
        double[][] probabilities = first(network).network().probabilities(test);
        return IntStream.range(0, test.size()).boxed().flatMapToDouble(i -> {
            int predicted = Vectors.argmax(probabilities[i]);
            return predicted == test.labels()[i] ? DoubleStream.empty() : DoubleStream.of(i, predicted);
        }).toArray();
    }

    /** Looks into a network: what the layers made of some training examples. Returns how many hidden layers it has. */
    @JSExport
    public static int look(int network) {
        trace = first(network).trouble().isEmpty() ? first(network).network().trace(chosen.sample()) : null;
        return trace == null ? 0 : trace.hidden().size();
    }

    /**
     * How many arguments of a layer's function lie in each of so many equal parts from one number to another; what lies
     * beyond counts to the outermost.
     */
    @JSExport
    @JSByRef
    public static double[] arguments(int layer, double from, double to, int parts) {
        return histogram(trace.hidden().get(layer).arguments(), from, to, parts);
    }

    /** The same of its outputs. */
    @JSExport
    @JSByRef
    public static double[] outputs(int layer, double from, double to, int parts) {
        return histogram(trace.hidden().get(layer).outputs(), from, to, parts);
    }

    private static double[] histogram(double[][] numbers, double from, double to, int parts) {
        double[] counts = new double[parts];
        for (double[] row : numbers) {
            for (double number : row) {
                int part = (int) Math.floor((number - from) / (to - from) * parts);
                counts[Math.max(0, Math.min(part, parts - 1))]++;
            }
        }
        return counts;
    }

    /** Of each layer, the output layer last, the gradient per weight. */
    @JSExport
    @JSByRef
    public static double[] gradients() {
        return trace.byLayer(LayerTrace::gradientPerWeight);
    }

    /** The share of a hidden layer's units that are 0 for all these examples. */
    @JSExport
    public static double silent(int layer) {
        return trace.hidden().get(layer).silentUnits();
    }

    /** The function of a network at so many points from one number to another. */
    @JSExport
    @JSByRef
    public static double[] values(int network, double from, double to, int points) {
        Activation f = plan.designs().get(network).f();
        return Arrays.stream(Vectors.linspace(from, to, points)).map(f::value).toArray();
    }

    /** Its slope there. */
    @JSExport
    @JSByRef
    public static double[] slopes(int network, double from, double to, int points) {
        Activation f = plan.designs().get(network).f();
        return Arrays.stream(Vectors.linspace(from, to, points)).map(f::derivative).toArray();
    }

    /**
     * What is left in a network's first hidden layer of the gradient per weight that its last one gets, by some
     * training examples; NaN if the network has diverged.
     *
     * @param seed counted from 0
     */
    @JSExport
    public static double gradientLeft(int network, int seed) {
        Learner learner = learners.get(network).get(seed);
        if (!learner.trouble().isEmpty()) {
            return Double.NaN;
        }
        Examples training = chosen.split().training();
        double[] gradients = learner.network().trace(training.range(0, Math.min(training.size(), TRACED)))
                .byLayer(LayerTrace::gradientPerWeight);
        return gradients[0] / gradients[gradients.length - 2];
    }

    private static Learner first(int network) {
        return learners.get(network).get(0);
    }

    @JSBody(script = "return performance.now();")
    private static native double now();
}
