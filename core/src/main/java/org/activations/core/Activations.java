package org.activations.core;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

import static org.activations.core.Exponential.timesExp;
import static org.activations.core.SpecialFunctions.celuSlope;
import static org.activations.core.SpecialFunctions.exp;
import static org.activations.core.SpecialFunctions.expm1;
import static org.activations.core.SpecialFunctions.gaussian;
import static org.activations.core.SpecialFunctions.gelu;
import static org.activations.core.SpecialFunctions.geluSlope;
import static org.activations.core.SpecialFunctions.geluTanh;
import static org.activations.core.SpecialFunctions.geluTanhSlope;
import static org.activations.core.SpecialFunctions.logSigmoid;
import static org.activations.core.SpecialFunctions.logistic;
import static org.activations.core.SpecialFunctions.logisticSlope;
import static org.activations.core.SpecialFunctions.mish;
import static org.activations.core.SpecialFunctions.mishSlope;
import static org.activations.core.SpecialFunctions.silu;
import static org.activations.core.SpecialFunctions.siluSlope;
import static org.activations.core.SpecialFunctions.softplusSlope;
import static org.activations.core.SpecialFunctions.tanh;
import static org.activations.core.SpecialFunctions.tanhshrink;
import static org.activations.core.SpecialFunctions.tanhshrinkSlope;
import static org.activations.core.SpecialFunctions.timesGaussian;

/**
 * The catalogue of activation functions.
 *
 * <p>Each reads in one order: formula, derivative, range and where it saturates, when one would choose it, and the
 * paper or library that it is taken from; then name, TeX, the function and beside it its derivative. Where the textbook
 * formula loses digits or overflows, a function of {@link SpecialFunctions} with the formula's name stands in for it:
 * {@code timesLogistic(z, z)} is z σ(z); and where rounding can lift a slope above its peak, {@code Math.min} takes
 * that back. Ranges are those of double arithmetic, so an end that is only approached, such as the 1 of the logistic
 * function, belongs to them; where an end has no short form, it is rounded outward to seven digits.
 *
 * <p>A function with a parameter is made by a method and stands in the catalogue with PyTorch's default.
 */
public final class Activations {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** λ and λα of {@link #SELU}; the product is rounded once, from 30 digits of each. */
    private static final double SELU_SCALE = 1.0507009873554804934193349852946;
    private static final double SELU_SCALE_ALPHA = 1.7580993408473768599402175208123;

    private Activations() {
    }

    /**
     * z itself. Its derivative is 1. Any real number; it never saturates. The output layer of a regression; between
     * layers it is of no use, as two linear layers are one. Adaline (Widrow and Hoff, 1960).
     */
    public static final Activation LINEAR = define("linear", "z",
            z -> z,
            z -> constant(1, z))
            .slopes(1, 1)
            .usedFor("Adaline, linear regression");

    /**
     * 0 where z &lt; 0, 0.5 at 0, 1 where z &gt; 0. Its derivative is 0, at the jump too. It takes the values 0, 0.5
     * and 1 and is flat everywhere, so gradients cannot train it. Of historical interest: the perceptron (Rosenblatt,
     * 1958); 0.5 at 0 as in {@code numpy.heaviside(z, 0.5)}.
     */
    public static final Activation UNIT_STEP = define("unit step",
            "\\begin{cases}0 & z < 0\\\\ 0.5 & z = 0\\\\ 1 & z > 0\\end{cases}",
            z -> z < 0 ? 0 : z > 0 ? 1 : constant(0.5, z),
            z -> constant(0, z))
            .values(0, 1).slopes(0, 0)
            .usedFor("Perceptron variant");

    /**
     * −1 where z &lt; 0, 0 at 0, 1 where z &gt; 0. Its derivative is 0, at the jump too. It takes the values −1, 0 and
     * 1 and is flat everywhere, so gradients cannot train it. Of historical interest: the perceptron with classes −1
     * and 1 (Rosenblatt, 1958); {@code numpy.sign}.
     */
    public static final Activation SIGN = define("sign",
            "\\begin{cases}-1 & z < 0\\\\ 0 & z = 0\\\\ 1 & z > 0\\end{cases}",
            z -> Math.signum(z),
            z -> constant(0, z))
            .values(-1, 1).slopes(0, 0)
            .usedFor("Perceptron variant");

