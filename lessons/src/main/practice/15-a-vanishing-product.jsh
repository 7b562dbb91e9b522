// # A vanishing product
//
// On the way back the gradient is multiplied by each layer's slope. At z = 0
// the logistic function's is 1/4, the largest it has. From how many layers on
// is the product of the slopes below a millionth?
//
// It belongs to lesson 16.
//
// Hint: multiply by LOGISTIC.derivative(0) and count, while it is 1e-6 or more

import org.activations.core.Activation;
import static org.activations.core.Activations.*;

int layers(Activation f) {
    int layers = 0;
    double product = 1;
    // Multiply and count here.
    return layers;
}

System.out.println(layers(LOGISTIC));
//> 10
System.out.println(layers(SILU));
//> 20
