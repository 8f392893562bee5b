package org.session33.clientsim.frontdoor.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends, with an end to each line. Without it a client that never ends its line would
 * fill the memory, because the protocol parsers behind it read until the line ends.
 *
 * <p>An IMAP4 line that ends in <code>{123}</code> announces as many bytes to follow; they are no
 * part of a line, and there is an end to them too.
 */
final class LineLimitedInput extends FilterInputStream {
  /** A client went too far; the connection cannot go on. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException(String message) {
      super(message);
    }
  }

  private final int longestLine;
  private int largestLiteral;
  private int inLine;
  private long literal;
  // The number within the last braces of this line, or -1 where the line does not end in braces.
  private long announced = -1;
  private boolean inBraces;
  private @Nullable String tooLong;

  /**
   * A limited input.
   *
   * @param longestLine bytes of a line, its end included
   * @param largestLiteral bytes that may be announced at the end of a line; 0 where the protocol
   *     has no such thing
   */
  LineLimitedInput(InputStream in, int longestLine, int largestLiteral) {
    super(in);
    this.longestLine = longestLine;
    this.largestLiteral = largestLiteral;
  }

  /** Permits larger announcements from now on, as a client that has logged on may make. */
  void permitLiterals(int bytes) {
    largestLiteral = bytes;
  }

  @Override
  public int read() throws IOException {
    if (tooLong != null) {
      // A parser may take the first one for a fault of this command and go on to the next.
      throw new TooLongException(tooLong);
    }
    int next = super.read();
    if (next >= 0) {
      count(next);
    }
    return next;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (literal == 0) {
      // Byte by byte: where a line ends decides what may follow.
      if (length == 0) {
        return 0;
      }
      int next = read();
      if (next < 0) {
        return -1;
      }
      int read = 0;
      into[from + read++] = (byte) next;
      while (read < length && literal == 0 && in.available() > 0) {
        next = read();
        if (next < 0) {
          break;
        }
        into[from + read++] = (byte) next;
      }
      return read;
    }
    int read = super.read(into, from, (int) Math.min(length, literal));
    literal -= Math.max(0, read);
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = 0;
    while (skipped < count && read() >= 0) {
      skipped++;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int next) throws IOException {
    if (literal > 0) {
      literal--;
      return;
    }
    if (next == '\n') {
      if (announced > largestLiteral) {
        throw tooLong(
            announced + " bytes are announced and at most " + largestLiteral + " are taken");
      }
      literal = Math.max(0, announced);
      inLine = 0;
      announced = -1;
      inBraces = false;
      return;
    }
    if (++inLine > longestLine) {
      throw tooLong("a line is longer than " + longestLine + " bytes");
    }
    announce(next);
  }

  private TooLongException tooLong(String message) {
    tooLong = message;
    return new TooLongException(message);
  }

  private void announce(int next) {
    if (largestLiteral == 0) {
      return;
    }
    if (next == '{') {
      inBraces = true;
      announced = 0;
    } else if (inBraces && next >= '0' && next <= '9') {
      // A number of 15 digits is too large already; it must not overflow.
      announced = Math.min(announced * 10 + (next - '0'), 999_999_999_999_999L);
    } else if (inBraces && next == '}') {
      inBraces = false;
    } else if (next != '\r' && !(inBraces && next == '+')) {
      inBraces = false;
      announced = -1;
    }
  }
}
