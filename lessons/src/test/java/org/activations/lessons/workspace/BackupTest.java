package org.activations.lessons.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BackupTest {

    @TempDir
    Path folder;

    @Test
    void backupNeverOverwritesABackup() throws IOException {
        Path script = Files.writeString(folder.resolve("given.jsh"), "given");
        Copies copies = new Copies(folder.resolve("own"));
        for (int i = 1; i <= 3; i++) {
            Path copy = copies.make(script);
            Files.writeString(copy, "mine " + i);
            assertEquals(Path.of(copy + ".old" + (i == 1 ? "" : i)), copies.giveUp(script));
            assertFalse(copies.has(script));
        }
        assertEquals("mine 1", Files.readString(folder.resolve("own/given.jsh.old")));
        assertEquals("mine 3", Files.readString(folder.resolve("own/given.jsh.old3")));
    }

    @Test
    void whatCannotBeMovedLeavesNoEmptyBackup() {
        Path missing = folder.resolve("missing");
        Exception e = assertThrows(UncheckedIOException.class, () -> Backup.move(missing));
        assertEquals("cannot move " + missing + " aside: java.nio.file.NoSuchFileException: " + missing,
                e.getMessage());
        assertFalse(Files.exists(Path.of(missing + ".old")));
    }
}
