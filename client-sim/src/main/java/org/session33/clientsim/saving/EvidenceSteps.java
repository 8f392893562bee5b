package org.session33.clientsim.saving;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.casefile.EvidenceCase;
import org.session33.diagnostics.casefile.EvidenceCase.ToldBreaks;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.LoggedMoment.Kind;
import org.session33.diagnostics.evidence.timeline.SeenTimeline;
import org.session33.diagnostics.evidence.timeline.TimelineEntry;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.User;

/**
 * The steps of a scenario, by the time of what was logged: broken connections, ends of the
 * Information Store, and the time between. What comes after the last refusal caused none.
 */
final class EvidenceSteps {
  /** More of the same are a log and no case. */
  private static final int MOST_BREAKS = ToldBreaks.MOST;

  private static final String START = "start outlook";
  private static final String DROP = "drop network";
  private static final String RESTORE = "restore network";
  private static final String RESTART = "restart information store";

  private final List<String> steps = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Case theCase;
  private int breaks;
  private @Nullable Instant now;

  private EvidenceSteps(Case theCase) {
    this.theCase = theCase;
  }

  /** The steps of a case. */
  static EvidenceSteps of(EvidenceCase made, Evidence evidence) {
    EvidenceSteps all = new EvidenceSteps(made.theCase());
    if (made.theCase().outlook() == null) {
      return all;
    }
    List<TimelineEntry> entries = SeenTimeline.of(evidence).entries();
    int last = entries.size();
    for (int i = 0; i < entries.size(); i++) {
      last = entries.get(i).first().kind() == Kind.REFUSED ? i : last;
    }
    List<TimelineEntry> before = entries.subList(0, last);
    boolean logged = before.stream().anyMatch(all::isBreak);
    all.steps.add(START);
    for (TimelineEntry entry : before) {
      all.take(entry);
    }
    ToldBreaks told = made.breaks();
    if (!logged && told != null) {
      all.remarks.add(
          "that the connection broke "
              + told.count()
              + " times is told without times; it is acted out as if all of it came within the life"
              + " of a stale session");
      for (int i = 0; i < told.count(); i++) {
        all.breakOnce();
      }
    }
    if (all.breaks == 0 && all.steps.size() > 1) {
      // Outlook was refused after what is acted out.
      all.steps.remove(0);
      all.steps.add(START);
    }
    return all;
  }

  private boolean isBreak(TimelineEntry entry) {
    LoggedMoment moment = entry.first();
    return moment.kind() == Kind.LOST && isOwn(moment);
  }

  private boolean isOwn(LoggedMoment moment) {
    User user = theCase.user();
    String account = moment.user();
    String bare = account.substring(account.lastIndexOf('\\') + 1).replaceFirst("@.*", "");
    return account.isBlank()
        || !theCase.isNameKnown()
        || user.isMeantBy(account)
        || user.isMeantBy(bare)
        || new User("", account).alias().equalsIgnoreCase(user.alias());
  }

  private void take(TimelineEntry entry) {
    LoggedMoment moment = entry.first();
    boolean ofStore =
        moment.words().toLowerCase(Locale.ROOT).contains("information store")
            && (moment.kind() == Kind.ENDED || moment.kind() == Kind.RESTARTED);
    if (ofStore) {
      waitUntil(moment.order());
      steps.add(RESTART);
    } else if (isBreak(entry)) {
      Instant first = moment.order();
      Instant end = order(entry);
      int count = Math.min(entry.count(), MOST_BREAKS - breaks);
      for (int i = 0; i < count; i++) {
        waitUntil(
            first == null || end == null || count == 1
                ? first
                : first.plus(Duration.between(first, end).multipliedBy(i).dividedBy(count - 1)));
        breakOnce();
      }
    } else if (moment.kind() == Kind.CHANGED) {
      remarks.add(moment.where() + ": a change is no step: " + moment.words());
    }
  }

  private static @Nullable Instant order(TimelineEntry entry) {
    LoggedMoment first = entry.first();
    return new LoggedMoment(
            first.kind(), entry.last(), "", "", "", null, null, "", first.where())
        .order();
  }

  private void breakOnce() {
    steps.add(DROP);
    steps.add(RESTORE);
    breaks++;
  }

  /** The time between two things that were logged, in whole minutes; less than one is none. */
  private void waitUntil(@Nullable Instant then) {
    Instant before = now;
    if (then != null && before != null) {
      long minutes = Duration.between(before, then).toMinutes();
      if (minutes > 0) {
        steps.add("wait " + minutes + "m");
      }
    }
    now = then == null ? before : then;
  }

  /** The steps as a scenario has them; empty where whatever the case has is started. */
  List<String> steps() {
    return List.copyOf(steps);
  }

  /** What was acted out otherwise than it is told, clauses without a full stop. */
  List<String> remarks() {
    return List.copyOf(remarks);
  }

  /** How many broken connections are among them. */
  int breaks() {
    return breaks;
  }
}
