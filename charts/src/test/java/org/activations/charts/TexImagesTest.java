package org.activations.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Drawing
class TexImagesTest {

    private static final String FORMULA = "\\phi(z) = \\frac{1}{1 + e^{-z}}";
    private static final int MARK = 0x12345678;

    @TempDir
    Path folder;

    @Test
    void imageIsSetOnceAndKeptForLater() {
        Path file = folder.resolve("kept");
        TexImages images = new TexImages(file);
        TexImage set = images.get(FORMULA, 19);
        assertTrue(set == images.get(FORMULA, 19), "the second time it is the image of the first");
        TexImage larger = images.get(FORMULA, 22);
        TexImage text = images.get("\\text{Größe}", 19);
        images.keep();
        TexImages kept = new TexImages(file);
        assertSame(set, kept.get(FORMULA, 19));
        assertSame(larger, kept.get(FORMULA, 22));
        assertSame(text, kept.get("\\text{Größe}", 19));
        assertTrue(larger.image().getWidth() > set.image().getWidth(), "larger type is wider");
    }

    @Test
    void whatIsKeptIsTakenAsItIs() {
        Path file = markedFile();
        assertEquals(MARK, new TexImages(file).get(FORMULA, 19).colours()[0]);
        assertSame(TexImage.of(Tex.parsed("z"), 19), new TexImages(file).get("z", 19));
    }

    @Test
    void fileThatIsCutDamagedOrMissingIsAsGoodAsNone() throws IOException {
        Path file = markedFile();
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 7, 8, 9, 12, 40, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertSetAnew(file);
        }
        for (int place : new int[] {0, 7, 8, 11, 12, 60, whole.length - 1}) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 4;
            Files.write(file, damaged);
            assertSetAnew(file);
        }
        Files.delete(file);
        assertSetAnew(file);
    }

    private Path markedFile() {
        Path file = folder.resolve("marked");
        TexImages images = new TexImages(file);
        images.get(FORMULA, 19).colours()[0] = MARK;
        images.keep();
        return file;
    }

    private static void assertSetAnew(Path file) {
        assertNotEquals(MARK, new TexImages(file).get(FORMULA, 19).colours()[0]);
    }

    @Test
    void withoutAFileNothingIsKept() throws IOException {
        TexImages images = new TexImages(null);
        assertSame(TexImage.of(Tex.parsed("z"), 19), images.get("z", 19));
        images.keep();
        try (var files = Files.list(folder)) {
            assertFalse(files.findAny().isPresent());
        }
    }

    @Test
    void formulaThatCannotBeReadIsNamed() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> new TexImages(null).get("\\nothing", 19));
        assertTrue(e.getMessage().startsWith("cannot set the formula \\nothing in TeX: "), e.getMessage());
    }

    /** A thread that draws ahead paints while a lesson's code makes its charts. */
    @Test
    void nothingIsSetInTexWhileAPictureIsPainted() throws InterruptedException {
        List<Thread> setting = List.of(new Thread(() -> Tex.parsed(FORMULA)), new Thread(() -> Tex.height(FORMULA, 19)),
                new Thread(() -> new TexImages(null).get(FORMULA, 19)));
        synchronized (Png.class) {
            for (Thread thread : setting) {
                thread.start();
                long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
                while (thread.getState() != Thread.State.BLOCKED && thread.isAlive() && System.nanoTime() < until) {
                    Thread.sleep(1);
                }
                assertEquals(Thread.State.BLOCKED, thread.getState());
            }
        }
        for (Thread thread : setting) {
            thread.join(60_000);
            assertFalse(thread.isAlive());
        }
    }

    @Test
    void lineStandsOnItsBaseline() {
        int right = 0;
        int bottom = 0;
        BufferedImage sheet = Style.sheet(200, 100);
        Graphics2D g = sheet.createGraphics();
        g.scale(Png.SCALE, Png.SCALE);
        new Tex("\\text{I}", 40).paint(g, 10, 45);
        for (int x = 0; x < 200; x++) {
            for (int y = 0; y < 100; y++) {
                if (sheet.getRGB(x, y) != Color.WHITE.getRGB()) {
                    right = Math.max(right, x);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        assertEquals(Png.SCALE * 45 - 1, bottom, "the last row with ink");
        assertTrue(right > Png.SCALE * 20 && right < Png.SCALE * 30, "the last column with ink is " + right);
    }

    private static void assertSame(TexImage expected, TexImage actual) {
        assertEquals(expected.baseline(), actual.baseline());
        assertEquals(expected.image().getWidth(), actual.image().getWidth());
        assertArrayEquals(expected.colours(), actual.colours());
    }
}
