package org.activations.charts;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * What has been set in TeX, to be set once. JLaTeXMath reads tables before its first formula, for longer than it takes
 * to paint and save a picture; so what it has set can be kept in a file, as its images, for later processes.
 *
 * <p>The file holds a CRC-32 of the rest, then for each image the length and UTF-8 bytes of its key, width, height,
 * baseline and colours, all numbers but the first as ints. A file that is missing, cut or damaged is as good as none.
 */
final class TexImages {

    private final Path file;
    private final Map<String, TexImage> images;

    /** @param file from which the images that it keeps are taken; null for none */
    TexImages(Path file) {
        this.file = file;
        images = file == null ? new TreeMap<>() : read(file);
    }

    /**
     * A line of text or a formula.
     *
     * @param formula TeX without dollar signs
     * @param size the font size in pixels of the picture
     * @throws IllegalArgumentException if JLaTeXMath cannot read the formula
     */
    TexImage get(String formula, float size) {
        synchronized (Png.class) {
            return images.computeIfAbsent(size + " " + formula, absent -> TexImage.of(Tex.parsed(formula), size));
        }
    }

    /** Writes all images to the file, if there is to be one. */
    void keep() {
        synchronized (Png.class) {
            if (file != null) {
                Png.write(encode(images), file);
            }
        }
    }

    private static byte[] encode(Map<String, TexImage> images) {
        int size = Long.BYTES;
        for (Map.Entry<String, TexImage> each : images.entrySet()) {
            size += Integer.BYTES * (4 + each.getValue().colours().length) + utf8(each.getKey()).length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(size).position(Long.BYTES);
        images.forEach((key, set) -> {
            byte[] name = utf8(key);
            bytes.putInt(name.length).put(name);
            bytes.putInt(set.image().getWidth()).putInt(set.image().getHeight()).putInt(set.baseline());
            for (int colour : set.colours()) {
                bytes.putInt(colour);
            }
        });
        return bytes.putLong(0, checksum(bytes)).array();
    }

    private static Map<String, TexImage> read(Path file) {
        Map<String, TexImage> images = new TreeMap<>();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            if (bytes.getLong() != checksum(bytes)) {
                return images;
            }
            while (bytes.hasRemaining()) {
                byte[] name = new byte[bytes.getInt()];
                bytes.get(name);
                TexImage set = new TexImage(bytes.getInt(), bytes.getInt(), bytes.getInt());
                bytes.asIntBuffer().get(set.colours());
                bytes.position(bytes.position() + Integer.BYTES * set.colours().length);
                images.put(new String(name, StandardCharsets.UTF_8), set);
            }
        } catch (IOException | BufferUnderflowException e) {
            // Then there is more to set.
        }
        return images;
    }

    /** Of all but the checksum itself. */
    private static long checksum(ByteBuffer bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes.array(), Long.BYTES, bytes.capacity() - Long.BYTES);
        return checksum.getValue();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
