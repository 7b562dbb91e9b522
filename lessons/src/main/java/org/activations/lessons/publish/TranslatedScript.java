package org.activations.lessons.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.activations.core.Activation;
import org.activations.lessons.Project;
import org.activations.lessons.browser.Explorer;
import org.activations.lessons.browser.Lab;

/**
 * What runs on a page, in JavaScript. It is translated when the page is asked for and the code is another than the last
 * time.
 */
enum TranslatedScript {

    EXPLORER("explorer", Explorer.class, false),
    LAB("lab", Lab.class, true);

    private final String name;
    private final Class<?> main;
    private final boolean isFast;

    TranslatedScript(String name, Class<?> main, boolean isFast) {
        this.name = name;
        this.main = main;
        this.isFast = isFast;
    }

    String file() {
        return name + "-java.js";
    }

    byte[] bytes() {
        return bytes(Project.home().resolve("lessons/target/browser"));
    }

    /**
     * @param folder that keeps the script and, in a file beside it, of which code it is; where it cannot be written,
     *     the script is translated each time
     */
    byte[] bytes(Path folder) {
        Path script = folder.resolve(file());
        Path stamp = folder.resolve(name + "-code");
        try {
            String code = code();
            if (Files.exists(script) && Files.exists(stamp) && Files.readString(stamp).equals(code)) {
                return Files.readAllBytes(script);
            }
            byte[] translated = translated();
            keep(translated, script, code, stamp);
            return translated;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot translate " + main.getName() + " to JavaScript: " + e, e);
        }
    }

    private byte[] translated() throws IOException {
        Path folder = Files.createTempDirectory("activations-");
        Path script = folder.resolve(file());
        try {
            Translation.translate(main.getName(), name + "Java", isFast, script);
            return Files.readAllBytes(script);
        } finally {
            Files.deleteIfExists(script);
            Files.deleteIfExists(folder);
        }
    }

    private static void keep(byte[] translated, Path script, String code, Path stamp) {
        try {
            Files.createDirectories(script.getParent());
            Files.deleteIfExists(stamp);
            Files.write(script, translated);
            Files.writeString(stamp, code);
        } catch (IOException e) {
            // In a checkout that nobody may write, the page is made all the same.
        }
    }

    /** What tells one state of the code from another: a digest of core's and the lessons' classes. */
    static String code() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> each : List.of(Activation.class, Lab.class)) {
                Path classes = Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI());
                List<Path> files;
                try (Stream<Path> all = Files.walk(classes)) {
                    files = all.filter(Files::isRegularFile).sorted().toList();
                }
                for (Path file : files) {
                    digest.update(classes.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
