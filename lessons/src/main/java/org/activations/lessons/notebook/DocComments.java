package org.activations.lessons.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;

/** The Javadoc of the project's own sources. JShell itself looks for sources in the JDK alone. */
final class DocComments {

    private final List<Path> sources;

    /** @param sources folders of sources, by package */
    DocComments(List<Path> sources) {
        this.sources = sources;
    }

    /**
     * The comment of a class, a method or a constant.
     *
     * @param signature as JShell writes it: {@code double Vectors.dot(double[] a, double[] b)},
     *     {@code Activations.RELU:org.activations.core.Activation}, {@code org.activations.core.Vectors}
     * @return the text as it stands in the source, without the comment signs; empty if there is none
     */
    String of(String signature) {
        int parameters = signature.indexOf('(');
        int type = signature.indexOf(':');
        String name = signature.substring(0, parameters >= 0 ? parameters : type >= 0 ? type : signature.length());
        name = name.substring(name.lastIndexOf(' ') + 1);
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (parameters < 0 && type < 0) {
            return comment(last, last, null);
        }
        String owner = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        return comment(owner.substring(owner.lastIndexOf('.') + 1), last,
                parameters < 0 ? null : types(signature.substring(parameters + 1, signature.lastIndexOf(')'))));
    }

    /** @param types of the parameters, null for what has none */
    private String comment(String owner, String name, List<String> types) {
        for (Path folder : sources) {
            for (Path file : files(folder, owner + ".java")) {
                String found = comment(file, name, types);
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

    private static String comment(Path file, String name, List<String> types) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, diagnostic -> { }, List.of("-proc:none"), null,
                    files.getJavaFileObjects(file));
            Finder finder = new Finder(DocTrees.instance(task), name, types);
            for (CompilationUnitTree unit : task.parse()) {
                finder.scan(unit, null);
            }
            return finder.found;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e, e);
        }
    }

    private static final class Finder extends TreePathScanner<Void, Void> {

        private final DocTrees trees;
        private final String name;
        private final List<String> types;
        private String found = "";

        Finder(DocTrees trees, String name, List<String> types) {
            this.trees = trees;
            this.name = name;
            this.types = types;
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            take(types == null && tree.getSimpleName().contentEquals(name));
            return super.visitClass(tree, unused);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            take(types != null && tree.getName().contentEquals(name) && types.equals(
                    tree.getParameters().stream().map(each -> simple(each.getType().toString())).toList()));
            return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, Void unused) {
            take(types == null && tree.getName().contentEquals(name));
            return null;
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
