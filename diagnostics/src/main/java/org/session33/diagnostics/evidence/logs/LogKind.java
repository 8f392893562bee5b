package org.session33.diagnostics.evidence.logs;

import java.util.List;

/** One kind of log: by which columns it is known, and what one of its rows means. */
abstract class LogKind {
  private final String id;
  private final String name;

  /**
   * A kind.
   *
   * @param id a short name in small letters
   * @param name what such a log is, with its article
   */
  LogKind(String id, String name) {
    this.id = id;
    this.name = name;
  }

  /** A short name in small letters. */
  final String id() {
    return id;
  }

  /** What such a log is, with its article. */
  final String title() {
    return name;
  }

  /**
   * Whether a block is of this kind.
   *
   * @param columns its columns
   * @param head its comment lines, in small letters
   */
  abstract boolean isOf(LogColumns columns, String head);

  /** What a row means. */
  abstract LogEntry entry(LogRow row, LogSigns signs);

  /** What this log cannot tell, full sentences. */
  abstract List<String> cannotTell();

  /** What its sessions are called, in the plural. */
  String sessions() {
    return "sessions";
  }

  /** What one of them is called. */
  final String session() {
    String many = sessions();
    return many.substring(0, many.length() - 1);
  }

  /** A whole number that is no less than zero; null for anything else. */
  static @org.jspecify.annotations.Nullable Integer number(String digits) {
    if (digits.isEmpty()
        || digits.length() > 9
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    return Integer.valueOf(digits);
  }
}
