package org.activations.lessons.notebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Keeps a snippet from ending the JVM in which it runs beside everything else: {@code System.exit},
 * {@code Runtime.exit} and {@code Runtime.halt} become calls of a method that there is not, and so an error of the
 * statement that makes them.
 *
 * <p>They are replaced in the constant pool, where the names that a class uses stand (The Java Virtual Machine
 * Specification, 4.4). JDK 17 had a SecurityManager for this; newer ones have none.
 */
final class NoExit {

    private static final Set<String> ENDING =
            Set.of("java/lang/System.exit", "java/lang/Runtime.exit", "java/lang/Runtime.halt");

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int METHOD = 10;
    private static final int NAME_AND_TYPE = 12;

    /** Behind each tag, how many bytes an entry has; text, which says so itself, is left out. */
    private static final int[] SIZE = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    private NoExit() {
    }

    /** The same class, without a way to end the JVM. */
    static byte[] in(byte[] bytecodes) {
        // Most classes name none of the methods, and are not taken apart for it.
        String text = new String(bytecodes, StandardCharsets.ISO_8859_1);
        return text.contains("java/lang/System") && text.contains("exit") || text.contains("java/lang/Runtime")
                ? replaced(bytecodes) : bytecodes;
    }

    private static byte[] replaced(byte[] bytecodes) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytecodes));
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            String[] texts = new String[count];
            int[] first = new int[count];
            int[] second = new int[count];
            int[] at = new int[count];
            int[] tags = new int[count];
            for (int i = 1; i < count; i++) {
                at[i] = bytecodes.length - in.available();
                tags[i] = in.readUnsignedByte();
                if (tags[i] == UTF8) {
                    texts[i] = in.readUTF();
                    continue;
                }
                int size = SIZE[tags[i]];
                first[i] = size == 2 || size == 4 ? in.readUnsignedShort() : 0;
                second[i] = size == 4 ? in.readUnsignedShort() : 0;
                in.skipNBytes(size == 2 || size == 4 ? 0 : size);
                i += tags[i] == LONG || tags[i] == DOUBLE ? 1 : 0;
            }
            int end = bytecodes.length - in.available();
            byte[] copy = bytecodes.clone();
            ByteArrayOutputStream added = new ByteArrayOutputStream();
            DataOutputStream more = new DataOutputStream(added);
            int entries = count;
            for (int i = 1; i < count; i++) {
                if (tags[i] == METHOD
                        && ENDING.contains(texts[first[first[i]]] + "." + texts[first[second[i]]])) {
                    more.writeByte(UTF8);
                    more.writeUTF(texts[first[second[i]]] + "WouldEndTheNotebook");
                    more.writeByte(NAME_AND_TYPE);
                    more.writeShort(entries);
                    more.writeShort(second[second[i]]);
                    copy[at[i] + 3] = (byte) (entries + 1 >> 8);
                    copy[at[i] + 4] = (byte) (entries + 1);
                    entries += 2;
                }
            }
            copy[8] = (byte) (entries >> 8);
            copy[9] = (byte) entries;
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(copy, 0, end);
            added.writeTo(out);
            out.write(copy, end, copy.length - end);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("javac has made no class file", e);
        }
    }
}
