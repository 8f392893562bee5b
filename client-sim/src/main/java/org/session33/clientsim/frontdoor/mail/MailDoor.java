package org.session33.clientsim.frontdoor.mail;

import com.icegreen.greenmail.server.ProtocolHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.session33.clientsim.frontdoor.sessions.Door;
import org.session33.clientsim.frontdoor.sessions.FrontDoorSessions;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.exchange.ServiceDoor;

/** Takes connections of mail programs, on loopback only, each on a thread of its own. */
public final class MailDoor implements Door {
  /** Connections at a time; the next one is closed at once. Our own caution, no server's number. */
  public static final int MOST_CONNECTIONS = 10_000;

  /** Bytes of a thread's stack: no conversation goes deep, and there may be thousands. */
  private static final long STACK = 512 * 1024;

  private static final int WAITING_IN_LINE = 1_024;

  private final DoorSocket.Acceptor acceptor;
  private final Function<DoorSocket, ProtocolHandler> conversations;
  private final Set<ProtocolHandler> open = ConcurrentHashMap.newKeySet();
  private final Address address;

  private MailDoor(
      ServiceDoor kind,
      String name,
      int port,
      int largestLiteral,
      Function<DoorSocket, ProtocolHandler> conversations)
      throws IOException {
    this.conversations = conversations;
    InetAddress loopback = InetAddress.getLoopbackAddress();
    acceptor = new DoorSocket.Acceptor(largestLiteral);
    try {
      acceptor.bind(new InetSocketAddress(loopback, port), WAITING_IN_LINE);
    } catch (IOException e) {
      acceptor.close();
      throw e;
    }
    address = new Address(kind, name, loopback.getHostAddress(), acceptor.getLocalPort(), null);
    thread(name + " door", this::acceptAll).start();
  }

  /**
   * Opens a door for IMAP4.
   *
   * @param port the port, or 0 for a free one
   * @throws IOException if the port is taken or may not be used
   */
  public static MailDoor imap(
      FrontDoorSessions sessions, StandInMailboxes mailboxes, ClientMessages messages, int port)
      throws IOException {
    return new MailDoor(
        ServiceDoor.IMAP4,
        "imap",
        port,
        DoorSocket.LONGEST_LINE,
        socket -> new ImapConversation(sessions, mailboxes, messages, socket));
  }

  /**
   * Opens a door for POP3.
   *
   * @param port the port, or 0 for a free one
   * @throws IOException if the port is taken or may not be used
   */
  public static MailDoor pop(
      FrontDoorSessions sessions, StandInMailboxes mailboxes, ClientMessages messages, int port)
      throws IOException {
    return new MailDoor(
        ServiceDoor.POP3,
        "pop3",
        port,
        0,
        socket -> new PopConversation(sessions, mailboxes, messages, socket));
  }

  @Override
  public List<Address> addresses() {
    return List.of(address);
  }

  @Override
  public void close() {
    try {
      acceptor.close();
    } catch (IOException e) {
      // A socket that cannot be closed is closed: nothing is left to do about it.
    }
    open.forEach(ProtocolHandler::close);
  }

  private void acceptAll() {
    while (!acceptor.isClosed()) {
      try {
        converse(acceptor.accept());
      } catch (IOException e) {
        // The door was closed, or a client was gone before it could be let in.
      }
    }
  }

  private void converse(DoorSocket socket) throws IOException {
    if (open.size() >= MOST_CONNECTIONS) {
      socket.close();
      return;
    }
    ProtocolHandler conversation = conversations.apply(socket);
    open.add(conversation);
    if (acceptor.isClosed()) {
      conversation.close();
    }
    thread(
            address.name() + " client " + socket.getPort(),
            () -> {
              try {
                conversation.run();
              } finally {
                open.remove(conversation);
              }
            })
        .start();
  }

  private static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(null, work, "session33 " + name, STACK);
    thread.setDaemon(true);
    return thread;
  }
}
