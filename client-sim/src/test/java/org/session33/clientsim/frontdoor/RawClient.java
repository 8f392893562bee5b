package org.session33.clientsim.frontdoor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends what no proper program would. */
public final class RawClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;
  private final BufferedReader in;

  public RawClient(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    patience(PATIENCE_MILLIS);
    in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  public RawClient send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /** How long an answer may take. */
  public RawClient patience(int milliseconds) throws IOException {
    socket.setSoTimeout(milliseconds);
    return this;
  }

  /** Sends as much of the same letter as the other side takes; a cut line is fine. */
  RawClient flood(int bytes) {
    byte[] block = new byte[64 * 1024];
    java.util.Arrays.fill(block, (byte) 'x');
    try {
      for (int sent = 0; sent < bytes; sent += block.length) {
        socket.getOutputStream().write(block);
      }
    } catch (IOException e) {
      // The other side has hung up, as it should.
    }
    return this;
  }

  /** The client's own port, by which the other side knows it. */
  int port() {
    return socket.getLocalPort();
  }

  /** The next line, or null where the other side has hung up. */
  public String line() throws IOException {
    return in.readLine();
  }

  /** All that is left until the other side hangs up. */
  public String rest() throws IOException {
    StringBuilder rest = new StringBuilder();
    try {
      for (String line = line(); line != null; line = line()) {
        rest.append(line).append('\n');
      }
    } catch (java.net.SocketException e) {
      rest.append("(reset)");
    }
    return rest.toString();
  }

  /** Breaks the connection without a goodbye: the other side gets a reset. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
