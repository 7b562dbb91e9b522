package org.activations.charts;

import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.geom.Line2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.activations.core.Activation;

/**
 * Many functions on one sheet: a small graph each, in families under their titles. It is 1200 pixels wide and as high
 * as the families need.
 */
public final class Gallery implements Picture {

    private static final int COLUMNS = 5;
    /** The length of 1 in the graphs. */
    static final int UNIT = 24;

    private static final int MARGIN = 30;
    private static final int CELL_WIDTH = 228;
    private static final int CELL_HEIGHT = 150;
    private static final int TITLE_HEIGHT = 52;
    private static final int NOTE_HEIGHT = 20;

    private final Map<String, List<Activation>> families;
    private final List<String> notes;

    private Gallery(Map<String, List<Activation>> families, List<String> notes) {
        this.families = families;
        this.notes = notes;
    }

    /**
     * A sheet of these families, in the order of the map.
     *
     * @param notes lines below the graphs, about what these do not show
     */
    public static Gallery of(Map<String, List<Activation>> families, String... notes) {
        return new Gallery(families, List.of(notes));
    }

    @Override
    public int width() {
        return 2 * MARGIN + COLUMNS * CELL_WIDTH;
    }

    @Override
    public int height() {
        return MARGIN + NOTE_HEIGHT * (1 + notes.size()) + families.values().stream().mapToInt(Gallery::height).sum();
    }

    private static int height(List<Activation> family) {
        return TITLE_HEIGHT + CELL_HEIGHT * ((family.size() + COLUMNS - 1) / COLUMNS);
    }

    @Override
    public void paint(Graphics2D g) {
        origins().forEach((function, origin) -> {
            int left = origin.x - UNIT * SmallGraph.HALF_WIDTH;
            new Tex(Tex.text(function.label()), 20).paint(g, left, origin.y - 64);
            new SmallGraph(function).paint(g, origin.x, origin.y, UNIT);
        });
        int top = MARGIN / 2;
        for (Map.Entry<String, List<Activation>> family : families.entrySet()) {
            paintTitle(g, top, family.getKey());
            top += height(family.getValue());
        }
        new Tex("f(z)\\text{ over }z\\text{; from one mark to the next is 1 on both axes}", 17)
                .paint(g, MARGIN, top + 14);
        for (String note : notes) {
            top += NOTE_HEIGHT;
            new Tex(Tex.text(note), 17).paint(g, MARGIN, top + 14);
        }
    }

    /** Where each function's graph has its origin. */
    Map<Activation, Point> origins() {
        Map<Activation, Point> origins = new LinkedHashMap<>();
        int top = MARGIN / 2 + TITLE_HEIGHT;
        for (List<Activation> family : families.values()) {
            for (int i = 0; i < family.size(); i++) {
                origins.put(family.get(i), new Point(MARGIN + CELL_WIDTH * (i % COLUMNS) + UNIT * SmallGraph.HALF_WIDTH,
                        top + CELL_HEIGHT * (i / COLUMNS) + 84));
            }
            top += height(family);
        }
        return origins;
    }

    private void paintTitle(Graphics2D g, int top, String family) {
        new Tex("\\textbf{" + Names.capitalised(family) + "}", 22).paint(g, MARGIN, top + 26);
        g.setColor(Style.INK);
        g.setStroke(Style.stroke(1));
        g.draw(new Line2D.Double(MARGIN, top + 36, width() - MARGIN, top + 36));
    }
}
