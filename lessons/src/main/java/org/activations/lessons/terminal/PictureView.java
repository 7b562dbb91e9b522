package org.activations.lessons.terminal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A picture at a terminal: a sketch of it in braille, whose characters have two by four dots each (Unicode 2800 to
 * 28FF). What is loaded for that is loaded when the first picture is shown.
 */
final class PictureView {

    private static final int DOTS_ACROSS = 2;
    private static final int DOTS_DOWN = 4;
    private static final int FIRST_PATTERN = 0x2800;
    /** The bit of each dot of a pattern, row by row. */
    private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
    /** How much darker than its ground, of 255, the darkest point under a dot is at least. */
    private static final int INK = 96;

    private PictureView() {
    }

    /**
     * A sketch of a picture on a light ground.
     *
     * @param columns how wide it may be, and
     * @param rows how high; the picture keeps its shape
     * @return no line if the file is no picture that can be read, or a table
     */
    static List<String> sketch(Path file, int columns, int rows) {
        BufferedImage picture;
        try {
            picture = ImageIO.read(file.toFile());
        } catch (IOException e) {
            return List.of();
        }
        if (picture == null || columns < 1 || rows < 1 || isTable(picture)) {
            return List.of();
        }
        double scale = Math.max((double) picture.getWidth() / (columns * DOTS_ACROSS),
                (double) picture.getHeight() / (rows * DOTS_DOWN));
        List<String> lines = new ArrayList<>();
        for (int y = 0; y * scale < picture.getHeight(); y += DOTS_DOWN) {
            StringBuilder line = new StringBuilder();
            for (int x = 0; x * scale < picture.getWidth(); x += DOTS_ACROSS) {
                line.append((char) (FIRST_PATTERN + pattern(picture, x, y, scale)));
            }
            lines.add(line.toString().replaceFirst("\u2800+$", ""));
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        while (!lines.isEmpty() && lines.get(0).isEmpty()) {
            lines.remove(0);
        }
        return lines;
    }

    /** Curves are drawn clearly wider than high; tables, in whose small print nothing could be made out, are not. */
    private static boolean isTable(BufferedImage picture) {
        return picture.getWidth() * 4 < picture.getHeight() * 5;
    }

    private static int pattern(BufferedImage picture, int x, int y, double scale) {
        int pattern = 0;
        for (int down = 0; down < DOTS_DOWN; down++) {
            for (int across = 0; across < DOTS_ACROSS; across++) {
                if (isInk(picture, (x + across) * scale, (y + down) * scale, scale)) {
                    pattern |= BITS[down][across];
                }
            }
        }
        return pattern;
    }

    /** Whether something is drawn in this square; a thin line counts too. */
    private static boolean isInk(BufferedImage picture, double left, double top, double side) {
        int right = (int) Math.min(picture.getWidth(), Math.ceil(left + side));
        int bottom = (int) Math.min(picture.getHeight(), Math.ceil(top + side));
        int marked = 0;
        int seen = 0;
        for (int y = (int) top; y < bottom; y++) {
            for (int x = (int) left; x < right; x++) {
                marked += darkness(picture.getRGB(x, y)) >= INK ? 1 : 0;
                seen++;
            }
        }
        return marked * 4 > seen;
    }

    /** Of the darkest of red, green and blue: a colour is as good as black. */
    private static int darkness(int rgb) {
        return 255 - Math.min(rgb >> 16 & 255, Math.min(rgb >> 8 & 255, rgb & 255));
    }
}
