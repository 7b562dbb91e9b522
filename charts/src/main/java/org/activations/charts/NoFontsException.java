package org.activations.charts;

/** Says that nothing can be drawn on this machine, why, and what to install; see {@link Fonts}. */
public final class NoFontsException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    /** @param cause what AWT fails with; the first cause of it is told */
    NoFontsException(Throwable cause) {
        super("no picture can be drawn, as Java has no fonts here (" + reason(cause) + "); install libharfbuzz0b and "
                + "libfontconfig1 on Debian, fontconfig and dejavu-sans-fonts on Fedora", cause);
    }

    private static String reason(Throwable thrown) {
        Throwable first = thrown;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first.getMessage() == null ? first.toString() : first.getMessage();
    }
}
