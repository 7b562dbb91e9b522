package org.activations.lessons.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.activations.lessons.notebook.Notebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PublicationTest {

    @TempDir
    Path temporary;

    /** A notebook of one script, which prints 2 and says that it prints this. */
    private Notebook printing(String said) throws IOException {
        Path scripts = Files.createDirectories(temporary.resolve("scripts"));
        Files.writeString(scripts.resolve("01-sum.jsh"),
                "// # A sum\n\n// In [1]\nSystem.out.println(1 + 1);\n//> " + said + "\n");
        return new Notebook(scripts);
    }

    static Stream<BiFunction<Notebook, Path, Path>> commands() {
        return Stream.of(Publication::page, Publication::notebooks);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void scriptThatPrintsOtherwiseThanItSaysIsNotPublished(BiFunction<Notebook, Path, Path> command)
            throws IOException {
        Notebook wrong = printing("3");
        Path folder = temporary.resolve("site");
        Exception e = assertThrows(IllegalStateException.class, () -> command.apply(wrong, folder));
        assertTrue(e.getMessage().contains("01-sum.jsh:") && e.getMessage().lines().count() == 1
                && e.getMessage().endsWith("; nothing is published, see ./jsh check"), e.getMessage());
        assertFalse(Files.exists(folder));
    }

    @Test
    void whatWasPublishedBeforeIsLeftAsItWas() throws IOException {
        Path folder = temporary.resolve("site");
        assertEquals(folder, Publication.notebooks(printing("2"), folder));
        String before = Files.readString(folder.resolve("01-sum.ipynb"));
        Notebook wrong = printing("3");
        assertThrows(IllegalStateException.class, () -> Publication.notebooks(wrong, folder));
        assertEquals(before, Files.readString(folder.resolve("01-sum.ipynb")));
    }

    @Test
    void folderOfSomebodyElseIsRefusedBeforeAnythingRuns() throws IOException {
        Files.writeString(temporary.resolve("thesis.txt"), "mine");
        Notebook wrong = printing("3");
        assertThrows(IllegalArgumentException.class, () -> Publication.page(wrong, temporary));
    }
}
