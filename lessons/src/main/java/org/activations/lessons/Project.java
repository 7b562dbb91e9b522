package org.activations.lessons;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the project stands on this machine, found from where its classes were loaded. */
public final class Project {

    private static final Path HOME = home(Project.class);
    private static final String OWN = ".activations";

    private Project() {
    }

    /** The project's folder, absolute. */
    public static Path home() {
        return HOME;
    }

    /** The folder of the scripts. */
    public static Path scripts() {
        return HOME.resolve("lessons/src/main/jshell");
    }

    /** The folder of the exercises. */
    public static Path practice() {
        return HOME.resolve("lessons/src/main/practice");
    }

    /** The folders of the sources that lessons import from. */
    public static List<Path> sources() {
        return List.of(HOME.resolve("core/src/main/java"), HOME.resolve("charts/src/main/java"),
                HOME.resolve("lessons/src/main/java"));
    }

    /** The folder that pictures are saved in. */
    public static Path images() {
        return HOME.resolve("charts/target/images");
    }

    /**
     * The folder of the reader's own files: copies of scripts, history, progress. No build and no update touches it. It
     * is in the reader's home where the project cannot be written, and where that cannot either, among the temporary
     * files.
     */
    public static Path own() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return own(HOME.resolve(OWN), Path.of(System.getProperty("user.home"), OWN),
                temporary.resolve("activations-" + System.getProperty("user.name")));
    }

    /** The first of the folders that can be written, or made; without any the first, to be named in what is said. */
    static Path own(Path... folders) {
        for (Path folder : folders) {
            if (Files.isWritable(Files.exists(folder) ? folder : folder.getParent())) {
                return folder;
            }
        }
        return folders[0];
    }

    /** Maven puts the classes into {@code lessons/target/classes} and {@code lessons/target/lessons.jar}. */
    private static Path home(Class<?> type) {
        try {
            Path classes = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return classes.getParent().getParent().getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the classes were loaded from no folder", e);
        }
    }
}