    /**
     * z + 1/2, cut off below 0 and above 1. Its derivative is 1 between the kinks −1/2 and 1/2, and 0 at them and
     * outside. Values from 0 to 1; beyond the kinks it is saturated. A support vector machine's decision, or a cheap
     * stand-in for the logistic function.
     */
    public static final Activation PIECEWISE_LINEAR = define("piecewise linear",
            "\\begin{cases}0 & z \\leq -\\frac{1}{2}\\\\ z + \\frac{1}{2} & -\\frac{1}{2} < z < \\frac{1}{2}\\\\ "
                    + "1 & z \\geq \\frac{1}{2}\\end{cases}",
            z -> Math.min(Math.max(z + 0.5, 0), 1),
            z -> Math.abs(z) < 0.5 ? 1 : constant(0, z))
            .values(0, 1).slopes(0, 1)
            .usedFor("Support vector machine");

    /**
     * 1 / (1 + e⁻ᶻ). Its derivative is σ(z)(1 − σ(z)), at most 1/4. Values from 0 to 1; below −5 and above 5 the slope
     * is under 0.007 and the unit all but stops learning. The output of a two-class problem; between layers rather
     * {@link #RELU}. {@code torch.sigmoid}, {@code scipy.special.expit}.
     */
    public static final Activation LOGISTIC = define("logistic", "\\frac{1}{1 + e^{-z}}",
            z -> logistic(z),
            z -> logisticSlope(z))
            .values(0, 1).slopes(0, 0.25)
            .usedFor("Logistic regression, multilayer NN");

    /**
     * (z + 3) / 6, cut off below 0 and above 1. Its derivative is 1/6 between the kinks −3 and 3, and 0 at them and
     * outside. Values from 0 to 1; beyond the kinks it is saturated. A gate where exponentials are too dear, as on
     * phones. Kinks and slope as in {@code torch.nn.Hardsigmoid} and Keras 3; Keras 2 has slope 0.2 and kinks ±2.5.
     */
    public static final Activation HARD_SIGMOID = define("hard sigmoid", "\\frac{\\min(\\max(0, z + 3), 6)}{6}",
            z -> Math.min(Math.max(0, z + 3), 6) / 6,
            z -> Math.abs(z) < 3 ? 1 / 6.0 : constant(0, z))
            .values(0, 1).slopes(0, 1 / 6.0)
            .usedFor("Mobile CNNs, quantized networks");

    /**
     * (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ). Its derivative is 1 − tanh²(z) = 1 / cosh²(z), at most 1. Values from −1 to 1; below −3
     * and above 3 the slope is under 0.01. Hidden layers that want outputs around zero, and recurrent networks.
     * LeCun et al., <i>Efficient BackProp</i> (1998); {@code torch.tanh}.
     */
    public static final Activation TANH = define("tanh", "\\frac{e^z - e^{-z}}{e^z + e^{-z}}",
            z -> tanh(z),
            z -> 4 * logisticSlope(2 * z))
            .values(-1, 1).slopes(0, 1)
            .usedFor("Multilayer NN, RNNs");

    /**
     * z, cut off below −1 and above 1. Its derivative is 1 between the kinks, and 0 at them and outside. Values from −1
     * to 1; beyond the kinks it is saturated. A cheap {@link #TANH}; today mostly in networks of few bits. Collobert
     * (2004); −1 and 1 as in {@code torch.nn.Hardtanh}.
     */
    public static final Activation HARDTANH = hardtanh(-1, 1);

    /**
     * {@link #HARDTANH} between other bounds.
     *
     * @throws IllegalArgumentException if a bound is not finite, or min is not less than max
     */
    public static Activation hardtanh(double min, double max) {
        require(Double.isFinite(min) && Double.isFinite(max) && min < max, "hardtanh", "finite min < max", min, max);
        return define("hardtanh", "\\min(\\max(" + tex(min) + ", z), " + tex(max) + ")",
                z -> Math.min(Math.max(min, z), max),
                z -> min < z && z < max ? 1 : constant(0, z))
                .with(min, max).values(min, max).slopes(0, 1)
                .usedFor("Quantized and binary networks");
    }

