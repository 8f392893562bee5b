package org.session33.diagnostics.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.messages.EventTexts;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.rehearsal.Dialog;
import org.session33.diagnostics.rehearsal.Ending;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.rehearsal.RehearsedLog;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.Actor;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.sessions.ModelParameter;

/**
 * The sentences of a result that belong to no single fact's class. They take typed values, so that
 * a face cannot say the same of another number; where a full stop is due a face sets it, for some
 * show a sentence as a line of a table.
 *
 * <p>It is long because a sentence stands once, and these are of all faces.
 */
public final class ResultWords {
  /** Date and time; fractions of a second only where there are any. */
  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.MILLI_OF_SECOND, 0, 3, true)
          .toFormatter(Locale.ROOT);

  private ResultWords() {}

  /** What the user sees, or that nothing was rehearsed; no full stop. */
  public static String state(@Nullable Outcome outcome) {
    if (outcome == null) {
      return "Not rehearsed";
    }
    OutlookState state = outcome.outlook();
    if (state == null) {
      return outcome.sessionsRefused() > 0
          ? "Sessions of programs are refused"
          : outcome.depends()
              ? "It depends whether every program gets its sessions"
              : "Every program gets its sessions";
    }
    return switch (state) {
      case OPENED ->
          outcome.isFine()
              ? "Outlook opens"
              : outcome.sessionsRefused() > 0
                  ? "Outlook opens, programs are refused"
                  : "Outlook opens; it depends whether every program gets its sessions";
      case DEGRADED -> "Outlook opens, but not all of it works";
      case DEPENDS ->
          outcome.otherwise() == Ending.STALE
              ? "Outlook opens; it depends whether all of it works"
              : "It depends whether Outlook opens";
      case REFUSED -> GateWords.outlookRefused(outcome);
    };
  }

  /** Where the wording of a message is from and how sure that is, doubt first; no full stop. */
  public static String wordingSource(Dialog dialog) {
    return dialog.confidence() == Confidence.DOCUMENTED
        ? dialog.source() + ", " + dialog.confidence().word()
        : dialog.confidence().word() + ", from " + dialog.source();
  }

  /** The same with what it is about in front, a sentence. */
  public static String wording(Dialog dialog) {
    return "Wording: " + wordingSource(dialog) + ".";
  }

  /** What the status of an Outlook says in which folders were refused. */
  public static String staleFolders() {
    return "Not all folders are up to date";
  }

  /** That a step of a rehearsal could not be done, and why. */
  public static String notDone(String step, String why) {
    return '"' + step + "\" was not done: " + why + ".";
  }

  /** Up to when a rehearsal went. */
  public static String actedOut(String clock) {
    return "Acted out to " + clock + " on the virtual clock";
  }

  /** What a result of evidence alone rests on, and what would make more of it. */
  public static String evidenceAlone(String files) {
    return "Told from "
        + files
        + " alone. Nothing can be rehearsed without the user's profile: drop the registry export of"
        + " it together with these files, or open a case, to see who holds the sessions and which"
        + " fix works.";
  }

  /** How many sessions were asked for, granted and refused: a part each. */
  public static List<String> counts(int requested, int granted, int refused) {
    return List.of(
        number(requested) + " asked for", number(granted) + " granted", refused(refused));
  }

  /**
   * Between what a case asks for where values are not known; no full stop.
   *
   * @param most the most, or null where nothing bounds it
   */
  public static String range(int least, @Nullable Integer most) {
    // Where only what is counted together is not known, both ends ask for as many.
    String upTo = most == null ? " or more" : most == least ? "" : " to " + number(most);
    return number(least) + upTo + " sessions asked for";
  }

  /** How many sessions were refused. */
  public static String refused(int refused) {
    return number(refused) + " refused";
  }

  /**
   * The sessions through a door at the store: a part each, those that never came to it, and the
   * limit behind them.
   */
  public static List<String> counts(SessionCount count) {
    List<String> counts =
        new ArrayList<>(counts(count.requested(), count.granted(), count.refusedByStore()));
    int kept = count.refused() - count.refusedByStore();
    if (kept > 0) {
      counts.add(GateWords.kept(kept, "the store"));
    }
    counts.add(limit(count));
    return counts;
  }

  /** The same in one line behind the door's name. */
  public static String line(SessionCount count) {
    return count.words() + ": " + String.join(", ", counts(count));
  }

  /** The limit in force at a door, in both notations. */
  public static String limit(SessionCount count) {
    Integer limit = count.limit().value();
    return limit == null ? limit(limit) : "limit " + LimitValue.bothNotations(limit);
  }

  /** A limit in a picture, in the notation that people count in. */
  public static String limit(@Nullable Integer limit) {
    return limit == null ? "no limit" : "limit " + limit;
  }

  /** What the last change of a case made of it. */
  public static String change(Outcome before, Outcome now) {
    return asked(before) + "; now " + asked(now);
  }

  private static String asked(Outcome outcome) {
    return counts(outcome.count().requested(), 0, 0).get(0)
        + ", "
        + refused(outcome.sessionsRefused());
  }

  /** Sessions asked for and refused through all doors, and refused folders; no full stop. */
  public static String total(Outcome outcome) {
    int asked = outcome.counts().stream().mapToInt(SessionCount::requested).sum();
    int refused = outcome.sessionsRefused();
    String sessions =
        number(asked)
            + (asked == 1 ? " session" : " sessions")
            + " asked for, "
            + (refused == 0 ? "none refused" : refused(refused));
    return outcome.objectsRefused() == 0
        ? sessions
        : sessions + "; " + foldersRefused(outcome.objectsRefused());
  }

  /** Folders that were refused within granted sessions. */
  public static String foldersRefused(int folders) {
    return number(folders) + (folders == 1 ? " folder refused" : " folders refused");
  }

  /** What a table says that has no sessions in it. */
  public static String noSessions() {
    return "No session was asked for.";
  }

  /** From which limit on nothing is refused; no full stop. */
  public static String opensFrom(@Nullable Integer smallest, @Nullable Integer now) {
    if (smallest == null) {
      return "no limit works";
    }
    String opens = "Outlook opens from a limit of " + smallest;
    return now == null ? opens : opens + "; now " + now;
  }

  /** What stands before a clause about what may be other than shown. */
  public static String mayChange() {
    return "What it may change: ";
  }

  /** What stands behind the word that an incomplete result begins with. */
  public static String asFarAsKnown() {
    return "what follows holds only as far as is known.";
  }

  /** The same of a run of scenarios; no full stop. */
  public static String scenariosMissing() {
    return "scenarios are missing from this run, because files cannot be used as a whole";
  }

  /** What the result rests on, one sentence. */
  public static String caution(boolean rehearsed) {
    return rehearsed
        ? "Rehearsed under Session33's stated session model, not measured on the server."
        : "Read from evidence; nothing was rehearsed.";
  }

  /** That a file of a fix rests on a rehearsal, with what that showed, or that none was made. */
  public static String proof(Advice advice) {
    if (advice.proof() == Proof.NOT_REHEARSED) {
      return "Not rehearsed: " + advice.reason() + ".";
    }
    return "Rehearsed under a stated model, not measured: "
        + advice.proof().word()
        + "; "
        + SetWords.reason(advice)
        + ".";
  }

  /** How many sessions a remedy saves; empty where that was not rehearsed. */
  public static String saves(Advice advice) {
    Integer before = advice.sessionsBefore();
    Integer after = advice.sessionsAfter();
    return before == null || after == null
        ? ""
        : number(before) + " sessions asked for before, " + number(after) + " after";
  }

  /** What to bring so that causes can be judged, each thing once, a sentence. */
  public static String bring(Collection<Finding> notEvaluated) {
    return "To judge "
        + (notEvaluated.size() == 1 ? "it" : "them")
        + " bring: "
        + notEvaluated.stream()
            .flatMap(f -> f.bring().stream())
            .distinct()
            .collect(Collectors.joining("; "))
        + ".";
  }

  /** How many causes were not evaluated, and what to bring; two sentences. */
  public static String notEvaluated(Collection<Finding> notEvaluated) {
    return counted(notEvaluated.size(), "cause")
        + ": nothing speaks for "
        + (notEvaluated.size() == 1 ? "it" : "them")
        + ", and nothing decides against. "
        + bring(notEvaluated);
  }

  /** The heading of what a rehearsal shows, or that there is none. */
  public static String seesTitle(boolean rehearsed) {
    return rehearsed ? "What the user would see, rehearsed" : "Rehearsal";
  }

  /** The heading of the message that a user told. */
  public static String userSawTitle() {
    return "What the user saw";
  }

  /** How far the search for fixes that work together is. */
  public static String tryingTogether(int done, int most) {
    return String.format(
        Locale.ROOT, "trying fixes together, rehearsal %,d of at most %,d", done, most);
  }

  /** The heading of what files tell, in the order in which it happened. */
  public static String seenInOrder() {
    return "Seen, in order";
  }

  /** The heading of what was given and cannot all be right. */
  public static String contradictions() {
    return "What cannot all be right";
  }

  /** How many more there are of what was shown in part. */
  public static String more(int count) {
    return String.format(Locale.ROOT, "... and %,d more.", count);
  }

  /** What is not sure of an order of times. */
  public static String withoutZone() {
    return "Some times have no zone; they are put in order as if they were UTC.";
  }

  /** The heading of events that a log holds. */
  public static String seenEvents() {
    return "Events that were read";
  }

  /** The heading of events that only the rehearsal wrote. */
  public static String rehearsedEventsTitle() {
    return "Events that the rehearsed server writes";
  }

  /** The heading of what only the rehearsal shows. */
  public static String rehearsalTitle() {
    return "What the rehearsal shows";
  }

  /** What stands in the place of evidence where none was given. */
  public static String noEvidence() {
    return "No record of a machine was given; what follows rests on the rehearsal.";
  }

  /** That a remedy comes last. */
  public static String lastResort() {
    return "This is a last resort.";
  }

  /** Who has to act for a remedy; no full stop. */
  public static String who(Actor actor) {
    return switch (actor) {
      case USER -> "users alone";
      case COMPUTER -> "whoever looks after the computer";
      case ADMINISTRATOR -> "an administrator, without a restart";
      case ADMINISTRATOR_RESTART -> "an administrator, with a restart";
    };
  }

  /** What stands above all fixes. */
  public static String fixes() {
    return "Fixes, least invasive first";
  }

  /** What stands above fixes that leave the trouble of a case. */
  public static String noHelp() {
    return "Fixes that do not help here";
  }

  /** What stands above fixes that there is nothing to change for in a case. */
  public static String notApplicable() {
    return "Fixes that do not apply";
  }

  /** Remedies that are of no use here with their reasons, those of one reason in one line. */
  public static List<String> folded(List<Advice> idle) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    idle.forEach(a -> ids.computeIfAbsent(SetWords.reason(a), r -> new ArrayList<>()).add(a.id()));
    return ids.entrySet().stream()
        .map(e -> String.join(", ", e.getValue()) + ": " + e.getKey() + ".")
        .toList();
  }

  /** What stands in the place of an Outlook that a case does not have. */
  public static String noOutlook() {
    return "No Outlook in this case";
  }

  /** Where the whole of something is that a short text has no room for. */
  public static String listed(String what, String id) {
    return "Session33 lists " + what + " under '" + id + "'";
  }

  /** Where no remedy is proposed and none was found wanting. */
  public static String noRemedy() {
    return "No remedy is to be carried out.";
  }

  /** The articles that state something, as they are cited. */
  public static String articles(Collection<String> ids) {
    return ids.stream().map(id -> "KB " + id).collect(Collectors.joining(", "));
  }

  /** That none of these events was read from a log. */
  public static String rehearsedEvents() {
    return "Each event is " + RehearsedLog.says() + "; its date only fits the release.";
  }

  /** What is known of events that a rehearsed server wrote again and again. */
  public static String moreEvents(long more, boolean ofOneKind) {
    return String.format(
        Locale.ROOT,
        "... and %,d more like %s. Whether a real store repeats the event is not known.",
        more,
        ofOneKind ? "it" : "these");
  }

  /** How many events the rehearsed server wrote, and which of them are kept. */
  public static String written(RehearsedLog log) {
    String written = "The rehearsed server wrote " + number(log.written()) + " events";
    return log.more() == 0
        ? written + "."
        : written
            + ", of which "
            + number(log.more())
            + " are not listed; the first of each program is.";
  }

  /** How many of the events can be looked at one by one. */
  public static String kept(int kept, long written) {
    if (written > kept) {
      return "of " + number(kept) + " kept; " + number(written) + " were written";
    }
    return kept > 1 ? "of " + number(kept) : "";
  }

  /**
   * What an event says: its own text, or what its data says in the words in which it is printed;
   * empty where it has neither.
   */
  public static Optional<String> said(EventRecord event) {
    return Optional.ofNullable(event.text())
        .or(() -> EventTexts.shipped().of(event).map(print -> "(from its data) " + print.value()))
        .or(
            () ->
                StoreLimitSentence.parse(event)
                    .filter(StoreLimitEvent::isUnderstood)
                    .map(ResultWords::fromItsData));
  }

  /** What an event says whose sentence was not kept, read from its data. */
  private static String fromItsData(StoreLimitEvent said) {
    return String.format(
        Locale.ROOT,
        "(from its data) %s exceeded the maximum of %s objects of type \"%s\"",
        said.dn() == null ? "somebody" : said.dn(),
        said.limit() == null ? "?" : LimitValue.bothNotations(said.limit()),
        said.rawType());
  }

  /** How many values of the session model a result rests on, and how many nobody documents. */
  public static String modelUse(List<ModelParameter> used) {
    long assumed = used.stream().filter(p -> p.fact().confidence() == Confidence.ASSUMED).count();
    return number(used.size()) + " model values used, " + number(assumed) + " of them assumed";
  }

  /** What stands above the values of the session model; no full stop. */
  public static String modelTitle() {
    return "Session model: no authoritative formula exists";
  }

  /** A value of the session model with how sure it is and where it is from. */
  public static String value(ModelParameter parameter) {
    return String.format(
        Locale.ROOT,
        "%s: %s (%s, %s)",
        parameter.says(),
        parameter.valueWords(),
        parameter.fact().confidence().word(),
        parameter.fact().source());
  }

  /** A number with its thousands apart. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A number with its noun: {@code 1 record}, {@code 2 records}. */
  public static String counted(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** A moment on the clock of the world. */
  public static String moment(Instant instant) {
    return WRITTEN.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
  }

  /** A moment on a clock whose zone is not known. */
  public static String moment(LocalDateTime time) {
    return WRITTEN.format(time) + " local time";
  }

  /** That fixes beside the proposed ones were rehearsed, or could be. */
  public static String weighed(int others) {
    return number(others)
        + (others == 1 ? " other fix was weighed." : " other fixes were weighed.");
  }
}
