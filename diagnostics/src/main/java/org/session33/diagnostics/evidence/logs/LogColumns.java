package org.session33.diagnostics.evidence.logs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.session33.profiles.files.InputLimits;

/**
 * The columns of a block of a log, by name and without case: each block of a file may have others.
 *
 * @param names as they are written
 * @param blanks whether blanks stand between fields, as in logs of IIS, and not commas
 * @param indexes where each name in small letters stands; the first one where it stands twice
 */
record LogColumns(List<String> names, boolean blanks, Map<String, Integer> indexes) {
  private static final String SIGN = "#fields:";

  /** What other releases call the same column. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "date-time", "datetime",
          "session-id", "sessionid",
          "sequence-number", "seqnumber",
          "seq-number", "seqnumber",
          "local-endpoint", "sip",
          "remote-endpoint", "cip");

  /** Columns by their names, of which more than a table may have are left out. */
  static LogColumns of(List<String> names, boolean blanks) {
    List<String> kept = names.subList(0, Math.min(names.size(), InputLimits.CSV_COLUMNS));
    Map<String, Integer> indexes = new HashMap<>();
    for (int i = 0; i < kept.size(); i++) {
      String small = kept.get(i).toLowerCase(Locale.ROOT);
      indexes.putIfAbsent(OTHER_NAMES.getOrDefault(small, small), i);
    }
    return new LogColumns(List.copyOf(kept), blanks, Map.copyOf(indexes));
  }

  /** Whether a line names columns behind the sign for them. */
  static boolean isNamedIn(String line) {
    return line.regionMatches(true, 0, SIGN, 0, SIGN.length());
  }

  /** The columns that such a line names. */
  static LogColumns named(String line) {
    return header(line.substring(SIGN.length()));
  }

  /** The columns of a header that stands in a line of its own. */
  static LogColumns header(String line) {
    String text = line.strip();
    boolean blanks = text.indexOf(',') < 0;
    return of(
        Arrays.stream(text.split(blanks ? "\\s+" : ","))
            .map(n -> n.replace("\"", "").strip())
            .toList(),
        blanks);
  }

  /** Whether all of these are among them; names in small letters. */
  boolean have(String... wanted) {
    return Arrays.stream(wanted).allMatch(indexes::containsKey);
  }

  /** Where a column stands, from 0; -1 where there is none. */
  int index(String name) {
    return indexes.getOrDefault(name, -1);
  }
}
