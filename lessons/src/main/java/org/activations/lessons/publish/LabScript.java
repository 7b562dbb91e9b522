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
import org.activations.lessons.browser.Lab;

/** The lab in JavaScript. It is translated when the page is asked for and the code is another than the last time. */
final class LabScript {

    private LabScript() {
    }

    static byte[] bytes() {
        return bytes(Project.home().resolve("lessons/target/browser"));
    }

    /** @param folder that keeps the script and, in a file beside it, of which code it is */
    static byte[] bytes(Path folder) {
        Path script = folder.resolve(LabPage.TRANSLATED);
        Path stamp = folder.resolve("code");
        try {
            String code = code();
            if (!Files.exists(script) || !Files.exists(stamp) || !Files.readString(stamp).equals(code)) {
                Files.createDirectories(folder);
                Files.deleteIfExists(stamp);
                Translation.translate(Lab.class.getName(), "lab", script);
                Files.writeString(stamp, code);
            }
            return Files.readAllBytes(script);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the lab's script into " + folder + ": " + e, e);
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
