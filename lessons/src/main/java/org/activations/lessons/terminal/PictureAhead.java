package org.activations.lessons.terminal;

import org.activations.charts.Pictures;

/** Draws a picture that a cell will save, while the cells before it are read. */
final class PictureAhead extends Thread {

    private final String fileName;

    private PictureAhead(String fileName) {
        super("pictures");
        this.fileName = fileName;
    }

    static void start(String fileName) {
        Thread thread = new PictureAhead(fileName);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        Pictures.drawAhead(fileName);
    }
}
