package org.activations.lessons.experiment;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ProgressTest {

    @Test
    void lineDoesNotComeBackAfterItWasTakenAway() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        Progress progress = new Progress(new PrintStream(terminal, true, StandardCharsets.UTF_8));
        progress.show("epoch 1");
        progress.close();
        progress.show("epoch 2");
        assertEquals("\r\033[Kepoch 1\r\033[K", terminal.toString(StandardCharsets.UTF_8));
    }

    @Test
    void timeLeftIsToldFromWhatTheStepsHaveTaken() {
        assertEquals("training: 35 of 175, about 12 s left",
                Progress.line("training", 35, 175, Duration.ofMillis(3000)));
        assertEquals("training: 1 of 3, about 1 s left", Progress.line("training", 1, 3, Duration.ofMillis(1)));
        assertEquals("training: 3 of 3, about 0 s left", Progress.line("training", 3, 3, Duration.ofMillis(9)));
    }
}
