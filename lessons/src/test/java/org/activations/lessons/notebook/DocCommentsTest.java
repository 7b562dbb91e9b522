package org.activations.lessons.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DocCommentsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeSource() throws IOException {
        Files.writeString(folder.resolve("Point.java"), """
                /** A point. @param x across @param y up */
                public record Point(double x, double y) {
                    /** Not NaN. */
                    public Point {
                    }
                    /** The origin. */
                    public Point() {
                        this(0, 0);
                    }
                    /** Upwards. */
                    public double y() {
                        return y;
                    }
                    /** Nested. */
                    public static class Inner<T> {
                        Inner(T of) {
                        }
                        /** From two. @param one first @param two second */
                        Inner(T one, T two) {
                        }
                        /** The inner x. */
                        double x() {
                            return 0;
                        }
                    }
                }
                """.replace(" @param", "\n * @param"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Point(double x, double y)                   | A point. / @param x across / @param y up /  / Not NaN.
            a.b.Point(double,double)                    | A point. / @param x across / @param y up /  / Not NaN.
            Point(double x, double y)(double x, double y) | A point. / @param x across / @param y up /  / Not NaN.
            a.b.Point                                   | A point. / @param x across / @param y up
            double a.b.Point.x()                        | across
            double Point(double x, double y).x()        | across
            double Point.y()                            | Upwards.
            Point.Inner<T>(T of)                        | Nested.
            a.b.Point.Inner<T>(T one, T two)            | From two. / @param one first / @param two second
            double Point.Inner.x()                      | The inner x.
            double Point.z()                            | ''
            Nowhere(int n)                              | ''
            int twice(int n)                            | ''
            """)
    void commentIsFoundByWhatJShellCallsIt(String signature, String comment) {
        assertEquals(comment, new DocComments(List.of(folder)).of(DocComments.plain(signature)).strip()
                .replaceAll(" ?\n ?", " / "), signature);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Point(double, double)          | Point(double x, double y)
            a.b.Point(double, double)      | a.b.Point(double x, double y)
            Point(double a, double b)      | Point(double a, double b)
            Point(int)                     | Point(int)
            Point()                        | Point()
            double Point.x()               | double Point.x()
            Nowhere(int, int)              | Nowhere(int, int)
            """)
    void componentsOfARecordAreNamed(String signature, String named) {
        assertEquals(named, new DocComments(List.of(folder)).named(signature));
    }

    @Test
    void constructorIsShownWithoutPackageAndOnce() {
        try (Session session = new Session()) {
            session.evaluate("import org.activations.core.network.*;");
            List<Session.Documentation> sgd = session.documentation("new Sgd(", 8, true);
            assertEquals(1, sgd.size());
            assertEquals("Sgd(double rate, int batchSize, int epochs, long seed)", sgd.get(0).signature());
            List<String> javadoc = sgd.get(0).javadoc();
            assertTrue(javadoc.contains("- `rate`: the learning rate, positive and finite"), javadoc::toString);
            List<String> items = javadoc.subList(javadoc.lastIndexOf("") + 1, javadoc.size());
            assertEquals(5, items.stream().filter(line -> line.startsWith("- ")).count(), javadoc::toString);
        }
    }
}
