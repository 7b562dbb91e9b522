package org.activations.lessons;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the README says to who uses the library: its example in a project that has nothing else of this one. */
class LibraryIT {

    private static final String VECTORS = "jdk.incubator.vector";

    @TempDir
    Path project;

    /** The jar of core and what it needs itself. */
    private static List<Path> jars() throws IOException {
        List<Path> libraries = Files.readString(Project.home().resolve("lessons/target/classpath")).strip()
                .transform(path -> List.of(path.split(File.pathSeparator))).stream().map(Path::of)
                .filter(jar -> jar.getFileName().toString().startsWith("commons-numbers")).toList();
        List<Path> jars = new ArrayList<>(List.of(Project.home().resolve("core/target/core.jar")));
        jars.addAll(libraries);
        return jars;
    }

    private static String path() throws IOException {
        return jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** The README's Main.java, and what it prints. */
    private record Example(String source, String output) {

        static Example ofReadme() throws IOException {
            Matcher example = Pattern.compile("```java\n(.*? // (.*?)\n.*?)```", Pattern.DOTALL)
                    .matcher(Files.readString(Project.home().resolve("README.md")));
            assertTrue(example.find(), "README.md has no example in Java with its output behind //");
            return new Example(example.group(1), example.group(2));
        }
    }

    /** Writes a file of the project. */
    private String write(String file, String text) throws IOException {
        Path written = project.resolve(file);
        Files.createDirectories(written.getParent());
        return Files.writeString(written, text).toString();
    }

    /** What a tool of this JDK prints, its complaints too. */
    private static String run(String tool, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", tool).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), command + ": " + printed);
        return printed;
    }

    @Test
    void exampleOfTheReadmeRunsFromTheClassPath() throws Exception {
        Example example = Example.ofReadme();
        String source = write("src/main/java/Main.java", example.source);
        String classes = project.resolve("classes").toString();
        assertEquals("", run("javac", "-Xlint:all", "-cp", path(), "-d", classes, source));
        assertEquals(example.output, run("java", "-cp", classes + File.pathSeparator + path(), "Main").strip());
    }

    /** A module has no classes outside a package. */
    @Test
    void exampleOfTheReadmeRunsFromTheModulePath() throws Exception {
        Example example = Example.ofReadme();
        String source = write("src/own/Main.java", "package own;\n\n" + example.source);
        String module = write("src/module-info.java", "module own {\n    requires org.activations.core;\n}\n");
        String classes = project.resolve("classes").toString();
        assertEquals("", run("javac", "-p", path(), "-d", classes, source, module));
        assertEquals(example.output,
                run("java", "-p", classes + File.pathSeparator + path(), "-m", "own/own.Main").strip());
    }

    /** With the version that is installed, and the words that Maven reads. */
    @Test
    void readmeSaysWhatAProjectDependsOnAndHowItIsRun() throws Exception {
        String readme = Files.readString(Project.home().resolve("README.md"));
        Matcher version = Pattern.compile("<version>(.*)</version>")
                .matcher(Files.readString(Project.home().resolve("pom.xml")));
        assertTrue(version.find());
        assertTrue(readme.contains("`<dependency><groupId>org.activations</groupId><artifactId>core</artifactId>"
                + "<version>" + version.group(1) + "</version></dependency>`"), "no dependency on " + version.group(1));
        assertTrue(readme.contains("`mvn -q compile exec:java -Dexec.mainClass=Main`"));
        String module = ModuleFinder.of(jars().get(0)).findAll().iterator().next().descriptor().name();
        assertTrue(readme.contains("`requires " + module + "`"), module);
    }

    /** A module of the reader's runs on vectors too, if it was started with them. */
    @Test
    void vectorsStayAChoiceOfWhoStarts() throws Exception {
        String source = write("src/own/Values.java", "package own;\n\npublic class Values {\n"
                + "    public static void main(String[] arguments) {\n"
                + "        org.activations.core.Activations.GELU.value(new double[100]);\n    }\n}\n");
        String module = write("src/module-info.java", "module own {\n    requires org.activations.core;\n}\n");
        String classes = project.resolve("classes").toString();
        run("javac", "-p", path(), "-d", classes, source, module);
        String all = classes + File.pathSeparator + path();
        assertEquals("", run("java", "-p", all, "-m", "own/own.Values"));
        String onClassPath = run("java", "-Xlog:class+load", "--add-modules", VECTORS, "-cp", all, "own.Values");
        String asModule = run("java", "-Xlog:class+load", "--add-modules", VECTORS, "-p", all, "-m", "own/own.Values");
        String kernel = "org.activations.core.simd.VectorKernel ";
        assertEquals(onClassPath.contains(kernel), asModule.contains(kernel), asModule);
    }
}
