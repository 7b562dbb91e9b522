package org.activations.charts;

import java.awt.image.BufferedImage;

/**
 * A picture that has been drawn.
 *
 * @param image its pixels, {@link Png#SCALE} times its size; Jupyter's Java kernels show such a value as a picture;
 *     null of one that is drawn as lines, for a file alone
 * @param bytes the same as the bytes of its file
 */
public record DrawnPicture(BufferedImage image, byte[] bytes) {
}
