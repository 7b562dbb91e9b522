package org.activations.lessons.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import org.activations.charts.Names;
import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.lessons.Project;
import org.activations.lessons.notebook.Notebook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The explorer as a reader meets it: in Chromium, from files. Its screenshots are for people to look at. */
class ExplorerBrowserTest {

    @TempDir
    static Path folder;

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        new OutputFolder(folder).write(new Site(new Notebook(Project.scripts()), KeptPictures::read,
                printed -> Optional.empty(),
                script -> script == TranslatedScript.EXPLORER ? script.bytes() : new byte[0]).files());
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
        page.navigate(folder.resolve(Layout.CATALOGUE).toUri() + "#explorer" + address);
        page.locator("#families").waitFor();
        return page;
    }

    private static List<String> row(Page page, String title) {
        return page.locator("#values tr:has(th:text-is('" + title + "')) td").allTextContents();
    }

    private static List<String> drawn(Page page) {
        return page.locator("#legend li").allTextContents().stream()
                .map(text -> text.strip().split("\\s*\n| [^ ]+ =")[0]).toList();
    }

    private static void set(Page page, String selector, String value) {
        page.locator(selector).fill(value);
        page.locator(selector).press("Enter");
    }

    @Test
    void valuesAndSlopesAreTheCataloguesInAllDigits() {
        Page page = open("&functions=" + String.join(",",
                Activations.all().stream().map(f -> f.name().replace(' ', '-')).toList()) + "&z=-0.7&digits");
        for (Activation f : Activations.all()) {
            List<String> cells = row(page, Names.capitalised(f.label()));
            assertEquals(List.of(f.value(-0.7), f.derivative(-0.7)), cells.stream().map(Double::valueOf).toList(),
                    f.name());
        }
        page.context().close();
    }

    @Test
    void numbersHaveSixDigitsAndAreWrittenAlike() {
        Page page = open("&functions=exponential,gelu&z=48,1");
        assertEquals("7.01674e+20", row(page, "Exponential").get(0));
        assertEquals("2.71828", row(page, "Exponential").get(2));
        assertEquals("0.841345", row(page, "GELU").get(2));
        page.locator("#digits").check();
        assertEquals("7.016735912097631e+20", row(page, "Exponential").get(0));
        assertEquals(Activations.GELU.value(1), Double.parseDouble(row(page, "GELU").get(2)));
        page.context().close();
    }

    @Test
    void parameterIsSetInTheLegend() {
        Page page = open("&functions=elu&z=-1");
        set(page, "[data-of=elu]", "0.5");
        page.locator("#digits").check();
        assertEquals(Activations.elu(0.5).value(-1), Double.parseDouble(row(page, "ELU").get(0)));
        set(page, "[data-of=elu]", "half");
        assertEquals("the parameter of elu is \"half\", expected a number",
                page.locator("#explorer-trouble").textContent());
        assertEquals(Activations.elu(0.5).value(-1), Double.parseDouble(row(page, "ELU").get(0)));
        page.context().close();
    }

    /** What another function is chosen beside it changes no colour, and none looks like another. */
    @Test
    void colourAndDashBelongToAFunction() {
        Page page = open("&functions=tanh");
        String look = page.locator("#legend path").getAttribute("stroke") + page.locator("#legend path")
                .getAttribute("stroke-dasharray");
        page.locator("[name=function][value=linear]").check();
        assertEquals(look, page.locator("#legend path").last().getAttribute("stroke")
                + page.locator("#legend path").last().getAttribute("stroke-dasharray"));
        page.locator("#choose-all").click();
        assertEquals(Activations.all().size(), page.evaluate("new Set([...document.querySelectorAll('#legend path')]"
                + ".map(p => p.getAttribute('stroke') + p.getAttribute('stroke-dasharray'))).size"));
        page.context().close();
    }

    @Test
    void familiesAllAndNoneAreChosenAtOnce() {
        Page page = open("&functions=tanh");
        page.locator(".family").nth(2).click();
        assertEquals(List.of("Tanh", "ReLU", "Leaky ReLU", "ReLU6"), drawn(page));
        page.locator(".family").nth(2).click();
        assertEquals(List.of("Tanh"), drawn(page));
        page.locator("#choose-all").click();
        assertEquals(Activations.all().size(), drawn(page).size());
        page.locator("#choose-none").click();
        assertEquals(List.of(), drawn(page));
        assertTrue(page.locator("#nothing").isVisible());
        assertFalse(page.locator("#plot").isVisible());
        page.context().close();
    }

    @Test
    void dragReachesBothEndsAndGoesOnBeyondThem() {
        Page page = open("&z=1");
        BoundingBox plot = page.locator("#plot").boundingBox();
        page.mouse().move(plot.x + plot.width / 2, plot.y + 90);
        page.mouse().down();
        page.mouse().move(plot.x + plot.width + 40, plot.y + 90);
        assertEquals("8", page.locator("[data-z='0']").inputValue());
        page.mouse().move(plot.x - 40, plot.y + 90);
        page.mouse().up();
        assertEquals("-8", page.locator("[data-z='0']").inputValue());
        page.context().close();
    }

    @Test
    void keyboardMovesZAndReachesTheEnds() {
        Page page = open("");
        page.locator("[data-slider='0']").focus();
        IntStream.range(0, 20).forEach(i -> page.keyboard().press("ArrowLeft"));
        assertEquals("-1", page.locator("[data-z='0']").inputValue());
        page.keyboard().press("End");
        assertEquals("8", page.locator("[data-z='0']").inputValue());
        page.context().close();
    }

    @Test
    void zMayBeAnyNumberAndThereMayBeSeveral() {
        Page page = open("&functions=logistic");
        set(page, "[data-z='0']", "-36.5");
        page.locator("#add-z").click();
        set(page, "[data-z='1']", "2");
        assertEquals(List.of("1.40686e-16", "1.40686e-16", "0.880797", "0.104994"), row(page, "Logistic"));
        assertEquals(2, page.locator("#through tbody").count());
        page.locator("[data-remove='1']").click();
        assertEquals(2, row(page, "Logistic").size());
        page.context().close();
    }

    @Test
    void windowIsZoomedAndSet() {
        Page page = open("&z=1");
        page.locator("#nearer").click();
        assertEquals("-3 5", page.locator("#from").inputValue() + " " + page.locator("#to").inputValue());
        page.locator("#farther").click();
        set(page, "#from", "20");
        assertTrue(page.locator("#explorer-trouble").textContent().startsWith("z runs from 20 to 9, expected"));
        page.locator("#whole").click();
        set(page, "#to", "300");
        assertEquals("", page.locator("#explorer-trouble").textContent());
        assertTrue(page.locator("#plot text:text-is('300')").count() > 0);
        page.context().close();
    }

    @Test
    void signalAndProductOfSlopesStandSideBySide() {
        Page page = open("&functions=tanh&z=0.5&layers=2&weight=2");
        double first = Activations.TANH.value(0.5);
        double slope = Activations.TANH.derivative(0.5);
        List<String> cells = page.locator("#through tr.layer td").allTextContents();
        assertEquals(List.of(first, slope, Activations.TANH.value(2 * first),
                slope * 2 * Activations.TANH.derivative(2 * first)).stream()
                .map(v -> page.evaluate("v => shownNumber(v)", v)).toList(), cells);
        page.locator("#given").selectOption("same");
        page.locator("#layers").selectOption("10");
        assertEquals(10, page.locator("#through tr.layer").count());
        page.context().close();
    }

    @Test
    void jumpsAreDrawnWithTheValueThere() {
        Page page = open("&functions=hardshrink(0.3)&from=-1&to=1");
        assertEquals(4 + 4, page.locator("#plot .jump").count());
        assertEquals(4, page.locator("#plot .jump[fill='var(--paper)']").count());
        double[] x = page.locator("#plot g").first().locator(".jump").all().stream()
                .mapToDouble(dot -> Double.parseDouble(dot.getAttribute("cx"))).toArray();
        double width = page.locator("#plot").boundingBox().width;
        assertEquals(46 + 0.35 * (width - 60), x[0], 0.01);
        assertEquals(x[0], x[1], 1e-9);
        page.context().close();
    }

    @Test
    void flatPartsAreBarsBelowTheAxis() {
        Page page = open("&functions=logistic,relu&z=1");
        double axis = page.locator("#plot text").all().stream().mapToDouble(text -> text.boundingBox().y).max()
                .orElseThrow();
        assertEquals(3, page.locator("#plot .flat").count());
        for (Locator bar : page.locator("#plot .flat").all()) {
            assertTrue(bar.boundingBox().y > axis);
        }
        page.context().close();
    }

    @Test
    void labelsOfBothAxesStandApart() {
        Page page = open("&functions=logistic,relu,exponential", 360, ColorScheme.LIGHT);
        assertEquals(List.of(), page.evaluate("(() => { const boxes = [...document.querySelectorAll('#plot text')]"
                + ".map(t => [t.textContent, t.getBoundingClientRect()]);"
                + "return boxes.flatMap(([a, p], i) => boxes.slice(i + 1).filter(([b, q]) => p.left < q.right"
                + " && q.left < p.right && p.top < q.bottom - 4"
                + " && q.top < p.bottom - 4).map(([b]) => a + ' on ' + b)); })()"));
        page.context().close();
    }

    @Test
    void choiceComesBackFromTheAddress() {
        Page page = open("");
        page.locator("#choose-none").click();
        page.locator("[name=function][value='leaky relu']").check();
        set(page, "[data-of='leaky relu']", "0.2");
        page.locator("[name=function][value=hardtanh]").check();
        set(page, "[data-of=hardtanh]", "-2, 1");
        set(page, "#own", "z > 0 ? z : 0.3 * z");
        set(page, "[data-z='0']", "-3");
        page.locator("#layers").selectOption("3");
        page.locator("#digits").check();
        page.waitForURL(url -> url.contains("digits"));
        assertTrue(page.url().contains("#explorer&functions=hardtanh(-2,%201),leaky-relu(0.2)&own=z%20%3E"),
                page.url());
        List<String> before = row(page, "Hardtanh");
        page.reload();
        page.locator("#families").waitFor();
        assertEquals(before, row(page, "Hardtanh"));
        assertEquals(-0.6000000000000001, Double.parseDouble(row(page, "Leaky ReLU").get(0)));
        assertEquals(-0.8999999999999999, Double.parseDouble(row(page, "Your own").get(0)));
        assertEquals("0.2", page.locator("[data-of='leaky relu']").inputValue());
        assertEquals("3", page.locator("#layers").inputValue());
        page.context().close();
    }

    @Test
    void addressThatSaysWhatThereIsNotIsToldAndTheExplorerIsThere() {
        Page page = open("&functions=nosuch");
        assertEquals("no function is named \"nosuch\"", page.locator("#explorer-trouble").textContent());
        assertEquals(List.of("Logistic", "ReLU"), drawn(page));
        page.context().close();
    }

    @Test
    void whatScrollsOnceItIsWideIsReachedByTheKeyboard() {
        Page page = open("&functions=tanh", 360, ColorScheme.LIGHT);
        page.locator("#choose-all").click();
        assertEquals("0", page.locator(".scroll:has(#through)").getAttribute("tabindex"));
        page.locator("#choose-none").click();
        page.locator("[name=function][value=tanh]").check();
        assertEquals("-1", page.locator(".scroll:has(#through)").getAttribute("tabindex"));
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "360, DARK", "360, LIGHT", "1440, DARK"})
    void axeFindsNothingAndNothingIsTooWideWhateverIsChosen(int width, ColorScheme scheme) {
        String all = String.join(",", Activations.all().stream().map(f -> f.name().replace(' ', '-')).toList());
        for (String address : List.of("&functions=logistic,relu,elu,hardshrink&z=-2,1", "&functions=",
                "&functions=" + all + "&z=48&digits")) {
            Page page = open(address, width, scheme);
            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), address);
            List<String> violations = new AxeBuilder(page).include("#explorer").analyze().getViolations().stream()
                    .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml()).toList();
            assertEquals(List.of(), violations, address);
            page.locator("#explorer").screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target/screenshots",
                    "explorer-" + address.length() + "-" + width + "-" + scheme + ".png")));
            page.context().close();
        }
    }
}
