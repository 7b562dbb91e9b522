package org.activations.lessons.terminal;

import org.activations.lessons.Project;
import org.activations.lessons.notebook.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PageTest {

    private static final Page PLAIN = new Page(40, Ansi.OFF);
    private static final Page COLOUR = new Page(40, Ansi.COLOUR);

    private static void assertShows(String expected, Page page, String markdown) {
        assertEquals(expected.stripTrailing(), String.join("\n", page.prose(markdown.lines().toList())));
    }

    @Test
    void proseIsFilledToTheWidth() {
        assertShows("""
                The outputs of the logistic units above
                do not sum to 1.

                Softmax turns net inputs into
                probabilities.
                """, PLAIN, """
                The outputs of the
                logistic units above do not sum to 1.


                Softmax turns net inputs into probabilities.
                """);
    }

    @Test
    void headingIsUnderlinedWhereItCannotBeBold() {
        assertShows("Before.\n\nSoftmax\n=======\n\nAfter.", PLAIN, "Before.\n# Softmax\nAfter.");
        assertShows("A $5 *test*\n-----------", PLAIN, "## A $5 *test*");
        assertShows("\u001b[1mThe softmax\u001b[0m\n\nAfter.", COLOUR, "# The softmax\nAfter.");
    }

    @Test
    void marksOfEmphasisBecomeStylesOrStay() {
        String markdown = "A **very** *slow*, `z * 2` and 3 * 4 \\* 5";
        assertShows("A **very** *slow*, `z * 2` and 3 * 4 * 5", new Page(80, Ansi.OFF), markdown);
        assertShows("A \u001b[1mvery\u001b[0m \u001b[3mslow\u001b[0m, \u001b[38;5;98mz * 2\u001b[0m and 3 * 4 * 5",
                new Page(80, Ansi.COLOUR), markdown);
    }

    @Test
    void formulaInALineIsNotBroken() {
        assertShows("The logistic function is\nσ(z) = 1 / (1 + e⁻ᶻ), and costs $1 or\n$2.", PLAIN,
                "The logistic function is $\\sigma(z) = \\frac{1}{1 + e^{-z}}$, and costs $1 or $2.");
    }

    @Test
    void formulaAloneOnALineIsIndented() {
        assertShows("With\n    Z = W A\nas above", PLAIN, "With\n$Z = W A$\nas above");
        assertShows("    σ(z) = 1 / (1 + e⁻ᶻ)\n      = eᶻ / (1 + eᶻ)", PLAIN,
                "$\\sigma(z) = \\frac{1}{1 + e^{-z}} = \\frac{e^z}{1 + e^z}$");
        assertShows("    (a + b + c + d + e + f) / (a + b +\n      c + d + e + f)", PLAIN,
                "$\\frac{a + b + c + d + e + f}{a + b + c + d + e + f}$");
    }

    @Test
    void textOfAPictureIsForOtherReaders() {
        assertShows("Its curve:\n\nAfter.", PLAIN, "Its curve:\n\n![An S-shape\nfrom 0 to 1](curve.png)\n\nAfter.");
        assertShows("Its curve:", PLAIN, "Its curve:\n\n![An S-shape](curve.png)");
    }

    @Test
    void itemOfAListHangs() {
        assertShows("""
                • first, which goes on and on and on and
                  on
                  1. nested
                • second
                """, PLAIN, """
                - first, which goes on and on
                  and on and on
                  1. nested
                - second
                """);
    }

    @Test
    void listStandsApartAndItsItemsAsTheyAreWritten() {
        assertShows("Before.\n\n• a\n• b\n\nAfter.", PLAIN, "Before.\n- a\n- b\n\nAfter.");
        assertShows("3) a\n\n   its second paragraph\n\n4) b", PLAIN, "3) a\n\n   its second paragraph\n4) b");
        assertShows("•\n• b", PLAIN, "-\n- b");
    }

    @Test
    void codeAndQuotationsKeepTheirLines() {
        assertShows("Before.\n\n    int x;\n\n    x = 1;", PLAIN, "Before.\n```\nint x;\n\nx = 1;\n```");
        assertShows("    indented", PLAIN, "    indented");
        assertShows("│ a\n│\n│ • b", PLAIN, "> a\n>\n> - b");
        assertShows("a\nb", PLAIN, "a\\\nb");
        assertShows("─".repeat(20), new Page(20, Ansi.OFF), "---");
    }

    @Test
    void codeWinsOverDollarsAndKeepsItsBars() {
        assertShows("Costs $5, and `a$b` is code", PLAIN, "Costs $5, and `a$b` is code");
        assertShows("n\n─────\n`a|b`", PLAIN, "| n |\n|---|\n| `a\\|b` |");
    }

    @Test
    void linkShowsItsAddress() {
        assertShows("see https://pytorch.org.", PLAIN, "see <https://pytorch.org>.");
        assertShows("see PyTorch (https://pytorch.org).", PLAIN, "see [PyTorch](https://pytorch.org).");
        assertShows("see PyTorch (\u001b[4mhttps://pytorch.org\u001b[0m).", COLOUR,
                "see [PyTorch](https://pytorch.org).");
    }

    @Test
    void tableIsAligned() {
        assertShows("""
                name   slope  日本
                ────  ──────  ────
                relu       1
                tanh  1 − z²  | c
                """, PLAIN, """
                | name | slope | 日本 |
                |------|------:|---|
                | relu | 1 |
                | tanh | $1 - z^2$ | \\| c |
                """);
    }

    @Test
    void tableThatIsTooWideWrapsInItsCells() {
        assertShows("""
                name     where one would choose it   z
                         first
                ───────  ──────────────────────────  ───
                sigmoid  the output of a network     0.5
                         with two classes
                """, PLAIN, """
                | name | where one would choose it first | z |
                |---|---|---|
                | sigmoid | the output of a network with two classes | 0.5 |
                """);
    }

    @Test
    void combiningMarksTakeNoColumnAndWideLettersTwo() {
        assertEquals(1, DisplayWidth.of("y\u0302"));
        assertEquals(5, DisplayWidth.of("日本x"));
        assertEquals(2, DisplayWidth.of("\ud83d\ude00"));
        assertEquals(12, DisplayWidth.of("Σⱼ₌₁ᴹ → e⁻ᶻⱼ"));
    }

    @Test
    void codeIsIndentedBelowItsLabel() {
        assertEquals(List.of("In [4]:", "    int x;", "", "    x = 1;"),
                PLAIN.code("In [4]:", List.of("int x;", "", "x = 1;")));
        assertEquals(List.of("\u001b[38;5;29mIn [4]:\u001b[0m", "    \u001b[38;5;163mint\u001b[0m x;"),
                COLOUR.code("In [4]:", List.of("int x;")));
        assertEquals(List.of("    x;"), PLAIN.code("", List.of("x;")));
    }

    @Test
    void outputStaysAsItIsButForTheWholePathOfAPicture() {
        Path picture = Project.home().resolve("charts/images/logistic.png");
        List<String> printed = List.of(" [1.78 0.76]  ", "charts/images/logistic.png", "missing.png");
        assertEquals(List.of(" [1.78 0.76]  ", picture.toString(), "missing.png"), PLAIN.output(printed));
        assertEquals(List.of(" [1.78 0.76]  ", Ansi.COLOUR.link(picture.toString(), picture.toUri().toString()),
                        "missing.png"),
                COLOUR.output(printed));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 100, 120})
    void everyScriptFitsTheWidth(int width) {
        for (Script script : Scripts.all()) {
            for (List<String> prose : Scripts.prose(script)) {
                List<String> plain = new Page(width, Ansi.OFF).prose(prose);
                for (String line : plain) {
                    assertTrue(DisplayWidth.of(line) <= width, script.file() + ", wider than " + width + ": " + line);
                    assertFalse(line.contains("\u001b"), script.file() + ", an escape in " + line);
                }
                String coloured = String.join("\n", new Page(width, Ansi.COLOUR).prose(prose));
                String words = String.join("\n", plain).replaceAll("[\\s=*`-]", "");
                assertEquals(words, Scripts.visible(coloured).replaceAll("[\\s=*`-]", ""), script.file().toString());
            }
        }
    }

    @Test
    void widthThatATerminalDoesNotKnowIsEighty() {
        String words = "word ".repeat(40);
        assertEquals(79, new Page(0, Ansi.OFF).prose(List.of(words)).get(0).length());
        assertEquals(119, new Page(400, Ansi.OFF).prose(List.of(words)).get(0).length());
    }
}
