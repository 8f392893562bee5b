package org.session33.diagnostics.remedies.text;

import java.util.function.UnaryOperator;

/**
 * What is asked before any fix, once.
 *
 * @param asks the question, one sentence; empty where nothing is to be asked
 * @param why why it is asked, full sentences
 */
public record FirstQuestion(String asks, String why) {
  /** Nothing is to be asked. */
  public static final FirstQuestion NONE = new FirstQuestion("", "");

  /** Whether nothing is to be asked. */
  public boolean isEmpty() {
    return asks.isEmpty();
  }

  /** Both together, or empty. */
  public String words() {
    return isEmpty() ? "" : asks + " " + why;
  }

  /** The same in other words. */
  public FirstQuestion with(UnaryOperator<String> words) {
    return isEmpty() ? this : new FirstQuestion(words.apply(asks), words.apply(why));
  }
}
