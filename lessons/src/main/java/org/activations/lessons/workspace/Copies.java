package org.activations.lessons.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The reader's own copies of scripts, in a folder of their own: git ignores it, and no build or update writes into it.
 * A copy is made once and never overwritten; one that is given up stays beside, as {@link Backup} names it.
 */
public final class Copies {

    private final Path folder;

    public Copies(Path folder) {
        this.folder = folder;
    }

    /** Where the copy of a script is, or would be. */
    public Path of(Path script) {
        return folder.resolve(script.getFileName());
    }

    public boolean has(Path script) {
        return Files.exists(of(script));
    }

    /**
     * The copy; it is made if there is none yet.
     *
     * @throws UncheckedIOException if it cannot be made
     */
    public Path make(Path script) {
        Path copy = of(script);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(copy)) {
                Files.write(copy, Files.readAllBytes(script));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + script + " to " + copy + ": " + e, e);
        }
    }

    /** What the copy holds now; empty if it is not there or cannot be read, be it only for a moment. */
    public Optional<byte[]> read(Path script) {
        try {
            return Optional.of(Files.readAllBytes(of(script)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Gives the copy up: it is moved aside, and nothing that was given up before is overwritten.
     *
     * @return where it is now
     * @throws UncheckedIOException if it cannot be moved
     */
    public Path giveUp(Path script) {
        return Backup.move(of(script));
    }
}
