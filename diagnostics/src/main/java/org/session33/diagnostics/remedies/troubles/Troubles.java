package org.session33.diagnostics.remedies.troubles;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.JoinedNames;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.sessions.SessionRole;

/**
 * All troubles of a case.
 *
 * @param refused how many sessions, or folders, each gate refuses each holder, 1 or more; in the
 *     order in which they were met
 */
public record Troubles(Map<Trouble, Integer> refused) {
  public Troubles {
    refused = Collections.unmodifiableMap(new LinkedHashMap<>(refused));
  }

  /** Those that a rehearsal shows; an earlier refusal may hide others. */
  public static Troubles shown(Outcome outcome) {
    Map<Trouble, Integer> refused = new LinkedHashMap<>();
    for (ActedSession session : outcome.sessions()) {
      if (session.refusedBy() != null) {
        SessionRole role = session.planned().role();
        String program = role == SessionRole.PROGRAM ? session.planned().holder() : "";
        refused.merge(new Trouble(session.refusedBy(), role, program), 1, Integer::sum);
      }
    }
    boolean stale = outcome.outlook() == OutlookState.DEGRADED;
    if (outcome.objectsRefused() > 0) {
      refused.put(folders(Gate.OBJECTS), outcome.objectsRefused());
    } else if (stale) {
      refused.put(folders(null), 1);
    }
    return new Troubles(refused);
  }

  /**
   * Those that a rehearsal shows, and those that an earlier refusal hides there: the case is acted
   * out once more with the earlier gates open for each gate that may have been spared.
   */
  public static Troubles of(Case theCase, Outcome outcome, Rehearsal rehearsal) {
    Map<Trouble, Integer> all = new LinkedHashMap<>(shown(outcome).refused());
    Outcome atStore = outcome;
    if (outcome.refusedAt(Gate.POP_IMAP) + outcome.refusedAt(Gate.CLIENT_ACCESS) > 0) {
      atStore = rehearsal.rehearse(OpenedGates.before(Gate.STORE, theCase));
      merge(all, shown(atStore));
    }
    boolean keepsFoldersOpen =
        outcome.sessions().stream().anyMatch(s -> s.planned().openFolders() > 0);
    if (keepsFoldersOpen && atStore.sessionsRefused() > 0) {
      merge(all, shown(rehearsal.rehearse(OpenedGates.before(Gate.OBJECTS, theCase))));
    }
    return new Troubles(all);
  }

  private static void merge(Map<Trouble, Integer> all, Troubles more) {
    more.refused().forEach((trouble, count) -> all.merge(trouble, count, Math::max));
  }

  private static Trouble folders(@org.jspecify.annotations.Nullable Gate gate) {
    return new Trouble(gate, SessionRole.SYNCHRONISATION, "");
  }

  /** Each of them, in the order in which they were met. */
  public Set<Trouble> all() {
    return refused.keySet();
  }

  /** Whether there is but one, so that nothing can be cured in part. */
  public boolean isSingle() {
    return refused.size() == 1;
  }

  /** Whether one is smaller afterwards, or gone. */
  public boolean isLessened(Trouble trouble, Troubles after) {
    return after.refused.getOrDefault(trouble, 0) < refused.getOrDefault(trouble, 0);
  }

  /** Those that are smaller afterwards, or gone. */
  public Set<Trouble> lessened(Troubles after) {
    return all().stream().filter(t -> isLessened(t, after)).collect(Collectors.toSet());
  }

  /**
   * Those that are cured where others stay: each is gone, its holder is refused nowhere else, and
   * nothing is new or larger.
   */
  public List<Trouble> curedInPart(Troubles after) {
    boolean worse =
        after.refused.entrySet().stream()
            .anyMatch(e -> e.getValue() > refused.getOrDefault(e.getKey(), 0));
    return worse
        ? List.of()
        : all().stream().filter(t -> after.all().stream().noneMatch(t::isOfSameHolder)).toList();
  }

  /** Those that are gone afterwards, and whose holder another gate refuses. */
  public List<Trouble> moved(Troubles after) {
    return all().stream()
        .filter(t -> !after.refused.containsKey(t))
        .filter(t -> after.all().stream().anyMatch(t::isOfSameHolder))
        .toList();
  }

  /** All of them in words. */
  public String words() {
    return JoinedNames.of(all().stream().map(Trouble::words).toList(), ", ");
  }
}