    /**
     * z / (1 + |z|). Its derivative is 1 / (1 + |z|)². Values from −1 to 1, which it nears far more slowly than
     * {@link #TANH}: only beyond ±9 is the slope under 0.01. Of historical interest: it was tried as a tanh whose units
     * take longer to saturate. Glorot and Bengio (2010); {@code torch.nn.Softsign}.
     */
    public static final Activation SOFTSIGN = define("softsign", "\\frac{z}{1 + |z|}",
            z -> Double.isInfinite(z) ? Math.signum(z) : z / (1 + Math.abs(z)),
            z -> 1 / (1 + Math.abs(z)) / (1 + Math.abs(z)))
            .values(-1, 1).slopes(0, 1)
            .usedFor("Multilayer NN");

    /**
     * ln σ(z) = −ln(1 + e⁻ᶻ). Its derivative is σ(−z). Values up to 0, which it nears on the right, where it saturates;
     * a line on the left. Inside a loss, where the logarithm of a probability is wanted without computing the
     * probability; not between layers. {@code torch.nn.LogSigmoid}.
     */
    public static final Activation LOG_SIGMOID = define("log sigmoid", "\\ln\\frac{1}{1 + e^{-z}}",
            z -> logSigmoid(z),
            z -> logistic(-z))
            .values(-INFINITY, 0).slopes(0, 1)
            .usedFor("Loss functions");

    /**
     * e^(−z²). Its derivative is −2z e^(−z²), steepest at ±1/√2. Values from 0 to 1; below −2.5 and above 2.5 it is
     * nearly 0 and flat. Units that answer to a place rather than to a direction; seldom chosen in deep networks.
     * Broomhead and Lowe's radial basis functions (1988).
     */
    public static final Activation GAUSSIAN = define("gaussian", "e^{-z^2}",
            z -> gaussian(z),
            z -> timesGaussian(-2 * z, z))
            .values(0, 1).slopes(-0.8577639, 0.8577639)
            .usedFor("Radial basis function networks");

    /**
     * max(0, z). Its derivative is 1 where z &gt; 0 and 0 elsewhere, at the kink too, as in PyTorch. Values from 0 up;
     * no saturation on the right, none but saturation on the left, where a unit can fall silent for good. The first
     * choice for hidden layers. Nair and Hinton (2010); {@code torch.relu}.
     */
    public static final Activation RELU = define("relu", "\\max(0, z)",
            z -> Math.max(0, z),
            z -> z > 0 ? 1 : constant(0, z))
            .values(0, INFINITY).slopes(0, 1)
            .usedFor("Multilayer NN, CNNs");

    /**
     * z where z &gt; 0, 0.01 z elsewhere. Its derivative is 1 or 0.01; 0.01 at the kink. Any real number; it never
     * saturates, so no unit falls silent. When many units of {@link #RELU} do. Maas, Hannun and Ng (2013); slope 0.01
     * as in {@code torch.nn.LeakyReLU}; Keras's layer has 0.3.
     */
    public static final Activation LEAKY_RELU = leakyRelu(0.01);

    /**
     * {@link #LEAKY_RELU} with another slope for negative z.
     *
     * @throws IllegalArgumentException if the slope is not finite
     */
    public static Activation leakyRelu(double slope) {
        require(Double.isFinite(slope), "leaky relu", "a finite slope", slope);
        return define("leaky relu", "\\begin{cases}" + tex(slope) + "\\,z & z \\leq 0\\\\ z & z > 0\\end{cases}",
                z -> z > 0 ? z : slope == 0 ? constant(0, z) : slope * z,
                z -> z > 0 ? 1 : constant(slope, z))
                .with(slope).values(slope > 0 ? -INFINITY : 0, INFINITY).slopes(Math.min(slope, 1), Math.max(slope, 1))
                .usedFor("CNNs, GANs");
    }

