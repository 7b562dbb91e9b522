package org.activations.lessons.publish;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MathMlTest {

    private static final String OPEN = "<mrow><mo form=\"prefix\">(</mo>";
    private static final String CLOSE = "<mo form=\"postfix\">)</mo></mrow>";

    private static void assertSets(String expected, String tex) {
        assertEquals("<math>" + expected + "</math>", MathMl.of(tex, false));
    }

    @Test
    void parenthesesAreOperatorsAndHyphensMinusSigns() {
        assertSets("<mi>max</mi>" + OPEN + "<mn>−1</mn><mo>,</mo><mi>z</mi>" + CLOSE, "\\max(-1, z)");
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
        assertSets("<mi>f</mi><mo lspace=\"0\" rspace=\"0\">′</mo>" + OPEN + "<mi>z</mi>" + CLOSE, "f'(z)");
    }

    @Test
    void limitsStandBelow() {
        assertTrue(MathMl.of("\\sum_{i} w_i", true)
                .startsWith("<span class=\"formula\"><math display=\"block\"><munder><mo>∑</mo>"));
        assertTrue(MathMl.of("\\max_j z_j", true).contains("<munder><mi>max</mi>"));
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
