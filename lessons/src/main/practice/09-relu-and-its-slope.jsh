// # ReLU and its slope
//
// ReLU is z where z is positive and 0 elsewhere; its slope is 1 or 0. At 0
// there is no slope, and PyTorch's convention, 0, is ours.
//
// It belongs to lesson 8.
//
// Hint: the slope asks z > 0; the value is what Math.max(0, z) gives

double relu(double z) {
    return z;
}

double slope(double z) {
    return z >= 0 ? 1 : 0;
}

System.out.println(relu(-3) + " " + relu(0) + " " + relu(2.5));
//> 0.0 0.0 2.5
System.out.println(slope(-3) + " " + slope(0) + " " + slope(2.5));
//> 0.0 0.0 1.0