    /**
     * min(max(0, z), 6). Its derivative is 1 between the kinks 0 and 6, and 0 at them and outside. Values from 0 to 6;
     * beyond the kinks it is saturated. Networks that will run with few bits, which a bounded output suits. Krizhevsky
     * (2010); {@code torch.nn.ReLU6}.
     */
    public static final Activation RELU6 = define("relu6", "\\min(\\max(0, z), 6)",
            z -> Math.min(Math.max(0, z), 6),
            z -> 0 < z && z < 6 ? 1 : constant(0, z))
            .values(0, 6).slopes(0, 1)
            .usedFor("Mobile CNNs, quantized networks");

    /**
     * z where z is greater than t, v elsewhere. Its derivative is 1 where z &gt; t and 0 elsewhere, at the jump too.
     * Values v and from t up. Seldom chosen: {@code threshold(0, 0)} is {@link #RELU}, and most others jump.
     * {@code torch.nn.Threshold}.
     *
     * @throws IllegalArgumentException if t or v is not finite
     */
    public static Activation threshold(double t, double v) {
        require(Double.isFinite(t) && Double.isFinite(v), "threshold", "finite t and v", t, v);
        return define("threshold", "\\begin{cases}" + tex(v) + " & z \\leq " + tex(t) + "\\\\ z & z > " + tex(t)
                        + "\\end{cases}",
                z -> z <= t ? v : z,
                z -> z > t ? 1 : constant(0, z))
                .with(t, v).values(Math.min(t, v), INFINITY).slopes(0, 1)
                .usedFor("Sparse coding");
    }

    /**
     * ln(1 + eᶻ). Its derivative is σ(z). Values from 0 up; below −5 it is nearly 0 and flat. Where an output must be
     * positive, as a standard deviation must; as a hidden layer it costs more than {@link #RELU} and gains little.
     * Dugas et al. (2001); β = 1 as in {@code torch.nn.Softplus}, but without its leap to z at 20.
     */
    public static final Activation SOFTPLUS = softplus(1);

    /**
     * {@link #SOFTPLUS} with another sharpness: ln(1 + e^(βz)) / β.
     *
     * @throws IllegalArgumentException if beta is not greater than 0 (−1 would give {@link #LOG_SIGMOID}), or beta or
     *         its inverse is not finite
     */
    public static Activation softplus(double beta) {
        require(beta > 0 && Double.isFinite(beta) && Double.isFinite(1 / beta),
                "softplus", "a finite beta > 0 with finite 1/beta", beta);
        return define("softplus",
                beta == 1 ? "\\ln(1 + e^z)" : "\\frac{\\ln(1 + e^{" + tex(beta) + "z})}{" + tex(beta) + "}",
                z -> SpecialFunctions.softplus(z, beta),
                z -> softplusSlope(z, beta))
                .with(beta).values(0, INFINITY).slopes(0, 1)
                .usedFor("Variances, multilayer NN");
    }

    /**
     * z where z &gt; 0, eᶻ − 1 elsewhere. Its derivative is 1 or eᶻ. Values from −1 up; below −5 it is nearly −1 and
     * flat. Hidden layers that want outputs around zero without normalization. Clevert, Unterthiner and Hochreiter
     * (2016); α = 1 as in {@code torch.nn.ELU} and Keras.
     */
    public static final Activation ELU = elu(1);

    /**
     * {@link #ELU} with another depth: α(eᶻ − 1) where z is at most 0. At the kink the derivative is α.
     *
     * @throws IllegalArgumentException if alpha is not finite, or less than 0
     */
    public static Activation elu(double alpha) {
        require(Double.isFinite(alpha) && alpha >= 0, "elu", "a finite alpha >= 0", alpha);
        return define("elu", "\\begin{cases}" + times(alpha, "e^z - 1") + " & z \\leq 0\\\\ z & z > 0\\end{cases}",
                z -> z >= 0 ? z : alpha * expm1(z),
                z -> z > 0 ? 1 : timesExp(alpha, z))
                .with(alpha).values(-alpha, INFINITY).slopes(0, Math.max(1, alpha))
                .usedFor("Multilayer NN, CNNs");
    }

