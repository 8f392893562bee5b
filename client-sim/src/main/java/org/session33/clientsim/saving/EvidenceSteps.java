package org.session33.clientsim.saving;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.casefile.EvidenceCase;
import org.session33.diagnostics.casefile.EvidenceCase.Remark;
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
  private final List<Remark> changes = new ArrayList<>();
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
    List<LoggedMoment> before = all.before(evidence);
    boolean logged = before.stream().anyMatch(all::isBreak);
    all.steps.add(START);
    before.forEach(all::take);
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

  /** What was logged before the last refusal, or at all where none was; in the order of time. */
  private List<LoggedMoment> before(Evidence evidence) {
    List<LoggedMoment> all = new ArrayList<>();
    Instant refused = null;
    for (TimelineEntry entry : SeenTimeline.of(evidence).entries()) {
      LoggedMoment moment = entry.first();
      if (moment.kind() == Kind.REFUSED) {
        refused = later(refused, entry);
      } else if (moment.kind() != Kind.LOST) {
        all.add(moment);
      }
    }
    evidence.moments().stream().filter(this::isBreak).forEach(all::add);
    Instant last = refused;
    return all.stream()
        .filter(m -> last == null || m.order() == null || !m.order().isAfter(last))
        .sorted(
            Comparator.comparing(
                LoggedMoment::order, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
        .toList();
  }

  private static @Nullable Instant later(@Nullable Instant known, TimelineEntry entry) {
    LoggedMoment first = entry.first();
    Instant end =
        new LoggedMoment(first.kind(), entry.last(), "", "", "", null, null, "", first.where())
            .order();
    return end == null || (known != null && known.isAfter(end)) ? known : end;
  }

  private boolean isBreak(LoggedMoment moment) {
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

  private void take(LoggedMoment moment) {
    boolean ofStore =
        moment.words().toLowerCase(Locale.ROOT).contains("information store")
            && (moment.kind() == Kind.ENDED || moment.kind() == Kind.RESTARTED);
    if (ofStore) {
      waitUntil(moment.order());
      steps.add(RESTART);
    } else if (isBreak(moment) && breaks < MOST_BREAKS) {
      waitUntil(moment.order());
      breakOnce();
    } else if (moment.kind() == Kind.CHANGED) {
      changes.add(new Remark(moment.where(), "a change is no step: " + moment.words()));
    }
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

  /** What was logged and is no step. */
  List<Remark> changes() {
    return List.copyOf(changes);
  }
}
