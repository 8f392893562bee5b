package org.session33.clientsim.frontdoor.mail;

import com.icegreen.greenmail.imap.ImapHostManagerImpl;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.InMemoryStore;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mailboxes of which nobody sees another one's. The host underneath takes a name that begins with
 * {@code #} for an absolute one, and with it anybody's folders could be read.
 */
final class PrivateMailboxes extends ImapHostManagerImpl {
  PrivateMailboxes() {
    super(new InMemoryStore());
  }

  @Override
  public @Nullable MailFolder getFolder(GreenMailUser user, String name) {
    return isAbsolute(name) ? null : super.getFolder(user, name);
  }

  @Override
  public MailFolder createMailbox(GreenMailUser user, String name) throws FolderException {
    refuseAbsolute(name);
    return super.createMailbox(user, name);
  }

  @Override
  public void deleteMailbox(GreenMailUser user, String name) throws FolderException {
    refuseAbsolute(name);
    super.deleteMailbox(user, name);
  }

  @Override
  public void renameMailbox(GreenMailUser user, String oldName, String newName)
      throws FolderException {
    refuseAbsolute(oldName);
    refuseAbsolute(newName);
    super.renameMailbox(user, oldName, newName);
  }

  @Override
  public Collection<MailFolder> listMailboxes(GreenMailUser user, String pattern)
      throws FolderException {
    return isAbsolute(pattern) ? List.of() : super.listMailboxes(user, pattern);
  }

  private static boolean isAbsolute(String name) {
    return name.startsWith("#");
  }

  private static void refuseAbsolute(String name) throws FolderException {
    if (isAbsolute(name)) {
      throw new FolderException("a name does not begin with #");
    }
  }
}
