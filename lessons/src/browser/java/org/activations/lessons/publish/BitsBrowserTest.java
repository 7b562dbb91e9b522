package org.activations.lessons.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.activations.lessons.browser.gaps.Bits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is translated computes the bits that it computes here. */
class BitsBrowserTest {

    /** For each of 33 functions: a million in all. */
    private static final String INPUTS = System.getProperty("activations.inputs", "30000");

    @TempDir
    Path folder;

    @Test
    void functionsSoftmaxGeneratorAndNetworksGiveTheSameBits() throws IOException {
        Translation.translate(Bits.class.getName(), "bits", true, folder.resolve("bits.js"));
        Files.writeString(folder.resolve("bits.html"),
                "<!DOCTYPE html><title>Bits</title><script src=bits.js></script>");
        List<String> printed = new CopyOnWriteArrayList<>();
        try (Playwright playwright = Chromium.playwright(); Browser browser = Chromium.launch(playwright)) {
            Page page = browser.newPage();
            page.onConsoleMessage((ConsoleMessage message) -> printed.add(message.text()));
            page.navigate(folder.resolve("bits.html").toUri().toString());
            page.setDefaultTimeout(600_000);
            page.evaluate("const java = {}; bits(java); java.main(['" + INPUTS + "'])");
            page.waitForCondition(() -> printed.contains("end"));
        }
        assertEquals(lines(), String.join("\n", printed));
    }

    private static String lines() {
        PrintStream out = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Bits.main(new String[] {INPUTS});
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip().replace("\r\n", "\n");
    }
}
