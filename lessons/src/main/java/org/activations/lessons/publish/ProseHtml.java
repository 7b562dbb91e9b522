package org.activations.lessons.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.activations.lessons.notebook.Markdown;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * The prose of one page as HTML. Its first heading is the page's title, all others are sections, each with an anchor; a
 * cell that is named, as in {@code In [3]}, is a link to its page. Text that describes a picture is left to the
 * picture.
 */
final class ProseHtml {

    private static final Pattern CELL = Pattern.compile("In \\[(\\d{1,3})]");

    private final IntFunction<String> page;
    private final Set<String> anchors = new HashSet<>();
    private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(List.of(TablesExtension.create()))
            .escapeHtml(true).nodeRendererFactory(Nodes::new).build();
    private boolean titled;

    /** @param page the file of a cell's page, or null where it has none or it is this one */
    ProseHtml(IntFunction<String> page) {
        this.page = page;
    }

    String of(Node text) {
        // A wide table scrolls in itself, also from the keyboard.
        return renderer.render(text).replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
    }

    /**
     * A name for a heading, of letters, digits and hyphens, that no other on the page has: what is no heading has a name
     * with an underscore.
     */
    String anchor(String heading) {
        String name = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        name = name.isEmpty() ? "section" : name;
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
            return Set.of(Heading.class, Paragraph.class, Text.class, Markdown.Formula.class);
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
            String level = titled ? "h2" : "h1";
            titled = true;
            String words = Markdown.words(heading);
            String anchor = anchor(words);
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
            if (!(paragraph.getFirstChild() instanceof Image image) || image.getNext() != null) {
                super.visit(paragraph);
            }
        }

        @Override
        public void visit(Text text) {
            String words = text.getLiteral();
            Matcher cell = CELL.matcher(words);
            int end = 0;
            while (cell.find()) {
                String target = page.apply(Integer.parseInt(cell.group(1)));
                if (target != null) {
                    html.text(words.substring(end, cell.start()));
                    html.tag("a", Map.of("href", target));
                    html.text(cell.group());
                    html.tag("/a");
                    end = cell.end();
                }
            }
            html.text(words.substring(end));
        }
    }
}
