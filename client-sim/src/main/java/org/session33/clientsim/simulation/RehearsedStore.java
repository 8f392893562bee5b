package org.session33.clientsim.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.clientaccess.ClientAccess;
import org.session33.clientsim.clientaccess.Connection;
import org.session33.clientsim.clientaccess.ConnectionLimiter;
import org.session33.clientsim.store.InformationStore;
import org.session33.clientsim.store.Logon;
import org.session33.clientsim.store.LogonRequest;
import org.session33.clientsim.store.ObjectRefusal;
import org.session33.clientsim.store.StoreSession;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.Moment;
import org.session33.diagnostics.rehearsal.RehearsedLog;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;
import org.session33.profiles.sessions.PlannedSession;
import org.session33.profiles.sessions.SessionModel;
import org.session33.profiles.sessions.SessionRole;

/**
 * The server of a simulation, Client Access and store, with its log and its clock, and every
 * session that was asked for there.
 */
final class RehearsedStore {
  private final VirtualClock clock;
  private final ApplicationLog log;
  private final InformationStore store;
  private final ClientAccess access;
  private final List<HeldSession> held = new ArrayList<>();
  private final List<Moment> moments = new ArrayList<>();

  /** What a holder's last connection came to: sessions that share it share that too. */
  private final Map<List<Object>, Boolean> connected = new HashMap<>();

  private final SessionModel model;

  /** The session in which the folders of a whole profile are open, where they count together. */
  private final Map<List<Object>, StoreSession> folderHolders = new HashMap<>();

  private String opening = "";
  private boolean refusalNoted;

  RehearsedStore(Case theCase) {
    this.model = SessionModel.of(theCase);
    this.clock = new VirtualClock(theCase.server().release());
    this.log = new ApplicationLog(theCase.server().release(), clock);
    this.store =
        new InformationStore(
            theCase.server().release(),
            theCase.server().registry(),
            !model.changedValueWaits(),
            log);
    store.write(theCase.server().registryNotLoaded());
    this.access = new ClientAccess(theCase.server());
  }

  InformationStore store() {
    return store;
  }

  ClientAccess access() {
    return access;
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
    ConnectionLimiter gate = gateBefore(planned);
    Connection connection = null;
    Gate refusedBy = null;
    if (gate != null) {
      connection = connect(gate, planned, theCase);
      refusedBy = isConnected(planned) ? null : gate.gate();
    }
    StoreSession session = refusedBy == null ? logOn(planned, theCase) : null;
    if (session == null && refusedBy == null) {
      refusedBy = Gate.STORE;
    }
    Duration opened = clock.elapsed();
    int refused = session == null ? 0 : openFolders(session, planned);
    PlannedSession numbered = planned.withNumber(held.size() + 1);
    int open = gate == null ? 0 : gate.open(theCase.user().legacyDn());
    HeldSession entry =
        new HeldSession(numbered, opened, session, refusedBy, refused, connection, open);
    held.add(entry);
    clock.advance(pause);
    if (refusedBy != null && !refusalNoted) {
      refusalNoted = true;
      String by = refusedBy == Gate.STORE ? "" : " by " + GateFacts.of(refusedBy).title();
      note(String.format(Locale.ROOT, "session %,d is refused%s", numbered.number(), by), true);
    }
    return entry;
  }

  private @Nullable StoreSession logOn(PlannedSession planned, Case theCase) {
    Logon answer =
        store.logOn(
            new LogonRequest(
                theCase.user().legacyDn(),
                theCase.standing(planned.clientType()),
                planned.clientType(),
                model.counter(planned.door()),
                planned.database(),
                planned.holder(),
                planned.purpose()));
    return answer instanceof StoreSession granted ? granted : null;
  }

  /** What counts its connection before the store; null where nothing does. */
  @Nullable ConnectionLimiter gateBefore(PlannedSession planned) {
    boolean passes =
        planned.role() == SessionRole.STALE
            || (planned.clientType().isService() && planned.clientType() != ClientType.POP_IMAP);
    return passes ? null : access.limiter(planned.door()).orElse(null);
  }

  private @Nullable Connection connect(
      ConnectionLimiter gate, PlannedSession planned, Case theCase) {
    if (planned.connections() == 0) {
      return null;
    }
    Optional<Connection> answer = gate.connect(theCase.user().legacyDn(), planned.connections());
    connected.put(sharing(planned), answer.isPresent());
    return answer.orElse(null);
  }

  private boolean isConnected(PlannedSession planned) {
    return connected.getOrDefault(sharing(planned), true);
  }

  private static List<Object> sharing(PlannedSession planned) {
    return List.of(planned.holder(), planned.copy(), planned.role(), planned.mailbox());
  }

  /**
   * A session whose connection was lost is taken up again over a new one; where Client Access
   * refuses that, it stays behind as it is.
   */
  void mend(HeldSession session, Case theCase) {
    ConnectionLimiter gate = gateBefore(session.planned());
    if (gate == null || session.planned().connections() == 0) {
      session.mend(null);
      return;
    }
    Connection again = connect(gate, session.planned(), theCase);
    if (again != null) {
      session.mend(again);
    }
  }

  private int openFolders(StoreSession session, PlannedSession planned) {
    int refused = 0;
    StoreSession holder = planned.openFolders() == 0 ? session : folderHolder(session, planned);
    for (int folder = 0; folder < planned.openFolders(); folder++) {
      Optional<ObjectRefusal> refusal = holder.open(ObjectType.FOLDER);
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

  /** The session in which its folders count: its own, or that of the profile's first mailbox. */
  private StoreSession folderHolder(StoreSession own, PlannedSession planned) {
    return model.sharedFoldersTogether()
        ? folderHolders.compute(
            planned.foldersCountedWith(store.limits().scope()),
            (pool, first) -> first != null && first.isOpen() ? first : own)
        : own;
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
    held.forEach(HeldSession::disconnect);
    held.clear();
  }
}
