package org.activations.lessons.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.activations.lessons.browser.gaps.Brackets;
import org.activations.lessons.browser.gaps.MethodGaps;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Java to JavaScript: what runs on a page is translated from the classes that are on this program's class path. */
final class Translation {

    private Translation() {
    }

    /**
     * Writes a script that defines a function: to the object that it is given it adds the function {@code main}, which
     * is that of the class, and the functions that the class exports. A page may call it, or send its text to a worker.
     *
     * @param mainClass the full name of a class with a main method
     * @param name of the function
     * @param isFast whether it is to be fast; else it is a third smaller
     * @throws IllegalStateException if it uses what cannot be translated, naming it
     * @throws UncheckedIOException if the file cannot be written
     */
    static void translate(String mainClass, String name, boolean isFast, Path file) {
        TeaVMTool tool = new TeaVMTool();
        tool.setMainClass(mainClass);
        tool.getTransformers().add(MethodGaps.class.getName());
        tool.getTransformers().add(Brackets.class.getName());
        tool.setTargetDirectory(file.toAbsolutePath().getParent().toFile());
        tool.setTargetFileName(file.getFileName().toString());
        tool.setJsModuleType(JSModuleType.COMMON_JS);
        tool.setOptimizationLevel(isFast ? TeaVMOptimizationLevel.FULL : TeaVMOptimizationLevel.ADVANCED);
        tool.setAssertionsRemoved(true);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            tool.generate();
            // A plain script: pages that are files load no modules.
            Files.writeString(file, "const " + name + " = exports => {\n" + Files.readString(file) + "\n};\n");
        } catch (IOException | TeaVMToolException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), new IOException(e));
        }
        if (!tool.getProblemProvider().getSevereProblems().isEmpty()) {
            throw new IllegalStateException(mainClass + " cannot be translated to JavaScript: "
                    + tool.getProblemProvider().getSevereProblems().stream().map(Translation::text).distinct()
                            .collect(Collectors.joining("; ")));
        }
    }

    private static String text(Problem problem) {
        DefaultProblemTextConsumer words = new DefaultProblemTextConsumer();
        problem.render(words);
        return words.getText();
    }
}
