package org.activations.lessons.terminal;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ITerm2Graphics;
import org.jline.terminal.impl.KittyGraphics;
import org.jline.terminal.impl.SixelGraphics;
import org.jline.terminal.impl.TerminalGraphics;

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
    private static final Pattern ATTRIBUTES = Pattern.compile("\u001b\\[\\?([0-9;]*)c");
    private static final Pattern CELL = Pattern.compile("\u001b\\[6;([1-9][0-9]{0,3});([1-9][0-9]{0,3})t");
    private static final Pattern ITERM2 = Pattern.compile(
            "\u001b\\]1337;ReportCellSize=[^\u001b\u0007]*(?:\u0007|\u001b\\\\)");
    private static final Pattern KITTY = Pattern.compile("\u001b_Gi=31;([^\u001b]*)\u001b\\\\");
    private static final Pattern KITTY_ID = Pattern.compile("(\u001b_G(?:[^;]*,)?)i=[0-9]+");
    private static final String SIXEL_ATTRIBUTE = "4";

    private static final int USUAL_CELL_WIDTH = 8;
    private static final int USUAL_CELL_HEIGHT = 16;
    private static final int KITTY_CHUNK = 4096;

    private final Terminal terminal;
    private final boolean able;
    private final Keys keys;
    private boolean asked;
    /** Null while nothing is known of any. */
    private TerminalGraphics protocol;
    private int cellWidth = USUAL_CELL_WIDTH;
    private int cellHeight = USUAL_CELL_HEIGHT;

    /**
     * Nothing is asked yet.
     *
     * @param keys among which the terminal answers
     */
    InlinePictures(Terminal terminal, Ansi ansi, Keys keys) {
        this.terminal = terminal;
        this.keys = keys;
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
        understand(keys.answers());
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
            return protocol instanceof KittyGraphics kitty
                    ? withOwnId(kitty.convertImageChunked(picture, options, KITTY_CHUNK))
                    : protocol.convertImage(picture, options);
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, language);
        }
    }

    /** JLine counts from 1 in each process, and the picture of another process that has the number would change too. */
    private static String withOwnId(String escape) {
        int id = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        return KITTY_ID.matcher(escape).replaceAll("$1i=" + id);
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

    private void ask() {
        asked = true;
        Attributes attributes = terminal.enterRawMode();
        try {
            terminal.writer().write(QUESTION);
            terminal.flush();
            keys.await(ATTRIBUTES);
            terminal.writer().write(ERASE_LINE);
            terminal.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be read: " + e.getMessage(), e);
        } finally {
            terminal.setAttributes(attributes);
        }
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
    }
}
