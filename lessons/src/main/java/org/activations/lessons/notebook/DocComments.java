package org.activations.lessons.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;

/** The Javadoc of the project's own sources. JShell itself looks for sources in the JDK alone. */
final class DocComments {

    /** What javac calls it. */
    private static final String CONSTRUCTOR = "<init>";

    private final List<Path> sources;

    /** @param sources folders of sources, by package */
    DocComments(List<Path> sources) {
        this.sources = sources;
    }

    /**
     * A signature as it is written in a source: JDK 25 puts the components of a record behind its name, and a
     * constructor may be named with its package.
     */
    static String plain(String signature) {
        return signature.replaceAll("\\([^()]*\\)(?=[.(])", "").replaceFirst("^(?:[a-z]\\w*\\.)+(?=[\\w.<>]+\\()", "");
    }

    /**
     * The comment of a class, a constructor, a method or a constant. A constructor that has none of its own has that of
     * the class; that of a record has both, as its parameters are named there; and a method that reads a component has
     * what is said of the component.
     *
     * @param signature as JShell writes it: {@code double Vectors.dot(double[] a, double[] b)},
     *     {@code Sgd(double rate)}, {@code Activations.RELU:org.activations.core.Activation},
     *     {@code org.activations.core.Vectors}
     * @return the text as it stands in the source, without the comment signs; empty if there is none
     */
    String of(String signature) {
        int parameters = signature.indexOf('(');
        int type = signature.indexOf(':');
        String name = signature.substring(0, parameters >= 0 ? parameters : type >= 0 ? type : signature.length());
        boolean isConstructor = parameters >= 0 && name.indexOf(' ') < 0;
        List<String> names = names(name);
        List<String> types = parameters < 0 ? null
                : types(signature.substring(parameters + 1, signature.lastIndexOf(')')));
        if (parameters < 0 && type < 0) {
            return comment(names, null, null);
        }
        if (!isConstructor) {
            return comment(names.subList(0, names.size() - 1), names.get(names.size() - 1), types);
        }
        String own = comment(names, CONSTRUCTOR, types).strip();
        String shared = comment(names, null, null);
        boolean isPartial = shared.contains("@param") && !own.contains("@param");
        String between = own.startsWith("@") ? "\n" : "\n\n";
        return own.isEmpty() ? shared : isPartial ? shared.stripTrailing() + between + own : own;
    }

    /**
     * A signature with the names of a record's components. JDK 17 does not see them in a class file of JDK 21 or newer,
     * and lists their types alone.
     *
     * @return the same signature if it is of anything else, or has names
     */
    String named(String signature) {
        int parameters = signature.indexOf('(');
        if (parameters < 0 || signature.lastIndexOf(' ', parameters) >= 0) {
            return signature;
        }
        String listed = signature.substring(parameters + 1, signature.lastIndexOf(')'));
        List<String> types = types(listed);
        List<String> owner = names(signature.substring(0, parameters));
        if (!types.isEmpty() && String.join(",", types).equals(simple(listed))) {
            for (Path folder : sources) {
                for (Path file : files(folder, owner.get(0) + ".java")) {
                    List<String> components = find(file, owner, CONSTRUCTOR, types).components;
                    if (!components.isEmpty()) {
                        return signature.substring(0, parameters) + "(" + String.join(", ", components) + ")";
                    }
                }
            }
        }
        return signature;
    }

    /** Of the class that a name without its parameters ends with and those around it, from the outermost on. */
    private static List<String> names(String name) {
        return new ArrayList<>(List.of(name.substring(name.lastIndexOf(' ') + 1)
                .replaceAll("<[^<>]*>", "").replaceFirst("^(?:[a-z]\\w*\\.)+(?=[A-Z])", "").split("\\.")));
    }

