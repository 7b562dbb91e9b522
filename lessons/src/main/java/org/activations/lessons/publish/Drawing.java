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
 */
record Drawing(String path, int width, int height) {

    private static final int PHONE = 600;

    /** Whether it has panels side by side, whose type would be too small on a phone. */
    private boolean isWide() {
        return width > PHONE && 2 * width > 3 * height;
    }

    /** A figure, or a picture in PNG, which has its size where every file of that format has it. */
    static Drawing of(String path, byte[] bytes) {
        if (path.endsWith(".svg")) {
            Picture figure = Pictures.named(Publication.fileName(path));
            return new Drawing(path, figure.width(), figure.height());
        }
        ByteBuffer size = ByteBuffer.wrap(bytes, 16, 8);
        return new Drawing(path, size.getInt() / Png.SCALE, size.getInt() / Png.SCALE);
    }

    /** The picture, which leads to itself in full size; the page does not move when it comes. */
    void write(Html html, String words) {
        html.open("figure", "class", isWide() ? "picture wide" : "picture").open("a", "href", path)
                .open("img", "src", path, "alt", words, "width", String.valueOf(width), "height",
                String.valueOf(height), "loading", "lazy").close("a").close("figure").line();
    }
}
