package org.activations.lessons.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A folder that a command fills, and fills anew the next time. It keeps a list of what was written; of files that are
 * not on it none is touched, and a folder that holds such files and no list is refused.
 */
final class OutputFolder {

    static final String LIST = ".written-by-jsh";
    /** Begins the name of the folder where files wait until all are written; Java, when ended, leaves one behind. */
    static final String PART = ".written-by-jsh-part";

    private final Path folder;

    /**
     * @throws IllegalArgumentException if this is a file, or a folder that is neither empty nor written by us
     * @throws UncheckedIOException if it cannot be written, which is tried, as to find out later may take a minute
     */
    OutputFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is a file; expected a folder, or a name that is free");
        }
        if (Files.isDirectory(folder) && !Files.exists(folder.resolve(LIST)) && !isEmpty(folder)) {
            throw new IllegalArgumentException(folder + " is not empty and was not written by this command; "
                    + "expected a new folder, an empty one, or one that it has written before");
        }
        Path made = firstMissing();
        try {
            Files.createDirectories(this.folder);
            delete(Files.createTempDirectory(this.folder, PART));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + this.folder + ": " + e, e);
        } finally {
            delete(made);
        }
    }

    /**
     * Writes the files and removes those of the last time that are no longer among them. All are written beside their
     * places first: if that fails, for example because the disk is full, everything is left as it was.
     *
     * @param files the bytes by the path from the folder on
     * @throws UncheckedIOException if the folder cannot be written, saying why
     */
    void write(SortedMap<String, byte[]> files) {
        Path made = firstMissing();
        Path beside = null;
        try {
            List<String> before = written();
            Files.createDirectories(folder);
            leftBehind().forEach(OutputFolder::delete);
            beside = Files.createTempDirectory(folder, PART);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path part = beside.resolve(file.getKey());
                Files.createDirectories(part.getParent());
                Files.write(part, file.getValue());
            }
            Files.writeString(beside.resolve(LIST), String.join("\n", files.keySet()) + "\n");
            // A full disk has no room for a folder either: from here on nothing needs room.
            for (String file : files.keySet()) {
                Files.createDirectories(folder.resolve(file).getParent());
            }
            for (String file : files.keySet()) {
                move(beside, file);
            }
            for (String file : before) {
                if (!files.containsKey(file) && folder.resolve(file).normalize().startsWith(folder)) {
                    Files.deleteIfExists(folder.resolve(file));
                }
            }
            move(beside, LIST);
            delete(beside);
        } catch (IOException e) {
            delete(made == null ? beside : made);
            throw new UncheckedIOException("cannot write to " + folder + ", which is as it was: " + e, e);
        }
    }

    private void move(Path from, String file) throws IOException {
        Files.move(from.resolve(file), folder.resolve(file), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** The folder, or the first of those above it, that is to be made; null if there is none. */
    private Path firstMissing() {
        Path missing = null;
        for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
            missing = each;
        }
        return missing;
    }

    private List<Path> leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(OutputFolder::isPart).toList();
        }
    }

    private static boolean isPart(Path file) {
        return file.getFileName().toString().startsWith(PART);
    }

    private List<String> written() throws IOException {
        Path list = folder.resolve(LIST);
        return Files.exists(list) ? Files.readAllLines(list) : List.of();
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(OutputFolder::isPart);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder + ": " + e, e);
        }
    }

    /** With all that is in it. */
    private static void delete(Path folder) {
        if (folder == null || !Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // What kept the files from being written is told already.
        }
    }
}
