package org.activations.lessons.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The reader's own copies of scripts, in a folder of their own: git ignores it, and no build or update writes into it.
 * What the reader has changed is never overwritten; a copy that is given up stays beside, as {@link Backup} names it.
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

    /**
     * The copy, as the script is now; one that the reader has changed stays. What it was made from is kept beside it.
     *
     * @throws UncheckedIOException if it cannot be made
     */
    public Path renew(Path script) {
        Path copy = make(script);
        try {
            if (same(copy, original(script))) {
                Files.write(copy, Files.readAllBytes(script));
            }
            if (same(copy, script)) {
                Files.createDirectories(original(script).getParent());
                Files.write(original(script), Files.readAllBytes(script));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot renew " + copy + " from " + script + ": " + e, e);
        }
    }

    /** Whether the reader has changed the copy, and the script is no longer what it was made from. */
    public boolean isOutdated(Path script) {
        try {
            Path original = original(script);
            return Files.exists(original) && !same(script, original) && !same(of(script), original);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare " + of(script) + " with " + script + ": " + e, e);
        }
    }

    private Path original(Path script) {
        return folder.resolve(".originals").resolve(script.getFileName());
    }

    private static boolean same(Path file, Path other) throws IOException {
        return Files.exists(other) && Files.mismatch(file, other) < 0;
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
