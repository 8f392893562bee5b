package org.session33.diagnostics.evidence.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileSummary;

/** Says who holds the sessions of a list of logons: each row is one (Get-LogonStatistics). */
final class LogonList {
  private static final int MOST_LINES = 20;
  private static final String ADDRESS = "ClientIPAddress";

  private final Set<String> names = new LinkedHashSet<>();
  private final Map<String, Holder> holders = new LinkedHashMap<>();
  private final Map<String, Integer> users = new LinkedHashMap<>();

  /** The sessions of one user from one machine with one client. */
  private static final class Holder {
    private int sessions;
    private int withoutAddress;
  }

  private LogonList() {}

  static Reading<FileSummary> read(SourceFile file) {
    LogonList list = new LogonList();
    return Rows.read(file, list::add).map(list::words);
  }

  private void add(Function<String, Optional<String>> row) {
    String user = first(row, "UserName", "Windows2000Account", "FullMailboxDirectoryName");
    String machine = first(row, "ClientName", "HostAddress");
    String version = first(row, "ClientVersion");
    String program = first(row, "ApplicationId");
    row.apply(ADDRESS).ifPresent(names::add);
    names.add(user);
    names.add(machine);
    row.apply("Windows2000Account").ifPresent(names::add);
    users.merge(user.isEmpty() ? "an account that is not named" : user, 1, Integer::sum);
    String words =
        (user.isEmpty() ? "Somebody" : user)
            + (machine.isEmpty() ? "" : " from " + machine)
            + (version.isEmpty() ? "" : ", client version " + version)
            + (program.isEmpty() ? "" : ", " + program);
    Holder holder = holders.computeIfAbsent(words, w -> new Holder());
    holder.sessions++;
    if (row.apply(ADDRESS).filter(a -> !a.isBlank()).isEmpty()) {
      holder.withoutAddress++;
    }
  }

  private static String first(Function<String, Optional<String>> row, String... columns) {
    for (String column : columns) {
      Optional<String> text = row.apply(column).map(String::strip).filter(t -> !t.isEmpty());
      if (text.isPresent()) {
        return text.get();
      }
    }
    return "";
  }

  private FileSummary words(Rows rows) {
    boolean addresses = rows.columns().stream().anyMatch(ADDRESS::equalsIgnoreCase);
    List<String> says = new ArrayList<>();
    says.add(
        String.format(
            Locale.ROOT,
            "It lists %,d %s, one a row, of %s.",
            rows.count(),
            rows.count() == 1 ? "session" : "sessions",
            users.size() == 1
                ? users.keySet().iterator().next()
                : String.format(Locale.ROOT, "%,d accounts", users.size())));
    holders.entrySet().stream()
        .sorted((a, b) -> b.getValue().sessions - a.getValue().sessions)
        .limit(MOST_LINES)
        .map(e -> line(e.getKey(), e.getValue(), addresses))
        .forEach(says::add);
    if (holders.size() > MOST_LINES) {
      says.add("There are " + (holders.size() - MOST_LINES) + " more holders.");
    }
    if (addresses && holders.values().stream().anyMatch(h -> h.withoutAddress > 0)) {
      says.add("A row without a client address may be the rest of a broken connection.");
    }
    if (holders.size() > users.size()) {
      says.add(
          "An account with more than one machine or client version has a second program or a second"
              + " Outlook beside the first.");
    }
    names.remove("");
    return FileSummary.of(
            rows.count(),
            says,
            "the limit that was met (the event 9646), the Exchange release, and "
                + FileSummary.PROFILE_NEEDED)
        .naming(List.copyOf(names));
  }

  private static String line(String words, Holder holder, boolean addresses) {
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
