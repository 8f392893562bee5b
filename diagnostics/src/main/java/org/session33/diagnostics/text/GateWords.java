package org.session33.diagnostics.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;

/**
 * The sentences about gates. Each number has the unit of its gate beside it, for a connection and a
 * session are not the same thing.
 */
public final class GateWords {
  private GateWords() {}

  /** What came to a gate, in one line behind its name: at the store that of the door. */
  public static String line(GateCount count) {
    String name = count.gate() == Gate.STORE ? count.words() : name(count);
    return name + ": " + String.join(", ", parts(count));
  }

  /** What came to a gate: asked for, passed, refused, kept away, and the limit behind them. */
  public static List<String> parts(GateCount count) {
    List<String> parts = new ArrayList<>();
    boolean before = isBefore(count.gate());
    String unit = count.gate() == Gate.STORE ? "" : " " + unit(count.gate(), count.requested());
    parts.add(ResultWords.number(count.requested()) + unit + " asked for");
    parts.add(
        ResultWords.number(count.granted()) + (before ? passes(count.granted()) : " granted"));
    parts.add(refused(count));
    if (count.kept() > 0) {
      parts.add(kept(count));
    }
    parts.add(limit(count));
    return parts;
  }

  /** What a gate would refuse of what never reached it, in one line; no full stop. */
  public static Optional<String> refusedBehind(List<GateCount> counts) {
    return counts.stream()
        .filter(c -> c.gate() == Gate.OBJECTS && c.refusedBehind() > 0)
        .findFirst()
        .map(
            c ->
                c.facts().counted(c.requested())
                    + " asked for in one session, "
                    + limit(c)
                    + ": "
                    + ResultWords.number(c.refusedBehind())
                    + " refused once it is granted");
  }

  private static String passes(int granted) {
    return granted == 1 ? " passes" : " pass";
  }

  /** What a gate refused, or may refuse. */
  public static String refused(GateCount count) {
    return count.certain() || count.refused() == 0
        ? ResultWords.refused(count.refused())
        : ResultWords.number(count.refused()) + " may be refused";
  }

  /** How many an earlier gate kept away from this one. */
  private static String kept(GateCount count) {
    return kept(count.kept(), count.gate() == Gate.STORE ? "the store" : "it");
  }

  /** How many never reach a gate. */
  static String kept(int kept, String gate) {
    return ResultWords.number(kept) + (kept == 1 ? " never reaches " : " never reach ") + gate;
  }

  /** How many an earlier gate kept away from one that was named before. */
  public static String kept(int kept) {
    return kept(kept, "it");
  }

  /** The limit of a gate with what holds it. */
  public static String limit(GateCount count) {
    Integer limit = count.limit().value();
    if (limit == null) {
      return ResultWords.limit(limit);
    }
    return switch (count.gate()) {
      case STORE -> "limit " + LimitValue.bothNotations(limit);
      case OBJECTS -> ResultWords.limit(limit);
      case POP_IMAP, CLIENT_ACCESS -> "limit " + setting(count) + " " + ResultWords.number(limit);
    };
  }

  /** The limit of a gate in a picture. */
  public static String mark(GateCount count) {
    Integer limit = count.limit().value();
    return count.setting() == null || limit == null
        ? ResultWords.limit(limit)
        : setting(count) + " " + limit;
  }

  /** What the limit before the store stands in; empty at the store. */
  public static String setting(GateCount count) {
    return count.setting() == null ? "" : count.setting().setting();
  }

  /** The gate; before the store with the door where there are two of it. */
  public static String name(GateCount count) {
    return count.gate() == Gate.POP_IMAP && count.door() != null
        ? count.door().words() + " service"
        : count.facts().title();
  }

  /** Whether a gate before the store counts beside it, so that each has a column of its own. */
  public static boolean isSeveral(Outcome outcome) {
    return outcome.gates().stream().anyMatch(g -> isBefore(g.gate()) && g.acts());
  }

  /** Why a gate before the store is passed whatever it counts, a sentence; empty where it acts. */
  public static Optional<String> passed(GateCount count) {
    if (!isBefore(count.gate()) || count.acts()) {
      return Optional.empty();
    }
    return Optional.of(
        count.passed().isEmpty()
            ? name(count) + " has no limit here: " + count.limit().reason() + "."
            : name(count) + " is taken as passed: " + count.passed());
  }

  /** What the gate before the store did with a session; empty where none counts it. */
  public static String before(ActedSession session, Outcome outcome) {
    Gate refusedBy = session.refusedBy();
    if (refusedBy != null && isBefore(refusedBy)) {
      return gateOf(session, outcome).filter(g -> !g.certain()).isPresent()
          ? "may be refused"
          : "refused";
    }
    return session.connections() == 0 ? "" : "pass";
  }

