package org.activations.lessons.notebook;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

import org.activations.lessons.Project;

/**
 * This process's class path in two parts.
 *
 * @param own the project's classes, as folders, which javac reads faster than jars
 * @param libraries what the project uses
 */
record ClassPath(String own, String libraries) {

    /** The system property that has a process's class path. */
    static final String PROPERTY = "java.class.path";

    static ClassPath ofThisProcess() {
        StringBuilder own = new StringBuilder();
        StringBuilder libraries = new StringBuilder();
        for (String entry : System.getProperty(PROPERTY).split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath();
            Path folder = Files.isDirectory(path) ? path : path.resolveSibling("classes");
            if (path.startsWith(Project.home()) && Files.isDirectory(folder)) {
                own.append(folder).append(File.pathSeparator);
            } else {
                libraries.append(path).append(File.pathSeparator);
            }
        }
        return new ClassPath(own.toString(), libraries.toString());
    }
}
