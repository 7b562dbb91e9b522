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
        return pageOf("01-one.jsh");
    }

    private String pageOf(String name) {
        Notebook notebook = new Notebook(folder);
        List<Script> lessons = notebook.scripts();
        Links links = new Links(lessons, List.of(), new Glossary(Site.text("glossary.md")));
        Script script = lessons.stream().filter(each -> each.file().endsWith(name)).findFirst().orElseThrow();
        return new LessonPage(new Layout(lessons), notebook, script, List.of(), links,
                figure -> Drawing.of("images/" + figure, new byte[0])).html();
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    @Test
    void questionGetsAPlaceForItsAnswerAndWhatIsPrintedBelowIsFolded() throws IOException {
        write("01-one.jsh", "// # One", "//", "// Guess: what is 1 + 1?", "//", "// - `2`", "// - 3", "", "// In [1]",
                "int one = 1;", "", "System.out.println(one + one);", "//> 2", "System.out.println(one);", "//> 1", "",
                "// After.");
        String page = pageOf("01-one.jsh");
        assertTrue(page.contains("<div class=\"guess\">\n<p>Guess: what is 1 + 1?</p>\n"
                + "<ul class=\"choices\"><li><code>2</code></li>\n<li>3</li>\n</ul>\n</div>"), page);
        String folded = all("(?s)<details class=\"reveal\"><summary>Show what it prints</summary>(.*?)</details>\n<p>",
                page).get(0);
        assertEquals(List.of("2", "1"), all("<samp>(.*?)</samp>", folded));
        assertEquals(2, all("(<samp>)", page).size());
    }

    @Test
    void answersToChooseFromAreNoLinks() throws IOException {
        String page = page("// # One", "//", "// tanh and ReLU.", "//", "// Guess: which layer has the larger slope?",
                "//", "// - GELU, as its", "//   weights are larger", "// - In [1]");
        assertTrue(page.contains("<ul class=\"choices\"><li>GELU, as its\nweights are larger</li>\n"
                + "<li>In [1]</li>\n</ul>"), page);
    }

    @Test
    void whatIsLearnedAndWhatComesNextHaveTheirPlaces() throws IOException {
        write("01-one.jsh", "// # One", "//", "// You learn: what `1` is.", "", "// In [1]", "System.out.println(1);",
                "//> 1", "", "// Next: two.");
        String page = pageOf("01-one.jsh");
        assertTrue(page.contains("<p class=\"learn\">You learn: what <code>1</code> is.</p>"), page);
        assertTrue(page.contains("<p class=\"next\">Next: two.</p>"), page);
        assertEquals(List.of("You learn: what 1 is."), all("name=\"description\" content=\"(.*?)\"", page));
    }

    @Test
    void figureStandsInTheTextAndIsDescribed() throws IOException {
        String page = page("// # One", "//", "// Before.", "//", "// ![A sum of", "// `1` and 2](neuron.svg)", "//",
                "// After.");
        assertTrue(page.contains("<p>Before.</p>\n<figure class=\"picture\"><a href=\"images/neuron.svg\">"
                + "<img src=\"images/neuron.svg\" alt=\"A sum of 1 and 2\" width=\"600\" height=\"330\" "
                + "loading=\"lazy\"></a></figure>\n<p>After.</p>"), page);
    }

    @Test
    void lessonsFunctionsAndTermsAreLinks() throws IOException {
        write("02-two.jsh", "// # Two", "", "// In [2]", "System.out.println(2);", "//> 2");
        write("03-three.jsh", "// # Three");
        String page = page("// # Layers", "//",
                "// As lessons 2 and", "// 3, `lesson 2` and In [2] say, a linear leaky",
                "// ReLU saturates: ReLU is no linear", "// function. Saturation again, lesson 1 and lesson 9.", "//",
                "// | lesson | n |", "// |---|---|", "// | 2: loss 3 | 3 |");
        assertEquals(List.of("<a href=\"02-two.html\">lessons 2</a>", "<a href=\"03-three.html\">3</a>",
                "<a href=\"02-two.html\">In [2]</a>",
                "<a class=\"term\" href=\"catalogue.html#leaky-relu\">leaky\nReLU</a>",
                "<a class=\"term\" href=\"glossary.html#saturation\">saturates</a>",
                "<a class=\"term\" href=\"catalogue.html#relu\">ReLU</a>",
                "<a class=\"term\" href=\"catalogue.html#linear\">linear</a>",
                "<a class=\"term\" href=\"glossary.html#loss\">loss</a>", "<a href=\"02-two.html\">2</a>")
                .stream().sorted().toList(), all("(?s)(<a (?:class=\"term\" )?href=\"[^\"]*\">.*?</a>)",
                page.substring(page.indexOf("</h1>"), page.indexOf("class=\"label\""))).stream().sorted().toList());
    }

    @Test
    void whatIsCopiedRunsInASessionOfItsOwn() throws IOException {
        write("02-two.jsh", "// # Two, as `one` of In [1]", "", "// In [2]", "int two = 2 * one;", "",
                "System.out.println(two);", "//> 2");
        write("01-one.jsh", "// # One", "", "// In [1]", "import java.util.List;", "", "int one = List.of(1).get(0);",
                "System.out.println(one);", "//> 1");
        String page = pageOf("02-two.jsh");
        assertEquals(List.of("// In [1]\nimport java.util.List;\n\nint one = List.of(1).get(0);\n"
                + "System.out.println(one);\n"), all("(?s)<template id=\"page_needed\">(.*?)</template>", page));
        assertTrue(page.contains("It goes on from <a href=\"01-one.html\">In [1]</a>, whose code is copied along."),
                page);
    }

    @Test
    void questionsThatLeadToADecisionAreAListInThePage() throws IOException {
        String page = page("// # One", "//", "// Decide: which?", "//",
                "// - Deep?", "//   - Yes: tanh", "//   - No: any");
        assertTrue(page.contains("<p>Decide: which?</p>\n<ul class=\"decide\">\n<li>Deep?\n<ul>\n<li>Yes: "), page);
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
