package org.activations.lessons.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.activations.lessons.Project;

/** The pictures that the project keeps, for sites whose lessons do not run. */
final class KeptPictures {

    private KeptPictures() {
    }

    /** @param printed the path that a statement has printed, of which the name counts */
    static byte[] read(String printed) {
        try {
            return Files.readAllBytes(Project.home().resolve("charts/images").resolve(Path.of(printed).getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
