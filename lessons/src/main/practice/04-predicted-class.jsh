// # The predicted class
//
// The class that a network predicts is the index of its largest output; of
// equal ones it is the first, as NumPy's argmax has it.
//
// It belongs to lesson 3.
//
// Hint: keep the index of the largest so far, and compare with > and not with
// >=

int argmax(double[] outputs) {
    int best = 0;
    for (int i = 1; i < outputs.length; i++) {
        if (outputs[i] < outputs[best]) {
            best = i;
        }
    }
    return best;
}

System.out.println(argmax(new double[] {0.2, 0.9, 0.4}));
//> 1
System.out.println(argmax(new double[] {0.5, 0.1, 0.5}));
//> 0
System.out.println(argmax(new double[] {-3, -2, -1}));
//> 2
