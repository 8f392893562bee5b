package org.session33.profiles.intake.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many folders a mailbox has, as {@code Get-MailboxFolderStatistics} counted them.
 *
 * @param file the name of the file that it was read from
 * @param mailbox the mailbox as the column {@code Identity} names it, {@code team} for {@code
 *     team\Inbox}, or else as the command above the list does; null when neither tells
 * @param folders the number of folders that are listed, 0 or more
 * @param nonMailFolders how many of them hold appointments, contacts or tasks; null unless {@code
 *     ContainerClass} or {@code FolderType} tells it for every folder
 * @param part why these are not all folders of one mailbox, one clause; empty where they are
 */
public record FolderStatistics(
    String file,
    @Nullable String mailbox,
    int folders,
    @Nullable Integer nonMailFolders,
    String part) {
  /** The folders of a mailbox, all of them. */
  public FolderStatistics(
      String file, @Nullable String mailbox, int folders, @Nullable Integer nonMailFolders) {
    this(file, mailbox, folders, nonMailFolders, "");
  }

  /**
   * Whether the number is that of the mailbox: an export without a folder has counted nothing, and
   * a part is not the whole.
   */
  public boolean isCount() {
    return folders > 0 && part.isEmpty();
  }

  /** The last part of an identity such as {@code contoso.com/Users/Team Sales}; empty for none. */
  public String mailboxName() {
    return mailbox == null ? "" : mailbox.substring(mailbox.lastIndexOf('/') + 1).strip();
  }

  /** Whether they are of the mailbox of this name, which may be written a little otherwise. */
  public boolean isOf(String name) {
    String own = compared(mailboxName());
    return !own.isEmpty() && own.equals(compared(name));
  }

  /** A name for comparing: without case, blanks and punctuation. */
  public static String compared(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
