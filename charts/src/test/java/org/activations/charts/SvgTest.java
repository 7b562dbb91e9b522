package org.activations.charts;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Drawing
class SvgTest {

    @TempDir
    Path folder;

    /** No text that needs a font, and no image that is blurred when it is made larger. */
    @ParameterizedTest
    @ValueSource(strings = {"neuron.svg", "layer.svg", "chain-rule.svg", "activation-functions.png", "gallery.png"})
    void pictureOfOursIsOutlinesAndNothingElse(String name) throws Exception {
        Element svg = parsed(Pictures.named(name));
        for (String element : List.of("text", "image", "style", "font", "script")) {
            assertEquals(0, svg.getElementsByTagName(element).getLength(), element);
        }
        assertTrue(svg.getElementsByTagName("path").getLength() > 20);
    }

    @Test
    void viewIsAsLargeAsThePicture() throws Exception {
        assertEquals("0 0 600 430", parsed(Figures.layer()).getAttribute("viewBox"));
    }

    @Test
    void dashesOfALineAreThoseOfThePicture() throws Exception {
        NodeList lines = parsed(Picture.of(Curves.tanhAndLogistic())).getElementsByTagName("path");
        boolean dashed = false;
        for (int i = 0; i < lines.getLength(); i++) {
            String style = ((Element) lines.item(i)).getAttribute("style");
            dashed |= style.contains("stroke:rgb(213,94,0)")
                    && style.matches(".*stroke-dasharray:14(\\.0)?,8(\\.0)?;.*");
        }
        assertTrue(dashed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"neuron.svg", "gallery.png", "activation-functions.png", "logistic.png"})
    void samePictureIsTheSameBytesAndNamesNothingOutside(String name) {
        byte[] bytes = Svg.bytes(Pictures.named(name));
        assertArrayEquals(bytes, Svg.bytes(Pictures.named(name)));
        String svg = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(svg.startsWith("<svg "), svg.substring(0, 80));
        assertFalse(svg.replaceAll("xmlns(:\\w+)?=\"[^\"]*\"", "").contains("://"), "an address");
    }

    @Test
    void fileIsSaved() throws Exception {
        Path file = Svg.save(Figures.neuron(), folder.resolve("figures/neuron.svg"));
        assertArrayEquals(Svg.bytes(Figures.neuron()), Files.readAllBytes(file));
    }

    private static Element parsed(Picture picture) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(Svg.bytes(picture))).getDocumentElement();
    }
}
