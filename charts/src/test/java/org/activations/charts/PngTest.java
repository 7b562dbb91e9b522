package org.activations.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.activations.core.Activations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PngTest {

    private static final Picture TABLE = FunctionTable.of(List.of(Activations.RELU));

    @TempDir
    Path folder;

    @Test
    void fileIsWrittenAndItsFolderMade() throws IOException {
        Path file = folder.resolve("a folder/with spaces/relu.png");
        assertEquals(file, Png.save(TABLE, file));
        assertArrayEquals(Png.bytes(TABLE), Files.readAllBytes(file));
        assertEquals(List.of("relu.png"), names(file.getParent()));
    }

    @Test
    void fileThatIsThereIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("relu.png"), "not a picture");
        Png.save(TABLE, file);
        assertArrayEquals(Png.bytes(TABLE), Files.readAllBytes(file));
    }

    @Test
    void folderThatCannotBeMadeIsNamedAndNothingIsLeft() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("taken"), "a file");
        Exception e = assertThrows(UncheckedIOException.class, () -> Png.save(TABLE, notAFolder.resolve("relu.png")));
        assertEquals("cannot write the picture " + notAFolder.resolve("relu.png") + ": " + notAFolder
                + " is not a folder", e.getMessage());
        assertEquals("a file", Files.readString(notAFolder));
        assertEquals(List.of("taken"), names(folder));
    }

    @Test
    void fileThatCannotBeReplacedIsNamedAndNothingIsLeft() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("relu.png"));
        Exception e = assertThrows(UncheckedIOException.class, () -> Png.save(TABLE, taken));
        assertTrue(e.getMessage().startsWith("cannot write the picture " + taken + ": "), e.getMessage());
        assertEquals(List.of("relu.png"), names(folder));
    }

    @Test
    void pictureThatCannotBePaintedLeavesNothing() throws IOException {
        Picture broken = FunctionTable.of(List.of(new Broken()));
        assertThrows(RuntimeException.class, () -> Png.save(broken, folder.resolve("broken.png")));
        assertEquals(List.of(), names(folder));
    }

    @Test
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
        assertEquals("$2.5 \\cdot 10^{12}$", Style.tick(2.5e12));
        assertEquals("$-1 \\cdot 10^{-300}$", Style.tick(-1e-300));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void machineWithoutFontsIsToldWhatToInstall() throws Exception {
        Path configuration = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig/>");
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + folder, "-cp", System.getProperty("java.class.path"), DrawTable.class.getName(),
                folder.resolve("table.png").toString());
        java.environment().put("FONTCONFIG_FILE", configuration.toString());
        java.environment().put("XDG_CACHE_HOME", folder.toString());
        java.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process process = java.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals("no fonts found: install fontconfig and a font, for example fonts-dejavu-core", output.strip());
        assertFalse(Files.exists(folder.resolve("table.png")));
    }

    /** Says why no table could be drawn. */
    static final class DrawTable {

        public static void main(String[] args) {
            try {
                Png.save(TABLE, Path.of(args[0]));
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
