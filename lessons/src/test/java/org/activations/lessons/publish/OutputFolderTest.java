package org.activations.lessons.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OutputFolderTest {

    @TempDir
    Path temporary;

    private static SortedMap<String, byte[]> files(String... namesAndTexts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted().toList();
        }
    }

    @Test
    void secondTimeReplacesTheFirstAndNothingElse() throws IOException {
        Path folder = temporary.resolve("new/site");
        new OutputFolder(folder).write(files("a.html", "1", "images/b.png", "1", "old.html", "1"));
        Files.writeString(folder.resolve("CNAME"), "mine");
        new OutputFolder(folder).write(files("a.html", "2", "images/b.png", "2"));
        assertEquals(List.of(OutputFolder.LIST, "CNAME", "a.html", "images/b.png"), list(folder));
        assertEquals("2", Files.readString(folder.resolve("a.html")));
        assertEquals("mine", Files.readString(folder.resolve("CNAME")));
    }

    @Test
    void folderOfSomebodyElseIsRefused() throws IOException {
        Files.writeString(temporary.resolve("thesis.txt"), "mine");
        Exception e = assertThrows(IllegalArgumentException.class, () -> new OutputFolder(temporary));
        assertEquals(temporary + " is not empty and was not written by this command; "
                + "expected a new folder, an empty one, or one that it has written before", e.getMessage());
        Path file = temporary.resolve("thesis.txt");
        e = assertThrows(IllegalArgumentException.class, () -> new OutputFolder(file));
        assertEquals(file + " is a file; expected a folder, or a name that is free", e.getMessage());
    }

    /** To find out only when all scripts have run would take a minute. */
    @Test
    void folderThatCannotBeMadeIsRefusedAtOnceAndLeavesNothing() {
        Path folder = temporary.resolve("new").resolve("x".repeat(300));
        Exception e = assertThrows(UncheckedIOException.class, () -> new OutputFolder(folder));
        assertTrue(e.getMessage().startsWith("cannot write to " + folder + ": "), e.getMessage());
        new OutputFolder(temporary.resolve("other"));
        assertFalse(Files.exists(temporary.resolve("new")) || Files.exists(temporary.resolve("other")));
    }

    /** As on a full disk: a file that cannot be written, after others that could. */
    @Test
    void failureLeavesEverythingAsItWas() throws IOException {
        String impossible = "x".repeat(300);
        Path folder = temporary.resolve("new/site");
        assertThrows(UncheckedIOException.class,
                () -> new OutputFolder(folder).write(files("a", "1", impossible, "1")));
        assertFalse(Files.exists(temporary.resolve("new")), "a folder that was not there");
        new OutputFolder(folder).write(files("a", "1", "b", "1"));
        assertThrows(UncheckedIOException.class,
                () -> new OutputFolder(folder).write(files("a", "2", impossible, "2")));
        assertEquals(List.of(OutputFolder.LIST, "a", "b"), list(folder));
        assertEquals("1", Files.readString(folder.resolve("a")));
    }

    /** As when the command is ended while it writes. */
    @Test
    void whatWasLeftBehindIsRemoved() throws IOException {
        Path part = Files.createDirectories(temporary.resolve(OutputFolder.PART + "123"));
        Files.writeString(part.resolve("a"), "1");
        new OutputFolder(temporary).write(files("a", "2"));
        assertEquals(List.of(OutputFolder.LIST, "a"), list(temporary));
    }
}
