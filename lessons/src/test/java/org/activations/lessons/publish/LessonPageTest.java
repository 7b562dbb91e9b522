package org.activations.lessons.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pages of lessons that are written for the test. */
class LessonPageTest {

    @TempDir
    Path folder;

    private String page(String... lines) throws IOException {
        Files.writeString(folder.resolve("01-one.jsh"), String.join("\n", lines)
                + "\n\n// In [1]\nSystem.out.println(1);\n//> 1\n");
        List<Script> scripts = new Notebook(folder).scripts();
        return new LessonPage(new Layout(scripts), scripts.get(0), picture -> {
            throw new AssertionError("no picture was expected, got " + picture);
        }).html();
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
    }

    @Test
    void everyAnchorIsThereOnceAndHasAName() throws IOException {
        String page = page("// # One", "//", "// ## Content", "//", "// ## Page text", "//", "// ## !", "//", "// ## ?",
                "//", "// ## One", "//", "// ## One 2");
        List<String> anchors = all(" id=\"([^\"]*)\"", page);
        assertEquals(anchors.stream().distinct().toList(), anchors);
        assertTrue(anchors.containsAll(List.of("one", "content", "page-text", "section", "section-2", "one-2",
                "one-2-2")), anchors.toString());
    }

    @Test
    void titleHasNoMarksInTheContentsAndInTheWindow() throws IOException {
        String page = page("// # The `softmax` of $\\sigma$");
        assertEquals(List.of("The softmax of σ · Choosing activation functions"), all("<title>(.*?)</title>", page));
        assertEquals(List.of("1 The softmax of σ"), all("aria-current=\"page\">(.*?)</a>", page));
    }

    @Test
    void codeWinsOverDollars() throws IOException {
        assertTrue(page("// # One", "//", "// Costs $5, and `a$b` is code").contains(
                "<p>Costs $5, and <code>a$b</code> is code</p>"));
    }
}
