package org.activations.lessons.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.activations.lessons.Tables;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OutputTest {

    private static final Table LOSS = Table.create("Loss, by |z|",
            StringColumn.create("function", "tanh", "leaky ReLU"), StringColumn.create("|z| < 1", "[0, 1]", "a | b"),
            DoubleColumn.create("1", -0.25, Double.NaN));

    private static List<Output> parts(String printed) {
        List<Output> parts = Output.parts(printed.lines().toList());
        List<String> lines = new ArrayList<>();
        parts.forEach(part -> lines.addAll(part.lines()));
        assertEquals(printed.lines().toList(), lines, "nothing is lost");
        return parts;
    }

    @Test
    void printedTableIsReadBack() {
        Output.Table table = (Output.Table) parts(Tables.print(LOSS, "0.00")).get(0);
        assertEquals("Loss, by |z|", table.title());
        assertEquals(List.of("function", "|z| < 1", "1"), table.header());
        assertEquals(List.of(List.of("tanh", "[0, 1]", "-0.25"), List.of("leaky ReLU", "a | b", "-")), table.rows());
        assertTrue(table.isNumeric(2));
        assertFalse(table.isNumeric(1));
    }

    @Test
    void tableThatIsMadeNarrowForATerminalIsReadBackToo() {
        List<String> columns = IntStream.range(0, 7).mapToObj(i -> "rate " + i).toList();
        String printed = Tables.print(Tables.of("Loss", columns, Map.of("ReLU", new double[7])), "0.0");
        assertTrue(printed.contains("0.0 |") && !printed.contains("0.0  |"), printed);
        Output.Table table = (Output.Table) parts(printed).get(0);
        assertEquals("Loss", table.title());
        assertEquals("rate 6", table.header().get(7));
        assertEquals("0.0", table.rows().get(0).get(7));
    }

    @Test
    void tableWithoutTitleOrRowsIsOne() {
        Output.Table table = (Output.Table) parts(Tables.print(Tables.of("", List.of("1"), Map.of()), "0")).get(0);
        assertEquals("", table.title());
        assertEquals(List.of(), table.rows());
    }

    @Test
    void textAroundTablesAndPicturesStaysText() {
        String table = Tables.print(LOSS, "0.00");
        List<Output> parts = parts("before\n" + table + "\n" + table + "\nafter\na/b.png\n---\n| no | table |\n-----");
        assertEquals(List.of("Text", "Table", "Table", "Text", "Picture", "Text"),
                parts.stream().map(part -> part.getClass().getSimpleName()).toList());
    }
}
