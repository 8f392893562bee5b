package org.session33.diagnostics.remedies;

import java.util.Locale;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.profiles.gates.Gate;

/** What a rehearsal shows after a remedy, beside what it showed before. */
final class ProofWords {
  private ProofWords() {}

  /** Whether as much is asked for and refused as before. */
  static boolean changesNothing(Outcome before, Outcome after) {
    return sameDoor(before, after).requested() == before.count().requested()
        && after.sessionsRefused() == before.sessionsRefused()
        && after.objectsRefused() == before.objectsRefused();
  }

  /** What is asked for and refused afterwards, one clause. */
  static String of(Outcome before, Outcome after) {
    StringBuilder words = new StringBuilder();
    int asked = asked(before, after);
    if (before.sessionsRefused() > 0 || after.sessionsRefused() > 0) {
      words
          .append(number(asked))
          .append(asked == 1 ? " session asked for, " : " sessions asked for, ")
          .append(after.sessionsRefused() == 0 ? "none" : number(after.sessionsRefused()))
          .append(" refused");
    }
    if (before.objectsRefused() > 0 || after.objectsRefused() > 0) {
      words
          .append(words.length() == 0 ? "" : "; ")
          .append(after.objectsRefused() == 0 ? "no" : number(after.objectsRefused()))
          .append(after.objectsRefused() == 1 ? " folder refused" : " folders refused");
    }
    if (words.length() == 0) {
      // A release can leave folders stale by itself, above its own ceiling.
      return after.isFine() ? "nothing is refused or stale then" : "shared folders stay stale";
    }
    return words.toString();
  }

  /**
   * Sessions through the door that mattered and through every other one that refused some before or
   * does now: what is refused is counted of all doors, and is a part of what is asked for.
   */
  private static int asked(Outcome before, Outcome after) {
    SessionCount main = sameDoor(before, after);
    return after.counts().stream()
        .filter(c -> c.isOfSameDoor(main) || c.refused() > 0 || refusedSome(before, c))
        .mapToInt(SessionCount::requested)
        .sum();
  }

  private static boolean refusedSome(Outcome before, SessionCount door) {
    return before.counts().stream().anyMatch(c -> c.isOfSameDoor(door) && c.refused() > 0);
  }

  /**
   * That the number of a gate is the smallest that works, one clause. Where something is refused
   * all the same it is said what one less would change, so that it does not contradict that.
   *
   * @param after the case with the number
   */
  static String oneLess(Outcome after, Gate gate) {
    if (after.isFine()) {
      return "one less is refused again";
    }
    return after.refusedAt(gate) == 0
        ? "one less and this gate refuses again"
        : "one less and more of this kind are refused again";
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** The sessions through the door that mattered before, which need not be refused any more. */
  static SessionCount sameDoor(Outcome before, Outcome after) {
    return after.counts().stream()
        .filter(c -> c.isOfSameDoor(before.count()))
        .findFirst()
        .orElse(after.count());
  }
}
