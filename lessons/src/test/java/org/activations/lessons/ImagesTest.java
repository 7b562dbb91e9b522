package org.activations.lessons;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import org.activations.charts.Curves;
import org.activations.charts.Figures;
import org.activations.charts.Picture;
import org.activations.charts.Pictures;
import org.activations.charts.Png;
import org.activations.core.Activations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImagesTest {

    private static final byte[] PICTURE = {1, 2, 3};

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;
    private Path taken;

    @BeforeEach
    void takeAName() throws Exception {
        taken = Files.writeString(folder.resolve("taken"), "a file");
    }

    private Images images(Path own, Path substitute) {
        Images images = new Images(own, substitute);
        images.setNotices(new PrintStream(said, true, StandardCharsets.UTF_8));
        return images;
    }

    private void assertSaid(String line) {
        assertEquals(line + System.lineSeparator(), said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void picturesThatCannotBeWrittenGoToTheSubstituteAndThatIsSaidOnce() throws Exception {
        Path substitute = folder.resolve("substitute");
        Images images = images(taken, substitute);
        assertEquals("charts/target/images/a.png", images.save("a.png", () -> PICTURE));
        assertEquals("charts/target/images/b.png", images.save("b.png", () -> PICTURE));
        assertArrayEquals(PICTURE, Files.readAllBytes(substitute.resolve("a.png")));
        assertArrayEquals(PICTURE, Files.readAllBytes(substitute.resolve("b.png")));
        assertEquals(Optional.of(substitute.resolve("b.png")), images.find("b.png"));
        assertSaid("cannot write the picture " + taken.resolve("a.png") + ": " + taken + " is not a folder; pictures "
                + "are saved in " + substitute);
        assertEquals("a file", Files.readString(taken));
    }

    @Test
    void folderOtherThanTheOneThatIsPrintedIsSaidOnce() {
        Path own = folder.resolve("own");
        Images images = images(own, taken);
        assertEquals("charts/target/images/a.png", images.save("a.png", () -> PICTURE));
        images.save("b.png", () -> PICTURE);
        assertTrue(Files.exists(own.resolve("a.png")) && Files.exists(own.resolve("b.png")));
        assertEquals(Optional.of(own.resolve("a.png")), images.find("a.png"));
        assertEquals(Optional.empty(), images.find("c.png"));
        assertSaid("pictures are saved in " + own);
    }

    @Test
    void pictureThatCanBeWrittenNowhereIsAnError() {
        Path beside = taken.resolve("beside");
        Images images = images(taken, beside);
        Exception e = assertThrows(UncheckedIOException.class, () -> images.save("a.png", () -> PICTURE));
        assertTrue(e.getMessage().startsWith("cannot write the picture " + beside.resolve("a.png")), e.getMessage());
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x.jpg", "x.PNG", ".png", "../x.png", "a/x.png", "a\\x.png", "c:x.png",
        "x.png/", "a\0.png", "x.png\n"})
    void onlyAPlainNameOfAPngIsOne(String fileName) throws Exception {
        Images images = images(folder.resolve("own"), taken);
        assertEquals("the name of the picture is \"" + fileName.replace('\0', '?').replace('\n', '?')
                + "\", expected a file name without a folder that ends in .png, for example curve.png",
                assertThrows(IllegalArgumentException.class, () -> images.save(fileName, () -> PICTURE)).getMessage());
        assertEquals(Optional.empty(), images.find(fileName));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(taken), files.toList());
        }
    }

    @Test
    void pictureWithoutANameIsToldSo() {
        assertEquals("the name of the picture is null, expected a file name without a folder that ends in .png, for "
                + "example curve.png", assertThrows(NullPointerException.class, () -> Images.save(null)).getMessage());
    }

    @Test
    @Drawing
    void pictureIsDrawnForANarrowScreenWhenAskedAndWhereItIsAnotherThere() {
        Images images = images(folder.resolve("own"), taken);
        Picture table = Pictures.activationFunctions();
        images.drawNarrow("before.png", () -> table);
        images.setDrawsNarrow();
        images.drawNarrow("table.png", () -> table);
        images.drawNarrow("figure.png", Figures::neuron);
        assertEquals(Optional.empty(), images.findNarrow("before.png"));
        assertArrayEquals(Png.smallBytes(table.narrow()), images.findNarrow("table.png").orElseThrow());
        assertEquals(Optional.empty(), images.findNarrow("figure.png"));
    }

    @Test
    void folderOfTheProjectIsNotWorthALine() throws Exception {
        Path file = Project.images().resolve("images-test.png");
        try {
            assertEquals("charts/target/images/images-test.png",
                    images(Project.images(), taken).save("images-test.png", () -> PICTURE));
            assertArrayEquals(PICTURE, Files.readAllBytes(file));
            assertEquals("", said.toString(StandardCharsets.UTF_8));
            assertFalse(Images.areMissing());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    @Drawing
    void pictureThatIsShownIsPrintedByItsFileAndReturned() throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Path file = Project.images().resolve("images-test-shown.png");
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            BufferedImage shown = Images.show("images-test-shown.png", Curves.of(Activations.TANH));
            assertEquals("charts/target/images/images-test-shown.png" + System.lineSeparator(),
                    printed.toString(StandardCharsets.UTF_8));
            BufferedImage saved = ImageIO.read(Images.saved("images-test-shown.png").orElseThrow().toFile());
            assertEquals(saved.getWidth(), shown.getWidth());
            assertEquals(saved.getRGB(300, 300), shown.getRGB(300, 300));
        } finally {
            System.setOut(out);
            Files.deleteIfExists(file);
        }
    }
}
