package org.activations.lessons.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which exercises have been solved, by number; kept in a file with one number a line. */
public final class PracticeProgress {

    private final Path file;
    private final SortedSet<Integer> solved = new TreeSet<>();

    public PracticeProgress(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    // A line that was spoilt costs one exercise, not the practice.
                    if (line.matches("\\d{1,3}")) {
                        solved.add(Integer.valueOf(line));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e, e);
        }
    }

    public boolean isSolved(int number) {
        return solved.contains(number);
    }

    public void solve(int number) {
        if (solved.add(number)) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, solved.stream().map(String::valueOf).toList());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + file + ": " + e, e);
            }
        }
    }
}
