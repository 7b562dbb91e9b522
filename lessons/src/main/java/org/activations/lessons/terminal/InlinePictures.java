package org.activations.lessons.terminal;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ITerm2Graphics;
import org.jline.terminal.impl.KittyGraphics;
import org.jline.terminal.impl.SixelGraphics;
import org.jline.terminal.impl.TerminalGraphics;
import org.jline.utils.NonBlockingReader;

/**
 * Pictures between the lines of a terminal that can show them. Whether it can, and how, it is asked itself before the
 * first one; what its name promises does not count.
 *
 * @see <a href="https://sw.kovidgoyal.net/kitty/graphics-protocol/">kitty's terminal graphics protocol</a>
 * @see <a href="https://iterm2.com/documentation-images.html">iTerm2's inline images protocol</a>
 * @see <a href="https://vt100.net/docs/vt3xx-gp/chapter14.html">DEC's sixel graphics</a>
 */
final class InlinePictures {

    /**
     * A picture of one pixel, only to be checked, for kitty; the size of a character for iTerm2, and for all; and the
     * primary device attributes, which every terminal answers, and last.
     */
    private static final String QUESTION = "\u001b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u001b\\"
            + "\u001b]1337;ReportCellSize\u001b\\" + "\u001b[16t" + "\u001b[c";
    /** A terminal that shows some of the question instead of reading it: the line is empty again. */
    private static final String ERASE_LINE = "\r\u001b[K";
    /** Over a slow network the answer may take so long; none is awaited once, and what comes later is dropped. */
    private static final long ANSWER_MILLIS = 1000;

    private static final Pattern ATTRIBUTES = Pattern.compile("\u001b\\[\\?([0-9;]*)c");
    private static final Pattern CELL = Pattern.compile("\u001b\\[6;([1-9][0-9]{0,3});([1-9][0-9]{0,3})t");
    private static final Pattern ITERM2 = Pattern.compile(
            "\u001b\\]1337;ReportCellSize=[^\u001b\u0007]*(?:\u0007|\u001b\\\\)");
    private static final Pattern KITTY = Pattern.compile("\u001b_Gi=31;([^\u001b]*)\u001b\\\\");
    private static final String SIXEL_ATTRIBUTE = "4";

    private static final String ATTRIBUTES_START = "\u001b[?";
    private static final String CELL_START = "\u001b[6;";
    private static final String ITERM2_START = "\u001b]1337;";
    private static final String KITTY_START = "\u001b_Gi=31;";

    private static final int USUAL_CELL_WIDTH = 8;
    private static final int USUAL_CELL_HEIGHT = 16;
    private static final int KITTY_CHUNK = 4096;

    private final Terminal terminal;
    private final boolean able;
    private final Consumer<String> typedAhead;
    private boolean asked;
    /** Null while nothing is known of any. */
    private TerminalGraphics protocol;
    private int cellWidth = USUAL_CELL_WIDTH;
    private int cellHeight = USUAL_CELL_HEIGHT;

    /**
     * Nothing is asked yet.
     *
     * @param typedAhead takes what the reader has typed while the terminal was answering
     */
    InlinePictures(Terminal terminal, Ansi ansi, Consumer<String> typedAhead) {
        this.terminal = terminal;
        this.typedAhead = typedAhead;
        able = ansi != Ansi.OFF;
    }

    /**
     * A picture as a terminal shows it.
     *
     * @param escape the sequence that shows it, below which the cursor stands after a line break
     * @param rows how many it takes
     */
    record Shown(String escape, int rows) {
    }

    /**
     * The picture in its shape, no larger than it is and than the window allows: a column narrower, two thirds as high.
     *
     * @return null if the terminal cannot show it, or the file is no picture that can be read
     */
    Shown show(Path file) {
        if (able && !asked) {
            ask();
        }
        if (protocol == null) {
            return null;
        }
        try {
            BufferedImage picture = ImageIO.read(file.toFile());
            if (picture == null) {
                return null;
            }
            double scale = Math.min(1, Math.min(
                    (double) cellWidth * Math.max(1, terminal.getColumns() - 1) / picture.getWidth(),
                    (double) cellHeight * Math.max(1, terminal.getRows() * 2 / 3) / picture.getHeight()));
            BufferedImage scaled = scaled(picture, scale);
            int rows = (scaled.getHeight() + cellHeight - 1) / cellHeight;
            return new Shown(escape(scaled), rows);
        } catch (IOException e) {
            return null;
        }
    }

