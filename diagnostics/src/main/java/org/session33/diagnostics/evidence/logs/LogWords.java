package org.session33.diagnostics.evidence.logs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.WrittenTime;
import org.session33.profiles.files.InputLimits;

/** Says what a log holds, in a dozen sentences at most. */
final class LogWords {
  /** The most sentences of one log. */
  static final int MOST = 12;

  /** The most users or values in a sentence. */
  private static final int LISTED = 5;

  private final LogTotals tally;
  private final List<String> says = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();

  private LogWords(LogTotals tally) {
    this.tally = tally;
  }

  /** The sentences about one kind in a log. */
  static LogWords of(LogTotals tally) {
    LogWords words = new LogWords(tally);
    words.names.addAll(tally.others());
    words.whole();
    words.probes();
    words.users();
    words.signs();
    words.open();
    words.marks();
    words.failures();
    words.rest();
    return words;
  }

  /** The sentences, those beyond the cap only counted. */
  List<String> says() {
    List<String> end = tally.kind().cannotTell();
    int room = MOST - end.size();
    List<String> all = new ArrayList<>(says);
    if (all.size() > room) {
      int more = all.size() - room + 1;
      all = new ArrayList<>(all.subList(0, room - 1));
      all.add(String.format(Locale.ROOT, "%,d more things about it are not listed.", more));
    }
    all.addAll(end);
    return all;
  }

  /** The names of people and machines in the sentences. */
  Set<String> names() {
    return names;
  }

  private void say(String format, Object... values) {
    says.add(String.format(Locale.ROOT, format, values));
  }

  private void whole() {
    WrittenTime from = tally.first();
    WrittenTime to = tally.last();
    say(
        "It is %s with %,d columns and %s%s%s%s.",
        tally.kind().title(),
        tally.columns(),
        rows(tally.rows()),
        from == null || to == null
            ? ""
            : LogTime.shown(from).equals(LogTime.shown(to))
                ? ", at " + LogTime.shown(from)
                : ", from " + LogTime.shown(from) + " to " + LogTime.shown(to),
        tally.version().isEmpty() ? "" : ", version " + tally.version(),
        tally.blocks() > 1
            ? String.format(
                Locale.ROOT,
                "; it begins anew %s%s",
                tally.blocks() == 2
                    ? "once"
                    : String.format(Locale.ROOT, "%,d times", tally.blocks() - 1),
                tally.sessions().isKnown() ? ", and what is open is counted from there" : "")
            : "");
  }