    /**
     * The comment of a class, or of what it declares.
     *
     * @param owner the names of the class and those around it, from the outermost on
     * @param name of what it declares; null for the class itself
     * @param types of the parameters, null for what has none
     */
    private String comment(List<String> owner, String name, List<String> types) {
        if (owner.isEmpty()) {
            return "";
        }
        for (Path folder : sources) {
            for (Path file : files(folder, owner.get(0) + ".java")) {
                String found = find(file, owner, name, types).found;
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static List<Path> files(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals(name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + e, e);
        }
    }

    private static Finder find(Path file, List<String> owner, String name, List<String> types) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, diagnostic -> { }, List.of("-proc:none"), null,
                    files.getJavaFileObjects(file));
            Finder finder = new Finder(DocTrees.instance(task), owner, name, types);
            for (CompilationUnitTree unit : task.parse()) {
                finder.scan(unit, null);
            }
            return finder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e, e);
        }
    }

    private static final class Finder extends TreePathScanner<Void, Void> {

        private final DocTrees trees;
        private final List<String> owner;
        private final String name;
        private final List<String> types;
        /** The names of the classes that are being looked into, from the outermost on. */
        private final List<String> place = new ArrayList<>();
        private String found = "";
        /** What the record declares as it was asked for, {@code double rate}; empty if it has others. */
        private List<String> components = List.of();

        Finder(DocTrees trees, List<String> owner, String name, List<String> types) {
            this.trees = trees;
            this.owner = owner;
            this.name = name;
            this.types = types;
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            place.add(tree.getSimpleName().toString());
            boolean isOwner = place.equals(owner);
            take(isOwner && name == null);
            if (isOwner && tree.getKind() == Tree.Kind.RECORD) {
                List<VariableTree> declared = tree.getMembers().stream().filter(VariableTree.class::isInstance)
                        .map(VariableTree.class::cast)
                        .filter(each -> !each.getModifiers().getFlags().contains(Modifier.STATIC)).toList();
                if (declared.stream().map(each -> simple(each.getType().toString())).toList().equals(types)) {
                    components = declared.stream().map(each -> each.getType() + " " + each.getName()).toList();
                }
            }
            super.visitClass(tree, unused);
            if (isOwner && found.isEmpty() && tree.getKind() == Tree.Kind.RECORD && List.of().equals(types)) {
                found = component(trees.getDocComment(getCurrentPath()));
            }
            place.remove(place.size() - 1);
            return null;
        }

        /** What the comment of a record says of its component of this name; empty if nothing. */
        private String component(String comment) {
            Matcher component = Pattern.compile("@param\\s+" + Pattern.quote(name) + "\\s((?:(?!\n\\s*@)[\\s\\S])*)")
                    .matcher(comment == null ? "" : comment);
            return component.find() ? component.group(1).strip() : "";
        }

        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            take(types != null && isOwn(tree.getName()) && types.equals(
                    tree.getParameters().stream().map(each -> simple(each.getType().toString())).toList()));
            return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, Void unused) {
            take(types == null && isOwn(tree.getName()));
            return null;
        }

        private boolean isOwn(Name declared) {
            return name != null && declared.contentEquals(name) && place.equals(owner);
        }

        private void take(boolean wanted) {
            String comment = wanted && found.isEmpty() ? trees.getDocComment(getCurrentPath()) : null;
            found = comment == null ? found : comment;
        }
    }

    /** The types of parameters, which JShell lists with or without names. */
    private static List<String> types(String parameters) {
        List<String> types = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= parameters.length(); i++) {
            char c = i < parameters.length() ? parameters.charAt(i) : ',';
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                String parameter = parameters.substring(start, i).strip();
                int name = parameter.lastIndexOf(' ');
                if (!parameter.isEmpty()) {
                    types.add(simple(name > parameter.lastIndexOf('>') ? parameter.substring(0, name) : parameter));
                }
                start = i + 1;
            }
        }
        return types;
    }

    /** A type without packages and blanks, and with brackets for three dots. */
    private static String simple(String type) {
        return type.replace("...", "[]").replaceAll("\\w+\\.|\\s", "");
    }

    /** A comment as Markdown: its paragraphs, and an item for each of its tags. */
    static List<String> markdown(String comment) {
        return comment.replaceAll("\\{@(?:code|link|linkplain|literal)\\s+((?:[^{}]|\\{[^{}]*})*)}", "`$1`")
                .replaceAll("</?(?:code|tt)>", "`").replaceAll("</?(?:em|i|b|strong)>", "*")
                .replaceAll("\\s*<(?:p|ul|/ul|ol|/ol|pre|/pre)>\\s*", "\n\n").replaceAll("\\s*<li>\\s*", "\n- ")
                .replaceAll("</\\w+>", "")
                .replaceFirst("\\s*(?m:^)\\s*(@(?:param|return|throws|see|since))", "\n\n$1")
                .replaceAll("(?m)^[ \\t]*@param\\s+(\\S+)", "- `$1`:")
                .replaceAll("(?m)^[ \\t]*@return\\b", "- returns:")
                .replaceAll("(?m)^[ \\t]*@throws\\s+(\\S+)", "- throws `$1`")
                .replaceAll("(?m)^[ \\t]*@see\\b", "- see:").replaceAll("(?m)^[ \\t]*@since\\b", "- since")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
                .strip().lines().map(String::strip).toList();
    }
}
