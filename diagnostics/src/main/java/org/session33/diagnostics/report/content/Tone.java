package org.session33.diagnostics.report.content;

/** How a word is meant, for colours; the word itself always says it too. */
public enum Tone {
  /** It works. */
  GOOD,
  /** It is open, or somebody should know. */
  WARNING,
  /** It fails. */
  BAD,
  /** It does not matter much. */
  QUIET
}
