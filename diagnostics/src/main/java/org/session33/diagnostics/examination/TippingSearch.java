package org.session33.diagnostics.examination;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.session33.diagnostics.rehearsal.Ending;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.remedies.Bisection;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.SharedFolderSync;
import org.session33.profiles.sessions.SessionPlanner;

/** Finds by rehearsing from which value on a case ends worse than it does for certain. */
final class TippingSearch {
  private final Outcome low;
  private final Rehearsal rehearsal;
  private final SessionPlanner planner;
  private final long fits;
  private final boolean counted;

  /**
   * A search on a case.
   *
   * @param low its rehearsal with all unknown values at their lower ends
   */
  TippingSearch(Case theCase, Outcome low, Rehearsal rehearsal, SessionPlanner planner) {
    this.low = low;
    this.rehearsal = rehearsal;
    this.planner = planner;
    this.fits = fits(theCase, low);
    this.counted = fits >= 0 && isOnePool(theCase);
  }

  /**
   * From a value on the outcome is another one.
   *
   * @param from the value
   * @param ending in what it is worse
   */
  record Tip(int from, Ending ending) {}

  /** The smallest value of a range, above its lower end, with which the case ends worse. */
  Optional<Tip> within(int from, int to, IntFunction<Case> changed) {
    OptionalInt largest =
        Bisection.largest(from + 1, to, value -> canBeActed(changed.apply(value)));
    OptionalInt found =
        largest.isEmpty()
            ? largest
            : Bisection.smallest(
                from + 1, largest.getAsInt(), value -> isWorse(changed.apply(value)));
    return found.isPresent() ? tip(found.getAsInt(), changed) : Optional.empty();
  }

  /** The smallest number of folders with which the case ends worse; doubles before it halves. */
  Optional<Tip> ofFolders(IntFunction<Case> changed) {
    int fine = 0;
    int next = 1;
    while (canBeActed(changed.apply(next)) && !isWorse(changed.apply(next))) {
      if (next == AdditionalMailbox.MOST_FOLDERS) {
        return Optional.empty();
      }
      fine = next;
      next = (int) Math.min(AdditionalMailbox.MOST_FOLDERS, next * 2L);
    }
    if (!canBeActed(changed.apply(next))) {
      return Optional.empty();
    }
    int from = Bisection.smallest(fine + 1, next, n -> isWorse(changed.apply(n))).orElse(next);
    return tip(from, changed);
  }

  private Optional<Tip> tip(int from, IntFunction<Case> changed) {
    return Ending.worse(low, rehearsal.rehearse(changed.apply(from)))
        .map(ending -> new Tip(from, ending));
  }

  /** Whether a changed case ends worse. */
  boolean isWorse(Case changed) {
    return canBeActed(changed)
        && planner.count(changed) > fits
        && (counted || Ending.worse(low, rehearsal.rehearse(changed)).isPresent());
  }

  /** Whether all sessions add up in one place, so that one more than fits is refused. */
  private static boolean isOnePool(Case theCase) {
    OutlookProfile profile = theCase.outlook();
    return profile != null
        && profile.additionalMailboxes().stream().allMatch(m -> m.database() == null);
  }

  /** Whether a changed case asks for no more than can be acted out. */
  boolean canBeActed(Case changed) {
    return planner.count(changed) <= SessionPlanner.MOST_SESSIONS;
  }

  /**
   * So many sessions are granted whatever they are for. Only where folders cost nothing but
   * sessions, and sessions no more than one connection each, does that say that all is fine, and
   * then it need not be rehearsed.
   */
  private static long fits(Case theCase, Outcome low) {
    OutlookProfile profile = theCase.outlook();
    boolean sessionsOnly =
        profile != null
            && profile.release().sharedFolderSync().value() == SharedFolderSync.SESSIONS
            && !profile.keepsFoldersOpen()
            && profile.release().sharedFolderCeiling() == null
            && theCase.programs().isEmpty()
            && theCase.sessionModel().isEmpty();
    if (!sessionsOnly || !low.isFine()) {
      return -1;
    }
    return low.gates().stream()
        .filter(g -> g.gate() == Gate.CLIENT_ACCESS || g.gate() == Gate.STORE)
        .filter(g -> g.clientType() == ClientType.MAPI)
        .map(GateCount::limit)
        .mapToLong(limit -> limit.value() == null ? Long.MAX_VALUE : limit.value())
        .min()
        .orElse(-1L);
  }
}
