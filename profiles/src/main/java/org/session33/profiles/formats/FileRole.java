package org.session33.profiles.formats;

/**
 * What a file is good for when a case is put together from real files.
 *
 * @param kind what it is
 * @param reason why it cannot be read, empty for every kind but {@link Kind#UNREADABLE}
 */
public record FileRole(Kind kind, String reason) {
  /** The kinds of files that a case is put together from. */
  public enum Kind {
    /** A registry export: a profile, policies, the server's values, or several of these. */
    REGISTRY_EXPORT,
    /** An export of Get-MailboxFolderStatistics. */
    FOLDER_STATISTICS,
    /** An Autodiscover answer, which names automapped mailboxes. */
    AUTODISCOVER,
    /** A profile in a form that is no registry export, for instance a PRF file. */
    PROFILE,
    /** A configuration of the Office Deployment Tool. */
    DEPLOYMENT,
    /** A case of ours. */
    CASE,
    /** Something that shows what happened. */
    EVIDENCE,
    /** Nothing that is known here. */
    UNREADABLE
  }

  /** A role that needs no reason. */
  public static FileRole of(Kind kind) {
    return new FileRole(kind, "");
  }

  /** A file that cannot be used, for this reason. */
  public static FileRole unreadable(String reason) {
    return new FileRole(Kind.UNREADABLE, reason);
  }
}
