package org.activations.lessons.terminal;

import java.io.IOException;
import java.util.Map;

import org.activations.lessons.Jsh;
import org.activations.lessons.PseudoTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Terminals that are newer than the system's list of terminals. */
@Timeout(180)
class UnknownTerminalTest {

    @BeforeEach
    void needPseudoTerminal() {
        PseudoTerminal.assumeThereIsOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xterm-of-tomorrow", "terminal+new.1", "xterm-ghostty", "-x"})
    void startsWithoutAWordAndInColour(String name) throws IOException {
        String[] walk = PseudoTerminal.javaCommand(System.getProperty("java.class.path"), Jsh.class.getName(), "play",
                "1");
        // Where the system knows none, it knows not this one either.
        Map<String, String> environment = Map.of("TERM", name, "TERMINFO", "/nowhere", "TERMINFO_DIRS", "/nowhere");
        try (PseudoTerminal window = PseudoTerminal.start(environment, walk)) {
            window.await("-- more");
            window.type("q", "or any Java");
            assertFalse(window.text().matches("(?s).*(infocmp|Exception|\\tat ).*"), window::text);
            assertTrue(window.raw().contains("\u001b[38;5;"), window::raw);
            window.type("1 + 1\r", "==> 2");
            window.type("\u001bOA", "1 + 1");
            window.type("0\r", "==> 11");
            // Before the prompt is there, the key would still be the line discipline's.
            window.await("jsh> ");
            window.type(PseudoTerminal.CTRL_D);
            window.awaitEnd();
        }
    }
}
