package org.activations.lessons.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The lines of a file of ours, as far as they can be read. A disk, another program or a hand may have damaged it: that
 * costs the lines that are damaged, and no more.
 *
 * @param lines those that can be read
 * @param notice what is wrong with the file, on a line that names it; empty if nothing is
 */
public record KeptLines(List<String> lines, String notice) {

    /**
     * Reads a file. Where a line is no UTF-8 or none that we write, the file is put aside, and those that are good are
     * written anew.
     *
     * @param isOurs whether a line is one that we write
     * @return no lines if there is no file, or it cannot be read
     */
    public static KeptLines read(Path file, Predicate<String> isOurs) {
        if (!Files.exists(file)) {
            return new KeptLines(List.of(), "");
        }
        List<String> good = new ArrayList<>();
        try {
            String text = decoded(Files.readAllBytes(file));
            if (text != null && text.lines().allMatch(line -> line.isBlank() || isOurs.test(line))) {
                return new KeptLines(text.lines().filter(line -> !line.isBlank()).toList(), "");
            }
            // In this encoding every byte is a character, and a line ends where it does in UTF-8.
            List<String> all = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            for (String bytes : all) {
                String line = decoded(bytes.getBytes(StandardCharsets.ISO_8859_1));
                if (line != null && isOurs.test(line)) {
                    good.add(line);
                }
            }
            Path aside = Backup.move(file);
            Files.write(file, good);
            return new KeptLines(good, file + " is damaged: " + good.size() + " of " + all.size()
                    + " lines can be read and are used; as it was it is now " + aside);
        } catch (IOException | UncheckedIOException e) {
            return new KeptLines(good, file + " is not used, or not all of it: " + e.getMessage());
        }
    }

    /** The text; null if the bytes are not UTF-8. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
