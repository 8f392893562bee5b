package org.session33.profiles.intake.statistics;

import org.jspecify.annotations.Nullable;

/**
 * How many folders a mailbox has, as {@code Get-MailboxFolderStatistics} counted them.
 *
 * @param file the name of the file that it was read from
 * @param mailbox the mailbox as the column {@code Identity} names it, {@code team} for {@code
 *     team\Inbox}; null when that column is absent or names several
 * @param folders the number of folders, 0 or more
 * @param nonMailFolders how many of them hold appointments, contacts or tasks; null unless {@code
 *     ContainerClass} or {@code FolderType} tells it for every folder
 */
public record FolderStatistics(
    String file, @Nullable String mailbox, int folders, @Nullable Integer nonMailFolders) {
  /** Whether any folder is listed: an export without one has counted nothing. */
  public boolean listsFolders() {
    return folders > 0;
  }
}
