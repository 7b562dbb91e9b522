package org.activations.lessons.notebook;

import java.util.List;
import java.util.Map;

import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MarkdownTest {

    private static List<String> formulas(String... lines) {
        return Markdown.formulas(Markdown.read(List.of(lines))).stream()
                .map(formula -> (formula.isDisplayed() ? "displayed " : "") + formula.tex()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rows of $W$, and $A_1 * b_2 * c$ | [W, A_1 * b_2 * c]
            $\\sigma(z) = \\{z\\}$          | [displayed \\sigma(z) = \\{z\\}]
            costs $1 or $2, or $ 3 $         | []
            one sign of $ alone              | []
            no \\$x\\$, and `$y$`            | []
            costs $5, and `a$b` is code    | []
            costs $5, and ``a`$b`` is code | []
            one quote ` in $a$             | [a]
            $\\text{`a'} + b$ and $c$      | [\\text{`a'} + b, c]
            $p = \\$5$ each                | [p = \\$5]
            *emphasis with $z * 2$ in it*    | [z * 2]
            """)
    void formulaStandsBetweenDollarSigns(String text, String expected) {
        assertEquals(expected, formulas(text).toString());
    }

    @Test
    void formulaOnALineOfItsOwnIsDisplayed() {
        assertEquals(List.of("displayed Z = W A", "z", "displayed a = b"),
                formulas("With", "$Z = W A$", "and $z$", "$a = b$"));
        assertEquals(List.of("z", "\\frac{a}{b}"), formulas("| a | b |", "|---|---|", "| $z$ | $\\frac{a}{b}$ |"));
    }

    @Test
    void formulaMayGoOnInTheNextLine() {
        assertEquals(List.of("a + b"), formulas("the sum $a +", "b$ of both"));
    }

    @Test
    void pictureHasTheWordsThatDescribeIt() {
        Node text = Markdown.read(List.of("Its curve:", "", "![An *S-shape*", "from `0` to $1$](curve.png)"));
        assertEquals(Map.of("curve.png", "An S-shape from 0 to 1"), Markdown.pictures(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            '# Softmax and `softmax`' @ Softmax and softmax
            '# The $\\sigma$ of *Z* < List<Z>' @ The σ of Z < List<Z>
            '# A [link](x) on' @ A link on
            """)
    void wordsAreWhatAReaderReads(String text, String expected) {
        assertEquals(expected, Markdown.words(Markdown.read(List.of(text)).getFirstChild()));
    }

    @Test
    void onlyAPictureAloneIsOne() {
        assertTrue(Markdown.isPicture(Markdown.read(List.of("![An S, [0, 1] high](a.png)")).getFirstChild()));
        assertFalse(Markdown.isPicture(Markdown.read(List.of("See ![An S](a.png)")).getFirstChild()));
    }
}
