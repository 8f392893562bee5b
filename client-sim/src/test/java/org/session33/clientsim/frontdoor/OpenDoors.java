package org.session33.clientsim.frontdoor;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.frontdoor.sessions.Account;
import org.session33.clientsim.frontdoor.sessions.Door;
import org.session33.clientsim.frontdoor.sessions.DoorEvent;
import org.session33.clientsim.frontdoor.sessions.FrontDoorSessions;
import org.session33.clientsim.scenario.CaseRemedies;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.sessions.SessionModel;

/** The doors of a case, open on free ports, and what happened at them. */
public final class OpenDoors implements AutoCloseable {
  public static final String USER = "gfield";
  public static final String PASSWORD = "open sesame";
  private static final long PATIENCE_SECONDS = 60;
  private static final ProgramUnderTest PROGRAM = ProgramUnderTest.piped();

  private final BlockingQueue<DoorEvent> events = new LinkedBlockingQueue<>();
  private final FrontDoors doors;
  private final Account account;

  private OpenDoors(Case served, List<Account> more) throws Exception {
    AtomicInteger secrets = new AtomicInteger();
    account = Account.of(served.user(), PASSWORD);
    List<Account> accounts = new ArrayList<>(more);
    accounts.add(account);
    doors =
        new FrontDoors.Builder(
                ClientMessages.load(),
                InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z")),
                () -> "secret-" + secrets.incrementAndGet())
            .open(served, accounts, List.of(), DoorPorts.FREE, events::add);
  }

  /** Opens the doors of a user of a release. */
  public static OpenDoors of(String release) throws Exception {
    return new OpenDoors(aCase(release), List.of());
  }

  /** The same with another mailbox in the profile. */
  public static OpenDoors withMailbox(String release, String name) throws Exception {
    Case served = aCase(release);
    return new OpenDoors(
        served.withOutlook(
            served.outlook().withAdditionalMailboxes(List.of(AdditionalMailbox.of(name, 3)))),
        List.of());
  }

  /** The same where the POP3 and IMAP4 services permit a user so many connections. */
  public static OpenDoors withServiceLimit(String release, int connections) throws Exception {
    Case served = aCase(release);
    return new OpenDoors(
        served.withServer(served.server().withPopImap(new PopImapSettings(connections))),
        List.of());
  }

  /** The same where the store counts POP3 and IMAP4 sessions of a user together. */
  public static OpenDoors withOneCounter(String release) throws Exception {
    return withOneCounter(release, List.of());
  }

  /** The same with more people who may log on. */
  public static OpenDoors withOneCounter(String release, List<Account> more) throws Exception {
    return new OpenDoors(
        aCase(release).withSessionModel(Map.of(SessionModel.POP_AND_IMAP_TOGETHER, 1)), more);
  }

  private static Case aCase(String release) {
    return PROGRAM.read(
        """
        format: 1
        title: A client of a service is refused
        user:
          name: Gil Field
          legacyDN: "/o=First Organization/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=gfield"
        outlook: {release: 2010}
        server: {release: %s}
        """
            .formatted(release));
  }

  public FrontDoorSessions sessions() {
    return doors.sessions();
  }

  public Account account() {
    return account;
  }

  public List<Door.Address> addresses() {
    return doors.addresses();
  }

  public Door.Address door(String name) {
    return doors.addresses().stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
  }

  public int port(String name) {
    return door(name).port();
  }

  public URI url(String name) {
    return door(name).url();
  }

  /** What can be learnt and tried while the doors are open. */
  public ServedCase served() {
    return new ServedCase(
        sessions(),
        false,
        PROGRAM.part(Rehearsal.class),
        PROGRAM.part(CaseExaminer.class),
        PROGRAM.part(CaseRemedies.class));
  }

  /** Waits for something to happen, and takes all that happened before it. */
  public DoorEvent await(Predicate<DoorEvent> what) throws InterruptedException {
    List<DoorEvent> seen = new ArrayList<>();
    while (true) {
      DoorEvent next = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("it did not happen; what did: " + seen);
      }
      if (what.test(next)) {
        return next;
      }
      seen.add(next);
    }
  }

  /** Waits until so many sessions of a kind have ended. */
  public void awaitEnds(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      await(e -> e.kind() == DoorEvent.Kind.LOGGED_OFF || e.kind() == DoorEvent.Kind.DROPPED);
    }
  }

  /** All that happened and was not waited for yet. */
  public List<DoorEvent> happened() {
    List<DoorEvent> all = new ArrayList<>();
    events.drainTo(all);
    return all;
  }

  @Override
  public void close() {
    doors.close();
  }
}
