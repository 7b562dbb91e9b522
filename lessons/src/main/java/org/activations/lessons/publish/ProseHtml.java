package org.activations.lessons.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.activations.lessons.notebook.Markdown;
import org.activations.lessons.notebook.Script;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * The prose of one page as HTML. Its first heading is the page's title, all others are sections, each with an anchor;
 * lessons, functions and terms that are named are links. Text that describes a picture is left to the picture.
 */
final class ProseHtml {

    private final Links.OnPage links;
    private final Set<String> anchors = new HashSet<>();
    /** The words of the sections' headings, by their anchors. */
    private final List<Map.Entry<String, String>> sections = new ArrayList<>();
    private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(List.of(TablesExtension.create()))
            .escapeHtml(true).nodeRendererFactory(Nodes::new).build();
    private boolean titled;

    ProseHtml(Links.OnPage links) {
        this.links = links;
    }

    /** From here on all headings are sections. */
    ProseHtml titled() {
        titled = true;
        return this;
    }

    String of(Node text) {
        joinLines(text);
        // A wide table scrolls in itself, also from the keyboard.
        return renderer.render(text).replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
    }

    /** What is inside a part of a text, without the element of the part itself. */
    String inside(Node part) {
        joinLines(part);
        StringBuilder html = new StringBuilder();
        for (Node child = part.getFirstChild(); child != null; child = child.getNext()) {
            renderer.render(child, html);
        }
        return html.toString();
    }

    /** A phrase that is a link may go on in the next line. */
    private static void joinLines(Node part) {
        Node child = part.getFirstChild();
        while (child != null) {
            joinLines(child);
            if (child instanceof Text text && text.getNext() instanceof SoftLineBreak end
                    && end.getNext() instanceof Text next) {
                text.setLiteral(text.getLiteral() + "\n" + next.getLiteral());
                end.unlink();
                next.unlink();
            } else {
                child = child.getNext();
            }
        }
    }

    List<Map.Entry<String, String>> sections() {
        return sections;
    }

    /** Letters, digits and hyphens, in lower case; never empty. */
    static String name(String heading) {
        String name = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "section" : name;
    }

    /** A name for a heading that no other on the page has: what is no heading has a name with an underscore. */
    private String anchor(String heading) {
        String name = name(heading);
        String anchor = name;
        for (int i = 2; !anchors.add(anchor); i++) {
            anchor = name + "-" + i;
        }
        return anchor;
    }

    /** The elements that are other than CommonMark has them. */
    private final class Nodes extends CoreHtmlNodeRenderer implements NodeRenderer {

        private final HtmlWriter html;

        Nodes(HtmlNodeRendererContext context) {
            super(context);
            html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Heading.class, Paragraph.class, BulletList.class, Text.class, Markdown.Formula.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Markdown.Formula formula) {
                html.raw(MathMl.of(formula.tex(), formula.isDisplayed()));
            } else {
                super.render(node);
            }
        }

        @Override
        public void visit(Heading heading) {
            String level = titled ? heading.getLevel() > 2 ? "h3" : "h2" : "h1";
            String words = Markdown.words(heading);
            String anchor = anchor(words);
            if (titled) {
                sections.add(Map.entry(anchor, words));
            }
            titled = true;
            html.line();
            html.tag(level, Html.pairs("id", anchor));
            visitChildren(heading);
            html.raw("\u00a0");
            html.tag("a", Html.pairs("class", "anchor", "href", "#" + anchor, "aria-label", "Link to “" + words + "”"));
            html.text("#");
            html.tag("/a");
            html.tag("/" + level);
            html.line();
        }

        @Override
        public void visit(Paragraph paragraph) {
            if (!Markdown.isPicture(paragraph)) {
                super.visit(paragraph);
            }
        }

        /** The questions and answers that a way to decide is made of have a class, for the page to ask them in turn. */
        @Override
        public void visit(BulletList list) {
            if (Markdown.begins(list.getPrevious(), Script.DECIDE)) {
                html.line();
                html.tag("ul", Map.of("class", "decide"));
                html.line();
                visitChildren(list);
                html.tag("/ul");
                html.line();
            } else {
                super.visit(list);
            }
        }

        @Override
        public void visit(Text text) {
            Html out = new Html(html);
            if (isIn(text, Heading.class) || isIn(text, Link.class) || isAnswer(text)) {
                out.text(text.getLiteral());
                return;
            }
            if (isEvidence(text)) {
                links.writeEvidence(out, text.getLiteral());
            } else {
                links.write(out, text.getLiteral());
            }
        }

        /** Whether the text is one of the answers to choose from, which are buttons and lead nowhere. */
        private static boolean isAnswer(Text text) {
            Node parent = text.getParent();
            while (parent != null && !(parent instanceof BulletList
                    && Markdown.begins(parent.getPrevious(), Script.GUESS))) {
                parent = parent.getParent();
            }
            return parent != null;
        }

        private static boolean isIn(Node node, Class<? extends Node> kind) {
            Node parent = node.getParent();
            while (parent != null && !kind.isInstance(parent)) {
                parent = parent.getParent();
            }
            return parent != null;
        }

        /** Whether the text begins a cell below the heading "lesson", or like {@code 17: } in any other. */
        private static boolean isEvidence(Text text) {
            if (!(text.getParent() instanceof TableCell cell) || text.getPrevious() != null
                    || !(cell.getParent().getParent() instanceof TableBody body)) {
                return false;
            }
            if (text.getLiteral().matches("(?s)\\d{1,2}: .*")) {
                return true;
            }
            Node head = body.getPrevious().getFirstChild().getFirstChild();
            for (Node before = cell.getPrevious(); before != null; before = before.getPrevious()) {
                head = head.getNext();
            }
            return Markdown.words(head).toLowerCase(Locale.ROOT).startsWith("lesson");
        }
    }
}
