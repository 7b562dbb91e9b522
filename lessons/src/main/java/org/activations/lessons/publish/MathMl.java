package org.activations.lessons.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import uk.ac.ed.ph.snuggletex.SessionConfiguration;
import uk.ac.ed.ph.snuggletex.SimpleNumberMatcher;
import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;
import uk.ac.ed.ph.snuggletex.SnuggleSession;

/**
 * Formulas as MathML. SnuggleTeX reads the TeX; what it writes for MathML 2 is turned into what browsers show, which is
 * MathML Core: parentheses become operators, names upright words with the blank that TeX sets behind them, limits stand
 * below, hyphens become minus signs.
 */
final class MathMl {

    /**
     * Commands that SnuggleTeX does not have. Where limits stand, and how large a fraction is, is the page's to say.
     */
    private static final String COMMANDS = """
            \\newcommand{\\text}[1]{\\mbox{#1}}
            \\newcommand{\\operatorname}[1]{\\mathrm{#1}}
            \\newcommand{\\boldsymbol}[1]{\\mathbf{#1}}
            \\newcommand{\\tfrac}[2]{\\frac{#1}{#2}}
            \\newcommand{\\dfrac}[2]{\\frac{#1}{#2}}
            \\newcommand{\\varphi}{\\phi}
            \\newcommand{\\dots}{\\ldots}
            \\newcommand{\\lvert}{|}
            \\newcommand{\\rvert}{|}
            \\newcommand{\\lVert}{\\Vert}
            \\newcommand{\\rVert}{\\Vert}
            \\newcommand{\\lt}{<}
            \\newcommand{\\gt}{>}
            \\newcommand{\\to}{\\rightarrow}
            \\newcommand{\\gets}{\\leftarrow}
            \\newcommand{\\implies}{\\Rightarrow}
            \\newcommand{\\iff}{\\Leftrightarrow}
            \\newcommand{\\limits}{}
            \\newcommand{\\displaystyle}{}
            \\newcommand{\\big}{}
            \\newcommand{\\Big}{}
            """;

    private static final Set<String> WITH_LIMITS = Set.of("max", "min", "sup", "inf", "lim", "∑", "∏");
    private static final Set<String> TALL =
            Set.of("mfrac", "mtable", "munder", "mover", "munderover", "msqrt", "mroot");
    private static final Set<String> ALPHABETS = Set.of("bold", "script", "double-struck");
    /** Fewer letters than these are factors, not a word. */
    private static final int SHORTEST_WORD = 3;
    private static final SnuggleEngine ENGINE = new SnuggleEngine();
    private static final SessionConfiguration CONFIGURATION = new SessionConfiguration();

    static {
        // By default it reads numbers as the machine's locale writes them, and "1, z" begins with a number in many.
        CONFIGURATION.setNumberMatcher(new SimpleNumberMatcher(Locale.ROOT));
    }

    private final Html html = new Html();

    private MathMl() {
    }

    /**
     * The formula as an element of HTML.
     *
     * @param tex without dollar signs
     * @param displayed whether it has a line for itself
     * @throws IllegalArgumentException if SnuggleTeX cannot read it
     */
    static String of(String tex, boolean displayed) {
        MathMl writer = new MathMl();
        if (displayed) {
            // Browsers let the formula scroll in what is around it, but not in itself.
            writer.html.open("span", "class", "formula").open("math", "display", "block");
        } else {
            writer.html.open("math");
        }
        writer.write(children(parsed(tex)));
        writer.html.close("math");
        return (displayed ? writer.html.close("span") : writer.html).toString();
    }

