package org.session33.diagnostics.evidence.mail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;

/** Unpacks the RTF of a message, as [MS-OXRTFCP] packs it. */
final class CompressedRtf {
  private static final int HEADER = 16;
  private static final int PACKED = 0x75465A4C;
  private static final int PLAIN = 0x414C454D;
  private static final int DICTIONARY = 4096;

  /** What the dictionary begins with ([MS-OXRTFCP] 2.1.2.1). */
  private static final byte[] KNOWN =
      ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
              + "\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0"
              + "\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx")
          .getBytes(StandardCharsets.US_ASCII);

  private CompressedRtf() {}

  /**
   * Unpacks.
   *
   * @param file what the RTF is called, for messages
   * @param packed the property's bytes, header included
   * @param problems is told where the RTF is cut off or damaged; what came out before is returned
   * @throws InputException where it is no packed RTF
   */
  static byte[] unpack(SourceFile file, byte[] packed, Consumer<Problem> problems)
      throws InputException {
    if (packed.length < HEADER) {
      throw damaged(file);
    }
    ByteBuffer header = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    long rawSize = Integer.toUnsignedLong(header.getInt(4));
    int kind = header.getInt(8);
    if (rawSize > InputLimits.MAIL_BYTES || (kind != PACKED && kind != PLAIN)) {
      throw damaged(file);
    }
    if (kind == PLAIN) {
      int length = (int) Math.min(rawSize, packed.length - HEADER);
      return java.util.Arrays.copyOfRange(packed, HEADER, HEADER + length);
    }
    byte[] rtf = unpacked(packed, (int) rawSize);
    if (rtf.length != rawSize || checksum(packed) != header.getInt(12)) {
      problems.accept(
          Problem.error(
              file.place(),
              "the formatted text is cut off or damaged, and only its beginning is read",
              "save the message again"));
    }
    return rtf;
  }

  /**
   * What comes out, up to the size that was told.
   *
   * @param size how many bytes are to come out, within the cap
   */
  private static byte[] unpacked(byte[] packed, int size) {
    byte[] dictionary = new byte[DICTIONARY];
    System.arraycopy(KNOWN, 0, dictionary, 0, KNOWN.length);
    int write = KNOWN.length;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = HEADER;
    while (at < packed.length && out.size() <= size) {
      int control = packed[at++];
      for (int bit = 0; bit < 8; bit++) {
        boolean run = (control >> bit & 1) != 0;
        if (at + (run ? 2 : 1) > packed.length) {
          return out.toByteArray();
        }
        if (!run) {
          byte literal = packed[at++];
          out.write(literal);
          dictionary[write] = literal;
          write = (write + 1) % DICTIONARY;
          continue;
        }
        int reference = ((packed[at] & 0xFF) << 8) | (packed[at + 1] & 0xFF);
        at += 2;
        int read = reference >> 4;
        if (read == write) {
          return out.toByteArray();
        }
        for (int i = (reference & 0xF) + 2; i > 0; i--) {
          byte copied = dictionary[read];
          read = (read + 1) % DICTIONARY;
          out.write(copied);
          dictionary[write] = copied;
          write = (write + 1) % DICTIONARY;
        }
      }
    }
    return out.toByteArray();
  }

  /** The CRC of what is packed: that of zip without its two inversions. */
  private static int checksum(byte[] packed) {
    int crc = 0;
    for (int i = HEADER; i < packed.length; i++) {
      crc ^= packed[i] & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0xEDB88320;
      }
    }
    return crc;
  }

  private static InputException damaged(SourceFile file) {
    return new InputException(
        file.place(), "the formatted text (RTF) is damaged", "save the message again");
  }
}
