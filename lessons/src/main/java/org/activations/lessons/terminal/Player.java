package org.activations.lessons.terminal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.activations.charts.Pictures;
import org.activations.lessons.Images;
import org.activations.lessons.notebook.Outcome;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;

/** Plays cells: shows the prose, shows the code, runs it, shows what it printed. */
public final class Player {

    private final Notebook notebook;
    private final SessionStart session;
    private final PrintStream out;
    /** What each block of code printed when it last ran. */
    private final Map<Script.Code, List<String>> printed = new IdentityHashMap<>();
    private Page page;
    private String picture;
    /** Shows lines a window at a time; null where nobody is there to read them so. */
    private Pager pager;
    /** Waits for the reader's guess. */
    private Runnable guess;
    private InlinePictures pictures;
    /** What was saved last of what has been shown, or by the reader; null before the first. */
    private Path lastPicture;
    /** What the prose above asks; empty if nothing. */
    private String question = "";
    private final Set<String> asked = new HashSet<>();

    /**
     * Plays cells without a terminal: plain text, no waiting.
     *
     * @param which as in {@link Notebook#select(String)}; the cells are read while the session starts
     * @return what {@link #playAll(List)} does
     */
    public static List<String> playThrough(Notebook notebook, String which, PrintStream out) {
        SessionStart session = new SessionStart();
        List<Script> scripts = notebook.select(which);
        return new Player(notebook, session, scripts, out, new Page(0, Ansi.OFF)).playAll(scripts);
    }

    /**
     * A player.
     *
     * @param notebook where a cell's needs are looked up
     * @param session in which the cells run; it is waited for when the first of them does
     * @param scripts what is likely to be played
     * @param out where to show
     * @param page how to show
     */
    Player(Notebook notebook, SessionStart session, List<Script> scripts, PrintStream out, Page page) {
        this.notebook = notebook;
        this.session = session;
        this.out = out;
        this.page = page;
        picture = firstPicture(scripts);
    }

    private static String firstPicture(List<Script> scripts) {
        for (Script script : scripts) {
            String picture = script.picture();
            if (!picture.isEmpty()) {
                return picture;
            }
        }
        return "";
    }

    /**
     * Plays a cell; the cells that it needs run before it, unseen.
     *
     * @return what went wrong, with file and line; nothing if every statement printed what the script says
     */
    List<String> play(Script script) {
        return play(script, false);
    }

    /**
     * Plays a cell; of the reader's own copy only what failed counts as wrong, as it is there to print something else.
     */
    List<String> play(Script script, boolean own) {
        List<String> differences = new ArrayList<>();
        beginPage();
        for (Script.Block block : script.blocks()) {
            if (block instanceof Script.Prose prose) {
                show(page.prose(prose.lines()));
                question = pager == null ? "" : prose.question();
            } else if (block instanceof Script.Code code) {
                if (!play(script, code, own, differences)) {
                    break;
                }
            }
        }
        for (Outcome late : session.get().finish()) {
            differences.add(late.difference(script.file()));
        }
        return differences;
    }

    /** From now on somebody is there: lines come a window at a time, questions wait for a guess, pictures are shown. */
    void attend(Pager pager, Runnable guess, InlinePictures pictures) {
        this.pager = pager;
        this.guess = guess;
        this.pictures = pictures;
    }

    private void awaitGuess() {
        if (!question.isEmpty() && asked.add(question)) {
            guess.run();
            out.println();
            pager.begin();
        }
        question = "";
    }

    /** From now on the page is this one. */
    void turnTo(Page next) {
        page = next;
    }

    /** Whether all of this cell has run, so that it can be shown again. */
    boolean hasPlayed(Script script) {
        for (Script.Code code : script.code()) {
            if (!printed.containsKey(code)) {
                return false;
            }
        }
        return true;
    }

    /** Shows a cell and what it printed when it last ran, without running it. */
    void showAgain(Script script) {
        beginPage();
        for (Script.Block block : script.blocks()) {
            if (block instanceof Script.Prose prose) {
                show(page.prose(prose.lines()));
            } else if (block instanceof Script.Code code) {
                show(page.code(label(script, code), code.source()));
                showOutput(printed.get(code));
            }
        }
    }

    private static String label(Script script, Script.Code code) {
        return code.labelled() ? "In [" + script.number() + "]:" : "";
    }

    private void showOutput(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        if (pager == null) {
            show(lines);
            return;
        }
        show(page.output(lines));
        for (String line : lines) {
            Path picture = Images.named(line);
            if (picture != null) {
                lastPicture = picture;
                showLastPicture();
            }
        }
    }

    /** Itself where the terminal can show it, else a sketch. */
    private void showLastPicture() {
        InlinePictures.Shown shown = pictures.show(lastPicture);
        if (shown != null) {
            pager.show(shown.escape(), shown.rows());
            showLine("");
            return;
        }
        List<String> sketch = page.sketch(lastPicture);
        if (!sketch.isEmpty()) {
            show(sketch);
        }
    }

    /** The picture that was shown or saved last; null if there was none. */
    Path lastPicture() {
        return lastPicture;
    }

    /** The reader has saved this picture. */
    void setLastPicture(Path saved) {
        lastPicture = saved;
    }

    /**
     * Plays cells one after another, for as long as somebody reads.
     *
     * @return what went wrong, with file and line; nothing if every cell printed what its script says
     */
    List<String> playAll(List<Script> scripts) {
        List<String> differences = new ArrayList<>();
        for (Script script : scripts) {
            differences.addAll(play(script));
            if (out.checkError()) {
                break;
            }
        }
        return differences;
    }

    /** Plays a block of code; false if a statement failed, and what follows in the cell would fail for that. */
    private boolean play(Script script, Script.Code code, boolean own, List<String> differences) {
        show(page.code(label(script, code), code.source()));
        out.flush();
        awaitGuess();
        session.get().prepare(script, notebook.neededBy(script));
        List<String> lines = new ArrayList<>();
        boolean good = true;
        for (Outcome outcome : session.get().run(code)) {
            lines.addAll(outcome.printed());
            good &= !outcome.failed();
            if (own ? outcome.failed() : !outcome.asExpected()) {
                differences.add(outcome.difference(script.file()));
            }
        }
        drawAhead();
        printed.put(code, lines);
        showOutput(lines);
        return good;
    }

    /**
     * Once the first code has run, there is time to draw what will be wanted. Before, the start of javac needs it all.
     */
    private void drawAhead() {
        if (!picture.isEmpty()) {
            Pictures.drawAhead(picture);
            picture = "";
        }
    }

    private void beginPage() {
        if (pager != null) {
            pager.begin();
        }
    }

    /** Lines, and a blank one below. */
    private void show(List<String> lines) {
        for (String line : lines) {
            showLine(line);
        }
        showLine("");
    }

    private void showLine(String line) {
        if (pager == null) {
            out.println(line);
        } else {
            pager.show(line);
        }
    }
}
