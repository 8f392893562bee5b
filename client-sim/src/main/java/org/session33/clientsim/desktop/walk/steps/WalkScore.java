package org.session33.clientsim.desktop.walk.steps;

import java.util.List;

/**
 * How a walk without the guide went.
 *
 * @param right steps that were done without a mistake or a hint
 * @param all steps that the fix has
 * @param mistakes what was done that the fix does not ask for
 * @param hints hints that were asked for
 * @param missed what was left out, full sentences
 */
public record WalkScore(int right, int all, int mistakes, int hints, List<String> missed) {
  public WalkScore {
    missed = List.copyOf(missed);
  }

  /** The score in one line. */
  public String words() {
    return right
        + " of "
        + count(all, "step")
        + " right, "
        + count(mistakes, "mistake")
        + ", "
        + count(hints, "hint")
        + ".";
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
