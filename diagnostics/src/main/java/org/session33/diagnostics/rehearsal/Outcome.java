package org.session33.diagnostics.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.ObservedHolding;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.profiles.exchange.ClientMessage;
import org.session33.profiles.gates.Gate;

/**
 * What a person would see of a rehearsal.
 *
 * @param account the legacy DN whose sessions were counted
 * @param outlook how Outlook's start ended, or null where the case has no Outlook
 * @param dialog the message that the user sees, if any
 * @param symptoms what else can be noticed, full sentences
 * @param gates what came to each gate that the case passes, in the order in which they are passed
 * @param counts sessions by door; the first one is the door that matters
 * @param sessions every session that was asked for, in order
 * @param objectsRefused folder objects that were refused within granted sessions
 * @param log what the server wrote to its Application log
 * @param moments the way of the rehearsal
 * @param reasons why it ended so, full sentences
 * @param refusedClients clients of services that were refused sessions, and what they show
 * @param otherwise in what it ends worse with values that nobody knows, or null where they do not
 *     decide; what is certain was acted out
 */
public record Outcome(
    String account,
    @Nullable OutlookState outlook,
    @Nullable Dialog dialog,
    List<String> symptoms,
    List<GateCount> gates,
    List<SessionCount> counts,
    List<ActedSession> sessions,
    int objectsRefused,
    RehearsedLog log,
    List<Moment> moments,
    List<String> reasons,
    List<RefusedClient> refusedClients,
    @Nullable Ending otherwise) {
  public Outcome {
    symptoms = List.copyOf(symptoms);
    gates = List.copyOf(gates);
    counts = List.copyOf(counts);
    sessions = List.copyOf(sessions);
    moments = List.copyOf(moments);
    reasons = List.copyOf(reasons);
    refusedClients = List.copyOf(refusedClients);
  }

  /** An outcome on which nothing hangs that is not known. */
  public Outcome(
      String account,
      @Nullable OutlookState outlook,
      @Nullable Dialog dialog,
      List<String> symptoms,
      List<GateCount> gates,
      List<SessionCount> counts,
      List<ActedSession> sessions,
      int objectsRefused,
      RehearsedLog log,
      List<Moment> moments,
      List<String> reasons,
      List<RefusedClient> refusedClients) {
    this(
        account,
        outlook,
        dialog,
        symptoms,
        gates,
        counts,
        sessions,
        objectsRefused,
        log,
        moments,
        reasons,
        refusedClients,
        null);
  }

  /**
   * The same where it ends otherwise with values that nobody knows: whether Outlook opens depends
   * where it would end otherwise too.
   *
   * @param end how it ends with the values that decide
   */
  public Outcome dependingOn(Outcome end) {
    return new Outcome(
        account,
        end.outlook() == outlook ? outlook : OutlookState.DEPENDS,
        dialog,
        symptoms,
        gates,
        counts,
        sessions,
        objectsRefused,
        log,
        moments,
        reasons,
        refusedClients,
        Ending.worse(this, end).orElse(null));
  }

  /** Whether values that nobody knows decide how it ends. */
  public boolean depends() {
    return otherwise != null;
  }

  /** The events of the log that were kept. */
  public List<EventRecord> events() {
    return log.events();
  }

  /**
   * The sessions through the door that matters: the first one with a refusal, else MAPI where it is
   * used at all.
   */
  public SessionCount count() {
    return counts.get(0);
  }

  /** The gate that refused first; empty where nothing was refused. */
  public Optional<Gate> gate() {
    return sessions.stream()
        .map(ActedSession::refusedBy)
        .filter(g -> g != null)
        .findFirst()
        .or(() -> objectsRefused > 0 ? Optional.of(Gate.OBJECTS) : Optional.empty());
  }

  /** What came to a gate, a door each; the one that refused first stands first. */
  public List<GateCount> at(Gate gate) {
    return gates.stream()
        .filter(g -> g.gate() == gate)
        .sorted(Comparator.comparing((GateCount g) -> g.refused() == 0))
        .toList();
  }

  /** How much a gate refused, through all doors. */
  public int refusedAt(Gate gate) {
    return gates.stream().filter(g -> g.gate() == gate).mapToInt(GateCount::refused).sum();
  }

  /** Sessions refused through all doors, by whichever gate. */
  public int sessionsRefused() {
    return counts.stream().mapToInt(SessionCount::refused).sum();
  }

  /**
   * Whether everything that was asked for was given, nothing in Outlook is stale, and nothing that
   * is not known can change that.
   */
  public boolean isFine() {
    boolean works = outlook == null || outlook == OutlookState.OPENED;
    return works && otherwise == null && sessionsRefused() == 0 && objectsRefused == 0;
  }

  /** Who holds the sessions, in order of opening. */
  public List<LedgerLine> ledger() {
    Map<List<String>, LedgerLine> lines = new LinkedHashMap<>();
    for (ActedSession session : sessions) {
      String holder = session.planned().holder();
      String purpose = session.planned().purpose();
      int granted = session.granted() ? 1 : 0;
      lines.merge(
          List.of(holder, purpose),
          new LedgerLine(holder, purpose, session.planned().role(), granted, 1 - granted),
          (a, b) ->
              new LedgerLine(
                  a.holder(),
                  a.purpose(),
                  a.role(),
                  a.granted() + b.granted(),
                  a.refused() + b.refused()));
    }
    return List.copyOf(lines.values());
  }

  /** The same as evidence: events, what people are shown, and who holds what. */
  public Evidence evidence() {
    List<ObservedText> texts = new ArrayList<>();
    if (dialog != null) {
      texts.add(ObservedText.rehearsed(dialog.id(), dialog.text()));
    }
    for (RefusedClient client : refusedClients) {
      for (ClientMessage message : client.messages()) {
        texts.add(ObservedText.rehearsed(message.id(), message.text().value()));
      }
    }
    Map<List<Object>, ObservedHolding> holdings = new LinkedHashMap<>();
    for (ActedSession session : sessions) {
      String holder = session.planned().holder();
      String purpose = session.planned().purpose();
      Object refusedBy = session.refusedBy() == null ? "" : session.refusedBy();
      holdings.merge(
          List.of(holder, purpose, refusedBy),
          new ObservedHolding(
              account, holder, purpose, 1, session.refusedBy(), EvidenceOrigin.REHEARSED),
          (a, b) ->
              new ObservedHolding(
                  account,
                  holder,
                  purpose,
                  a.count() + b.count(),
                  a.refusedBy(),
                  EvidenceOrigin.REHEARSED));
    }
    return new Evidence(events(), texts, List.copyOf(holdings.values()), List.of(), List.of());
  }
}
