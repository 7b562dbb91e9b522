package org.activations.lessons.browser;

import org.activations.core.Activations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FormulaTest {

    private static double at(double z, String formula) {
        return Formula.of(formula).applyAsDouble(z);
    }

    @ParameterizedTest
    @ValueSource(strings = {"z / (1 + Math.abs(z))", "z/(1+abs(z))", "softsign(z)",
        "z > 0 ? z / (1 + z) : z / (1 - z)"})
    void softsignCanBeWrittenInManyWays(String formula) {
        for (double z = -5; z <= 5; z += 0.125) {
            assertEquals(Activations.SOFTSIGN.value(z), at(z, formula));
        }
    }

    @ParameterizedTest
    @CsvSource({"1 + 2 * 3, 7", "(1 + 2) * 3, 9", "2 - 3 - 4, -5", "16 / 4 / 2, 2", "-z * z, -9", "--z, 3",
        "1.5e2, 150", "z <= 3 ? 1 : 2, 1", "z < 3 ? 1 : z > 4 ? 5 : 6, 6", "'pow(z, 3)', 27",
        "'max(z, 4) + min(z, 1)', 5", "'hypot(z, 4)', 5", "logistic'(0), 0.25", "StrictMath.sqrt(z + 1), 2",
        "PI - PI + E - E, 0"})
    void formulasAreJavas(String formula, double expected) {
        assertEquals(expected, at(3, formula));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "z /          | the formula z / has the end at character 4, expected a number, z, a function or (",
        "z $          | the formula z $ has \"$\" at character 3, expected an operator or the end",
        "(z           | the formula (z has the end at character 3, expected )",
        "pow(z)       | the formula pow(z) has \")\" at character 6, expected ,",
        "1.2.3        | the number at character 1 is \"1.2.3\", expected a number",
        "''           | the formula is empty, expected a number, z, a function or ("})
    void whatIsNoFormulaIsToldWithItsPlace(String formula, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> Formula.of(formula)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"|z|, abs(z)", "z^2, 'pow(z, 2)'", "z**2, 'pow(z, 2)'", "2z, 2 * z", "2(z + 1), 2 * z", "(z)z, 2 * z"})
    void whoWritesAsOnPaperIsToldHowItIsWrittenHere(String formula, String hint) {
        String message = assertThrows(IllegalArgumentException.class, () -> Formula.of(formula)).getMessage();
        assertTrue(message.endsWith(hint), message);
    }

    @Test
    void unknownFunctionIsAnsweredWithThoseThereAre() {
        String message = assertThrows(IllegalArgumentException.class, () -> Formula.of("foo(z)")).getMessage();
        assertTrue(message.startsWith("no function is named \"foo\"; there are z, E, PI, max, "), message);
    }

    @Test
    void longFormulaIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Formula.of("(".repeat(5000)));
        assertEquals(3, at(3, "(".repeat(140) + "z" + ")".repeat(140)));
    }
}
