package org.activations.lessons.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MarkdownTest {

    private static List<String> formulas(String... lines) {
        List<String> formulas = new ArrayList<>();
        Markdown.read(List.of(lines)).accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof Markdown.Formula formula) {
                    formulas.add((formula.isDisplayed() ? "displayed " : "") + formula.tex());
                }
                visitChildren(node);
            }
        });
        return formulas;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rows of $W$, and $A_1 * b_2 * c$ | [W, A_1 * b_2 * c]
            $\\sigma(z) = \\{z\\}$          | [displayed \\sigma(z) = \\{z\\}]
            costs $1 or $2, or $ 3 $         | []
            one sign of $ alone              | []
            no \\$x\\$, and `$y$`            | []
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
        assertEquals(Map.of("curve.png", "An S-shape from 0 to $1$"), Markdown.pictures(text));
    }

    /** The terminal has a reader of its own: what it takes for a formula on a line of its own is one here too. */
    @ParameterizedTest
    @MethodSource("org.activations.lessons.notebook.Cells#all")
    void scriptsAreReadAsTheTerminalReadsThem(Script script) {
        for (Script.Block block : script.blocks()) {
            if (block instanceof Script.Prose prose) {
                List<String> lines = prose.lines().stream().map(String::strip)
                        .filter(line -> line.matches("\\$[^$]+\\$")).map(line -> "displayed " + line.replace("$", ""))
                        .toList();
                assertEquals(lines, formulas(prose.lines().toArray(String[]::new)).stream()
                        .filter(formula -> formula.startsWith("displayed ")).toList(), script.file().toString());
            }
        }
    }
}
