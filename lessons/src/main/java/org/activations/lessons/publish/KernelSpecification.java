package org.activations.lessons.publish;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.jr.ob.JSON;
import org.activations.lessons.Project;

/**
 * How Jupyter starts the kernel of the lessons, whose source is {@code lessons/src/jupyter}, with this process's JDK
 * and class path.
 *
 * @see <a href="https://jupyter-client.readthedocs.io/en/stable/kernels.html#kernel-specs">Kernel specs</a>
 */
public final class KernelSpecification {

    private static final Path KERNEL =
            Path.of("lessons/src/jupyter/java/org/activations/lessons/jupyter/Kernel.java");

    private KernelSpecification() {
    }

    /**
     * Writes the specification into a folder of Jupyter's data. The notebooks name the kernel "java".
     *
     * @param libraries the class path of what the kernel needs beside the lessons
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Path data, String libraries) {
        Map<String, Object> specification = new LinkedHashMap<>();
        specification.put("argv", List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8", "-Djava.awt.headless=true",
                // For vectors: see Kernels.
                "--add-exports", "java.base/jdk.internal.module=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + libraries,
                Project.home().resolve(KERNEL).toString(), "{connection_file}"));
        specification.put("display_name", "Java");
        specification.put("language", "java");
        specification.put("interrupt_mode", "message");
        Path file = data.resolve("kernels/java/kernel.json");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(specification) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e, e);
        }
    }
}
