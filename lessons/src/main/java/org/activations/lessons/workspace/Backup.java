package org.activations.lessons.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a file aside under a name that is free: with {@code .old} at its end, or {@code .old2}, {@code .old3} ... */
public final class Backup {

    private Backup() {
    }

    /**
     * Moves a file to the first of the names that is free; nothing that stands there already is ever overwritten.
     *
     * @return where it is now
     * @throws UncheckedIOException if it cannot be moved; then it is where it was
     */
    public static Path move(Path file) {
        try {
            Path free = reserve(file);
            try {
                return Files.move(file, free, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                Files.delete(free);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move " + file + " aside: " + e, e);
        }
    }

    /** Makes an empty file of the name, which no other program can take then. */
    private static Path reserve(Path file) throws IOException {
        for (int count = 1;; count++) {
            Path name = file.resolveSibling(file.getFileName() + ".old" + (count == 1 ? "" : count));
            try {
                return Files.createFile(name);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
        }
    }
}
