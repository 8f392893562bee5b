package org.session33.clientsim.frontdoor.mail;

import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.imap.ImapRequestHandler;
import com.icegreen.greenmail.imap.ImapResponse;
import com.icegreen.greenmail.imap.ImapSession;
import com.icegreen.greenmail.imap.ImapSessionImpl;
import com.icegreen.greenmail.imap.ProtocolException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.session33.clientsim.frontdoor.sessions.Account;
import org.session33.clientsim.frontdoor.sessions.FrontDoorSessions;
import org.session33.profiles.exchange.ClientMessage;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ServiceDoor;

/**
 * One IMAP4 client. The library answers its commands; logging on goes through the front doors, and
 * however the conversation ends, the session is given back.
 */
final class ImapConversation extends ImapHandler {
  /** A client that has logged on may be silent for so long (RFC 3501, section 5.4). */
  private static final Duration SILENCE = Duration.ofMinutes(30);

  /** Bytes that a client may announce once it has logged on; our own caution. */
  private static final int LARGEST_LITERAL = 1024 * 1024;

  private final ImapRequestHandler requests = new ImapRequestHandler();
  private final FrontDoorSessions sessions;
  private final StandInMailboxes mailboxes;
  private final ClientMessages messages;
  private final MailClient client;

  ImapConversation(
      FrontDoorSessions sessions,
      StandInMailboxes mailboxes,
      ClientMessages messages,
      DoorSocket socket) {
    super(new UserManager(mailboxes.host()), mailboxes.host(), socket);
    this.sessions = sessions;
    this.mailboxes = mailboxes;
    this.messages = messages;
    this.client = new MailClient(sessions, ServiceDoor.IMAP4, socket, this::close);
  }

  @Override
  public void run() {
    try {
      client.mayBeSilentFor(MailClient.BEFORE_LOGON);
      LineLimitedInput input = client.socket().limited();
      OutputStream output = new BufferedOutputStream(client.socket().getOutputStream());
      new ImapResponse(output)
          .okResponse(null, "Session33 stands in for " + release() + ", IMAP4 ready");
      ImapSession session =
          new ImapSessionImpl(mailboxes.host(), new Gate(), this, client.address());
      converse(input, output, session);
    } catch (IOException e) {
      // The client is gone; there is nobody to tell.
    } finally {
      close();
    }
  }

  private void converse(LineLimitedInput input, OutputStream output, ImapSession session)
      throws IOException {
    try {
      while (!isQuitting() && answer(input, output, session)) {
        // The next command.
      }
    } catch (LineLimitedInput.TooLongException e) {
      client.sayAndHangUp("* BYE " + e.getMessage());
    } catch (SocketTimeoutException e) {
      client.sayAndHangUp("* BYE nothing was heard for too long");
    } catch (ProtocolException e) {
      if (e.getCause() instanceof IOException cause) {
        if (cause instanceof LineLimitedInput.TooLongException) {
          client.sayAndHangUp("* BYE " + cause.getMessage());
        } else if (cause instanceof SocketTimeoutException) {
          client.sayAndHangUp("* BYE nothing was heard for too long");
        }
      }
    } catch (RuntimeException e) {
      if (!isQuitting()) {
        // The library stumbled over this client's command; the other clients have their own.
        client.sayAndHangUp("* BYE the command cannot be read");
      }
    }
  }

  /** Answers one command; false when the client has hung up. */
  private boolean answer(LineLimitedInput input, OutputStream output, ImapSession session)
      throws IOException, ProtocolException {
    CommandHead head = CommandHead.read(input);
    if (head.text().isEmpty()) {
      return false;
    }
    if (head.command().equals("LOGOUT")) {
      // Before the answer, so that a client that comes back at once finds its session free.
      client.leave();
    }
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head.bytes()), input);
    try {
      return requests.handleRequest(whole, output, session);
    } catch (RefusedException e) {
      // The library has read the whole line by then and written nothing.
      String text =
          (head.command().equals("AUTHENTICATE")
                  ? messages.imapAuthenticate(release())
                  : messages.imapLogin(release()))
              .map(ClientMessage::text)
              .map(fact -> fact.value())
              .orElse("NO no session is left");
      output.write((head.tag() + " " + text + "\r\n").getBytes(StandardCharsets.US_ASCII));
      output.flush();
      return true;
    }
  }

  private ExchangeRelease release() {
    return sessions.served().server().release();
  }

  @Override
  public void close() {
    client.leave();
    super.close();
  }

  /** The store refuses a session; the conversation goes on. */
  private static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException() {
      super("the store refuses a session", null, false, false);
    }
  }

  /**
   * The beginning of a command, which the library does not hand out.
   *
   * @param text all that was read, a character a byte; empty when the client has hung up
   * @param tag what the answer has to begin with
   * @param command its name in capitals
   */
  private record CommandHead(String text, String tag, String command) {
    static CommandHead read(InputStream input) throws IOException {
      StringBuilder read = new StringBuilder();
      int blanks = 0;
      int next = input.read();
      while (next >= 0) {
        read.append((char) next);
        blanks += next == ' ' ? 1 : 0;
        if (blanks == 2 || next == '\n' || (next == '\r' && blanks > 0)) {
          break;
        }
        next = input.read();
      }
      int blank = read.indexOf(" ");
      String tag = blank < 0 ? read.toString() : read.substring(0, blank);
      // The library would look the name up in capitals of the machine's own language.
      String sent = blank < 0 ? "" : read.substring(blank);
      String capitals = sent.chars().allMatch(c -> c < 128) ? sent.toUpperCase(Locale.ROOT) : sent;
      return new CommandHead(tag + capitals, tag, capitals.strip());
    }

    byte[] bytes() {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /** Asked by the library whether a client may log on. */
  private final class Gate extends UserManager {
    Gate() {
      super(mailboxes.host());
    }

    @Override
    public boolean test(String login, String password) {
      Optional<Account> account =
          sessions.authenticate(login, password, ServiceDoor.IMAP4, client.address());
      if (account.isEmpty()) {
        return false;
      }
      if (!client.logOn(account.get())) {
        throw new RefusedException();
      }
      client.mayBeSilentFor(SILENCE);
      client.permitLiterals(LARGEST_LITERAL);
      return true;
    }

    @Override
    public GreenMailUser getUser(String login) {
      return mailboxes.mailboxOf(sessions.account(login).orElseThrow());
    }
  }
}
