package org.session33.profiles.intake.profile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.session33.profiles.windows.DecodedText;
import org.session33.profiles.windows.RegistryValue;

/**
 * The multi-valued texts of a MAPI profile: a count, one offset a text, then the texts, each closed
 * by NUL (formats.md 4.2). A 32-bit Outlook writes offsets of 4 bytes, a 64-bit one of 8; both
 * occur in one profile, so each value is judged by itself.
 */
final class MultiValues {
  private MultiValues() {}

  /** Texts of {@code 101f…} values; empty when count, offsets and length contradict each other. */
  static Optional<List<String>> unicode(RegistryValue value) {
    return texts(value.bytes(), StandardCharsets.UTF_16LE, 2);
  }

  /** Texts of {@code 101e…} values; empty as {@link #unicode}. */
  static Optional<List<String>> eightBit(RegistryValue value) {
    return texts(value.bytes(), DecodedText.WINDOWS_1252, 1);
  }

  private static Optional<List<String>> texts(byte[] bytes, Charset charset, int unit) {
    ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < 4) {
      return Optional.empty();
    }
    long count = Integer.toUnsignedLong(data.getInt(0));
    if (count == 0) {
      return Optional.of(List.of());
    }
    if (bytes.length < 8) {
      return Optional.empty();
    }
    // The first text begins where the offsets end, which gives away how wide an offset is.
    long first = Integer.toUnsignedLong(data.getInt(4));
    long table = first - 4;
    if (first > bytes.length || (table != 4 * count && table != 8 * count)) {
      return Optional.empty();
    }
    int width = table == 4 * count ? 4 : 8;
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // The high half of an 8-byte offset may hold rubbish.
      long offset = Integer.toUnsignedLong(data.getInt(4 + i * width));
      if (offset < first || offset > bytes.length) {
        return Optional.empty();
      }
      texts.add(text(bytes, (int) offset, charset, unit));
    }
    return Optional.of(texts);
  }

  private static String text(byte[] bytes, int from, Charset charset, int unit) {
    int end = from;
    while (end + unit <= bytes.length && !(bytes[end] == 0 && (unit == 1 || bytes[end + 1] == 0))) {
      end += unit;
    }
    return new String(bytes, from, end - from, charset);
  }
}
