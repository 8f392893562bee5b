package org.session33.diagnostics.examination;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.examination.TippingSearch.Tip;

/** Clauses about mailboxes whose folders nobody counted. */
final class UncertainFolders {
  private static final int MOST_NAMED = 2;

  private UncertainFolders() {}

  /** That each of these mailboxes has so many folders. */
  static String inEach(List<String> mailboxes, int count) {
    return inEach(mailboxes, count, "");
  }

  /** That each of these mailboxes has so many folders or more. */
  static String orMoreInEach(List<String> mailboxes, int count) {
    return inEach(mailboxes, count, " or more");
  }

  private static String inEach(List<String> mailboxes, int count, String orMore) {
    String number =
        String.format(Locale.ROOT, "%,d %s%s", count, count == 1 ? "folder" : "folders", orMore);
    return mailboxes.size() == 1
        ? named(mailboxes) + " has " + number
        : named(mailboxes) + " have " + number + " each";
  }

  private static String named(List<String> mailboxes) {
    return mailboxes.size() > MOST_NAMED
        ? "the " + mailboxes.size() + " mailboxes whose folders nobody counted"
        : mailboxes.stream().map(m -> "'" + m + "'").collect(Collectors.joining(" and "));
  }

  /**
   * From which numbers on it is another outcome.
   *
   * @param together with so many in each of them
   * @param alone with so many in one of them, or null where one alone changes nothing
   */
  static String hold(List<String> mailboxes, Tip together, @Nullable Tip alone) {
    if (mailboxes.size() > 1 && alone != null && alone.from() == together.from()) {
      return String.format(
          Locale.ROOT, "one of %s has %,d folders or more", named(mailboxes), alone.from());
    }
    String each = orMoreInEach(mailboxes, together.from());
    return alone == null || mailboxes.size() == 1
        ? each
        : String.format(Locale.ROOT, "%s, or one of them has %,d or more", each, alone.from());
  }

  /** The same with what comes of it, where nothing else decides. */
  static String effect(int number, Tip together, @Nullable Tip alone) {
    String ends = together.ending().words();
    if (number == 1) {
      return String.format(Locale.ROOT, "from %,d folders on %s", together.from(), ends);
    }
    if (alone != null && alone.from() == together.from()) {
      return String.format(
          Locale.ROOT, "from %,d folders in any one of them on %s", alone.from(), ends);
    }
    String each =
        String.format(
            Locale.ROOT,
            "from %,d folders in each of them on (%,d together) %s",
            together.from(),
            (long) together.from() * number,
            ends);
    return alone == null
        ? each
        : String.format(Locale.ROOT, "%s; one alone is enough from %,d on", each, alone.from());
  }
}
