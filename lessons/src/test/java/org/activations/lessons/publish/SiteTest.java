package org.activations.lessons.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.lessons.Drawing;
import org.activations.lessons.Project;
import org.activations.lessons.notebook.Exercise;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Drawing
class SiteTest {

    private static final Notebook NOTEBOOK = new Notebook(Project.scripts());
    private static final SortedMap<String, byte[]> FILES = site();

    /** For narrow screens every picture is there once more. */
    private static SortedMap<String, byte[]> site() {
        return new Site(NOTEBOOK, SiteTest::picture, printed -> printed.endsWith(".png")
                ? Optional.of(picture(printed)) : Optional.empty(), script -> new byte[0]).files();
    }

    /** The pictures that the project keeps: the site is made here without running a lesson. */
    private static byte[] picture(String printed) {
        try {
            return Files.readAllBytes(Project.home().resolve("charts/images").resolve(Path.of(printed).getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(String name) {
        return new String(FILES.get(name), StandardCharsets.UTF_8);
    }

    private static List<String> pages() {
        return FILES.keySet().stream().filter(name -> name.endsWith(".html")).toList();
    }

    private static List<String> all(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** What a browser shows of HTML that has no white space of its own. */
    private static String shown(String html) {
        return html.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    @Test
    void codeAndOutputAreThoseOfTheScript() throws IOException {
        for (Script script : NOTEBOOK.scripts()) {
            // Exercises follow the lesson, and what it needs of others is not shown.
            String page = page(Layout.page(script)).replaceFirst("(?s)<h2 id=\"page_exercises\".*", "");
            String printed = String.join("\n", all("<samp>(.*?)</samp>", page).stream().map(SiteTest::shown).toList());
            List<String> expected = Files.readAllLines(script.file()).stream().filter(line -> line.startsWith("//>"))
                    .map(line -> line.replaceFirst("^//> ?", "")).filter(line -> !line.endsWith(".png")).toList();
            assertEquals(String.join("\n", expected), printed, script.file().toString());
            String code = String.join("\n", all("<pre tabindex=\"0\"><code>(.*?)</code>", page).stream()
                    .map(SiteTest::shown).toList());
            assertEquals(script.code().stream().flatMap(block -> block.source().stream())
                    .filter(line -> !line.isBlank()).toList(),
                    code.lines().filter(line -> !line.isBlank()).toList(), script.file().toString());
        }
    }

    @Test
    void everyExerciseIsAtTheEndOfItsLessonAndListed() {
        List<Exercise> exercises = Exercise.of(NOTEBOOK.scripts());
        assertTrue(exercises.size() >= 22);
        for (Exercise exercise : exercises) {
            Script lesson = NOTEBOOK.select(String.valueOf(exercise.lesson())).get(0);
            String anchor = "exercise_" + exercise.script().number();
            String section = all("(?s)<section class=\"exercise\" aria-labelledby=\"" + anchor + "\">(.*?)</section>",
                    page(Layout.page(lesson))).get(0);
            assertTrue(page(ExerciseHtml.FILE).contains(Layout.page(lesson) + "#" + anchor), anchor);
            String shown = shown(section);
            exercise.script().code().forEach(code -> code.source().stream().map(String::strip).forEach(line ->
                    assertTrue(shown.contains(line), line)));
            exercise.solutionCode().stream().map(String::strip).forEach(line -> assertTrue(shown.contains(line), line));
            assertTrue(shown.contains("./jsh practice " + exercise.script().number()));
            assertEquals(List.of("Hint", "Solution"), all("<details><summary>(.*?)</summary>", section));
        }
    }

    @Test
    void searchFindsTitlesHeadingsFunctionsExercisesAndTerms() {
        String index = page("search-index.js");
        for (String entry : List.of("[\"4 Softmax\",\"lesson\",\"04-softmax.html\"]",
                "[\"Leaky ReLU\",\"function\",\"catalogue.html#leaky-relu\"]",
                "[\"Saturation\",\"term\",\"glossary.html#saturation\"]",
                "[\"Rectified linear unit activation (ReLU)\",\"in lesson 7\","
                        + "\"07-tanh-saturation.html#rectified-linear-unit-activation-relu\"]",
                "[\"Softmax\",\"exercise 5\",\"04-softmax.html#exercise_5\"]")) {
            assertTrue(index.contains(entry), entry);
        }
        for (String target : all("\",\"([^\"]*)\"]", index)) {
            String anchor = target.replaceFirst("[^#]*#?", "");
            assertTrue(page(target.replaceFirst("#.*", "")).contains(anchor.isEmpty() ? "" : "id=\"" + anchor + "\""),
                    target);
        }
    }

    @Test
    void catalogueSaysWholeSentencesAndNamesParameters() {
        String catalogue = page(Layout.CATALOGUE);
        String selu = all("(?s)(<h3 id=\"selu\".*?</table>)", catalogue).get(0);
        assertTrue(shown(selu).contains("λα(eᶻ − 1) elsewhere, with λ = 1.0507... and α = 1.6733...."), shown(selu));
        for (String name : List.of("elu", "celu", "leaky-relu", "softplus", "hardtanh", "softshrink", "hardshrink")) {
            String formula = all("(?s)<h3 id=\"" + name + "\".*?(<math.*?</math>)", catalogue).get(0);
            assertTrue(shown(formula).matches("(?s).*(?:[αβλ]|slope|min|max)=[-−.\\d]+"), shown(formula));
            assertFalse(formula.contains(".234567"), formula);
        }
    }

    @Test
    void everyPageSaysWhatItIsAbout() {
        for (String name : pages()) {
            assertEquals(1, all("<html lang=\"(en)\">", page(name)).size(), name);
            for (String head : List.of("name=\"description\"", "property=\"og:title\"", "property=\"og:description\"",
                    "property=\"og:image\"")) {
                assertTrue(all("<meta " + head + " content=\"([^\"]+)\">", page(name)).get(0).length() > 3,
                        name + head);
            }
            assertTrue(page(name).contains("rel=\"icon\""), name);
        }
        List<String> descriptions = pages().stream().map(name ->
                all("name=\"description\" content=\"(.*?)\"", page(name)).get(0)).toList();
        assertEquals(descriptions.size(), new HashSet<>(descriptions).size());
    }

    @Test
    void everyTableThatIsPrintedIsOneOnThePage() throws IOException {
        for (Script script : NOTEBOOK.scripts()) {
            List<String> lines = Files.readAllLines(script.file());
            long rules = lines.stream().filter(line -> line.matches("//> ---+")).count();
            assertEquals(rules, all("(<table class=\"result\">)", page(Layout.page(script))).size(),
                    script.file().toString());
            List<String> numbers = lines.stream().filter(line -> line.matches("//> .*\\|")).flatMap(line ->
                    Pattern.compile("(?<=[ |] )-?\\d+\\.\\d+(?= {1,2}\\|)").matcher(line).results()).map(number ->
                    number.group().replace('-', '−')).toList();
            assertEquals(numbers, all("<td class=\"right\">([−\\d]+\\.\\d+)</td>", page(Layout.page(script))),
                    script.file().toString());
        }
    }

    @Test
    void everyWordOfTheScriptIsOnItsPage() {
        for (Script script : NOTEBOOK.scripts()) {
            String page = shown(page(Layout.page(script)).replaceAll("<[^>]+>", " ")).replaceAll("\\W+", " ");
            for (Script.Block block : script.blocks()) {
                if (block instanceof Script.Prose prose) {
                    String words = String.join(" ", prose.lines())
                            .replaceAll("!\\[[^]]*]\\([^)]*\\)|\\$[^$]*\\$|]\\(.*?\\)", " ");
                    for (String word : words.split("\\W+")) {
                        assertTrue(page.contains(word), script.file() + ": '" + word + "' is not on the page");
                    }
                }
            }
        }
    }

    @Test
    void everyLinkLeadsSomewhereInTheSite() {
        for (String name : pages()) {
            for (String link : all("(?:href|src)=\"([^\"]*)\"", page(name))) {
                String file = link.startsWith("#") || link.startsWith("?") ? name : link.replaceFirst("[?#].*", "");
                assertTrue(FILES.containsKey(file), name + " links to " + link);
                // Behind the lab's # stands an experiment, and behind the explorer's name what it shows.
                if (link.contains("#") && !file.equals(LabPage.FILE) || link.matches("#[^=]*")) {
                    String anchor = link.substring(link.indexOf('#') + 1).replaceFirst("^explorer&.*", "explorer");
                    assertTrue(page(file).contains("id=\"" + anchor + "\""), name + " links to " + link);
                }
            }
            List<String> anchors = all(" id=\"([^\"]*)\"", page(name));
            Set<String> distinct = new HashSet<>(anchors);
            assertEquals(distinct.size(), anchors.size(), name + " has an anchor twice: " + anchors);
        }
    }

    @Test
    void formulasAreSetAndPicturesDescribed() {
        for (String name : pages()) {
            String text = shown(page(name).replaceAll("(?s)<(pre|code|template).*?</\\1>", ""));
            assertFalse(text.contains("\\") || text.contains("$"), name + " shows TeX");
            for (String words : all("<img [^>]*?alt=\"([^\"]*)\"", page(name))) {
                assertTrue(words.length() > 20, name + ": " + words);
            }
        }
    }

    @Test
    void narrowScreenGetsAPictureOfItsOwnInItsSize() {
        assertEquals(List.of("<a href=\"images/spirals.png\"><picture><source media=\"screen and (max-width: 40rem)\" "
                + "srcset=\"images/spirals-narrow.png\" width=\"910\" height=\"530\"><img src=\"images/spirals.png\" "),
                all("(<a href=\"images/spirals.png\"><picture>.*?<img src=\"images/spirals.png\" )",
                        page("10-why-not-linear.html")));
        assertTrue(page("01-logistic-neuron.html").contains("<a href=\"images/neuron.svg\"><img "),
                "a figure is the same");
    }

    @Test
    void catalogueHasAllDigitsOfValues() {
        String gelu = Html.digits(Activations.GELU.value(-1));
        assertEquals(Activations.GELU.value(-1), Double.parseDouble(gelu));
        assertTrue(page(Layout.CATALOGUE).contains("<td>" + gelu + "</td>"));
    }

    @Test
    void explorerOffersEveryFunctionWithItsParameter() {
        String page = page(Layout.CATALOGUE);
        assertEquals(Activations.all().stream().map(Activation::name).toList(),
                all("name=\"function\" value=\"([^\"]*)\"", page));
        assertTrue(page.contains("value=\"softplus\" data-parameter=\"β\" data-number=\"1.0\""));
        assertTrue(page.contains("value=\"tanh\" data-parameter=\"\" data-number=\"\""));
    }

    @Test
    void sizesKeepWithinTheirLimits() {
        for (String name : pages()) {
            int size = FILES.get(name).length + FILES.get("style.css").length + FILES.get("page.js").length
                    + FILES.get("math.woff2").length
                    + (name.equals(Layout.CATALOGUE)
                            ? FILES.get("explorer.js").length : 0);
            assertTrue(size < 300_000, name + " has " + size + " bytes");
        }
        assertTrue(FILES.values().stream().mapToInt(file -> file.length).sum() < 9_400_000,
                "the whole site, but for 0.5 MB of the lab's script");
    }

    /** Whether they can be written is asked before the scripts run. */
    @Test
    void pathsAreKnownBeforeTheFilesAreMade() {
        assertEquals(FILES.keySet(), Site.paths(NOTEBOOK));
    }

    @Test
    void sameScriptsGiveTheSameBytes() {
        SortedMap<String, byte[]> again = site();
        assertEquals(FILES.keySet(), again.keySet());
        for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
            assertArrayEquals(file.getValue(), again.get(file.getKey()), file.getKey());
        }
    }
}
