package org.activations.lessons;

import java.awt.image.BufferedImage;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.activations.charts.DrawnPicture;
import org.activations.charts.NoFontsException;
import org.activations.charts.Picture;
import org.activations.charts.Pictures;
import org.activations.charts.Png;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Saves the pictures of the lessons. Each way to save returns the file as the lessons print it: in
 * {@link Project#images()} and from the project's folder on, the same on every machine; each way to show prints it.
 *
 * <p>A lesson goes on without its picture. Pictures go to a temporary folder where their own cannot be written, and
 * where nothing can be drawn there are none. Either is said in one line, once.
 */
public final class Images {

    /** A file name on every machine: no folder, and no sign that some machine does not allow. */
    private static final Pattern FILE_NAME = Pattern.compile("[^/\\\\:*?\"<>|\\p{Cntrl}]+\\.png");

    private static final Images LESSONS = new Images(folder(), temporaryFolder());

    private final Path folder;
    private final Path substitute;
    private final Map<String, Path> saved = new HashMap<>();
    private final Map<String, byte[]> narrow = new HashMap<>();
    private boolean drawsNarrow;
    private PrintStream notices;
    private boolean hasSaid;
    private boolean missing;

    /** Pictures go to the folder, or else to its substitute. */
    Images(Path folder, Path substitute) {
        this.folder = folder;
        this.substitute = substitute;
    }

    /**
     * Where pictures go: what the environment variable {@code ACTIVATIONS_IMAGES} names, or else the project's folder.
     */
    public static Path folder() {
        String named = System.getenv("ACTIVATIONS_IMAGES");
        return named == null || named.isEmpty() ? Project.images() : Path.of(named).toAbsolutePath();
    }

    /** Each user has one: what another has made could not be written. */
    private static Path temporaryFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"), "activations-images-" + System.getProperty("user.name"));
    }

    /**
     * Draws one of the {@link Pictures} and saves it.
     *
     * @throws IllegalArgumentException if no picture has this name
     */
    public static String save(String fileName) {
        String file = LESSONS.save(fileName, () -> Pictures.draw(fileName).bytes());
        LESSONS.drawNarrow(fileName, () -> Pictures.named(fileName));
        return file;
    }

    /**
     * Saves a picture.
     *
     * @param fileName a plain name that ends in .png, for example {@code "curve.png"}
     * @throws IllegalArgumentException if it is not such a name
     */
    public static String save(String fileName, Picture picture) {
        String file = LESSONS.save(fileName, () -> Png.bytes(picture));
        LESSONS.drawNarrow(fileName, () -> picture);
        return file;
    }

    /**
     * Saves a chart.
     *
     * @param fileName a plain name that ends in .png, for example {@code "curve.png"}
     * @throws IllegalArgumentException if it is not such a name
     */
    public static String save(String fileName, Chart<?, ?> chart) {
        return save(fileName, Picture.of(chart));
    }

    /**
     * Draws one of the {@link Pictures}, saves it and prints its file, as {@link #save(String)} returns it.
     *
     * @return the picture, which a Jupyter notebook shows below the cell that ends so; null where none can be drawn
     * @throws IllegalArgumentException if no picture has this name
     */
    public static BufferedImage show(String fileName) {
        BufferedImage shown = LESSONS.show(fileName, () -> Pictures.draw(fileName));
        LESSONS.drawNarrow(fileName, () -> Pictures.named(fileName));
        return shown;
    }

    /**
     * Saves a picture and prints its file; see {@link #show(String)}.
     *
     * @param fileName a plain name that ends in .png, for example {@code "curve.png"}
     * @throws IllegalArgumentException if it is not such a name
     */
    public static BufferedImage show(String fileName, Picture picture) {
        BufferedImage shown = LESSONS.show(fileName, () -> Png.draw(picture));
        LESSONS.drawNarrow(fileName, () -> picture);
        return shown;
    }

    /**
     * Saves a chart and prints its file; see {@link #show(String)}.
     *
     * @param fileName a plain name that ends in .png, for example {@code "curve.png"}
     * @throws IllegalArgumentException if it is not such a name
     */
    public static BufferedImage show(String fileName, Chart<?, ?> chart) {
        return show(fileName, Picture.of(chart));
    }

    /** Where to say from now on that a picture is missing or elsewhere: to whoever runs a script, not to the script. */
    public static void sayTo(PrintStream notices) {
        LESSONS.setNotices(notices);
    }

    /** From now on pictures that are others on a narrow screen are drawn for it too, as a page wants them. */
    public static void drawNarrowToo() {
        LESSONS.setDrawsNarrow();
    }

    /** A picture that was saved since then, for a narrow screen, in PNG; empty if it is the same there. */
    public static Optional<byte[]> narrow(String fileName) {
        return LESSONS.findNarrow(fileName);
    }

    /** The file of a picture that was saved in this process, wherever it could be written. */
    public static Optional<Path> saved(String fileName) {
        return LESSONS.find(fileName);
    }

    /**
     * The picture file that a line of output names: where it was saved in this process, or else in the project.
     *
     * @return null if the line names none
     */
    public static Path named(String line) {
        if (!line.endsWith(".png")) {
            return null;
        }
        Path inProject = Project.home().resolve(line).toAbsolutePath();
        return saved(line.substring(line.lastIndexOf('/') + 1))
                .orElse(Files.exists(inProject) ? inProject : null);
    }

    /** Whether a picture could not be drawn in this process. */
    public static boolean areMissing() {
        return LESSONS.isMissing();
    }

    synchronized void setNotices(PrintStream notices) {
        this.notices = notices;
    }

    synchronized Optional<Path> find(String fileName) {
        return Optional.ofNullable(saved.get(fileName));
    }

    synchronized void setDrawsNarrow() {
        drawsNarrow = true;
    }

    synchronized Optional<byte[]> findNarrow(String fileName) {
        return Optional.ofNullable(narrow.get(fileName));
    }

    synchronized void drawNarrow(String fileName, Supplier<Picture> maker) {
        if (drawsNarrow && !missing) {
            Picture picture = maker.get();
            Picture other = picture.narrow();
            if (other != picture) {
                narrow.put(fileName, Png.smallBytes(other));
            }
        }
    }

    private synchronized boolean isMissing() {
        return missing;
    }

    /**
     * Saves the bytes of a picture.
     *
     * @throws IllegalArgumentException if the name is no plain file name that ends in .png
     * @throws UncheckedIOException if the picture can be written neither in the folder nor in its substitute
     */
    synchronized String save(String fileName, Supplier<byte[]> picture) {
        requireFileName(fileName);
        try {
            write(fileName, picture.get());
        } catch (NoFontsException e) {
            missing = true;
            say(e.getMessage());
        }
        return Project.home().relativize(Project.images().resolve(fileName)).toString().replace('\\', '/');
    }

    private BufferedImage show(String fileName, Supplier<DrawnPicture> picture) {
        AtomicReference<BufferedImage> image = new AtomicReference<>();
        System.out.println(save(fileName, () -> {
            DrawnPicture drawn = picture.get();
            image.set(drawn.image());
            return drawn.bytes();
        }));
        return image.get();
    }

    private static void requireFileName(String fileName) {
        String expected = ", expected a file name without a folder that ends in .png, for example curve.png";
        Objects.requireNonNull(fileName, () -> "the name of the picture is null" + expected);
        if (!FILE_NAME.matcher(fileName).matches()) {
            throw new IllegalArgumentException("the name of the picture is \""
                    + fileName.replaceAll("\\p{Cntrl}", "?") + "\"" + expected);
        }
    }

    private void write(String fileName, byte[] png) {
        try {
            Png.write(png, folder.resolve(fileName));
            saved.put(fileName, folder.resolve(fileName));
            if (!folder.equals(Project.images())) {
                say("pictures are saved in " + folder);
            }
        } catch (UncheckedIOException e) {
            Png.write(png, substitute.resolve(fileName));
            saved.put(fileName, substitute.resolve(fileName));
            say(e.getMessage() + "; pictures are saved in " + substitute);
        }
    }

    private void say(String notice) {
        if (!hasSaid) {
            hasSaid = true;
            (notices == null ? System.err : notices).println(notice);
        }
    }
}
