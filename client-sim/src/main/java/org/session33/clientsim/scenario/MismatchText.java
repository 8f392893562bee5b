package org.session33.clientsim.scenario;

/** Puts a mismatch into words, for the terminal and for test reports. */
public final class MismatchText {
  private MismatchText() {}

  /** The text, several lines without a line end after the last one. */
  public static String of(Mismatch mismatch) {
    return mismatch.place() + ": " + mismatch.key();
  }

  /** The text of all mismatches, or of the problem, of a result; empty when it passed. */
  public static String of(ScenarioResult result) {
    StringBuilder text = new StringBuilder();
    if (result.problem() != null) {
      text.append(result.problem());
    }
    for (Mismatch mismatch : result.mismatches()) {
      text.append(text.length() == 0 ? "" : "\n\n").append(of(mismatch));
    }
    return text.toString();
  }
}
