package org.activations.lessons.experiment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.activations.core.network.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DigitsTest {

    private static final String HEADER = IntStream.range(0, 64)
            .mapToObj(i -> "p" + i / 8 + i % 8).collect(Collectors.joining(",")) + ",digit";
    private static final String ROW = "0,".repeat(64) + "7";

    @Test
    void thereAre1500ForTrainingAnd297ForTests() {
        Digits digits = Digits.read();
        assertEquals(1500, digits.training().size());
        assertEquals(297, digits.test().size());
        assertEquals(64, digits.training().features());
    }

    @Test
    void pixelsRunFromZeroToOneAndLabelsFromZeroToNine() {
        Examples training = Digits.read().training();
        assertArrayEquals(new double[] {0, 0, 5 / 16.0, 13 / 16.0, 9 / 16.0, 1 / 16.0, 0, 0},
                Arrays.copyOf(training.inputs()[0], 8), "the first row of the first digit");
        assertEquals(0, training.labels()[0]);
        assertEquals(1, Arrays.stream(training.inputs()).flatMapToDouble(Arrays::stream).max().orElseThrow());
        assertArrayEquals(IntStream.range(0, 10).toArray(),
                Arrays.stream(training.labels()).sorted().distinct().toArray());
    }

    @Test
    void columnsMayStandInAnotherOrder() {
        String header = "digit," + HEADER.replace(",digit", "");
        String row = "7," + "0,".repeat(63) + "16";
        Digits digits = Digits.read("my.csv", csv(header, Collections.nCopies(1501, row)));
        assertEquals(7, digits.test().labels()[0]);
        assertEquals(1, digits.test().inputs()[0][63]);
    }

    @Test
    void missingColumnIsNamed() {
        assertMalformed("my.csv has no column p07; expected p00 to p77 and digit",
                csv(HEADER.replace(",p07", ""), Collections.nCopies(1501, ROW.substring(2))));
    }

    @Test
    void letterIsNamedWithLineAndColumn() {
        assertMalformed("my.csv, line 3, column p01: got x, expected a whole number from 0 to 16",
                csv(HEADER, List.of(ROW, "0,x" + ROW.substring(3))));
    }

    @Test
    void blankLinesCount() {
        assertMalformed("my.csv, line 8, column p01: got x, expected a whole number from 0 to 16",
                "\n \n" + csv(HEADER, List.of("", ROW, "\t\r", "", "0,x" + ROW.substring(3))));
    }

    @Test
    void lineThatBeginsLikeACommentIsRead() {
        assertMalformed("my.csv, line 2, column p00: got #0, expected a whole number from 0 to 16",
                csv(HEADER, "#" + ROW));
    }

    @Test
    void labelBeyondNineIsNamed() {
        assertMalformed("my.csv, line 1502, column digit: got 12, expected a whole number from 0 to 9",
                csv(HEADER, Collections.nCopies(1500, ROW)) + ROW.replaceFirst("7$", "12") + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "-1", "0.5", "1e9", "99999999999", "NaN", "NA", "é", "0x1", "\"", "\"5", "5\"",
        "\"\"5\"\""})
    void cellThatIsNoPixelIsNamed(String cell) {
        assertMalformed("my.csv, line 2, column p00: got " + cell + ", expected a whole number from 0 to 16",
                csv(HEADER, Collections.nCopies(1501, ROW)).replaceFirst("\n0", "\n" + cell));
    }

    @Test
    void longCellIsCutShort() {
        assertMalformed("my.csv, line 2, column p00: got " + "1".repeat(20)
                + "..., expected a whole number from 0 to 16", csv(HEADER, "1".repeat(10_000) + ROW.substring(1)));
    }

    @Test
    void emptyCellIsNamed() {
        assertMalformed("my.csv, line 2, column p00: got nothing, expected a whole number from 0 to 16",
                csv(HEADER, Collections.nCopies(1501, ROW)).replaceFirst("\n0", "\n"));
    }

    @Test
    void cellsMayBeQuotedAndNumbersHaveAPoint() {
        String header = "\uFEFF\"" + HEADER.replace(",", "\",\"") + "\"";
        String row = "\"16\", 16.0 ,0" + ROW.substring(5);
        Digits digits = Digits.read("my.csv", csv(header, Collections.nCopies(1501, row)).replace("\n", "\r\n"));
        assertArrayEquals(new double[] {1, 1, 0}, Arrays.copyOf(digits.test().inputs()[0], 3));
        assertEquals(7, digits.test().labels()[0]);
    }

    @Test
    void rowOfAnotherLengthIsRefused() {
        assertMalformed("my.csv, line 2: got 64 cells, expected 65, one for each column",
                csv(HEADER, ROW.substring(2)));
        assertMalformed("my.csv, line 4: got 66 cells, expected 65, one for each column",
                csv(HEADER, List.of(ROW, "", "\"0,5\"" + ROW.substring(1))));
    }

    @Test
    void columnThatIsThereTwiceIsRefused() {
        String message = assertThrows(IllegalArgumentException.class,
                () -> Digits.read("my.csv", csv(HEADER.replace("p01", "p00"), ROW))).getMessage();
        assertTrue(message.startsWith("my.csv, line 1: ") && message.contains("p00"), message);
        assertEquals(1, message.lines().count(), message);
    }

    @Test
    void fileWithoutEnoughDigitsIsRefused() {
        assertMalformed("my.csv has 1500 digits, expected more than 1500, which are for training",
                csv(HEADER, Collections.nCopies(1500, ROW)));
        assertMalformed("my.csv has 0 digits, expected more than 1500, which are for training", HEADER + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t\n"})
    void emptyFileIsRefused(String empty) {
        assertMalformed("my.csv is empty, expected columns p00 to p77 and digit", empty);
    }

    @Test
    void textInAnotherEncodingIsRefused(@TempDir Path folder) throws IOException {
        String rows = csv(HEADER, List.of(ROW, "0,é" + ROW.substring(3)));
        String not = ": this is not text in UTF-8, expected a CSV file";
        assertRefused(", line 3, column 2" + not, folder, rows.getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(", line 1, column 1" + not, folder, rows.getBytes(StandardCharsets.UTF_16));
        assertRefused(", line 1, column 1" + not, folder, rows.getBytes(StandardCharsets.UTF_16LE));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(rows.getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(", line 1, column 1" + not, folder, zipped.toByteArray());
        assertRefused(", line 3, column p01: got é, expected a whole number from 0 to 16", folder,
                rows.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String message, Path folder, byte[] bytes) throws IOException {
        Path csv = Files.write(folder.resolve("my.csv"), bytes);
        assertEquals(csv + message,
                assertThrows(IllegalArgumentException.class, () -> Digits.read(csv)).getMessage());
    }

    @Test
    void missingFileAndFolderAreNamed(@TempDir Path folder) {
        Exception e = assertThrows(UncheckedIOException.class, () -> Digits.read(Path.of("no-such.csv")));
        assertTrue(e.getMessage().startsWith("cannot read no-such.csv"), e.getMessage());
        e = assertThrows(UncheckedIOException.class, () -> Digits.read(folder));
        assertEquals("cannot read " + folder + ": it is a folder", e.getMessage());
        assertEquals("csv is null, expected the path of a CSV file",
                assertThrows(NullPointerException.class, () -> Digits.read(null)).getMessage());
    }

    private static String csv(String header, List<String> rows) {
        return header + "\n" + String.join("\n", rows) + "\n";
    }

    private static String csv(String header, String row) {
        return csv(header, List.of(row));
    }

    private static void assertMalformed(String message, String csv) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Digits.read("my.csv", csv));
        assertEquals(message, e.getMessage());
    }
}
