package org.session33.diagnostics.evidence.lists;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.ObservedClient;
import org.session33.diagnostics.evidence.ObservedHolding;
import org.session33.diagnostics.evidence.WrittenTime;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.Cmdlet;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.printed.PrintedObject;
import org.session33.profiles.printed.PrintedObjectReader;
import org.session33.profiles.printed.Printout;

/**
 * Says who holds the sessions of a list of logons: each row is one (Get-LogonStatistics). Names
 * that a window cut off are not counted by: two of them may be the beginning of two accounts.
 */
final class LogonList {
  private static final int MOST_LINES = 20;
  private static final String ADDRESS = "ClientIPAddress";
  private static final String CACHED = "Cached Exchange Mode";
  private static final List<String> ACCOUNTS =
      List.of("UserName", "Windows2000Account", "FullMailboxDirectoryName");
  private static final List<String> MACHINES = List.of("ClientName", "HostAddress");

  private final Set<String> names = new LinkedHashSet<>();
  private final Map<Holder, Sessions> holders = new LinkedHashMap<>();
  private final Map<String, Integer> users = new LinkedHashMap<>();
  private final Map<Client, Shown> clients = new LinkedHashMap<>();
  private int others;
  private int cut;
  private int rows;
  private boolean filtered;

  /** One user from one machine with one client. */
  private record Holder(
      String user, String machine, String version, String program, String mode, String mailbox) {
    String words() {
      return (user.isEmpty() ? "Somebody" : user)
          + (machine.isEmpty() ? "" : " from " + machine)
          + (version.isEmpty() ? "" : ", client version " + version)
          + (program.isEmpty() ? "" : ", " + program)
          + (mode.isEmpty() ? "" : ", " + mode)
          + (mailbox.isEmpty() ? "" : ", on the mailbox " + mailbox);
    }

    /** Whether it works in Cached Exchange Mode; null where that is not told. */
    @Nullable Boolean cached() {
      return mode.isEmpty() ? null : Boolean.valueOf(mode.equals(CACHED));
    }

    /** The program where it is told, else the machine. */
    String what() {
      return !program.isEmpty() ? program : machine;
    }
  }

  /** One holder at one address. */
  private record Client(Holder holder, String address) {}

  /** What is shown of a client. */
  private static final class Shown {
    private final Place where;
    private int sessions;
    private WrittenTime oldest = WrittenTime.UNKNOWN;

    Shown(Place where) {
      this.where = where;
    }

    void add(String logon) {
      sessions++;
      if (logon.isEmpty()) {
        return;
      }
      WrittenTime time = WrittenTime.of(logon);
      LocalDateTime now = time.local();
      LocalDateTime before = oldest.local();
      // Of times that can be read in two ways nobody knows which is the older one.
      if (now != null && (before == null || now.isBefore(before))) {
        oldest = time;
      }
    }
  }

  /** The sessions of one holder. */
  private static final class Sessions {
    private int sessions;
    private int withoutAddress;
  }

  private LogonList() {}

  static Reading<ListReading> read(SourceFile file) {
    LogonList list = new LogonList();
    return new PrintedObjectReader().read(file, list::add).map(list::reading);
  }

  private void add(PrintedObject row) {
    if (Cmdlet.ofCommand(row.command()).filter(c -> c != Cmdlet.GET_LOGON_STATISTICS).isPresent()
        || Cmdlet.GET_LOGON_STATISTICS.knownColumns(row.properties().keySet()) == 0) {
      return;
    }
    rows++;
    filtered |= ListCommand.isFiltered(row.command());
    boolean isCut =
        row.properties().keySet().stream()
            .anyMatch(
                n ->
                    row.isCut(n)
                        && (ACCOUNTS.stream().anyMatch(n::equalsIgnoreCase)
                            || MACHINES.stream().anyMatch(n::equalsIgnoreCase)
                            || n.equalsIgnoreCase("ApplicationId")));
    if (isCut) {
      cut++;
      return;
    }
    String mailbox = otherMailbox(row);
    Holder key =
        new Holder(
            first(row, ACCOUNTS),
            first(row, MACHINES),
            row.value("ClientVersion"),
            row.value("ApplicationId"),
            mode(row.value("ClientMode")),
            mailbox);
    row.text(ADDRESS).ifPresent(names::add);
    names.add(key.user());
    names.add(key.machine());
    names.add(mailbox);
    row.text("Windows2000Account").ifPresent(names::add);
    String user = key.user();
    users.merge(user.isEmpty() ? "an account that is not named" : user, 1, Integer::sum);
    others += mailbox.isEmpty() ? 0 : 1;
    Sessions holder = holders.computeIfAbsent(key, k -> new Sessions());
    holder.sessions++;
    String address = row.value(ADDRESS).strip();
    if (address.isEmpty()) {
      holder.withoutAddress++;
    }
    clients
        .computeIfAbsent(new Client(key, address), k -> new Shown(row.place()))
        .add(row.value("LogonTime"));
  }

