package org.activations.lessons.notebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;

/** Says what came of a snippet: for a script its problem, for a reader what JShell's own tool would say. */
final class Feedback {

    /** How many characters are left of a value that nobody has asked for. */
    static final int SHORT = 80;

    private static final String CAUSED_BY = "\n  caused by ";

    private final JShell shell;

    Feedback(JShell shell) {
        this.shell = shell;
    }

    /**
     * Why a snippet failed.
     *
     * @param message what the compiler or the exception says
     * @param line the line of the snippet that it is about, counted from 0
     */
    record Problem(String message, int line) {
    }

    /** The first problem, or null if there is none. */
    Problem problem(String source, List<SnippetEvent> events) {
        if (events.isEmpty()) {
            return new Problem("the statement does not end; expected ; or } at the end of a line", 0);
        }
        for (SnippetEvent event : events) {
            // An event with a cause tells of an earlier snippet that this one touched.
            if (event.causeSnippet() == null) {
                Problem problem = problem(source, event);
                if (problem != null) {
                    return problem;
                }
            }
        }
        return null;
    }

    private Problem problem(String source, SnippetEvent event) {
        if (event.exception() != null) {
            return new Problem(withCauses(event.exception()), 0);
        }
        List<Diag> errors = shell.diagnostics(event.snippet()).filter(Diag::isError).toList();
        if (!errors.isEmpty()) {
            int position = (int) Math.max(0, Math.min(errors.get(0).getPosition(), source.length()));
            int line = (int) source.substring(0, position).chars().filter(c -> c == '\n').count();
            return new Problem(errors.stream().map(error -> error.getMessage(Locale.ROOT))
                    .collect(Collectors.joining("\n")), line);
        }
        if (event.status() == Snippet.Status.VALID) {
            return null;
        }
        return new Problem(event.snippet() instanceof DeclarationSnippet declaration ? declared(event, declaration)
                : "JShell does not accept it", 0);
    }

    /** What is said of a declaration of a script that names what is never declared: what javac says. */
    Problem reserved(DeclarationSnippet snippet) {
        List<String> missing = shell.unresolvedDependencies(snippet).toList();
        String message = missing.stream().map(each -> "cannot find symbol\n  symbol:   " + each + "\n  location: "
                + described(snippet)).collect(Collectors.joining("\n"));
        return new Problem(message, missing.isEmpty() ? 0 : lineOf(missing.get(0), snippet.source()));
    }

