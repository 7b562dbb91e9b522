package org.activations.charts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.activations.core.Activations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each test draws in a JVM of its own, on a machine that has no fonts as far as that JVM can see. */
@EnabledOnOs(OS.LINUX)
class FontsTest {

    private static final Picture TABLE = FunctionTable.of(List.of(Activations.RELU));

    @TempDir
    Path folder;

    @Test
    @Drawing
    void machineWithoutFontsDrawsWithOneOfOurs() throws Exception {
        Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig/>");
        assertEquals("drawn\n", draw(Map.of("FONTCONFIG_FILE", none.toString(), "XDG_CACHE_HOME", folder.toString())));
        assertArrayEquals(Png.bytes(TABLE), Files.readAllBytes(folder.resolve("table.png")));
        // The font decides where the axes stand, so where the curve is to be seen is not asked.
        assertTrue(Files.size(folder.resolve("chart.png")) > 20_000, "the chart is empty");
        assertEquals(List.of(), names("temporary"), "the font is left behind");
    }

    @Test
    void machineThatCannotDrawIsToldWhatToInstall() throws Exception {
        String said = draw(Map.of(), "-Dsun.awt.fontconfig=" + folder.resolve("nothing"));
        assertTrue(said.matches("no picture can be drawn, as Java has no fonts here \\([^\n]+\\); install libharfbuzz0b"
                + " and libfontconfig1 on Debian, fontconfig and dejavu-sans-fonts on Fedora\n"), said);
        assertEquals(List.of("temporary"), names("."));
    }

    /** Runs {@link Draw} and returns what it prints. */
    private String draw(Map<String, String> environment, String... options) throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path program = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(program.toString(), "-Duser.home=" + folder,
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Draw.class.getName(), folder.toString()));
        ProcessBuilder java = new ProcessBuilder(command).redirectErrorStream(true);
        java.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        java.environment().putAll(environment);
        Process process = java.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        return output;
    }

    private List<String> names(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Makes a chart, which needs no fonts, and draws it and a table, or says why that cannot be. */
    static final class Draw {

        public static void main(String[] args) {
            Axes axes = Axes.linear("Sums", "$n$", "$\\sum_{i=1}^n i$");
            XYChart chart = LineChart.of(axes, Map.of("sums", new double[] {1, 3, 6}));
            try {
                Png.save(TABLE, Path.of(args[0], "table.png"));
                Png.save(chart, Path.of(args[0], "chart.png"));
                System.out.println("drawn");
            } catch (NoFontsException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
