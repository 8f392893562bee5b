package org.session33.clientsim.frontdoor;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.session33.clientsim.frontdoor.mail.MailDoor;
import org.session33.clientsim.frontdoor.mail.StandInMailboxes;
import org.session33.clientsim.frontdoor.sessions.Account;
import org.session33.clientsim.frontdoor.sessions.Door;
import org.session33.clientsim.frontdoor.sessions.FrontDoorListener;
import org.session33.clientsim.frontdoor.sessions.FrontDoorSessions;
import org.session33.clientsim.frontdoor.web.WebDoor;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.sessions.PlannedSession;

/** All doors of one case, open on loopback until they are closed. */
public final class FrontDoors implements AutoCloseable {
  private final FrontDoorSessions sessions;
  private final List<Door> doors = new ArrayList<>();

  private FrontDoors(FrontDoorSessions sessions) {
    this.sessions = sessions;
  }

  /** What every case's doors are made with. */
  public static final class Builder {
    private final ClientMessages messages;
    private final InstantSource clock;
    private final Supplier<String> secrets;

    /**
     * Makes doors.
     *
     * @param messages what refused clients are told
     * @param clock tells the time of sessions and events
     * @param secrets makes passwords and cookies, each another one that nobody can guess
     */
    public Builder(ClientMessages messages, InstantSource clock, Supplier<String> secrets) {
      this.messages = messages;
      this.clock = clock;
      this.secrets = secrets;
    }

    /** A password that nobody can guess. */
    public String password() {
      return secrets.get();
    }

    /**
     * Opens the doors of a case.
     *
     * @param accounts who may log on
     * @param ownSessions sessions of the case's own programs that are there from the start
     * @throws PortException if a port is taken or may not be used; no door is open then
     */
    public FrontDoors open(
        Case served,
        List<Account> accounts,
        List<PlannedSession> ownSessions,
        DoorPorts ports,
        FrontDoorListener listener)
        throws PortException {
      FrontDoorSessions sessions =
          new FrontDoorSessions(served, accounts, ownSessions, clock, listener);
      FrontDoors open = new FrontDoors(sessions);
      StandInMailboxes mailboxes = new StandInMailboxes(clock);
      try {
        open.add(ports.imap(), p -> MailDoor.imap(sessions, mailboxes, messages, p));
        open.add(ports.pop(), p -> MailDoor.pop(sessions, mailboxes, messages, p));
        open.add(ports.web(), p -> WebDoor.open(sessions, messages, secrets, p));
      } catch (PortException e) {
        open.close();
        throw e;
      }
      return open;
    }
  }

  private interface Opening {
    Door open(int port) throws IOException;
  }

  private void add(int port, Opening opening) throws PortException {
    try {
      doors.add(opening.open(port));
    } catch (IOException e) {
      throw new PortException(port, e);
    }
  }

  /** Where clients connect. */
  public List<Door.Address> addresses() {
    return doors.stream().flatMap(d -> d.addresses().stream()).toList();
  }

  /** Who is there, and the store behind. */
  public FrontDoorSessions sessions() {
    return sessions;
  }

  /** Turns everybody out. */
  @Override
  public void close() {
    List<Door> lastFirst = new ArrayList<>(doors);
    Collections.reverse(lastFirst);
    lastFirst.forEach(Door::close);
    sessions.close();
  }
}
