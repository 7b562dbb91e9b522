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

import org.activations.lessons.notebook.Notebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"04.ipynb", "images", "images/a.png"})
    void fileThatTheLastTimeHasNotWrittenIsNeverReplaced(String name) throws IOException {
        new OutputFolder(temporary).write(files("01.ipynb", "1"));
        Path own = temporary.resolve(name);
        Files.createDirectories(own.getParent());
        Files.writeString(own, "mine");
        OutputFolder again = new OutputFolder(temporary);
        SortedMap<String, byte[]> files = files("01.ipynb", "2", "04.ipynb", "2", "images/a.png", "2");
        String complaint = own + " is in the way and was not written by this command; move it, or name another folder";
        assertEquals(complaint, assertThrows(IllegalArgumentException.class, () -> again.reserve(files.keySet()))
                .getMessage());
        assertEquals(complaint, assertThrows(IllegalArgumentException.class, () -> again.write(files)).getMessage());
        assertEquals("mine", Files.readString(own));
        assertEquals("1", Files.readString(temporary.resolve("01.ipynb")));
        Files.delete(own);
        new OutputFolder(temporary).write(files);
        assertEquals("2", Files.readString(temporary.resolve("04.ipynb")));
    }

    @Test
    void folderAndLinkInTheWayAreNotReplacedEither() throws IOException {
        new OutputFolder(temporary).write(files("a", "1", "b", "1"));
        Files.delete(temporary.resolve("a"));
        Files.createDirectories(temporary.resolve("a/mine"));
        Files.createSymbolicLink(temporary.resolve("c"), Path.of("nowhere"));
        assertThrows(IllegalArgumentException.class, () -> new OutputFolder(temporary).write(files("a", "2")));
        assertThrows(IllegalArgumentException.class, () -> new OutputFolder(temporary).write(files("c", "2")));
        assertTrue(Files.isDirectory(temporary.resolve("a/mine")));
        assertTrue(Files.isSymbolicLink(temporary.resolve("c")));
    }

    @Test
    void damagedListIsUsedAsFarAsItCanBeReadAndIsPutAside() throws IOException {
        new OutputFolder(temporary).write(files("a", "1", "b", "1"));
        Path list = temporary.resolve(OutputFolder.LIST);
        Files.write(list, new byte[] {'a', '\n', (byte) 0xff, 0, '\n'});
        SortedMap<String, byte[]> both = files("a", "2", "b", "2");
        assertThrows(IllegalArgumentException.class, () -> new OutputFolder(temporary).write(both));
        new OutputFolder(temporary).write(files("a", "2", "c", "2"));
        assertEquals(List.of(OutputFolder.LIST, OutputFolder.LIST + ".old", "a", "b", "c"), list(temporary));
        assertEquals("1", Files.readString(temporary.resolve("b")));
    }

    /** Nobody waits a minute to be told. */
    @Test
    void nothingRunsWhereAFileIsInTheWay() throws IOException {
        Path scripts = Files.createDirectory(temporary.resolve("scripts"));
        Path ran = temporary.resolve("ran");
        Files.writeString(scripts.resolve("01-one.jsh"), "// # One\n\n// In [1]\nnew java.io.File(\"" + ran
                + "\").createNewFile();\nSystem.out.println(1);\n//> 1\n");
        Path main = temporary.resolve("java/org/activations/lessons/In01One.java");
        Files.createDirectories(main.getParent());
        Files.writeString(main, "");
        Path folder = temporary.resolve("notebooks");
        new OutputFolder(folder).write(files("a", "1"));
        Files.writeString(folder.resolve("01-one.ipynb"), "mine");
        assertEquals(folder.resolve("01-one.ipynb") + " is in the way and was not written by this command; "
                + "move it, or name another folder", assertThrows(IllegalArgumentException.class,
                () -> Publication.notebooks(new Notebook(scripts), folder)).getMessage());
        assertFalse(Files.exists(ran), "the script has run");
    }
}
