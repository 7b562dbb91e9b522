package org.activations.lessons.terminal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import org.activations.lessons.notebook.Notebook;
import org.jline.terminal.Size;
import org.jline.terminal.Sized;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The walkthrough at a pseudo-terminal that knows what xterm knows: what is typed, and what is then on the screen. */
@Timeout(120)
class PseudoTerminalTest {

    private static final String WORDS =
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";

    private static final String ASKS_FOR_ATTRIBUTES = "\u001b[c";
    private static final String KITTY_ANSWER = "\u001b_Gi=31;OK\u001b\\\u001b[6;20;10t\u001b[?62c";
    private static final String ITERM2_ANSWER = "\u001b]1337;ReportCellSize=17.0;8.0;2.0\u001b\\\u001b[?62;4c";
    private static final String SIXEL_ANSWER = "\u001b[?62;4;6c";
    /** In the repository; half as wide again as high. */
    private static final String PICTURE = "charts/images/logistic.png";
    private static final String MORE = "-- more: Space, Enter; q: all the rest --";
    private static final String BRAILLE = "(?s).*[\u2801-\u28ff].*";

    @TempDir
    Path folder;

    /** A walk in a window of its own. */
    private final class Window implements AutoCloseable {

        private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
        private final PipedOutputStream keys = new PipedOutputStream();
        private final Terminal terminal;
        private final Thread walk;

        Window(Sized size, Map<String, String> environment) throws IOException {
            this(size, environment, "");
        }

        /** @param answer what the terminal says when it is asked for its attributes */
        Window(Sized size, Map<String, String> environment, String answer) throws IOException {
            this(size, environment, answer, "or any Java\njsh> ");
        }

        Window(Sized size, Map<String, String> environment, String answer, String first) throws IOException {
            terminal = new ExternalTerminal("test", "xterm-256color", new PipedInputStream(keys, 1 << 16), shown,
                    StandardCharsets.UTF_8);
            terminal.setSize(size);
            Notebook notebook = new Notebook(folder);
            walk = new Thread(() -> new Walkthrough(terminal, notebook, notebook.select("notebook"), environment,
                    folder.resolve("own")).run(), "walk");
            walk.start();
            if (!answer.isEmpty()) {
                await(ASKS_FOR_ATTRIBUTES, this::raw);
                keys.write(answer.getBytes(StandardCharsets.UTF_8));
                keys.flush();
            }
            await(first);
        }

        /** Presses keys, and waits for what they bring. */
        void press(String pressed, String expected) throws IOException {
            press(pressed, expected, this::text);
        }

        void press(String pressed, String expected, Supplier<String> where) throws IOException {
            keys.write(pressed.getBytes(StandardCharsets.UTF_8));
            keys.flush();
            await(expected, where);
        }

