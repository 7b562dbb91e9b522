package org.activations.lessons.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import java.util.stream.Stream;

import org.activations.charts.Names;
import org.activations.core.Activations;
import org.activations.lessons.notebook.Exercise;
import org.activations.lessons.notebook.Markdown;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.commonmark.node.Node;

/**
 * The web site: a page for the start, for each lesson and its source, for the catalogue, the exercises and the
 * glossary, with all that they show. All links are relative, and nothing comes from elsewhere. The same scripts give
 * the same bytes.
 */
final class Site {

    private static final List<String> RESOURCES =
            List.of("style.css", "page.js", "explorer.js", "lab.js", "lab-worker.js", "icon.svg", "math.woff2",
                    "math-font.txt");

    private final Notebook notebook;
    private final Function<String, byte[]> pictures;
    private final Function<String, Optional<byte[]>> narrow;
    private final Function<TranslatedScript, byte[]> translated;
    private final Layout layout;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    /** Null until it is begun. */
    private ForkJoinTask<Map<String, byte[]>> catalogue;

    /**
     * @param pictures reads a picture, given as a script prints its file
     * @param narrow finds what is shown in its place on a narrow screen, if there is such a picture
     * @param translated makes a script from the project's Java
     */
    Site(Notebook notebook, Function<String, byte[]> pictures, Function<String, Optional<byte[]>> narrow,
            Function<TranslatedScript, byte[]> translated) {
        this.notebook = notebook;
        this.pictures = pictures;
        this.narrow = narrow;
        this.translated = translated;
        layout = new Layout(notebook.scripts());
    }

    /**
     * The paths of the files of a notebook's site, which are known without making them; of those for narrow screens all
     * that there may be.
     */
    static Set<String> paths(Notebook notebook) {
        Set<String> paths = new TreeSet<>(RESOURCES);
        paths.addAll(List.of(".nojekyll", "index.html", Layout.CATALOGUE, ExerciseHtml.FILE, Glossary.FILE,
                LabPage.FILE, "lab-data.js", "search-index.js"));
        Stream.of(TranslatedScript.values()).map(TranslatedScript::file).forEach(paths::add);
        paths.addAll(Catalogue.paths());
        for (Script lesson : notebook.scripts()) {
            paths.add(Layout.page(lesson));
            paths.add(Layout.source(lesson));
            for (String picture : Publication.pictures(lesson)) {
                paths.add(path(picture));
                if (!picture.endsWith(".svg")) {
                    paths.add(narrowPath(picture));
                }
            }
        }
        return paths;
    }

    /** Begins to draw, in other threads, what needs no script to have run: the pictures of the catalogue. */
    void begin() {
        Catalogue page = new Catalogue(layout);
        addText(Layout.CATALOGUE, page.html());
        catalogue = ForkJoinPool.commonPool().submit(page::pictures);
    }

    /** The files, by their paths. */
    SortedMap<String, byte[]> files() {
        if (catalogue == null) {
            begin();
        }
        // Without this file GitHub's pages run a site through another generator first.
        files.put(".nojekyll", new byte[0]);
        RESOURCES.forEach(name -> files.put(name, resource(name)));
        List<Script> lessons = notebook.scripts();
        List<Exercise> exercises = Exercise.of(lessons);
        Glossary glossary = new Glossary(text("glossary.md"));
        Links links = new Links(lessons, exercises, glossary);
        SearchIndex index = new SearchIndex();
        for (Script lesson : lessons) {
            LessonPage page = new LessonPage(layout, notebook, lesson, ExerciseHtml.of(lesson, exercises), links,
                    this::addPicture);
            String file = Layout.page(lesson);
            addText(file, page.html());
            addText(Layout.source(lesson), sourcePage(layout, lesson));
            index.add(lesson.number() + " " + lesson.title(), "lesson", file);
            page.sections().forEach(section -> index.add(section.getValue(), "in lesson " + lesson.number(),
                    file + "#" + section.getKey()));
            ExerciseHtml.of(lesson, exercises).forEach(exercise -> index.add(exercise.script().title(),
                    "exercise " + exercise.script().number(), file + "#exercise_" + exercise.script().number()));
        }
        Activations.all().forEach(function -> index.add(Names.capitalised(function.label()), "function",
                Layout.CATALOGUE + "#" + Links.anchor(function)));
        addText(ExerciseHtml.FILE, ExerciseHtml.page(layout, lessons, exercises));
        ProseHtml terms = new ProseHtml(links.on(Glossary.FILE));
        addText(Glossary.FILE, glossary.html(layout, terms));
        terms.sections().forEach(term -> index.add(term.getValue(), "term", Glossary.FILE + "#" + term.getKey()));
        addText("index.html", new StartPage(layout, notebook, exercises, this::addPicture).html(text("start.md"),
                new ProseHtml(links.on("index.html"))));
        index.add(LabPage.TITLE, "networks that learn", LabPage.FILE);
        addText("search-index.js", index.script());
        addText(LabPage.FILE, new LabPage(layout).html());
        addText("lab-data.js", LabData.script());
        Stream.of(TranslatedScript.values()).forEach(each -> files.put(each.file(), translated.apply(each)));
        files.putAll(catalogue.join());
        return files;
    }

    private static String sourcePage(Layout layout, Script lesson) {
        Html html = new Html();
        html.element("h1", "Source of lesson " + lesson.number()).line();
        html.open("p").element("a", "Back to " + lesson.title(), "href", Layout.page(lesson)).close("p").line();
        for (Path file : List.of(lesson.file(), lesson.main())) {
            String name = file.getFileName().toString();
            html.element("h2", name, "id", ProseHtml.name(name)).line();
            html.open("div", "class", "code").open("div");
            Layout.source(html, lines(file));
            html.close("div").close("div").line();
        }
        return layout.page(Layout.source(lesson), "Source of lesson " + lesson.number(),
                "The source of the lesson " + lesson.title() + ", as a script of JShell and as a Java main.",
                html.toString());
    }

    /** Adds a picture or figure of a script. */
    private Drawing addPicture(String printed) {
        String path = path(printed);
        Drawing drawing = Drawing.of(path, files.computeIfAbsent(path, missing -> pictures.apply(printed)));
        Optional<byte[]> other = narrow.apply(printed);
        if (other.isEmpty()) {
            return drawing;
        }
        files.put(narrowPath(printed), other.get());
        return drawing.withNarrow(Drawing.of(narrowPath(printed), other.get()));
    }

    private static String path(String printed) {
        return "images/" + Publication.fileName(printed);
    }

    private static String narrowPath(String printed) {
        return path(printed).replaceFirst("(?=\\.\\w+$)", "-narrow");
    }

    private void addText(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e, e);
        }
    }

    /** A text of the site that no lesson has. */
    static Node text(String name) {
        return Markdown.read(new String(resource(name), StandardCharsets.UTF_8).lines().toList());
    }

    private static byte[] resource(String name) {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + ": " + e, e);
        }
    }
}
