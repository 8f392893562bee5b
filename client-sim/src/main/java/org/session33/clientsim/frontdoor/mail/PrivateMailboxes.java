package org.session33.clientsim.frontdoor.mail;

import com.icegreen.greenmail.imap.ImapHostManagerImpl;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.InMemoryStore;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import java.util.Collection;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Mailboxes of which nobody sees another one's. The host underneath takes a name that begins with
 * {@code #} for an absolute one, and with it anybody's folders could be read.
 *
 * <p>It also walks folders one call within the other: a tree of a few thousand levels could be made
 * and never be listed again, by no client of that mailbox.
 */
final class PrivateMailboxes extends ImapHostManagerImpl {
  /** Levels of folders below a mailbox; our own caution. */
  static final int MOST_LEVELS = 100;

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
    refuseDeep(levels(name));
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
    // What lies below goes along.
    int below =
        super.listMailboxes(user, oldName + HIERARCHY_DELIMITER + "*").stream()
            .mapToInt(folder -> levels(folder.getFullName()))
            .max()
            .orElse(0);
    MailFolder moved = getFolder(user, oldName);
    int height = moved == null || below == 0 ? 0 : below - levels(moved.getFullName());
    refuseDeep(levels(newName) + height);
    super.renameMailbox(user, oldName, newName);
  }

  @Override
  public Collection<MailFolder> listMailboxes(GreenMailUser user, String pattern)
      throws FolderException {
    return isAbsolute(pattern) ? List.of() : super.listMailboxes(user, pattern);
  }

  /** As the host counts them: separators in a row are one. */
  private static int levels(String name) {
    return new StringTokenizer(name, HIERARCHY_DELIMITER).countTokens();
  }

  private static void refuseDeep(int levels) throws FolderException {
    if (levels > MOST_LEVELS) {
      throw new FolderException(
          "folders lie in at most " + MOST_LEVELS + " levels, and this would be " + levels);
    }
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
