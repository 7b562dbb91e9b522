package org.activations.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;

import org.knowm.xchart.internal.chartpart.Chart;

/** Renders pictures as PNG, two pixels of the file for one of the picture, to be sharp in print and on fine screens. */
public final class Png {

    /** Pixels of the file for one pixel of the picture. */
    public static final int SCALE = 2;

    private static final AtomicReference<Path> LAST = new AtomicReference<>();

    private Png() {
    }

    /** Saves an XChart chart; see {@link #save(Picture, Path)}. */
    public static Path save(Chart<?, ?> chart, Path file) {
        return save(Picture.of(chart), file);
    }

    /**
     * Renders the picture, then writes the file, making its folder if there is none and replacing a file of that name.
     * If either fails, no file is touched.
     *
     * @return the file
     * @throws UncheckedIOException if the folder or file cannot be written, saying which and why
     * @throws NoFontsException if nothing can be drawn on this machine, saying what to install
     */
    public static Path save(Picture picture, Path file) {
        return write(bytes(picture), file);
    }

    /** Writes a picture's bytes as {@link #save(Picture, Path)} does. */
    public static Path write(byte[] bytes, Path file) {
        Path target = file.toAbsolutePath();
        // Renamed when complete, so that a full disk leaves no half of a picture.
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.getParent());
            Files.write(part, bytes);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            LAST.set(target);
            return file;
        } catch (IOException e) {
            deleteQuietly(part);
            throw new UncheckedIOException("cannot write the picture " + file + ": " + reason(e), e);
        }
    }

    /** The file that was written last since this was asked last, by whichever way of saving; empty if none was. */
    public static Optional<Path> takeLast() {
        return Optional.ofNullable(LAST.getAndSet(null));
    }

    /**
     * The picture as the bytes of a PNG file.
     *
     * @throws NoFontsException if nothing can be drawn on this machine, saying what to install
     */
    public static byte[] bytes(Picture picture) {
        return draw(picture).bytes();
    }

    /** The same picture in a fifth to a fourth fewer bytes, for a page; this takes longer. */
    public static byte[] smallBytes(Picture picture) {
        return draw(picture, Deflater.DEFAULT_COMPRESSION).bytes();
    }

    /**
     * Draws a picture, and keeps its pixels beside the bytes of its file.
     *
     * @throws NoFontsException if nothing can be drawn on this machine, saying what to install
     */
    public static DrawnPicture draw(Picture picture) {
        return draw(picture, Deflater.BEST_SPEED);
    }

    private static DrawnPicture draw(Picture picture, int compression) {
        BufferedImage image = image(picture);
        try {
            return new DrawnPicture(image, PngEncoder.encode(image, compression));
        } catch (IOException e) {
            throw new AssertionError("writing to memory failed", e);
        }
    }

    /** The picture on white, {@link #SCALE} times its size. One at a time: JLaTeXMath is not made for two threads. */
    static synchronized BufferedImage image(Picture picture) {
        BufferedImage image = Style.sheet(SCALE * picture.width(), SCALE * picture.height());
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(SCALE, SCALE);
        picture.paint(g);
        g.dispose();
        return image;
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What kept the picture from being written is told already.
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission for " + e.getMessage();
        }
        if (e instanceof FileAlreadyExistsException) {
            return e.getMessage() + " is not a folder";
        }
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