    /**
     * z where z &gt; 0, eᶻ − 1 elsewhere: at α = 1 the same as {@link #ELU}. Its derivative is 1 or eᶻ. Values from −1
     * up; below −5 it is nearly −1 and flat. In place of ELU where α is not 1, as it has no kink then. Barron (2017);
     * α = 1 as in {@code torch.nn.CELU}.
     */
    public static final Activation CELU = celu(1);

    /**
     * {@link #CELU} with another depth: α(e^(z/α) − 1) where z is at most 0, the derivative e^(z/α).
     *
     * @throws IllegalArgumentException if alpha is not finite and greater than 0
     */
    public static Activation celu(double alpha) {
        require(Double.isFinite(alpha) && alpha > 0, "celu", "a finite alpha > 0", alpha);
        String power = alpha == 1 ? "e^z" : "e^{z/" + tex(alpha) + "}";
        return define("celu",
                "\\begin{cases}" + times(alpha, power + " - 1") + " & z \\leq 0\\\\ z & z > 0\\end{cases}",
                z -> SpecialFunctions.celu(z, alpha),
                z -> celuSlope(z, alpha))
                .with(alpha).values(-alpha, INFINITY).slopes(0, 1)
                .usedFor("Multilayer NN, CNNs");
    }

    /**
     * λz where z &gt; 0, λα(eᶻ − 1) elsewhere, with λ = 1.0507... and α = 1.6733.... Its derivative is λ or λαeᶻ; λα at
     * the kink. Values from −1.7581 up; below −5 it is nearly flat. Deep networks of fully connected layers without
     * normalization: λ and α are such that mean 0 and variance 1 keep from layer to layer, given weights drawn for it.
     * Klambauer et al. (2017); {@code torch.nn.SELU}.
     */
    public static final Activation SELU = define("selu",
            "1.0507\\,\\begin{cases}1.6733\\,(e^z - 1) & z \\leq 0\\\\ z & z > 0\\end{cases}",
            z -> z >= 0 ? SELU_SCALE * z : SELU_SCALE_ALPHA * expm1(z),
            z -> z > 0 ? SELU_SCALE : timesExp(SELU_SCALE_ALPHA, z))
            .values(-1.7580994, INFINITY).slopes(0, 1.7580994)
            .usedFor("Self-normalizing networks");

    /**
     * eᶻ. Its derivative is eᶻ too. Values from 0 up; below −5 it is nearly 0 and flat, above 709 it overflows to
     * infinity. The output of a model of counts, whose logarithm is linear; between layers it grows too fast. Keras's
     * {@code exponential}.
     */
    public static final Activation EXPONENTIAL = define("exponential", "e^z",
            z -> exp(z),
            z -> exp(z))
            .values(0, INFINITY).slopes(0, INFINITY)
            .usedFor("Poisson regression");

    /**
     * z σ(z), also known as swish. Its derivative is σ(z)(1 + z σ(−z)), at most 1.1. Values from −0.2785 up; below −7
     * it is nearly 0 and flat. In place of {@link #RELU} in deep networks, where its smoothness is worth an
     * exponential. Elfwing, Uchibe and Doya (2018); {@code torch.nn.SiLU}.
     */
    public static final Activation SILU = define("silu", "\\frac{z}{1 + e^{-z}}",
            z -> silu(z),
            z -> siluSlope(z))
            .values(-0.2784646, INFINITY).slopes(-0.0998394, 1.0998394)
            .usedFor("CNNs, language models");

    /**
     * z times {@link #HARD_SIGMOID}: 0 up to −3, z from 3, z(z + 3) / 6 between. Its derivative there is (2z + 3) / 6,
     * at the kinks too. Values from −0.375 up; left of −3 it is 0 and flat. {@link #SILU} where exponentials are too
     * dear. Howard et al., <i>Searching for MobileNetV3</i> (2019); {@code torch.nn.Hardswish}.
     */
    public static final Activation HARDSWISH = define("hardswish", "z\\,\\frac{\\min(\\max(0, z + 3), 6)}{6}",
            z -> z <= -3 ? 0 : z >= 3 ? z : z * (z + 3) / 6,
            z -> z < -3 ? 0 : z > 3 ? 1 : (2 * z + 3) / 6)
            .values(-0.375, INFINITY).slopes(-0.5, 1.5)
            .usedFor("Mobile CNNs");

