package org.session33.diagnostics.evidence.logs;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The front end's log of what it handed on, since Exchange 2013 (formats.md 16.2). */
final class HttpProxyLog extends LogKind {
  private static final Pattern REQUEST_TYPE = Pattern.compile("RT:(\\w{1,40})");
  private static final Pattern INSTANCE = Pattern.compile("CI:(\\{[0-9A-Fa-f-]{36}\\})");

  /** What matters of a long list of names. */
  private static final Pattern PROGRAM =
      Pattern.compile("^.{0,200}?(Microsoft Outlook [\\d.]{1,30})|^([^;(]{1,60})");

  HttpProxyLog() {
    super("http-proxy-log", "an HttpProxy log (front end)");
  }

  @Override
  boolean isOf(LogColumns columns, String head) {
    return columns.have("anchormailbox") || columns.have("urlstem", "backendstatus");
  }

  @Override
  LogEntry entry(LogRow row, LogSigns signs) {
    String user = row.get("authenticateduser");
    String status = row.get("httpstatus").strip();
    // Being asked for the name and password first is how every client begins.
    boolean challenge = user.isEmpty() && status.equals("401");
    boolean failed = !challenge && MapiHttpLog.isHttpError(status);
    Matcher type = REQUEST_TYPE.matcher(row.get("clientrequestid"));
    String code = row.get("errorcode");
    String anchor = row.get("anchormailbox");
    Matcher program = PROGRAM.matcher(row.get("useragent"));
    Matcher instance = INSTANCE.matcher(row.get("clientrequestid"));
    return new LogEntry()
        .time(row.get("datetime"))
        .user(user)
        .client(row.get("useragent"))
        .address(row.get("clientipaddress"))
        .server(row.first("targetserver", "serverhostname"))
        .code(failed ? status : "")
        .told(code + " " + row.get("genericerrors"))
        .shown(("HTTP " + status + " " + code).strip(), "httpstatus")
        .failure(failed)
        .other(anchor.substring(anchor.indexOf(':') + 1))
        .mark("Protocol", row.get("protocol"))
        .mark("Mailbox asked for (AnchorMailbox)", anchor)
        .mark("Client", program.find() ? program(program) : "")
        .mark("Client instance", instance.find() ? instance.group(1) : "")
        .mark("Request types", type.find() ? type.group(1) : "")
        .mark(
            "Nothing to worry about, as every client gets it first",
            challenge ? "401 without a user" : "");
  }

  private static String program(Matcher m) {
    return (m.group(1) == null ? m.group(2) : m.group(1)).strip();
  }

  @Override
  List<String> cannotTell() {
    return List.of("It holds requests and no sessions, so nothing in it tells how many were open.");
  }
}
