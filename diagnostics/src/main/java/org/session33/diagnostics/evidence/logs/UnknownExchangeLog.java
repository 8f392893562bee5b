package org.session33.diagnostics.evidence.logs;

import java.util.List;

/** A log of Exchange of which no print of the columns is public: it is recognised and named. */
final class UnknownExchangeLog extends LogKind {
  UnknownExchangeLog() {
    super("exchange-log", "an Exchange log with columns that Session33 does not know");
  }

  @Override
  boolean isOf(LogColumns columns, String head) {
    return head.contains("#software: microsoft exchange");
  }

  @Override
  LogEntry entry(LogRow row, LogSigns signs) {
    return new LogEntry().time(row.first("datetime", "timestamp", "time"));
  }

  @Override
  List<String> cannotTell() {
    return List.of(
        "Nothing but known error texts is taken from its rows, because what its columns mean is not"
            + " published.");
  }
}
