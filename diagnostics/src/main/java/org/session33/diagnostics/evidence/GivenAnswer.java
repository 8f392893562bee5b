package org.session33.diagnostics.evidence;

/**
 * What somebody answered to a question that was asked next.
 *
 * @param question the id of the question
 * @param answer the word of the answer among those of the question; {@link #CANNOT_ASK} where
 *     nobody can be asked, empty where it was answered in words that are none of these
 * @param words as it was given
 */
public record GivenAnswer(String question, String answer, String words) {
  /** The word by which somebody says that nobody can be asked. */
  public static final String CANNOT_ASK = "?";
}
