package org.session33.diagnostics.evidence.logs;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log of Exchange Web Services, since Exchange 2013 (formats.md 16.2). */
final class EwsLog extends LogKind {
  private static final Pattern LIMIT =
      Pattern.compile("BudgetMetadata\\.MaxConn=(\\d{1,9})(?!\\d)");

  EwsLog() {
    super("ews-log", "a log of Exchange Web Services");
  }

  @Override
  boolean isOf(LogColumns columns, String head) {
    return columns.have("soapaction")
        && (columns.have("beginbudgetconnections") || columns.have("throttlingpolicy"));
  }

  @Override
  LogEntry entry(LogRow row, LogSigns signs) {
    String status = row.get("httpstatus").strip();
    String code = row.get("errorcode").strip();
    String user = row.get("authenticateduser");
    boolean failed = !code.isEmpty() || (!user.isEmpty() && MapiHttpLog.isHttpError(status));
    Matcher limit = LIMIT.matcher(row.get("genericinfo"));
    String permitted = limit.find() ? limit.group(1) : "";
    String began = row.get("beginbudgetconnections");
    String acting = row.get("impersonateduser");
    return new LogEntry()
        .time(row.get("datetime"))
        .user(user)
        .client(row.get("useragent"))
        .address(row.get("clientipaddress"))
        .server(row.get("serverhostname"))
        .code(code.toLowerCase(Locale.ROOT))
        .code(MapiHttpLog.isHttpError(status) ? status : "")
        .told(row.get("genericerrors"))
        .shown(
            (row.get("soapaction") + " " + (code.isEmpty() ? "HTTP " + status : code)).strip()
                + (began.isEmpty() ? "" : ", " + began + " in progress")
                + (permitted.isEmpty() ? "" : " of " + permitted)
                + (acting.isEmpty() ? "" : ", as " + acting),
            code.isEmpty() ? "httpstatus" : "errorcode")
        .actingFor(acting)
        .failure(failed)
        .limit(number(permitted))
        .mark("Requests permitted at a time (MaxConn of the budget, the limit in force)", permitted)
        .mark("Throttling policy", row.get("throttlingpolicy"));
  }

  @Override
  List<String> cannotTell() {
    return List.of(
        "It counts requests in progress of an account; they are no sessions of the store, whose"
            + " limit it does not tell.");
  }
}
