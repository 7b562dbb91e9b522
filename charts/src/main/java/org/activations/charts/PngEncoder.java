package org.activations.charts;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * An image as the bytes of a PNG file: a signature, then chunks of length, type, data and checksum.
 *
 * <p>ImageIO tries five filters on each row of pixels, which pays for photographs. Charts need none, and without them
 * a picture takes a third of the time, which is felt where one is drawn while a reader waits.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG Specification (Third Edition)</a>
 */
final class PngEncoder {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final byte BITS_PER_SAMPLE = 8;
    private static final byte RED_GREEN_BLUE = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private PngEncoder() {
    }

    /**
     * Encodes an image of type {@link BufferedImage#TYPE_3BYTE_BGR}.
     *
     * @param compression a level of {@link Deflater}
     */
    static byte[] encode(BufferedImage image, int compression) throws IOException {
        PngEncoder encoder = new PngEncoder();
        encoder.out.writeLong(SIGNATURE);
        encoder.writeChunk("IHDR", header(image));
        encoder.writeChunk("IDAT", pixels(image, compression));
        encoder.writeChunk("IEND", new byte[0]);
        return encoder.bytes.toByteArray();
    }

    private static byte[] header(BufferedImage image) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(header);
        data.writeInt(image.getWidth());
        data.writeInt(image.getHeight());
        // Then the only compression and filter methods that there are, and no interlacing.
        data.write(new byte[] {BITS_PER_SAMPLE, RED_GREEN_BLUE, 0, 0, 0});
        return header.toByteArray();
    }

    /** The rows from top to bottom, each begun by the number of its filter, 0 for none. */
    private static byte[] pixels(BufferedImage image, int compression) throws IOException {
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] row = new byte[1 + 3 * image.getWidth()];
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(1 << 18);
        Deflater deflater = new Deflater(compression);
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(compressed, deflater, 1 << 16)) {
            for (int start = 0; start < bgr.length; start += row.length - 1) {
                for (int i = 0; i < row.length - 1; i += 3) {
                    row[i + 1] = bgr[start + i + 2];
                    row[i + 2] = bgr[start + i + 1];
                    row[i + 3] = bgr[start + i];
                }
                zlib.write(row);
            }
        } finally {
            deflater.end();
        }
        return compressed.toByteArray();
    }

    private void writeChunk(String type, byte[] data) throws IOException {
        byte[] typeBytes = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(typeBytes);
        checksum.update(data);
        out.writeInt(data.length);
        out.write(typeBytes);
        out.write(data);
        out.writeInt((int) checksum.getValue());
    }
}
