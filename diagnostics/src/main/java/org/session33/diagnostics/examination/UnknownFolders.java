package org.session33.diagnostics.examination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.remedies.Bisection;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.SharedFolderSync;
import org.session33.profiles.sessions.SessionPlanner;

/**
 * The additional mailboxes whose folders nobody counted: what their number may change, and from
 * which number on. Each number is tried by rehearsing, so that whatever a mailbox costs by itself
 * counts as it does in the plan.
 */
final class UnknownFolders {
  private static final String COUNT = "count them, and give the number";

  private final Case theCase;
  private final Rehearsal rehearsal;
  private final SessionPlanner planner;
  private final List<AdditionalMailbox> mailboxes;
  private final long certain;
  private final List<TippingPoint> tips = new ArrayList<>();
  private final List<IncompletePart> parts = new ArrayList<>();
  private final List<CaseWarning> warnings = new ArrayList<>();

  /**
   * Finds out what the unknown numbers of a case may change.
   *
   * @param outcome the case's rehearsal, in which mailboxes of unknown size hold no folder
   */
  UnknownFolders(Case theCase, Outcome outcome, Rehearsal rehearsal, SessionPlanner planner) {
    this.theCase = theCase;
    this.rehearsal = rehearsal;
    this.planner = planner;
    this.mailboxes = planner.uncounted(theCase);
    this.certain = certain(theCase, outcome);
    if (mailboxes.isEmpty()) {
      return;
    }
    if (!outcome.isFine()) {
      tell(
          "their folders may add to what is asked for and refused, and a fix that works here need"
              + " not be enough");
      return;
    }
    Tip together = tip(count -> with(mailboxes, count)).orElse(null);
    Tip alone = alone();
    if (together == null) {
      // Not even the largest number that a mailbox can have changes the outcome.
      mailboxes.forEach(
          m -> warnings.add(new CaseWarning(path(m), what(m), "nothing hangs on it")));
    } else {
      tell(words(together, alone));
    }
  }

  /**
   * So many sessions are granted whatever they are for. Only where folders cost nothing but
   * sessions does that say that all is fine, and then it need not be rehearsed.
   */
  private static long certain(Case theCase, Outcome outcome) {
    OutlookProfile profile = theCase.outlook();
    boolean sessionsOnly =
        profile != null
            && profile.release().sharedFolderSync().value() == SharedFolderSync.SESSIONS
            && !profile.keepsFoldersOpen()
            && profile.release().sharedFolderCeiling() == null;
    if (!sessionsOnly) {
      return -1;
    }
    return outcome.counts().stream()
        .filter(count -> count.clientType() == ClientType.MAPI)
        .map(count -> count.limit().value())
        .map(limit -> limit == null ? Long.MAX_VALUE : limit.longValue())
        .findFirst()
        .orElse(-1L);
  }

  /**
   * From a number on the outcome is another one.
   *
   * @param from the number
   * @param outcome the outcome with it
   */
  private record Tip(int from, Outcome outcome) {
    String then() {
      OutlookState state = outcome.outlook();
      return (state == null ? OutlookState.REFUSED : state).word();
    }

    String words() {
      OutlookState state = outcome.outlook();
      if (state == OutlookState.REFUSED) {
        return "Outlook is refused";
      }
      return state == OutlookState.DEGRADED
          ? "Outlook opens with stale shared folders"
          : "sessions of programs are refused";
    }
  }

  /** What is missing from the result. */
  List<IncompletePart> parts() {
    return parts;
  }

  /** What is not known and changes nothing. */
  List<CaseWarning> warnings() {
    return warnings;
  }

  /** From which number on each of them changes the outcome alone. */
  List<TippingPoint> tips() {
    return tips;
  }

  private void tell(String effect) {
    mailboxes.forEach(m -> parts.add(IncompletePart.ofValue(path(m), what(m), effect, COUNT)));
  }

  /** The tips of each mailbox alone; the smallest of them. */
  private @Nullable Tip alone() {
    // Mailboxes in the same database weigh alike.
    Map<String, Optional<Tip>> known = new LinkedHashMap<>();
    Tip smallest = null;
    for (AdditionalMailbox mailbox : mailboxes) {
      String alike = mailbox.database() + "/" + mailbox.nonMailFolders();
      Tip tip =
          known
              .computeIfAbsent(alike, key -> tip(count -> with(List.of(mailbox), count)))
              .orElse(null);
      if (tip != null) {
        tips.add(new TippingPoint(path(mailbox), tip.from(), tip.then()));
        smallest = smallest == null || tip.from() < smallest.from() ? tip : smallest;
      }
    }
    return smallest;
  }

  private String words(Tip together, @Nullable Tip alone) {
    int number = mailboxes.size();
    if (number == 1) {
      return String.format(
          Locale.ROOT, "from %,d folders on %s", together.from(), together.words());
    }
    if (alone != null && alone.from() == together.from()) {
      return String.format(
          Locale.ROOT, "from %,d folders in any one of them on %s", alone.from(), alone.words());
    }
    String each =
        String.format(
            Locale.ROOT,
            "from %,d folders in each of them on (%,d together) %s",
            together.from(),
            (long) together.from() * number,
            together.words());
    return alone == null
        ? each
        : String.format(Locale.ROOT, "%s; one alone is enough from %,d on", each, alone.from());
  }

  /** The smallest number with which the case is not fine; doubles before it halves. */
  private Optional<Tip> tip(IntFunction<Case> changed) {
    int fine = 0;
    int next = 1;
    while (fits(changed.apply(next)) && isFine(changed.apply(next))) {
      if (next == AdditionalMailbox.MOST_FOLDERS) {
        return Optional.empty();
      }
      fine = next;
      next = (int) Math.min(AdditionalMailbox.MOST_FOLDERS, next * 2L);
    }
    if (!fits(changed.apply(next))) {
      return Optional.empty();
    }
    int from =
        Bisection.smallest(fine + 1, next, count -> !isFine(changed.apply(count))).orElse(next);
    return Optional.of(new Tip(from, rehearsal.rehearse(changed.apply(from))));
  }

  private boolean isFine(Case changed) {
    return planner.count(changed) <= certain || rehearsal.rehearse(changed).isFine();
  }

  private boolean fits(Case changed) {
    return planner.count(changed) <= SessionPlanner.MOST_SESSIONS;
  }

  private Case with(List<AdditionalMailbox> some, int count) {
    OutlookProfile profile = theCase.outlook();
    if (profile == null) {
      return theCase;
    }
    return theCase.withOutlook(
        profile.withAdditionalMailboxes(
            profile.additionalMailboxes().stream()
                .map(m -> some.contains(m) ? counted(m, count) : m)
                .collect(Collectors.toList())));
  }

  private static AdditionalMailbox counted(AdditionalMailbox mailbox, int count) {
    return mailbox.withFolders(count, mailbox.nonMailFolders());
  }

  private static String path(AdditionalMailbox mailbox) {
    return "outlook.additionalMailboxes[" + mailbox.name() + "].folders";
  }

  private static String what(AdditionalMailbox mailbox) {
    return "how many folders '" + mailbox.name() + "' has is not known";
  }
}
