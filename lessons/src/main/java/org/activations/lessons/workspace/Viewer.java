package org.activations.lessons.workspace;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The desktop's viewer of pictures: {@code xdg-open} of freedesktop.org, or {@code open} of macOS. */
public final class Viewer {

    private final Map<String, String> environment;

    public Viewer(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Opens a picture beside this program, which goes on; what came of it. */
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
            new ProcessBuilder(viewer.toString(), picture.toString()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().getOutputStream().close();
            return "Opened " + picture;
        } catch (IOException e) {
            return viewer + " does not start: " + e.getMessage() + "; the picture is " + picture;
        }
    }
}
