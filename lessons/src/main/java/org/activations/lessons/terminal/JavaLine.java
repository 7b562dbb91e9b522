package org.activations.lessons.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.activations.lessons.notebook.Session;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/**
 * What a reader types, as JLine wants it: not words, but the part that JShell would complete.
 *
 * @param line all that is typed
 * @param cursor where the cursor stands in it
 * @param completion how JShell would go on from there
 */
record JavaLine(String line, int cursor, Session.Completion completion) implements CompletingParsedLine {

    /** JLine's log, which goes to the screen, with a stack trace for each line that the history cannot keep. */
    private static final Logger LOG = Logger.getLogger("org.jline");

    /** A reader of lines of Java: JLine edits, JShell knows when a statement is complete and how a name may go on. */
    static LineReader reader(Terminal terminal, Supplier<Session> session, Ansi ansi, Path history) {
        LOG.setLevel(Level.OFF);
        LineReader reader = LineReaderBuilder.builder().terminal(terminal)
                .parser((line, cursor, context) -> parse(line, cursor, context, session))
                .completer((completing, line, candidates) -> candidates.addAll(((JavaLine) line).candidates()))
                .highlighter(highlighter(ansi))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "...> ")
                .variable(LineReader.BELL_STYLE, "none")
                .variable(LineReader.HISTORY_FILE, history)
                .build();
        TabKey.bind(terminal, reader, session, ansi);
        return reader;
    }

    private static ParsedLine parse(String line, int cursor, Parser.ParseContext context, Supplier<Session> session) {
        if (context == Parser.ParseContext.ACCEPT_LINE && !Walkthrough.isCommand(line)
                && session.get().isUnfinished(line)) {
            throw new EOFError(-1, -1, "the statement goes on");
        }
        boolean completing = context == Parser.ParseContext.COMPLETE;
        return new JavaLine(line, cursor,
                completing ? session.get().complete(line, cursor) : new Session.Completion(cursor, List.of()));
    }

    private static Highlighter highlighter(Ansi ansi) {
        return (reader, buffer) -> AttributedString.fromAnsi(JavaHighlighter.highlight(buffer, ansi));
    }

    /** Names end without a blank after them: Java goes on with a dot or a parenthesis. */
    private List<Candidate> candidates() {
        return completion.continuations().stream()
                .map(text -> new Candidate(text, text, null, null, null, null, false)).toList();
    }

    @Override
    public String word() {
        return line.substring(completion.anchor(), cursor);
    }

    @Override
    public int wordCursor() {
        return word().length();
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    /** Nothing in Java needs escaping to be completed. */
    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return wordCursor();
    }
}
