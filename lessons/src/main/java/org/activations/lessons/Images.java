package org.activations.lessons;

import java.nio.file.Path;

import org.activations.charts.Picture;
import org.activations.charts.Pictures;
import org.activations.charts.Png;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Saves the pictures of the lessons in {@link Project#images()}. Each method returns the file as the lessons print it: from
 * the project's folder on, the same on every machine.
 */
public final class Images {

    private Images() {
    }

    /** Draws one of the {@link Pictures} and saves it. */
    public static String save(String fileName) {
        return shown(Pictures.save(fileName, Project.images()));
    }

    /** Saves a picture. */
    public static String save(String fileName, Picture picture) {
        return shown(Png.save(picture, Project.images().resolve(fileName)));
    }

    /** Saves a chart. */
    public static String save(String fileName, Chart<?, ?> chart) {
        return save(fileName, Picture.of(chart));
    }

    private static String shown(Path file) {
        return Project.home().relativize(file).toString().replace('\\', '/');
    }
}
