package org.session33.clientsim.acting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.session33.clientsim.store.ApplicationLog;
import org.session33.clientsim.store.InformationStore;
import org.session33.clientsim.store.Logon;
import org.session33.clientsim.store.LogonRequest;
import org.session33.clientsim.store.ObjectRefusal;
import org.session33.clientsim.store.StoreSession;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.Moment;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.sessions.PlannedSession;

/**
 * Where one case is acted out: a store with its log, a clock, and what has happened so far. Not for
 * use by several threads.
 */
final class Stage {
  private final Case played;
  private final Duration betweenLogons;
  private final VirtualClock clock = new VirtualClock();
  private final ApplicationLog log;
  private final InformationStore store;
  private final List<ActedSession> sessions = new ArrayList<>();
  private final List<Moment> moments = new ArrayList<>();
  private int objectsRefused;

  Stage(Case played, Duration betweenLogons) {
    this.played = played;
    this.betweenLogons = betweenLogons;
    this.log = new ApplicationLog(played.server().release(), clock);
    this.store = new InformationStore(played.server().release(), played.server().registry(), log);
    store.write(played.server().registryNotLoaded());
  }

  Case played() {
    return played;
  }

  InformationStore store() {
    return store;
  }

  ApplicationLog log() {
    return log;
  }

  List<ActedSession> sessions() {
    return sessions;
  }

  List<Moment> moments() {
    return moments;
  }

  int objectsRefused() {
    return objectsRefused;
  }

  void note(String what, boolean failure) {
    moments.add(new Moment(clock.elapsed(), what, failure));
  }

  /** Asks the store for a session and, where it is given, opens the folders it is meant for. */
  void open(PlannedSession planned) {
    Logon answer =
        store.logOn(
            new LogonRequest(
                played.user().legacyDn(),
                played.standing(planned.clientType()),
                planned.clientType(),
                planned.database(),
                planned.holder(),
                planned.purpose()));
    boolean granted = answer instanceof StoreSession;
    sessions.add(new ActedSession(planned, clock.elapsed(), granted));
    if (answer instanceof StoreSession session) {
      openFolders(session, planned);
    }
    clock.advance(betweenLogons);
  }

  private void openFolders(StoreSession session, PlannedSession planned) {
    int before = objectsRefused;
    for (int folder = 0; folder < planned.openFolders(); folder++) {
      Optional<ObjectRefusal> refusal = session.open(ObjectType.FOLDER);
      objectsRefused += refusal.isPresent() ? 1 : 0;
    }
    if (objectsRefused > before) {
      note(objectsRefused - before + " folders of " + planned.mailbox() + " refused", true);
    }
  }
}
