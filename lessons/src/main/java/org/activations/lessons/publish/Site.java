package org.activations.lessons.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;

/**
 * The web site: a page for the start, for each lesson and for the catalogue, with all that they show. All links are
 * relative, and nothing comes from elsewhere. The same scripts give the same bytes.
 */
final class Site {

    private final Notebook notebook;
    private final Function<String, byte[]> pictures;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    /** @param pictures reads a picture, given as a script prints its file */
    Site(Notebook notebook, Function<String, byte[]> pictures) {
        this.notebook = notebook;
        this.pictures = pictures;
    }

    /** The files, by their paths. */
    SortedMap<String, byte[]> files() {
        // Without this file GitHub's pages run a site through another generator first.
        files.put(".nojekyll", new byte[0]);
        for (String name : List.of("style.css", "page.js", "explorer.js", "math.woff2", "math-font.txt")) {
            files.put(name, resource(name));
        }
        List<Script> scripts = notebook.scripts();
        Layout layout = new Layout(scripts);
        for (Script script : scripts) {
            addSource(script.file(), Layout.script(script));
            addSource(script.main(), Layout.main(script));
            addText(Layout.page(script), new LessonPage(layout, script, this::addPicture).html());
        }
        addText("index.html", new StartPage(layout, notebook, this::addPicture).html());
        Catalogue catalogue = new Catalogue(layout);
        addText(Layout.CATALOGUE, catalogue.html());
        addText("samples.js", Samples.script());
        files.putAll(catalogue.pictures());
        return files;
    }

    /** Adds a picture of a script. Returns its bytes, and its path from a page on. */
    private Map.Entry<String, byte[]> addPicture(String printed) {
        String path = "images/" + Publication.fileName(printed);
        return Map.entry(path, files.computeIfAbsent(path, missing -> pictures.apply(printed)));
    }

    private void addText(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void addSource(Path file, String path) {
        try {
            files.put(path, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e, e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + ": " + e, e);
        }
    }
}
