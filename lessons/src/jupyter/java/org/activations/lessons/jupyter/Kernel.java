package org.activations.lessons.jupyter;

import java.awt.image.RenderedImage;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.activations.lessons.notebook.Session;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/**
 * A kernel for Jupyter on which the lessons' session runs the cells, from JDK 17 on. JJava's library speaks the
 * protocol. The JDK's launcher runs this file as it is, so that no build compiles it.
 */
public final class Kernel extends BaseKernel {

    private static final LanguageInfo JAVA = new LanguageInfo.Builder("Java")
            .version(System.getProperty("java.version")).mimetype("text/x-java-source").fileExtension(".jshell")
            .pygments("java").build();

    private final Session session = new Session();

    private Kernel() {
        super("activations", "1.0.0", JAVA, List.of(), null, new JupyterIO(StandardCharsets.UTF_8), new CommManager(),
                new Renderer(), null, null, false, new StringStyler("", "", "", line -> ""));
    }

    /** Serves until the client ends it. @param arguments the file that says where to listen */
    public static void main(String[] arguments) throws Exception {
        JupyterConnection connection = new JupyterConnection(
                KernelConnectionProperties.parse(Files.readString(Path.of(arguments[0]))));
        Kernel kernel = new Kernel();
        kernel.becomeHandlerForConnection(connection);
        kernel.onStartup();
        connection.connect();
        connection.waitUntilClose();
        System.exit(0);
    }

    /** What a cell's last statement gave: a picture as such, anything else as JShell writes it. */
    @Override
    public Object evalRaw(String source) {
        Session.Evaluation evaluation = session.evaluateCell(source);
        if (!evaluation.problem().isEmpty()) {
            throw new CellFailedException(evaluation.problem());
        }
        if (evaluation.value() instanceof RenderedImage || evaluation.value() == null) {
            return evaluation.value();
        }
        return new DisplayData(evaluation.text());
    }

    /** Who reads asks the client, which says before that that nothing is there. */
    @Override
    protected void replaceOutputStreams(ShellReplyEnvironment environment) {
        super.replaceOutputStreams(environment);
        System.setIn(new FilterInputStream(System.in) {
            @Override
            public int available() throws IOException {
                return Math.max(1, super.available());
            }
        });
    }

    @Override
    public void interrupt() {
        session.stop();
    }

    @Override
    public List<String> formatError(Throwable thrown) {
        return thrown instanceof CellFailedException failed ? failed.lines : super.formatError(thrown);
    }

    @Override
    public DisplayData inspect(String code, int at, boolean withDetails) {
        int begin = session.statementBegin(code, at);
        String text = session.documentation(code.substring(begin), at - begin, true).stream()
                .map(each -> each.signature() + "\n\n" + String.join("\n", each.javadoc()))
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? null : new DisplayData(text);
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        int begin = session.statementBegin(code, at);
        Session.Completion completion = session.complete(code.substring(begin), at - begin);
        return new ReplacementOptions(completion.continuations(), begin + completion.anchor(), at);
    }

    @Override
    public String isComplete(String code) {
        return session.isUnfinished(code) ? "    " : IS_COMPLETE_YES;
    }

    /** A statement of a cell was rejected, or threw. */
    private static final class CellFailedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient List<String> lines;

        CellFailedException(List<String> lines) {
            super(lines.get(0));
            this.lines = lines;
        }
    }
}
