package org.session33.profiles.windows;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text in some bytes, and the encoding that was recognised: byte order mark first, then the
 * pattern of NULs, then strict UTF-8, then a code page (formats.md 2).
 *
 * @param text the text without byte order mark; bytes that mean nothing become U+FFFD
 * @param charset the encoding that was recognised
 * @param guessed whether the encoding is the code page that is left when nothing else fits
 */
public record DecodedText(String text, Charset charset, boolean guessed) {
  /** The code page of western Windows, taken when nothing else fits. */
  public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Decodes with windows-1252 as the last resort. */
  public static DecodedText of(byte[] bytes) {
    return of(bytes, WINDOWS_1252);
  }

  /** Decodes with the given code page as the last resort. */
  public static DecodedText of(byte[] bytes, Charset codePage) {
    Charset sure = sureCharset(bytes);
    if (sure != null) {
      return new DecodedText(lenient(bytes, markLength(bytes), sure), sure, false);
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new DecodedText(text, StandardCharsets.UTF_8, false);
    } catch (CharacterCodingException e) {
      return new DecodedText(lenient(bytes, 0, codePage), codePage, true);
    }
  }

  /**
   * The encoding of a stream that begins with these bytes; UTF-8 when nothing speaks against it in
   * them.
   *
   * @param head the first bytes, a few thousand are enough
   */
  public static Charset charsetOf(byte[] head) {
    Charset sure = sureCharset(head);
    if (sure != null) {
      return sure;
    }
    // A character that the end of the head cuts in two is no proof against UTF-8.
    int end = head.length;
    while (end > 0 && end > head.length - 4 && head[end - 1] < 0) {
      end--;
    }
    return of(java.util.Arrays.copyOf(head, end)).charset();
  }

  /** How many bytes the byte order mark takes: 0, 2 or 3. */
  public static int markLength(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
  }

  private static @org.jspecify.annotations.Nullable Charset sureCharset(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    int pairs = Math.min(bytes.length, 4096) / 2;
    int oddNuls = 0;
    int evenNuls = 0;
    for (int i = 0; i < pairs; i++) {
      evenNuls += bytes[2 * i] == 0 ? 1 : 0;
      oddNuls += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    // Western text in UTF-16 has a NUL in nearly every second byte; half of them is plenty.
    if (pairs > 1 && oddNuls * 2 > pairs && evenNuls * 8 < pairs) {
      return StandardCharsets.UTF_16LE;
    }
    if (pairs > 1 && evenNuls * 2 > pairs && oddNuls * 8 < pairs) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  private static String lenient(byte[] bytes, int from, Charset charset) {
    return new String(bytes, from, bytes.length - from, charset);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
