package org.activations.lessons.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.activations.charts.Fonts;
import org.activations.charts.Pictures;
import org.activations.lessons.Images;
import org.activations.lessons.Project;
import org.activations.lessons.notebook.Check;
import org.activations.lessons.notebook.Markdown;
import org.activations.lessons.notebook.MathText;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.commonmark.node.Node;

/**
 * The commands {@code page} and {@code notebook}: all scripts run and, if each prints what it says, files are written.
 */
public final class Publication {

    private Publication() {
    }

    /**
     * Writes the web site. Returns its first page.
     *
     * @throws IllegalArgumentException if the folder is neither free nor written by this command before, or a file in
     *     it that is not is in the way
     * @throws IllegalStateException if a script does not print what it says, or nothing can be drawn here; nothing is
     *     written then
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static Path page(Notebook notebook, Path folder) {
        Fonts.require();
        OutputFolder output = new OutputFolder(folder);
        require(faults(notebook.scripts()));
        output.reserve(Site.paths(notebook));
        Images.drawNarrowToo();
        Site site = new Site(notebook, Publication::picture, printed -> Images.narrow(fileName(printed)),
                TranslatedScript::bytes);
        site.begin();
        check(notebook);
        output.write(site.files());
        return folder.resolve("index.html");
    }

    /**
     * Writes the Jupyter notebooks, each with its pictures in it. In a folder of the project these are the ones that it
     * keeps in {@code charts/images}, the same on every machine; elsewhere they are as they have just been drawn. It
     * throws what {@link #page} does. Returns the folder.
     */
    public static Path notebooks(Notebook notebook, Path folder) {
        if (!isInProject(folder)) {
            Fonts.require();
        }
        OutputFolder output = new OutputFolder(folder);
        require(faults(notebook.scripts()));
        output.reserve(new JupyterNotebooks(notebook, printed -> new byte[0]).files().keySet());
        check(notebook);
        output.write(notebookFiles(notebook, folder));
        return folder;
    }

    /** The files of {@link #notebooks}, of scripts that have been checked. */
    static SortedMap<String, byte[]> notebookFiles(Notebook notebook, Path folder) {
        return new JupyterNotebooks(notebook,
                isInProject(folder) ? Publication::keptPicture : Publication::picture).files();
    }

    private static boolean isInProject(Path folder) {
        return folder.toAbsolutePath().normalize().startsWith(Project.home());
    }

    /** The name of a lesson's Jupyter notebook. */
    public static String notebookFile(Script lesson) {
        return NotebookLinks.file(lesson);
    }

    /** The figures of a script's text, and the pictures that its code saves, as it prints them. */
    static List<String> pictures(Script script) {
        return Stream.concat(script.figures().stream(), script.code().stream().flatMap(code -> Piece.of(code).stream())
                .flatMap(piece -> piece.pictures().stream())).toList();
    }

    static String fileName(String picture) {
        return picture.substring(picture.lastIndexOf('/') + 1);
    }

    private static void check(Notebook notebook) {
        require(Check.run(notebook, notebook.scripts(), false).failures());
    }

    /** @throws IllegalStateException if there is a failure, naming the first */
    private static void require(List<String> failures) {
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.get(0).lines().findFirst().orElse("a script fails")
                    + "; nothing is published, see ./jsh check");
        }
    }

    /**
     * What keeps scripts from being published, each with file and line: a formula that cannot be set, a picture of
     * which nothing says what is to be seen, a main that is not there. Nothing is run for it.
     */
    public static List<String> faults(List<Script> scripts) {
        List<String> faults = new ArrayList<>();
        for (Script script : scripts) {
            addFaultsOfFormulas(script, faults);
            addFaultsOfPictures(script, faults);
            addFaultsOfFigures(script, faults);
            if (!Files.exists(script.main())) {
                faults.add(script.file() + ":1: the script has no main, expected " + script.main());
            }
        }
        return faults;
    }

    private static void addFaultsOfFormulas(Script script, List<String> faults) {
        for (Script.Block block : script.blocks()) {
            if (block instanceof Script.Prose prose) {
                for (Markdown.Formula formula : Markdown.formulas(prose.text())) {
                    String fault = fault(formula.tex());
                    if (!fault.isEmpty()) {
                        int line = prose.line() + formula.getSourceSpans().get(0).getLineIndex();
                        faults.add(script.file() + ":" + line + ": $" + formula.tex() + "$ cannot be set: " + fault);
                    }
                }
            }
        }
    }

    /** What the terminal's or the page's reader says against a formula; empty if nothing. */
    private static String fault(String tex) {
        String fault = MathText.fault(tex);
        if (fault.isEmpty()) {
            try {
                MathMl.of(tex, true);
            } catch (IllegalArgumentException e) {
                return e.getMessage();
            }
        }
        return fault;
    }

    private static void addFaultsOfPictures(Script script, List<String> faults) {
        Set<String> described = script.pictures().keySet();
        for (Script.Code code : script.code()) {
            for (Script.Line line : code.lines()) {
                String name = fileName(line.text());
                if (line.isExpectation() && name.endsWith(".png") && !described.contains(name)) {
                    faults.add(script.file() + ":" + line.number() + ": no text says what is to be seen in " + name
                            + ", expected ![what is to be seen](" + name + ")");
                }
            }
        }
    }

    private static void addFaultsOfFigures(Script script, List<String> faults) {
        List<String> figures = Pictures.fileNames().stream().filter(name -> name.endsWith(".svg")).toList();
        for (Script.Block block : script.blocks()) {
            Node part = block instanceof Script.Prose prose ? prose.text().getFirstChild() : null;
            for (; part != null; part = part.getNext()) {
                for (String name : Markdown.isFigure(part) ? Markdown.pictures(part).keySet() : Set.<String>of()) {
                    if (!figures.contains(name)) {
                        int line = ((Script.Prose) block).line() + part.getSourceSpans().get(0).getLineIndex();
                        faults.add(script.file() + ":" + line + ": there is no figure " + name + ", expected one of "
                                + String.join(", ", figures));
                    }
                }
            }
        }
    }

    /** A figure, by its name, or a picture that a script has just saved, by its file as the script prints it. */
    private static byte[] picture(String printed) {
        if (Pictures.fileNames().contains(printed)) {
            return Pictures.draw(printed).bytes();
        }
        return bytes(Images.saved(fileName(printed)).orElseThrow(() ->
                new IllegalStateException("there is no picture " + printed + ", so nothing is published")));
    }

    /** A picture as the project keeps it; one that it does not keep yet as it has just been saved. */
    private static byte[] keptPicture(String printed) {
        Path kept = Project.home().resolve("charts/images").resolve(fileName(printed));
        return Files.exists(kept) ? bytes(kept) : picture(printed);
    }

    private static byte[] bytes(Path picture) {
        try {
            return Files.readAllBytes(picture);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the picture " + picture + ": " + e, e);
        }
    }
}
