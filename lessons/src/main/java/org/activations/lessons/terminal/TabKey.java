package org.activations.lessons.terminal;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.activations.lessons.notebook.Session;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/**
 * What the Tab key does: it completes a name; where there is no name to complete, as behind an opening parenthesis, it
 * shows the signatures of what is called, and pressed again their Javadoc.
 */
final class TabKey implements Widget {

    private static final String NAME = "signatures-or-complete";
    private static final int MOST = 100;
    /** The arguments of a constructor, up to the cursor. */
    private static final Pattern CREATING = Pattern.compile("\\bnew\\s+([\\w.]+)(?:<[^()]*>)?\\s*\\([^()]*$");

    private final Terminal terminal;
    private final LineReader reader;
    private final Supplier<Session> session;
    private final Ansi ansi;
    private final String otherwise;
    /** What was typed when the signatures were shown, with the place of the cursor. */
    private String shownFor = "";

    private TabKey(Terminal terminal, LineReader reader, Supplier<Session> session, Ansi ansi, String otherwise) {
        this.terminal = terminal;
        this.reader = reader;
        this.session = session;
        this.ansi = ansi;
        this.otherwise = otherwise;
    }

    static void bind(Terminal terminal, LineReader reader, Supplier<Session> session, Ansi ansi) {
        KeyMap<Binding> keys = reader.getKeyMaps().get(LineReader.MAIN);
        String otherwise = keys.getBound("\t") instanceof Reference before ? before.name() : LineReader.COMPLETE_WORD;
        reader.getWidgets().put(NAME, new TabKey(terminal, reader, session, ansi, otherwise));
        keys.bind(new Reference(NAME), "\t");
    }

    @Override
    public boolean apply() {
        String typed = reader.getBuffer().toString();
        int cursor = reader.getBuffer().cursor();
        if (isPasted()) {
            reader.getBuffer().write('\t');
            return true;
        }
        boolean again = (cursor + typed).equals(shownFor);
        if (!again && isCompleting(typed, cursor)) {
            reader.callWidget(otherwise);
            return true;
        }
        List<Session.Documentation> called = session.get().documentation(typed, cursor, again);
        if (called.isEmpty() && isForAnything(typed, cursor)) {
            reader.printAbove(ansi.paint(Style.HINT, instead(typed.substring(0, cursor))));
        } else if (called.isEmpty()) {
            reader.callWidget(otherwise);
        } else {
            reader.printAbove(again ? described(called) : signatures(called));
            shownFor = cursor + typed;
        }
        return true;
    }

    /** A terminal that does not mark what is pasted sends its tabs as if they were pressed, but too fast for that. */
    private boolean isPasted() {
        return ((LineReaderImpl) reader).peekCharacter(Prompt.TYPING_PAUSE_MILLIS) >= 0;
    }

    /** Whether a part of a name stands before the cursor, and can go on. */
    private boolean isCompleting(String typed, int cursor) {
        Session.Completion completion = session.get().complete(typed, cursor);
        String word = typed.substring(completion.anchor(), cursor);
        return !word.isEmpty() && completion.continuations().stream().anyMatch(each -> !each.equals(word));
    }

    /** Whether no name is begun and none fits better than a hundred others: nobody would look through those. */
    private boolean isForAnything(String typed, int cursor) {
        Session.Completion completion = session.get().complete(typed, cursor);
        int fitting = completion.continuations().size();
        boolean isBegun = cursor > 0 && Character.isJavaIdentifierPart(typed.charAt(cursor - 1));
        return completion.anchor() == cursor && !isBegun && (fitting == 0 || fitting > MOST);
    }

    /** What to say where there is nothing to complete and no signature to show. */
    private String instead(String before) {
        Matcher creating = CREATING.matcher(before);
        if (!creating.find()) {
            return "Tab completes a name once it is begun.";
        }
        String name = creating.group(1);
        if (session.get().documentation(name, name.length(), false).isEmpty()) {
            return "There is no class " + name + " here; is it imported?";
        }
        List<String> members = session.get().complete(name + ".", name.length() + 1).continuations().stream()
                .filter(each -> !each.equals("class")).toList();
        return name + " has no constructor to call" + (members.isEmpty() ? "."
                : "; behind " + name + ". there is " + String.join(", ", members));
    }

    private String signatures(List<Session.Documentation> called) {
        StringBuilder text = new StringBuilder();
        called.forEach(each -> text.append(JavaHighlighter.highlight(each.signature(), ansi)).append('\n'));
        return text.append(ansi.paint(Style.HINT, "Tab again: the Javadoc")).toString();
    }

    private String described(List<Session.Documentation> called) {
        Page page = new Page(terminal.getColumns(), ansi);
        StringBuilder text = new StringBuilder();
        for (Session.Documentation each : called) {
            text.append(JavaHighlighter.highlight(each.signature(), ansi)).append("\n\n");
            page.prose(each.javadoc().isEmpty() ? List.of("There is no Javadoc at hand.") : each.javadoc())
                    .forEach(line -> text.append(line).append('\n'));
            text.append('\n');
        }
        return text.toString().stripTrailing();
    }
}
