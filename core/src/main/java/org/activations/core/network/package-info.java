/**
 * A small multilayer network, trained by back-propagation, to see what an activation function does to learning.
 *
 * <p>It reads as a chapter. {@link org.activations.core.network.Network} puts layers one after the other, each of them
 * weights and biases ({@code Layer}), which {@link org.activations.core.network.Initialization} draws. A batch goes
 * forward through a layer and its gradient comes back in {@code LayerPass}; {@code CrossEntropy} is the loss at the
 * end, where the gradient begins; {@code Pass} takes both through all layers.
 * {@link org.activations.core.network.Training} makes a step of each batch, and
 * {@link org.activations.core.network.Sgd}, {@link org.activations.core.network.Momentum} and
 * {@link org.activations.core.network.Adam} say how long it is.
 *
 * <p>Beside it stand batch normalization ({@code NormalizedLayer} and its passes), a look inside
 * ({@link org.activations.core.network.Trace}), and what data of one's own needs
 * ({@link org.activations.core.network.Examples}, {@link org.activations.core.network.Scaling}).
 *
 * <p>All of it is plain arithmetic and {@link StrictMath}, summed in a fixed order: the same seeds give the same bits
 * on every processor.
 */
package org.activations.core.network;
