package org.activations.lessons.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which exercises have been solved, and which was chosen last; kept in a file with one number a line, that of the
 * chosen one behind {@code at}. Several practices at once share it.
 */
public final class PracticeProgress {

    private static final String CHOSEN = "at ";

    private final Path file;
    private final SortedSet<Integer> solved = new TreeSet<>();
    private int chosen;
    private String notice = "";

    public PracticeProgress(Path file) {
        this.file = file;
        read();
    }

    /** What is wrong with the file, on a line that names it; empty if nothing is. */
    public String notice() {
        return notice;
    }

    /** Whether this practice, or another one before now, has solved the exercise. */
    public boolean isSolved(int number) {
        return solved.contains(number);
    }

    /** The exercise that was chosen last; 0 if none was. */
    public int chosen() {
        return chosen;
    }

    /** @throws UncheckedIOException if it cannot be kept */
    public void solve(int number) {
        keep(() -> solved.add(number));
    }

    /** @throws UncheckedIOException if it cannot be kept */
    public void choose(int number) {
        keep(() -> chosen = number);
    }

    /** Adds what other practices have solved since. */
    public void read() {
        KeptLines kept = KeptLines.read(file, line -> line.matches("(?:" + CHOSEN + ")?\\d{1,3}"));
        for (String line : kept.lines()) {
            if (line.startsWith(CHOSEN)) {
                chosen = Integer.parseInt(line.substring(CHOSEN.length()));
            } else {
                solved.add(Integer.valueOf(line));
            }
        }
        notice = kept.notice();
    }

    /** What another practice has written is read before, and nobody ever sees half a file. */
    private void keep(Runnable change) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file.resolveSibling(file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Held until the channel is closed.
                channel.lock();
                read();
                change.run();
                List<String> lines = new ArrayList<>(solved.stream().map(String::valueOf).toList());
                if (chosen > 0) {
                    lines.add(CHOSEN + chosen);
                }
                Files.write(part, lines);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e, e);
        }
    }
}
