package org.activations.lessons.notebook;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import org.activations.lessons.Images;
import org.activations.lessons.Project;
import org.activations.lessons.Tables;

/**
 * A JShell session in this process, in which cells run one after another and share what they define.
 *
 * <p>The "local" engine is the fast one: no second JVM starts. The price is that a statement prints to this process's
 * System.out and System.err, which the session therefore replaces while a statement of a script runs.
 */
public final class Session implements AutoCloseable {

    private static final List<String> IMPORTS = List.of("java.io.*", "java.math.*", "java.nio.file.*", "java.util.*",
            "java.util.function.*", "java.util.stream.*", "org.activations.core.*", "org.activations.core.print.*",
            "static org.activations.core.Activations.*", "static org.activations.core.SpecialFunctions.*");

    /** The first line of what is saved. */
    private static final String SAVED = "// Saved from a session of ./jsh.";
    private static final String STOPPED = "stopped";
    /** How javac says that the source ends too early. */
    private static final String CUT = "reached end of file while parsing";
    private static final String GIVEN_UP =
            "stopped, but it cannot be ended: it goes on unseen, what it prints is lost, and "
            + "the variables that it uses may still change";

    /** The kinds of statements whose value a reader wants to see. */
    private static final Set<Snippet.SubKind> VALUED = EnumSet.of(Snippet.SubKind.VAR_VALUE_SUBKIND,
            Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND, Snippet.SubKind.OTHER_EXPRESSION_SUBKIND);

    private final JShell shell;
    private final Feedback feedback;
    private final Transcript transcript;
    private final Set<Script.Code> ran = new HashSet<>();
    private boolean hasLibraries;
    private boolean imported;
    private final SnippetEngine engine;
    /** Declarations of scripts that name what is not declared yet, and the statement of each. */
    private final Map<DeclarationSnippet, Statement> unresolved = new LinkedHashMap<>();
    /** The declaration that made the statement fail which uses it; null if that failed by itself. */
    private Statement blamed;
    /** What went wrong in threads that statements have started. */
    private final Queue<Outcome> failuresOfThreads = new ConcurrentLinkedQueue<>();
    private boolean hasMutedOut;

    /** A session in which nothing is defined; what scripts and readers import comes from this process's class path. */
    public Session() {
        Images.sayTo(System.err);
        SnippetEngine.Provider provider = new SnippetEngine.Provider();
        shell = JShell.builder().executionEngine(provider, null).in(InputStream.nullInputStream())
                .fileManager(Session::files).build();
        engine = provider.engine();
        feedback = new Feedback(shell);
        transcript = new Transcript(shell);
    }

