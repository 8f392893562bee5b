package org.session33.diagnostics.evidence.logs;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.ObservedClient;
import org.session33.diagnostics.evidence.WrittenTime;
import org.session33.profiles.files.Place;

/** What a log tells of one user, as far as it was read. */
final class LogUser {
  private static final String NAME = "/cn=";

  /** The most programs of one user that are told apart. */
  private static final int PROGRAMS = 20;

  private final String name;
  private long rows;
  private int refused;
  private final Set<String> open = new HashSet<>();
  private int most;
  private WrittenTime mostAt = WrittenTime.UNKNOWN;
  private Place where;
  private final Map<Program, Place> programs = new LinkedHashMap<>();

  private @Nullable Program last;

  private record Program(String software, String version, @Nullable Boolean cached) {
    boolean isOf(LogEntry entry) {
      return software.equals(entry.software())
          && version.equals(entry.version())
          && Objects.equals(cached, entry.cached());
    }
  }

  LogUser(String name, Place first) {
    this.name = name;
    this.where = first;
  }

  /** As the log writes it. */
  String name() {
    return name;
  }

  /** As people read it: of a distinguished name its last part. */
  static String shown(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    int last = small.startsWith("/o=") ? small.lastIndexOf(NAME) : -1;
    return last < 0 ? name : name.substring(last + NAME.length());
  }

  /** As people read it. */
  String shown() {
    return shown(name);
  }

  void row() {
    rows++;
  }

  /** How many rows name the user. */
  long rows() {
    return rows;
  }

  /** Remembers the program of a row, up to a cap. */
  void uses(LogEntry entry, LogRow row) {
    Program before = last;
    if (entry.software().isEmpty() || (before != null && before.isOf(entry))) {
      return;
    }
    Program program = new Program(entry.software(), entry.version(), entry.cached());
    last = program;
    if (programs.size() < PROGRAMS && !programs.containsKey(program)) {
      programs.put(program, row.place());
    }
  }

  /** The programs of the user that the log shows, each once. */
  Stream<ObservedClient> clients() {
    return programs.entrySet().stream()
        .map(
            e ->
                new ObservedClient(
                    name,
                    "",
                    "",
                    e.getKey().software(),
                    e.getKey().version(),
                    e.getKey().cached(),
                    "",
                    true,
                    0,
                    false,
                    WrittenTime.UNKNOWN,
                    e.getValue()));
  }

  void refused() {
    refused++;
  }

  /** How often a limit refused the user. */
  int refusals() {
    return refused;
  }

  /** Counts a session as open; whether it was not before. */
  boolean opens(String session, WrittenTime at, Place place) {
    if (!open.add(session)) {
      return false;
    }
    if (open.size() > most) {
      most = open.size();
      mostAt = at;
      where = place;
    }
    return true;
  }

  /** Counts a session as closed; whether it was open. */
  boolean closes(String session) {
    return open.remove(session);
  }

  /** Forgets what was open; how many that was. */
  int forget() {
    int count = open.size();
    open.clear();
    return count;
  }

  /** How many sessions are open now. */
  int open() {
    return open.size();
  }

  /** How many were open at once, the most so far. */
  int most() {
    return most;
  }

  /** When that was. */
  WrittenTime mostAt() {
    return mostAt;
  }

  /** The row that opened the last of them. */
  Place where() {
    return where;
  }
}
