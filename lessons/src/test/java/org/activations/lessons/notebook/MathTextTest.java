package org.activations.lessons.notebook;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MathTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', textBlock = """
            z = w^T x = \\sum_{i} w_i x_i                               @ z = wᵀ x = Σᵢ wᵢ xᵢ
            \\sigma(z) = \\frac{1}{1 + e^{-z}}                          @ σ(z) = 1 / (1 + e⁻ᶻ)
            \\frac{e^{z_i}}{\\sum_{j=1}^M e^{z_j}}                      @ e^(zᵢ) / Σⱼ₌₁ᴹ e^(zⱼ)
            2 \\times \\sigma_{logistic}(2z) - 1                        @ 2 × σ_logistic(2z) − 1
            \\frac{e^z - e^{-z}}{e^z + e^{-z}}                          @ (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ)
            z_1=20 \\rightarrow z_2=25\\quad \\sigma(z_1) = \\sigma(z_2) @ z₁ = 20 → z₂ = 25   σ(z₁) = σ(z₂)
            \\max(0, z)                                                 @ max(0, z)
            \\lambda\\alpha(e^z-1)                                      @ λα(eᶻ − 1)
            z \\tanh(\\ln(1 + e^z))                                     @ z tanh(ln(1 + eᶻ))
            -\\sum_k y_k \\ln p_k                                       @ −Σₖ yₖ ln pₖ
            \\mathrm{leaky\\ relu}(z)                                   @ leaky relu(z)
            \\frac{\\partial L}{\\partial w} = \\nabla L                @ ∂L/∂w = ∇L
            \\sqrt{2} + \\sqrt{x^2 + 1}                                 @ √2 + √(x² + 1)
            \\left\\{ x \\in A \\mid |x| \\leq 1 \\right\\}             @ {x ∈ A | |x| ≤ 1}
            \\hat{y}_i' \\approx \\infty                                @ y\u0302ᵢ′ ≈ ∞
            """)
    void formulaReadsAsInABook(String tex, String expected) {
        assertEquals(expected, MathText.unicode(tex));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', textBlock = """
            \\frac{1}{2}                     @ 1/2
            -\\frac{z}{2} < 0                @ −z/2 < 0
            \\frac{1}{2} z                   @ (1/2) z
            \\frac{1}{N}\\sum_i x_i          @ (1/N) Σᵢ xᵢ
            2 \\frac{a}{b}                   @ 2 (a/b)
            \\operatorname{erf}\\frac{a}{b}  @ erf(a/b)
            \\frac{a}{b}^2                   @ (a/b)²
            \\frac{1}{2z}                    @ 1/(2z)
            \\frac{1}{2\\tanh z}             @ 1 / (2 tanh z)
            \\frac{4}{(a + b)^2}             @ 4 / (a + b)²
            \\frac{z}{2}(1 + z).             @ (z/2)(1 + z).
            \\frac{a + b}{c}.                @ (a + b) / c.
            \\frac{\\frac{a}{b}}{c}          @ (a/b) / c
            """)
    void quotientHasTheParenthesesThatItNeeds(String tex, String expected) {
        assertEquals(expected, MathText.unicode(tex));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', textBlock = """
            10^{-3}       @ 10⁻³
            e^{2z}        @ e²ᶻ
            e^{-z^2}      @ e^(−z²)
            z^{0.5}       @ z^0.5
            z_{max}       @ z_max
            w_{ij}^{(2)}  @ wᵢⱼ⁽²⁾
            x_{i,j}       @ x_(i,j)
            x^q           @ x^q
            2^{100}       @ 2¹⁰⁰
            """)
    void scriptIsSmallWhereUnicodeHasEveryLetter(String tex, String expected) {
        assertEquals(expected, MathText.unicode(tex));
    }

    @Test
    void casesAreListedInBraces() {
        assertEquals("f(z) = { 0 if z ≤ −1/2; z otherwise }", MathText.unicode(
                "f(z) = \\begin{cases}0 & z \\leq -\\frac{1}{2}\\\\ z, & \\text{otherwise}\\end{cases}"));
    }

    @Test
    void unknownCommandIsShownByItsName() {
        assertEquals("2 foo bar + qux", MathText.unicode("2\\foo{bar} + \\qux"));
        assertEquals("the command \\qux is not known", MathText.fault("2 + \\qux"));
        assertEquals("", MathText.fault("\\tanh z \\to \\|w\\|"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\frac{1", "\\frac{1}", "e^", "x^^2", "e^{-z", "x}", "a & b", "a \\\\ b", "\\", "\\sqrt",
            "\\text{a", "\\begin{cases} 1", "\\begin{matrix} 1 \\end{matrix}", "{", "\\end{cases}"})
    void malformedFormulaStaysAsItIs(String tex) {
        assertEquals(tex, MathText.unicode(tex));
        assertTrue(MathText.fault(tex).startsWith("a brace or an argument is missing"), MathText.fault(tex));
    }

    static Stream<String> everyFormula() {
        Stream<String> scripts = Cells.NOTEBOOK.scripts().stream().flatMap(script -> script.blocks().stream())
                .filter(Script.Prose.class::isInstance)
                .flatMap(prose -> Markdown.formulas(((Script.Prose) prose).text()).stream())
                .map(Markdown.Formula::tex);
        return Stream.concat(scripts, Activations.all().stream().map(Activation::formula)).distinct();
    }

    @ParameterizedTest
    @MethodSource("everyFormula")
    void noTexIsLeftInAFormulaOfTheProject(String tex) {
        String text = MathText.unicode(tex);
        String allowed = tex.contains("cases") ? "{}" : "";
        List<String> left = Pattern.compile("[\\\\{}$&]").matcher(text).results().map(MatchResult::group)
                .filter(sign -> !allowed.contains(sign)).toList();
        assertTrue(left.isEmpty(), left + " left of " + tex + " in " + text + "; see the tables of MathText");
        assertFalse(text.isBlank(), tex);
    }
}
