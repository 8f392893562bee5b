package org.session33.clientsim.frontdoor.mail;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import jakarta.mail.internet.MimeMessage;

/**
 * The owner of a mailbox, as the mail library wants to know it. Its own kind of user would find the
 * mailbox by the hash code of the address, which two people may share, and would keep the password.
 */
final class MailboxOwner implements GreenMailUser {
  private final ImapHostManager host;
  private final String login;
  private final String mailbox;

  MailboxOwner(ImapHostManager host, String login, String mailbox) {
    this.host = host;
    this.login = login;
    this.mailbox = mailbox;
  }

  @Override
  public String getEmail() {
    return login + "@example.com";
  }

  @Override
  public String getLogin() {
    return login;
  }

  @Override
  public String getQualifiedMailboxName() {
    return mailbox;
  }

  @Override
  public void deliver(MimeMessage message) {
    try {
      host.getInbox(this).store(message);
    } catch (Exception e) {
      // The library's interface says no more than that.
      throw new IllegalStateException("an inbox takes a message", e);
    }
  }

  @Override
  public void deliver(MovingMessage message) {
    deliver(message.getMessage());
  }

  @Override
  public void create() {
    throw new UnsupportedOperationException("the mailboxes makes mailboxes");
  }

  @Override
  public void delete() {
    throw new UnsupportedOperationException("the mailboxes keeps mailboxes");
  }

  @Override
  public String getPassword() {
    throw new UnsupportedOperationException("the sessions knows passwords");
  }

  @Override
  public void setPassword(String password) {
    throw new UnsupportedOperationException("the sessions knows passwords");
  }

  @Override
  public void authenticate(String password) throws UserException {
    throw new UserException("the sessions knows passwords");
  }
}
