package org.activations.lessons;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ProjectTest {

    @TempDir
    Path folder;

    @Test
    void ownFilesAreInTheProject() {
        assertEquals(Project.home().resolve(".activations"), Project.own());
    }

    /** Where not even the folder above is, nothing can be made, whoever runs the test. */
    @Test
    void ownFilesAreInTheFirstFolderThatCanBeWritten() throws Exception {
        Path none = folder.resolve("missing/own");
        Path toBeMade = folder.resolve("own");
        Path there = Files.createDirectory(folder.resolve("there"));
        assertEquals(toBeMade, Project.own(none, toBeMade, there));
        assertEquals(there, Project.own(none, there, toBeMade));
        assertEquals(none, Project.own(none, folder.resolve("missing/other")));
    }
}
