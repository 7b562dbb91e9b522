package org.activations.lessons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.activations.core.Activation;
import org.activations.core.network.Examples;
import org.activations.core.network.Network;

/** In [16]: what is left of the gradient in each layer of an untrained network. */
public final class In16VanishingGradient {

    private In16VanishingGradient() {
    }

    public static void main(String[] arguments) {
        Examples batch = Digits.read().training().range(0, 32);
        Map<String, double[]> norms = new LinkedHashMap<>();
        for (Activation function : Experiment.FUNCTIONS) {
            Network network = Network.of(function, 3, 64, 32, 32, 32, 32, 32, 10);
            norms.put(function.name(), network.gradientNorms(batch));
        }
        List<String> layers = List.of("1", "2", "3", "4", "5", "6");
        System.out.println(Tables.print(Tables.of("Norm of the gradient by layer", layers, norms), "0.0000"));
        double[] logistic = norms.get("logistic");
        System.out.println(String.format(Locale.ROOT, "first layer / last layer: %.4f", logistic[0] / logistic[5]));
    }
}
