package org.session33.clientsim.frontdoor.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.clientaccess.ClientAccess;
import org.session33.clientsim.clientaccess.Connection;
import org.session33.clientsim.clientaccess.ConnectionLimiter;
import org.session33.clientsim.frontdoor.sessions.DoorEvent.Kind;
import org.session33.clientsim.simulation.ApplicationLog;
import org.session33.clientsim.store.Holding;
import org.session33.clientsim.store.InformationStore;
import org.session33.clientsim.store.Logon;
import org.session33.clientsim.store.LogonRequest;
import org.session33.clientsim.store.StoreSession;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.ServiceDoor;
import org.session33.profiles.exchange.Standing;
import org.session33.profiles.files.Place;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;
import org.session33.profiles.sessions.PlannedSession;
import org.session33.profiles.sessions.SessionModel;

/**
 * The one hook between real clients and the store of a case: whoever logs on takes a session,
 * whoever leaves gives it back. Everybody outside can see who holds what, write a registry value
 * and restart the store meanwhile. Safe for any number of threads.
 *
 * <p>It is long because logging on, leaving and restarting change one state, and must agree about
 * it.
 */
public final class FrontDoorSessions implements AutoCloseable {
  private static final Place WRITTEN = Place.of("serve");

  private final InstantSource clock;
  private final Map<String, Account> accounts;
  private final FrontDoorListener listener;
  private final ApplicationLog log;
  private final InformationStore store;
  private final ClientAccess access;
  private final SessionModel model;
  private final List<PlannedSession> ownSessions;
  private final Set<DoorSession> doorSessions = ConcurrentHashMap.newKeySet();
  private final Map<ServiceDoor, Integer> mostAsked = new ConcurrentHashMap<>();
  private volatile Case served;

  /**
   * Opens the store of a case.
   *
   * @param accounts who may log on, each with a login of its own; the case's user is one of them
   * @param ownSessions sessions of the case's own programs that are there from the start
   * @param clock tells the time of sessions and events
   * @param listener hears all that happens
   */
  public FrontDoorSessions(
      Case served,
      List<Account> accounts,
      List<PlannedSession> ownSessions,
      InstantSource clock,
      FrontDoorListener listener) {
    this.served = served;
    this.accounts =
        accounts.stream()
            .collect(Collectors.toUnmodifiableMap(a -> Account.withoutDomain(a.login()), a -> a));
    this.clock = clock;
    this.listener = listener;
    this.model = SessionModel.of(served);
    this.log = new ApplicationLog(served.server().release(), clock, this::logged);
    this.store =
        new InformationStore(
            served.server().release(), served.server().registry(), !model.changedValueWaits(), log);
    store.write(served.server().registryNotLoaded());
    this.access = new ClientAccess(served.server());
    this.ownSessions = ownSessions.stream().filter(this::isAdmitted).toList();
    logOnOwnPrograms();
  }

  /** The case as it stands, with all that was written since. */
  public Case served() {
    return served;
  }

  /** The account that a user name and a password mean; empty when one of them is wrong. */
  public Optional<Account> authenticate(
      String login, String password, ServiceDoor door, String client) {
    byte[] typed = password.getBytes(StandardCharsets.UTF_8);
    Optional<Account> found =
        account(login)
            // In constant time: how long a wrong password takes says nothing about the right one.
            .filter(
                a -> MessageDigest.isEqual(a.password().getBytes(StandardCharsets.UTF_8), typed));
    if (found.isEmpty()) {
      tell(Kind.WRONG_PASSWORD, door, "", client, 0, null, null, "");
    }
    return found;
  }

  /** The account that a user name means. */
  public Optional<Account> account(String login) {
    return Optional.ofNullable(accounts.get(Account.withoutDomain(login)));
  }