    private static synchronized Element parsed(String tex) {
        try {
            SnuggleSession session = ENGINE.createSession(CONFIGURATION);
            session.parseInput(new SnuggleInput(COMMANDS));
            session.parseInput(new SnuggleInput("$" + tex.replace("\\|", "\\Vert ") + "$"));
            NodeList nodes = session.buildDOMSubtree();
            if (!session.getErrors().isEmpty() || nodes.getLength() == 0) {
                throw new IllegalArgumentException("cannot set the formula " + tex + " as MathML: "
                        + session.getErrors());
            }
            return (Element) nodes.item(nodes.getLength() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private void write(List<Element> row) {
        boolean open = false;
        for (int i = 0; i < row.size(); i++) {
            Element element = row.get(i);
            String next = i + 1 < row.size() ? row.get(i + 1).getLocalName() : "";
            if (isBar(element)) {
                open = !open;
                operator("|", open ? "prefix" : "postfix", "stretchy", "false");
            } else {
                write(element);
            }
            if (isName(element) && !next.isEmpty() && !next.equals("mo") && !next.equals("mfenced")) {
                html.open("mspace", "width", "0.167em").close("mspace");
            }
        }
    }

    private void write(Element element) {
        List<Element> children = children(element);
        String text = element.getTextContent();
        switch (element.getLocalName()) {
            case "mfenced" -> fenced(element, children);
            case "mstyle" -> style(children, text, element.getAttribute("mathvariant"));
            case "mi" -> identifier(text, element.getAttribute("mathvariant"));
            case "mo", "mn" -> html.element(element.getLocalName(), text.replace('-', '−'));
            case "mspace" -> html.open("mspace", "width", element.getAttribute("width")).close("mspace");
            case "mtext" -> html.element("mtext", text);
            case "mover" -> parent("mover", children, "accent", element.getAttribute("accent"));
            case "mrow" -> row(element, children, text);
            case "msup" -> superscript(children);
            case "msub", "msubsup" -> parent(scripts(element.getLocalName(), children.get(0)), children);
            default -> parent(element.getLocalName(), children);
        }
    }

    private void parent(String name, List<Element> children, String... attributes) {
        html.open(name, attributes);
        if (name.equals("mrow") || name.equals("mtd") || name.equals("msqrt")) {
            write(children);
        } else {
            children.forEach(this::write);
        }
        html.close(name);
    }

    /** A row of letters in an index is a word, and upright; elsewhere it is a product. */
    private void row(Element row, List<Element> children, String text) {
        boolean index = row.getParentNode().getLocalName().startsWith("msu");
        if (index && children.size() >= SHORTEST_WORD && text.chars().allMatch(Character::isLetter)) {
            html.element("mi", text);
        } else {
            parent("mrow", children);
        }
    }

    /** The sign of a derivative is as high as it should be already. */
    private void superscript(List<Element> children) {
        if (children.get(1).getTextContent().equals("'")) {
            write(children.get(0));
            html.element("mo", "′", "lspace", "0", "rspace", "0");
        } else {
            parent(scripts("msup", children.get(0)), children);
        }
    }

    /** Where scripts are limits, browsers set them below and above when there is room. */
    private static String scripts(String name, Element base) {
        if (!WITH_LIMITS.contains(base.getTextContent())) {
            return name;
        }
        return switch (name) {
            case "msub" -> "munder";
            case "msup" -> "mover";
            default -> "munderover";
        };
    }

    private void fenced(Element element, List<Element> children) {
        // What could be stretched has wider margins in browsers, also where it is not.
        String[] still = TALL.stream().anyMatch(tall -> element.getElementsByTagNameNS("*", tall).getLength() > 0)
                ? new String[0] : new String[] {"stretchy", "false"};
        html.open("mrow");
        operator(element.getAttribute("open"), "prefix", still);
        for (int i = 0; i < children.size(); i++) {
            if (i > 0) {
                html.element("mo", ",");
            }
            write(children.get(i));
        }
        operator(element.getAttribute("close"), "postfix", still);
        html.close("mrow");
    }

    private void operator(String sign, String form, String... attributes) {
        if (!sign.isEmpty()) {
            List<String> all = new ArrayList<>(List.of("form", form));
            all.addAll(List.of(attributes));
            html.element("mo", sign, all.toArray(String[]::new));
        }
    }

    /** A style of upright letters, which as one word are upright of themselves, or of another alphabet. */
    private void style(List<Element> children, String text, String variant) {
        if (children.stream().allMatch(child -> child.getLocalName().equals("mi"))) {
            if (variant.equals("normal")) {
                html.element("mi", text);
            } else {
                children.forEach(child -> identifier(child.getTextContent(), variant));
            }
        } else {
            write(children);
        }
    }

    private void identifier(String text, String variant) {
        String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
        if (parts.length() == 2 && Character.getType(parts.charAt(1)) == Character.NON_SPACING_MARK) {
            // SnuggleTeX takes â where Unicode has it, but a formula's a has another shape.
            html.open("mover", "accent", "true").element("mi", parts.substring(0, 1))
                    .element("mo", parts.substring(1)).close("mover");
            return;
        }
        switch (text) {
            case "'" -> html.element("mo", "′", "lspace", "0", "rspace", "0");
            case "~" -> html.open("mspace", "width", "0.25em").close("mspace");
            default -> html.element("mi", text.codePoints().map(letter -> letter(letter, variant))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
        }
    }

    /** A letter of another alphabet, which Unicode has under a name of its own; the letter itself where it has none. */
    private static int letter(int letter, String variant) {
        String name = Character.getName(letter).replaceFirst("(LATIN|GREEK) (CAPITAL|SMALL) LETTER",
                variant.toUpperCase(Locale.ROOT) + " $2");
        for (String alphabet : ALPHABETS.contains(variant) ? List.of("MATHEMATICAL ", "") : List.<String>of()) {
            try {
                return Character.codePointOf(alphabet + name);
            } catch (IllegalArgumentException unknown) {
                // Unicode had some of them before it had the alphabet.
            }
        }
        return letter;
    }

    private static boolean isBar(Element element) {
        return element.getLocalName().equals("mo") && element.getTextContent().equals("|");
    }

    /** Whether it is a name such as ln, with or without an exponent. */
    private static boolean isName(Element element) {
        List<Element> children = children(element);
        return switch (element.getLocalName()) {
            case "mi", "mstyle" -> element.getTextContent().length() > 1
                    && children.stream().allMatch(child -> child.getLocalName().equals("mi"));
            case "msub", "msup" -> isName(children.get(0));
            default -> false;
        };
    }
}
