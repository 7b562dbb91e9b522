package org.activations.lessons.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.activations.lessons.Project;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What keeps a script running the same in {@code jshell}, in the runner and in other notebooks. */
class ScriptConventionsTest {

    private static final JShell SHELL = JShell.builder().executionEngine("local").build();
    private static final SourceCodeAnalysis ANALYSIS = SHELL.sourceCodeAnalysis();

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        SHELL.close();
    }

    @ParameterizedTest
    @MethodSource("org.activations.lessons.notebook.Cells#all")
    void scriptKeepsTheConventions(Script script) throws IOException {
        assertEquals("", String.join("\n", faults(script)));
    }

    @Test
    void folderHoldsScriptsOnly() throws IOException {
        try (Stream<Path> files = Files.list(Project.scripts())) {
            assertEquals(List.of(), files.filter(file -> !file.toString().endsWith(".jsh")).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /set feedback silent                | 2: a command of the jshell tool
            f(List.of(1)\\n.size());            | 3: begins with a dot
            if (true) {\\n}\\nelse {\\n}          | 4: begins with else
            int a = 1; int b = 2;               | 2: two statements
            int a = 1                           | 2: is taken for a statement
            int a = 1\\n        + 2;             | 2: is taken for a statement
            int f() {                           | 2: does not end
            1 + 2                               | 2: is taken for a statement
            """)
    void faultIsNamedWithItsLine(String code, String fault) throws IOException {
        Path file = Files.writeString(folder.resolve("09-faulty.jsh"),
                "// In [9]\n" + code.replace("\\n", "\n") + "\nSystem.out.println(1);\n//> 1\n");
        assertEquals(file + ":" + fault, faults(Script.read(file)).stream().findFirst().orElse("no fault")
                .replaceFirst("(: [^,]*).*", "$1"));
    }

    /** The answers to choose from are a list below the question. */
    @Test
    void questionStandsAboveCodeThatAnswersIt() throws IOException {
        for (Script script : new Notebook(Project.scripts()).scripts()) {
            for (int i = 0; i < script.blocks().size(); i++) {
                if (script.blocks().get(i) instanceof Script.Prose prose && !prose.question().isEmpty()) {
                    Node last = prose.text().getLastChild();
                    Node asks = last instanceof BulletList ? last.getPrevious() : last;
                    assertTrue(Markdown.begins(asks, Script.GUESS),
                            script.file() + ": text follows " + prose.question());
                    assertTrue(script.blocks().get(i + 1) instanceof Script.Code code
                            && code.lines().stream().anyMatch(Script.Line::isExpectation),
                            script.file() + ": nothing is printed below " + prose.question());
                }
            }
        }
    }

    @Test
    void lessonsThatCompareAskForAGuessAndMostForMore() {
        List<Script> scripts = new Notebook(Project.scripts()).select("9-22");
        List<Long> questions = scripts.stream().map(script -> script.blocks().stream().filter(block ->
                block instanceof Script.Prose prose && !prose.question().isEmpty()).count()).toList();
        assertTrue(questions.stream().allMatch(count -> count > 0), questions.toString());
        assertTrue(questions.stream().filter(count -> count > 1).count() > scripts.size() / 2, questions.toString());
    }

    @Test
    void cellHasOneLabelAndEndsWithAPrintln() throws IOException {
        Path file = folder.resolve("09-faulty.jsh");
        Files.writeString(file, "// # Title\n\nSystem.out.println(1);\n");
        assertEquals(List.of(file + ":1: 0 labels, expected the line // In [9] once, above the code"),
                faults(Script.read(file)));
        Files.writeString(file, "// # Title\n\n// In [9]\nint a = 1;\n");
        assertEquals(List.of(file + ":4: the last statement of the cell, expected System.out.println(...)"),
                faults(Script.read(file)));
        Files.writeString(file, "// # Title\n\n// In [9]\nif (true) {\n}\nSystem.out.println(1);\n//> 1\n");
        assertEquals(List.of(), faults(Script.read(file)));
    }

    @Test
    void pictureIsDescribedInTheProseAboveIt() throws IOException {
        Path file = folder.resolve("09-faulty.jsh");
        String save = "\n\n// In [9]\nSystem.out.println(1);\n//> 1\nImages.show(\"curve.png\");\n//> curve.png\n";
        Files.writeString(file, "// # Title" + save);
        assertEquals(List.of(file + ":6: saves curve.png, and no text says what is to be seen, expected in the prose "
                + "directly above // ![what is to be seen](curve.png)"), faults(Script.read(file)));
        Files.writeString(file, "// # Title\n//\n// ![](curve.png)" + save);
        assertEquals(1, faults(Script.read(file)).size());
        Files.writeString(file, "// # Title\n//\n// ![A curve that rises\n// from 0 to 1](curve.png)" + save);
        assertEquals(List.of(), faults(Script.read(file)));
    }

    @Test
    void pictureIsWhatItsBlockEndsWith() throws IOException {
        Path file = folder.resolve("09-faulty.jsh");
        String script = "// # Title\n//\n// ![A curve that rises from 0 to 1](curve.png)\n\n// In [9]\n"
                + "%s(\"curve.png\"%s;\n//> curve.png\nSystem.out.println(1);\n//> 1\n";
        Files.writeString(file, script.formatted("Images.show", ")"));
        assertEquals(List.of(file + ":6: is no output of a notebook, expected Images.show(...) as the last statement "
                + "of its block"), faults(Script.read(file)));
        Files.writeString(file, script.formatted("System.out.println(Images.save", "))"));
        assertEquals(1, faults(Script.read(file)).size());
    }

    /** Each with file and line, what is wrong and how to mend it. */
    private static List<String> faults(Script script) throws IOException {
        List<String> faults = new ArrayList<>();
        String label = "// In [" + script.number() + "]";
        long labels = Files.readAllLines(script.file()).stream().filter(label::equals).count();
        if (labels != 1) {
            faults.add(script.file() + ":1: " + labels + " labels, expected the line " + label
                    + " once, above the code");
        }
        Script.Line last = null;
        String prose = "";
        for (Script.Block block : script.blocks()) {
            if (block instanceof Script.Code code) {
                addUndescribedPictures(script, code, prose, faults);
                last = readStatements(script, code, faults);
                addPicturesAmongStatements(script, code, last, faults);
            } else {
                prose = String.join(" ", ((Script.Prose) block).lines());
            }
        }
        if (last != null && !last.text().startsWith("System.out.println(") && !last.text().startsWith("Images.show(")) {
            faults.add(at(script, last, "the last statement of the cell, expected System.out.println(...)"));
        }
        return faults;
    }

    private static void addUndescribedPictures(Script script, Script.Code code, String above, List<String> faults) {
        for (Script.Line line : code.lines()) {
            Matcher picture = Pattern.compile("\"([^\"/]+\\.png)\"").matcher(line.text());
            while (picture.find()) {
                String name = picture.group(1);
                if (!Pattern.compile("!\\[[^]]{15,}]\\(" + Pattern.quote(name) + "\\)").matcher(above).find()) {
                    faults.add(at(script, line, "saves " + name + ", and no text says what is to be seen, expected in "
                            + "the prose directly above // ![what is to be seen](" + name + ")"));
                }
            }
        }
    }

    private static void addPicturesAmongStatements(Script script, Script.Code code, Script.Line last,
            List<String> faults) {
        for (Script.Line line : code.lines()) {
            if (line.text().contains("Images.save(") || line.text().startsWith("Images.show(") && line != last) {
                faults.add(at(script, line, "is no output of a notebook, expected Images.show(...) as the last "
                        + "statement of its block"));
            }
        }
    }

    /** Reads as the jshell tool does, line by line; returns the line on which the last statement begins. */
    private static Script.Line readStatements(Script script, Script.Code code, List<String> faults) {
        Script.Line first = code.lines().get(0);
        String statement = "";
        for (Script.Line line : code.lines()) {
            if (line.text().startsWith(Script.EXPECTATION) || statement.isEmpty() && line.text().isBlank()) {
                continue;
            }
            first = statement.isEmpty() ? line : first;
            String text = line.text().strip();
            if (text.startsWith("/") && !text.startsWith("//") && !text.startsWith("/*")) {
                faults.add(at(script, line, "a command of the jshell tool, expected Java alone"));
                continue;
            }
            if (text.startsWith(".") || text.startsWith("else")) {
                faults.add(at(script, line, "begins with " + (text.startsWith(".") ? "a dot" : "else")
                        + ", expected it at the end of the line above, which jshell else takes for a statement"));
            }
            statement += line.text() + "\n";
            CompletionInfo read = ANALYSIS.analyzeCompletion(statement);
            if (!read.completeness().isComplete() && read.completeness() != Completeness.CONSIDERED_INCOMPLETE) {
                continue;
            }
            if (!text.endsWith(";") && !text.endsWith("}")) {
                faults.add(at(script, line, "is taken for a statement, expected ; or } at its end, or an operator "
                        + "or an open parenthesis if it goes on"));
            } else if (!read.remaining().isBlank()) {
                faults.add(at(script, line, "two statements, expected a line for each"));
            }
            statement = "";
        }
        if (!statement.isEmpty()) {
            faults.add(at(script, first, "does not end, expected ; or } at the end of a line"));
        }
        return first;
    }

    private static String at(Script script, Script.Line line, String fault) {
        return script.file() + ":" + line.number() + ": " + fault;
    }
}
