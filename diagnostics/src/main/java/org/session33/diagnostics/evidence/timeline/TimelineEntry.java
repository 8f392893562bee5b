package org.session33.diagnostics.evidence.timeline;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.WrittenTime;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;

/**
 * One line of what was seen: the same thing, told one or more times without another between.
 *
 * @param first the first of them
 * @param last when the last of them was; the time of the first where there is but one
 * @param count how many, from 1
 */
public record TimelineEntry(LoggedMoment first, WrittenTime last, int count) {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  /** Checks the range. */
  public TimelineEntry {
    if (count < 1) {
      throw new IllegalArgumentException("a line tells of something: " + count);
    }
  }

  /** When it was, to the second, with {@code UTC} where the zone is known; as it was written. */
  public String time() {
    return time(first.time());
  }

  private static String time(WrittenTime time) {
    if (time.instant() != null) {
      return SECONDS.format(time.instant().atOffset(ZoneOffset.UTC)) + " UTC";
    }
    if (time.local() != null) {
      return SECONDS.format(time.local());
    }
    return time.written() == null ? "time not known" : time.written();
  }

  /** Who it happened to, and on which server; empty where neither is known. */
  public String who() {
    return first.user().isEmpty() || first.server().isEmpty()
        ? first.user() + first.server()
        : first.user() + " on " + first.server();
  }

  /** What happened, in a word or two. */
  public String kind() {
    Gate gate = first.gate();
    return switch (first.kind()) {
      case REFUSED -> gate == null ? "refused" : "refused by " + GateFacts.of(gate).title();
      case DENIED -> "not let in";
      case LOST -> "connection lost";
      case RESTARTED -> "began anew";
      case ENDED -> "ended";
      case CHANGED -> "changed";
      case MOST_OPEN -> "most open at once";
      case EVENT -> "event";
    };
  }

  /** What happened, with how often and until when where it was more than once; no full stop. */
  public String words() {
    return count == 1
        ? first.words()
        : String.format(Locale.ROOT, "%s, %,d times until %s", first.words(), count, time(last));
  }

  /** What happened to whom, without a full stop. */
  public String sentence() {
    return kind() + (who().isEmpty() ? "" : ", " + who()) + ": " + words();
  }

  /** Whether it is the same thing as another moment, told again. */
  boolean isLike(LoggedMoment other) {
    return first.kind() == other.kind()
        && first.gate() == other.gate()
        && first.user().equalsIgnoreCase(other.user())
        && first.server().equalsIgnoreCase(other.server())
        && first.words().equals(other.words())
        && first.where().file().equals(other.where().file());
  }

  TimelineEntry and(LoggedMoment other) {
    return new TimelineEntry(first, other.time(), count + 1);
  }
}
