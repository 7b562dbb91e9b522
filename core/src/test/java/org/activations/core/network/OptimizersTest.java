package org.activations.core.network;

import org.activations.core.Activations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.Arrays;
import java.util.List;

import static org.activations.core.network.ExamplesTest.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Six steps of each optimizer, plain and with batch normalization, beside PyTorch 1.13.0 in float64.
 *
 * <p>There the network is {@code Sequential(Linear(3, 4), BatchNorm1d(4), Tanh(), Linear(4, 2))}, or the same without
 * BatchNorm1d; examples and weights are the ones below, biases 0; batches are the first five and the last three
 * examples of the orders {@code 06374512}, {@code 01235674} and {@code 10456372}, one an epoch, as seed 1 shuffles
 * them. The losses are the means over the examples in {@code train()}; all else is from {@code eval()}.
 */
class OptimizersTest {

    private static final double TOLERANCE = 1e-12;

    private static final Examples EXAMPLES = examples();

    private static Examples examples() {
        double[][] inputs = new double[8][3];
        int[] labels = new int[8];
        for (int i = 0; i < 8; i++) {
            int row = i;
            Arrays.setAll(inputs[i], j -> ((5 * row + 3 * j) % 11 - 5) / 4.0);
            labels[i] = i % 2;
        }
        return new Examples(inputs, labels);
    }

    @Test
    void gradientDescentIsPyTorchs() {
        Network network = network(false);
        assertLosses(network, new Sgd(0.1, 5, 3, 1), 0.5926468375828489, 0.542435938876132, 0.5009142198809892);
        assertPredictions(network, 0.43731921412478664, 0.4631466665072811);
        assertParameters(network.layers().get(0),
                new double[] {-0.654857562773241, -0.2749004406277442, 0.20681305338367284, 0.47983072797070964},
                new double[] {0.03172065535843408, 0.02644058851776648, -0.039096957166180155, 0.0061428004052597705});
    }

    @Test
    void momentumIsPyTorchs() {
        Network network = network(false);
        assertLosses(network, new Momentum(0.1, 5, 3, 1), 0.5926468375828489, 0.5025723963435651, 0.3821015613021007);
        assertPredictions(network, 0.2900223788758818, 0.32875341005380915);
        assertParameters(network.layers().get(0),
                new double[] {-0.6985666070806598, -0.3039276903785185, 0.31915722099883265, 0.4511561494510223},
                new double[] {0.07984543826039885, 0.06194234461155591, -0.08445010373395094, 0.014971665754387896});
    }

    @Test
    void adamIsPyTorchs() {
        Network network = network(false);
        assertLosses(network, new Adam(0.1, 5, 3, 1), 0.5357203703465954, 0.34887098561368457, 0.31034750150075435);
        assertPredictions(network, 0.230732006756098, 0.23196859422214364);
        assertParameters(network.layers().get(0),
                new double[] {-0.9371561684254404, -0.3409497319618655, 0.34055661036842266, 0.07897671018447452},
                new double[] {0.36232969731915377, 0.12502434165615245, 0.06340522834420284, 0.16458423127590122});
    }

    @Test
    void batchNormalizationIsPyTorchs() {
        Network network = network(true);
        assertLosses(network, new Sgd(0.1, 5, 3, 1), 0.6187024759093208, 0.41200346408065047, 0.3561632551121191);
        assertPredictions(network, 0.4140177557942612, 0.4037730047665141);
        NormalizedLayer layer = (NormalizedLayer) network.layers().get(0);
        assertParameters(layer,
                new double[] {-0.6276685631075355, -0.22000459371725256, 0.2886475398304522, 0.504056515276097},
                new double[4]);
        assertArrayEquals(new double[] {1.0140201914725708, 1.024026301079848, 1.0228710169964448, 0.9884652775131904},
                layer.gamma(), TOLERANCE);
        assertArrayEquals(new double[] {0.015225660909066095, -0.002234660789895166, -0.011985952467056442,
            0.00022586675473575607}, layer.beta(), TOLERANCE);
        assertArrayEquals(new double[] {-0.07201613908710999, -0.07147278042936094, 0.1012029229452708,
            -0.025060112106830956}, layer.runningMean(), TOLERANCE);
        assertArrayEquals(new double[] {0.7384798903805307, 0.7374057871530528, 0.6811619999904861,
            0.8104140962303434}, layer.runningVariance(), TOLERANCE);
    }

    @Test
    void batchNormalizationWithMomentumIsPyTorchs() {
        Network network = network(true);
        assertLosses(network, new Momentum(0.1, 5, 3, 1), 0.6187024759093208, 0.3697914729572761, 0.33779223692964827);
        assertPredictions(network, 0.2686643613208601, 0.29968764256469804);
        NormalizedLayer layer = (NormalizedLayer) network.layers().get(0);
        assertArrayEquals(new double[] {-0.07077007385689378, -0.0708072024704889, 0.11145183071548373,
            -0.025648398950882438}, layer.runningMean(), TOLERANCE);
        assertArrayEquals(new double[] {0.7541266726456978, 0.7300934929213004, 1.1937756179415007,
            0.8076859003070309}, layer.runningVariance(), TOLERANCE);
    }

