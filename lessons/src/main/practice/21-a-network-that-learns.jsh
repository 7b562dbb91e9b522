// # A network that learns
//
// Points inside a circle are one class, those outside the other; no line parts
// them. With the linear function this network cannot learn it, whatever the
// weights. Choose a function of the catalogue that can.
//
// It belongs to lesson 10.
//
// Hint: any that bends: TANH, say

import org.activations.core.Activation;
import org.activations.core.network.*;
import static org.activations.core.Activations.*;

Activation hidden = LINEAR;

double[][] points = new double[400][];
int[] inside = new int[400];
for (int i = 0; i < 400; i++) {
    double x = (i % 20 - 9.5) / 5;
    double y = (i / 20 - 9.5) / 5;
    points[i] = new double[] {x, y};
    inside[i] = x * x + y * y < 1.5 ? 1 : 0;
}
Examples examples = new Examples(points, inside);
Network network = Network.of(1, hidden, 2, 8, 8, 2);
network.train(examples, new Sgd(0.1, 20, 60, 1));
System.out.println(network.accuracy(examples) > 0.9);
//> true