  /**
   * Asks the store for a session.
   *
   * @param client the client as people recognise it, such as its address and port
   * @param whenDropped is called once if the store is restarted while the session is open
   * @return empty when the store refuses
   */
  public Optional<DoorSession> logOn(
      Account account, ServiceDoor door, String client, Runnable whenDropped) {
    ClientType type = door.clientType();
    ConnectionLimiter service = access.limiter(door).orElse(null);
    Connection connection = null;
    if (service != null) {
      connection = service.connect(account.legacyDn(), 1).orElse(null);
      if (connection == null) {
        asked(account, door, doorSessionsOf(account, door) + 1);
        int held = service.open(account.legacyDn());
        Integer most = service.limit().value();
        tell(Kind.REFUSED, door, account.login(), client, held, most, null, byService(service));
        return Optional.empty();
      }
    }
    Logon answer = store.logOn(request(account, door, client));
    if (!(answer instanceof StoreSession session)) {
      if (connection != null) {
        connection.close();
      }
      asked(account, door, doorSessionsOf(account, door) + 1);
      tell(Kind.REFUSED, door, account.login(), client, held(account, door), limit(type), null, "");
      return Optional.empty();
    }
    DoorSession doorSession =
        new DoorSession(
            this, session, connection, account, door, client, clock.instant(), whenDropped);
    doorSessions.add(doorSession);
    asked(account, door, doorSessionsOf(account, door));
    tell(Kind.LOGGED_ON, door, account.login(), client, held(account, door), limit(type), null, "");
    if (!session.isOpen()) {
      // The store was restarted between the two lines above and did not see this session.
      drop(doorSession);
    }
    return Optional.of(doorSession);
  }

  private static String byService(ConnectionLimiter service) {
    return "by the service itself (" + service.limit().reason() + "), before the store was asked";
  }

  /**
   * Notes how many sessions the case's user wanted through a door at the same time; the store may
   * have refused some of them.
   */
  public void asked(Account account, ServiceDoor door, int sessions) {
    if (account.legacyDn().equalsIgnoreCase(served.user().legacyDn())) {
      mostAsked.merge(door, sessions, Math::max);
    }
  }

  /** The most sessions that the case's user ever wanted at the same time, by door. */
  public Map<ServiceDoor, Integer> mostAsked() {
    return Map.copyOf(mostAsked);
  }

  /** Who is here, in order of logging on. */
  public List<DoorSession> doorSessions() {
    List<DoorSession> all = new ArrayList<>(doorSessions);
    all.sort(Comparator.comparing(DoorSession::since).thenComparing(DoorSession::client));
    return all;
  }

  /** How many sessions of an account the store counts in the pool of this door's clients. */
  public int held(Account account, ServiceDoor door) {
    return store.held(request(account, door, ""));
  }

  /** Who holds the sessions of an account, through all doors. */
  public List<Holding> ledger(Account account) {
    return store.holdings(account.legacyDn());
  }

  /** Sessions that are open in all, of the case's own programs too. */
  public int openSessions() {
    return store.openSessions();
  }

  /** The limit in force for a kind of client; null where there is none. */
  public @Nullable Integer limit(ClientType type) {
    EffectiveLimit limit = store.limits().sessions(type);
    return limit.value();
  }

  /**
   * The limits that are met behind a door, the smallest and so the first one that refuses first; of
   * equal ones that before the store. Empty where there is none.
   */
  public List<DoorLimit> limits(ServiceDoor door) {
    List<DoorLimit> limits = new ArrayList<>();
    access
        .limiter(door)
        .ifPresent(
            service ->
                service
                    .limit()
                    .number()
                    .ifPresent(
                        n ->
                            limits.add(
                                new DoorLimit(service.gate(), service.setting().setting(), n))));
    Integer ofStore = limit(door.clientType());
    if (ofStore != null) {
      limits.add(new DoorLimit(Gate.STORE, GateFacts.of(Gate.STORE).title(), ofStore));
    }
    limits.sort(Comparator.comparingInt(DoorLimit::value));
    return limits;
  }

  /** What the server has written to its Application log, as far as it was kept. */
  public List<EventRecord> events() {
    return log.events();
  }

