package org.session33.clientsim.desktop.walk.steps;

import java.util.List;
import java.util.Locale;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.SessionCount;

/**
 * What the rehearsal of the walked case shows.
 *
 * @param works whether nothing is refused or stale any more
 * @param whole whether the case that shows it is known as a whole
 * @param words what the rehearsal shows, one sentence
 * @param remarks what must be said about the way it was done, full sentences
 */
public record WalkResult(boolean works, boolean whole, String words, List<String> remarks) {
  /** Keeps its own copy. */
  public WalkResult {
    remarks = List.copyOf(remarks);
  }

  /**
   * The result of a walk whose case was rehearsed.
   *
   * @param completeness what is missing from the case
   */
  public static WalkResult of(Walk walk, Outcome outcome, Completeness completeness) {
    int asked = outcome.counts().stream().mapToInt(SessionCount::requested).sum();
    int refused = outcome.sessionsRefused();
    String counts =
        String.format(
            Locale.ROOT,
            "%,d %s asked for, %s refused",
            asked,
            asked == 1 ? "session" : "sessions",
            refused == 0 ? "none" : String.format(Locale.ROOT, "%,d", refused));
    if (outcome.objectsRefused() > 0) {
      counts += String.format(Locale.ROOT, "; folders refused: %,d", outcome.objectsRefused());
    }
    return new WalkResult(
        outcome.isFine(),
        completeness.isWhole(),
        completeness.asFarAsKnown(start(outcome)) + ": " + counts + ".",
        walk.machine().remarks());
  }

  private static String start(Outcome outcome) {
    if (outcome.outlook() == null) {
      return outcome.isFine() ? "The programs log on" : "The programs are still refused";
    }
    return switch (outcome.outlook()) {
      case OPENED -> outcome.isFine() ? "Outlook opens" : "Outlook opens, a program does not";
      case DEGRADED -> "Outlook opens, but not all of it works";
      case REFUSED -> "Outlook is still refused";
    };
  }
}
