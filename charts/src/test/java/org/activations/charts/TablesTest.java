package org.activations.charts;

import java.awt.Point;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.activations.core.Activation;
import org.activations.core.Activations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Drawing
class TablesTest {

    private static final List<Activation> FUNCTIONS = List.of(Activations.LOGISTIC, Activations.TANH,
            Activations.LINEAR, Activations.PIECEWISE_LINEAR, Activations.RELU);

    @TempDir
    Path folder;

    @Test
    void tableHasARowWithTheCurveOfEachFunction() {
        FunctionTable table = FunctionTable.of(FUNCTIONS);
        Pixels pixels = Pixels.read(Png.save(table, folder.resolve("table.png")));
        assertEquals(2 * table.width(), pixels.image().getWidth());
        assertEquals(2 * table.height(), pixels.image().getHeight());
        for (int i = 0; i < FUNCTIONS.size(); i++) {
            assertCurve(pixels, FUNCTIONS.get(i), FunctionTable.ORIGIN, FunctionTable.middle(i), FunctionTable.UNIT);
        }
    }

    @Test
    void tableOnANarrowScreenHasTheCurveOfEachFunctionBelowTheOneBefore() {
        Picture list = FunctionTable.of(FUNCTIONS).narrow();
        Pixels pixels = Pixels.read(Png.save(list, folder.resolve("list.png")));
        assertEquals(520, list.width());
        assertEquals(2 * list.height(), pixels.image().getHeight());
        for (int i = 0; i < FUNCTIONS.size(); i++) {
            assertCurve(pixels, FUNCTIONS.get(i), FunctionList.ORIGIN, FunctionList.middle(i), FunctionTable.UNIT);
        }
    }

    @Test
    void galleryHasTheCurveOfEachFunction() {
        Gallery gallery = Gallery.of(Activations.families());
        Pixels pixels = Pixels.read(Png.save(gallery, folder.resolve("gallery.png")));
        Map<Activation, Point> origins = gallery.origins();
        assertEquals(Activations.all(), List.copyOf(origins.keySet()));
        origins.forEach((function, origin) -> assertCurve(pixels, function, origin.x, origin.y, Gallery.UNIT));
    }

    private static void assertCurve(Pixels pixels, Activation function, int x, int y, int unit) {
        int points = 0;
        for (double z = -3.9; z < 4; z += 0.2) {
            double value = function.value(z);
            // Farther out the curve leaves the graph, and beside a jump dots cover it.
            if (Math.abs(value) < 1.9 && Math.abs(function.value(z + 0.05) - function.value(z - 0.05)) < 0.2) {
                points++;
                assertTrue(pixels.show(Style.BLUE, x + unit * z, y - unit * value),
                        "the curve of " + function.name() + " is not at z = " + z);
            }
        }
        assertTrue(points >= 10, function.name() + " was looked for at " + points + " points only");
    }

    /** What the gallery says below its graphs. */
    @Test
    void functionsThatLookAlikeAreAsCloseAsTheGallerySays() {
        for (double z = -10; z <= 10; z += 0.001) {
            assertEquals(Activations.GELU.value(z), Activations.GELU_TANH.value(z), 0.001);
            assertEquals(Activations.ELU.value(z), Activations.CELU.value(z), 1e-15);
            assertEquals(z <= 6, Activations.RELU.value(z) == Activations.RELU6.value(z));
        }
    }

    @Test
    void formulaThatIsNotTexIsNamed() {
        Activation broken = new Broken();
        for (Executable drawing : List.<Executable>of(() -> Png.bytes(FunctionTable.of(List.of(broken))),
                () -> Curves.of(broken))) {
            Exception e = assertThrows(IllegalArgumentException.class, drawing);
            assertTrue(e.getMessage().startsWith("cannot set the formula "), e.getMessage());
            assertTrue(e.getMessage().contains("\\nothing"), e.getMessage());
        }
    }
}
