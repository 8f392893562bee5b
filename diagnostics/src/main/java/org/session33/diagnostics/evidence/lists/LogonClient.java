package org.session33.diagnostics.evidence.lists;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.session33.profiles.exchange.ServiceDoor;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.sessions.PlannedSession;

/**
 * How a list of logons names a client whose sessions a plan has.
 *
 * @param id what its ApplicationId begins with, with its source
 * @param doors the services behind it; empty for MAPI
 * @param note why such a list may have fewer of them, a clause; may be empty
 */
public record LogonClient(Fact<String> id, Set<ServiceDoor> doors, String note) {
  /** What every ApplicationId begins with; a holder without it is a machine. */
  public static final String NAMED = "client=";

  private static final class Shipped {
    static final List<LogonClient> ALL =
        FactFile.open(LogonClient.class, "logon-clients.yaml").list("clients", LogonClient::read);
  }

  /** All of them, MAPI first; read once. */
  public static List<LogonClient> all() {
    return Shipped.ALL;
  }

  private static LogonClient read(YamlMapping in) {
    Set<ServiceDoor> doors = EnumSet.noneOf(ServiceDoor.class);
    FactFile.texts(in, "doors")
        .forEach(d -> doors.add(FactFile.constant(d, ServiceDoor.class, in.place())));
    return new LogonClient(
        new Fact<>(FactFile.text(in, "id"), FactFile.text(in, "source"), FactFile.confidence(in)),
        doors,
        in.text("note").orElse(""));
  }

  /** Whether Outlook and other MAPI programs come through it. */
  public boolean isMapi() {
    return doors.isEmpty();
  }

  /** Whether sessions of a holder in a list are of it; where only a machine is told, of MAPI. */
  public boolean holds(String holder) {
    String written = holder.toLowerCase(Locale.ROOT);
    String wanted = id.value().toLowerCase(Locale.ROOT);
    return written.startsWith(NAMED)
        ? written.equals(wanted) || written.startsWith(wanted + ";")
        : isMapi();
  }

  /** Whether a holder in a list is Outlook or another MAPI program. */
  static boolean isMapi(String holder) {
    return all().stream().anyMatch(c -> c.isMapi() && c.holds(holder));
  }

  /** Whether a planned session would be listed under it. */
  public boolean plans(PlannedSession session) {
    ServiceDoor door = session.door();
    return door == null ? isMapi() && !session.clientType().isService() : doors.contains(door);
  }

  /** The services in words. */
  public String services() {
    return doors.stream().map(ServiceDoor::words).collect(Collectors.joining(" and "));
  }
}
