package org.activations.charts;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.activations.core.Activations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PngTest {

    private static final Picture TABLE = FunctionTable.of(List.of(Activations.RELU));

    @TempDir
    Path folder;

    @Test
    @Drawing
    void fileIsWrittenAndItsFolderMade() throws IOException {
        Path file = folder.resolve("a folder/with spaces/relu.png");
        assertEquals(file, Png.save(TABLE, file));
        assertArrayEquals(Png.bytes(TABLE), Files.readAllBytes(file));
        assertEquals(List.of("relu.png"), names(file.getParent()));
    }

    @Test
    @Drawing
    void smallBytesAreFewerAndTheSamePicture() {
        Picture curve = Picture.of(Curves.of(Activations.GELU));
        byte[] small = Png.smallBytes(curve);
        assertTrue(small.length < 0.85 * Png.bytes(curve).length, small.length + " bytes");
        BufferedImage expected = Png.image(curve);
        BufferedImage image = Pixels.read(Png.write(small, folder.resolve("small.png"))).image();
        assertArrayEquals(colours(expected), colours(image));
    }

    @Test
    @Drawing
    void fileThatIsThereIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("relu.png"), "not a picture");
        Png.save(TABLE, file);
        assertArrayEquals(Png.bytes(TABLE), Files.readAllBytes(file));
    }

    @Test
    @Drawing
    void folderThatCannotBeMadeIsNamedAndNothingIsLeft() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("taken"), "a file");
        Exception e = assertThrows(UncheckedIOException.class, () -> Png.save(TABLE, notAFolder.resolve("relu.png")));
        assertEquals("cannot write the picture " + notAFolder.resolve("relu.png") + ": " + notAFolder
                + " is not a folder", e.getMessage());
        assertEquals("a file", Files.readString(notAFolder));
        assertEquals(List.of("taken"), names(folder));
    }

    @Test
    @Drawing
    void fileThatCannotBeReplacedIsNamedAndNothingIsLeft() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("relu.png"));
        Exception e = assertThrows(UncheckedIOException.class, () -> Png.save(TABLE, taken));
        assertTrue(e.getMessage().startsWith("cannot write the picture " + taken + ": "), e.getMessage());
        assertEquals(List.of("relu.png"), names(folder));
    }

    @Test
    @Drawing
    void pictureThatCannotBePaintedLeavesNothing() throws IOException {
        Picture broken = FunctionTable.of(List.of(new Broken()));
        assertThrows(RuntimeException.class, () -> Png.save(broken, folder.resolve("broken.png")));
        assertEquals(List.of(), names(folder));
    }

    @Test
    @Drawing
    void localeChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            byte[] root = Png.bytes(Picture.of(Curves.tanhAndLogistic()));
            for (Locale locale : List.of(Locale.GERMANY, Locale.forLanguageTag("ar-EG"), Locale.forLanguageTag("tr"))) {
                Locale.setDefault(locale);
                assertArrayEquals(root, Png.bytes(Picture.of(Curves.tanhAndLogistic())), locale.toString());
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void numbersOnAxesAreShort() {
        assertEquals("$-0.5$", Style.tick(-0.5));
        assertEquals("$0$", Style.tick(0));
        assertEquals("$0.3$", Style.tick(0.1 + 0.2));
        assertEquals("$1200$", Style.tick(1200));
        assertEquals("$2.5·10^{12}$", Style.tick(2.5e12));
        assertEquals("$-1·10^{-300}$", Style.tick(-1e-300));
    }

    private static int[] colours(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
