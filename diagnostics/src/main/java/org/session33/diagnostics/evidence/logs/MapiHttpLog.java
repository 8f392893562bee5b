package org.session33.diagnostics.evidence.logs;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The back-end log of MAPI over HTTP, since Exchange 2016 (formats.md 16.2). */
final class MapiHttpLog extends LogKind {
  /** Of what a row tells of a failure, as much as holds no names. */
  private static final Pattern EXCEPTION = Pattern.compile("\\w{0,80}Exception\\w{0,80}");

  MapiHttpLog() {
    super("mapi-http-log", "a log of MAPI over HTTP (back end)");
  }

  @Override
  boolean isOf(LogColumns columns, String head) {
    return columns.have("mapirequestid") || columns.have("sessioncookie", "requesttype");
  }

  @Override
  LogEntry entry(LogRow row, LogSigns signs) {
    String status = row.get("statuscode").strip();
    String http = row.get("httpstatuscode").strip();
    boolean failed = isFailure(status) || isFailure(row.get("responsecode")) || isHttpError(http);
    String type = row.get("requesttype");
    String user = row.first("authenticateduseremail", "authenticateduser", "upn");
    String errors = row.get("genericerrors");
    Matcher exception = EXCEPTION.matcher(errors);
    return new LogEntry()
        .time(row.get("datetime"))
        .user(user)
        .client(row.get("clientsoftware") + " " + row.get("clientsoftwareversion"))
        .program(row.get("clientsoftware"), row.get("clientsoftwareversion"), row.get("clientmode"))
        .address(row.get("clientip"))
        .server(row.get("sourcecafeserver"))
        .code(isFailure(status) ? status : "")
        .code(isHttpError(http) ? http : "")
        .told(errors)
        .shown(
            (type
                    + " "
                    + (isFailure(status) ? hexadecimal(status) : "HTTP " + http)
                    + (exception.find() ? " " + exception.group() : ""))
                .strip(),
            isFailure(status) ? "statuscode" : "httpstatuscode")
        .failure(failed)
        .session(row.get("sessioncookie"), step(type, failed))
        .holder(failed ? "" : user)
        .mark("Request types", type);
  }

  private static LogEntry.@Nullable Step step(String type, boolean failed) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "connect" -> failed ? null : LogEntry.Step.OPENED;
      case "disconnect" -> LogEntry.Step.CLOSED;
      default -> null;
    };
  }

  private static boolean isFailure(String status) {
    return !status.isBlank() && !status.strip().equals("0");
  }

  static boolean isHttpError(String status) {
    return status.length() == 3 && (status.charAt(0) == '4' || status.charAt(0) == '5');
  }

  /** The column writes without a sign and in decimal what is in print in hexadecimal. */
  private static String hexadecimal(String status) {
    boolean number = status.length() <= 10 && status.chars().allMatch(c -> c >= '0' && c <= '9');
    return number
        ? String.format(Locale.ROOT, "%s (0x%08X)", status, Long.parseLong(status))
        : status;
  }

  @Override
  List<String> cannotTell() {
    return List.of("It does not tell the limit in force; event 9646 and the registry do.");
  }
}
