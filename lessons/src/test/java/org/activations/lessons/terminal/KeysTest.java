package org.activations.lessons.terminal;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

import org.jline.utils.NonBlocking;
import org.jline.utils.NonBlockingPumpReader;
import org.jline.utils.NonBlockingReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@Timeout(60)
class KeysTest {

    private static final String KITTY = "\u001b_Gi=31;OK\u001b\\";
    private static final String ATTRIBUTES = "\u001b[?62;4c";
    private static final String CELL = "\u001b[6;20;10t";
    private static final String ITERM2 = "\u001b]1337;ReportCellSize=17.0;8.0\u0007";

    /** What is sent is there at once: no thread has to come by for it. */
    private final NonBlockingPumpReader sent = NonBlocking.nonBlockingPumpReader();
    private final Writer terminal = sent.getWriter();
    private Keys keys;

    @BeforeEach
    void connect() {
        keys = new Keys(sent);
    }

    @AfterEach
    void disconnect() throws IOException {
        terminal.close();
        keys.close();
    }

    private void send(String text) throws IOException {
        terminal.write(text);
        terminal.flush();
    }

    private String readUpTo(char last) throws IOException {
        StringBuilder read = new StringBuilder();
        do {
            read.append((char) keys.read());
        } while (read.charAt(read.length() - 1) != last);
        return read.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {KITTY, ATTRIBUTES, CELL, ITERM2, KITTY + CELL + ATTRIBUTES, ATTRIBUTES + ITERM2})
    void answerIsNoKeyWhereverItComes(String answer) throws IOException {
        send(answer + "a" + answer + "b" + answer + answer + ".");
        assertEquals("ab.", readUpTo('.'));
        assertEquals(answer.repeat(4), keys.answers());
    }

    /** Arrows, Page Up and Down with and without Shift, a function key, a paste, Alt and a letter, Escape twice. */
    @ParameterizedTest
    @ValueSource(strings = {"\u001b[A", "\u001bOA", "\u001b[5~", "\u001b[6~", "\u001b[6;2~", "\u001b[17~",
        "\u001b[200~int x;\u001b[201~", "\u001bb", "\u001b\u001b", "\u001b[", "\u001b]", "\u001b_"})
    void keyThatBeginsAsAnAnswerDoesComesThroughWhole(String key) throws IOException {
        send(key + ATTRIBUTES + "." + key + ".");
        assertEquals(key + ".", readUpTo('.'));
        assertEquals(key + ".", readUpTo('.'));
        assertEquals(ATTRIBUTES, keys.answers());
    }

    @Test
    void escapeAloneIsAKeyAndWhatFollowsLaterToo() throws IOException {
        send("\u001b");
        assertEquals('\u001b', keys.read());
        send("a");
        assertEquals('a', keys.read());
    }

    @Test
    void answerThatBreaksOffIsNoKey() throws IOException {
        send("a\u001b_Gi=31;O");
        assertEquals('a', keys.read());
        assertEquals(NonBlockingReader.READ_EXPIRED, keys.read(100));
        send("b");
        assertEquals('b', keys.read());
    }

    @Test
    void lookingAheadTakesNothing() throws IOException {
        send(CELL + "ab");
        assertEquals('a', keys.peek(1000));
        assertEquals('a', keys.read());
        assertEquals('b', keys.read());
    }

    @Test
    void whatIsTypedWhileAnAnswerIsAwaitedIsReadLater() throws IOException {
        send("x + " + CELL + "1" + ATTRIBUTES + ".");
        keys.await(Pattern.compile("\u001b\\[\\?[0-9;]*c"));
        assertEquals(CELL + ATTRIBUTES, keys.answers());
        assertEquals("x + 1.", readUpTo('.'));
    }

    @Test
    void severalAreReadAtOnceWithoutTheAnswersBetween() throws IOException {
        send("ab" + CELL);
        char[] read = new char[8];
        int length = keys.readBuffered(read, 0, read.length, 1000);
        assertEquals("ab".substring(0, length), new String(read, 0, length));
    }
}
