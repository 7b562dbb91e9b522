package org.activations.lessons.workspace;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The desktop's viewer of pictures: {@code xdg-open} of freedesktop.org, or {@code open} of macOS. */
public final class Viewer {

    /** One that fails, fails soon; one that shows the picture itself goes on. */
    private static final long FAILING_SECONDS = 2;

    private final Map<String, String> environment;

    public Viewer(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Opens a picture beside this program, which goes on; what came of it, as far as that shows at once. */
    public String open(Path picture) {
        for (String name : List.of("xdg-open", "open")) {
            for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
                if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name))) {
                    return start(Path.of(folder, name), picture);
                }
            }
        }
        return "There is neither xdg-open nor open here; the picture is " + picture;
    }

    private static String start(Path viewer, Path picture) {
        try {
            Process opening = new ProcessBuilder(viewer.toString(), picture.toString()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            opening.getOutputStream().close();
            boolean failed = opening.waitFor(FAILING_SECONDS, TimeUnit.SECONDS) && opening.exitValue() != 0;
            return !failed ? "Opened " + picture
                    : viewer + " has failed with exit status " + opening.exitValue() + "; the picture is " + picture;
        } catch (IOException e) {
            return viewer + " does not start: " + e.getMessage() + "; the picture is " + picture;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "Interrupted while " + viewer + " was opening " + picture;
        }
    }
}
