package org.activations.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.activations.core.Activations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PicturesTest {

    @TempDir
    Path folder;

    @Test
    @Drawing
    void allPicturesAreSavedUnderTheirNames() {
        List<Path> files = Pictures.saveAll(folder);
        assertEquals(Pictures.fileNames(), files.stream().map(file -> file.getFileName().toString()).toList());
        assertTrue(files.stream().allMatch(Files::isRegularFile), files.toString());
    }

    @Test
    void everyFunctionHasAPicture() {
        List<String> expected = Activations.all().stream().map(f -> f.name().replace(' ', '-') + ".png").toList();
        assertEquals(expected, Pictures.fileNames().subList(9, Pictures.fileNames().size()));
        assertEquals(List.of("tanh-and-logistic.png", "activation-functions.png", "gallery.png", "neuron.svg",
                "layer.svg", "chain-rule.svg", "neuron.png", "layer.png", "chain-rule.png"),
                Pictures.fileNames().subList(0, 9));
    }

    @Test
    @Drawing
    void figureIsDrawnInTheFormatOfItsName() {
        assertArrayEquals(Svg.bytes(Figures.chainRule()), Pictures.draw("chain-rule.svg").bytes());
        assertArrayEquals(Png.bytes(Figures.chainRule()), Pictures.draw("chain-rule.png").bytes());
    }

    @Test
    @Drawing
    void pictureDrawnAheadIsSavedOnceAndThenDrawnAnew() throws IOException {
        byte[] expected = Files.readAllBytes(Pictures.save("relu.png", folder));
        Pictures.drawAhead("relu.png");
        Files.delete(folder.resolve("relu.png"));
        assertArrayEquals(expected, Files.readAllBytes(Pictures.save("relu.png", folder)));
        Files.delete(folder.resolve("relu.png"));
        assertArrayEquals(expected, Files.readAllBytes(Pictures.save("relu.png", folder)));
    }

    @Test
    void saveFailsAsTheDrawingAheadDid() {
        Pictures.drawAhead("tahn.png");
        Exception e = assertThrows(IllegalArgumentException.class, () -> Pictures.save("tahn.png", folder));
        assertTrue(e.getMessage().contains("\"tahn.png\""), e.getMessage());
    }

    @Test
    void nameThatIsNoPictureIsAnsweredWithThoseThatAre() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Pictures.named("tahn.png"));
        assertTrue(e.getMessage().contains("\"tahn.png\"") && e.getMessage().contains("gallery.png"), e.getMessage());
    }
}