    /**
     * z Φ(z), where Φ is the standard normal distribution. Its derivative is Φ(z) + z φ(z), with the normal density φ,
     * at most 1.13. Values from −0.17 up; below −3 it is nearly 0 and flat. The hidden layers of transformers.
     * Hendrycks and Gimpel (2016); {@code torch.nn.GELU}.
     */
    public static final Activation GELU = define("gelu",
            "\\frac{z}{2}\\left(1 + \\mathrm{erf}\\frac{z}{\\sqrt{2}}\\right)",
            z -> gelu(z),
            z -> geluSlope(z))
            .values(-0.1699713, INFINITY).slopes(-0.1289042, 1.1289042)
            .usedFor("Transformers");

    /**
     * z G(z) with G(z) = (1 + tanh u) / 2 and u = √(2/π)(z + 0.044715 z³), {@link #GELU} to three digits. Its
     * derivative is G(z)(1 + 2 z u' G(−z)). Values from −0.17 up; below −3 it is nearly 0 and flat. Only to run a
     * network that was trained with it, such as GPT-2. Hendrycks and Gimpel (2016);
     * {@code torch.nn.GELU(approximate='tanh')}.
     */
    public static final Activation GELU_TANH = define("gelu tanh",
            "\\frac{z}{2}\\left(1 + \\tanh\\left(\\sqrt{\\frac{2}{\\pi}}\\,(z + 0.044715\\,z^3)\\right)\\right)",
            z -> geluTanh(z),
            z -> geluTanhSlope(z))
            .values(-0.1700408, INFINITY).slopes(-0.1289931, 1.1289931)
            .usedFor("Transformers");

    /**
     * z G(z) with G(z) = tanh(softplus(z)). Its derivative is G(z)(1 + z (ln G)'(z)), at most 1.09. Values from −0.3088
     * up; below −7 it is nearly 0 and flat. Tried where {@link #SILU} is; it costs more and does about as well. Misra
     * (2019); {@code torch.nn.Mish}.
     */
    public static final Activation MISH = define("mish", "z\\,\\tanh(\\ln(1 + e^z))",
            z -> mish(z),
            z -> mishSlope(z))
            .values(-0.3088435, INFINITY).slopes(-0.1125262, 1.0884982)
            .usedFor("Object detection CNNs");

    /**
     * z moved by 0.5 towards 0, and 0 where |z| is at most 0.5. Its derivative is 1 outside the kinks, and 0 at them
     * and between. Any real number; flat in the middle. Sparse coding and the removal of noise rather than hidden
     * layers. Donoho (1995); λ = 0.5 as in {@code torch.nn.Softshrink}.
     */
    public static final Activation SOFTSHRINK = softshrink(0.5);

    /**
     * {@link #SOFTSHRINK} by another lambda.
     *
     * @throws IllegalArgumentException if lambda is not finite, or less than 0
     */
    public static Activation softshrink(double lambda) {
        require(Double.isFinite(lambda) && lambda >= 0, "softshrink", "a finite lambda >= 0", lambda);
        return define("softshrink", shrinkage(lambda, "z + " + tex(lambda), "z - " + tex(lambda)),
                z -> z > lambda ? z - lambda : z < -lambda ? z + lambda : constant(0, z),
                z -> Math.abs(z) > lambda ? 1 : constant(0, z))
                .with(lambda).slopes(0, 1)
                .usedFor("Sparse coding");
    }

    /**
     * z, and 0 where |z| is at most 0.5. Its derivative is 1 outside the jumps, and 0 at them and between. Any real
     * number; flat in the middle. Sparse coding and the removal of noise rather than hidden layers. Donoho and
     * Johnstone (1994); λ = 0.5 as in {@code torch.nn.Hardshrink}.
     */
    public static final Activation HARDSHRINK = hardshrink(0.5);