        /** Lets pass what nobody types faster. */
        void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted between two keys", e);
            }
        }

        private void await(String expected) {
            await(expected, this::text);
        }

        private void await(String expected, Supplier<String> where) {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
            while (!where.get().contains(expected)) {
                assertTrue(System.nanoTime() < deadline, () -> "'" + expected + "' is not shown in:\n" + text());
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    throw new AssertionError("interrupted before '" + expected + "' was shown", e);
                }
            }
        }

        String raw() {
            return shown.toString(StandardCharsets.UTF_8);
        }

        /** What was written, without the sequences that move the cursor, colour, and set modes. */
        String text() {
            return raw().replaceAll("\r|\u001b\\[[0-9;?]*[A-Za-z]|\u001b[=>]", "");
        }

        @Override
        public void close() throws IOException {
            keys.write(4);
            keys.flush();
            try {
                walk.join(TimeUnit.SECONDS.toMillis(40));
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted before the walk had ended", e);
            }
            terminal.close();
            assertFalse(walk.isAlive(), "Ctrl-D has not ended the walk");
        }
    }

    @BeforeEach
    void writeScripts() throws IOException {
        Files.writeString(folder.resolve("01-one.jsh"),
                "// # One\n//\n// " + WORDS + "\n\n// In [1]\nint x = 42;\nSystem.out.println(x);\n//> 42\n");
        Files.writeString(folder.resolve("02-two.jsh"),
                "// # Two\n//\n// After In [1]: " + WORDS + "\n\n// In [2]\nSystem.out.println(2 * x);\n//> 84\n");
    }

    private static Map<String, String> environment() {
        return Map.of("TERM", "xterm-256color");
    }

    /** Forty lines with blank ones between them, and a method over several. */
    private static String paste(String end) {
        return IntStream.range(0, 19).mapToObj(i -> "int v" + i + " = " + i + ";" + end + end)
                .collect(Collectors.joining()) + "int sum() {" + end + end + "    return v17 + v18;" + end + "}" + end;
    }

    @Test
    void bracketedPasteOfFortyLinesIsOneInput() throws IOException {
        try (Window window = new Window(Size.of(100, 40), environment())) {
            window.press("\u001b[200~" + paste("\n") + "\u001b[201~", "return v17 + v18;");
            assertFalse(window.text().contains("v0 ==> 0"), window::text);
            window.press("\r", "v18 ==> 18\n|  created method sum()");
            window.press("sum()\r", "$1 ==> 35");
            assertFalse(window.text().contains("In [2]"), window::text);
        }
    }

    @Test
    void pasteWithoutBracketsIsOneInputToo() throws IOException {
        try (Window window = new Window(Size.of(100, 40), environment())) {
            window.press(paste("\r"), "v18 ==> 18\n|  created method sum()");
            window.press("sum()\r", "$1 ==> 35");
            assertFalse(window.text().contains("In [2]"), window::text);
        }
    }

    @Test
    void tabsOfAPasteWithoutBracketsAreText() throws IOException {
        try (Window window = new Window(Size.of(100, 40), environment())) {
            window.press("int half(int n) {\r\tint\th = n / 2;\r\t\treturn h;\r}\rint\tsix = half(12);\r", "six ==> 6");
            window.press("/list\r", "\t\treturn h;");
            assertTrue(window.raw().contains("\tint\th = n / 2;"), window::text);
        }
    }

    @Test
    void savedSessionRunsInPlainJshell() throws Exception {
        Path saved = folder.resolve("saved.jsh");
        try (Window window = new Window(Size.of(100, 40), environment())) {
            window.press("int twice(int n) { return 2 * n; }\r", "created method twice(int)");
            window.press("int y = twice(x);\r", "y ==> 84");
            window.press("/save " + saved + "\r", "Saved as " + saved);
        }
        Files.writeString(saved, Files.readString(saved) + "System.out.println(\"y is \" + y);\n/exit\n");
        Path output = folder.resolve("output");
        Process jshell = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/jshell").toString(),
                "-J-Djava.util.prefs.userRoot=" + folder, "--class-path", System.getProperty("java.class.path"),
                saved.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(output.toFile())
                .start();
        jshell.getOutputStream().close();
        assertTrue(jshell.waitFor(80, TimeUnit.SECONDS), "jshell has not ended");
        assertEquals("42\ny is 84\n", Files.readString(output));
    }

    @Test
    void proseOfTheNextCellFillsTheWindowAsItIsThen() throws IOException {
        try (Window window = new Window(Size.of(120, 40), environment())) {
            assertTrue(window.text().contains("\n" + WORDS + "\n"), window::text);
            Sized narrower = Size.of(60, 40);
            window.terminal.setSize(narrower);
            window.press("\r", "84\n");
            assertTrue(window.text().contains("After In [1]: one two three four five six seven eight nine\nten eleven"),
                    window::text);
        }
    }

    @Test
    void historyThatCannotBeKeptIsNoMatterForTheScreen() throws IOException {
        Files.writeString(folder.resolve("own"), "a file");
        Logger jline = Logger.getLogger("org.jline");
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listener = new StreamHandler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage());
            }
        };
        jline.addHandler(listener);
        try (Window window = new Window(Size.of(100, 40), environment())) {
            window.press("int y = 1;\r", "y ==> 1");
        } finally {
            jline.removeHandler(listener);
        }
        assertEquals(List.of(), logged);
    }

    /** A byte that is no UTF-8, and a line without the time that JLine writes before each. */
    @Test
    void damagedHistoryCostsWhatIsDamagedAndIsPutAside() throws IOException {
        Path history = Files.createDirectories(folder.resolve("own")).resolve("history");
        Files.write(history, "1700000000000:int six = 6;\n1700000000001:\u00ff\nsix\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        try (Window window = new Window(Size.of(200, 40), environment())) {
            assertTrue(window.text().contains(history + " is damaged: 1 of 3 lines can be read and are used; "
                    + "as it was it is now " + history + ".old"), window::text);
            window.press("\u001bOA", "jsh> int six = 6;");
            window.press("\r", "six ==> 6");
        }
    }

    @Test
    void withoutColourThereIsBoldAndNoColour() throws IOException {
        try (Window window = new Window(Size.of(100, 40), environment())) {
            assertTrue(window.raw().contains("\u001b[38;5;"), window::raw);
        }
        try (Window window = new Window(Size.of(100, 40), Map.of("TERM", "xterm-256color", "NO_COLOR", "1"))) {
            window.press("int y = 1;\r", "y ==> 1");
            assertFalse(window.raw().matches("(?s).*\u001b\\[(?:[0-9]+;)*[34][0-8][;m].*"), window::raw);
            assertTrue(window.raw().contains("\u001b[1mOne\u001b[0m"), window::raw);
        }
    }

    /** The first cell prints the name of a picture, so that this stands below it. */
    private void printPicture() throws IOException {
        Files.writeString(folder.resolve("01-one.jsh"), "// # One\n\n// In [1]\nint x = 42;\nSystem.out.println(\""
                + PICTURE + "\");\n//> " + PICTURE + "\n");
    }

    /** The image whose bytes stand in base 64 in all groups that the pattern finds. */
    private static BufferedImage image(Pattern pattern, String raw) throws IOException {
        String base64 = pattern.matcher(raw).results().map(found -> found.group(1)).collect(Collectors.joining());
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    }

    private static void assertShapeAndFit(BufferedImage image, int width, int height) {
        assertEquals(1.5, (double) image.getWidth() / image.getHeight(), 0.01);
        assertTrue(image.getWidth() <= width && image.getHeight() <= height,
                image.getWidth() + " x " + image.getHeight());
        assertTrue(image.getWidth() > width - 10 || image.getHeight() > height - 10,
                image.getWidth() + " x " + image.getHeight());
    }

    @Test
    void terminalThatKnowsKittysPicturesShowsThem() throws IOException {
        printPicture();
        try (Window window = new Window(Size.of(60, 40), environment(), KITTY_ANSWER)) {
            assertShapeAndFit(image(Pattern.compile("\u001b_G[^;]*;([^\u001b]*)\u001b"),
                    window.raw().substring(window.raw().indexOf("\u001b_Ga=T"))), 590, 520);
            for (Matcher chunk = Pattern.compile("\u001b_G[^\u001b]*").matcher(window.raw()); chunk.find();) {
                assertTrue(chunk.group().length() < 4096 + 100, "a chunk of " + chunk.group().length());
            }
            assertFalse(window.text().matches(BRAILLE), window::text);
            window.press("x\r", "x ==> 42");
        }
    }

    @Test
    void terminalThatKnowsITerm2sPicturesShowsThem() throws IOException {
        printPicture();
        try (Window window = new Window(Size.of(60, 40), environment(), ITERM2_ANSWER)) {
            assertShapeAndFit(image(Pattern.compile("\u001b]1337;File=[^:]*inline=1[^:]*:([^\u0007]*)\u0007"),
                    window.raw()), 59 * 8, 26 * 16);
            window.press("x\r", "x ==> 42");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "ar-EG-u-nu-arab"})
    void terminalThatKnowsSixelsShowsPicturesInThem(String language) throws IOException {
        printPicture();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try (Window window = new Window(Size.of(60, 40), environment(), SIXEL_ANSWER)) {
            Matcher sixels = Pattern.compile("\u001bP[0-9;]*q([ -~\n]*)\u001b\\\\").matcher(window.raw());
            assertTrue(sixels.find(), window::raw);
            assertTrue(Pattern.compile("#[0-9]+;2;[0-9]+;[0-9]+;[0-9]+").matcher(sixels.group(1)).find(), window::raw);
            assertFalse(window.text().matches(BRAILLE), window::text);
            window.press("x\r", "x ==> 42");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void terminalWithoutPicturesShowsASketch() throws IOException {
        printPicture();
        try (Window window = new Window(Size.of(60, 40), environment(), "\u001b[?62;22c")) {
            assertTrue(window.text().matches(BRAILLE), window::text);
            window.press("x\r", "x ==> 42");
        }
    }

    @Test
    void terminalThatDoesNotAnswerShowsASketch() throws IOException {
        printPicture();
        try (Window window = new Window(Size.of(60, 40), environment())) {
            assertTrue(window.text().matches(BRAILLE), window::text);
            window.press("x\r", "x ==> 42");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {KITTY_ANSWER, ITERM2_ANSWER, SIXEL_ANSWER, "\u001b_Gi=31;ENOTSUP:no\u001b\\"})
    void answerThatComesTooLateIsNotTakenForKeys(String answer) throws IOException {
        printPicture();
        try (Window window = new Window(Size.of(60, 40), environment())) {
            window.press("x +" + answer + " 1\r", "$1 ==> 43");
        }
    }

    /** Sixty lines below a picture, of which the first page is shown. */
    private void printLongCell() throws IOException {
        Files.writeString(folder.resolve("01-one.jsh"), "// # One\n\n// In [1]\nint x = 42;\nSystem.out.println(\""
                + PICTURE + "\");\nfor (int i = 1; i <= 60; i++) {\n    System.out.println(\"line \" + i);\n}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {KITTY_ANSWER, ITERM2_ANSWER, SIXEL_ANSWER, "\u001b[A", "\u001bOB", "int y = 1;\r"})
    void answerThatComesTooLateTurnsNoPageAndNorDoAnArrowKeyOrAPaste(String late) throws IOException {
        printLongCell();
        try (Window window = new Window(Size.of(60, 24), environment(), "", MORE)) {
            window.press(late, MORE);
            // A key of its own is one that comes later than this.
            window.pause();
            window.press("q", "or any Java");
            assertEquals(1, window.text().split(Pattern.quote(MORE), -1).length - 1, window::text);
            window.press("x\r", "x ==> 42");
            assertTrue(window.text().contains("jsh> x\n"), window::text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {KITTY_ANSWER, ITERM2_ANSWER, SIXEL_ANSWER})
    void answerRightBehindALineIsNoFurtherLineOfIt(String late) throws IOException {
        printPicture();
        try (Window window = new Window(Size.of(60, 40), environment())) {
            window.press("x + 1\r" + late, "$1 ==> 43");
            assertFalse(window.text().contains("...>"), window::text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {KITTY_ANSWER, ITERM2_ANSWER, SIXEL_ANSWER})
    void answerThatComesWhileACellRunsIsNotWrittenBetweenItsLines(String late) throws IOException {
        Path go = folder.resolve("go");
        Files.writeString(folder.resolve("01-one.jsh"), "// # One\n\n// In [1]\nint x = 42;\nSystem.out.println(\""
                + PICTURE + "\");\n\n// Wait.\n\nwhile (!new java.io.File(\"" + go + "\").exists()) {\n"
                + "    Thread.sleep(10);\n}\nSystem.out.println(\"gone on\");\n");
        try (Window window = new Window(Size.of(60, 40), environment(), "", "Thread.sleep(10);")) {
            window.press(late + "x\r", "");
            window.pause();
            Files.writeString(go, "");
            window.await("x ==> 42");
            assertFalse(window.raw().matches("(?s).*(31;OK|ReportCellSize=|\\^\\[|62;4).*"), window::raw);
        }
    }

    @Test
    void answerThatComesTooLateForOnePictureIsGoodForTheNext() throws IOException {
        printPicture();
        try (Window window = new Window(Size.of(60, 40), environment())) {
            assertFalse(window.raw().contains("\u001b_Ga=T"), window::raw);
            window.press(KITTY_ANSWER + "r\r", "\u001b_Ga=T", window::raw);
        }
    }

    @Test
    void picturesOfTwoSessionsHaveDifferentNumbersForKitty() throws IOException {
        printPicture();
        Set<String> numbers = new HashSet<>();
        for (int session = 0; session < 2; session++) {
            try (Window window = new Window(Size.of(60, 40), environment(), KITTY_ANSWER)) {
                Set<String> chunks = Pattern.compile("\u001b_G(?!i=31,s)[^;]*?\\bi=([0-9]+)[^;]*;")
                        .matcher(window.raw()).results().map(found -> found.group(1)).collect(Collectors.toSet());
                assertEquals(1, chunks.size(), () -> "the numbers of one picture's chunks are " + chunks);
                numbers.addAll(chunks);
            }
        }
        assertEquals(2, numbers.size());
        assertFalse(numbers.contains("1"), () -> "JLine counts them in this process too: " + numbers);
    }

    @Test
    void questionMarkAtAGuessIsHelpAndNotTheGuess() throws IOException {
        Files.writeString(folder.resolve("01-one.jsh"),
                "// # One\n//\n// Guess: how much?\n\n// In [1]\nint x = 42;\nSystem.out.println(x);\n//> 42\n");
        try (Window window = new Window(Size.of(80, 40), environment(), "", "guess> ")) {
            window.press("?\r", "neither judged nor kept. Enter shows the result");
            assertFalse(window.text().contains("42\n"), window::text);
            window.press("40\r", "or any Java");
            assertTrue(window.text().contains("guess> 40\n\n42\n"), window::text);
        }
    }

    @Test
    void tabBehindARecordsParenthesisShowsItsComponents() throws IOException {
        try (Window window = new Window(Size.of(100, 60), environment())) {
            window.press("import org.activations.core.network.*;\r", "network.*;\njsh> ");
            window.press("new Sgd(", "gd(");
            window.press("\t", "Sgd(double rate, int batchSize, int epochs, long seed)\nTab again: the Javadoc");
            window.press("\t", "Plain stochastic gradient descent");
            window.await("• batchSize: how many examples make a step, at least 1");
            window.await("IllegalArgumentException if rate, batch size or epochs are out of range");
            window.press("\u0003", "jsh> ");
        }
    }

    @Test
    void tabWhereAnythingCouldStandOffersNothing() throws IOException {
        try (Window window = new Window(Size.of(100, 60), environment())) {
            window.press("import org.activations.charts.*;\r", "charts.*;\njsh> ");
            window.press("new LineChart(", "ineChart(");
            window.press("\t", "LineChart has no constructor to call; behind LineChart. there is Line, of(");
            window.press("\u0003", "jsh> ");
            window.press("new Nope(", "ope(");
            window.press("\t", "There is no class Nope here; is it imported?");
            window.press("\u0003", "jsh> ");
            window.press("if (", "if (");
            window.press("\t", "Tab completes a name once it is begun.");
            window.press("\u0003", "jsh> ");
            assertFalse(window.text().contains("possibilities"), window::text);
        }
    }

    @Test
    void keysPressedWhileTheTerminalAnswersAreNotLost() throws IOException {
        printPicture();
        try (Window window = new Window(Size.of(60, 40), environment(), "x + \u001b[?62;22c")) {
            window.press("1\r", "$1 ==> 43");
        }
    }

    @Test
    void dumbTerminalIsNotAsked() throws IOException {
        printPicture();
        try (Window window = new Window(Size.of(60, 40), Map.of("TERM", "dumb"))) {
            assertFalse(window.raw().contains(ASKS_FOR_ATTRIBUTES), window::raw);
        }
    }

    @Test
    void arrowUpBringsBackWhatWasTypedInTheSessionBefore() throws IOException {
        try (Window window = new Window(Size.of(100, 40), environment())) {
            window.press("int six = 6;\r", "six ==> 6");
            window.press("6 * 111\r", "==> 666");
        }
        try (Window window = new Window(Size.of(100, 40), environment())) {
            // xterm's keys while an application reads a line.
            window.press("\u001bOA", "jsh> 6 * 111");
            window.press("\u001bOA", "int six = 6;");
            window.press("\r", "six ==> 6");
        }
    }
}
