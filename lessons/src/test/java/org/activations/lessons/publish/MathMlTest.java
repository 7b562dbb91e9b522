package org.activations.lessons.publish;

import org.activations.lessons.notebook.MathText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MathMlTest {

    private static final String OPEN = "<mrow><mo form=\"prefix\" stretchy=\"false\">(</mo>";
    private static final String CLOSE = "<mo form=\"postfix\" stretchy=\"false\">)</mo></mrow>";

    private static void assertSets(String expected, String tex) {
        assertEquals("<math>" + expected + "</math>", MathMl.of(tex, false));
    }

    @Test
    void parenthesesAreOperatorsAndHyphensMinusSigns() {
        assertSets("<mi>max</mi>" + OPEN + "<mn>−1</mn><mo>,</mo><mi>z</mi>" + CLOSE, "\\max(-1, z)");
    }

    @Test
    void parenthesesGrowAroundWhatIsHigh() {
        assertTrue(MathMl.of("f\\left(\\frac{z}{2}\\right)", true).contains("<mo form=\"prefix\">(</mo><mfrac>"));
        assertTrue(MathMl.of("\\begin{cases}0 & z\\end{cases}", true).contains("<mo form=\"prefix\">{</mo>"));
    }

    @Test
    void nameIsUprightWithABlankBeforeItsArgument() {
        String blank = "<mspace width=\"0.167em\"></mspace>";
        assertSets("<mi>erf</mi>" + blank + "<mfrac><mi>z</mi><mn>2</mn></mfrac>", "\\mathrm{erf}\\frac{z}{2}");
        assertSets("<mi>ln</mi>" + blank + "<mn>10</mn>", "\\ln 10");
    }

    @Test
    void barsEnclose() {
        assertSets("<mn>1</mn><mo>+</mo><mo form=\"prefix\" stretchy=\"false\">|</mo><mi>z</mi>"
                + "<mo form=\"postfix\" stretchy=\"false\">|</mo>", "1 + |z|");
    }

    @Test
    void derivativeHasAPrime() {
        String prime = "<mo lspace=\"0\" rspace=\"0\">′</mo>";
        assertSets("<mi>f</mi>" + prime + OPEN + "<mi>z</mi>" + CLOSE, "f'(z)");
        assertSets("<mi>f</mi>" + prime + prime + OPEN + "<mi>z</mi>" + CLOSE, "f''(z)");
    }

    @Test
    void limitsStandBelow() {
        assertTrue(MathMl.of("\\sum_{i} w_i", true)
                .startsWith("<span class=\"formula\"><math display=\"block\"><munder><mo>∑</mo>"));
        assertTrue(MathMl.of("\\max_j z_j", true).contains("<munder><mi>max</mi>"));
    }

    @Test
    void everyCommandThatTheTerminalReadsIsSet() {
        for (String command : MathText.commands()) {
            assertTrue(MathMl.of("a \\" + command + " b", true).contains("<mi>b</mi>"), command);
        }
        for (String command : MathText.accents()) {
            String set = MathMl.of("\\" + command + "{a}", false);
            assertTrue(set.startsWith("<math><mover accent=\"true\"><mi>a</mi>"), set);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\frac{a}{b}", "\\dfrac{a}{b}", "\\tfrac{a}{b}", "\\sqrt{a}b", "\\text{a}b",
        "\\textrm{a}b", "\\mbox{a}b", "\\mathrm{a}b", "\\operatorname{a}b", "\\mathit{a}b",
        "\\begin{cases}a & b\\end{cases}", "\\left\\{a\\right.b", "\\big(a\\Big)b", "a\\quad b", "a\\qquad b",
        "a\\ b", "a\\,b", "a\\:b", "a\\;b", "a\\!b", "\\displaystyle\\sum\\limits_a b", "\\{a\\}b", "a~b"})
    void everyFormThatTheTerminalReadsIsSet(String tex) {
        assertEquals("", MathText.fault(tex));
        String letters = MathMl.of(tex, true).replaceAll("<[^>]*>", "").replaceAll("[^a-z]", "");
        assertEquals("ab", letters);
    }

    @ParameterizedTest
    @CsvSource({"\\mathbf{Wx}, 𝐖𝐱", "\\boldsymbol{\\sigma}, 𝛔", "\\mathbb{R}, ℝ", "\\mathbb{A}, 𝔸",
        "\\mathcal{L}, ℒ", "\\mathcal{D}, 𝒟"})
    void letterOfAnotherAlphabetIsIt(String tex, String letters) {
        assertEquals(letters, MathMl.of(tex, false).replaceAll("<[^>]*>", ""));
    }

    @Test
    void wordAsIndexIsUpright() {
        assertSets("<msub><mi>σ</mi><mi>tanh</mi></msub>", "\\sigma_{tanh}");
        assertSets("<msub><mi>w</mi><mrow><mi>i</mi><mi>j</mi></mrow></msub>", "w_{ij}");
        assertSets("<msub><mi>x</mi><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></msub>", "x_{a+b}");
        assertSets("<mfrac><mrow><mi>a</mi><mi>b</mi><mi>c</mi></mrow><mi>d</mi></mfrac>", "\\frac{abc}{d}");
    }

    @Test
    void barsOfANormAreTwo() {
        assertSets("<mo>‖</mo><mi>w</mi><mo>‖</mo>", "\\|w\\|");
        assertSets("<mo>‖</mo><mi>w</mi><mo>‖</mo>", "\\lVert w\\rVert");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            \\text{if } z            | if
            \\operatorname{softmax}  | softmax
            \\varphi                 | ϕ
            \\tfrac{1}{2}            | 12
            """)
    void commandsOfLaterTexAreKnown(String tex, String letters) {
        String text = MathMl.of(tex, false).replaceAll("<[^>]*>", "");
        assertTrue(text.startsWith(letters) || letters.equals("ϕ") && text.equals("φ"), text);
    }

    @Test
    void unknownCommandIsNamed() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> MathMl.of("\\nosuch{z}", false));
        assertTrue(e.getMessage().startsWith("cannot set the formula \\nosuch{z} as MathML: "), e.getMessage());
    }
}
