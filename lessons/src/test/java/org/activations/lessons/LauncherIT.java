package org.activations.lessons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Starts {@code jsh} as a reader does, with the JDK that runs the tests, on the build that the tests belong to. */
class LauncherIT {

    private static final Path HOME = Project.home();
    private static final List<Script> CELLS = new Notebook(Project.scripts()).select("notebook");

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    /** A first start prepares the quick ones, and says so; none may find the build out of date. */
    @BeforeAll
    static void prepareQuickStarts() throws Exception {
        script(shared.resolve("mvn"), "echo 'Maven was asked to: '\"$*\"; exit 1");
        Ran list = jsh("list");
        assertEquals(0, list.status, list.err);
        assertFalse(list.err.contains("building"), "mvn verify has built what jsh would build again: " + list.err);
    }

    /** What came of a command. */
    private record Ran(int status, String out, String err) {
    }

    private static Ran jsh(String... words) throws Exception {
        return jsh(Map.of(), words);
    }

    private static Ran jsh(Map<String, String> environment, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(HOME.resolve("jsh").toString()));
        command.addAll(List.of(words));
        return run(HOME, environment, command.toArray(String[]::new));
    }

    /** Runs a command with nothing to read, and no other Maven within reach than the one that fails. */
    private static Ran run(Path where, Map<String, String> environment, String... command) throws Exception {
        return new Started(where, environment, command).ended();
    }

    /** A command at work. */
    private static final class Started {

        private static final List<String> READERS_OWN = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS",
                "_JAVA_OPTIONS", "MAVEN_ARGS", "MAVEN_OPTS", "NO_COLOR");

        private final Path out = Files.createTempFile(shared, "out", "");
        private final Path err = Files.createTempFile(shared, "err", "");
        private final Process process;

        Started(Path where, Map<String, String> environment, String... command) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().keySet().removeAll(READERS_OWN);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().merge("PATH", shared.toString(), (path, first) -> first + ":" + path);
            builder.environment().putAll(environment);
            process = builder.start();
        }

        Ran ended() throws Exception {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                kill();
                throw new AssertionError(process.info() + " does not end: " + Files.readString(out)
                        + Files.readString(err));
            }
            return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
        }

        void kill() throws InterruptedException {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroyForcibly().waitFor();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.call()) {
            assertTrue(System.nanoTime() < until, "waited for a minute");
            Thread.sleep(10);
        }
    }

    private static Path script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String notebookOutput() throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve("lessons/src/test/resources/golden/cells"))) {
            StringBuilder output = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                output.append(Files.readString(file));
            }
            return output.toString();
        }
    }

    private static List<String> expectations(Script script) {
        return script.code().stream().flatMap(code -> code.lines().stream()).map(Script.Line::text)
                .filter(line -> line.startsWith("//>")).map(line -> line.replaceFirst("^//> ?", "")).toList();
    }

    private static final Ran FINE = new Ran(0, "P(y=1|x) = 0.888\n", "");
    private static final Ran FINE_AFTER_PREPARING =
            new Ran(0, FINE.out, "jsh: preparing quick starts for this JDK, once\n");

    private static void assertComplains(int status, String complaint, Ran ran) {
        assertEquals(new Ran(status, "", "jsh: " + complaint + "\n"), ran);
    }

    @Test
    void runPrintsTheNotebooksOutputAndNothingElse() throws Exception {
        assertEquals(new Ran(0, notebookOutput(), ""), jsh("run"));
    }

    @Test
    @Drawing
    void notebookPlaysThroughWhereThereIsNoTerminal() throws Exception {
        Ran ran = jsh();
        assertEquals("", ran.err);
        assertEquals(0, ran.status);
        assertFalse(ran.out.contains("\u001b"), "no escape sequences");
        int place = 0;
        for (Script cell : CELLS) {
            List<String> lines = new ArrayList<>(List.of("In [" + cell.number() + "]:"));
            cell.code().forEach(code -> code.source().forEach(line -> lines.add(line.isEmpty() ? "" : "    " + line)));
            lines.add(0, cell.title());
            lines.addAll(expectations(cell));
            for (String line : lines) {
                int found = ran.out.indexOf(line + "\n", place);
                assertTrue(found >= 0, "not at its place, " + cell.file() + ": '" + line + "' in\n" + ran.out);
                place = line.startsWith("    ") || line.isEmpty() ? place : found;
            }
        }
    }

    /** What a statement may go on with is asked only of what is typed or saved: it takes a tenth of a start. */
    @Test
    void nothingIsAnalysedWhereNothingIsTyped() throws Exception {
        Ran ran = run(folder, Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=loaded-classes"),
                HOME.resolve("jsh").toString());
        assertEquals(0, ran.status, ran.err);
        String classes = Files.readString(folder.resolve("loaded-classes"));
        assertTrue(classes.contains("jdk.jshell.Eval "), classes);
        assertFalse(classes.contains("jdk.jshell.CompletenessAnalyzer "), "statements were analysed");
    }

    @Test
    void localeAndFolderChangeNothing() throws Exception {
        Ran plain = jsh("1-4");
        Ran german = run(folder, Map.of("LC_ALL", "C", "JAVA_TOOL_OPTIONS", "-Duser.language=de -Duser.country=DE"),
                HOME.resolve("jsh").toString(), "1-4");
        assertEquals(plain.out, german.out);
        assertTrue(german.out.contains("σ(z) = 1 / (1 + e⁻ᶻ)"), german.out);
        assertEquals(0, german.status, german.err);
    }

    @Test
    void closedStdinAndAReaderThatStopsAreNoErrors() throws Exception {
        assertEquals(new Ran(0, notebookOutput(), ""), run(HOME, Map.of(), "sh", "-c", "./jsh run <&-"));
        assertEquals(new Ran(0, "P(y=1|x) = 0.888\n", ""), run(HOME, Map.of(), "sh", "-c", "./jsh run | head -n 1"));
        assertEquals(new Ran(0, CELLS.get(0).title() + "\n", ""), run(HOME, Map.of(), "sh", "-c", "./jsh | head -n 1"));
    }

    @Test
    void linkToTheLauncherWorks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("notebook"), HOME.resolve("jsh"));
        Ran ran = run(folder, Map.of(), "./notebook", "run", "1");
        Files.delete(link);
        assertEquals(new Ran(0, "P(y=1|x) = 0.888\n", ""), ran);
    }

    @Test
    void checkPasses() throws Exception {
        Ran ran = jsh("check", "notebook");
        assertTrue(ran.out.matches("scripts: " + CELLS.size() + ", outputs: \\d+, each as its script says\n"),
                ran.toString());
        assertEquals(0, ran.status);
    }

    @Test
    void listNamesEveryScript() throws Exception {
        List<String> expected = new Notebook(Project.scripts()).scripts().stream()
                .map(script -> String.format(Locale.ROOT, "%2d  %s", script.number(), script.title())).toList();
        assertEquals(expected, jsh("list").out.lines().toList());
    }

    /** The last file ends the tool, which reads from its prompt otherwise. */
    @Test
    void jshellPrintsTheSameFromTheSameFiles() throws Exception {
        Path exit = Files.writeString(folder.resolve("exit.jsh"), "/exit\n");
        Ran classPath = jsh("classpath");
        assertEquals(0, classPath.status, classPath.err);
        Path jshell = Path.of(System.getProperty("java.home"), "bin", "jshell");
        List<String> command = new ArrayList<>(List.of(jshell.toString(), "--class-path", classPath.out.strip()));
        CELLS.forEach(cell -> command.add(cell.file().toString()));
        command.add(exit.toString());
        Ran ran = run(folder, Map.of(), command.toArray(String[]::new));
        List<String> expected = CELLS.stream().flatMap(cell -> expectations(cell).stream()).toList();
        assertEquals(expected, ran.out.lines().toList(), ran.err);
    }

    @Test
    void shellHasTheCellsBehindIt() throws Exception {
        Ran ran = run(HOME, Map.of(), "sh", "-c", "echo 'logistic(0)' | ./jsh shell 2");
        assertTrue(ran.out.startsWith("P(y=1|x) = 0.888\n") && ran.out.contains(" ==> 0.5\n"), ran.toString());
        assertTrue(ran.err.startsWith("jsh: cells 1 to 1 have run"), ran.err);
    }

    @Test
    void helpAndVersionNeedNoJava() throws Exception {
        Map<String, String> noJava = Map.of("JAVA_HOME", "/nowhere");
        Ran help = jsh(noJava, "--help");
        assertTrue(help.status == 0 && help.out.startsWith("usage: ./jsh ") && help.err.isEmpty(), help.toString());
        assertEquals(new Ran(0, "activations 1.0.0\n", ""), jsh(noJava, "--version"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            3x           | '3x' names no cell; expected a number, a range such as 3-6, notebook, beyond or all
            run nosuch   | 'nosuch' names no cell; expected a number, a range such as 3-6, notebook, beyond or all
            check --all  | '--all' names no cell; expected a number, a range such as 3-6, notebook, beyond or all
            6-3          | the range 6-3 ends before it begins; expected 3-6
            shell four   | 'four' is no cell's number
            shell 0      | there is no cell from 1 to 0
            list nosuch  | 'nosuch' is no list; expected ./jsh list or ./jsh list activations
            jupyter four | 'four' is no lesson's number
            jupyter 4 5  | too many words: 4 5; see ./jsh --help
            jupyter 4 --port 5 | too many words: 4 --port 5; see ./jsh --help
            jupyter --port=5 4 | too many words: --port=5 4; see ./jsh --help
            charts -x    | '-x' is no folder
            page -x      | '-x' is no folder
            notebook 3 4 | too many words: 3 4; see ./jsh --help
            run 1 3      | too many words: 1 3; see ./jsh --help
            help run     | too many words: run; see ./jsh --help
            """)
    void wrongWordIsAnsweredWithARightOne(String words, String complaint) throws Exception {
        assertComplains(2, complaint, jsh(words.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "-x", "Run"})
    void unknownCommandIsAnsweredWithThoseThatAre(String command) throws Exception {
        Ran ran = jsh(command, "4");
        String complaint = "jsh: unknown command '" + command + "'; expected run, shell, .*; see \\./jsh --help\n";
        assertTrue(ran.err.matches(complaint), ran.toString());
        assertEquals(new Ran(2, "", ran.err), ran);
    }

    @Test
    void numberOfNoCellIsAnsweredWithThoseThatAre() throws Exception {
        Ran ran = jsh("run", "2");
        assertTrue(ran.err.matches("jsh: there is no cell 2; there are 1, 3, 4, 6, 7, 8[, 0-9]*\n"), ran.toString());
        assertEquals(new Ran(2, "", ran.err), ran);
    }

    @Test
    void functionThatCannotBeTimedIsAnsweredInOneLineWithThoseThatCan() throws Exception {
        Ran ran = jsh("bench", "leaky", "rleu");
        assertTrue(ran.err.matches("jsh: no activation function is named \"leaky rleu\"; there are .*; and softmax\n"),
                ran.toString());
        assertEquals(new Ran(2, "", ran.err), ran);
    }

    @Test
    @Drawing
    void chartsThatCannotBeWrittenAreNamedAndLeaveNothing() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");
        Ran ran = jsh("charts", taken.toString());
        assertTrue(ran.err.matches("jsh: cannot write the picture .*: .* is not a folder\n"), ran.toString());
        assertEquals(new Ran(1, "", ran.err), ran);
        assertEquals("a file", Files.readString(taken));
    }

    @ParameterizedTest
    @CsvSource({"check 11, 0", "11-14, 1", "charts, 1", "page, 1"})
    @EnabledOnOs(OS.LINUX)
    void lessonsRunThroughWhereNothingCanBeDrawnAndSaySoOnce(String words, int status) throws Exception {
        Path nothing = folder.resolve("nothing");
        Ran ran = jsh(Map.of("JAVA_TOOL_OPTIONS", "-Dsun.awt.fontconfig=" + nothing), words.split(" "));
        List<String> said = ran.err.lines().filter(line -> !line.startsWith("Picked up")).toList();
        assertTrue(said.size() == 1 && said.get(0).contains("; install libharfbuzz0b and libfontconfig1 on Debian"),
                ran.toString());
        assertEquals(words.matches("charts|page") ? "" : jsh(words.split(" ")).out, ran.out);
        assertEquals(status, ran.status);
    }

    @Test
    @Drawing
    void picturesGoToTheFolderThatIsNamed() throws Exception {
        Path pictures = folder.resolve("my pictures");
        Ran ran = jsh(Map.of("ACTIVATIONS_IMAGES", pictures.toString()), "11");
        assertEquals("pictures are saved in " + pictures + "\n", ran.err);
        assertEquals(jsh("11"), new Ran(ran.status, ran.out, ""));
        assertTrue(Files.exists(pictures.resolve("tanh-and-logistic.png")));
    }

    @Test
    void wrongJavaIsNamed() throws Exception {
        assertComplains(1, "JAVA_HOME is /nowhere, and there is no bin/java in it; expected a JDK, 17 or newer",
                jsh(Map.of("JAVA_HOME", "/nowhere"), "run"));
        Path java = folder.resolve("bin/java");
        String version = "echo '    java.specification.version = %s' >&2";
        assertJavaIsRefused(version.formatted("11"), java + " is Java 11; expected a JDK, 17 or newer");
        assertJavaIsRefused(version.formatted("1.8"), java + " is Java 1.8; expected a JDK, 17 or newer");
        assertJavaIsRefused(version.formatted("17"), folder
                + " has no compiler and no jshell; expected a JDK, 17 or newer, not only a Java runtime");
        assertJavaIsRefused("exit 1", java + " does not start; expected a JDK, 17 or newer");
    }

    private void assertJavaIsRefused(String java, String complaint) throws Exception {
        script(folder.resolve("bin/java"), java);
        assertComplains(1, complaint, jsh(Map.of("JAVA_HOME", folder.toString()), "run"));
    }

    /** As a JDK that only says what it is started with shows it. */
    @Test
    void onlyWhatIsLongIsStartedWithBothCompilersAndVectors() throws Exception {
        Path jdk = folder.resolve("words-of-java");
        for (String tool : List.of("java", "javac", "jshell")) {
            script(jdk.resolve("bin").resolve(tool), "printf '%s\\n' \"$@\"");
        }
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17\"\n");
        Map<String, String> environment = Map.of("JAVA_HOME", jdk.toString());
        try {
            for (String words : List.of("run", "run notebook", "run 3-6", "3", "3-6", "list")) {
                List<String> java = jsh(environment, words.split(" ")).out.lines().toList();
                assertTrue(java.contains("-XX:TieredStopAtLevel=1"), words + ": " + java);
                assertFalse(java.contains("--add-exports"), words + ": " + java);
            }
            for (String words : List.of("run all", "run beyond", "run 10", "run 3-10", "10", "all", "check",
                    "check 3")) {
                List<String> java = jsh(environment, words.split(" ")).out.lines().toList();
                assertTrue(java.contains("-XX:TieredStopAtLevel=4"), words + ": " + java);
                assertTrue(java.contains("--add-exports"), words + ": " + java);
            }
        } finally {
            run(HOME, Map.of(), "sh", "-c", "rm -f lessons/target/jsh*-words-of-java.*");
        }
    }

    /** A copy that is built. What starts it quickly comes along: it is out of place there, and must do no harm. */
    private Path copy(String name) throws Exception {
        Path copy = Files.createDirectory(folder.resolve(name));
        run(HOME, Map.of(), "sh", "-c", "cp -pR jsh pom.xml core charts lessons \"$0\"", copy.toString());
        Path classPath = copy.resolve("lessons/target/classpath");
        Files.writeString(classPath, Files.readString(classPath).replace(HOME + "/", copy + "/"));
        assertEquals(FINE_AFTER_PREPARING, run(folder, Map.of(), copy + "/jsh", "run", "1"));
        assertEquals(FINE, run(folder, Map.of(), copy + "/jsh", "run", "1"));
        return copy;
    }

    /** The JVM believes what it maps: it crashes on such an archive, or runs other classes than there are. */
    @Test
    void damagedQuickStartIsMadeAnew() throws Exception {
        Path copy = copy("damaged");
        Path archive = archive(copy);
        Random random = new Random(1);
        byte[] whole = Files.readAllBytes(archive);
        byte[] noise = new byte[whole.length];
        random.nextBytes(noise);
        byte[] spotted = whole.clone();
        random.ints(200, 0, whole.length).forEach(i -> spotted[i]++);
        for (byte[] damaged : List.of(Arrays.copyOf(whole, whole.length / 2), noise, spotted, new byte[0])) {
            Files.delete(archive);
            Files.write(archive, damaged);
            assertEquals(FINE_AFTER_PREPARING, run(folder, Map.of(), copy + "/jsh", "run", "1"));
            assertEquals(FINE, run(folder, Map.of(), copy + "/jsh", "run", "1"));
        }
        Path stamp = Path.of(archive.toString().replaceFirst("[a-z]+$", "jdk"));
        Files.writeString(stamp, "JAVA_VERSION=\"17.0.99\"\n" + Files.size(archive) + "\n");
        assertEquals(FINE_AFTER_PREPARING, run(folder, Map.of(), copy + "/jsh", "run", "1"));

        FileTime time = Files.getLastModifiedTime(archive);
        byte[] cut = Arrays.copyOf(Files.readAllBytes(archive), whole.length / 2);
        Files.delete(archive);
        Files.setLastModifiedTime(Files.write(archive, cut), time);
        assertEquals(FINE_AFTER_PREPARING, run(folder, Map.of(), copy + "/jsh", "run", "1"), "cut at the same time");
    }

    /** Damage that neither time nor size shows. Java aborts of it, as here of an array that no heap can hold. */
    @Test
    void quickStartOfWhichJavaAbortsIsMadeAnew() throws Exception {
        Path copy = copy("aborts");
        Files.writeString(copy.resolve("lessons/src/main/jshell/01-logistic-neuron.jsh"),
                "// In [1]\nlong[] tooLarge = new long[Integer.MAX_VALUE - 8];\n");
        Ran ran = run(folder, Map.of("JAVA_TOOL_OPTIONS", "-Xmx256m -XX:+CrashOnOutOfMemoryError"), copy + "/jsh",
                "1");
        assertTrue(ran.err.endsWith("\njsh: Java itself failed. Start again, as it starts from new files then,"
                + " or else remove lessons/target\n"), ran.toString());
        assertNotEquals(0, ran.status);
        assertEquals(FINE_AFTER_PREPARING, run(folder, Map.of(), copy + "/jsh", "run", "1"));
        assertEquals(FINE, run(folder, Map.of(), copy + "/jsh", "run", "1"));
    }

    /** Spaces, and what shells, URLs, jar files, class paths or Maven give a meaning to. */
    @Test
    void copyInAFolderWithAnyNameWorksAndIsRebuilt() throws Exception {
        Path copy = copy("!a #%41+;*?[]&'$(){}~@^=,|<>`");

        Path script = copy.resolve("lessons/src/main/jshell/03-output-layer.jsh");
        String right = Files.readString(script);
        Files.writeString(script, right.replace("//>  [1.78 0.76 1.65]", "//>  [1.78 0.76 1.66]"));
        long line = right.lines().takeWhile(text -> !text.equals("//>  [1.78 0.76 1.65]")).count() + 1;
        Ran check = run(folder, Map.of(), copy + "/jsh", "check", "3");
        assertEquals(new Ran(1, script + ":" + line + ": printed other than the script says\n"
                + "  expected //>  [1.78 0.76 1.66]\n  got      //>  [1.78 0.76 1.65]\n"
                + "To mend: correct the code, or take over what it prints now with ./jsh check --update 3\n", ""),
                check);
        Ran play = run(folder, Map.of(), copy + "/jsh", "3");
        assertEquals(1, play.status, "a cell that prints other than it says: " + play);
        Ran update = run(folder, Map.of(), copy + "/jsh", "check", "--update", "3");
        assertEquals(0, update.status, update.toString());
        assertEquals(right, Files.readString(script));

        Path source = copy.resolve("core/src/main/java/org/activations/core/Softmax.java");
        Files.writeString(source, Files.readString(source));
        Ran rebuilt = run(folder, Map.of(), copy + "/jsh", "run", "1");
        assertEquals(new Ran(1, "", "jsh: building with Maven, as this is the first use or a source is newer\n"
                + "Maven was asked to: -q -B -Dstyle.color=never -f " + copy + "/pom.xml -DskipTests package\n"
                + "jsh: the build failed\n"), rebuilt);
    }

    private static final String BUILDING = "jsh: building with Maven, as this is the first use or a source is newer\n";

    /** Where the only Maven is one that runs the script in the copy, which it finds under this name. */
    private Map<String, String> withMaven(Path copy, String script) throws IOException {
        Path maven = script(folder.resolve("maven/mvn"), script);
        return Map.of("COPY", copy.toString(), "PATH", maven.getParent() + ":" + System.getenv("PATH"));
    }

    private static void date(Path file, Duration fromNow) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(fromNow)));
    }

    @Test
    void sourceWithATimeInTheFutureIsBuiltWheneverItChanges() throws Throwable {
        Path copy = copy("future");
        Map<String, String> maven = withMaven(copy, "touch \"$COPY/lessons/target/classpath\"");
        Path source = copy.resolve("core/src/main/java/org/activations/core/Softmax.java");
        Path neighbour = source.resolveSibling("Neuron.java");
        Path pom = copy.resolve("pom.xml");
        Duration[] ahead = {Duration.ofHours(8)};
        List<Executable> changes = List.of(
                () -> date(copy.resolve("lessons/target/classpath"), Duration.ofDays(-9999)),
                () -> Files.writeString(source, "// Changed.\n", StandardOpenOption.APPEND),
                () -> date(pom, ahead[0]),
                () -> Files.writeString(pom, "\n", StandardOpenOption.APPEND),
                () -> Files.delete(neighbour),
                () -> Files.writeString(neighbour, "// Made again, at the time that it is.\n"));
        for (Executable change : changes) {
            change.execute();
            date(source, ahead[0]);
            date(source.getParent(), ahead[0]);
            Ran built = run(folder, maven, copy + "/jsh", "run", "1");
            assertEquals(new Ran(0, FINE.out, BUILDING + FINE_AFTER_PREPARING.err), built);
            assertEquals(FINE, run(folder, maven, copy + "/jsh", "run", "1"));
            ahead[0] = ahead[0].plusHours(1);
        }
        run(folder, maven, folder.resolve("maven/mvn").toString());
        assertEquals(FINE_AFTER_PREPARING, run(folder, Map.of(), copy + "/jsh", "run", "1"), "a build by Maven itself");
    }

    @Test
    void ofTwoFirstStartsOneBuildsAndTheOtherWaits() throws Exception {
        Path copy = copy("two at once");
        Path building = copy.resolve("building");
        Map<String, String> maven = withMaven(copy, """
                mkdir "$COPY/building" || exit
                while [ -e "$COPY" ] && ! [ -e "$COPY/go on" ]; do sleep 0.1; done
                rmdir "$COPY/building"
                touch "$COPY/lessons/target/classpath"
                """);
        date(copy.resolve("lessons/target/classpath"), Duration.ofDays(-9999));
        String[] command = {copy + "/jsh", "run", "1"};

        Started killed = new Started(folder, maven, command);
        await(() -> Files.exists(building));
        killed.kill();
        Files.delete(building);

        Started first = new Started(folder, maven, command);
        await(() -> Files.exists(building));
        Started second = new Started(folder, maven, command);
        String waiting = "jsh: waiting for process " + first.process.pid() + ", which prepares the first start\n";
        await(() -> Files.readString(second.err).equals(waiting));
        Files.createFile(copy.resolve("go on"));
        assertEquals(new Ran(0, FINE.out, BUILDING + FINE_AFTER_PREPARING.err), first.ended());
        assertEquals(new Ran(0, FINE.out, waiting), second.ended());
        assertEquals(FINE, run(folder, maven, command));
    }

    @Test
    void mavensArgumentsThatBuildNothingAreLeftOut() throws Exception {
        Path copy = copy("arguments");
        Map<String, String> maven = new HashMap<>(withMaven(copy,
                "[ -z \"$MAVEN_ARGS\" ] || exit 1; touch \"$COPY/lessons/target/classpath\""));
        maven.put("MAVEN_ARGS", "-pl core");
        date(copy.resolve("lessons/target/classpath"), Duration.ofDays(-9999));
        assertEquals(BUILDING + "jsh: nothing is built with MAVEN_ARGS=-pl core; once more without\n"
                + FINE_AFTER_PREPARING.err, run(folder, maven, copy + "/jsh", "run", "1").err);
    }

    /** A Maven that gets one library, and a Jupyter that says how it was started. */
    private Map<String, String> withJupyter(Path copy) throws IOException {
        script(folder.resolve("maven/jupyter-lab"), "pwd; printf '[%s]' \"$@\"; echo; echo \"$JUPYTER_PATH\"");
        return withMaven(copy, "for word; do case $word in -Dmdep.outputFile=*) "
                + "printf %s \"$COPY/lessons/target/lessons.jar\" >\"${word#*=}\" ;; esac; done");
    }

    @Test
    void jupyterStartsOnTheReadersCopyWithAKernelThatIsGotOnce() throws Exception {
        Path copy = copy("with blanks");
        run(folder, Map.of(), "rm", "-rf", copy + "/lessons/target/jupyter", copy + "/.activations");
        Map<String, String> jupyter = withJupyter(copy);
        Path own = copy.resolve(".activations/notebooks");
        String data = copy + "/lessons/target/jupyter";
        String place = "jsh: your notebooks are in " + own + ", where no build or update overwrites what you change";
        assertEquals(new Ran(0, own + "\n[04-softmax.ipynb]\n" + data + "\n",
                "jsh: getting the library of the kernel with Maven, once\n" + place
                + "; in the browser open 04-softmax.ipynb\n"), run(folder, jupyter, copy + "/jsh", "jupyter", "4"));
        Path softmax = own.resolve("04-softmax.ipynb");
        assertEquals(-1, Files.mismatch(HOME.resolve("lessons/notebooks/04-softmax.ipynb"), softmax));
        String kernel = Files.readString(Path.of(data, "kernels/java/kernel.json"));
        assertTrue(kernel.contains("\"" + System.getProperty("java.home") + "/bin/java\"")
                && kernel.contains("\"" + copy + "/lessons/target/lessons.jar:")
                && kernel.contains("\"{connection_file}\""), kernel);

        Files.writeString(softmax, "the reader's");
        assertEquals(new Ran(0, own + "\n[]\n" + data + ":/others\n", place + "\n"), run(folder,
                with(jupyter, "JUPYTER_PATH", "/others"), copy + "/jsh", "jupyter"));
        assertEquals("the reader's", Files.readString(softmax));
        Files.writeString(copy.resolve("lessons/notebooks/04-softmax.ipynb"), "newer");
        Ran newer = run(folder, jupyter, copy + "/jsh", "jupyter");
        assertTrue(newer.status == 0 && newer.err.startsWith("jsh: you have changed 04-softmax.ipynb, and there is "),
                newer.toString());
        assertEquals("the reader's", Files.readString(softmax));
        Ran none = run(folder, jupyter, copy + "/jsh", "jupyter", "2");
        assertTrue(none.status == 2 && none.err.startsWith("jsh: there is no cell 2; there are 1, 3, "),
                none.toString());
    }

    @Test
    void optionsGoToJupyterAsTheyAre() throws Exception {
        Path copy = copy("options");
        Map<String, String> jupyter = withJupyter(copy);
        String settings = "--ServerApp.token=two  words *";
        Ran lesson = run(folder, jupyter, copy + "/jsh", "jupyter", "4", "--allow-root", settings);
        assertEquals("[04-softmax.ipynb][--allow-root][" + settings + "]", lesson.out.lines().toList().get(1));
        Ran all = run(folder, jupyter, copy + "/jsh", "jupyter", settings, "-y");
        assertEquals("[" + settings + "][-y]", all.out.lines().toList().get(1));
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return more;
    }

    @Test
    void missingJupyterIsOneLineThatSaysHowToGetIt() throws Exception {
        assumeTrue(run(HOME, Map.of("PATH", "/usr/bin:/bin"), "sh", "-c", "! command -v jupyter-lab jupyter-notebook")
                .status == 0, "Jupyter is one of the system's own programs here");
        assertComplains(1, "there is no Jupyter; get it with: python3 -m venv ~/jupyter && ~/jupyter/bin/pip install "
                + "jupyterlab, and start PATH=~/jupyter/bin:$PATH ./jsh jupyter",
                jsh(Map.of("PATH", "/usr/bin:/bin"), "jupyter", "4"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JAVA_TOOL_OPTIONS | -XX:+UseG1GC
            JAVA_TOOL_OPTIONS | -XX:+UseParallelGC -Xmn8m
            JDK_JAVA_OPTIONS  | -XX:+UseZGC
            JDK_JAVA_OPTIONS  | @%1$s
            _JAVA_OPTIONS     | -XX:+UseParallelGC
            JAVA_TOOL_OPTIONS | -XX:VMOptionsFile=%1$s
            JAVA_TOOL_OPTIONS | -Xshare:off
            JAVA_TOOL_OPTIONS | -XX:SharedArchiveFile=/nowhere/classes.jsa
            JAVA_TOOL_OPTIONS | -Xms8m -Xmx64m
            JAVA_TOOL_OPTIONS | -ea -esa
            JAVA_TOOL_OPTIONS | -XX:-UseCompressedOops
            JDK_JAVA_OPTIONS  | --add-modules java.sql --add-opens java.base/java.lang=ALL-UNNAMED
            JAVA_TOOL_OPTIONS | -Dwords="two words"
            """)
    void readersOptionsOfJavaLetItStart(String variable, String options) throws Exception {
        Path file = Files.writeString(folder.resolve("options"), "-XX:+UseParallelGC\n");
        Ran ran = jsh(Map.of(variable, options.formatted(file)), "1");
        assertEquals(List.of(), ran.err.lines().filter(line -> !line.contains("Picked up")).toList());
        assertEquals(jsh("1"), new Ran(ran.status, ran.out, ""));
    }

    /** Git for Windows is set up to write CR LF, with which no shell finds the interpreter. */
    @Test
    void launcherIsCheckedOutAsItIsWhateverGitDoesWithLineEnds() throws Exception {
        assumeTrue(run(HOME, Map.of(), "sh", "-c", "command -v git").status == 0, "there is no git here");
        Path origin = Files.createDirectory(folder.resolve("origin"));
        for (String name : List.of("jsh", ".gitattributes", "charts/images/logistic.png")) {
            Files.createDirectories(origin.resolve(name).getParent());
            Files.copy(HOME.resolve(name), origin.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Ran clone = run(origin, Map.of("HOME", folder.toString()), "sh", "-ec", "git init -q . && git add . && "
                + "git -c user.name=name -c user.email=mail commit -qm message && "
                + "git clone -q -c core.autocrlf=true -c core.eol=crlf . ../clone");
        assertEquals(0, clone.status, clone.err);
        for (String name : List.of("jsh", "charts/images/logistic.png")) {
            assertEquals(-1, Files.mismatch(HOME.resolve(name), folder.resolve("clone").resolve(name)), name);
        }
    }

    /** JLine would ask, and an answer that comes late would stand among the keys. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void terminalIsAskedNothingBeforeAPictureIsShown() throws Exception {
        PseudoTerminal.assumeThereIsOne();
        Ran ran = run(folder, Map.of("TERM", "xterm-256color", "JSH", HOME + "/jsh"), "sh", "-c",
                "while echo q; do sleep 0.2; done 2>/dev/null | script -qec '\"$JSH\" 1' /dev/null");
        assertTrue(ran.out.contains("P(y=1|x) = 0.888") && ran.out.contains("Enter: end"), ran.toString());
        assertFalse(Pattern.compile("\u001b\\[[>=?0-9;]*(?:[cnu]|\\$p)|\u001b\\][0-9;]*\\?").matcher(ran.out).find(),
                ran.out.replace('\u001b', '^'));
    }

    @Test
    @Drawing
    void formulasAreKeptBesideTheQuickStart() throws Exception {
        Path kept = Path.of(archive(HOME).toString().replaceFirst("[a-z]+$", "tex"));
        assertTrue(Files.exists(kept) && Files.size(kept) > 100_000,
                kept + " does not hold the formulas of the notebook's picture");
    }

    /**
     * What the JDK that runs the tests starts from: a class-data archive, or an ahead-of-time cache where it has one.
     */
    private static Path archive(Path home) {
        String jdk = Path.of(System.getProperty("java.home")).toString().replace('/', '-');
        return home.resolve("lessons/target/jsh" + jdk + (Runtime.version().feature() < 25 ? ".jsa" : ".aot"));
    }

    @Test
    void outputThatCannotBeWrittenIsAnErrorOfOneLine() throws Exception {
        for (String words : List.of("run 1", "list", "1", "check 1", "classpath", "--help", "--version")) {
            Ran full = run(HOME, Map.of(), "sh", "-c", "./jsh " + words + " >/dev/full");
            assertTrue(full.err.matches("jsh: the output cannot be written; is the disk full.*\n"),
                    words + ": " + full);
            assertEquals(1, full.status, words);
            Ran closed = run(HOME, Map.of(), "sh", "-c", "./jsh " + words + " >&-");
            assertTrue(closed.err.matches("jsh: the output cannot be written; .* closed\\?\n"), words + ": " + closed);
            assertEquals(1, closed.status, words);
        }
    }

    @Test
    void folderThatJavaTakesForAJarFileIsRefused() throws Exception {
        Path odd = Files.createDirectories(folder.resolve("so!/activations"));
        Files.copy(HOME.resolve("jsh"), odd.resolve("jsh"), StandardCopyOption.COPY_ATTRIBUTES);
        assertComplains(1, "the folder " + odd.toRealPath() + " cannot hold the project: Java takes what comes before "
                + "!/ for a jar file; move it", run(folder, Map.of(), odd + "/jsh", "run", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "a\"b", "a\\b", "a\nb", "a\n"})
    void folderThatNoClassPathCanHoldIsRefusedBeforeBuilding(String name) throws Exception {
        Path odd = Files.createDirectory(folder.resolve(name));
        Files.copy(HOME.resolve("jsh"), odd.resolve("jsh"), StandardCopyOption.COPY_ATTRIBUTES);
        assertComplains(1, "the folder " + odd.toRealPath()
                + " cannot hold the project: a class path has no way to write a "
                + "colon, \", \\ or line break; move it", run(folder, Map.of(), odd + "/jsh", "run", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zsh", "zsh --emulate sh", "ksh", "mksh", "bash", "busybox sh"})
    void anyShellWillDo(String shell) throws Exception {
        String name = shell.split(" ")[0];
        assumeTrue(run(HOME, Map.of(), "sh", "-c", "command -v " + name).status == 0, "there is no " + name + " here");
        assertEquals(FINE, run(HOME, Map.of(), "sh", "-c", shell + " ./jsh run 1"));
    }
}
