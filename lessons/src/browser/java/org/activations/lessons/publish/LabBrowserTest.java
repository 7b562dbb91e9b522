package org.activations.lessons.publish;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.jr.ob.JSON;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.activations.core.Activations;
import org.activations.core.network.Epoch;
import org.activations.core.network.Examples;
import org.activations.core.network.Network;
import org.activations.core.network.Sgd;
import org.activations.lessons.Project;
import org.activations.lessons.experiment.Spirals;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The lab as a reader meets it: in Chromium, from files. Its screenshots are for people to look at. */
class LabBrowserTest {

    /** Longer than any experiment takes, on a machine that has much else to do. */
    private static final int MINUTES = 10 * 60_000;

    private static final Notebook NOTEBOOK = new Notebook(Project.scripts());

    @TempDir
    static Path folder;

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        SortedMap<String, byte[]> files = new Site(NOTEBOOK, KeptPictures::read, printed -> Optional.empty(),
                TranslatedScript::bytes).files();
        new OutputFolder(folder).write(files);
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stop() {
        playwright.close();
    }

    private static Page open(String address) {
        return open(address, 1440, ColorScheme.LIGHT);
    }

    private static Page open(String address, int width, ColorScheme scheme) {
        Page page = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme)).newPage();
        page.setDefaultTimeout(MINUTES);
        page.navigate(folder.resolve(LabPage.FILE).toUri() + "#" + address);
        page.locator("#views .view").first().waitFor();
        return page;
    }

    private static Page learned(String address) {
        Page page = open(address);
        awaitEnd(page);
        return page;
    }

    private static void awaitLearning(Page page) {
        page.waitForCondition(() -> page.locator(".epoch").first().textContent().matches("Epoch [1-9].*"));
    }

    private static void awaitEnd(Page page) {
        page.locator("#result[data-loss]").waitFor(new Locator.WaitForOptions().setTimeout(MINUTES));
    }

    private static double data(Page page, String name) {
        return Double.parseDouble(page.locator("#result").getAttribute("data-" + name));
    }

    /** What the lab says of a network in a column of its table: the median where there are several seeds. */
    private static String cell(Page page, int network, int column) {
        return page.locator("#result tbody tr:nth-child(" + network + ") td:nth-of-type(" + column + ")").textContent()
                .strip().split(" ")[0];
    }

    @Test
    void networkLearnsTheBitsThatItLearnsHere() {
        Page page = learned("f=tanh&epochs=20&rate=0.3&run");
        Examples spirals = Spirals.points();
        Network network = Network.of(1, Activations.TANH, 2, 16, 16, 16, 2);
        List<Epoch> epochs = network.train(spirals, new Sgd(0.3, 32, 20, 1));
        assertEquals(epochs.get(19).loss(), data(page, "loss"));
        assertEquals(network.accuracy(spirals), data(page, "accuracy"));
        assertEquals(epochs.get(19).accuracy(), data(page, "training-accuracy"));
        assertEquals(network.loss(spirals), data(page, "test-loss"));
        page.context().close();
    }

    @Test
    void medianOfFourSeedsIsTheMeanOfTheMiddleTwo() {
        Page page = learned("f=tanh&epochs=2&seeds=4&hidden=8&run");
        Examples spirals = Spirals.points();
        double[] accuracies = LongStream.rangeClosed(1, 4).mapToDouble(seed -> {
            Network network = Network.of(seed, Activations.TANH, 2, 8, 2);
            network.train(spirals, new Sgd(0.1, 32, 2, seed));
            return network.accuracy(spirals);
        }).sorted().toArray();
        assertEquals(new BigDecimal((accuracies[1] + accuracies[2]) / 2).setScale(3, RoundingMode.HALF_UP).toString(),
                cell(page, 1, 5));
        page.context().close();
    }

    static Stream<Arguments> experiments() {
        return Stream.of(
                arguments("why-not-linear", 4, List.of("0.510", "1.000", "1.000")),
                arguments("vanishing-gradient", 4, List.of("0.101", "0.886", "0.926")),
                arguments("learning-speed", 4, List.of("0.896", "0.929", "0.906", "0.000")),
                arguments("centred", 4, List.of("0.515", "0.815", "0.478", "0.855")),
                arguments("dying-relu", 4, List.of("0.916", "0.104", "0.842")),
                arguments("optimizers", 4, List.of("0.902")),
                arguments("your-own-data", 4, List.of("0.981", "0.981")),
                arguments("your-own", 4, List.of("0.923", "0.902", "0.919")));
    }

    /** The medians of five seeds, and the lesson has to print them too. */
    @ParameterizedTest
    @MethodSource("experiments")
    void lessonsLinkPrintsTheLessonsNumbers(String name, int column, List<String> medians) throws IOException {
        Script script = NOTEBOOK.scripts().stream()
                .filter(each -> each.file().toString().endsWith("-" + name + ".jsh")).findFirst().orElseThrow();
        String text = Files.readString(script.file());
        medians.forEach(median ->
                assertTrue(text.contains(" " + median + " "), median + " is not in " + script.file()));
        Page page = byLink(Layout.page(script));
        page.locator("#run").click();
        awaitEnd(page);
        for (int i = 0; i < medians.size(); i++) {
            assertEquals(medians.get(i), cell(page, i + 1, column + 1), "network " + (i + 1));
        }
        page.close();
    }

    /** That lesson trains nothing: it looks at what gradients are left at each scale. */
    @Test
    void linkOfTheLessonOnWeightsPrintsItsGradientsBeforeAnyTraining() throws IOException {
        String lesson = Files.readString(Project.scripts().resolve("15-how-large-the-weights.jsh"));
        assertTrue(lesson.contains("logistic  |   0.002  |  0.007  |       0.143  |"));
        Page page = byLink("15-how-large-the-weights.html");
        List<String> ratios = List.of("0.002", "0.007", "0.143");
        for (int i = 0; i < ratios.size(); i++) {
            page.locator(".view").nth(i).locator(".left:not(:empty)").waitFor();
            assertEquals("Gradient per weight, layer 1 / layer 5: " + ratios.get(i) + ", median of 5 seeds",
                    page.locator(".view .left").nth(i).textContent());
        }
        page.close();
    }

    @Test
    void linkOfTheLessonOnNormalizationPrintsItsSmallestAccuracy() throws IOException {
        String lesson = Files.readString(Project.scripts().resolve("21-normalization-and-depth.jsh"));
        assertTrue(lesson.contains("GELU  |     0.912  |     0.919  |     0.889  |"));
        Page page = byLink("21-normalization-and-depth.html");
        page.locator("#run").click();
        awaitEnd(page);
        String accuracies = page.locator("#result tbody tr:nth-child(2) td:nth-of-type(5)").textContent();
        assertTrue(accuracies.contains("(0.889 to "), accuracies);
        page.close();
    }

    private static Page byLink(String lesson) {
        Page page = browser.newPage();
        page.setDefaultTimeout(MINUTES);
        page.navigate(folder.resolve(lesson).toUri().toString());
        page.locator(".to-lab a").click();
        return page;
    }

    @Test
    void ownFormulaLearnsAsTheCataloguesFunction() {
        Page page = learned("f=z/(1%2BMath.abs(z))&slope=softsign'(z)&f2=softsign&epochs=20&run");
        for (int column = 2; column <= 5; column++) {
            assertEquals(cell(page, 1, column), cell(page, 2, column));
        }
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"z /, has the end at character 4", "log(z), is NaN at z = -8", "while (true), no function is named",
        "unit step, is flat"})
    void wrongFormulaIsToldAndNothingStops(String formula, String told) {
        Page page = open("epochs=5");
        page.locator("[data-role=function]").selectOption("");
        page.locator("[data-key=f]").fill(formula);
        page.locator("[data-key=f]").blur();
        page.locator("#trouble:not(:empty)").waitFor();
        assertTrue(page.locator("#trouble").textContent().contains(told), page.locator("#trouble").textContent());
        page.locator("[data-key=f]").fill("z / (1 + abs(z))");
        page.locator("[data-key=f]").blur();
        page.locator("#trouble:empty").waitFor(new Locator.WaitForOptions().setState(
                WaitForSelectorState.ATTACHED));
        page.locator("#run").click();
        awaitEnd(page);
        page.context().close();
    }

    /** What would run is what was there before. */
    @Test
    void whatIsRefusedDoesNotRun() {
        Page page = open("epochs=5");
        Locator rate = page.locator("[data-key=rate]");
        rate.fill("fast");
        page.locator("#run").click();
        page.locator("[data-key=rate][aria-invalid=true]:focus").waitFor();
        page.locator("#said:text-is('not trained yet.')").waitFor();
        assertTrue(page.locator("#trouble").isVisible());
        rate.fill("0.2");
        page.locator("#run").click();
        awaitEnd(page);
        assertEquals(0, page.locator("[aria-invalid]").count());
        assertTrue(page.url().endsWith("#epochs=5&rate=0.2"), page.url());
        page.context().close();
    }

    /** As a person types: a field is changed when the next has the focus. */
    @Test
    void numberAfterNumberCanBeTyped() {
        Page page = open("f=elu&f2=tanh&f3=relu");
        for (int n = 0; n < 3; n++) {
            page.locator("[data-network='" + n + "'] [data-key=rate]")
                    .click(new Locator.ClickOptions().setClickCount(3));
            page.keyboard().type("0." + (n + 3));
        }
        page.keyboard().press("Tab");
        page.waitForURL(url -> url.endsWith("#f=elu&rate=0.3&f2=tanh&rate2=0.4&f3=relu&rate3=0.5"));
        page.locator("[data-network='2'] [data-key=seed]:focus").waitFor();
        page.context().close();
    }

    @Test
    void networkThatIsAsTheFirstStaysToBeChanged() {
        Page page = open("f=elu&f2=tanh");
        page.locator("[data-network='1'] [data-role=function]").selectOption("elu");
        page.waitForURL(url -> url.endsWith("#f=elu&rate2=0.1"));
        page.locator("[data-network='1'] [data-key=rate]").fill("0.3");
        page.locator("[data-network='1'] [data-key=rate]").blur();
        page.waitForURL(url -> url.endsWith("#f=elu&rate2=0.3"));
        page.context().close();
    }

    @Test
    void wordsAndTableAgreeOnFiveSeeds() {
        Page page = learned("f=tanh&epochs=3&seeds=5&f2=elu&rate2=1e6&run");
        assertEquals("Network 1: after 3 epochs " + cell(page, 1, 5) + " of the test right, the median of 5 seeds. "
                + "Network 2: after 3 epochs 0.000 of the test right, the median of 5 seeds; 4 of 5 diverged. Done.",
                page.locator("#said").textContent());
        assertEquals("diverged", cell(page, 2, 2));
        assertEquals("Epoch 3 of 3", page.locator("#progress").textContent());
        page.context().close();
    }

    @Test
    void experimentThatIsChosenIsInSightAndReadyToRun() {
        Page page = open("");
        page.locator("#lab-experiments a[href^='#']").nth(3).click();
        page.locator("#run:focus").waitFor();
        page.waitForCondition(() -> page.locator("[data-network='3'] [data-key=rate]").count() == 1);
        assertEquals("1", page.locator("[data-network='3'] [data-key=rate]").inputValue());
        assertTrue((Boolean) page.evaluate("document.getElementById('lab').getBoundingClientRect().top < 200"));
        page.context().close();
    }

    @Test
    void wrongAddressIsToldAndTheLabIsThereAllTheSame() {
        Page page = open("data=nothing");
        assertTrue(page.locator("#trouble").textContent().startsWith("there are no data named \"nothing\""));
        assertEquals("spirals", page.locator("[data-key=data]").inputValue());
        page.context().close();
    }

    @Test
    void choiceStandsInTheAddressAndComesBackFromIt() {
        Page page = open("");
        page.locator("[data-key=data]").selectOption("digits");
        page.locator("[data-network='0'] [data-role=function]").selectOption("elu");
        page.locator("[data-network='0'] [data-role=parameter]").fill("0.5");
        page.locator("[data-network='0'] [data-role=parameter]").blur();
        page.locator("[data-network='1'] [data-key=rate]").fill("0.25");
        page.locator("[data-network='1'] [data-key=rate]").blur();
        page.locator("#add").click();
        page.locator("[data-network='2']").waitFor();
        String address = page.url().substring(page.url().indexOf('#') + 1);
        assertEquals("data=digits&epochs=15&f=elu(0.5)&f2=tanh&rate2=0.25&f3=logistic", address);
        Page again = open(address);
        assertEquals("0.5", again.locator("[data-role=parameter]").first().inputValue());
        assertEquals("0.25", again.locator("[data-network='1'] [data-key=rate]").inputValue());
        again.locator("[data-remove='1']").click();
        again.locator("[data-network='2']").waitFor(new Locator.WaitForOptions().setState(
                WaitForSelectorState.DETACHED));
        assertTrue(again.url().endsWith("#data=digits&epochs=15&f=elu(0.5)&f2=logistic"), again.url());
        page.context().close();
        again.context().close();
    }

    /** A drawing may end while the button is being pressed. */
    @Test
    void epochThatIsTypedStandsUntilItIsTold() {
        Page page = learned("f=tanh&epochs=12&run");
        page.locator("#epoch").fill("5");
        page.locator("#go").focus();
        page.evaluate("document.getElementById('progress').textContent = 'not drawn again yet'");
        page.setViewportSize(700, 900);
        page.locator("#progress:text-is('Epoch 12 of 12')").waitFor();
        assertEquals("5", page.locator("#epoch").inputValue());
        page.context().close();
    }

    @Test
    void epochThatHasBeenComesBack() {
        Page page = learned("f=tanh&epochs=12&run");
        String last = cell(page, 1, 2);
        page.locator("#epoch").fill("5");
        page.locator("#go").click();
        page.waitForCondition(() -> "5".equals(cell(page, 1, 1)));
        assertFalse(last.equals(cell(page, 1, 2)));
        page.locator("#one-epoch").click();
        page.waitForCondition(() -> "6".equals(cell(page, 1, 1)));
        page.locator("#one-batch").click();
        page.locator("#run").click();
        awaitEnd(page);
        assertEquals(last, cell(page, 1, 2));
        page.context().close();
    }

    @Test
    void learningCanBePausedAndTakesUpWhereItWas() {
        Page page = open("epochs=4000&run");
        awaitLearning(page);
        page.locator("#run").click();
        page.waitForCondition(() -> !cell(page, 1, 1).equals("0"));
        int epoch = Integer.parseInt(cell(page, 1, 1));
        assertTrue(epoch > 0 && epoch < 4000, "paused in epoch " + epoch);
        assertEquals("Run", page.locator("#run").textContent());
        page.locator("#run").click();
        awaitEnd(page);
        assertEquals("4000", cell(page, 1, 1));
        page.context().close();
    }

    /** Java learns elsewhere: a batch that takes seconds holds up nothing. */
    @Test
    void pageAnswersWhileABatchIsLearned() {
        Page page = open("data=digits&batch=1000&hidden=256,256,256,256,256,256,256,256");
        page.locator("#said:has-text('not trained yet')").waitFor();
        page.locator("#one-batch").click();
        page.locator("#run").click();
        assertEquals("Pause", page.locator("#run").textContent());
        page.locator("#run").click();
        assertEquals("Run", page.locator("#run").textContent());
        assertEquals("not trained yet.", page.locator("#said").textContent());
        page.locator("#said:has-text('1 batch')").waitFor();
        page.context().close();
    }

    /** In the processor's time, so that it does not matter what else the machine does. */
    @ParameterizedTest
    @ValueSource(strings = {"data=digits&epochs=3&hidden=32,32,32,32,32&f=relu&run",
        "epochs=4&seeds=5&f=relu&f2=tanh&f3=gelu&f4=elu&run"})
    void noTaskOfThePageTakesFiftyMilliseconds(String address) throws IOException {
        Path trace = folder.resolve("trace.json");
        browser.startTracing(null, new Browser.StartTracingOptions().setPath(trace)
                .setCategories(List.of("toplevel", "devtools.timeline", "__metadata")));
        Page page = open(address);
        for (int i = 0; i < 3; i++) {
            awaitLearning(page);
            page.locator("#over").click();
            page.waitForCondition(() -> page.locator(".epoch").first().textContent().startsWith("Epoch 0"));
            page.locator("#run").click();
        }
        awaitEnd(page);
        browser.stopTracing();
        page.context().close();
        double[] tasks = tasks(trace);
        assertTrue(tasks.length > 100, tasks.length + " tasks");
        double longest = Arrays.stream(tasks).max().orElseThrow();
        assertTrue(longest < 50, "a task of " + longest + " ms");
    }

    /** How many milliseconds each task took of the thread that shows the lab. */
    private static double[] tasks(Path trace) throws IOException {
        List<Map<?, ?>> events = new ArrayList<>();
        ((List<?>) JSON.std.mapFrom(trace.toFile()).get("traceEvents")).forEach(event -> events.add((Map<?, ?>) event));
        Map<?, ?> shown = events.stream().filter(event -> event.get("name").equals("ParseHTML")
                && event.get("args").toString().contains(LabPage.FILE)).findFirst().orElseThrow();
        return events.stream().filter(event -> event.get("name").toString().endsWith("RunTask")
                        && event.get("pid").equals(shown.get("pid")) && event.get("tid").equals(shown.get("tid")))
                .mapToDouble(event -> event.get("tdur") instanceof Number microseconds
                        ? microseconds.doubleValue() / 1000 : 0)
                .toArray();
    }

    @Test
    void divergenceIsSaidInWords() {
        Page page = learned("data=digits&epochs=2&hidden=32,32,32,32,32&f=elu&rate=1&run");
        assertTrue(page.locator("#said").textContent().contains("Diverged: the loss is NaN"));
        assertEquals(0, data(page, "accuracy"));
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "360, DARK", "360, LIGHT", "1440, DARK"})
    void axeFindsNothingAndNothingIsTooWideOnceNetworksHaveLearned(int width, ColorScheme scheme) {
        for (Map.Entry<String, String> data : Map.of("spirals", "&f=relu&f2=tanh", "digits", "&f=logistic(z)",
                "penguins", "").entrySet()) {
            Page page = open("data=" + data.getKey() + data.getValue() + "&epochs=2&run", width, scheme);
            awaitEnd(page);
            page.locator(".layer figcaption:not(:empty)").first().waitFor();
            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
            List<String> violations = new AxeBuilder(page).analyze().getViolations().stream()
                    .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).toList();
            assertEquals(List.of(), violations, data.getKey());
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(
                    Path.of("target/screenshots", "lab-" + data.getKey() + "-" + width + "-" + scheme + ".png")));
            page.context().close();
        }
    }

    @Test
    void withoutJavaScriptThePageSaysWhatIsMissing() {
        Page page = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage();
        page.navigate(folder.resolve(LabPage.FILE).toUri().toString());
        assertTrue(page.locator("noscript p").isVisible());
        page.context().close();
    }
}
