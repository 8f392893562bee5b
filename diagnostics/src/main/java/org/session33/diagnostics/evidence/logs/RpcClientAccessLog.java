package org.session33.diagnostics.evidence.logs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The log of RPC Client Access, of Outlook's connections since Exchange 2010 (formats.md 16.1).
 * Rows that were pasted without a header are read from their state outwards, because the columns in
 * front of it differ by release.
 */
final class RpcClientAccessLog extends LogKind {
  private static final Pattern STATE =
      Pattern.compile("-?\\d{1,10}(?: \\((?:rpc|rop)::\\w{1,64}\\))?");
  private static final Pattern DURATION = Pattern.compile("\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}.{0,12}");

  /** What stands at the same place in all releases. */
  private static final List<String> BEGIN =
      List.of(
          "date-time",
          "session-id",
          "seq-number",
          "client-name",
          "organization-info",
          "client-software",
          "client-software-version",
          "client-mode",
          "client-ip");

  private static final List<String> FROM_OPERATION =
      List.of("operation", "rpc-status", "processing-time", "operation-specific", "failures");

  RpcClientAccessLog() {
    super("rpc-client-access-log", "an RPC Client Access log");
  }

  @Override
  boolean isOf(LogColumns columns, String head) {
    return columns.have("sessionid", "client-software");
  }

  /** The columns of a row without a header; empty where it is no row of this log. */
  static Optional<LogColumns> columnsOf(LogRow row) {
    if (row.size() < BEGIN.size() + 3 || !TIME.matcher(row.field(0)).matches()) {
      return Optional.empty();
    }
    for (int i = BEGIN.size() + 1; i + 1 < row.size(); i++) {
      if (STATE.matcher(row.field(i)).matches() && DURATION.matcher(row.field(i + 1)).matches()) {
        List<String> names = new ArrayList<>(BEGIN);
        names.addAll(Collections.nCopies(i - 1 - BEGIN.size(), ""));
        names.addAll(FROM_OPERATION);
        return Optional.of(LogColumns.of(names, false));
      }
    }
    return Optional.empty();
  }

  @Override
  LogEntry entry(LogRow row, LogSigns signs) {
    String status = row.get("rpc-status").strip();
    int name = status.indexOf(' ');
    String number = name < 0 ? status : status.substring(0, name);
    boolean failed = !number.isEmpty() && !number.equals("0");
    String operation = row.get("operation");
    return new LogEntry()
        .time(row.get("datetime"))
        .user(row.first("user-email", "client-name"))
        .client(row.get("client-software") + " " + row.get("client-software-version"))
        .program(
            row.get("client-software"), row.get("client-software-version"), row.get("client-mode"))
        .address(row.get("client-ip"))
        .server(row.get("server-ip"))
        .code(failed ? number : "")
        .told(
            failed
                ? status + " " + row.get("operation-specific") + " " + row.get("failures")
                : exceeded(row))
        .shown(
            operation.isEmpty() ? status : operation + " " + status,
            failed ? "rpc-status" : "failures")
        .failure(failed)
        .session(row.get("sessionid"), step(operation, failed))
        .holder(failed ? "" : row.first("user-email", "client-name"));
  }

  /** Without a state that tells it only what the log itself calls exceeded is a failure. */
  private static String exceeded(LogRow row) {
    String told = row.get("operation-specific") + " " + row.get("failures");
    return told.toLowerCase(Locale.ROOT).contains("exceeded") ? told : "";
  }

  private static LogEntry.@Nullable Step step(String operation, boolean failed) {
    return switch (operation.toLowerCase(Locale.ROOT)) {
      case "connect" -> failed ? null : LogEntry.Step.OPENED;
      case "disconnect" -> LogEntry.Step.CLOSED;
      default -> null;
    };
  }

  @Override
  String sessions() {
    return "connections";
  }

  @Override
  List<String> cannotTell() {
    return List.of(
        "It does not tell the limit in force, and refusals stand in it only where its logging tag"
            + " 'Throttling' is switched on.");
  }
}
