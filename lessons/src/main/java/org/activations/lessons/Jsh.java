package org.activations.lessons;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.activations.charts.Pictures;
import org.activations.core.Activations;
import org.activations.lessons.bench.Bench;
import org.activations.lessons.notebook.Check;
import org.activations.lessons.notebook.Exercise;
import org.activations.lessons.notebook.Notebook;
import org.activations.lessons.notebook.Script;
import org.activations.lessons.notebook.Session;
import org.activations.lessons.publish.KernelSpecification;
import org.activations.lessons.publish.Publication;
import org.activations.lessons.terminal.Player;
import org.activations.lessons.terminal.Practice;
import org.activations.lessons.terminal.Walkthrough;
import org.activations.lessons.workspace.Copies;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/**
 * What the launcher {@code jsh} starts: a method for each of its commands. Each returns the exit status, 0 if all went
 * well and 1 if not; a wrong command line is an exception and exit status 2.
 */
public final class Jsh {

    private final Notebook notebook = new Notebook(Project.scripts());

    private Jsh() {
    }

    /** Runs one command of the launcher, which has looked at the words before. */
    public static void main(String[] arguments) {
        int status;
        try {
            status = new Jsh().run(arguments[0], List.of(arguments).subList(1, arguments.length));
        } catch (IllegalArgumentException e) {
            System.err.println("jsh: " + e.getMessage());
            status = 2;
        } catch (IllegalStateException | UncheckedIOException e) {
            System.err.println("jsh: " + e.getMessage());
            status = 1;
        } catch (LinkageError e) {
            // A build or a class-data archive of which part was replaced behind the launcher's back.
            makeQuickStartAnew();
            System.err.println("jsh: the build does not fit together (" + e
                    + "); start again, and if it fails again, remove lessons/target");
            status = 1;
        }
        System.exit(isWritten() ? status : Math.max(status, 1));
    }

    /** Takes away the stamp of what the launcher starts quickly from: the next start will not believe it. */
    private static void makeQuickStartAnew() {
        String stamp = System.getenv("JSH_STAMP");
        if (stamp != null) {
            new File(stamp).delete();
        }
    }

    /** Whether all output has been written, as far as anybody wants it: the reader of a pipe may stop when it likes. */
    private static boolean isWritten() {
        if (!System.out.checkError() || Boolean.getBoolean("activations.pipe")) {
            return true;
        }
        System.err.println("jsh: the output cannot be written; is the disk full?");
        return false;
    }

    private int run(String command, List<String> words) {
        return switch (command) {
            case "play" -> walk(words.get(0));
            case "run" -> mains(notebook.select(words.isEmpty() ? "notebook" : words.get(0)));
            case "check" -> check(words);
            case "practice" -> practice(words.isEmpty() ? "" : words.get(0));
            case "charts" -> charts(words.isEmpty() ? Images.folder() : Path.of(words.get(0)));
            case "bench" -> bench(String.join(" ", words));
            case "list" -> words.isEmpty() ? list() : catalogue();
            case "page" -> say(Publication.page(notebook,
                    words.isEmpty() ? Project.home().resolve("lessons/target/page")
                    : Path.of(words.get(0))));
            case "notebook" -> say(Publication.notebooks(notebook,
                    words.isEmpty() ? Project.home().resolve("lessons/notebooks") : Path.of(words.get(0))));
            case "jupyter" -> jupyter(words.get(0), words.size() > 1 ? words.get(1) : "all");
            case "rehearse" -> rehearse();
            default -> throw new IllegalArgumentException("unknown command '" + command + "'");
        };
    }