  /** How Outlook works, as the store knows it (formats.md 11.3). */
  private static String mode(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "cached" -> CACHED;
      case "classic" -> "online mode";
      default -> "";
    };
  }

  /** The last name of the mailbox that the session is on, where it is not the user's own. */
  private static String otherMailbox(PrintedObject row) {
    String user = squeezed(row.value("FullUserDirectoryName"));
    String mailbox = row.value("FullMailboxDirectoryName");
    boolean other = !user.isEmpty() && !mailbox.isEmpty() && !user.equals(squeezed(mailbox));
    int name = mailbox.toLowerCase(Locale.ROOT).lastIndexOf("/cn=");
    return other ? mailbox.substring(name < 0 ? 0 : name + 4).strip() : "";
  }

  /** Names are broken over lines at any place. */
  private static String squeezed(String dn) {
    return dn.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }

  private static String first(PrintedObject row, List<String> columns) {
    return columns.stream()
        .flatMap(c -> row.text(c).stream())
        .map(String::strip)
        .findFirst()
        .orElse("");
  }

  private ListReading reading(Printout printout) {
    if (cut > 0) {
      return ListReading.of(
          FileSummary.of(
              rows,
              List.of(
                  String.format(
                      Locale.ROOT,
                      "It lists %,d %s, and the names of %,d are cut off: who holds how many is not"
                          + " counted from it.",
                      rows,
                      rows == 1 ? "session" : "sessions",
                      cut)),
              "the same list as 'Get-LogonStatistics ... | Export-Csv FILE', which cuts nothing"
                  + " off"));
    }
    return new ListReading(
        words(printout), filtered ? List.of() : holdings(), List.of(), clients(printout));
  }

  private List<ObservedClient> clients(Printout printout) {
    boolean asked = hasAddresses(printout);
    List<ObservedClient> shown = new ArrayList<>();
    clients.forEach(
        (client, of) -> {
          Holder holder = client.holder();
          shown.add(
              new ObservedClient(
                  holder.user(),
                  holder.machine(),
                  client.address(),
                  holder.program(),
                  holder.version(),
                  holder.cached(),
                  holder.mailbox(),
                  LogonClient.isMapi(holder.what()),
                  of.sessions,
                  asked,
                  of.oldest,
                  of.where));
        });
    return shown;
  }

  private static boolean hasAddresses(Printout printout) {
    return printout.columns().stream().anyMatch(ADDRESS::equalsIgnoreCase);
  }

  private List<ObservedHolding> holdings() {
    return holders.entrySet().stream()
        .map(
            e ->
                new ObservedHolding(
                    e.getKey().user(),
                    e.getKey().what(),
                    e.getKey().mailbox().isEmpty() ? "" : "the mailbox " + e.getKey().mailbox(),
                    e.getValue().sessions,
                    null,
                    EvidenceOrigin.SEEN))
        .toList();
  }

  private FileSummary words(Printout printout) {
    boolean addresses = hasAddresses(printout);
    List<String> says = new ArrayList<>();
    says.add(
        String.format(
            Locale.ROOT,
            "It lists %,d %s, one a row, of %s.",
            rows,
            rows == 1 ? "session" : "sessions",
            users.size() == 1
                ? users.keySet().iterator().next()
                : String.format(Locale.ROOT, "%,d accounts", users.size())));
    if (filtered) {
      says.add("The command leaves rows out, so that there may be more sessions than these.");
    }
    holders.entrySet().stream()
        .sorted((a, b) -> b.getValue().sessions - a.getValue().sessions)
        .limit(MOST_LINES)
        .map(e -> line(e.getKey().words(), e.getValue(), addresses))
        .forEach(says::add);
    if (holders.size() > MOST_LINES) {
      says.add("There are " + (holders.size() - MOST_LINES) + " more holders.");
    }
    if (others > 0) {
      says.add(
          String.format(
              Locale.ROOT,
              "%,d of the sessions %s on somebody else's mailbox.",
              others,
              others == 1 ? "is" : "are"));
    }
    if (addresses && holders.values().stream().anyMatch(h -> h.withoutAddress > 0)) {
      says.add("A row without a client address may be the rest of a broken connection.");
    }
    long clients =
        holders.keySet().stream()
            .map(h -> new Holder(h.user(), h.machine(), h.version(), "", "", ""))
            .distinct()
            .count();
    if (clients > users.size()) {
      says.add(
          "An account with more than one machine or client version has a second program or a second"
              + " Outlook beside the first.");
    }
    names.remove("");
    return FileSummary.of(
            rows,
            says,
            "the limit that was met (the event 9646), the Exchange release, and "
                + FileSummary.PROFILE_NEEDED)
        .naming(List.copyOf(names));
  }

  private static String line(String words, Sessions holder, boolean addresses) {
    return String.format(
        Locale.ROOT,
        "%s: %,d%s.",
        words,
        holder.sessions,
        !addresses || holder.withoutAddress == 0
            ? ""
            : String.format(
                Locale.ROOT, ", %,d of them without a client address", holder.withoutAddress));
  }
}