    /**
     * What javac looks into for the cells of the notebook: these need no library, and it opens every jar that it is
     * given. Of plugins, which it looks for before each of its tasks, there are none.
     */
    private static StandardJavaFileManager files(StandardJavaFileManager files) {
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, projectFolders());
            files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot set the class path: " + e.getMessage(), e);
        }
    }

    /** The project's classes, as folders, which javac reads faster than jars. */
    private static List<Path> projectFolders() {
        List<Path> folders = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry).toAbsolutePath();
            Path folder = Files.isDirectory(path) ? path : path.resolveSibling("classes");
            if (path.startsWith(Project.home()) && Files.isDirectory(folder)) {
                folders.add(folder);
            }
        }
        return folders;
    }

    /** Runs a script's code; stops after the first statement that fails. */
    public List<Outcome> run(Script script) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Script.Code code : script.code()) {
            outcomes.addAll(run(code));
            if (outcomes.stream().anyMatch(Outcome::failed)) {
                break;
            }
        }
        outcomes.addAll(finish());
        return outcomes;
    }

    /**
     * Makes ready for a script: runs those that it needs and that have not yet run in this session, and keeps what they
     * print to itself.
     *
     * @throws IllegalStateException if one of them fails
     */
    public void prepare(Script next, List<Script> needed) {
        if (next.number() > Notebook.LAST_CELL && addLibraries()) {
            Tables.startUp();
        }
        for (Script script : needed) {
            if (script.code().stream().noneMatch(ran::contains)) {
                for (Outcome outcome : run(script)) {
                    if (outcome.failed()) {
                        throw new IllegalStateException(outcome.difference(script.file()));
                    }
                }
            }
        }
    }

    /**
     * What is only known when a script has ended: declarations that name what it never declares, and exceptions in
     * threads that it started.
     *
     * @return a failed outcome for each; none if all is well
     */
    public List<Outcome> finish() {
        List<Outcome> outcomes = new ArrayList<>();
        unresolved.forEach((snippet, statement) -> {
            if (isReserved(shell.status(snippet))) {
                Feedback.Problem problem = feedback.reserved(snippet);
                outcomes.add(new Outcome(statement, List.of(), problem.message(), statement.line() + problem.line()));
            }
        });
        unresolved.clear();
        for (Outcome late = failuresOfThreads.poll(); late != null; late = failuresOfThreads.poll()) {
            outcomes.add(late);
        }
        return outcomes;
    }

    /** Runs a block of code; stops after the first statement that fails. */
    public List<Outcome> run(Script.Code code) {
        ran.add(code);
        List<Outcome> outcomes = new ArrayList<>();
        for (Statement statement : statements(code)) {
            Outcome outcome = run(statement);
            outcomes.add(outcome);
            if (outcome.failed()) {
                break;
            }
        }
        return outcomes;
    }

    private static List<Statement> statements(Script.Code code) {
        List<Statement> statements = new ArrayList<>();
        List<Script.Line> lines = code.lines();
        int next = 0;
        while (next < lines.size()) {
            Statement statement = statement(lines, next);
            next += statement.length();
            if (!statement.source().isBlank()) {
                statements.add(statement);
            }
        }
        return statements;
    }

    /**
     * What a script imports or declares, by name, each with its source. It is read, not run.
     */
    Map<String, String> declarations(Script script) {
        Map<String, String> declared = new LinkedHashMap<>();
        for (Script.Code code : script.code()) {
            for (Statement statement : statements(code)) {
                for (Snippet snippet : analysis().sourceToSnippets(statement.source())) {
                    if (snippet instanceof DeclarationSnippet declaration) {
                        declared.put(declaration.name(), statement.source().strip());
                    } else if (snippet instanceof ImportSnippet imported) {
                        declared.put(imported.name(), statement.source().strip());
                    }
                }
            }
        }
        return declared;
    }

    /**
     * The statement that begins with this line, and its expectations. By the convention of the scripts it ends with the
     * first line behind which it can: to ask JShell's own analysis would take a cold start longer than to read them.
     */
    private static Statement statement(List<Script.Line> lines, int first) {
        StringBuilder source = new StringBuilder();
        int next = first;
        do {
            source.append(lines.get(next++).text()).append('\n');
        } while (next < lines.size() && !lines.get(next).isExpectation() && !source.toString().isBlank()
                && !JavaLexer.endsStatement(source.toString(), lines.get(next).text()));
        int end = next;
        List<String> expected = new ArrayList<>();
        while (next < lines.size() && lines.get(next).isExpectation()) {
            expected.add(lines.get(next++).text().replaceFirst("^//> ?", ""));
        }
        return new Statement(lines.get(first).number(), end - first, source.toString(), expected);
    }

    private Outcome run(Statement statement) {
        if (JavaLexer.goesOnBehindStatement(statement.source())) {
            // JShell would run the first and drop the rest without a word.
            return new Outcome(statement, List.of(), "two statements on a line, expected each on a line of its own",
                    statement.line());
        }
        if (engine.isStopped()) {
            return new Outcome(statement, List.of(), STOPPED, statement.line());
        }
        transcript.settle();
        PrintStream out = System.out;
        PrintStream err = System.err;
        InputStream in = System.in;
        Capture printed = new Capture();
        Capture complaints = new Capture();
        engine.onUncaught((thread, thrown) -> failuresOfThreads.add(inThread(thread, thrown, statement)));
        try {
            System.setOut(printed.stream());
            System.setErr(complaints.stream());
            System.setIn(InputStream.nullInputStream());
            String source = snippet(statement);
            List<SnippetEvent> events = shell.eval(source);
            if (isRejected(events) && addLibraries()) {
                events = shell.eval(source);
            }
            transcript.add(shows(statement.source()) ? source : statement.source(), events, engine.isStopped());
            System.out.flush();
            System.err.flush();
            return outcome(statement, problem(statement, source, events), printed, complaints);
        } finally {
            System.setOut(out);
            System.setErr(err);
            System.setIn(in);
        }
    }

    /** A declaration that names what is not there yet is no problem while that may still come. */
    private Feedback.Problem problem(Statement statement, String source, List<SnippetEvent> events) {
        for (SnippetEvent event : events) {
            if (event.exception() instanceof UnresolvedReferenceException attempted
                    && unresolved.containsKey(attempted.getSnippet())) {
                blamed = unresolved.remove(attempted.getSnippet());
                return feedback.reserved(attempted.getSnippet());
            }
            if (event.causeSnippet() == null && event.exception() == null && isReserved(event.status())
                    && event.snippet() instanceof DeclarationSnippet declaration) {
                unresolved.put(declaration, statement);
                return null;
            }
        }
        return feedback.problem(source, events);
    }

    private static boolean isReserved(Snippet.Status status) {
        return status == Snippet.Status.RECOVERABLE_DEFINED || status == Snippet.Status.RECOVERABLE_NOT_DEFINED;
    }

    private static Outcome inThread(Thread thread, Throwable thrown, Statement statement) {
        String problem = "in thread \"" + thread.getName() + "\": " + Feedback.withCauses(Legible.of(thrown));
        return new Outcome(statement, List.of(), problem, statement.line());
    }

    /**
     * What prints or shows stands in a block: of a bare expression JShell asks javac for the type first, to keep its
     * value.
     */
    private static String snippet(Statement statement) {
        String source = statement.source();
        return source.startsWith("System.out.print") || shows(source) ? "{" + source + "}" : source;
    }

    /** Whether a statement shows a picture, which is no value to keep. */
    private static boolean shows(String source) {
        return source.startsWith("Images.show(");
    }

    private static boolean isRejected(List<SnippetEvent> events) {
        return events.stream().anyMatch(event -> event.status() == Snippet.Status.REJECTED);
    }

    private Outcome outcome(Statement statement, Feedback.Problem found, Capture printed, Capture complaints) {
        Feedback.Problem problem = found;
        if (engine.isStopped()) {
            problem = new Feedback.Problem(engine.takeLost() ? GIVEN_UP : STOPPED, 0);
        } else if (problem == null && !complaints.text().isEmpty()) {
            problem = new Feedback.Problem("printed on stderr: " + complaints.text().strip(), 0);
        }
        if (problem != null && problem.message().equals(CUT) && !statement.expected().isEmpty()) {
            problem = new Feedback.Problem(CUT + ": the statement is not complete where its //> line stands",
                    problem.line());
        }
        Statement about = blamed == null ? statement : blamed;
        blamed = null;
        return new Outcome(about, printed.lines(), problem == null ? "" : problem.message(),
                problem == null ? about.line() : about.line() + problem.line());
    }

    /**
     * Runs what a reader typed. It prints to System.out as it runs.
     *
     * @return what JShell would say of it, line by line; nothing where JShell says nothing
     */
    public List<String> evaluate(String typed) {
        List<String> lines = new ArrayList<>();
        evaluate(typed, lines::add);
        return lines;
    }

    /**
     * Runs what a reader typed, statement by statement up to the first that fails. It prints to System.out as it runs,
     * and what JShell would say of each statement is said when it has ended.
     */
    public void evaluate(String typed, Consumer<String> say) {
        evaluateStatements(typed, lines -> lines.forEach(say));
    }

    /**
     * What came of statements.
     *
     * @param value what the last statement is worth; null if it is no expression, or worth nothing
     * @param text the value as JShell writes it
     * @param problem what JShell says of the statement that failed; none if all is well
     */
    public record Evaluation(Object value, String text, List<String> problem) {
    }

    /**
     * Runs the cell of a reader's notebook, up to the first statement that fails. It prints to System.out as it runs.
     */
    public Evaluation evaluateCell(String cell) {
        engine.takeValue();
        List<String> said = new ArrayList<>();
        SnippetEvent last = evaluateStatements(cell, lines -> {
            said.clear();
            said.addAll(lines);
        });
        Object value = engine.takeValue();
        if (last == null) {
            return new Evaluation(null, "", said);
        }
        boolean valued = VALUED.contains(last.snippet().subKind());
        return new Evaluation(valued ? value : null, last.value(), List.of());
    }

    /** The last event; null if a statement failed, or there was none. */
    private SnippetEvent evaluateStatements(String typed, Consumer<List<String>> say) {
        goOn();
        importForReaders();
        String rest = typed;
        SnippetEvent last = null;
        boolean good = true;
        while (good && !rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = analysis().analyzeCompletion(rest);
            String source = next.completeness().isComplete() ? next.source() : rest;
            List<String> lines = new ArrayList<>();
            List<SnippetEvent> events = evaluateSnippet(source, lines::add);
            say.accept(lines);
            good = !engine.isStopped() && events.stream().allMatch(event -> event.exception() == null
                    && event.status() != Snippet.Status.REJECTED);
            last = events.isEmpty() ? last : events.get(0);
            rest = next.completeness().isComplete() ? next.remaining() : "";
        }
        return good ? last : null;
    }

    private List<SnippetEvent> evaluateSnippet(String source, Consumer<String> say) {
        transcript.settle();
        InputStream in = System.in;
        Statement typed = new Statement(0, 1, source, List.of());
        engine.onUncaught((thread, thrown) -> failuresOfThreads.add(inThread(thread, thrown, typed)));
        List<SnippetEvent> events;
        try {
            System.setIn(new ReadableInput(in));
            events = shell.eval(source);
        } finally {
            System.setIn(in);
        }
        transcript.add(source, events, engine.isStopped());
        if (!engine.isStopped()) {
            feedback.lines(source, events).forEach(say);
        } else if (engine.takeLost()) {
            muteOut();
            say.accept("|  " + Character.toUpperCase(GIVEN_UP.charAt(0)) + GIVEN_UP.substring(1) + ".");
        } else {
            say.accept("|  Stopped.");
        }
        for (Outcome late = failuresOfThreads.poll(); late != null; late = failuresOfThreads.poll()) {
            ("Exception " + late.problem()).lines().forEach(line -> say.accept("|  " + line));
        }
        return events;
    }

    /** From now on there is a thread that must not be heard. */
    private void muteOut() {
        if (!hasMutedOut) {
            hasMutedOut = true;
            System.setOut(Capture.without(System.out));
            System.setErr(Capture.without(System.err));
        }
    }

    /** Whether what a reader has typed so far wants another line. */
    public boolean isUnfinished(String typed) {
        Completeness completeness = analysis().analyzeCompletion(typed).completeness();
        return completeness == Completeness.DEFINITELY_INCOMPLETE;
    }

    /** Where the statement begins that the cursor is in. */
    public int statementBegin(String typed, int cursor) {
        String rest = typed.substring(0, cursor);
        SourceCodeAnalysis.CompletionInfo next = analysis().analyzeCompletion(rest);
        while (next.completeness().isComplete() && !next.remaining().isBlank()) {
            rest = next.remaining();
            next = analysis().analyzeCompletion(rest);
        }
        return cursor - rest.length();
    }

    /**
     * What could stand at the cursor in place of the text from the returned anchor on; where no word is begun, only
     * what has the type that is wanted.
     */
    public Completion complete(String typed, int cursor) {
        importForReaders();
        int[] anchor = new int[1];
        List<SourceCodeAnalysis.Suggestion> suggestions = analysis().completionSuggestions(typed, cursor, anchor);
        // Before a word is begun all that there is could stand there, except behind a dot.
        boolean any = anchor[0] == cursor && !typed.substring(0, cursor).endsWith(".");
        List<String> continuations = suggestions.stream().filter(each -> !any || each.matchesType())
                .map(SourceCodeAnalysis.Suggestion::continuation).distinct().toList();
        return new Completion(anchor[0], continuations);
    }

    /**
     * The ways to go on.
     *
     * @param anchor where in the typed text the continuations begin
     * @param continuations what could stand there
     */
    public record Completion(int anchor, List<String> continuations) {
    }

    /**
     * What is called or named at the cursor.
     *
     * @param withJavadoc whether to look for the Javadoc too, which takes longer
     */
    public List<Documentation> documentation(String typed, int cursor, boolean withJavadoc) {
        importForReaders();
        DocComments own = new DocComments(Project.sources());
        return analysis().documentation(typed, cursor, withJavadoc).stream().map(each -> {
            String signature = own.named(DocComments.plain(each.signature()));
            String comment = !withJavadoc ? "" : each.javadoc() == null ? own.of(signature) : each.javadoc();
            return new Documentation(signature, DocComments.markdown(comment));
        }).distinct().toList();
    }

    /**
     * A signature and what is said of it.
     *
     * @param signature of a method or constructor; the name and type of a constant; the name of a class
     * @param javadoc in Markdown; empty if there is none at hand
     */
    public record Documentation(String signature, List<String> javadoc) {
    }

    /** The variables with their types and values, each as JShell shows it, but that long values are shortened. */
    public List<String> variables() {
        return shell.variables().filter(this::isActive)
                .map(variable -> variable.typeName() + " " + variable.name() + " = "
                + value(variable)).toList();
    }

    /** A variable of a type that is not declared yet has none. */
    private String value(VarSnippet variable) {
        return shell.status(variable) == Snippet.Status.VALID
                ? Feedback.shortened(shell.varValue(variable), Feedback.SHORT) : "(not-active)";
    }

    /** The methods with their return types. */
    public List<String> methods() {
        return shell.methods().filter(this::isActive).map(method -> {
            String signature = method.signature();
            int end = signature.lastIndexOf(')') + 1;
            return signature.substring(end) + " " + method.name() + signature.substring(0, end);
        }).toList();
    }

    /** The imports, those that a reader finds among them. */
    public List<String> imports() {
        importForReaders();
        return shell.imports().filter(this::isActive).map(each -> each.source().strip()).toList();
    }

    /** All that is in force, of cells and of what was typed. */
    public List<String> sources() {
        importForReaders();
        return Stream.concat(shell.imports(), shell.snippets().filter(each -> !(each instanceof ImportSnippet)))
                .filter(this::isActive).map(each -> each.source().strip()).toList();
    }

    /**
     * Writes all that has run to a file, as a script that runs from top to bottom in the JDK's jshell and leaves the
     * same variables. What was stopped or threw is a comment there.
     */
    public void save(Path file) throws IOException {
        importForReaders();
        List<String> lines = new ArrayList<>(List.of(SAVED));
        lines.addAll(transcript.lines());
        Files.write(file, lines);
    }

    /** Whether a file is one that {@link #save} has written. */
    public static boolean isSaved(Path file) throws IOException {
        byte[] first = SAVED.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(first, in.readNBytes(first.length));
        }
    }

    private boolean isActive(Snippet snippet) {
        return shell.status(snippet).isActive();
    }

    /** For what is typed. Its index of all classes takes long to make, so that only a reader lets it begin. */
    private SourceCodeAnalysis analysis() {
        return shell.sourceCodeAnalysis();
    }

    /**
     * Ends the statement that is running, whichever thread runs it, and lets none run before {@link #goOn}: a reader
     * does not see whether one has begun.
     */
    public void stop() {
        shell.stop();
    }

    /** Lets statements run again that were held back by {@link #stop}. */
    public void goOn() {
        engine.goOn();
    }

    /**
     * What a script imports itself, a reader at the prompt finds imported. It takes time, so only a reader waits for
     * it.
     */
    private void importForReaders() {
        if (!imported) {
            imported = true;
            addLibraries();
            for (String name : IMPORTS) {
                String source = "import " + name + ";";
                transcript.add(source, shell.eval(source), false);
            }
        }
    }

    /** Lets javac see the whole class path of this process; false if it does already. */
    private boolean addLibraries() {
        if (hasLibraries) {
            return false;
        }
        hasLibraries = true;
        shell.addToClasspath(System.getProperty("java.class.path"));
        return true;
    }

    @Override
    public void close() {
        shell.close();
    }
}
