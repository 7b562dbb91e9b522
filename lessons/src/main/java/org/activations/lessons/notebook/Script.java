package org.activations.lessons.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * A cell of the notebook: the file {@code NN-subject.jsh}, read as prose and code in turn.
 *
 * <p>A {@code //} comment that starts a line is prose, in Markdown, unless a bracket or a text block is open;
 * {@code //>} lines are what the statement above them prints, unless a text block or a comment is open; all else is
 * code. Blank lines separate prose from code.
 *
 * <p>A paragraph of prose that begins with {@code Guess: } is a question: at a terminal the code below it is shown, and
 * waits for the reader's answer before it runs.
 *
 * <p>The first prose is on the screen a moment after the start. What comes before it does without regular expressions
 * and lambdas: in a cold JVM the first of them take longer than all that is done here.
 *
 * @param file where it was read from
 * @param number the cell's number
 * @param subject the rest of the file's name, for example {@code tanh-saturation}
 * @param blocks prose and code in the order of the file
 */
public record Script(Path file, int number, String subject, List<Block> blocks) {

    /** How the line of an expectation begins. */
    static final String EXPECTATION = "//>";

    /** How a question begins that the reader is to guess the answer to. */
    public static final String GUESS = "Guess: ";
    /** How the paragraph begins above the questions that lead to a decision, a list with the answers in it. */
    public static final String DECIDE = "Decide: ";
    /** How the line begins that says what is learned, and the one that says what comes next and why. */
    public static final String LEARN = "You learn: ";
    public static final String NEXT = "Next: ";

    private static final String SUFFIX = ".jsh";
    private static final String LABEL = "// In [";

    /**
     * A line of the file, counted from 1.
     *
     * @param isExpectation whether it says what the statement above prints; in a text block it does not, whatever it
     *     begins with
     */
    public record Line(int number, String text, boolean isExpectation) {

        /** A line outside of text blocks. */
        public Line(int number, String text) {
            this(number, text, text.startsWith(EXPECTATION));
        }
    }

    /** A run of lines of one kind. */
    public sealed interface Block permits Prose, Code {
    }

    /**
     * Markdown, without the comment signs.
     *
     * @param line the first line's number in the file
     */
    public record Prose(int line, List<String> lines) implements Block {

        /** The text as a tree. */
        public Node text() {
            return Markdown.read(lines);
        }

        /** What the reader is to guess before the code below runs, without {@code Guess: }; empty if nothing. */
        public String question() {
            return sentence(GUESS);
        }

        /** The paragraph that begins so, without its beginning; empty if there is none. */
        private String sentence(String beginning) {
            for (Node part = text().getFirstChild(); part != null; part = part.getNext()) {
                if (Markdown.begins(part, beginning)) {
                    return Markdown.words(part).substring(beginning.length());
                }
            }
            return "";
        }
    }

    /**
     * Statements and, below each, its {@code //>} lines; {@code labelled} where the block begins with
     * {@code // In [n]}.
     */
    public record Code(boolean labelled, List<Line> lines) implements Block {

        /** The code as a reader sees it, without the expectations. */
        public List<String> source() {
            return lines.stream().filter(line -> !line.isExpectation()).map(Line::text).toList();
        }

        /** The file name of the first picture that it saves, empty if there is none. */
        public String picture() {
            for (Line line : lines) {
                int end = line.text().indexOf(".png\"");
                if (end > 0) {
                    return line.text().substring(line.text().lastIndexOf('"', end) + 1, end) + ".png";
                }
            }
            return "";
        }
    }

    /**
     * Reads a script.
     *
     * @throws IllegalArgumentException if the file is not named like a cell, labels another cell, or is not in UTF-8
     * @throws UncheckedIOException if it cannot be read
     */
    public static Script read(Path file) {
        String name = name(file);
        int number = number(file);
        try {
            return new Script(file, number, name.substring(3, name.length() - SUFFIX.length()),
                    blocks(file, number, lines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e, e);
        }
    }

    /** Without the mark with which some editors begin a file in UTF-8. */
    private static List<String> lines(Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException e) {
            String readable = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            long line = readable.substring(0, readable.indexOf('\uFFFD') + 1).lines().count();
            throw new IllegalArgumentException(file + ":" + line + ": this is not text in UTF-8, expected a script", e);
        }
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }

    /** The number in a script's name. @throws IllegalArgumentException if the file is not named like a cell */
    static int number(Path file) {
        return Integer.parseInt(name(file).substring(0, 2));
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        if (!isNamedLikeACell(name)) {
            throw new IllegalArgumentException(file + " is not named like a cell, expected for example 04-softmax.jsh");
        }
        return name;
    }

    /** Whether the name is two digits, the subject in small letters and digits with hyphens between, and the suffix. */
    static boolean isNamedLikeACell(String name) {
        int end = name.length() - SUFFIX.length();
        boolean good = end > 3 && name.endsWith(SUFFIX) && isDigit(name.charAt(0)) && isDigit(name.charAt(1))
                && name.charAt(2) == '-';
        for (int i = 3; good && i < end; i++) {
            char c = name.charAt(i);
            good = isDigit(c) || c >= 'a' && c <= 'z' || c == '-' && name.charAt(i - 1) != '-' && i < end - 1;
        }
        return good;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static List<Block> blocks(Path file, int number, List<String> text) {
        String label = LABEL + number + "]";
        BlockReader reader = new BlockReader();
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i);
            if (reader.isInsideStatement(line)) {
                reader.goOn(new Line(i + 1, line, false));
            } else if (line.equals(label)) {
                reader.label();
            } else if (line.startsWith(LABEL) && line.indexOf(']') == line.length() - 1) {
                throw new IllegalArgumentException(file + ":" + (i + 1) + ": expected " + label + ", got " + line);
            } else {
                reader.add(new Line(i + 1, line));
            }
        }
        return reader.finish();
    }

    /** Gathers lines of one kind into a block. */
    private static final class BlockReader {

        private final List<Block> blocks = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private boolean prose;
        private boolean labelled;
        /** Whether a text block or a comment of several lines begins in this block; few scripts have one. */
        private boolean mayBeOpen;

        void add(Line line) {
            boolean comment = line.text().startsWith("//") && !line.text().startsWith(EXPECTATION);
            boolean blank = line.text().isBlank();
            if (!blank && comment != prose) {
                close();
                prose = comment;
            }
            if (!blank || !lines.isEmpty()) {
                lines.add(line);
                mayBeOpen |= line.text().contains("\"\"\"") || line.text().contains("/*");
            }
        }

        /**
         * Whether this comment stands in the middle of a statement, a method or a text block, and so belongs to the
         * code. An expectation does in a text block or a comment alone: between brackets it is one out of place.
         */
        boolean isInsideStatement(String line) {
            boolean expectation = line.startsWith(EXPECTATION);
            if (prose || lines.isEmpty() || !line.startsWith("//") || expectation && !mayBeOpen) {
                return false;
            }
            StringBuilder code = new StringBuilder();
            for (Line each : lines) {
                if (!each.isExpectation()) {
                    code.append(each.text()).append('\n');
                }
            }
            return expectation ? JavaLexer.isInsideText(code.toString()) : JavaLexer.isInsideBrackets(code.toString());
        }

        void goOn(Line line) {
            lines.add(line);
        }

        void label() {
            close();
            prose = false;
            labelled = true;
        }

        List<Block> finish() {
            close();
            return List.copyOf(blocks);
        }

        private List<String> withoutCommentSigns() {
            List<String> prose = new ArrayList<>();
            for (Line line : lines) {
                String text = line.text();
                prose.add(text.startsWith("// ") ? text.substring(3) : text.startsWith("//")
                        ? text.substring(2) : text);
            }
            return prose;
        }

        private void close() {
            while (!lines.isEmpty() && lines.get(lines.size() - 1).text().isBlank()) {
                lines.remove(lines.size() - 1);
            }
            if (!lines.isEmpty() && prose) {
                blocks.add(new Prose(lines.get(0).number(), withoutCommentSigns()));
            } else if (!lines.isEmpty()) {
                blocks.add(new Code(labelled, List.copyOf(lines)));
                labelled = false;
            }
            lines.clear();
            mayBeOpen = false;
        }
    }

    /** The title, as a reader reads it: the first heading, or the subject where there is none. */
    public String title() {
        for (Block block : blocks) {
            Node part = block instanceof Prose prose ? prose.text().getFirstChild() : null;
            while (part != null && !(part instanceof Heading)) {
                part = part.getNext();
            }
            if (part != null) {
                return Markdown.words(part);
            }
        }
        return subject.replace('-', ' ');
    }

    /** The blocks of code, in order. */
    public List<Code> code() {
        return blocks.stream().filter(Code.class::isInstance).map(Code.class::cast).toList();
    }

    /** The file name of the first picture that it saves, empty if there is none. */
    public String picture() {
        for (Block block : blocks) {
            if (block instanceof Code code && !code.picture().isEmpty()) {
                return code.picture();
            }
        }
        return "";
    }

    /** What is learned, in a line; empty if it is not said. */
    public String learned() {
        return blocks.stream().filter(Prose.class::isInstance).map(block -> ((Prose) block).sentence(LEARN))
                .filter(sentence -> !sentence.isEmpty()).findFirst().orElse("");
    }

    /** What the text says is to be seen in pictures, by the names of their files. */
    public Map<String, String> pictures() {
        Map<String, String> pictures = new LinkedHashMap<>();
        for (Block block : blocks) {
            if (block instanceof Prose prose) {
                pictures.putAll(Markdown.pictures(prose.text()));
            }
        }
        return pictures;
    }

    /** The files of the figures in the text. */
    public List<String> figures() {
        return pictures().keySet().stream().filter(name -> name.endsWith(".svg")).toList();
    }

    private Stream<String> prose() {
        return blocks.stream().filter(Prose.class::isInstance).flatMap(block -> ((Prose) block).lines().stream());
    }

    /**
     * The numbers of the cells that the prose names, as in {@code the net inputs of In [3]}: these have to run before.
     */
    public SortedSet<Integer> needs() {
        return Pattern.compile("In \\[(\\d+)]").matcher(prose().collect(Collectors.joining(" "))).results()
                .map(mention -> Integer.valueOf(mention.group(1)))
                .filter(mentioned -> mentioned < number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The name of the class whose main prints the same, for example {@code In04Softmax}. */
    public String mainClass() {
        StringBuilder name = new StringBuilder(String.format(Locale.ROOT, "In%02d", number));
        for (String word : subject.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.toString();
    }

    /** The source of that class, in the folder of the module's sources. */
    public Path main() {
        return file.resolveSibling("../java/org/activations/lessons/" + mainClass() + ".java").normalize();
    }
}
