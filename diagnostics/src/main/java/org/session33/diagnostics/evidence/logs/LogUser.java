package org.session33.diagnostics.evidence.logs;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.session33.diagnostics.evidence.WrittenTime;
import org.session33.profiles.files.Place;

/** What a log tells of one user, as far as it was read. */
final class LogUser {
  private static final String NAME = "/cn=";

  private final String name;
  private long rows;
  private int refused;
  private final Set<String> open = new HashSet<>();
  private int most;
  private WrittenTime mostAt = WrittenTime.UNKNOWN;
  private Place where;

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
