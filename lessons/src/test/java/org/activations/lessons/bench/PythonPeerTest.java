package org.activations.lessons.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
    void looksFirstIntoTheVirtualEnvironmentThatIsActive() {
        assertEquals(List.of("/home/her/my env/bin/python3", "python3", "/usr/bin/python3"),
                PythonPeer.interpreters("/home/her/my env"));
        assertEquals(List.of("python3", "/usr/bin/python3"), PythonPeer.interpreters(""));
        assertEquals(List.of("python3", "/usr/bin/python3"), PythonPeer.interpreters(null));
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

    /** Python says what it computes where it has both libraries; elsewhere there is nothing to compare with. */
    @Test
    void programTimesTheSameFunctions() throws Exception {
        double[] z = {-2.5, -1, 0, 0.5, 3};
        String saying = """

                for name, function in [*WITH_NUMPY.items(), *WITH_TORCH.items()]:
                    z, out = numpy.array([-2.5, -1, 0, 0.5, 3]), numpy.empty(5)
                    arrays = (z, out) if WITH_NUMPY.get(name) is function else map(torch.from_numpy, (z, out))
                    function(*arrays)
                    print(name, *out.tolist(), sep=",")
                """;
        List<String> lines = answersOfPython(saying);
        assertTrue(lines.size() > Bench.FUNCTIONS.size(), lines.toString());
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(",");
            double[] theirs = Arrays.stream(parts).skip(1).mapToDouble(Double::parseDouble).toArray();
            double[] ours = new double[z.length];
            Subject.named(parts[0]).fast().accept(z, ours);
            assertArrayEquals(ours, theirs, 1e-12, parts[0]);
        }
    }

    @Test
    void releaseIsOldTwoYearsAfterItsDay() throws Exception {
        String saying = """

                print(is_old("NumPy", "1.24.2", date(2024, 12, 16)), is_old("NumPy", "1.24.2", date(2024, 12, 18)))
                print(is_old("PyTorch", "1.9.0+cpu", date(2024, 12, 18)), is_old("PyTorch", "99.0", date(2099, 1, 1)))
                """;
        List<String> lines = answersOfPython(saying);
        assertEquals(List.of("False True", "True False"), lines.subList(1, lines.size()));
        assertTrue(lines.get(0).matches("NumPy \\S+ \\([248] lanes.*\\) and PyTorch \\S+ \\([248] lanes.*\\)"),
                lines.get(0));
    }

    /** What the program prints without a request, and what it says then; the test is skipped where it cannot run. */
    private static List<String> answersOfPython(String saying) throws InterruptedException {
        List<String> lines = List.of();
        for (String python : PythonPeer.interpreters(System.getenv("VIRTUAL_ENV"))) {
            lines = lines.isEmpty() ? answers(python, PythonPeer.program() + saying) : lines;
        }
        assumeTrue(!lines.isEmpty(), "no python3 with numpy and torch");
        return lines;
    }

    /** What the program prints without a request; nothing where Python or a library is missing. */
    private static List<String> answers(String python, String program) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(python, "-c", program, "1", "0").redirectError(Redirect.DISCARD)
                    .redirectInput(Path.of("/dev/null").toFile()).start();
            List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
            return process.waitFor() == 0 ? lines : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
