package org.activations.lessons.workspace;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The reader's editor: {@code $VISUAL}, {@code $EDITOR}, or else nano or vi where they are installed. */
public final class Editor {

    private final Map<String, String> environment;

    public Editor(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The command that starts it, which may have options; empty if there is none. */
    public String command() {
        for (String name : List.of("VISUAL", "EDITOR")) {
            String command = environment.getOrDefault(name, "").strip();
            if (!command.isEmpty()) {
                return command;
            }
        }
        for (String name : List.of("nano", "vi")) {
            for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
                if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name))) {
                    return name;
                }
            }
        }
        return "";
    }

    /**
     * Opens a file and waits until the editor has ended.
     *
     * @return what went wrong; empty if nothing did
     */
    public String open(Path file) {
        String command = command();
        if (command.isEmpty()) {
            return "There is no editor: set VISUAL or EDITOR, or edit " + file + " elsewhere; r runs it.";
        }
        try {
            // As git does it: the shell reads the options, and the name of the file stays one word.
            int status = new ProcessBuilder("sh", "-c", command + " \"$1\"", "sh", file.toString()).inheritIO()
                    .start().waitFor();
            return status == 0 ? "" : "The editor '" + command + "' ended with status " + status + ".";
        } catch (IOException e) {
            return "The editor '" + command + "' does not start: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "The editor was not waited for.";
        }
    }
}
