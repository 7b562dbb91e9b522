package org.activations.lessons.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import org.activations.core.Activations;
import org.activations.charts.Pictures;
import org.activations.charts.Png;
import org.activations.lessons.Project;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The site as a reader meets it: in Chromium, from files. Its screenshots are for people to look at. */
class BrowserTest {

    private static final Notebook NOTEBOOK = new Notebook(Project.scripts());
    private static final SortedMap<String, byte[]> FILES =
            new Site(NOTEBOOK, KeptPictures::read, BrowserTest::narrow, TranslatedScript::bytes).files();

    @TempDir
    static Path folder;

    private static Playwright playwright;
    private static Browser browser;

    /** A picture of the notebook as it is on a narrow screen; the others are of what the lessons compute. */
    private static Optional<byte[]> narrow(String printed) {
        return printed.endsWith("activation-functions.png")
                ? Optional.of(Png.bytes(Pictures.named("activation-functions.png").narrow())) : Optional.empty();
    }

    @BeforeAll
    static void start() {
        new OutputFolder(folder).write(FILES);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stop() {
        playwright.close();
    }

    static Stream<String> pages() {
        return FILES.keySet().stream().filter(name -> name.endsWith(".html"));
    }

    private static Page page(String name, int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
        Page page = context.newPage();
        open(page, name);
        return page;
    }

    /** The lab is there when its worker has answered, which takes a machine with much to do some time. */
    private static void open(Page page, String name) {
        page.navigate(folder.resolve(name).toUri().toString());
        if (name.equals(LabPage.FILE)) {
            page.locator(".view:last-child .epoch:not(:empty)").waitFor();
        }
    }

    @Test
    void phoneShowsThePictureThatIsDrawnForIt() {
        for (int width : new int[] {360, 768}) {
            Page page = page("08-relu.html", width, ColorScheme.LIGHT);
            page.locator(".picture img").scrollIntoViewIfNeeded();
            page.waitForFunction("document.querySelector('.picture img').complete");
            String shown = String.valueOf(page.evaluate("document.querySelector('.picture img').currentSrc"));
            assertEquals(width < 640, shown.endsWith("-narrow.png"), shown);
            assertEquals("true", String.valueOf(page.evaluate("(({width, height, naturalWidth, naturalHeight}) => "
                    + "Math.abs(width / height - naturalWidth / naturalHeight) < 0.01)"
                    + "(document.querySelector('.picture img'))")), "its shape at " + width);
            page.context().close();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageOpensFromItsFolderAloneAndSaysNoError(String name) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> faults.add(message.text()));
            page.onPageError(faults::add);
            page.onRequestFailed(request -> faults.add("failed: " + request.url()));
            page.onRequest(request -> {
                // What a page has made itself, as the lab its worker, is a blob.
                if (!request.url().startsWith(folder.toUri().toString()) && !request.url().startsWith("blob:null/")) {
                    faults.add("outside: " + request.url());
                }
            });
            open(page, name);
            page.waitForLoadState();
            assertEquals(List.of(), faults);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void formulasHaveTheirHeightAndNoTexIsLeft(String name) {
        Page page = page(name, 1440, ColorScheme.LIGHT);
        assertEquals(List.of(), page.evaluate("[...document.querySelectorAll('math')]"
                + ".filter(m => m.getBoundingClientRect().height < 8).map(m => m.outerHTML)"));
        Object text = page.evaluate(
                "(document.querySelectorAll('pre, code').forEach(e => e.remove()), document.body.innerText)");
        assertTrue(!text.toString().contains("\\") && !text.toString().contains("$"), text.toString());
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNoViolation(String name) {
        axeFindsNoViolation(page(name, 1440, ColorScheme.LIGHT), name + " at a desk");
        axeFindsNoViolation(page(name, 360, ColorScheme.DARK), name + " on a phone");
    }

    private static void axeFindsNoViolation(Page page, String description) {
        List<String> violations = new AxeBuilder(page).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).toList();
        assertEquals(List.of(), violations, description);
        page.context().close();
    }

    /** 360 pixels are also what is left of 720 at a zoom of 200 %. */
    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsWiderThanANarrowScreen(String name) {
        Page page = page(name, 360, ColorScheme.LIGHT);
        assertEquals(360, page.evaluate("document.documentElement.scrollWidth"), () -> "too wide: " + page.evaluate(
                "[...document.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > 361)"
                        + ".map(e => e.outerHTML.slice(0, 90)).join('\\n')"));
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keyboardReachesEverything(String name) {
        Page page = page(name, 1440, ColorScheme.LIGHT);
        int reachable = (int) page.evaluate("[...document.querySelectorAll("
                + "'a[href], button, input, select, summary, [tabindex=\"0\"]')]"
                + ".filter(e => e.checkVisibility()).length");
        page.evaluate("window.reached = new Set()");
        for (int i = 0; i < reachable + 5; i++) {
            page.keyboard().press("Tab");
            page.evaluate("document.activeElement !== document.body && reached.add(document.activeElement)");
        }
        assertEquals(reachable, page.evaluate("reached.size"));
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void buttonCopiesTheCodeAndCoversNone(int width) {
        Page page = page(Layout.page(NOTEBOOK.scripts().get(0)), width, ColorScheme.LIGHT);
        BoundingBox code = page.locator(".code > div").first().boundingBox();
        BoundingBox button = page.locator(".copy").first().boundingBox();
        assertTrue(button.x >= code.x + code.width || button.y + button.height <= code.y, "the button covers code");
        assertEquals(String.join("\n", NOTEBOOK.scripts().get(0).code().get(0).source()).strip(), copied(page, 0));
        page.context().close();
    }

    private static String copied(Page page, int block) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator(".copy").nth(block).click();
        page.locator(".copy:text-is('Copied')").waitFor();
        return page.evaluate("navigator.clipboard.readText()").toString();
    }

    /** Lesson 4 needs lessons 1 and 3; an empty session has neither. */
    @Test
    void whatIsCopiedRunsInASessionOfItsOwn() {
        Page page = page("04-softmax.html", 1440, ColorScheme.LIGHT);
        String copied = copied(page, 0);
        page.context().close();
        List<String> printed = new ArrayList<>();
        try (Session session = new Session()) {
            session.evaluate(copied, printed::add);
        }
        assertTrue(copied.startsWith("// In [1]\n") && copied.contains("\n// In [3]\n"), copied);
        assertTrue(printed.stream().noneMatch(line -> line.contains("rror") || line.contains("cannot find")),
                printed.toString());
    }

    @Test
    void answerUnfoldsWhatIsPrinted() {
        Page page = page("03-output-layer.html", 360, ColorScheme.LIGHT);
        assertFalse(page.locator(".reveal .output").first().isVisible());
        page.locator(".guess input").fill("yes");
        page.keyboard().press("Enter");
        assertTrue(page.locator(".reveal .output").first().isVisible());
        assertEquals("Your guess: yes. Below is what it prints.", page.locator(".said").textContent());
        assertNoFault(page);
    }

    @Test
    void questionsLeadToAFunctionWithItsEvidence() {
        Page page = page(Layout.page(NOTEBOOK.scripts().get(NOTEBOOK.scripts().size() - 1)), 360, ColorScheme.DARK);
        assertEquals(1, page.locator(".question").count());
        page.locator(".answers button:text-is('No')").press("Enter");
        assertEquals(2, page.locator(".question").count());
        page.locator(".answers button").last().press("Enter");
        page.locator(".answers button").last().press("Enter");
        assertTrue(page.locator(".decided a[href*='.html']").count() > 0);
        page.locator(".answers button:text-is('Yes')").press("Enter");
        assertEquals(2, page.locator(".question").count());
        page.locator(".answers button").last().press("Enter");
        assertEquals(1, page.locator(".decided").count());
        assertNoFault(page);
    }

    @Test
    void searchFindsAndTheKeyboardFollowsWhatIsFound() {
        Page page = page("index.html", 360, ColorScheme.LIGHT);
        page.locator("#page_query").fill("dying");
        page.locator(".found a").first().waitFor();
        assertNoFault(page);
        page = page("index.html", 1440, ColorScheme.LIGHT);
        page.locator("#page_query").fill("satur term");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/glossary.html#saturation");
        page.locator("#page_query").fill("nosuchword");
        assertEquals("Nothing is found.", page.locator(".count").textContent());
        page.keyboard().press("Escape");
        assertEquals("", page.locator("#page_query").inputValue());
        page.context().close();
    }

    @Test
    void linkToTheExplorerSaysWhatItShows() {
        Page page = page(Layout.CATALOGUE, 1440, ColorScheme.LIGHT);
        page.locator("a[href='#explorer&functions=relu,leaky-relu,relu6']").click();
        page.locator("#legend li:has-text('ReLU6')").waitFor();
        assertEquals(List.of("ReLU", "Leaky ReLU", "ReLU6"), page.locator("#values tbody th").allTextContents());
        page.context().close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linesOfTextAreReadWithEase(String name) {
        Page page = page(name, 1440, ColorScheme.LIGHT);
        double longest = ((Number) page.evaluate("Math.max(0, ...[...document.querySelectorAll('main p')]"
                + ".filter(p => p.checkVisibility() && p.getBoundingClientRect().height > 60)"
                + ".map(p => p.textContent.length / Math.floor(p.getBoundingClientRect().height / 27)))"))
                .doubleValue();
        assertTrue(longest <= 75, name + ": " + longest + " characters in a line");
        page.context().close();
    }

    /** What has been shown by an action is as good as what was there. */
    private static void assertNoFault(Page page) {
        assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
        axeFindsNoViolation(page, page.url());
    }

    @Test
    void withoutJavaScriptOnlyTheExplorerIsMissing() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)
                .setViewportSize(360, 900))) {
            Page page = context.newPage();
            page.navigate(folder.resolve(Layout.CATALOGUE).toUri().toString());
            assertTrue(page.locator("noscript p").isVisible());
            assertEquals(Activations.all().size(), page.locator(".function img").count());
            page.locator(".contents summary").click();
            assertTrue(page.locator(".contents a").first().isVisible());
            page.navigate(folder.resolve(Layout.page(NOTEBOOK.scripts().get(0))).toUri().toString());
            assertTrue(page.locator(".output samp").first().isVisible());
            assertEquals(0, page.locator(".copy").count());
            page.navigate(folder.resolve("03-output-layer.html").toUri().toString());
            assertFalse(page.locator(".reveal samp").first().isVisible());
            page.locator(".reveal summary").click();
            assertTrue(page.locator(".reveal samp").first().isVisible());
            page.navigate(folder.resolve(Layout.page(NOTEBOOK.scripts().get(NOTEBOOK.scripts().size() - 1))).toUri()
                    .toString());
            assertTrue(page.locator(".decide li li").first().isVisible());
        }
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void screenshotsAreThereToBeLookedAt(ColorScheme scheme) {
        for (int width : new int[] {360, 768, 1440}) {
            for (String name : pages().filter(each -> !each.endsWith("-source.html")).toList()) {
                Path file = Path.of("target/screenshots", name.replace(".html", "-" + width + "-" + scheme + ".png"));
                Page page = page(name, width, scheme);
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
                page.context().close();
                assertTrue(Files.exists(file));
            }
        }
    }
}
