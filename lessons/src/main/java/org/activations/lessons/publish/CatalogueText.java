package org.activations.lessons.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import org.activations.core.Activations;

/**
 * What the source of the catalogue says of each function, in its Javadoc: the derivative, where it saturates, when one
 * would choose it, and a reference. It is read with the JDK's own reader of Javadoc.
 */
final class CatalogueText {

    private final Map<String, String> byConstant = new HashMap<>();
    private final Map<String, MethodInvocationTree> calls = new HashMap<>();
    private final Map<String, List<String>> parameters = new HashMap<>();

    /** @param source the file of the catalogue's class */
    CatalogueText(Path source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null,
                    files.getJavaFileObjects(source));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitVariable(VariableTree variable, Void nothing) {
                        DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
                        if (comment != null) {
                            byConstant.put(variable.getName().toString(), html(comment.getFullBody()));
                        }
                        if (variable.getInitializer() instanceof MethodInvocationTree call) {
                            calls.put(variable.getName().toString(), call);
                        }
                        return null;
                    }

                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        parameters.put(method.getName().toString(),
                                method.getParameters().stream().map(each -> each.getName().toString()).toList());
                        return null;
                    }
                }.scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source + ": " + e, e);
        }
    }

    /** The whole comment, as HTML. */
    String of(String constant) {
        String text = byConstant.get(constant);
        if (text == null) {
            throw new IllegalStateException("the source of the catalogue has no comment on " + constant);
        }
        return text;
    }

    /**
     * A function with a parameter: the method that makes it, and for each of its parameters the name and, as the source
     * writes it, the number that the catalogue's own has.
     */
    record Factory(String method, Map<String, String> arguments) {
    }

    /** The method that makes a function with a parameter; null for one without. */
    Factory factory(String constant) {
        MethodInvocationTree call = calls.get(constant);
        String method = call != null && call.getMethodSelect() instanceof IdentifierTree name
                ? name.getName().toString() : "";
        if (!isFactory(method)) {
            return null;
        }
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i < call.getArguments().size(); i++) {
            arguments.put(parameters.get(method).get(i), call.getArguments().get(i).toString());
        }
        return new Factory(method, arguments);
    }

    private static boolean isFactory(String method) {
        return Stream.of(Activations.class.getMethods()).anyMatch(each -> each.getName().equals(method));
    }

    private static String html(List<? extends DocTree> body) {
        Html html = new Html();
        for (DocTree part : body) {
            if (part instanceof TextTree text) {
                // Before JDK 23 a line keeps the blank that follows its asterisk.
                html.text(text.getBody().replace("\n ", "\n"));
            } else if (part instanceof LiteralTree literal) {
                html.element(part.getKind() == DocTree.Kind.CODE ? "code" : "span", literal.getBody().getBody());
            } else if (part instanceof LinkTree link) {
                String signature = link.getReference().getSignature();
                String constant = signature.substring(signature.indexOf('#') + 1);
                String name = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
                html.element("a", Activations.named(name).label(), "href", "#" + anchor(constant));
            } else if (part instanceof EntityTree || part.getKind() == DocTree.Kind.START_ELEMENT
                    || part.getKind() == DocTree.Kind.END_ELEMENT) {
                html.raw(part.toString());
            } else {
                throw new IllegalStateException("no form for " + part + " in the catalogue's comments");
            }
        }
        return html.toString();
    }

    /** The anchor of a function, by the name of its constant. */
    static String anchor(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
