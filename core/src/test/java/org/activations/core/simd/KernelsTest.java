package org.activations.core.simd;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.activations.core.Activation;
import org.activations.core.Activations;
import org.activations.core.Softmax;
import org.activations.core.Vectors;
import org.activations.core.simd.Kernels.Formula;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KernelsTest {

    private static final boolean MODULE_IS_THERE = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    @Test
    void everyFunctionOfTheCatalogueIsOnVectorsWithTheModuleAlone() {
        for (Activation f : Activations.all()) {
            assertVectors(f.name());
        }
        assertVectors("threshold");
        assertTrue(Kernels.vectors("none of these", Formula.VALUE, z -> z).isEmpty());
    }

    private static void assertVectors(String name) {
        for (Formula formula : Formula.values()) {
            assertEquals(MODULE_IS_THERE, Kernels.vectors(name, formula, z -> z, 1, 1).isPresent(),
                    name + " " + formula);
        }
    }

    @Test
    void parametersThatAreNotGivenAreLeftOut() {
        double[] out = new double[64];
        for (double[] parameters : new double[][] {{}, {1}, {1, 2}}) {
            Kernels.shared("relu", Formula.VALUE, z -> Math.max(0, z), parameters)
                    .apply(Vectors.linspace(-1, 2, 64), 0, 64, out);
            assertEquals(2, out[63], parameters.length + " parameters");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "none of these"})
    void sharedKernelOfAFunctionWritesItsValues(String name) {
        double[] z = Vectors.linspace(-1, 1, SharedKernel.THRESHOLD + 5);
        double[] expected = Arrays.stream(z).map(x -> Math.max(0, x)).toArray();
        for (ArrayKernel kernel : List.of(Kernels.shared(name, Formula.VALUE, x -> Math.max(0, x)),
                Kernels.shared(ArrayKernel.of(x -> Math.max(0, x))))) {
            double[] out = new double[z.length];
            kernel.apply(z, 0, z.length, out);
            assertArrayEquals(expected, out);
        }
    }

    @Test
    void definitionIsAppliedToThePartAlone() {
        double[] out = new double[5];
        ArrayKernel.of(z -> z * z).apply(new double[] {1, 2, 3, 4, 5}, 1, 4, out);
        assertArrayEquals(new double[] {0, 4, 9, 16, 0}, out);
    }

    @Test
    void kernelsAreFasterWhereThereAreVectorsOrThreadsToShareWith() {
        boolean haveVectors = Kernels.haveVectors();
        assertEquals(Kernels.factory() != null, haveVectors);
        assertEquals(haveVectors, Kernels.areFasterAt(Kernels.SHORTEST));
        assertEquals(haveVectors || SharedKernel.isShared(Integer.MAX_VALUE), Kernels.areFasterAt(Integer.MAX_VALUE));
    }

    @Test
    void functionOfYourOwnIsNotTakenForOneOfTheCatalogue() {
        Activation mine = Activation.of("relu", z -> 42);
        assertArrayEquals(new double[] {42, 42, 42}, mine.value(new double[] {-1, 0, 1}));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 1000, 4095, 4096, 4097, 8191, 8193, 200_003})
    void softmaxOfALongVectorIsThatOfTheDefinition(int n) {
        double[] z = Vectors.linspace(-30, 12, n);
        z[n / 2] = Double.NEGATIVE_INFINITY;
        double[] powers = Arrays.stream(z).map(x -> StrictMath.exp(x - 12)).toArray();
        double sum = Arrays.stream(powers).sum();
        double[] p = Softmax.softmax(z);
        for (int i = 0; i < n; i++) {
            assertEquals(powers[i] / sum, p[i], 1e-13 * p[i], "element " + i + ", z = " + z[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void softmaxHasNoProbabilitiesWhereOneElementIsNoNumber(double element) {
        for (int i : new int[] {0, 70_001, 99_999}) {
            double[] z = Vectors.linspace(-1, 1, 100_000);
            z[i] = element;
            assertTrue(Arrays.stream(Softmax.softmax(z)).allMatch(Double::isNaN), "element " + i + " is " + element);
        }
    }

    @Test
    void softmaxOfNothingButMinusInfinityIsNaN() {
        double[] z = new double[1000];
        Arrays.fill(z, Double.NEGATIVE_INFINITY);
        assertTrue(Arrays.stream(Softmax.softmax(z)).allMatch(Double::isNaN));
    }

    @Tag("vectors")
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 64})
    void sumsOfPowersDoNotDependOnTheParts(int parts) {
        // Of its largest number, 0, an array of zeros tells each block.
        double[] z = Vectors.linspace(-20, 0, 300_007);
        ArrayKernel powers = Kernels.factory().powers();
        double[] expected = new double[z.length];
        double[] sums = new double[z.length];
        powers.apply(z, 0, z.length, expected);
        new SharedKernel(powers, parts).apply(z, 0, z.length, sums);
        assertArrayEquals(expected, sums);
    }

    @Test
    void withoutTheModuleNothingOfItIsLoadedAndNothingIsPrinted() throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        String loaded = java("-Xlog:class+load", "-cp", classPath, EveryFunction.class.getName());
        assertTrue(loaded.contains(Kernels.class.getName() + " "), "the functions ran over arrays:\n" + loaded);
        assertEquals(List.of(), loaded.lines()
                .filter(line -> line.contains("jdk.incubator") || line.contains("simd.Vector")).toList());
        assertEquals("", java("-cp", classPath, EveryFunction.class.getName()));
    }

    /** The JDK warns on stderr of an incubating module that it was started with. */
    @Tag("vectors")
    @Test
    void moduleIsLoadedWhenItIsNeededWithoutAWarning() throws IOException, InterruptedException {
        String printed = java("--add-exports", "java.base/jdk.internal.module=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), HaveVectors.class.getName());
        assertEquals(Kernels.haveVectors() + System.lineSeparator(), printed);
    }

    @Tag("vectors")
    @Test
    void functionOfYourOwnLoadsNoVectors() throws IOException, InterruptedException {
        String loaded = java("--add-modules", "jdk.incubator.vector", "-Xlog:class+load", "-cp",
                System.getProperty("java.class.path"), YourOwn.class.getName());
        assertTrue(loaded.contains("DefinedActivation "), "the function ran over an array:\n" + loaded);
        assertEquals(List.of(), loaded.lines().filter(line -> line.contains("simd.Vector")).toList());
    }

    /**
     * In a JVM of its own, where C2 has seen no other formulas before. It is a property of the compiler, and no newer
     * one is held to it.
     */
    @Tag("vectors")
    @EnabledOnJre(value = {JRE.JAVA_17, JRE.JAVA_21, JRE.JAVA_25},
            disabledReason = "how fast a newer compiler is, only the benchmark tells")
    @ParameterizedTest
    @ValueSource(strings = {"leaky relu,sign,softplus", "piecewise linear,tanh,softplus", "log sigmoid',gelu'",
        "sign',gelu tanh'", "softmax", "gelu',product", "gelu,gelu',tanhshrink,tanhshrink',gelu tanh'"})
    void longFormulaStaysInRegistersWhateverRanBefore(String functions) throws IOException, InterruptedException {
        String printed = java("--add-modules", "jdk.incubator.vector", "-cp", System.getProperty("java.class.path"),
                InTurn.class.getName(), functions);
        assertEquals(List.of(), printed.lines().filter(line -> !line.startsWith("WARNING")).toList());
    }

    /** On two, four and eight numbers at a time, as far as the processor has them, else one by one in their place. */
    @Tag("vectors")
    @ParameterizedTest
    @ValueSource(strings = {"-Dactivations.lanes=2", "-Dactivations.lanes=4", "-Dactivations.lanes=8",
        "-XX:MaxVectorSize=16"})
    void bitsAreTheSameOnEveryWidth(String width) throws IOException, InterruptedException {
        String printed = java(width, "-XX:TieredStopAtLevel=4", "--add-modules", "jdk.incubator.vector", "-cp",
                System.getProperty("java.class.path"), "org.activations.core.SameBits", "2000");
        assertTrue(printed.endsWith("vectors, 2000 inputs a function: same bits" + System.lineSeparator()), printed);
    }

    /** Runs each function until it is compiled, and says which still allocates more than its result. */
    static final class InTurn {

        private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        private static final int CALLS = 1000;
        private static final double[][][] MATRICES = new double[3][32][32];

        /** Kept, so that no compiler leaves it out. */
        private static double[] result;

        private InTurn() {
        }

        public static void main(String[] functions) {
            for (String name : functions[0].split(",")) {
                long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
                UnaryOperator<double[]> function = function(name);
                long surplus = surplus(function);
                while (surplus > 0 && System.nanoTime() < deadline) {
                    surplus = surplus(function);
                }
                if (surplus > 0) {
                    System.out.println(name + " allocates " + surplus + " bytes beyond its result in each call");
                }
            }
        }

        private static UnaryOperator<double[]> function(String name) {
            return name.equals("softmax") ? Softmax::softmax
                    : name.equals("product") ? InTurn::product
                    : name.endsWith("'") ? Activations.named(name.replace("'", ""))::derivative
                    : Activations.named(name)::value;
        }

        private static double[] product(double[] z) {
            Kernels.product().apply(MATRICES[0][0], MATRICES[0], MATRICES[1], MATRICES[2]);
            return z.clone();
        }

        private static long surplus(UnaryOperator<double[]> function) {
            double[] z = Vectors.linspace(-10, 10, 1000);
            return bytes(function, z) - bytes(double[]::clone, z);
        }

        private static long bytes(UnaryOperator<double[]> function, double[] z) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CALLS; i++) {
                result = function.apply(z);
            }
            return (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS;
        }
    }

    /** What a JVM with these arguments writes; options from the environment would be announced among its output. */
    private static String java(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        ProcessBuilder java = new ProcessBuilder(command).redirectErrorStream(true);
        java.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process process = java.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    /** A program that runs a function of its own over an array. */
    static final class YourOwn {

        private YourOwn() {
        }

        public static void main(String[] args) {
            Activation.of("mine", z -> z + 1).value(new double[1000]);
        }
    }

    /** A program that says whether there are vectors. */
    static final class HaveVectors {

        private HaveVectors() {
        }

        public static void main(String[] args) {
            System.out.println(Kernels.haveVectors());
        }
    }

    /** A program that runs the catalogue and softmax over arrays. */
    static final class EveryFunction {

        private EveryFunction() {
        }

        public static void main(String[] args) {
            double[] z = Vectors.linspace(-10, 10, 100_000);
            Activations.all().forEach(f -> f.value(z));
            Softmax.softmax(z);
        }
    }
}