  private static String rows(long count) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "row" : "rows");
  }

  private void probes() {
    if (tally.probes() > 0) {
      say(
          "%s %s a probe of the server itself, which counts for no user.",
          rows(tally.probes()), tally.probes() == 1 ? "is" : "are each");
    }
  }

  private void users() {
    if (tally.users().isEmpty()) {
      return;
    }
    List<LogUser> most =
        tally.users().stream()
            .sorted(Comparator.comparingLong(LogUser::rows).reversed())
            .limit(LISTED)
            .toList();
    int more = tally.users().size() - most.size();
    say(
        "%s %,d %s: %s%s.",
        tally.hasMoreUsers() ? "It names more than" : "It names",
        tally.users().size(),
        tally.users().size() == 1 ? "user" : "users",
        most.stream().map(u -> named(u) + ", " + rows(u.rows())).collect(Collectors.joining("; ")),
        more > 0 ? String.format(Locale.ROOT, "; and %,d more", more) : "");
  }

  private String named(LogUser user) {
    return named(user.name());
  }

  private String named(String user) {
    String shown = LogUser.shown(user);
    names.add(user);
    names.add(shown);
    int back = shown.indexOf('\\');
    if (back >= 0) {
      names.add(shown.substring(back + 1));
    }
    return shown;
  }

  private void signs() {
    for (Map.Entry<String, Long> one : tally.signCounts().entrySet()) {
      LoggedMoment first = tally.firstOf(one.getKey());
      names.add(
          first.client().substring(first.client().lastIndexOf(" at ") + 1).replace("at ", ""));
      say(
          "%s %s, %s in line %d: %s%s%s.",
          rows(one.getValue()),
          switch (first.kind()) {
            case REFUSED -> one.getValue() == 1 ? "tells of a refusal" : "tell of refusals";
            case DENIED -> one.getValue() == 1 ? "tells of a denial" : "tell of denials";
            default -> one.getValue() == 1 ? "tells of a loss" : "tell of losses";
          },
          one.getValue() == 1
              ? "at " + LogTime.shown(first.time())
              : "the first at " + LogTime.shown(first.time()),
          first.where().line(),
          first.user().isEmpty() ? "" : named(first.user()) + ", ",
          first.words(),
          first.number() == null ? "" : ", " + first.number() + " permitted");
    }
  }

  private void open() {
    LogSessions sessions = tally.sessions();
    if (!sessions.isKnown()) {
      return;
    }
    List<LogUser> busiest = tally.busiest();
    if (!busiest.isEmpty()) {
      say(
          "The most %s of a user that were open at once: %s%s.",
          tally.kind().sessions(),
          busiest.stream()
              .limit(LISTED)
              .map(
                  u ->
                      String.format(
                          Locale.ROOT,
                          "%s %,d (%s, line %d)",
                          named(u),
                          u.most(),
                          LogTime.shown(u.mostAt()),
                          u.where().line()))
              .collect(Collectors.joining("; ")),
          busiest.size() > LISTED
              ? String.format(Locale.ROOT, "; and of %,d more users", busiest.size() - LISTED)
              : "");
    }
    if (sessions.opened() + sessions.closed() + sessions.openAtEnd() + sessions.namelessAtEnd() == 0
        && sessions.openedBefore() == 0) {
      say("No row tells that one of its %s was opened or closed.", tally.kind().sessions());
      return;
    }
    List<String> holding =
        busiest.stream()
            .filter(u -> u.open() > 0)
            .limit(LISTED)
            .map(u -> String.format(Locale.ROOT, "%s %,d", named(u), u.open()))
            .toList();
    say(
        "%,d %s opened and %,d closed in it; at its end %,d %s open%s%s%s.",
        sessions.opened(),
        sessions.opened() == 1 ? "was" : "were",
        sessions.closed(),
        sessions.openAtEnd() + sessions.namelessAtEnd(),
        sessions.openAtEnd() + sessions.namelessAtEnd() == 1 ? "is" : "are",
        holding.isEmpty() ? "" : " (" + String.join(", ", holding) + ")",
        sessions.namelessAtEnd() > 0
            ? String.format(Locale.ROOT, ", %,d of them not logged on", sessions.namelessAtEnd())
            : "",
        sessions.openedBefore() > 0
            ? String.format(
                Locale.ROOT,
                "; %,d %s opened before it begins, so that more may be open than it shows",
                sessions.openedBefore(),
                sessions.openedBefore() == 1 ? "was" : "were")
            : "");
    if (sessions.isTooMany()) {
      say(
          "More than %,d were open at once; what is open is counted too low from there on.",
          InputLimits.LOG_SESSIONS);
    }
  }

  private void marks() {
    tally.marks().forEach((group, values) -> say("%s: %s.", group, counted(values)));
  }

  private void failures() {
    if (!tally.failures().isEmpty()) {
      say(
          "Other failures, of which nothing here tells that a limit was met: %s.",
          counted(tally.failures()));
    }
  }

  private static String counted(Map<String, Long> values) {
    String most =
        values.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(LISTED)
            .map(e -> String.format(Locale.ROOT, "%s %,d", e.getKey() + ",", e.getValue()))
            .map(s -> s.endsWith(", 1") ? s + " time" : s + " times")
            .collect(Collectors.joining("; "));
    int more = values.size() - Math.min(LISTED, values.size());
    return more > 0 ? String.format(Locale.ROOT, "%s; and %,d more values", most, more) : most;
  }

  private void rest() {
    long beyond = 0;
    for (LoggedMoment.Kind kind : LoggedMoment.Kind.values()) {
      beyond += Math.max(0, tally.count(kind) - InputLimits.LOG_MOMENTS);
    }
    if (beyond > 0) {
      say("%,d more moments like these are counted here and not kept one by one.", beyond);
    }
    if (tally.moreTexts() > 0) {
      say("%,d more known error texts like those that are kept stand in it.", tally.moreTexts());
    }
    if (tally.untimed() > 0) {
      say(
          "%s %s no time that can be read.",
          rows(tally.untimed()), tally.untimed() == 1 ? "has" : "have");
    }
  }
}