    /** The first line of a source that has the name of a symbol such as {@code method half(double)}. */
    private static int lineOf(String symbol, String source) {
        String name = symbol.replaceAll("^\\w+ |\\(.*", "");
        Matcher named = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])").matcher(source);
        return named.find() ? (int) source.substring(0, named.start()).chars().filter(c -> c == '\n').count() : 0;
    }

    private String withCauses(JShellException exception) {
        List<String> messages = new ArrayList<>(List.of(message(exception)));
        JShellException next = exception;
        while (next instanceof EvalException thrown && thrown.getCause() != null) {
            next = thrown.getCause();
            messages.add(message(next));
        }
        return String.join(CAUSED_BY, messages);
    }

    /** The same of an exception that JShell has not seen; its messages can be read. */
    static String withCauses(Throwable thrown) {
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        List<String> messages = new ArrayList<>();
        for (Throwable next = thrown; next != null && told.add(next); next = next.getCause()) {
            messages.add(message(next.getClass().getName(), next.getMessage()));
        }
        return String.join(CAUSED_BY, messages);
    }

    /** What JShell's tool says of snippets that a reader typed. */
    List<String> lines(String source, List<SnippetEvent> events) {
        List<String> lines = new ArrayList<>();
        for (SnippetEvent event : events) {
            if (event.causeSnippet() == null) {
                lines.addAll(lines(source, event));
            } else if (event.snippet() instanceof VarSnippet variable && event.status() == Snippet.Status.VALID
                    && event.isSignatureChange()) {
                lines.add("|    update replaced variable " + variable.name() + ", reset to " + event.value());
            }
        }
        return lines;
    }

    private List<String> lines(String source, SnippetEvent event) {
        Snippet snippet = event.snippet();
        if (event.exception() instanceof EvalException thrown) {
            return thrown(thrown);
        } else if (event.exception() != null) {
            return List.of("|  " + message(event.exception()));
        } else if (event.status() == Snippet.Status.REJECTED) {
            return errors(source, snippet);
        } else if (snippet instanceof VarSnippet variable && event.status() == Snippet.Status.VALID) {
            return value(variable.name(), event);
        } else if (snippet instanceof ExpressionSnippet expression) {
            return value(expression.name(), event);
        } else if (snippet instanceof DeclarationSnippet declaration) {
            return List.of("|  " + declared(event, declaration));
        }
        return List.of();
    }

    /** There is no value if the statement was stopped. */
    private static List<String> value(String name, SnippetEvent event) {
        return event.value() == null ? List.of()
                : List.of(name + " ==> " + shortened(event.value(), room(event.snippet())));
    }

    /** How many characters of a value JShell's tool shows: more where a reader asks for it than where it is set. */
    private static int room(Snippet snippet) {
        return switch (snippet.subKind()) {
            case TEMP_VAR_EXPRESSION_SUBKIND, VAR_VALUE_SUBKIND -> 1000;
            default -> SHORT;
        };
    }

    /** A long value without its middle; of an array, the shape stands at the beginning. */
    static String shortened(String value, int room) {
        String mark = " ... ";
        int end = room / 3;
        return value.length() <= room ? value
                : value.substring(0, room - end - mark.length()) + mark + value.substring(value.length() - end);
    }

    private List<String> errors(String source, Snippet snippet) {
        List<String> lines = new ArrayList<>();
        for (Diag error : shell.diagnostics(snippet).filter(Diag::isError).toList()) {
            lines.add("|  Error:");
            // The location is the class that JShell wraps around the snippet.
            error.getMessage(Locale.ROOT).lines().filter(line -> !line.strip().startsWith("location:"))
                    .forEach(line -> lines.add("|  " + line));
            int from = (int) Math.max(0, Math.min(error.getStartPosition(), source.length()));
            int lineStart = source.lastIndexOf('\n', from - 1) + 1;
            int lineEnd = source.indexOf('\n', from) < 0 ? source.length() : source.indexOf('\n', from);
            lines.add("|  " + source.substring(lineStart, lineEnd));
            lines.add("|  " + " ".repeat(from - lineStart)
                    + underline((int) error.getEndPosition() - from, lineEnd - from));
        }
        return lines;
    }

    private static String underline(int length, int longest) {
        if (Math.min(length, longest) < 2) {
            return "^";
        }
        return length > longest ? "^" + "-".repeat(longest - 1) + "..." : "^" + "-".repeat(length - 2) + "^";
    }

    /** The exception and what caused it, each with those of its frames that the one before does not have. */
    private static List<String> thrown(EvalException exception) {
        List<String> lines = new ArrayList<>();
        String heading = "Exception ";
        List<StackTraceElement> before = List.of();
        for (JShellException next = exception; next instanceof EvalException thrown; next = thrown.getCause()) {
            lines.add("|  " + heading + message(thrown));
            List<StackTraceElement> frames = List.of(thrown.getStackTrace());
            int own = frames.size();
            int shared = before.size();
            while (own > 0 && shared > 0 && frames.get(own - 1).equals(before.get(shared - 1))) {
                own--;
                shared--;
            }
            frames.subList(0, own).forEach(frame -> lines.add("|        at " + shown(frame)));
            if (own < frames.size()) {
                lines.add("|        ...");
            }
            heading = "Caused by: ";
            before = frames;
        }
        return lines;
    }

    /** JShell leaves the frame of the snippet itself without a class and a method. */
    private static String shown(StackTraceElement frame) {
        String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        return (type.isEmpty() ? "" : type + ".") + (frame.getMethodName().isEmpty() ? "" : frame.getMethodName() + " ")
                + "(" + place(frame) + ")";
    }

    private static String place(StackTraceElement frame) {
        if (frame.isNativeMethod()) {
            return "native";
        }
        return frame.getFileName() == null ? "unknown source" : frame.getFileName() + ":" + frame.getLineNumber();
    }

    private String declared(SnippetEvent event, DeclarationSnippet snippet) {
        String verb = !event.previousStatus().isActive() ? "created "
                : event.isSignatureChange() ? "replaced " : "modified ";
        String reservation = reservation(snippet);
        return verb + described(snippet) + (reservation.isEmpty() ? "" : ", however, it " + reservation);
    }

    private static String described(DeclarationSnippet snippet) {
        if (snippet instanceof MethodSnippet method) {
            return "method " + method.name() + "(" + method.parameterTypes() + ")";
        }
        return (snippet instanceof TypeDeclSnippet type ? kind(type) : "variable") + " " + snippet.name();
    }

    private static String kind(TypeDeclSnippet type) {
        return switch (type.subKind()) {
            case INTERFACE_SUBKIND -> "interface";
            case ENUM_SUBKIND -> "enum";
            case ANNOTATION_TYPE_SUBKIND -> "annotation interface";
            case RECORD_SUBKIND -> "record";
            default -> "class";
        };
    }

    /** What still has to be declared before a variable, a method or a class can be used; empty if nothing has. */
    private String reservation(DeclarationSnippet snippet) {
        List<String> missing = shell.unresolvedDependencies(snippet).toList();
        if (missing.isEmpty()) {
            return "";
        }
        String use = shell.status(snippet) == Snippet.Status.RECOVERABLE_NOT_DEFINED ? "referenced"
                : snippet instanceof MethodSnippet ? "invoked" : "instantiated or its methods invoked";
        int last = missing.size() - 1;
        String before = last == 0 ? "" : String.join(", ", missing.subList(0, last)) + ", and ";
        return "cannot be " + use + " until " + before + missing.get(last) + (last == 0 ? " is" : " are") + " declared";
    }

    private String message(JShellException exception) {
        if (exception instanceof UnresolvedReferenceException attempted) {
            DeclarationSnippet snippet = attempted.getSnippet();
            return "attempted to " + (snippet instanceof MethodSnippet ? "call " : "use ") + described(snippet)
                    + " which " + reservation(snippet);
        }
        return exception instanceof EvalException thrown ? message(thrown) : exception.getMessage();
    }

    private static String message(EvalException thrown) {
        return message(thrown.getExceptionClassName(), thrown.getMessage());
    }

    private static String message(String exception, String message) {
        return exception + (message == null ? "" : ": " + message);
    }
}
