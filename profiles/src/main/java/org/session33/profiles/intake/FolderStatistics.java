package org.session33.profiles.intake;

import org.jspecify.annotations.Nullable;

/**
 * How many folders one mailbox has, counted from an export of Get-MailboxFolderStatistics.
 *
 * @param file the file's name as its owner knows it
 * @param mailbox whose folders they are, or null where the export does not say
 * @param folders all folders, 0 or more
 * @param nonMailFolders how many of them are calendars, contacts or tasks, or null where the export
 *     does not say
 */
public record FolderStatistics(
    String file, @Nullable String mailbox, int folders, @Nullable Integer nonMailFolders) {}