    /** JLine would write the numbers of sixels in the digits of the reader's language, which terminals do not read. */
    private String escape(BufferedImage picture) throws IOException {
        TerminalGraphics.ImageOptions options = new TerminalGraphics.ImageOptions();
        Locale language = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        try {
            return protocol instanceof KittyGraphics kitty ? kitty.convertImageChunked(picture, options, KITTY_CHUNK)
                    : protocol.convertImage(picture, options);
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, language);
        }
    }

    private static BufferedImage scaled(BufferedImage picture, double scale) {
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = scaled.createGraphics();
        g.drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        g.dispose();
        return scaled;
    }

    /** Where the reader has typed ahead, the answer would be lost among the keys: then the next picture asks. */
    private void ask() {
        Attributes attributes = terminal.enterRawMode();
        try {
            NonBlockingReader reader = terminal.reader();
            if (reader.peek(1) >= 0) {
                return;
            }
            asked = true;
            terminal.writer().write(QUESTION);
            terminal.flush();
            understand(answer(reader));
            terminal.writer().write(ERASE_LINE);
            terminal.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be read: " + e.getMessage(), e);
        } finally {
            terminal.setAttributes(attributes);
        }
    }

    /** Has a line reader drop what the terminal answers after the time is over: at the prompt they are no keys. */
    static void dropLateAnswers(LineReader reader) {
        // The reader's own characters: it may have read some already, looking for a longer key.
        LineReaderImpl keys = (LineReaderImpl) reader;
        Widget dropSequence = () -> dropUpTo(keys, Character::isLetter);
        Widget dropString = () -> dropUpTo(keys, c -> c == '\\' || c == '\u0007');
        KeyMap<Binding> bindings = reader.getKeyMaps().get(LineReader.MAIN);
        bindings.bind(dropSequence, ATTRIBUTES_START);
        // Page Down begins so too, with a modifier of one or two digits: the height of a cell is looked for behind it.
        bindings.bind(dropSequence, IntStream.range(1, 100).mapToObj(height -> CELL_START + height).toList());
        bindings.bind(dropString, ITERM2_START, KITTY_START);
    }

    private static boolean dropUpTo(LineReaderImpl keys, IntPredicate isEnd) {
        int next;
        do {
            next = keys.peekCharacter(ANSWER_MILLIS) < 0 ? NonBlockingReader.EOF : keys.readCharacter();
        } while (next >= 0 && !isEnd.test(next));
        return true;
    }

    /** All that comes up to the device attributes, or until the time is over. */
    private static String answer(NonBlockingReader reader) throws IOException {
        StringBuilder answer = new StringBuilder();
        long deadline = System.nanoTime() + ANSWER_MILLIS * 1_000_000;
        while (!ATTRIBUTES.matcher(answer).find()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            int next = left > 0 ? reader.read(left) : NonBlockingReader.READ_EXPIRED;
            if (next < 0) {
                break;
            }
            answer.append((char) next);
        }
        return answer.toString();
    }

    private void understand(String answer) {
        Matcher attributes = ATTRIBUTES.matcher(answer);
        Matcher cell = CELL.matcher(answer);
        Matcher kitty = KITTY.matcher(answer);
        if (cell.find()) {
            cellHeight = Integer.parseInt(cell.group(1));
            cellWidth = Integer.parseInt(cell.group(2));
        }
        if (kitty.find() && kitty.group(1).equals("OK")) {
            protocol = new KittyGraphics();
        } else if (ITERM2.matcher(answer).find()) {
            protocol = new ITerm2Graphics();
        } else if (attributes.find() && (";" + attributes.group(1) + ";").contains(";" + SIXEL_ATTRIBUTE + ";")) {
            protocol = new SixelGraphics();
        }
        String typed = answer;
        for (Pattern part : new Pattern[] {ATTRIBUTES, CELL, ITERM2, KITTY}) {
            typed = part.matcher(typed).replaceAll("");
        }
        // An escape is what is left of an answer that came too late, not a key that would be missed.
        if (!typed.isEmpty() && typed.indexOf('\u001b') < 0) {
            typedAhead.accept(typed);
        }
    }
}
