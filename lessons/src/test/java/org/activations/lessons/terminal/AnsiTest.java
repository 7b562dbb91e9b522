package org.activations.lessons.terminal;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AnsiTest {

    private static final String TERM = "xterm-256color";

    @Test
    void coloursAreForTerminalsAlone() {
        assertEquals(Ansi.COLOUR, Ansi.of(true, Map.of("TERM", TERM)));
        assertEquals(Ansi.OFF, Ansi.of(false, Map.of("TERM", TERM)));
    }

    @Test
    void dumbOrUnknownTerminalGetsNoEscapes() {
        assertEquals(Ansi.OFF, Ansi.of(true, Map.of("TERM", "dumb")));
        assertEquals(Ansi.OFF, Ansi.of(true, Map.of()));
    }

    @Test
    void noColorLeavesOutColours() {
        assertEquals(Ansi.MONOCHROME, Ansi.of(true, Map.of("TERM", TERM, "NO_COLOR", "1")));
        assertEquals(Ansi.COLOUR, Ansi.of(true, Map.of("TERM", TERM, "NO_COLOR", "")));
        for (Style style : Style.values()) {
            String painted = Ansi.MONOCHROME.paint(style, "x");
            assertEquals("x", painted.replaceAll("\u001b\\[[0-4]m", ""), style + " has a colour in " + painted);
        }
    }

    /** WCAG 2.2, 1.4.3, with the relative luminance that it defines. */
    @Test
    void everyColourCanBeReadOnWhiteAndOnBlack() {
        Pattern colour = Pattern.compile("38;5;(\\d+)");
        for (Style style : Style.values()) {
            String codes = style.colours.replaceAll("38;5;\\d+", "").replaceAll("[134;]", "");
            assertEquals("", codes, style + " has a colour that is not one of the 256");
            Matcher found = colour.matcher(style.colours);
            while (found.find()) {
                double luminance = luminance(Integer.parseInt(found.group(1)));
                assertTrue(1.05 / (luminance + 0.05) >= 4.5, style + " on white");
                assertTrue((luminance + 0.05) / 0.05 >= 4.5, style + " on black");
            }
        }
    }

    /** Of a colour of the cube of 6 x 6 x 6 or of the greys above it, as xterm defines them. */
    private static double luminance(int index) {
        assertTrue(index >= 16 && index < 256, () -> index + " looks as the terminal likes");
        int cube = index - 16;
        int grey = 8 + 10 * (index - 232);
        return index >= 232 ? linear(grey)
                : 0.2126 * linear(level(cube / 36)) + 0.7152 * linear(level(cube / 6 % 6))
                + 0.0722 * linear(level(cube % 6));
    }

    private static int level(int step) {
        return step == 0 ? 0 : 55 + 40 * step;
    }

    private static double linear(int component) {
        double part = component / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @Test
    void linkIsAnOsc8Sequence() {
        assertEquals("\u001b]8;;file:///a.png\u001b\\\u001b[4ma.png\u001b[0m\u001b]8;;\u001b\\",
                Ansi.COLOUR.link("a.png", "file:///a.png"));
        assertEquals("a.png", Ansi.OFF.link("a.png", "file:///a.png"));
    }
}
