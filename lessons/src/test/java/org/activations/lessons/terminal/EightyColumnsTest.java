package org.activations.lessons.terminal;

import java.util.ArrayList;
import java.util.List;

import org.activations.lessons.notebook.Script;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A terminal is 80 columns wide until somebody makes it wider. */
class EightyColumnsTest {

    @ParameterizedTest
    @MethodSource("org.activations.lessons.notebook.Cells#all")
    void whatAScriptShowsFits(Script script) {
        List<String> shown = new ArrayList<>();
        for (Script.Block block : script.blocks()) {
            if (block instanceof Script.Prose prose) {
                shown.addAll(new Page(80, Ansi.OFF).prose(prose.lines()));
            } else if (block instanceof Script.Code code) {
                code.lines().stream().filter(Script.Line::isExpectation)
                        .forEach(line -> shown.add(line.text().replaceFirst("^//> ?", "")));
            }
        }
        assertEquals(List.of(), shown.stream().filter(line -> DisplayWidth.of(line) > 80).toList(),
                () -> "wider than 80 columns, in " + script.file());
    }
}
