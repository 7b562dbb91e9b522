package org.activations.lessons.terminal;

import org.activations.lessons.notebook.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

class JavaHighlighterTest {

    /** The escapes so that they can be read: what is in a style stands between its code in brackets and a slash. */
    private static String marked(String source) {
        return JavaHighlighter.highlight(source, Ansi.COLOUR)
                .replace("\u001b[0m", "/").replaceAll("\u001b\\[([\\d;]+)m", "<$1>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '@', quoteCharacter = '§', textBlock = """
            double[] z = {1.5, -2e-3};      @ <38;5;163>double/[] z = {<38;5;98>1.5/, -<38;5;98>2e-3/};
            return 0x1.8p-3 + .5f - 1_000L; @ <38;5;163>return/ <38;5;98>0x1.8p-3/ + <38;5;98>.5f/ - <38;5;98>1_000L/;
            0xE+1                           @ <38;5;98>0xE/+<38;5;98>1/
            Vectors.dot(W, A[0])            @ <38;5;63>Vectors/.dot(W, A[<38;5;98>0/])
            "a\\"b" + 'c' + '\\''           @ <38;5;29>"a\\"b"/ + <38;5;29>'c'/ + <38;5;29>'\\''/
            x; // "no string"               @ x; <38;5;243>// "no string"/
            /* x */+ y /* z                  @ <38;5;243>/* x *//+ y <38;5;243>/* z/
            "open                           @ <38;5;29>"open/
            newValue(TANH, variable)        @ newValue(TANH, variable)
            """)
    void eachKindOfTokenHasItsStyle(String source, String expected) {
        assertEquals(expected, marked(source));
    }

    @Test
    void everyLineOpensAndClosesItsStyle() {
        assertEquals("<38;5;29>\"\"\"/\n<38;5;29>  a \\\"\"\" b/\n\n<38;5;29>  \"\"\"/;",
                marked("\"\"\"\n  a \\\"\"\" b\n\n  \"\"\";"));
    }

    @Test
    void stringThatIsNotClosedEndsWithItsLine() {
        assertEquals("<38;5;29>\"a/\n<38;5;163>int/ b", marked("\"a\nint b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "\"\\", "\"\"\"", "\"\"\"\\", "'\\", "/*", "/", "/*/", ".", "1.", "1e-",
            "\n\n", "#\u00e9\ud83d\ude00"})
    void unfinishedSourceStaysAsItIs(String source) {
        assertEquals(source, Scripts.visible(JavaHighlighter.highlight(source, Ansi.COLOUR)));
    }

    static Stream<Script> scripts() {
        return Scripts.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void withoutItsEscapesAScriptIsItselfAgain(Script script) throws IOException {
        String source = Files.readString(script.file());
        assertEquals(source, Scripts.visible(JavaHighlighter.highlight(source, Ansi.COLOUR)));
        assertEquals(source, JavaHighlighter.highlight(source, Ansi.OFF));
    }
}
