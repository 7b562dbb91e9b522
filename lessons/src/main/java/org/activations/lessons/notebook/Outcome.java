package org.activations.lessons.notebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a statement.
 *
 * @param statement the statement that ran
 * @param printed the lines that it printed
 * @param problem why it failed, as JShell or the exception says it; empty if it did not
 * @param problemLine the line of the file that the problem is about
 */
public record Outcome(Statement statement, List<String> printed, String problem, int problemLine) {

    /** What is said of a line that is not as expected. */
    static final String OTHER = "printed other than the script says";

    /** Whether JShell rejected it, or it threw. */
    public boolean failed() {
        return !problem.isEmpty();
    }

    /** Whether the statement ran and printed what the script says. */
    public boolean asExpected() {
        return !failed() && printed.equals(statement.expected());
    }

    /**
     * The problem, or each line that was printed other than expected, with the file and the line; empty if there is
     * none. Lines that the script does not expect are told where the first of them would have to be expected.
     */
    public String difference(Path file) {
        if (failed()) {
            return file + ":" + problemLine + ": " + problem;
        }
        List<String> differences = new ArrayList<>();
        List<String> expected = statement.expected();
        for (int i = 0; i < Math.max(expected.size(), printed.size()); i++) {
            String expectedLine = i < expected.size() ? expected.get(i) : null;
            String printedLine = i < printed.size() ? printed.get(i) : null;
            if (expectedLine == null || !expectedLine.equals(printedLine)) {
                int line = statement.expectationLine() + Math.min(i, expected.size());
                differences.add(file + ":" + line + ": " + OTHER + "\n"
                        + "  expected " + shown(expectedLine) + "\n"
                        + "  got      " + shown(printedLine));
            }
        }
        return String.join("\n", differences);
    }

    /** The line of the script that the problem is about; empty if it is not one of the statement's. */
    String problemSource() {
        return statement.source().lines().skip(Math.max(0, problemLine - statement.line())).findFirst().orElse("");
    }

    /** With the signs of the script, so that blanks at either end are seen. */
    private static String shown(String line) {
        return line == null ? "no line" : Script.EXPECTATION + " " + line;
    }
}
