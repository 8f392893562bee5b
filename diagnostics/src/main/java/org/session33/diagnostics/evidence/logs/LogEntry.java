package org.session33.diagnostics.evidence.logs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one row of a log says, as its kind understands it; what it does not say stays empty. */
final class LogEntry {
  /** What a row does to a session. */
  enum Step {
    /** It is opened. */
    OPENED,
    /** It goes on, and this row may name its user. */
    GOES_ON,
    /** It is closed. */
    CLOSED
  }

  /**
   * Something that is counted by its value.
   *
   * @param group what is counted, as it begins a sentence
   * @param value one of the values
   */
  record Mark(String group, String value) {}

  private String user = "";
  private String client = "";
  private String address = "";
  private String server = "";
  private String time = "";
  private String session = "";
  private @Nullable Step step;
  private String holder = "";
  private String told = "";
  private String shown = "";
  private String column = "";
  private @Nullable Integer limit;
  private boolean failed;
  private boolean ofServer;
  private String other = "";
  private boolean actedFor;
  private String software = "";
  private String version = "";
  private String mode = "";
  private final List<String> codes = new ArrayList<>(2);
  private final List<Mark> marks = new ArrayList<>(2);

  /** Who it is about, as the log writes it. */
  String user() {
    return user;
  }

  LogEntry user(String value) {
    user = value;
    return this;
  }

  /** The program that asked. */
  String client() {
    return client;
  }

  LogEntry client(String value) {
    client = value.strip();
    return this;
  }

  /** The address from which it asked. */
  String address() {
    return address;
  }

  LogEntry address(String value) {
    address = value;
    return this;
  }

  /** The server that was asked. */
  String server() {
    return server;
  }

  LogEntry server(String value) {
    server = value;
    return this;
  }

  /** When, as it is written, with its zone. */
  String time() {
    return time;
  }

  LogEntry time(String value) {
    time = value;
    return this;
  }

  /** The session that it is about, and what becomes of it. */
  LogEntry session(String id, @Nullable Step what) {
    session = id;
    step = id.isEmpty() ? null : what;
    return this;
  }

  /** The session's name in this log. */
  String session() {
    return session;
  }

  /** What becomes of the session; null where the log knows no sessions. */
  @Nullable Step step() {
    return step;
  }

  /** The user whose session it is from now on; empty where this row does not prove it. */
  String holder() {
    return holder;
  }

  LogEntry holder(String value) {
    holder = value;
    return this;
  }

  /** Codes and states by which a failure is known, each whole and in small letters. */
  List<String> codes() {
    return codes;
  }

  LogEntry code(String value) {
    if (!value.isEmpty()) {
      codes.add(value);
    }
    return this;
  }

  /** The text in which a failure is told. */
  String told() {
    return told;
  }

  LogEntry told(String value) {
    told = value;
    return this;
  }

  /** What is shown of a failure, and the column in which it stands. */
  LogEntry shown(String value, String where) {
    shown = value;
    column = where;
    return this;
  }

  /** What is shown of a failure. */
  String shown() {
    return shown;
  }

  /** The column that tells of the failure. */
  String column() {
    return column;
  }

  /** Whether the row tells of a failure, known or not. */
  boolean isFailure() {
    return failed;
  }

  LogEntry failure(boolean value) {
    failed = value;
    return this;
  }

  /** The limit that the row tells. */
  @Nullable Integer limit() {
    return limit;
  }

  LogEntry limit(@Nullable Integer value) {
    limit = value;
    return this;
  }

  /** Whether the address tells nothing of who asked, because it is another server's. */
  boolean isAddressOfServer() {
    return ofServer;
  }

  LogEntry addressOfServer(boolean value) {
    ofServer = value;
    return this;
  }

  /** Whom else the row names, beside its user. */
  String other() {
    return other;
  }

  LogEntry other(String value) {
    other = value;
    return this;
  }

  /** Whether the user acts for that one, whose mailbox it is. */
  boolean isOtherActedFor() {
    return actedFor;
  }

  LogEntry actingFor(String value) {
    other = value;
    actedFor = !value.isEmpty();
    return this;
  }

  /**
   * The program of the client, its version, and how it works: {@code Cached} or {@code Classic}.
   *
   * @param how empty where the row does not tell
   */
  LogEntry program(String name, String number, String how) {
    software = name.strip();
    version = number.strip();
    mode = how.strip();
    return this;
  }

  String software() {
    return software;
  }

  String version() {
    return version;
  }

  /** Whether the client works in Cached Exchange Mode; null where the row does not tell. */
  @Nullable Boolean cached() {
    return mode.equalsIgnoreCase("Cached")
        ? Boolean.TRUE
        : mode.equalsIgnoreCase("Classic") ? Boolean.FALSE : null;
  }

  /** What is counted by its value. */
  List<Mark> marks() {
    return marks;
  }

  LogEntry mark(String group, String value) {
    if (!value.isEmpty()) {
      marks.add(new Mark(group, value));
    }
    return this;
  }
}
