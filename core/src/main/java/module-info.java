/**
 * The activation functions, how NumPy and PyTorch print numbers, and a small network to train with them.
 *
 * <p>With {@code --add-modules jdk.incubator.vector} functions over arrays run on vectors.
 */
@SuppressWarnings("module")
module org.activations.core {
    requires org.apache.commons.numbers.core;
    requires org.apache.commons.numbers.gamma;

    exports org.activations.core;
    exports org.activations.core.network;
    exports org.activations.core.print;
    // Its benchmark times kernels one by one. The compiler, which does not find it here, is told to be silent above.
    exports org.activations.core.simd to org.activations.lessons;
}
