package org.activations.lessons.notebook;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ShapesTest {

    private static Session session;

    @BeforeAll
    static void declareRecords() {
        session = new Session();
        session.evaluate("import org.activations.charts.*;");
        session.evaluate("record Data(String name, double[][] x, int[] y) { }");
        session.evaluate("record Own(double[] x) { public String toString() { return \"own \" + x; } }");
        session.evaluate("record Broken(double[] x) { public double[] x() { throw new IllegalStateException(); } }");
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new Data("a", new double[3][2], new int[3])         | Data[name=a, x=double[3][2], y=int[3]]
            new Data("b", new double[][] {{1}, {}}, new int[0]) | Data[name=b, x=double[2][], y=int[0]]
            new Data("c", null, new int[1])                     | Data[name=c, x=null, y=int[1]]
            new Data("d", new double[0][4], null)               | Data[name=d, x=double[0][], y=null]
            new LineChart.Line("e", new double[4], new double[4]) | Line[name=e, x=double[4], y=double[4]]
            Optional.of(new Own(new double[3]))                 | Optional[own double[3]]
            List.of(new double[2], new double[3])               | [double[2], double[3]]
            Arrays.asList(new double[2][3], 1)                  | [double[2][3], 1]
            Map.of("w", new double[2][3][4])                    | {w=double[2][3][4]}
            Arrays.asList(new String[2][3], 1)                  | [String[2][3], 1]
            new Own[] {new Own(new double[3])}                  | Own[1] { own double[3] }
            new double[2]                                       | double[2] { 0.0, 0.0 }
            List.of("[[D@1f02")                                 | [[[D@1f02]
            """)
    void arraysThatAValueHoldsAreShownByTheirShapes(String value, String shown) {
        assertEquals(List.of("v ==> " + shown), session.evaluate("var v = " + value + ";"));
        assertTrue(session.variables().stream().anyMatch(each -> each.endsWith(" v = " + shown)),
                () -> session.variables().toString());
    }

    @Test
    void arrayThatCannotBeReachedIsShownAsItSaysItself() {
        String shown = session.evaluate("new Broken(new double[3])").get(0);
        assertTrue(shown.matches("\\$\\d+ ==> Broken\\[x=\\[D@[0-9a-f]+]"), shown);
    }

    @Test
    void longArraysAreShortenedAmongTheVariables() {
        session.evaluate("double[] many = Vectors.linspace(0, 1, 2000);");
        session.evaluate("double[][] matrix = new double[300][40];");
        List<String> variables = session.variables();
        String many = variables.stream().filter(each -> each.contains(" many ")).findFirst().orElseThrow();
        assertTrue(many.startsWith("double[] many = double[2000] { 0.0, ") && many.endsWith(", 1.0 }")
                && many.length() <= 100, many);
        String matrix = variables.stream().filter(each -> each.contains(" matrix ")).findFirst().orElseThrow();
        assertTrue(matrix.startsWith("double[][] matrix = double[300][] { double[40] { 0.0, ")
                && matrix.length() <= 110, matrix);
    }
}
