package org.session33.diagnostics.evidence;

/**
 * A file that nothing could be read from.
 *
 * @param file its name as its owner knows it
 * @param reason why, in plain words
 * @param recognised whether it is known what it is and what to do with it instead
 */
public record UnreadFile(String file, String reason, boolean recognised) {
  /** A file of which nothing is known. */
  public UnreadFile(String file, String reason) {
    this(file, reason, false);
  }
}
