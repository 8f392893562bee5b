package org.session33.clientsim.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.session33.clientsim.store.InformationStore;
import org.session33.clientsim.store.Logon;
import org.session33.clientsim.store.LogonRequest;
import org.session33.clientsim.store.ObjectRefusal;
import org.session33.clientsim.store.StoreSession;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.Moment;
import org.session33.diagnostics.rehearsal.RehearsedLog;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.sessions.PlannedSession;
import org.session33.profiles.sessions.SessionModel;
import org.session33.profiles.sessions.SessionRole;

/**
 * The store of a simulation with its log and its clock, and every session that was asked for there.
 */
final class RehearsedStore {
  private final VirtualClock clock;
  private final ApplicationLog log;
  private final InformationStore store;
  private final List<HeldSession> held = new ArrayList<>();
  private final List<Moment> moments = new ArrayList<>();
  private String opening = "";
  private boolean refusalNoted;

  RehearsedStore(Case theCase) {
    this.clock = new VirtualClock(theCase.server().release());
    this.log = new ApplicationLog(theCase.server().release(), clock);
    this.store =
        new InformationStore(
            theCase.server().release(),
            theCase.server().registry(),
            !SessionModel.of(theCase).changedValueWaits(),
            log);
    store.write(theCase.server().registryNotLoaded());
  }

  InformationStore store() {
    return store;
  }

  /** What the server has written, with its clock. */
  RehearsedLog log() {
    return new RehearsedLog(clock.start(), log.events(), log.written());
  }

  List<Moment> moments() {
    return moments;
  }

  Duration now() {
    return clock.elapsed();
  }

  void note(String what, boolean failure) {
    moments.add(new Moment(clock.elapsed(), what, failure));
  }

  /** What comes next is told afresh, even when the same has happened before. */
  void newStep() {
    opening = "";
    refusalNoted = false;
    log.newStep();
  }

  /** All sessions that were asked for and not given back, in order. */
  List<ActedSession> sessions() {
    return held.stream().map(HeldSession::acted).toList();
  }

  List<HeldSession> held(Predicate<HeldSession> like) {
    return held.stream().filter(like).toList();
  }

  int objectsRefused() {
    return held.stream().mapToInt(HeldSession::foldersRefused).sum();
  }

  /** Asks the store for a session and, where it is given, opens the folders it is meant for. */
  HeldSession open(PlannedSession planned, Case theCase, Duration pause) {
    String next = planned.holder() + ": " + planned.purpose();
    if (!next.equals(opening)) {
      note(
          planned.role() == SessionRole.STALE
              ? "stale sessions are still counted"
              : planned.holder() + " opens " + planned.purpose(),
          false);
      opening = next;
    }
    Logon answer =
        store.logOn(
            new LogonRequest(
                theCase.user().legacyDn(),
                theCase.standing(planned.clientType()),
                planned.clientType(),
                planned.database(),
                planned.holder(),
                planned.purpose()));
    StoreSession session = answer instanceof StoreSession granted ? granted : null;
    Duration opened = clock.elapsed();
    int refused = session == null ? 0 : openFolders(session, planned);
    PlannedSession numbered = planned.withNumber(held.size() + 1);
    HeldSession entry = new HeldSession(numbered, opened, session, refused);
    held.add(entry);
    clock.advance(pause);
    if (session == null && !refusalNoted) {
      refusalNoted = true;
      note(String.format(Locale.ROOT, "session %,d is refused", numbered.number()), true);
    }
    return entry;
  }

  private int openFolders(StoreSession session, PlannedSession planned) {
    int refused = 0;
    for (int folder = 0; folder < planned.openFolders(); folder++) {
      Optional<ObjectRefusal> refusal = session.open(ObjectType.FOLDER);
      refused += refusal.isPresent() ? 1 : 0;
    }
    if (refused > 0) {
      note(
          refused
              + (refused == 1 ? " folder of " : " folders of ")
              + planned.mailbox()
              + " refused",
          true);
    }
    return refused;
  }

  /** Gives sessions back; refused ones are forgotten. */
  List<HeldSession> close(Predicate<HeldSession> which) {
    List<HeldSession> closed = held(which);
    closed.forEach(HeldSession::close);
    held.removeIf(which);
    return closed;
  }

  /** Lets time pass; stale sessions end when their life is over. */
  List<HeldSession> pass(Duration time) {
    Duration until = clock.elapsed().plus(time);
    List<HeldSession> ended = new ArrayList<>();
    Optional<Duration> next = nextEnd(until);
    while (next.isPresent()) {
      Duration end = next.get();
      if (end.compareTo(clock.elapsed()) > 0) {
        clock.advance(end.minus(clock.elapsed()));
      }
      List<HeldSession> over = close(h -> h.isStale() && h.ends().compareTo(end) <= 0);
      note(
          String.format(
              Locale.ROOT,
              over.size() == 1 ? "%,d stale session ends" : "%,d stale sessions end",
              over.size()),
          false);
      ended.addAll(over);
      next = nextEnd(until);
    }
    clock.advance(until.minus(clock.elapsed()));
    return ended;
  }

  private Optional<Duration> nextEnd(Duration until) {
    return held.stream()
        .filter(HeldSession::isStale)
        .map(HeldSession::ends)
        .filter(end -> end.compareTo(until) <= 0)
        .min(Comparator.naturalOrder());
  }

  /** The store stops and starts; nothing that was open is left. */
  void restart() {
    store.restart();
    held.clear();
  }
}
