package org.activations.lessons.terminal;

import java.nio.file.Files;
import java.nio.file.Path;

import org.activations.lessons.Project;
import org.activations.lessons.notebook.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ShellCommandsTest {

    @TempDir
    Path folder;

    @Test
    void savingReplacesWhatWasSavedAndPutsAsideWhatWasNot() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.jsh"), "// mine\n");
        Path jsh = Project.home().resolve("jsh");
        String run = ". To run it: jshell --class-path \"$('" + jsh + "' classpath)\" '" + file + "'";
        try (Session session = new Session()) {
            session.evaluate("int x = 1;");
            assertEquals("Saved as " + file + "; what was there is now " + file + ".old" + run,
                    ShellCommands.run("/save " + file, session).get(0));
            session.evaluate("int y = 2;");
            assertEquals("Saved as " + file + run, ShellCommands.run("/save " + file, session).get(0));
        }
        assertEquals("// mine\n", Files.readString(Path.of(file + ".old")));
        assertTrue(Files.readString(file).endsWith("\nint x = 1;\nint y = 2;\n"), Files.readString(file));
        assertTrue(Files.isExecutable(jsh), jsh + " is what the hint names");
    }
}
