package org.session33.clientsim.frontdoor.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.frontdoor.sessions.Account;
import org.session33.clientsim.frontdoor.sessions.DoorSession;
import org.session33.clientsim.frontdoor.sessions.FrontDoorSessions;
import org.session33.profiles.exchange.ServiceDoor;

/** The other end of one connection, and the session that it holds. */
final class MailClient {
  /** A client that has not logged on may be silent for so long; our own caution. */
  static final Duration BEFORE_LOGON = Duration.ofMinutes(1);

  /** How long a client that is told goodbye may go on sending before the line is cut. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  /** Bytes of such a client that are read and thrown away before the line is cut. */
  private static final long MOST_LAST_WORDS = 32L * 1024 * 1024;

  private final FrontDoorSessions sessions;
  private final ServiceDoor door;
  private final DoorSocket socket;
  private final Runnable hangUp;
  private @Nullable DoorSession doorSession;
  private boolean gone;

  /**
   * A client at a door.
   *
   * @param hangUp ends the conversation from outside
   */
  MailClient(FrontDoorSessions sessions, ServiceDoor door, DoorSocket socket, Runnable hangUp) {
    this.sessions = sessions;
    this.door = door;
    this.socket = socket;
    this.hangUp = hangUp;
  }

  DoorSocket socket() {
    return socket;
  }

  /** Address and port, by which the client's own log knows the connection too. */
  String address() {
    return socket.getInetAddress().getHostAddress() + ":" + socket.getPort();
  }

  /** Takes a session; false when the store refuses it. */
  boolean logOn(Account account) {
    DoorSession granted = sessions.logOn(account, door, address(), hangUp).orElse(null);
    if (granted == null) {
      return false;
    }
    boolean late;
    synchronized (this) {
      doorSession = granted;
      late = gone;
    }
    if (late) {
      // The door was closed meanwhile, and nobody else would give the session back.
      granted.close();
    }
    return true;
  }

  /** Gives the session back, if there is one. */
  void leave() {
    DoorSession over;
    synchronized (this) {
      gone = true;
      over = doorSession;
    }
    if (over != null) {
      over.close();
    }
  }

  void mayBeSilentFor(Duration time) {
    try {
      socket.setSoTimeout(Math.toIntExact(time.toMillis()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void permitLiterals(int bytes) {
    try {
      socket.limited().permitLiterals(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Says a last line. What the client is still sending is read first for a while: a line that is
   * cut with bytes on it takes the last words with it.
   */
  void sayAndHangUp(String line) throws IOException {
    leave();
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.shutdownOutput();
    socket.setSoTimeout(Math.toIntExact(LAST_WORDS.toMillis()));
    byte[] thrownAway = new byte[DoorSocket.LONGEST_LINE];
    InputStream rest = socket.rest();
    long read = 0;
    int next = 0;
    while (next >= 0 && read < MOST_LAST_WORDS) {
      next = rest.read(thrownAway);
      read += next;
    }
  }
}