    /** A bias has no gradient but rounding, and Adam steps by that too; the running means see it, the losses do not. */
    @Test
    void batchNormalizationWithAdamIsPyTorchs() {
        Network network = network(true);
        assertLosses(network, new Adam(0.1, 5, 3, 1), 0.611672296130435, 0.2832228471123275, 0.2607857609253731);
        NormalizedLayer layer = (NormalizedLayer) network.layers().get(0);
        assertArrayEquals(new double[] {-0.6586884751506586, 0.1558576474484887, 0.45477867350786316,
            0.7427058391369743}, layer.weights()[0], TOLERANCE);
        assertArrayEquals(new double[] {1.5176783555950184, 1.5697063469077226, 0.9412948726256471, 0.6631935646942659},
                layer.gamma(), TOLERANCE);
        assertArrayEquals(new double[] {0.9633708870943372, 0.7463948963148619, 0.7245932069954679, 0.7868508618428569},
                layer.runningVariance(), TOLERANCE);
    }

    @Test
    void momentumOfNoneIsPlainDescent() {
        assertEquals(network(false).train(EXAMPLES, new Sgd(0.1, 5, 3, 1)),
                network(false).train(EXAMPLES, new Momentum(0.1, 5, 3, 1, 0)));
    }

    /** Whoever trains with it next begins anew. */
    @Test
    void optimizerRemembersNothing() {
        for (Optimizer.Factory factory : List.<Optimizer.Factory>of(Sgd::new, Momentum::new, Adam::new)) {
            Optimizer optimizer = factory.of(0.1, 5, 3, 1);
            assertEquals(network(false).train(EXAMPLES, optimizer), network(false).train(EXAMPLES, optimizer));
        }
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertRefused("the rate is 0.0, expected a positive finite number", () -> new Sgd(0, 1, 1, 1));
        assertRefused("the rate is NaN, expected a positive finite number", () -> new Sgd(Double.NaN, 1, 1, 1));
        assertRefused("the batch size is 0, expected at least 1", () -> new Sgd(0.1, 0, 1, 1));
        assertRefused("the number of epochs is 0, expected at least 1", () -> new Sgd(0.1, 1, 0, 1));
        assertRefused("the rate is -1.0, expected a positive finite number", () -> new Momentum(-1, 1, 1, 1));
        assertRefused("momentum is 1.0, expected a number from 0 to less than 1", () -> new Momentum(1, 1, 1, 1, 1));
        assertRefused("the batch size is 0, expected at least 1", () -> new Adam(1, 0, 1, 1));
        assertRefused("beta1 is -0.1, expected a number from 0 to less than 1",
                () -> new Adam(1, 1, 1, 1, -0.1, 0.9, 1));
        assertRefused("beta2 is NaN, expected a number from 0 to less than 1",
                () -> new Adam(1, 1, 1, 1, 0.9, Double.NaN, 1));
        assertRefused("epsilon is 0.0, expected a positive finite number", () -> new Adam(1, 1, 1, 1, 0.9, 0.999, 0));
    }

    private static void assertRefused(String message, Executable call) {
        assertMessage(IllegalArgumentException.class, message, call);
    }

    private static Network network(boolean isNormalized) {
        Hidden hidden = new Hidden(4, Activations.TANH, Initialization.GLOROT, isNormalized);
        Network network = Network.of(1, 3, List.of(hidden), 2);
        for (int l = 0; l < 2; l++) {
            double[][] weights = network.layers().get(l).weights();
            for (int i = 0; i < weights.length; i++) {
                int sum = 7 * i + 5 * l;
                Arrays.setAll(weights[i], j -> ((sum + 3 * j) % 11 - 5) / 8.0);
            }
        }
        return network;
    }

    private static void assertLosses(Network network, Optimizer optimizer, double... losses) {
        List<Epoch> epochs = network.train(EXAMPLES, optimizer);
        assertArrayEquals(losses, epochs.stream().mapToDouble(Epoch::loss).toArray(), TOLERANCE);
    }

    private static void assertPredictions(Network network, double probability, double loss) {
        assertEquals(probability, network.predict(EXAMPLES.inputs()[0])[0], TOLERANCE);
        assertEquals(loss, network.loss(EXAMPLES), TOLERANCE);
    }

    private static void assertParameters(Layer layer, double[] weights, double[] biases) {
        assertArrayEquals(weights, layer.weights()[0], TOLERANCE);
        assertArrayEquals(biases, layer.biases(), TOLERANCE);
    }
}
