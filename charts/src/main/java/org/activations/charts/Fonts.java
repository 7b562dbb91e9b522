package org.activations.charts;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * The fonts without which AWT draws nothing. What pictures say is set in Computer Modern, which comes with JLaTeXMath;
 * but AWT wants fonts of the machine before it takes any other. Where there are none, as in most containers, it is
 * given one of JLaTeXMath's. This is no help where the JDK cannot load its own library for fonts: Debian's headless JDK
 * comes without HarfBuzz and FreeType, which that needs.
 */
public final class Fonts {

    /** The system property that names AWT's font configuration, before all that the machine has. */
    private static final String CONFIGURATION = "sun.awt.fontconfig";

    private Fonts() {
    }

    /** Whether pictures can be drawn on this machine. To find out starts AWT's fonts, if nothing has yet. */
    public static boolean areThere() {
        return Search.PROBLEM == null;
    }

    /** @throws NoFontsException if nothing can be drawn on this machine */
    public static void require() {
        if (!areThere()) {
            throw new NoFontsException(Search.PROBLEM);
        }
    }

    /** Done once, when it is first asked for. */
    private static final class Search {

        /** What AWT fails with; null if it does not. */
        static final Throwable PROBLEM = run();

        private static Throwable run() {
            PrintStream err = System.err;
            PrintStream quiet = withoutAdvice(err);
            System.setErr(quiet);
            try {
                Throwable problem = problem();
                if (problem == null || System.getProperty(CONFIGURATION) != null) {
                    return problem;
                }
                System.setProperty(CONFIGURATION, configuration().toString());
                // Where the second try fails too, the first one says why.
                return problem() == null ? null : problem;
            } catch (IOException e) {
                return e;
            } finally {
                if (System.err == quiet) {
                    System.setErr(err);
                }
            }
        }

        /** What comes of looking into the font that charts ask for. */
        private static Throwable problem() {
            try {
                Style.FONT.canDisplay('z');
                return null;
            } catch (RuntimeException | Error e) {
                // Whatever comes first: an InternalError, an UnsatisfiedLinkError, a RuntimeException.
                return e;
            }
        }

        /**
         * Debian's JDK says on stderr that it cannot load its library. {@link NoFontsException} says it better, and to
         * whoever runs a script it is not the script's complaint.
         */
        private static PrintStream withoutAdvice(PrintStream err) {
            return new PrintStream(err, true, StandardCharsets.UTF_8) {
                @Override
                public void println(String line) {
                    if (!String.valueOf(line).startsWith("Please install the openjdk-")) {
                        super.println(line);
                    }
                }
            };
        }

        /** Writes a configuration with one font for all, and the font; both are deleted when this process ends. */
        private static Path configuration() throws IOException {
            Path folder = Files.createTempDirectory("activations-fonts");
            Path font = folder.resolve("jlm_cmr10.ttf");
            Path configuration = folder.resolve("fontconfig.properties");
            List.of(folder, font, configuration).forEach(file -> file.toFile().deleteOnExit());
            try (InputStream in = TeXFormula.class.getResourceAsStream("fonts/latin/jlm_cmr10.ttf")) {
                Files.copy(in, font);
            }
            Properties properties = new Properties();
            properties.setProperty("version", "1");
            properties.setProperty("sequence.allfonts", "latin-1");
            properties.setProperty("allfonts.latin-1", "cmr10");
            properties.setProperty("filename.cmr10", font.toString());
            try (OutputStream out = Files.newOutputStream(configuration)) {
                properties.store(out, null);
            }
            return configuration;
        }
    }
}
