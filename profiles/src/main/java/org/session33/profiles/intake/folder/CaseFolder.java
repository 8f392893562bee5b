package org.session33.profiles.intake.folder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.SourceFile;

/**
 * What a folder or zip of real files gave.
 *
 * @param found the case, with the evidence, or null when no profile is among the files
 * @param evidence the files that show what happened, not yet read
 * @param unread the files of which nothing was used
 * @param notRehearsed why the account that a file tells of cannot be rehearsed, full sentences;
 *     empty where it can, and where no file tells of one
 */
public record CaseFolder(
    @Nullable Case found, List<SourceFile> evidence, List<Unread> unread, String notRehearsed) {
  public CaseFolder {
    evidence = List.copyOf(evidence);
    unread = List.copyOf(unread);
  }

  /** What was found in files that tell of no account that cannot be rehearsed. */
  public CaseFolder(@Nullable Case found, List<SourceFile> evidence, List<Unread> unread) {
    this(found, evidence, unread, "");
  }

  /**
   * A file of which nothing was used.
   *
   * @param file its name
   * @param reason why, one clause without a full stop
   */
  public record Unread(String file, String reason) {}
}
