package org.session33.diagnostics.evidence.logs;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The protocol log of the POP3 or the IMAP4 service, front end or back end (formats.md 16.3). */
final class PopImapLog extends LogKind {
  /** The reason, which goes before the answer that the client got. */
  private static final Pattern MESSAGE = Pattern.compile("Msg=\\w{1,80}");

  private static final Set<String> LOGS_ON = Set.of("login", "authenticate", "pass", "auth");
  private static final Set<String> BEFORE_LOG_ON =
      Set.of("user", "capability", "capa", "starttls", "stls", "noop", "id", "logout", "quit");

  PopImapLog() {
    super("pop-imap-log", "a protocol log of the POP3 or IMAP4 service");
  }

  @Override
  boolean isOf(LogColumns columns, String head) {
    boolean exchange2013 = columns.have("sessionid", "cip", "command");
    // The log of SMTP has the columns of the older dress too, and says that it is one.
    boolean older =
        columns.have("connector-id", "sessionid", "cip", "event", "data")
            && (head.contains("pop3") || head.contains("imap4"));
    return exchange2013 || older;
  }

  @Override
  LogEntry entry(LogRow row, LogSigns signs) {
    String command = row.first("command", "data").toLowerCase(Locale.ROOT).strip();
    String context = row.get("context");
    boolean ok = isOk(context);
    Matcher message = MESSAGE.matcher(context);
    // Where Msg tells the reason, the answer in R can be a wrong one.
    String why = message.find() ? context.substring(message.start()) : context;
    message.reset();
    String told = why + " " + row.get("data");
    boolean refused = isNo(context) || (!ok && context.toLowerCase(Locale.ROOT).contains("msg="));
    String port = port(row.get("sip"));
    String user = row.get("user");
    String who = user.isEmpty() ? named(command, row.get("parameters")) : user;
    boolean logsOn = LOGS_ON.contains(command);
    boolean holds =
        logsOn ? ok : !user.isEmpty() && !BEFORE_LOG_ON.contains(command) && !isEnd(command);
    return new LogEntry()
        .time(row.get("datetime"))
        .user(who)
        .client("")
        .address(host(row.get("cip")))
        .server(host(row.get("sip")))
        .told(told)
        .shown((command + " " + (message.find() ? message.group() : context)).strip(), "context")
        .failure(refused)
        .session(row.get("sessionid"), step(command))
        .holder(holds && !refused ? user : "")
        .addressOfServer(!signs.isFrontEnd(port))
        .mark(
            "Service",
            port.isEmpty()
                ? ""
                : (signs.isPop(port) ? "POP3" : "IMAP4")
                    + ", port "
                    + port
                    + (signs.isFrontEnd(port) ? " (front end)" : " (back end or of its own)"));
  }

  private static LogEntry.Step step(String command) {
    return switch (command) {
      case "opensession", "+" -> LogEntry.Step.OPENED;
      case "closesession", "-" -> LogEntry.Step.CLOSED;
      default -> LogEntry.Step.GOES_ON;
    };
  }

  private static boolean isEnd(String command) {
    return command.equals("opensession") || command.equals("closesession");
  }

  private static boolean isOk(String context) {
    return context.regionMatches(true, 0, "R=OK", 0, 4)
        || context.regionMatches(true, 0, "R=\"+OK", 0, 6);
  }

  private static boolean isNo(String context) {
    String small = context.toLowerCase(Locale.ROOT);
    return small.startsWith("r=\"-err")
        || (small.startsWith("r=\"") && small.contains(" no "))
        || small.startsWith("r=-err");
  }

  /** Where nobody is logged on yet, whom the command names: it stands in front of the password. */
  private static String named(String command, String parameters) {
    if (!LOGS_ON.contains(command) && !command.equals("user")) {
      return "";
    }
    String first = parameters.strip();
    int end = first.indexOf(' ');
    first = (end < 0 ? first : first.substring(0, end)).replace("\"", "");
    return first.startsWith("*") ? "" : first;
  }

  /** {@code 10.1.1.1:993} or {@code [2001:db8::1]:993}. */
  private static String host(String endpoint) {
    int colon = endpoint.lastIndexOf(':');
    String host = colon < 0 ? endpoint : endpoint.substring(0, colon);
    return host.replace("[", "").replace("]", "");
  }

  private static String port(String endpoint) {
    String port = endpoint.substring(endpoint.lastIndexOf(':') + 1);
    return number(port) == null ? "" : port;
  }

  @Override
  String sessions() {
    return "connections";
  }

  @Override
  List<String> cannotTell() {
    return List.of(
        "It does not tell the number of MaxConnectionsPerUser, and the answer in R can be wrong"
            + " where Msg tells another reason.",
        "Front end and back end log the same connection once each; they are not added up.");
  }
}