    private int walk(String which) {
        if (!Boolean.getBoolean("activations.terminal")) {
            return play(which, System.out);
        }
        List<Script> scripts = notebook.select(which);
        try (Terminal terminal = terminal().build()) {
            new Walkthrough(terminal, notebook, scripts, System.getenv(), Project.own()).run();
            return Images.areMissing() ? 1 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * The terminal of this process. JLine would ask it at the start how it draws clusters of characters, such as flags,
     * and would leave an answer that comes late, as over a slow network, among the keys. A terminal that the system
     * does not know is newer than the system, and does what xterm does.
     */
    static TerminalBuilder terminal() {
        InfoCmp.setDefaultInfoCmp(System.getenv().getOrDefault("TERM", ""),
                () -> InfoCmp.getDefaultInfoCmp("xterm-256color"));
        return TerminalBuilder.builder().encoding(StandardCharsets.UTF_8).graphemeCluster(false);
    }

    private int play(String which, PrintStream out) {
        List<String> differences = Player.playThrough(notebook, which, out);
        differences.forEach(System.err::println);
        return differences.isEmpty() && !Images.areMissing() ? 0 : 1;
    }

    private static int mains(List<Script> scripts) {
        for (Script script : scripts) {
            String name = Jsh.class.getPackageName() + "." + script.mainClass();
            try {
                Class.forName(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(name + ": " + e.getCause(), e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(script.file() + " has no main " + name, e);
            }
        }
        return 0;
    }

    private int check(List<String> words) {
        boolean update = words.contains("--update");
        String which = words.size() == (update ? 1 : 0) ? "all" : words.get(words.size() - 1);
        List<Script> scripts = notebook.select(which);
        List<String> faults = update ? List.of() : Publication.faults(scripts);
        faults.forEach(System.out::println);
        if (!faults.isEmpty()) {
            System.out.println("To mend: correct the script; nothing has run");
            return 1;
        }
        Check check = Check.run(notebook, scripts, update);
        check.updated().forEach(place -> System.out.println(place + ": rewritten from what was printed"));
        check.failures().forEach(System.out::println);
        if (check.failures().isEmpty()) {
            System.out.println("scripts: " + scripts.size() + ", outputs: " + check.outputs()
                    + ", each as its script says");
            return 0;
        }
        System.out.println("To mend: correct the code" + (check.canBeUpdated()
                ? ", or take over what it prints now with ./jsh check --update " + (update ? "all" : which)
                : update ? "; a script that fails is left as it is" : ""));
        return 1;
    }

    private static int practice(String word) {
        if (word.equals("--solutions")) {
            return solutions();
        }
        int number = word.isEmpty() ? 0 : Integer.parseInt(word);
        Path own = Project.own().resolve("practice");
        if (Boolean.getBoolean("activations.terminal")) {
            try (Terminal terminal = terminal().build()) {
                new Practice(terminal, Project.practice(), System.getenv(), own).run(number);
                return 0;
            } catch (IOException e) {
                throw new UncheckedIOException("the terminal cannot be used: " + e.getMessage(), e);
            }
        }
        if (number == 0) {
            throw new IllegalArgumentException(
                    "without a terminal practice needs the number of an exercise: practice 3");
        }
        String missing = Practice.check(Project.practice(), number, own);
        System.out.println(missing.isEmpty() ? "exercise " + number + " is solved" : missing);
        return missing.isEmpty() ? 0 : 1;
    }

    private static int solutions() {
        int failed = 0;
        List<Script> exercises = new Notebook(Project.practice()).scripts();
        for (Script script : exercises) {
            Exercise exercise = new Exercise(script);
            try (Session session = new Session()) {
                String missing = exercise.missing(exercise.solution(), session);
                if (!missing.isEmpty()) {
                    System.out.println(missing);
                    failed++;
                }
            }
        }
        System.out.println("solutions: " + exercises.size() + ", failed: " + failed);
        return failed == 0 ? 0 : 1;
    }

    private static int charts(Path folder) {
        for (String name : Pictures.fileNames()) {
            System.out.println(Pictures.save(name, folder));
        }
        return 0;
    }

    /**
     * Makes ready for Jupyter: a specification of the kernel, and copies of the notebooks that are the reader's to
     * change. Prints the folder of these or, of a single lesson, the file, and says it to the reader too, as Jupyter
     * names neither.
     *
     * @param libraries the class path of what the kernel needs beside the lessons
     */
    private int jupyter(String libraries, String which) {
        List<Script> opened = notebook.select(which);
        KernelSpecification.write(Project.home().resolve("lessons/target/jupyter"), libraries);
        Copies copies = new Copies(Project.own().resolve("notebooks"));
        Path folder = Project.home().resolve("lessons/notebooks");
        List<Path> notebooks = notebook.scripts().stream().map(Publication::notebookFile).map(folder::resolve).toList();
        notebooks.forEach(copies::renew);
        List<String> outdated = notebooks.stream().filter(copies::isOutdated)
                .map(each -> each.getFileName().toString()).toList();
        if (!outdated.isEmpty()) {
            System.err.println("jsh: you have changed " + String.join(", ", outdated)
                    + ", and there is a newer one now; what you rename is made anew at the next start");
        }
        Path first = copies.of(folder.resolve(Publication.notebookFile(opened.get(0))));
        boolean single = opened.size() == 1;
        System.err.println("jsh: your notebooks are in " + first.getParent() + ", where no build or update overwrites"
                + " what you change" + (single ? "; in the browser open " + first.getFileName() : ""));
        return say(single ? first : first.getParent());
    }

    private static int say(Path written) {
        System.out.println(written);
        return 0;
    }

    private static int bench(String function) {
        Bench.run(function);
        return 0;
    }

    private int list() {
        for (Script script : notebook.scripts()) {
            System.out.println((script.number() < 10 ? " " : "") + script.number() + "  " + script.title());
        }
        return 0;
    }

    private static int catalogue() {
        System.out.println(Tables.print(CatalogueTable.of(Activations.all())));
        return 0;
    }

    /** Loads the classes of usual starts, for the class-data archive, and keeps what their pictures set in TeX. */
    private int rehearse() {
        Images.save("tanh-and-logistic.png");
        int status = Math.max(mains(notebook.select("notebook")),
                play("notebook", new PrintStream(PrintStream.nullOutputStream())));
        Pictures.keepTex();
        return status;
    }
}