    /**
     * {@link #HARDSHRINK} with another lambda.
     *
     * @throws IllegalArgumentException if lambda is not finite, or less than 0
     */
    public static Activation hardshrink(double lambda) {
        require(Double.isFinite(lambda) && lambda >= 0, "hardshrink", "a finite lambda >= 0", lambda);
        return define("hardshrink", shrinkage(lambda, "z", "z"),
                z -> Math.abs(z) <= lambda ? 0 : z,
                z -> Math.abs(z) > lambda ? 1 : constant(0, z))
                .with(lambda).slopes(0, 1)
                .usedFor("Sparse coding");
    }

    /**
     * z − tanh(z). Its derivative is tanh²(z). Any real number; flat around 0, where it is about z³/3. Of historical
     * interest: no network of note uses it between its layers. {@code torch.nn.Tanhshrink}.
     */
    public static final Activation TANHSHRINK = define("tanhshrink", "z - \\tanh(z)",
            z -> tanhshrink(z),
            z -> tanhshrinkSlope(z))
            .slopes(0, 1)
            .usedFor("Sparse coding");

    private static final Map<String, List<Activation>> FAMILIES = inOrder(Stream.of(
            family("step and linear", LINEAR, UNIT_STEP, SIGN, PIECEWISE_LINEAR),
            family("saturating", LOGISTIC, HARD_SIGMOID, TANH, HARDTANH, SOFTSIGN, LOG_SIGMOID, GAUSSIAN),
            family("rectifiers", RELU, LEAKY_RELU, RELU6),
            family("smooth rectifiers", SOFTPLUS, ELU, CELU, SELU, EXPONENTIAL),
            family("gates", SILU, HARDSWISH, GELU, GELU_TANH, MISH),
            family("shrinkage", SOFTSHRINK, HARDSHRINK, TANHSHRINK)));

    private static final List<Activation> ALL = FAMILIES.values().stream().flatMap(List::stream).toList();

    private static final Map<String, Activation> BY_NAME = inOrder(ALL.stream().map(f -> Map.entry(f.name(), f)));

    /** The catalogue in families, each in the order in which it is read. */
    public static Map<String, List<Activation>> families() {
        return FAMILIES;
    }

    /** The whole catalogue, family by family. */
    public static List<Activation> all() {
        return ALL;
    }

    /**
     * The function of this name; upper and lower case are the same.
     *
     * @throws IllegalArgumentException if there is none, listing the names that there are
     */
    public static Activation named(String name) {
        Objects.requireNonNull(name, "name is null, expected that of an activation function");
        Activation found = BY_NAME.get(name.strip().toLowerCase(Locale.ROOT));
        if (found == null) {
            throw new IllegalArgumentException("no activation function is named \"" + name + "\"; there are "
                    + String.join(", ", BY_NAME.keySet()));
        }
        return found;
    }

    private static Map.Entry<String, List<Activation>> family(String name, Activation... members) {
        return Map.entry(name, List.of(members));
    }

    private static <T> Map<String, T> inOrder(Stream<Map.Entry<String, T>> entries) {
        Map<String, T> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(map);
    }

    private static DefinedActivation define(String name, String formula, DoubleUnaryOperator f,
            DoubleUnaryOperator derivative) {
        return new DefinedActivation(name, formula, f, derivative).with();
    }

    /** The same number for every z, but NaN for NaN. */
    private static double constant(double c, double z) {
        return Double.isNaN(z) ? z : c;
    }

    /** TeX of 0 up to the distance lambda from the origin, and of what stands beyond it. */
    private static String shrinkage(double lambda, String left, String right) {
        String bound = tex(lambda);
        return "\\begin{cases}" + left + " & z < -" + bound + "\\\\ 0 & |z| \\leq " + bound
                + "\\\\ " + right + " & z > " + bound + "\\end{cases}";
    }

    /** The number without a needless {@code .0}. */
    private static String tex(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9 ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** TeX of a product; the factor 1 is left out. */
    private static String times(double factor, String sum) {
        return factor == 1 ? sum : tex(factor) + "\\,(" + sum + ")";
    }

    private static void require(boolean condition, String function, String expected, double... given) {
        if (!condition) {
            throw new IllegalArgumentException(function + " needs " + expected + ", got " + Arrays.toString(given));
        }
    }
}