  /** Writes a registry value below {@code ParametersSystem}; the store reads it when restarted. */
  public void write(String name, int number) {
    ServerRegistry value =
        ServerRegistry.empty().withDword(ServerRegistry.PARAMETERS, name, number, WRITTEN);
    store.write(value);
    synchronized (this) {
      served =
          served.withServer(
              served
                  .server()
                  .withRegistryNotLoaded(served.server().registryNotLoaded().plus(value)));
    }
    tell(Kind.WRITTEN, null, "", "", 0, null, null, name + " = " + number);
  }

  /**
   * Makes a change to the server as a remedy does. Permissions are in force at once, registry
   * values wait for {@link #restartStore()}.
   *
   * @param what the change in a few words
   */
  public void change(Case changed, String what) {
    store.write(changed.server().registryNotLoaded());
    access.become(changed.server());
    synchronized (this) {
      served = served.withServer(changed.server());
    }
    tell(Kind.WRITTEN, null, "", "", 0, null, null, what);
  }

  /**
   * Restarts the Information Store: the registry is read, every session is gone, and clients are
   * cut off; the case's own programs log on again.
   */
  public void restartStore() {
    List<DoorSession> before;
    synchronized (this) {
      before = doorSessions();
      store.restart();
      served = served.withServer(served.server().restarted());
    }
    before.forEach(this::drop);
    logOnOwnPrograms();
    tell(Kind.STORE_RESTARTED, null, "", "", 0, null, null, "");
  }

  /** Ends every session. */
  @Override
  public void close() {
    doorSessions().forEach(DoorSession::close);
  }

  private int doorSessionsOf(Account account, ServiceDoor door) {
    return (int)
        doorSessions.stream().filter(v -> v.door() == door && v.account().equals(account)).count();
  }

  void leave(DoorSession doorSession) {
    if (doorSession.end()) {
      doorSessions.remove(doorSession);
      doorSession.release();
      tellOfLeaving(Kind.LOGGED_OFF, doorSession);
    }
  }

  private void drop(DoorSession doorSession) {
    if (doorSession.end()) {
      doorSessions.remove(doorSession);
      doorSession.release();
      tellOfLeaving(Kind.DROPPED, doorSession);
      doorSession.whenDropped().run();
    }
  }

  private void tellOfLeaving(Kind kind, DoorSession doorSession) {
    ClientType type = doorSession.door().clientType();
    tell(
        kind,
        doorSession.door(),
        doorSession.account().login(),
        doorSession.client(),
        held(doorSession.account(), doorSession.door()),
        limit(type),
        null,
        "");
  }

  private LogonRequest request(Account account, ServiceDoor door, String client) {
    Case now = served;
    Standing standing =
        account.legacyDn().equalsIgnoreCase(now.user().legacyDn())
            ? now.standing(door.clientType())
            : Standing.LIMITED;
    return new LogonRequest(
        account.legacyDn(),
        standing,
        door.clientType(),
        model.counter(door),
        "",
        door.words() + " client",
        client);
  }

  /**
   * Whether the service lets in a connection of the case's own programs; it holds it to the end.
   */
  private boolean isAdmitted(PlannedSession planned) {
    if (planned.clientType() != ClientType.POP_IMAP || planned.connections() == 0) {
      return true;
    }
    return access
        .limiter(planned.door())
        .map(l -> l.connect(served.user().legacyDn(), planned.connections()).isPresent())
        .orElse(true);
  }

  private void logOnOwnPrograms() {
    Case now = served;
    for (PlannedSession planned : ownSessions) {
      store.logOn(
          new LogonRequest(
              now.user().legacyDn(),
              now.standing(planned.clientType()),
              planned.clientType(),
              model.counter(planned.door()),
              planned.database(),
              planned.holder(),
              planned.purpose()));
    }
  }

  private void logged(EventRecord event) {
    tell(Kind.EVENT_LOGGED, null, "", "", 0, null, event, "");
  }

  private void tell(
      Kind kind,
      @Nullable ServiceDoor door,
      String login,
      String client,
      int held,
      @Nullable Integer limit,
      @Nullable EventRecord event,
      String note) {
    listener.happened(
        new DoorEvent(clock.instant(), kind, door, login, client, held, limit, event, note));
  }
}
