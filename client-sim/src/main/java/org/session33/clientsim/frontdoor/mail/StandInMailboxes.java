package org.session33.clientsim.frontdoor.mail;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.session33.clientsim.frontdoor.sessions.Account;

/**
 * The mail that programs find behind the doors: for each account an inbox with a message that says
 * where it is, and folders enough for a program that opens a connection for each. Safe for any
 * number of threads.
 */
public final class StandInMailboxes {
  /** Folders beside the inbox: one more than the service sessions that any release permits. */
  public static final int FOLDERS = 17;

  private final ConcurrentHashMap<String, MailboxOwner> owners = new ConcurrentHashMap<>();
  private final PrivateMailboxes host = new PrivateMailboxes();
  private final AtomicInteger numbers = new AtomicInteger();
  private final InstantSource clock;

  /** An empty mailboxes; mailboxes are made when their owners log on for the first time. */
  public StandInMailboxes(InstantSource clock) {
    this.clock = clock;
  }

  ImapHostManager host() {
    return host;
  }

  GreenMailUser mailboxOf(Account account) {
    return owners.computeIfAbsent(account.login().toLowerCase(Locale.ROOT), l -> create(account));
  }

  private MailboxOwner create(Account account) {
    // A number, because the folder tree would take a dot in a login for its own.
    MailboxOwner owner =
        new MailboxOwner(host, account.login(), "mailbox" + numbers.incrementAndGet());
    try {
      // The host looks for a name before it adds it, in two steps.
      synchronized (host) {
        host.createPrivateMailAccount(owner);
      }
      for (int folder = 1; folder <= FOLDERS; folder++) {
        host.createMailbox(owner, String.format(Locale.ROOT, "Folder %02d", folder));
      }
      owner.deliver(welcome(account));
    } catch (FolderException | MessagingException e) {
      throw new IllegalStateException("a new mailbox takes its folders", e);
    }
    return owner;
  }

  private MimeMessage welcome(Account account) throws MessagingException {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    message.setFrom(new InternetAddress("session33@example.com"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress("user@example.com"));
    message.setSubject("This is a stand-in", StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setText(
        "Hello "
            + account.name()
            + ",\r\n\r\nthis mailbox is a stand-in by Session33. It counts your sessions as the"
            + " server of the case does.\r\n",
        StandardCharsets.UTF_8.name());
    message.saveChanges();
    return message;
  }
}
