// # A stable softplus
//
// The logarithm of 1 + e^z is infinite for z = 1000, where it should be 1000,
// and 0 for z = -40, where it should be e^-40. Take the large part out:
//
// $softplus(z) = max(z, 0) + log(1 + e^{-|z|})$
//
// It belongs to lesson 12.

double softplus(double z) {
    return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}

System.out.println(softplus(1000));
//> 1000.0
System.out.println(softplus(-1000));
//> 0.0
System.out.println(softplus(-40) > 4e-18 && softplus(-40) < 5e-18);
//> true
