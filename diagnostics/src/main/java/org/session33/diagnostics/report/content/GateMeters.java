package org.session33.diagnostics.report.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.examination.OutcomeRange;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.text.GateWords;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.sessions.PlannedSession;
import org.session33.profiles.sessions.SessionRole;

/**
 * The meters of a rehearsal, a gate each, in the order in which gates are passed: connections
 * before the store, sessions at the store, open folders where some were refused. Every face draws
 * these.
 *
 * @param meters the meters of the door that matters, and of every other gate that refused
 * @param passed why a gate before the store is passed whatever it counts, a sentence each; such a
 *     gate has no meter
 */
public record GateMeters(List<SessionMeter> meters, List<String> passed) {
  public GateMeters {
    meters = List.copyOf(meters);
    passed = List.copyOf(passed);
  }

  /**
   * The meters of a rehearsal.
   *
   * @param range between what the case asks for where values are not known, or null
   * @param names makes of a text what may be shown
   */
  public static GateMeters of(
      Outcome outcome,
      @Nullable Case theCase,
      @Nullable OutcomeRange range,
      UnaryOperator<String> names) {
    return new Maker(outcome, theCase, range, names).meters();
  }

  /** The same with at most so many bars each. */
  public GateMeters shortened(int most) {
    return new GateMeters(meters.stream().map(m -> m.shortened(most)).toList(), passed);
  }

  /** Those alone that refuse something, keep it away or are not certain; all where none does. */
  public GateMeters deciding() {
    List<SessionMeter> some =
        meters.stream().filter(m -> m.refused() + m.kept() + m.unknown() > 0).toList();
    return some.isEmpty() ? this : new GateMeters(some, passed);
  }

  /** What their pictures are called. */
  public String title() {
    return meters.size() > 1 ? SessionMeter.titleOfGates() : SessionMeter.title();
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return meters.stream().allMatch(m -> m.bars().isEmpty() && m.unknown() == 0);
  }

  /** Who asked for anything, in one order for all meters. */
  public List<String> holders() {
    return meters.get(0).bars().stream().map(SessionMeter.Bar::words).toList();
  }

  /** What a holder holds at each gate; with the unit where there is more than one. */
  public String held(int holder) {
    if (meters.size() == 1) {
      return meters.get(0).bars().get(holder).held();
    }
    return meters.stream()
        .filter(m -> m.bars().get(holder).asked() > 0)
        .map(m -> m.bars().get(holder).held() + " " + m.unit(m.bars().get(holder).asked()))
        .collect(Collectors.joining(", "));
  }

  /** What the patterns of all their cells stand for, each once. */
  public List<SessionMeter.Pattern> patterns() {
    return meters.stream().flatMap(m -> m.patterns().stream()).distinct().toList();
  }

  /** Their cells, of one measure where it can be one. */
  public List<MeterGrid> grids() {
    return MeterGrid.together(meters);
  }

  /** Makes the meters of one outcome. */
  private static final class Maker {
    /** Cells that show that it goes on. */
    private static final int BEYOND = 4;

    private final Outcome outcome;
    private final @Nullable Case theCase;
    private final @Nullable OutcomeRange range;
    private final UnaryOperator<String> names;
    private final Set<String> holders = new LinkedHashSet<>();
    private final Map<String, String> shown = new HashMap<>();

    Maker(
        Outcome outcome,
        @Nullable Case theCase,
        @Nullable OutcomeRange range,
        UnaryOperator<String> names) {
      this.outcome = outcome;
      this.theCase = theCase;
      this.range = range;
      this.names = names;
    }

    GateMeters meters() {
      List<GateCount> drawn = new ArrayList<>();
      List<String> passed = new ArrayList<>();
      ClientType door = outcome.count().clientType();
      for (GateCount count : outcome.gates()) {
        Optional<String> why = GateWords.passed(count).map(names);
        why.filter(w -> !passed.contains(w)).ifPresent(passed::add);
        boolean counts =
            count.refused() > 0 || (count.clientType() == door && count.gate() != Gate.OBJECTS);
        if (why.isEmpty() && counts) {
          drawn.add(count);
        }
      }
      drawn.forEach(this::learnHolders);
      List<SessionMeter> meters = new ArrayList<>(drawn.stream().map(this::meter).toList());
      if (meters.stream().noneMatch(m -> m.gate() == Gate.STORE)) {
        SessionCount none = outcome.count();
        meters.add(new SessionMeter(none.limit().value(), List.of(), ResultWords.line(none)));
      }
      return new GateMeters(meters, passed);
    }

