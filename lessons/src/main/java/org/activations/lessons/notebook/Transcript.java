package org.activations.lessons.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/**
 * All that has run in a session, in its order: as a script that the JDK's jshell runs from top to bottom, the session
 * again, with what was replaced later, as what came in between may have used it.
 *
 * <p>What was stopped or threw stands there as a comment, as it would stop or throw again. Variables that it declared,
 * and those of primitive types and texts that it names, directly or through methods, get the values that it left them;
 * what it did to arrays and other objects cannot be told.
 */
final class Transcript {

    private final JShell shell;
    /** How each is written is asked when it is wanted: the analysis that tells starts an index of all classes. */
    private final List<Supplier<String>> entries = new ArrayList<>();
    /** What was stopped or threw last, and has left values that are not written down yet; null if nothing has. */
    private String ended;
    private final List<VarSnippet> declaredByEnded = new ArrayList<>();

    Transcript(JShell shell) {
        this.shell = shell;
    }

    /**
     * Writes down what has run.
     *
     * @param stopped whether the reader stopped it
     */
    void add(String source, List<SnippetEvent> events, boolean stopped) {
        List<SnippetEvent> own = events.stream().filter(event -> event.causeSnippet() == null).toList();
        if (own.isEmpty() || own.stream().anyMatch(event -> event.status() == Snippet.Status.REJECTED)) {
            return;
        }
        Snippet first = own.get(0).snippet();
        boolean threw = own.stream().anyMatch(event -> event.exception() != null);
        // A stop may also come when the value is there already, or while something is declared that runs nothing.
        boolean cut = stopped && own.stream().anyMatch(event -> event.value() == null
                && (event.snippet() instanceof VarSnippet || !(event.snippet() instanceof DeclarationSnippet)));
        if (!threw && !cut) {
            String value = own.get(0).value();
            entries.add(first.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                    ? () -> named(source, (VarSnippet) first, value) : () -> onItsLines(source.strip()));
            return;
        }
        String leftOut = (threw ? "Threw" : "Was stopped") + ", and is left out:\n" + source.strip();
        entries.add(() -> leftOut.lines().map(line -> "// " + line).collect(Collectors.joining("\n")));
        ended = source;
        own.stream().filter(event -> event.snippet() instanceof VarSnippet)
                .forEach(event -> declaredByEnded.add((VarSnippet) event.snippet()));
    }

    /** Writes down the values that what was stopped or threw has left, once statements can run again to read them. */
    void settle() {
        if (ended == null) {
            return;
        }
        String reached = withMethods(ended);
        ended = null;
        for (VarSnippet variable : declaredByEnded) {
            entries.add(() -> variable.typeName() + " " + variable.name() + ";");
        }
        declaredByEnded.clear();
        shell.variables().filter(variable -> shell.status(variable) == Snippet.Status.VALID
                && names(reached, variable.name())).forEach(variable -> {
                    String value = literal(variable.typeName(), shell.varValue(variable));
                    if (!value.isEmpty()) {
                        entries.add(() -> variable.name() + " = " + value + ";");
                    }
                });
    }

    /** The script. */
    List<String> lines() {
        settle();
        return entries.stream().map(Supplier::get).toList();
    }

    /** The source and those of all methods that it calls, or may call. */
    private String withMethods(String source) {
        StringBuilder reached = new StringBuilder(source);
        List<MethodSnippet> others = new ArrayList<>(shell.methods().toList());
        for (boolean more = true; more;) {
            List<MethodSnippet> called = others.stream().filter(method -> names(reached, method.name())).toList();
            called.forEach(method -> reached.append('\n').append(method.source()));
            more = others.removeAll(called);
        }
        return reached.toString();
    }

    private static boolean names(CharSequence source, String name) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])").matcher(source).find();
    }

    /** A value as JShell shows it, in Java; empty if it is neither a number nor a text. */
    private static String literal(String type, String value) {
        return switch (type) {
            case "boolean", "byte", "short", "int", "char", "String" -> value;
            case "long" -> value + "L";
            case "float", "double" -> switch (value) {
                case "NaN" -> "0.0F / 0";
                case "Infinity" -> "1.0F / 0";
                case "-Infinity" -> "-1.0F / 0";
                default -> type.equals("float") ? value + "F" : value;
            };
            default -> "";
        };
    }

    /** The value of an expression has a name that counts the snippets, and another session counts others. */
    private String named(String source, VarSnippet variable, String value) {
        String expression = source.strip();
        while (expression.endsWith(";")) {
            expression = expression.substring(0, expression.length() - 1).stripTrailing();
        }
        String type = value.equals("null") ? variable.typeName() : "var";
        String end = lastComment(expression).isEmpty() ? ";" : "\n;";
        return onItsLines(type + " " + variable.name() + " = " + expression + end);
    }

    /**
     * The JDK's jshell reads line by line, and takes a line for the last that could be. Where the source goes on, a
     * comment is open at the end of such a line.
     */
    private String onItsLines(String source) {
        List<String> lines = source.lines().toList();
        StringBuilder before = new StringBuilder();
        StringBuilder joined = new StringBuilder();
        for (String line : lines.subList(0, lines.size() - 1)) {
            before.append(line);
            joined.append(line);
            if (shell.sourceCodeAnalysis().analyzeCompletion(before.toString()).completeness().isComplete()) {
                joined.setLength(joined.length() - lastComment(before.toString()).length());
                joined.append(" /*\n*/ ");
            } else {
                joined.append('\n');
            }
            before.append('\n');
        }
        return joined.append(lines.get(lines.size() - 1)).toString();
    }

    /** The comment to the end of the line with which the source ends; empty if it ends with none. */
    private static String lastComment(String source) {
        String last = "";
        for (JavaLexer lexer = new JavaLexer(source); lexer.next();) {
            last = lexer.kind() == JavaLexer.Kind.COMMENT && lexer.text().startsWith("//") ? lexer.text() : "";
        }
        return last;
    }
}
