package org.session33.clientsim.frontdoor.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** A client's connection whose input has an end to each line. */
final class DoorSocket extends Socket {
  /**
   * Bytes of a line. RFC 7162, section 4, asks servers to take at least 8,192; the longest command
   * of POP3 is 255 bytes long (RFC 2449, section 4).
   */
  static final int LONGEST_LINE = 8_192;

  private final int largestLiteral;
  private @Nullable LineLimitedInput input;

  private DoorSocket(int largestLiteral) {
    this.largestLiteral = largestLiteral;
  }

  @Override
  public synchronized InputStream getInputStream() throws IOException {
    return limited();
  }

  /** The same input, to permit more. */
  synchronized LineLimitedInput limited() throws IOException {
    LineLimitedInput known = input;
    if (known == null) {
      known =
          new LineLimitedInput(
              new BufferedInputStream(super.getInputStream()), LONGEST_LINE, largestLiteral);
      input = known;
    }
    return known;
  }

  /** What comes after the limit was passed, without limit, to be thrown away. */
  InputStream rest() throws IOException {
    return super.getInputStream();
  }

  /** Accepts connections of this kind, in the way that {@link ServerSocket} provides for. */
  static final class Acceptor extends ServerSocket {
    private final int largestLiteral;

    /**
     * A door that is not open yet.
     *
     * @param largestLiteral bytes that a client may announce at the end of a line before it has
     *     logged on; 0 where the protocol has no such thing
     */
    Acceptor(int largestLiteral) throws IOException {
      this.largestLiteral = largestLiteral;
    }

    @Override
    public DoorSocket accept() throws IOException {
      DoorSocket socket = new DoorSocket(largestLiteral);
      implAccept(socket);
      // Answers are short lines; held back until the client confirms the last one, each would wait.
      socket.setTcpNoDelay(true);
      return socket;
    }
  }
}
