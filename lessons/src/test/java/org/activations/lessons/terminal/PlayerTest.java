package org.activations.lessons.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.activations.lessons.notebook.Notebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlayerTest {

    @TempDir
    Path folder;

    @Test
    void cellEndsWithItsFirstFailureAndTheNextCellPlays() throws IOException {
        Path file = Files.writeString(folder.resolve("01-one.jsh"), "// In [1]\nint a = 1 / 0;\n\n// Then:\n\n"
                + "System.out.println(\"behind\" + a);\n//> behind0\n");
        Files.writeString(folder.resolve("02-two.jsh"), "// In [2]\nSystem.out.println(\"next\" + 1);\n//> next1\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Notebook notebook = new Notebook(folder);
        List<String> differences = Player.playThrough(notebook, "all",
                new PrintStream(out, true, StandardCharsets.UTF_8));
        assertEquals(List.of(file + ":2: java.lang.ArithmeticException: / by zero"), differences);
        String shown = out.toString(StandardCharsets.UTF_8);
        assertFalse(shown.contains("behind"), shown);
        assertTrue(shown.contains("next1"), shown);
    }
}
