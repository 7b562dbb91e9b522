package org.activations.lessons.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.activations.lessons.workspace.KeptLines;

/**
 * A folder that a command fills, and fills anew the next time. It keeps a list of what was written; of files that are
 * not on it none is touched: one that stands in the way, and a folder that holds such files and no list, is refused.
 */
final class OutputFolder {

    static final String LIST = ".written-by-jsh";
    /** Begins the name of the folder where files wait until all are written; Java, when ended, leaves one behind. */
    static final String PART = ".written-by-jsh-part";

    private final Path folder;
    /** What the last time has written, by the paths from the folder on. */
    private final List<String> before;

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
        KeptLines list = KeptLines.read(this.folder.resolve(LIST), this::isInside);
        before = list.lines();
        if (!list.notice().isEmpty()) {
            System.err.println("jsh: " + list.notice());
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

    private boolean isInside(String file) {
        if (file.isBlank() || file.indexOf('\0') >= 0) {
            return false;
        }
        Path path = folder.resolve(file).normalize();
        return path.startsWith(folder) && !path.equals(folder);
    }

    /**
     * Makes sure that files of these names can be written.
     *
     * @throws IllegalArgumentException if something stands in the way that the last time has not written
     */
    void reserve(Set<String> names) {
        for (String name : names) {
            Path file = folder.resolve(name);
            boolean taken = Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && (!before.contains(name) || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS));
            Path inTheWay = taken ? file : fileAbove(file);
            if (inTheWay != null) {
                throw new IllegalArgumentException(inTheWay + " is in the way and was not written by this command; "
                        + "move it, or name another folder");
            }
        }
    }

    /** The file that stands where a folder is needed; null if there is none. */
    private Path fileAbove(Path file) {
        for (Path above = file.getParent(); !above.equals(folder); above = above.getParent()) {
            if (Files.exists(above, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(above)
                    && !before.contains(folder.relativize(above).toString())) {
                return above;
            }
        }
        return null;
    }

    /**
     * Writes the files and removes those of the last time that are no longer among them. All are written beside their
     * places first: if that fails, for example because the disk is full, everything is left as it was.
     *
     * @param files the bytes by the path from the folder on
     * @throws IllegalArgumentException if something stands in the way, as for {@link #reserve}
     * @throws UncheckedIOException if the folder cannot be written, saying why
     */
    void write(SortedMap<String, byte[]> files) {
        reserve(files.keySet());
        Path made = firstMissing();
        Path beside = null;
        try {
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
                if (!files.containsKey(file)) {
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
