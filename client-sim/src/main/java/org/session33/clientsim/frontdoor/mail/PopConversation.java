package org.session33.clientsim.frontdoor.mail;

import com.icegreen.greenmail.pop3.Pop3Connection;
import com.icegreen.greenmail.pop3.Pop3Handler;
import com.icegreen.greenmail.pop3.Pop3State;
import com.icegreen.greenmail.pop3.commands.Pop3Command;
import com.icegreen.greenmail.pop3.commands.Pop3CommandRegistry;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.UserManager;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.frontdoor.sessions.Account;
import org.session33.clientsim.frontdoor.sessions.FrontDoorSessions;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ServiceDoor;

/**
 * One POP3 client. The library answers its commands; logging on goes through the front doors, and
 * however the conversation ends, the session is given back.
 */
final class PopConversation extends Pop3Handler {
  /** A client that has logged on may be silent for so long (RFC 1939, section 3). */
  private static final Duration SILENCE = Duration.ofMinutes(10);

  private static final Pop3CommandRegistry COMMANDS = new Pop3CommandRegistry();

  private final FrontDoorSessions sessions;
  private final StandInMailboxes mailboxes;
  private final ClientMessages messages;
  private final MailClient client;
  private String login = "";

  PopConversation(
      FrontDoorSessions sessions,
      StandInMailboxes mailboxes,
      ClientMessages messages,
      DoorSocket socket) {
    super(COMMANDS, new UserManager(mailboxes.host()), socket);
    this.sessions = sessions;
    this.mailboxes = mailboxes;
    this.messages = messages;
    this.client = new MailClient(sessions, ServiceDoor.POP3, socket, this::close);
  }

  @Override
  public void run() {
    try {
      client.mayBeSilentFor(MailClient.BEFORE_LOGON);
      Pop3Connection connection = new Pop3Connection(this, client.socket());
      connection.println("+OK Session33 stands in for " + release() + ", POP3 ready");
      converse(connection, new Mailbox(new UserManager(mailboxes.host())));
    } catch (IOException e) {
      // The client is gone; there is nobody to tell.
    } finally {
      close();
    }
  }

  private void converse(Pop3Connection connection, Mailbox mailbox) throws IOException {
    try {
      String line = connection.readLine();
      while (line != null) {
        answer(line, connection, mailbox);
        line = isQuitting() ? null : connection.readLine();
      }
    } catch (LineLimitedInput.TooLongException e) {
      client.sayAndHangUp("-ERR " + e.getMessage());
    } catch (SocketTimeoutException e) {
      client.sayAndHangUp("-ERR nothing was heard for too long");
    } catch (RuntimeException e) {
      if (!isQuitting()) {
        // The library stumbled over this client's command; the other clients have their own.
        client.sayAndHangUp("-ERR the command cannot be read");
      }
    }
  }

  private void answer(String line, Pop3Connection connection, Mailbox mailbox) {
    String[] words = line.strip().split(" +", 2);
    String argument = words.length > 1 ? words[1] : "";
    switch (words[0].toUpperCase(Locale.ROOT)) {
      case "USER" -> user(argument, connection, mailbox);
      case "PASS" -> pass(argument, connection, mailbox);
      case "CAPA" -> List.of("+OK", "USER", "TOP", "UIDL", ".").forEach(connection::println);
      // The library's own ways to log on know no front doors.
      case "AUTH", "APOP" -> connection.println("-ERR use USER and PASS");
      default -> {
        if (words[0].equalsIgnoreCase("QUIT")) {
          // Before the answer, so that a client that comes back at once finds its session free.
          client.leave();
        }
        Pop3Command command = COMMANDS.getCommand(words[0].toUpperCase(Locale.ROOT));
        if (command == null) {
          connection.println("-ERR unknown command");
        } else if (!command.isValidForState(mailbox)) {
          connection.println("-ERR not now");
        } else {
          command.execute(connection, mailbox, line.strip());
        }
      }
    }
  }

  private void user(String name, Pop3Connection connection, Mailbox mailbox) {
    if (mailbox.isAuthenticated()) {
      connection.println("-ERR not now");
      return;
    }
    login = name;
    // Whether there is such a user is told together with the password.
    connection.println(name.isEmpty() ? "-ERR a user name is missing" : "+OK");
  }

  private void pass(String password, Pop3Connection connection, Mailbox mailbox) {
    if (mailbox.isAuthenticated() || login.isEmpty()) {
      connection.println("-ERR not now");
      return;
    }
    Optional<Account> account =
        sessions.authenticate(login, password, ServiceDoor.POP3, client.address());
    if (account.isEmpty()) {
      connection.println("-ERR the user name or the password is wrong");
    } else if (client.logOn(account.get())) {
      client.mayBeSilentFor(SILENCE);
      mailbox.open(mailboxes, account.get());
      connection.println("+OK");
    } else {
      connection.println(
          messages
              .popRefusal(release())
              .map(message -> message.text().value())
              .orElse("-ERR no session is left"));
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

  /** Which mailbox a conversation is about, if any. */
  private static final class Mailbox extends Pop3State {
    private @Nullable MailFolder inbox;

    Mailbox(UserManager users) {
      super(users);
    }

    void open(StandInMailboxes mailboxes, Account account) {
      setUser(mailboxes.mailboxOf(account));
      try {
        inbox = mailboxes.host().getInbox(getUser());
      } catch (FolderException e) {
        throw new IllegalStateException("every mailbox has an inbox", e);
      }
    }

    @Override
    public boolean isAuthenticated() {
      return inbox != null;
    }

    @Override
    public @Nullable MailFolder getFolder() {
      return inbox;
    }
  }
}