  /** How many connections were open once a session was asked for, of how many; may be empty. */
  public static String open(ActedSession session, Outcome outcome) {
    return before(session, outcome).isEmpty()
        ? ""
        : gateOf(session, outcome)
            .map(g -> g.limit().value())
            .map(n -> ResultWords.number(session.connections()) + " of " + ResultWords.number(n))
            .orElse("");
  }

  /** What the store did with a session. */
  public static String atStore(ActedSession session) {
    return session.granted() ? "pass" : session.reachedStore() ? "refused" : "not asked";
  }

  private static Optional<GateCount> gateOf(ActedSession session, Outcome outcome) {
    return outcome.gates().stream()
        .filter(g -> isBefore(g.gate()) && g.counts(session.planned()))
        .findFirst();
  }

  /** That Outlook is refused, and by which gate where the store was not asked; no full stop. */
  public static String outlookRefused(Outcome outcome) {
    return outcome.sessions().stream()
        .filter(s -> !s.granted() && s.planned().isOutlooks())
        .findFirst()
        .map(ActedSession::refusedBy)
        .filter(GateWords::isBefore)
        .map(g -> "Outlook is refused by " + GateFacts.of(g).title())
        .orElse("Outlook is refused");
  }

  /**
   * What the gate refuses that refuses first, where that is not the store, a sentence.
   *
   * @param counts what came to each gate
   */
  public static Optional<String> refusal(List<GateCount> counts) {
    return counts.stream()
        .filter(c -> isBefore(c.gate()) && c.refused() > 0)
        .findFirst()
        .map(
            c ->
                String.format(
                    Locale.ROOT,
                    "%s %s %,d of %s: %,d %s permitted, %s.",
                    name(c),
                    c.certain() ? "refuses" : "may refuse",
                    c.refused(),
                    c.facts().counted(c.requested()),
                    c.limit().value(),
                    one(c.limit().value()) ? "is" : "are",
                    c.limit().reason()));
  }

  /**
   * What the store behind such a gate would do, a sentence.
   *
   * @param store what came to the store, and what would
   * @param refused how many of all that are asked for it would refuse
   */
  public static String behind(GateCount store, int refused) {
    String sessions = store.facts().counted(store.requested());
    if (refused == 0) {
      return "Behind it the store would give all of the " + sessions + ": " + reason(store) + ".";
    }
    return String.format(
        Locale.ROOT,
        "Behind it the store would refuse %,d of %s too: %,d %s permitted, %s.",
        refused,
        sessions,
        store.limit().value(),
        one(store.limit().value()) ? "is" : "are",
        reason(store));
  }

  private static String reason(GateCount store) {
    return store.limit().reason();
  }

  /** How many pass a gate before the store, and how many sessions are kept away by it. */
  public static String goOn(GateCount count, int sessionsKept) {
    return count.facts().counted(count.granted())
        + (count.granted() == 1 ? " goes on" : " go on")
        + " to the store; "
        + GateFacts.of(Gate.STORE).counted(sessionsKept)
        + (sessionsKept == 1 ? " never reaches it." : " never reach it.");
  }

  /** Why a refusal by this gate alone is not certain, a sentence. */
  public static String doubt(Case theCase) {
    String source = theCase.server().release().fact(Capability.CONNECTIONS_COUNTED).source();
    return source.substring(0, 1).toUpperCase(Locale.ROOT) + source.substring(1) + ".";
  }

  /** Whether a gate stands before the store. */
  public static boolean isBefore(@Nullable Gate gate) {
    return gate != null && gate.compareTo(Gate.STORE) < 0;
  }

  private static boolean one(@Nullable Integer number) {
    return number != null && number == 1;
  }

  private static String unit(Gate gate, int number) {
    GateFacts facts = GateFacts.of(gate);
    return number == 1 ? facts.one() : facts.many();
  }

  /** One session that a gate refused, in one line: which, what for, and what was open there. */
  public static String refused(ActedSession session, Outcome outcome) {
    return String.format(
        Locale.ROOT,
        "session %,d, %s: %s, %s open",
        session.planned().number(),
        session.planned().purpose(),
        before(session, outcome),
        open(session, outcome));
  }

  /** What clients are known to show when a gate refuses, a line each with its source. */
  public static List<String> shown(GateFacts facts) {
    List<String> lines = new ArrayList<>();
    lines.add("Clients are known to show:");
    for (Fact<String> shown : facts.shows()) {
      lines.add("- " + shown.value() + " (" + shown.source() + ")");
    }
    return lines;
  }
}
