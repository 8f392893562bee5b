package org.session33.clientsim.desktop.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell, one at a time. What was wrong in files stands until it is dismissed; what
 * was said about the last action makes way for the next one.
 */
final class Notices {
  private final Deque<Notice> standing = new ArrayDeque<>();
  private @Nullable Notice said;

  /** What is told at this moment, or null. */
  @Nullable Notice shown() {
    return said == null ? standing.peek() : said;
  }

  /** Tells something until it is dismissed, even if it is told already. */
  void keep(Notice notice) {
    standing.remove(notice);
    standing.push(notice);
  }

  /** Tells what came of the last action; null where there is nothing to tell of it. */
  void say(@Nullable Notice notice) {
    said = notice;
  }

  /** What was said last stands too: something else is done before anybody can have read it. */
  void stand() {
    Notice last = said;
    said = null;
    if (last != null) {
      keep(last);
    }
  }

  /** Takes away what is told at this moment. */
  void dismiss() {
    if (said == null) {
      standing.poll();
    } else {
      said = null;
    }
  }

  /** Forgets all. */
  void clear() {
    standing.clear();
    said = null;
  }
}
