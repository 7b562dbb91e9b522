package org.activations.lessons.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PythonPeerTest {

    private final StringWriter requests = new StringWriter();

    private PythonPeer peer(String... lines) {
        return new PythonPeer(new StringReader(String.join("\n", lines)), requests, () -> { });
    }

    @Test
    void asksLineByLine() {
        PythonPeer peer = peer("NumPy 2", "1.25", "nan", "0.5");
        assertEquals(1.25, peer.time("leaky relu", 1000));
        assertEquals(Double.NaN, peer.time("gaussian", 1000), "a function that it does not have");
        assertEquals(0.5, peer.time("tanh", 3));
        assertEquals("leaky relu 1000\ngaussian 1000\ntanh 3\n", requests.toString());
        assertEquals("NumPy 2", peer.description());
    }

    @Test
    void processThatEndsIsToldOnceAndAskedNoMore() {
        PythonPeer peer = peer("NumPy 2", "1.25");
        peer.time("relu", 3);
        assertEquals(Double.NaN, peer.time("gelu", 4));
        assertEquals(Double.NaN, peer.time("mish", 4));
        assertEquals("relu 3\ngelu 4\n", requests.toString());
        assertEquals("NumPy 2 ended when asked for gelu 4", peer.description());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Killed", "0", "-1", "Infinity", "NaN"})
    void nonsenseIsToldAndNothingMoreIsBelieved(String answer) {
        PythonPeer peer = peer("NumPy 2", answer, "0.5");
        assertEquals(Double.NaN, peer.time("gelu", 4));
        assertEquals(Double.NaN, peer.time("relu", 4));
        assertEquals("NumPy 2 answered \"" + answer + "\" to gelu 4, expected nanoseconds", peer.description());
    }

    @Test
    void brokenPipeIsAnEnd() {
        Writer broken = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        PythonPeer peer = new PythonPeer(new StringReader("NumPy 2\n0.5"), broken, () -> { });
        assertEquals(Double.NaN, peer.time("gelu", 4));
        assertEquals("NumPy 2 ended when asked for gelu 4", peer.description());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n0.5", "hello\n0.5"})
    void withoutItsGreetingItSaysWhatToInstall(String lines) {
        PythonPeer peer = peer(lines);
        assertEquals(Double.NaN, peer.time("gelu", 4));
        assertEquals("no python3 with numpy and torch to compare with; on Debian: "
                + "apt-get install python3-numpy python3-torch", peer.description());
    }

    @Test
    void programHasEveryFunctionOfTheTable() {
        for (String function : Bench.FUNCTIONS) {
            assertTrue(PythonPeer.program().contains("\n    \"" + function + "\": "), "peer.py has no " + function);
        }
    }
}
