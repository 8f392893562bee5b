package org.session33.diagnostics.evidence.logs;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.session33.diagnostics.evidence.WrittenTime;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;

/**
 * Which sessions are open in a log at the moment that was read last: those that it saw opened and
 * not closed. What was opened before the log begins is not known.
 */
final class LogSessions {
  /** Of sessions whose user is known, who that is. */
  private final Map<String, LogUser> holders = new HashMap<>();

  /** Sessions that nobody has logged on to yet. */
  private final Map<String, Boolean> nameless = new HashMap<>();

  private boolean known;
  private long opened;
  private long closed;
  private long openedBefore;
  private boolean full;

  /**
   * Takes a row's step.
   *
   * @param holder who the session belongs to by this row, or null where it does not tell
   */
  void take(
      LogEntry entry,
      @org.jspecify.annotations.Nullable LogUser holder,
      WrittenTime time,
      Place place) {
    LogEntry.Step step = entry.step();
    if (step == null) {
      return;
    }
    known = true;
    String id = entry.session();
    switch (step) {
      case OPENED -> {
        opened++;
        if (isFull()) {
          return;
        }
        if (holder == null) {
          nameless.put(id, Boolean.TRUE);
        } else {
          hold(id, holder, time, place);
        }
      }
      case GOES_ON -> {
        if (holder != null && !holders.containsKey(id)) {
          if (nameless.remove(id) == null && !full) {
            openedBefore++;
          }
          if (!isFull()) {
            hold(id, holder, time, place);
          }
        }
      }
      case CLOSED -> {
        closed++;
        LogUser before = holders.remove(id);
        boolean wasOpen = nameless.remove(id) != null || before != null;
        if (before != null) {
          before.closes(id);
        }
        openedBefore += wasOpen || full ? 0 : 1;
      }
    }
  }

  private void hold(String id, LogUser holder, WrittenTime time, Place place) {
    LogUser before = holders.put(id, holder);
    if (before != null && before != holder) {
      before.closes(id);
    }
    holder.opens(id, time, place);
  }

  private boolean isFull() {
    boolean now = holders.size() + nameless.size() >= InputLimits.LOG_SESSIONS;
    full |= now;
    return now;
  }

  /** A block begins: its service numbers sessions anew, and has closed the ones before. */
  void beginAnew(Collection<LogUser> users) {
    holders.clear();
    nameless.clear();
    users.forEach(LogUser::forget);
  }

  /** Whether the log knows sessions at all. */
  boolean isKnown() {
    return known;
  }

  /** How many were opened. */
  long opened() {
    return opened;
  }

  /** How many were closed. */
  long closed() {
    return closed;
  }

  /** How many open sessions have a user at the end. */
  int openAtEnd() {
    return holders.size();
  }

  /** How many open sessions nobody has logged on to at the end. */
  int namelessAtEnd() {
    return nameless.size();
  }

  /** How many are known to have been opened before the log begins. */
  long openedBefore() {
    return openedBefore;
  }

  /** Whether more were open than are remembered, so that the counts are too small. */
  boolean isTooMany() {
    return full;
  }
}
