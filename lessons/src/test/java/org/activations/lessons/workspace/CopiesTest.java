package org.activations.lessons.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CopiesTest {

    @TempDir
    Path folder;

    private Path script;
    private Copies copies;

    @BeforeEach
    void copy() throws IOException {
        script = Files.writeString(folder.resolve("04-softmax.ipynb"), "first");
        copies = new Copies(folder.resolve("own"));
        copies.renew(script);
    }

    private String copied() throws IOException {
        return Files.readString(copies.of(script));
    }

    @Test
    void copyThatNobodyHasChangedFollowsItsScript() throws IOException {
        for (String next : new String[] {"second", "third"}) {
            Files.writeString(script, next);
            copies.renew(script);
            assertEquals(next, copied());
        }
        assertFalse(copies.isOutdated(script));
    }

    @Test
    void copyThatTheReaderHasChangedStaysAndIsOutdatedOnceItsScriptHasChanged() throws IOException {
        Files.writeString(copies.of(script), "the reader's");
        copies.renew(script);
        assertFalse(copies.isOutdated(script));
        for (String next : new String[] {"second", "third"}) {
            Files.writeString(script, next);
            copies.renew(script);
            assertEquals("the reader's", copied());
            assertTrue(copies.isOutdated(script));
        }
    }

    @Test
    void copyThatIsMovedAwayIsMadeAnew() throws IOException {
        Files.writeString(copies.of(script), "the reader's");
        Files.writeString(script, "second");
        copies.giveUp(script);
        copies.renew(script);
        assertEquals("second", copied());
        assertFalse(copies.isOutdated(script));
        Files.writeString(script, "third");
        copies.renew(script);
        assertEquals("third", copied());
    }

    @Test
    void copyOfWhichItIsNotKnownWhatItWasMadeFromStays() throws IOException {
        Path other = Files.writeString(folder.resolve("07-tanh-saturation.ipynb"), "now");
        Files.writeString(copies.make(other), "then");
        copies.renew(other);
        assertEquals("then", Files.readString(copies.of(other)));
        assertFalse(copies.isOutdated(other));
    }

    @Test
    void copyMadeBeforeItsOriginWasKeptIsKnownByBeingTheSame() throws IOException {
        Path other = Files.writeString(folder.resolve("07-tanh-saturation.ipynb"), "now");
        copies.make(other);
        copies.renew(other);
        Files.writeString(other, "later");
        copies.renew(other);
        assertEquals("later", Files.readString(copies.of(other)));
    }
}
