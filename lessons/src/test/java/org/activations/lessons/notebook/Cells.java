package org.activations.lessons.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.activations.lessons.Project;
import org.junit.jupiter.api.Named;

/** The scripts of this module, each under the name of its file, and what they say that they print. */
final class Cells {

    static final Notebook NOTEBOOK = new Notebook(Project.scripts());

    private Cells() {
    }

    static Stream<Named<Script>> all() {
        return NOTEBOOK.scripts().stream().map(script -> Named.of(script.file().getFileName().toString(), script));
    }

    /** The files with what the notebook's cells printed, each named by the cell's number. */
    static Stream<Named<Path>> golden() throws IOException {
        try (Stream<Path> files = Files.list(Project.home().resolve("lessons/src/test/resources/golden/cells"))) {
            return files.sorted().map(file -> Named.of(file.getFileName().toString(), file)).toList().stream();
        }
    }

    /**
     * What the cell prints by its script, each line ended and with the number of the {@code //>} line that says so; but
     * not where a picture is, which is saved in a block of its own.
     */
    static List<Script.Line> output(Script script) {
        return script.code().stream().filter(code -> code.picture().isEmpty()).flatMap(code -> code.lines().stream())
                .filter(line -> line.text().startsWith(Script.EXPECTATION))
                .map(line -> new Script.Line(line.number(), line.text().replaceFirst("^//> ?", "") + "\n")).toList();
    }

    /** Runs the script in a new session, after those that it needs. */
    static List<Outcome> run(Script script) {
        try (Session session = new Session()) {
            session.prepare(script, NOTEBOOK.neededBy(script));
            return session.run(script);
        }
    }
}
