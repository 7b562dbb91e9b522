package org.activations.lessons.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.activations.lessons.Project;
import org.activations.lessons.notebook.Session;
import org.activations.lessons.workspace.Backup;

/** The commands of the JDK's jshell that only look at the session or save it. */
final class ShellCommands {

    private static final String KNOWN = "/exit, /help, /vars, /methods, /imports, /list, /edit, /save FILE, /reset";

    private ShellCommands() {
    }

    /** What to show for {@code /vars}, {@code /save mine.jsh} and so on. */
    static List<String> run(String command, Session session) {
        String[] words = command.strip().split("\\s+", 2);
        return switch (words[0]) {
            case "/vars" -> indented(session.variables());
            case "/methods" -> indented(session.methods());
            case "/imports" -> indented(session.imports());
            case "/list" -> indented(session.sources());
            case "/save" -> List.of(save(words.length < 2 ? "" : words[1], session));
            default -> List.of("There is no " + words[0] + "; there are " + KNOWN);
        };
    }

    private static List<String> indented(List<String> entries) {
        return entries.stream().flatMap(String::lines).map(line -> "|    " + line).toList();
    }

    private static String save(String name, Session session) {
        if (name.isBlank()) {
            return "To save, a file is needed: /save FILE";
        }
        try {
            Path file = Path.of(name.strip()).toAbsolutePath().normalize();
            String aside = Files.isRegularFile(file) && !Session.isSaved(file)
                    ? "; what was there is now " + Backup.move(file) : "";
            session.save(file);
            return "Saved as " + file + aside + ". To run it: jshell --class-path \"$('"
                    + Project.home().resolve("jsh") + "' classpath)\" '" + file + "'";
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return "Cannot save as " + name.strip() + ": " + e;
        }
    }
}
