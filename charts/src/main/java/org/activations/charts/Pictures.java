package org.activations.charts;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

import org.activations.core.Activation;
import org.activations.core.Activations;

import static org.activations.core.Activations.LINEAR;
import static org.activations.core.Activations.LOGISTIC;
import static org.activations.core.Activations.PIECEWISE_LINEAR;
import static org.activations.core.Activations.RELU;
import static org.activations.core.Activations.SIGN;
import static org.activations.core.Activations.TANH;
import static org.activations.core.Activations.UNIT_STEP;

/**
 * The pictures that need nothing but the catalogue of activation functions, by file name, which says its format:
 * charts are in PNG, figures in SVG, and in PNG for what shows no other.
 */
public final class Pictures {

    private static final Map<String, Supplier<Picture>> BY_FILE_NAME = new LinkedHashMap<>();

    static {
        BY_FILE_NAME.put("tanh-and-logistic.png", () -> Picture.of(Curves.tanhAndLogistic()));
        BY_FILE_NAME.put("activation-functions.png", Pictures::activationFunctions);
        BY_FILE_NAME.put("gallery.png", () -> Gallery.of(Activations.families(),
                "ReLU6 leaves ReLU at 6, beyond its graph; ELU and CELU with alpha = 1 are the same function;",
                "GELU and its tanh form differ by less than 0.001, which no line shows"));
        for (String format : List.of(".svg", ".png")) {
            BY_FILE_NAME.put("neuron" + format, Figures::neuron);
            BY_FILE_NAME.put("layer" + format, Figures::layer);
            BY_FILE_NAME.put("chain-rule" + format, Figures::chainRule);
        }
        for (Activation function : Activations.all()) {
            BY_FILE_NAME.put(Names.file(function), () -> Picture.of(Curves.of(function)));
        }
    }

    private static final Map<String, FutureTask<DrawnPicture>> DRAWN_AHEAD = new ConcurrentHashMap<>();

    private Pictures() {
    }

    /** The seven functions with which the choice began, as a table. */
    public static Picture activationFunctions() {
        List<Activation> seven = List.of(LINEAR, UNIT_STEP, SIGN, PIECEWISE_LINEAR, LOGISTIC, TANH, RELU);
        return FunctionTable.of(seven);
    }

    /** The names of all files, for example {@code "tanh-and-logistic.png"}. */
    public static List<String> fileNames() {
        return List.copyOf(BY_FILE_NAME.keySet());
    }

    /**
     * Makes the picture of this file name.
     *
     * @throws IllegalArgumentException if there is none, listing the names that there are
     */
    public static Picture named(String fileName) {
        Supplier<Picture> picture = BY_FILE_NAME.get(fileName);
        if (picture == null) {
            throw new IllegalArgumentException("no picture is named \"" + fileName + "\"; there are "
                    + String.join(", ", BY_FILE_NAME.keySet()));
        }
        return picture.get();
    }

    /**
     * Saves one picture in the folder under its name, in the format that this says, as {@link Png#save(Picture, Path)}
     * does. Returns the file.
     */
    public static Path save(String fileName, Path folder) {
        return Png.write(draw(fileName).bytes(), folder.resolve(fileName));
    }

    /**
     * One picture as {@link Png#draw(Picture)} draws it or {@link Svg#bytes(Picture)} has it, or as it was drawn ahead.
     */
    public static DrawnPicture draw(String fileName) {
        FutureTask<DrawnPicture> ahead = DRAWN_AHEAD.remove(fileName);
        return ahead == null ? drawn(fileName) : result(ahead);
    }

    private static DrawnPicture drawn(String fileName) {
        Picture picture = named(fileName);
        return fileName.endsWith(".svg") ? new DrawnPicture(null, Svg.bytes(picture)) : Png.draw(picture);
    }

    /**
     * Begins to draw a picture, in a thread of its own, for the next {@link #draw} or {@link #save} of this name,
     * which waits for it, or fails as the drawing did. The first picture of a run takes the start of AWT and TeX, which
     * so can be over before it is wanted.
     */
    public static void drawAhead(String fileName) {
        FutureTask<DrawnPicture> drawing = new FutureTask<>(() -> drawn(fileName));
        DRAWN_AHEAD.put(fileName, drawing);
        Thread thread = new Thread(drawing, "pictures");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Keeps the lines of text and the formulas that this process has set in TeX, for later processes to paint, in the
     * file that the system property {@code activations.tex} names; does nothing where it names none.
     */
    public static void keepTex() {
        Tex.keep();
    }

    /** Saves all pictures in the folder; see {@link Png#save(Picture, Path)}. Returns the files. */
    public static List<Path> saveAll(Path folder) {
        return fileNames().stream().map(fileName -> save(fileName, folder)).toList();
    }

    private static DrawnPicture result(FutureTask<DrawnPicture> drawing) {
        try {
            return drawing.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while a picture was drawn", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }
}
