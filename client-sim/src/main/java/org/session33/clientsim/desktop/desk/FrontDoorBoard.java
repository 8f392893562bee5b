package org.session33.clientsim.desktop.desk;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.view.MeterView;
import org.session33.clientsim.frontdoor.DoorPorts;
import org.session33.clientsim.frontdoor.FrontDoors;
import org.session33.clientsim.frontdoor.PortException;
import org.session33.clientsim.frontdoor.ServedCase;
import org.session33.clientsim.frontdoor.sessions.Account;
import org.session33.clientsim.frontdoor.sessions.Door;
import org.session33.clientsim.frontdoor.sessions.DoorEvent;
import org.session33.clientsim.frontdoor.sessions.DoorEvent.Kind;
import org.session33.clientsim.frontdoor.sessions.DoorSession;
import org.session33.clientsim.frontdoor.sessions.FrontDoorSessions;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServiceDoor;

/**
 * The open front doors of a case, as a window shows them: where clients connect, who is in, and
 * what happened. Clients come on threads of their own, so every method may be called on any thread.
 */
public final class FrontDoorBoard implements AutoCloseable {
  /** Lines of what happened that are kept. */
  public static final int MOST_LINES = 500;

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * Opens doors for a board.
   *
   * @param builder makes the doors
   * @param counsel learns from what clients showed
   */
  public record Opener(
      FrontDoors.Builder builder, Function<FrontDoorSessions, ServedCase> counsel) {
    /**
     * Opens the doors of a case on free ports.
     *
     * @param changed is told on any thread that there is something new to show
     * @throws PortException if no port can be opened
     */
    public FrontDoorBoard open(Case served, Runnable changed) throws PortException {
      Account account = Account.of(served.user(), builder.password());
      Lines lines = new Lines(changed);
      FrontDoors doors =
          builder.open(served, List.of(account), List.of(), DoorPorts.FREE, lines::add);
      return new FrontDoorBoard(doors, account, counsel.apply(doors.sessions()), lines);
    }
  }

  /**
   * One door.
   *
   * @param words what is spoken there
   * @param where address and port, or the address for a browser
   */
  public record DoorRow(String words, String where) {}

  /**
   * One line of what happened.
   *
   * @param text when and what
   * @param failure whether a client was refused
   */
  public record Line(String text, boolean failure) {}

  /** What happened, the newest lines, and how many were refused since the last restart. */
  private static final class Lines {
    private final Deque<Line> lines = new ArrayDeque<>();
    private final Map<ServiceDoor, Integer> refused = new ConcurrentHashMap<>();
    private final Runnable changed;

    Lines(Runnable changed) {
      this.changed = changed;
    }

    void add(DoorEvent event) {
      ServiceDoor door = event.door();
      if (event.kind() == Kind.REFUSED && door != null) {
        refused.merge(door, 1, Integer::sum);
      } else if (event.kind() == Kind.STORE_RESTARTED) {
        refused.clear();
      }
      synchronized (this) {
        lines.addLast(new Line(words(event), event.kind() == Kind.REFUSED));
        if (lines.size() > MOST_LINES) {
          lines.removeFirst();
        }
      }
      changed.run();
    }

    synchronized List<Line> all() {
      return List.copyOf(lines);
    }
  }

  private final FrontDoors doors;
  private final Account account;
  private final ServedCase counsel;
  private final Lines lines;

  private FrontDoorBoard(FrontDoors doors, Account account, ServedCase counsel, Lines lines) {
    this.doors = doors;
    this.account = account;
    this.counsel = counsel;
    this.lines = lines;
  }

  /** Where clients connect. */
  public List<DoorRow> doors() {
    List<DoorRow> rows = new ArrayList<>();
    for (Door.Address address : doors.addresses()) {
      String where =
          address.url() == null ? address.host() + ":" + address.port() : address.url().toString();
      rows.add(new DoorRow(address.kind().words(), where));
    }
    return rows;
  }

  /** What is typed as user name. */
  public String login() {
    return account.login();
  }

  /** What is typed as password. */
  public String password() {
    return account.password();
  }

  /** The release that is stood in for. */
  public String release() {
    return doors.sessions().served().server().release().toString();
  }

  /** The kinds of client, each with a counter of its own. */
  public List<ClientType> pools() {
    Set<ClientType> types = EnumSet.noneOf(ClientType.class);
    doors.addresses().forEach(a -> types.add(a.kind().clientType()));
    return List.copyOf(types);
  }

  /**
   * The sessions of one kind of client against their limit; refused ones since the last restart.
   */
  public MeterView meter(ClientType pool) {
    MeterView.Builder meter = new MeterView.Builder();
    List<DoorSession> doorSessions = doors.sessions().doorSessions();
    for (Door.Address address : doors.addresses()) {
      ServiceDoor door = address.kind();
      if (door.clientType() == pool) {
        meter.holder(door.words());
        doorSessions.stream()
            .filter(s -> s.door() == door)
            .forEach(s -> meter.add(door.words(), true, door.words() + ", " + s.client()));
        for (int i = 0; i < lines.refused.getOrDefault(door, 0); i++) {
          meter.add(door.words(), false, door.words() + ", refused");
        }
      }
    }
    return meter.view(doors.sessions().limit(pool));
  }

  /** What happened, the oldest first. */
  public List<Line> lines() {
    return lines.all();
  }

  /**
   * The value that limits service sessions, as it is in force now; null where there is no limit.
   */
  public @Nullable Integer limit() {
    return doors.sessions().limit(ClientType.POP_IMAP);
  }

  /** Writes the value that limits service sessions; it is in force after a restart. */
  public void write(int limit) {
    doors.sessions().write(LimitValue.SERVICE_SESSIONS_PER_USER, limit);
  }

  /** Restarts the store; every client is cut off. */
  public void restartStore() {
    doors.sessions().restartStore();
  }

  /** The case with the clients that knocked as programs of it. */
  public Case seen() {
    return counsel.seen();
  }

  @Override
  public void close() {
    doors.close();
  }

  private static String words(DoorEvent event) {
    String when = CLOCK.format(event.at()) + "  ";
    ServiceDoor door = event.door();
    if (door == null || event.logged() != null) {
      return when + event.words();
    }
    String count = event.counted().isEmpty() ? "" : ", " + event.counted();
    return when + door.words() + " " + event.client() + " " + event.words() + count;
  }
}