    private SessionMeter meter(GateCount count) {
      return new SessionMeter(
          count.gate(),
          count.limit().value(),
          GateWords.mark(count),
          bars(count),
          unknown(count),
          count.certain(),
          GateWords.line(count),
          notes(count).stream().map(names).toList());
    }

    private void learnHolders(GateCount count) {
      if (count.gate() == Gate.OBJECTS) {
        holders.add(folders(count).words());
        return;
      }
      for (ActedSession session : outcome.sessions()) {
        if (asked(session.planned(), count) > 0) {
          holders.add(words(session.planned()));
        }
      }
    }

    /** Every meter has all holders in one order, so that each has one colour in all of them. */
    private List<SessionMeter.Bar> bars(GateCount count) {
      Map<String, SessionMeter.Bar> bars = new LinkedHashMap<>();
      holders.forEach(h -> bars.put(h, new SessionMeter.Bar(h, 0, 0)));
      if (count.gate() == Gate.OBJECTS) {
        bars.put(folders(count).words(), folders(count));
        return List.copyOf(bars.values());
      }
      for (ActedSession session : outcome.sessions()) {
        int asked = asked(session.planned(), count);
        if (asked > 0) {
          String words = words(session.planned());
          Gate refusedBy = session.refusedBy();
          boolean passes = refusedBy == null || refusedBy.compareTo(count.gate()) > 0;
          boolean refused = refusedBy == count.gate();
          bars.merge(
              words,
              new SessionMeter.Bar(
                  words, passes ? asked : 0, refused ? asked : 0, passes || refused ? 0 : asked),
              SessionMeter.Bar::plus);
        }
      }
      return List.copyOf(bars.values());
    }

    private String words(PlannedSession planned) {
      return shown.computeIfAbsent(planned.holder() + ", " + planned.purpose(), names);
    }

    /** How much of what a gate counts a session asks for. */
    private int asked(PlannedSession planned, GateCount count) {
      if (!count.counts(planned)) {
        return 0;
      }
      return count.gate() == Gate.STORE
          ? 1
          : planned.role() == SessionRole.STALE ? 0 : planned.connections();
    }

    /** The session that wants the most folders. */
    private SessionMeter.Bar folders(GateCount count) {
      String words =
          outcome.sessions().stream()
              .map(ActedSession::planned)
              .filter(p -> p.openFolders() == count.requested())
              .findFirst()
              .map(this::words)
              .orElse(count.facts().many());
      return new SessionMeter.Bar(words, count.granted(), count.refused(), count.kept());
    }

    /**
     * What is not known of the door that matters comes to each of its gates. Where nothing bounds
     * it, so much of it is drawn that it reaches beyond the limit.
     */
    private int unknown(GateCount count) {
      if (range == null
          || count.gate() == Gate.OBJECTS
          || count.clientType() != outcome.count().clientType()) {
        return 0;
      }
      Integer most = range.requestedTo();
      int asked = outcome.count().requested();
      int beyond = Math.max(asked, count.limit().number().orElse(0)) + BEYOND;
      return Math.max(0, (most == null ? beyond : most) - asked);
    }

    private List<String> notes(GateCount count) {
      List<String> notes = new ArrayList<>();
      boolean before = GateWords.isBefore(count.gate());
      if (before && count.refused() > 0) {
        // POP3 and IMAP4 have a gate each: the other one's sessions are not kept away by this one
        int kept =
            (int)
                outcome.sessions().stream()
                    .filter(s -> s.refusedBy() == count.gate())
                    .filter(s -> count.counts(s.planned()))
                    .count();
        notes.add(GateWords.goOn(count, kept));
        if (!count.certain() && theCase != null) {
          notes.add(GateWords.doubt(theCase));
        }
      }
      if (count.refused() > 0 && count.gate() != Gate.STORE) {
        notes.add(count.facts().writes().value());
      }
      Fact<String> doubt = count.facts().doubt();
      if (before && doubt != null) {
        notes.add(doubt.value());
      }
      return notes;
    }
  }
}
