package org.activations.lessons.publish;

import java.nio.ByteBuffer;

import org.activations.charts.Picture;
import org.activations.charts.Pictures;
import org.activations.charts.Png;

/**
 * A picture as a page shows it.
 *
 * @param path from the page on
 * @param width in pixels of a screen
 * @param height in pixels of a screen
 * @param narrow what is shown in its place on a phone, where its type would be too small; null if nothing
 */
record Drawing(String path, int width, int height, Drawing narrow) {

    /** Of the width up to which the style of the pages is that of a phone. */
    private static final String PHONE = "screen and (max-width: 40rem)";

    /** A figure, or a picture in PNG, which has its size where every file of that format has it. */
    static Drawing of(String path, byte[] bytes) {
        if (path.endsWith(".svg")) {
            Picture figure = Pictures.named(Publication.fileName(path));
            return new Drawing(path, figure.width(), figure.height(), null);
        }
        ByteBuffer size = ByteBuffer.wrap(bytes, 16, 8);
        return new Drawing(path, size.getInt() / Png.SCALE, size.getInt() / Png.SCALE, null);
    }

    Drawing withNarrow(Drawing other) {
        return new Drawing(path, width, height, other);
    }

    /** The picture, which leads to itself in full size; the page does not move when it comes. */
    void write(Html html, String words) {
        html.open("figure", "class", "picture").open("a", "href", path);
        if (narrow != null) {
            html.open("picture").open("source", "media", PHONE, "srcset", narrow.path(), "width",
                    String.valueOf(narrow.width()), "height", String.valueOf(narrow.height()));
        }
        html.open("img", "src", path, "alt", words, "width", String.valueOf(width), "height", String.valueOf(height),
                "loading", "lazy");
        if (narrow != null) {
            html.close("picture");
        }
        html.close("a").close("figure").line();
    }
}
