package org.session33.profiles.outlook;

import org.jspecify.annotations.Nullable;
import org.session33.profiles.records.RecordComponents;

/**
 * A mailbox that is opened in the same profile beside the user's own.
 *
 * @param name its display name, unique in the profile without regard to case
 * @param folders all its folders, 0 to {@value #MOST_FOLDERS}, or null when nobody counted them
 * @param nonMailFolders how many of them are calendars, contacts or tasks, or null when not known
 * @param database its mailbox database, or null for the same as the user's own
 * @param automapped whether the server added it (Full Access with automapping), so that it is not
 *     listed under "Open these additional mailboxes"
 * @param ownAccount whether the profile opens it as a second Exchange account, which holds sessions
 *     of its own and whose folders do not count among the shared ones (domain.md 6.3, S-14)
 */
public record AdditionalMailbox(
    String name,
    @Nullable Integer folders,
    @Nullable Integer nonMailFolders,
    @Nullable String database,
    boolean automapped,
    boolean ownAccount) {
  /** The most folders that a mailbox may have here; a larger number is a typing mistake. */
  public static final int MOST_FOLDERS = 10_000_000;

  /** Checks the ranges. */
  public AdditionalMailbox {
    if (name.isBlank() || (folders != null && (folders < 0 || folders > MOST_FOLDERS))) {
      throw new IllegalArgumentException("not a mailbox: " + name + ", " + folders + " folders");
    }
  }

  /** A mailbox of which only the number of folders is known. */
  public static AdditionalMailbox of(String name, int folders) {
    return new AdditionalMailbox(name, folders, null, null, false, false);
  }

  /** A mailbox of which only the name is known. */
  public static AdditionalMailbox uncounted(String name) {
    return new AdditionalMailbox(name, null, null, null, false, false);
  }

  /** Its folders as far as they are known: none where nobody counted them. */
  public int knownFolders() {
    return folders == null ? 0 : folders;
  }

  /** The same mailbox with another number of folders; how many are non-mail is then unknown. */
  public AdditionalMailbox withFolders(int count) {
    return withFolders(count, null);
  }

  /** The same mailbox with other numbers of folders, null where they are not known. */
  public AdditionalMailbox withFolders(@Nullable Integer all, @Nullable Integer nonMail) {
    return RecordComponents.with(
        RecordComponents.with(this, "folders", all), "nonMailFolders", nonMail);
  }

  /** The same mailbox under another name. */
  public AdditionalMailbox withName(String value) {
    return RecordComponents.with(this, "name", value);
  }

  /** The same mailbox in another database, null for the one of the user's own. */
  public AdditionalMailbox withDatabase(@Nullable String value) {
    return RecordComponents.with(this, "database", value);
  }

  /** The same mailbox, added by the server or not. */
  public AdditionalMailbox withAutomapped(boolean value) {
    return RecordComponents.with(this, "automapped", value);
  }

  /** The same mailbox, opened as a second Exchange account or not. */
  public AdditionalMailbox withOwnAccount(boolean value) {
    return RecordComponents.with(this, "ownAccount", value);
  }
}
