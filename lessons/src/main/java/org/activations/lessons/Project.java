package org.activations.lessons;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Where the project stands on this machine, found from where its classes were loaded. */
public final class Project {

    private static final Path HOME = home(Project.class);

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

    /** The reader's own files: copies of scripts, history, progress. No build and no update touches it. */
    public static Path own() {
        return HOME.resolve(".activations");
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
