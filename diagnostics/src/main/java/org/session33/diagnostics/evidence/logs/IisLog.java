package org.session33.diagnostics.evidence.logs;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log of IIS in the form of the W3C, whose fields are parted by blanks (formats.md 16.4). */
final class IisLog extends LogKind {
  /**
   * Of RPC over HTTP: the server or mailbox and the port that is asked for; releases since 2013
   * append parameters.
   */
  private static final Pattern TARGET = Pattern.compile("(?<host>[\\w.@-]{1,255}):\\d{4,5}(?=&|$)");

  IisLog() {
    super("iis-log", "a log of IIS");
  }

  @Override
  boolean isOf(LogColumns columns, String head) {
    return columns.blanks() && columns.have("cs-uri-stem", "sc-status");
  }

  @Override
  LogEntry entry(LogRow row, LogSigns signs) {
    String status = row.get("sc-status");
    String sub = row.get("sc-substatus");
    String windows = row.get("sc-win32-status");
    String user = row.get("cs-username");
    // Being asked for the name and password first is how every client begins.
    boolean challenge = user.isEmpty() && status.equals("401");
    boolean failed = !challenge && MapiHttpLog.isHttpError(status);
    String door = signs.door(row.get("cs-uri-stem"));
    Matcher target = TARGET.matcher(row.get("cs-uri-query"));
    boolean targeted = target.lookingAt();
    String method = row.get("cs-method");
    return new LogEntry()
        .time(row.get("date") + " " + row.get("time") + "Z")
        .user(user)
        .client(row.get("cs(user-agent)").replace('+', ' '))
        .address(row.get("c-ip"))
        .server(row.get("s-ip"))
        // It stands in what is shown and in the known texts, and names a machine or a mailbox.
        .other(targeted ? target.group("host") : "")
        .code(failed ? status : "")
        .code(windows.isEmpty() || windows.equals("0") ? "" : "win32 " + windows)
        .shown(
            door
                + " "
                + method
                + " "
                + status
                + (sub.isEmpty() || sub.equals("0") ? "" : "." + sub)
                + (targeted ? " to " + target.group() : ""),
            "sc-status")
        .failure(failed)
        .mark("Requests by door", door)
        .mark(
            "Nothing to worry about, as every client gets it first",
            challenge ? "401 without a user" : "");
  }

  @Override
  List<String> cannotTell() {
    return List.of("It holds requests and no sessions; its times are UTC.");
  }
}
